import type { LedgerColumn } from "@taizhang/domain/ledger";
import type { WorkbookColumn, WorkbookContent } from "@taizhang/documents/write";
import { formatNumber, formatPercent } from "../../components/format";
import { cellText, gapOf, type LedgerTexts } from "./cells";
import type { LedgerItem } from "./types";

const kinds: Partial<Record<LedgerColumn, WorkbookColumn["kind"]>> = { due: "date", report: "date", gap: "number", progress: "percent" };
const widths: Partial<Record<LedgerColumn, number>> = { number: 13, title: 32, level: 9, content: 40, requirement: 30, class: 6, lamp: 10, state: 10, leader: 10, current: 36, problem: 30, plan: 28, measures: 30 };
type Cell = string | number | null;

/** The last row of a sheet, by column: how many, their mean progress, how many behind; what has no column of its own stands at the name. */
export function totalCells(columns: readonly LedgerColumn[], rows: readonly LedgerItem[], t: LedgerTexts["t"]): Partial<Record<LedgerColumn, string>> {
  const mean = rows.length === 0 ? null : rows.reduce((sum, { progress }) => sum + progress, 0) / rows.length;
  const own = { progress: mean === null ? "" : t("totals.progress", { value: formatPercent(mean, 1) }), lamp: t("totals.red", { n: formatNumber(rows.filter(({ lamp }) => lamp === "red").length) }) };
  const homeless = (["progress", "lamp"] as const).filter((column) => !columns.includes(column)).map((column) => own[column]);
  return { ...own, title: [t("totals.count", { n: formatNumber(rows.length) }), ...homeless].filter((text) => text !== "").join("，") };
}

/** Columns and cells of the Excel file: dates and numbers as such; progress and what the plan expects in two columns. */
export function sheetOf(columns: readonly LedgerColumn[], rows: readonly LedgerItem[], texts: LedgerTexts): Pick<WorkbookContent, "columns" | "rows" | "totals"> {
  const totals = totalCells(columns, rows, texts.t);
  const heads = columns.flatMap((column): WorkbookColumn[] => {
    const kind = kinds[column] ?? "text";
    const width = widths[column];
    if (column === "progress") return [{ header: texts.t("column.progress").replace(/ *\/.*/, ""), kind, width: 9 }, { header: texts.t("column.expected"), kind, width: 9 }];
    return [{ header: texts.t(column === "gap" ? "sheet.gap" : `column.${column}`), kind, ...(width !== undefined && { width }) }];
  });
  return {
    columns: [{ header: texts.t("sheet.serial"), kind: "number", width: 6 }, ...heads],
    rows: rows.map((row, index) => [index + 1, ...columns.flatMap((column) => cells(column, row, texts))]),
    totals: [null, ...columns.flatMap((column) => (column === "progress" ? [totals.progress ?? null, null] : [totals[column] ?? null]))],
  };
}

function cells(column: LedgerColumn, row: LedgerItem, texts: LedgerTexts): Cell[] {
  if (column === "progress") return [row.progress, row.expected];
  if (column === "gap") return [gapOf(row)];
  return [cellText(column, row, texts)];
}
