"use client";
import { owedGroups, type Owed } from "@taizhang/domain/task";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import Link from "@/components/link";
import { useEffect, useRef, useState } from "react";
import { usePeriodText } from "@/components/use-period-text";
import { TaskLamp } from "@/components/task-lamp";

const OwedDialog = dynamic(() => import("./owed-dialog").then((module) => module.OwedDialog));

/** How long until, or since; in days. */
function useClock(): (row: Owed) => string {
  const t = useTranslations("work.clock");
  return ({ days, verb }) => {
    if (verb === "correct" || verb === "confirm" || days === null) return "";
    if (days < 0) return t("late", { n: -days });
    return days === 0 ? t("today") : t("left", { n: days });
  };
}

const keyOf = (row: Owed) => `${row.verb}-${row.taskId}-${row.instruction?.id ?? ""}`;

/** When the row that was dealt with leaves the queue, the keyboard goes on at the one that followed it, or at the last. */
function useNextRow(queue: readonly Owed[]) {
  const list = useRef<HTMLDivElement>(null);
  const worked = useRef<{ key: string; following: readonly string[] } | null>(null);
  useEffect(() => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const last = worked.current;
    if (last === null || buttons.some(({ dataset }) => dataset["row"] === last.key)) return;
    worked.current = null;
    // Only the focus that was lost with the row; whoever has gone elsewhere stays there.
    if (document.activeElement !== document.body) return;
    const next = last.following.map((key) => buttons.find(({ dataset }) => dataset["row"] === key)).find((button) => button !== undefined);
    (next ?? buttons.at(-1))?.focus();
  }, [queue]);
  const begin = (key: string) => {
    const shown = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].map(({ dataset }) => dataset["row"] ?? "");
    worked.current = { key, following: shown.slice(shown.indexOf(key) + 1) };
  };
  return { list, begin };
}

/** Rows of a group before the rest waits behind a button: a long week must not hide the shares below it. */
const atFirst = 12;

/** "Today I owe": sorted by consequence, one verb per row. */
export function WorkQueue({ queue }: { readonly queue: readonly Owed[] }) {
  const t = useTranslations("work");
  const codes = useTranslations("values.returnCode");
  const clock = useClock();
  const periodText = usePeriodText();
  const [open, setOpen] = useState<Owed | null>(null);
  const { list, begin } = useNextRow(queue);
  const [unfolded, setUnfolded] = useState<readonly string[]>([]);
  const subject = (row: Owed) => {
    if (row.verb === "answer") return t("what.answer", { name: row.instruction?.author ?? "" });
    if (row.verb === "correct" && row.report) return t("what.correct", { code: row.report.returnCode ? codes(row.report.returnCode) : "", reason: row.report.returnReason ?? "", name: row.report.checkedBy ?? "" });
    return t(`what.${row.verb}`, { period: periodText(row.period ?? ""), name: row.report?.author ?? "" });
  };
  if (queue.length === 0) return <Card><Empty title={t("empty")} hint={t("empty_hint")} /></Card>;
  return (
    <Card title={t("queue")} actions={<Link className="text-link print:hidden" href="/today/report">{t("batch")}</Link>}>
      <div ref={list} className="grid gap-5">
        {owedGroups.filter((group) => queue.some((row) => row.group === group)).map((group) => {
          const all = queue.filter((row) => row.group === group);
          const rows = unfolded.includes(group) ? all : all.slice(0, atFirst);
          return (
            <section key={group} aria-labelledby={`group-${group}`}>
              <h3 id={`group-${group}`} className={`mt-0 mb-1 text-body font-semibold ${group === "overdue" ? "text-lamp-red-text" : "text-ink-2"}`}>{t(`group.${group}`)} <span className="font-normal">{all.length}</span></h3>
              <ul className="m-0 list-none p-0">
                {rows.map((row) => (
                  <li key={keyOf(row)} className="flex min-h-row items-center gap-3 border-b border-line py-1.5 last:border-0">
                    <span className="w-26 shrink-0 max-sm:hidden"><TaskLamp task={row} look="plain" /></span>
                    <span className="min-w-0 flex-1">
                      <Link className="wrap-anywhere text-ink no-underline hover:text-link hover:underline" href={`/tasks/${row.taskId}`}>{row.title}</Link>
                      <span className="block text-small wrap-anywhere text-ink-2">{subject(row)}</span>
                      <span className="flex flex-wrap items-center gap-x-3 text-small sm:hidden">
                        <TaskLamp task={row} look="plain" />
                        <span className={row.group === "overdue" ? "text-lamp-red-text" : "text-ink-2"}>{clock(row)}</span>
                      </span>
                    </span>
                    <span className={`shrink-0 text-small max-sm:hidden ${row.group === "overdue" ? "text-lamp-red-text" : "text-ink-2"}`}>{clock(row)}</span>
                    <Button size="compact" variant={row.group === "overdue" || row.group === "today" ? "outline" : "secondary"} data-row={keyOf(row)} onClick={() => { begin(keyOf(row)); setOpen(row); }} aria-label={`${t(`verb.${row.verb}`)} ${row.title}`} className="max-md:min-h-11">{t(`verb.${row.verb}`)}</Button>
                  </li>
                ))}
              </ul>
              {rows.length < all.length && <Button size="compact" variant="secondary" className="mt-2 max-md:min-h-11 print:hidden" onClick={() => setUnfolded([...unfolded, group])}>{t("unfold", { n: all.length - rows.length })}</Button>}
            </section>
          );
        })}
      </div>
      {open && <OwedDialog owed={open} onClose={() => setOpen(null)} />}
    </Card>
  );
}
