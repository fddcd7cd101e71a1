"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { DeskQueue } from "@taizhang/domain/desk";
import { Button } from "@taizhang/ui/button";
import { Notice } from "@taizhang/ui/notice";
import { Skeleton } from "@taizhang/ui/skeleton";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useState } from "react";
import { useErrorText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";
import { BulkAccept } from "./bulk-accept";
import { QueueList } from "./queue-list";
import { ReportPane } from "./report-pane";
import { RequestPane } from "./request-pane";
import type { DeskItem, DeskRights, DeskRow, DeskUnit } from "./types";
import { useDeskKeys } from "./use-desk-keys";
import { useUndoAccept } from "./use-undo-accept";

type Props = {
  readonly queue: Exclude<DeskQueue, "signins">;
  readonly rows: readonly DeskRow[];
  readonly first: { readonly id: string; readonly item: DeskItem } | null;
  readonly units: readonly DeskUnit[];
  readonly rights: DeskRights;
  readonly nothing: ReactNode;
};

/** One queue at work: J and K move, what is dealt with leaves the list, the next one opens. */
export function QueueWork({ queue, rows, first, units, rights, nothing }: Props) {
  const t = useTranslations("desk");
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<string | null>(first?.id ?? null);
  const left = rows.filter((row) => !gone.has(row.id));
  const current = left.find((row) => row.id === wanted) ?? left[0] ?? null;
  const open = useCallback((id: string) => {
    setWanted(id);
    window.history.replaceState(null, "", `/desk?queue=${queue}&id=${id}`);
  }, [queue]);
  const move = (by: number) => {
    const next = left[left.findIndex((row) => row.id === current?.id) + by];
    if (next) open(next.id);
  };
  const { accepted, undoLast } = useUndoAccept((ids) => {
    setGone((before) => new Set([...before].filter((id) => !ids.includes(id))));
    // Their versions have moved on; the first one stands there again as it now is.
    queries.removeQueries(trpc.desk.item.queryFilter());
    const [back] = ids;
    if (back) void queries.prefetchQuery(trpc.desk.item.queryOptions({ queue, id: back })).then(() => open(back));
    router.refresh();
  });
  useDeskKeys({ j: () => move(1), k: () => move(-1), ...(queue === "reports" && rights.check ? { "ctrl+z": undoLast } : {}) });
  const done = (ids: readonly string[]) => {
    const index = left.findIndex((row) => row.id === current?.id);
    const next = left.slice(index + 1).find((row) => !ids.includes(row.id)) ?? left.find((row) => !ids.includes(row.id));
    setGone((before) => new Set([...before, ...ids]));
    setChosen(new Set());
    if (next) open(next.id);
    router.refresh();
  };
  const { data, error } = useQuery({
    ...trpc.desk.item.queryOptions({ queue, id: current?.id ?? "" }),
    enabled: current !== null,
    ...(first !== null && current?.id === first.id ? { initialData: first.item } : {}),
  });
  if (current === null) return nothing;
  const finish = () => done([current.id]);
  return (
    <div className="grid min-w-0 grid-cols-1 items-start gap-3 lg:grid-cols-[22.5rem_minmax(0,1fr)]">
      <div className="min-w-0">
        {chosen.size > 0 && <BulkAccept ids={[...chosen]} onDone={() => done([...chosen])} onAccepted={accepted} onClear={() => setChosen(new Set())} />}
        <QueueList
          label={t("list.label", { queue: t(`queue.${queue}`) })}
          rows={left}
          currentId={current.id}
          onOpen={open}
          {...(queue === "reports" && rights.check ? { chosen, onChoose: setChosen } : {})}
        />
      </div>
      <section aria-label={current.title} aria-live="polite" className="min-w-0 rounded-card border border-line bg-surface p-4 md:p-5">
        {error ? (
          <Notice tone="warning" action={<Button size="compact" onClick={finish}>{t("next")}</Button>}>{errorText(error)}</Notice>
        ) : data === undefined ? (
          <Skeleton label={current.title} lines={8} />
        ) : queue === "reports" ? (
          <ReportPane key={current.id} item={data} mayCheck={rights.check} onDone={finish} onAccepted={accepted} />
        ) : (
          <RequestPane key={current.id} queue={queue} item={data} rights={rights} units={units} onDone={finish} />
        )}
      </section>
    </div>
  );
}
