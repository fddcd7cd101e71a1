"use client";
import type { OwedPage, ShareLine } from "@taizhang/domain/task";
import { Bar } from "@taizhang/ui/bar";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { Tabs } from "@taizhang/ui/tabs";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { formatDay } from "@/components/format";
import { TaskLamp } from "@/components/task-lamp";

/** The shares of one kind: how many there are, and those shown before the ledger takes over. */
export type ShownShares = { readonly total: number; readonly first: readonly ShareLine[] };

function ShareList({ shares: { total, first } }: { readonly shares: ShownShares }) {
  const t = useTranslations("work");
  if (total === 0) return <Empty title={t("no_shares")} />;
  return (
    <>
      <ul className="m-0 list-none p-0">
        {first.map((share) => {
          const numbers = share.expected === null ? `${share.progress}%` : t("compared", { actual: share.progress, expected: share.expected });
          return (
            <li key={share.taskId} className="grid gap-x-4 gap-y-1 border-b border-line py-2 last:border-0 md:grid-cols-[6.5rem_minmax(0,1fr)_minmax(0,16rem)_6rem] md:items-center">
              <TaskLamp task={share} look="plain" />
              <span className="min-w-0">
                <Link className="wrap-anywhere text-link no-underline hover:underline" href={`/tasks/${share.taskId}`}>{share.title}</Link>
                <span className="block text-small text-ink-3">{share.number}{share.responsible ? ` · ${share.responsible}` : ""}</span>
              </span>
              <Bar value={share.progress} lamp={share.lamp} label={numbers} text={numbers} {...(share.expected === null ? {} : { expected: share.expected })} />
              <span className="text-small text-ink-2 md:text-right">{formatDay(share.dueOn)}</span>
            </li>
          );
        })}
      </ul>
      {total > first.length && <p className="mb-0 text-ink-2">{t("more", { n: total - first.length })} <Link className="text-link underline" href="/ledger?mine=1">{t("open_ledger")}</Link></p>}
    </>
  );
}

function ClosedList({ closed }: { readonly closed: OwedPage["closed"] }) {
  const t = useTranslations("work");
  if (closed.latest.length === 0) return <Empty title={t("no_closed")} />;
  return (
    <ul className="m-0 list-none p-0">
      {closed.latest.map((task) => (
        <li key={task.taskId} className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-2 last:border-0">
          <Link className="min-w-0 flex-1 basis-60 wrap-anywhere text-link no-underline hover:underline" href={`/tasks/${task.taskId}`}>{task.title}</Link>
          <span className="text-small text-ink-2">{t("closed_on", { day: formatDay(task.closedOn) })}{task.dueOn !== null && task.closedOn > task.dueOn ? ` · ${t("closed_late")}` : ""}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the unit leads, helps with and has closed. */
export function WorkShares({ lead, cooperating, closed }: { readonly lead: ShownShares; readonly cooperating: ShownShares; readonly closed: OwedPage["closed"] }) {
  const t = useTranslations("work");
  return (
    <Card actions={<Link className="ml-auto text-link print:hidden" href="/ledger?mine=1">{t("open_ledger")}</Link>}>
      <Tabs
        label={t("shares")}
        items={[
          { id: "lead", label: t("tab.lead"), count: lead.total, content: <ShareList shares={lead} /> },
          { id: "cooperating", label: t("tab.cooperating"), count: cooperating.total, content: <ShareList shares={cooperating} /> },
          { id: "closed", label: t("tab.closed"), count: closed.total, content: <ClosedList closed={closed} /> },
        ]}
      />
    </Card>
  );
}
