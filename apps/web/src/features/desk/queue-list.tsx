"use client";
import { unusual } from "@taizhang/domain/desk";
import { cx } from "@taizhang/ui/cx";
import { Tag } from "@taizhang/ui/tag";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { formatTime } from "@/components/format";
import { usePeriodText } from "@/components/use-period-text";
import type { DeskRow } from "./types";

type Props = {
  readonly label: string;
  readonly rows: readonly DeskRow[];
  readonly currentId: string | null;
  readonly onOpen: (id: string) => void;
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (ids: ReadonlySet<string>) => void;
};

/** What waits, the longest waiting first. */
export function QueueList({ label, rows, currentId, onOpen, chosen, onChoose }: Props) {
  const t = useTranslations("desk.list");
  const list = useRef<HTMLUListElement>(null);
  const focused = useRef(currentId);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>("[aria-current=true]");
    row?.scrollIntoView({ block: "nearest" });
    if (focused.current === currentId) return;
    focused.current = currentId;
    // The keys go on from the row that is open, also after the row or the form they came from is gone.
    row?.focus({ preventScroll: true });
  }, [currentId]);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose?.(next);
  };
  return (
    <>
      <ul ref={list} aria-label={label} className="m-0 max-h-72 list-none overflow-y-auto rounded-card border border-line bg-surface p-0 lg:max-h-[calc(100dvh-13rem)]">
        {rows.map((row) => (
          <li key={row.id} className={cx("flex min-w-0 border-b border-line last:border-0", row.id === currentId && "bg-brand-soft")}>
            {onChoose !== undefined && (
              <label className="flex w-10 shrink-0 cursor-pointer items-start justify-center pt-3">
                <input type="checkbox" className="m-0 size-4" aria-label={t("select", { name: row.title })} checked={chosen?.has(row.id) ?? false} onChange={() => toggle(row.id)} />
              </label>
            )}
            <button
              type="button"
              aria-current={row.id === currentId}
              onClick={() => onOpen(row.id)}
              className={cx("min-w-0 flex-1 border-0 bg-transparent py-2 pr-3 text-left text-body text-ink focus-visible:-outline-offset-2", onChoose === undefined && "pl-3")}
            >
              <span className="flex min-w-0 items-baseline justify-between gap-2 text-ink-2">
                <span className="truncate">{row.unit}</span>
                <span className="shrink-0 text-small">{formatTime(row.at).slice(5)}</span>
              </span>
              <span className="block truncate" title={row.title}>{row.title}</span>
              <RowNotes row={row} />
            </button>
          </li>
        ))}
      </ul>
      <p className="m-0 mt-1 text-small text-ink-3 max-lg:hidden">{t("hint")}</p>
    </>
  );
}

function RowNotes({ row: { report, request } }: { readonly row: DeskRow }) {
  const t = useTranslations("desk");
  const periodText = usePeriodText();
  if (report !== null) {
    const odd = unusual(report);
    return (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-ink-2">
        <span>{periodText(report.period)}</span>
        <span>{report.previousProgress === null ? t("list.progressFirst", { after: report.progress }) : t("list.progress", { before: report.previousProgress, after: report.progress })}</span>
        {odd.map((one) => <Tag key={one} tone="outline">{t(`unusual.${one}`)}</Tag>)}
        {report.noChange && <span>{t("list.noChange")}</span>}
        {report.hasProblem && <span>{t("list.problem")}</span>}
        {report.files > 0 && <span>{t("list.file", { n: report.files })}</span>}
      </span>
    );
  }
  if (request === null) return null;
  const due = <span className={cx("block text-small", request.late ? "text-lamp-red-text" : "text-ink-2")}>{t(request.late ? "list.late" : "list.due", { day: request.decideDueOn })}</span>;
  return request.firstDate ? <span className="flex flex-wrap items-center gap-x-2 gap-y-1"><Tag tone="outline">{t("extension.first.proposed")}</Tag>{due}</span> : due;
}
