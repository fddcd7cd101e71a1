"use client";
import { useMutation } from "@tanstack/react-query";
import type { RouterOutputs } from "@taizhang/api";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { useTranslations } from "next-intl";
import { formatDay, formatTime } from "@/components/format";
import { useAct } from "@/components/use-act";
import { useTRPC } from "@/trpc/client";

type Removed = RouterOutputs["directive"]["removed"];
type LineProps = { readonly title: string; readonly of: string; readonly by: string | null; readonly at: string; readonly onRestore: () => void; readonly busy: boolean };

/** What was removed of late, to be brought back. */
export function RemovedList({ removed }: { readonly removed: Removed }) {
  const t = useTranslations("directive.remove");
  const act = useAct();
  const trpc = useTRPC();
  const directive = useMutation(trpc.directive.restore.mutationOptions());
  const text = useMutation(trpc.directive.restoreText.mutationOptions());
  if (removed.meetings.length + removed.texts.length === 0) return <Card><Empty title={t("none")} hint={t("noneHint", { n: removed.days })} /></Card>;
  return (
    <Card>
      <ul className="m-0 list-none p-0">
        {removed.meetings.map((row) => (
          <Line key={row.id} title={row.title} of={formatDay(row.heldOn)} by={row.removedBy} at={row.removedAt} busy={directive.isPending} onRestore={() => void act(() => directive.mutateAsync({ id: row.id }), t("restored"))} />
        ))}
        {removed.texts.map((row) => (
          <Line key={row.id} title={row.title} of={`${row.directive} ${formatDay(row.heldOn)}`} by={row.removedBy} at={row.removedAt} busy={text.isPending} onRestore={() => void act(() => text.mutateAsync({ id: row.id }), t("restored"))} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ title, of, by, at, onRestore, busy }: LineProps) {
  const t = useTranslations("directive.remove");
  return (
    <li className="flex min-h-row flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5 last:border-0">
      <span className="min-w-0 flex-1 wrap-anywhere">{title} <span className="text-ink-3">{of}</span></span>
      <span className="text-small text-ink-2">{t("by", { name: by ?? "", time: formatTime(at) })}</span>
      <Button size="compact" disabled={busy} aria-label={`${t("restore")} ${title}`} onClick={onRestore}>{t("restore")}</Button>
    </li>
  );
}
