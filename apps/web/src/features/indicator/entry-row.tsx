"use client";
import { Input } from "@taizhang/ui/input";
import { Tag } from "@taizhang/ui/tag";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { amount, plainTexts } from "@/components/indicator-text";
import Link from "@/components/link";
import { cellsOf, type EntryColumn, type EntryLine } from "./entry-line";
import { questionText } from "./question-text";
import type { EntryRow } from "./types";

type Props = {
  readonly row: EntryRow; readonly columns: readonly EntryColumn[]; readonly ranking: boolean; readonly line: EntryLine; readonly error: string | undefined;
  readonly onChange: (column: EntryColumn, text: string) => void; readonly onPaste: (column: EntryColumn, text: string) => void;
};
const cell = "border-b border-line px-3 py-1.5 align-top max-md:flex max-md:items-center max-md:justify-between max-md:gap-3 max-md:border-0 max-md:py-0.5";

/** Enter goes to the same cell of the next line that takes input. */
function moveDown(event: KeyboardEvent<HTMLTableCellElement>): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const { cellIndex } = event.currentTarget;
  let row = event.currentTarget.parentElement?.nextElementSibling ?? null;
  while (row && !row.children[cellIndex]?.querySelector("input")) row = row.nextElementSibling;
  row?.children[cellIndex]?.querySelector<HTMLElement>("input")?.focus();
}

/** One indicator of the grid: what is beside it, and its cells; a value that is there is corrected on its page. */
export function EntryRowCells({ row, columns, ranking, line, error, onChange, onPaste }: Props) {
  const t = plainTexts(useTranslations("indicator"));
  const label = (column: string) => <span className="shrink-0 text-ink-3 md:hidden">{t(`entry.${column}`)}</span>;
  const beside = (column: string, value: number | null) => <td key={column} className={`${cell} text-right whitespace-nowrap text-ink-2 tabular-nums`}>{label(column)}{amount(value, row)}</td>;
  const shown = cellsOf(row, ranking);
  const typed = (column: EntryColumn) => (
    <td key={column} className={`${cell} md:w-36 ${shown[column] ? "" : "max-md:hidden"}`} onKeyDown={moveDown}>
      {shown[column] && label(column)}
      {shown[column] && (
        <Input
          aria-label={`${row.name} ${t(`entry.${column}`)}`} aria-invalid={error !== undefined && column === "value"} inputMode={column === "neighbours" ? "text" : "decimal"} className={column === "neighbours" ? "w-64 max-md:max-w-56" : "w-32 text-right max-md:max-w-40"} value={line[column]} maxLength={column === "neighbours" ? 200 : 30}
          placeholder={column === "neighbours" ? row.near.map((name) => `${name} …`).join("；") || t("entry.neighboursHint") : column === "rank" && row.rankOf !== null ? `/${row.rankOf}` : undefined}
          onChange={(event) => onChange(column, event.target.value)}
          onPaste={(event) => {
            const text = event.clipboardData.getData("text");
            if (!/[\t\n]/.test(text.trim())) return;
            event.preventDefault();
            onPaste(column, text);
          }}
        />
      )}
    </td>
  );
  const { current } = row;
  return (
    <tr className="max-md:block max-md:border-b max-md:border-line max-md:py-2">
      <td className={`${cell} min-w-48 max-md:block`}>
        <Link href={`/indicators/${row.id}`} className="text-link no-underline wrap-anywhere hover:underline max-md:inline-flex max-md:min-h-11 max-md:items-center">{row.name}</Link>
        <span className="block text-small text-ink-3">{row.number}{row.unit !== "" && ` · ${row.unit}`}</span>
        {error !== undefined && <span role="alert" className="block text-small text-lamp-red-text">{error}</span>}
        {row.questions.map((question) => <span key={question.id} className="block text-small text-lamp-yellow-text">{questionText(question, row, t)}</span>)}
      </td>
      {beside("lastYear", row.lastYear)}
      {beside("before", row.before)}
      {beside("soFar", row.soFar)}
      {current === null ? columns.map(typed) : (
        <>
          <td className={`${cell} text-right whitespace-nowrap`}>{label("value")}<span><strong className="tabular-nums">{amount(current.value, row)}</strong> <Tag tone={current.state === "entered" ? "brand" : "neutral"}>{t(`values.${current.state}`)}</Tag></span></td>
          {columns.slice(1).map((column) => (column === "weight" || column === "cumulative" ? beside(column, current[column])
            : <td key={column} className={`${cell} text-right ${shown[column] ? "" : "max-md:hidden"}`}>{shown[column] && label(column)}{column === "rank" ? (current.rank ?? "—") : ""}</td>))}
        </>
      )}
    </tr>
  );
}
