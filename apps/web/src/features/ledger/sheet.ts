import type { LedgerColumn } from "@taizhang/domain/ledger";
import type { WorkbookColumn } from "@taizhang/documents/write";
import { cellText, gapOf, type LedgerTexts } from "./cells";
import type { LedgerItem } from "./types";

const kinds: Partial<Record<LedgerColumn, WorkbookColumn["kind"]>> = { due: "date", report: "date", gap: "number", progress: "percent" };
const widths: Partial<Record<LedgerColumn, number>> = { number: 13, title: 32, level: 9, content: 40, requirement: 30, class: 6, lamp: 10, state: 10, leader: 10, current: 36, problem: 30, plan: 28, measures: 30 };
type Cell = string | number | null;

/** Columns and cells of the Excel file: dates and numbers as such; progress and what the plan expects in two columns. */
export function sheetOf(columns: readonly LedgerColumn[], rows: readonly LedgerItem[], texts: LedgerTexts): { columns: WorkbookColumn[]; rows: Cell[][] } {
  const heads = columns.flatMap((column): WorkbookColumn[] => {
    const kind = kinds[column] ?? "text";
    const width = widths[column];
    if (column === "progress") return [{ header: texts.t("column.progress").replace(/ *\/.*/, ""), kind, width: 9 }, { header: texts.t("column.expected"), kind, width: 9 }];
    return [{ header: texts.t(`column.${column}`), kind, ...(width !== undefined && { width }) }];
  });
  return {
    columns: [{ header: texts.t("sheet.serial"), kind: "number", width: 6 }, ...heads],
    rows: rows.map((row, index) => [index + 1, ...columns.flatMap((column) => cells(column, row, texts))]),
  };
}

function cells(column: LedgerColumn, row: LedgerItem, texts: LedgerTexts): Cell[] {
  if (column === "progress") return [row.progress, row.expected];
  if (column === "gap") return [gapOf(row)];
  return [cellText(column, row, texts)];
}
