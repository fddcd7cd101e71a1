"use client";
import { useMutation } from "@tanstack/react-query";
import type { TaskItem, TaskShare } from "@taizhang/domain/task";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Tag } from "@taizhang/ui/tag";
import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { formatDay } from "@/components/format";
import { useTRPC } from "@/trpc/client";
import { useSend } from "@/components/use-send";

/** Who answers for what: each unit with its share, signature and person; the lead unit confirms what others have done. */
export function TaskShares({ item }: { readonly item: TaskItem }) {
  const t = useTranslations("task.share");
  const values = useTranslations("values.slot");
  const { mutateAsync } = useMutation(useTRPC().task.confirmShare.mutationOptions());
  const send = useSend();
  const confirm = ({ unitId, doneAt }: TaskShare) => void send(() => mutateAsync({ taskId: item.head.id, unitId, done: doneAt === null }), t(doneAt ? "reopened" : "confirmed"));
  return (
    <Card title={t("heading")}>
      {item.shares.length === 0 && <p className="m-0 text-ink-2">{t("by_children")}</p>}
      <ul className="m-0 grid list-none gap-3 p-0">
        {item.shares.map((share) => (
          <li key={share.unitId} className="grid gap-0.5 border-b border-line pb-3 last:border-0 last:pb-0">
            <div className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{share.unit}</span>
              <Tag tone={share.slot === "lead" ? "brand" : "neutral"}>{values(share.slot)}</Tag>
              {share.doneAt && <Tag tone="outline">{t("done")}</Tag>}
            </div>
            {share.share && <p className="m-0">{share.share}</p>}
            <p className="m-0 text-small text-ink-2">
              {share.signedInAt ? t("signed", { day: formatDay(share.signedInAt) }) : t("unsigned", { day: formatDay(share.signInDueOn) })}
              {share.slot === "cooperating" && share.dueOn && ` · ${t("due", { day: share.dueOn })}`}
            </p>
            {share.responsible && (
              <p className="m-0 flex flex-wrap items-center gap-x-2 text-small text-ink-2">
                {t("responsible", { name: share.responsible.name })}
                {share.responsible.phone && <a className="inline-flex items-center gap-1 text-link" href={`tel:${share.responsible.phone}`}><Phone size={12} aria-hidden="true" />{share.responsible.phone}</a>}
              </p>
            )}
            {item.actions.confirmShare && share.slot === "cooperating" && share.signedInAt && (
              <div><Button size="compact" variant="text" onClick={() => confirm(share)}>{t(share.doneAt ? "reopen" : "confirm")}</Button></div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
