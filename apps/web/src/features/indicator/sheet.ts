import type { BoardRow } from "@taizhang/domain/indicator";
import type { WorkbookColumn } from "@taizhang/documents/write";
import { reasonText, targetText, type IndicatorTexts } from "@/components/indicator-text";

type Cell = string | number | null;
type Spec = readonly [header: string, kind: WorkbookColumn["kind"], cell: (row: BoardRow) => Cell, width?: number];

const rounded = (value: number | null | undefined, digits: number): number | null => (value === null || value === undefined ? null : Number(value.toFixed(digits)));

/** Columns and cells of the Excel file of the board: numbers as numbers, rounded to the indicator's decimals and one more. */
export function boardSheet(rows: readonly BoardRow[], t: IndicatorTexts, lampWord: (lamp: BoardRow["lamp"]) => string): { columns: WorkbookColumn[]; rows: Cell[][] } {
  const number = (pick: (row: BoardRow) => number | null | undefined) => (row: BoardRow) => rounded(pick(row), Math.min(4, row.decimals + 1));
  const specs: Spec[] = [
    [t("facts.number"), "text", (row) => row.number, 9], [t("column.name"), "text", (row) => row.name, 28], [t("sheet.unit"), "text", (row) => row.unit, 12], [t("facts.lead"), "text", (row) => row.leadUnit, 12], [t("facts.data"), "text", (row) => row.dataUnit, 14],
    [t("column.target"), "text", (row) => targetText(row, t), 14], [t("column.done"), "number", number((row) => row.figures?.done)], [t("column.change"), "number", (row) => rounded(row.figures?.change, 1)],
    [t("column.expected"), "number", number((row) => row.figures?.expected)], [t("column.gap"), "number", number((row) => row.figures?.gap)], [t("column.required"), "number", number((row) => row.figures?.required.value)],
    [t("sheet.perPeriod"), "number", number((row) => row.figures?.required.perPeriod)], [t("sheet.reached"), "text", (row) => (row.figures?.feasibility ? `${row.figures.feasibility.reached}/${row.figures.feasibility.years}` : null), 10],
    [t("sheet.low"), "number", number((row) => row.figures?.forecast?.low)], [t("sheet.high"), "number", number((row) => row.figures?.forecast?.high)], [t("sheet.error"), "number", (row) => rounded(row.figures?.forecast?.error, 1)],
    [t("column.rank"), "number", (row) => row.figures?.rank ?? null], [t("column.lamp"), "text", (row) => lampWord(row.lamp), 10], [t("sheet.reason"), "text", (row) => reasonText(row, row.figures, t), 44],
  ];
  return {
    columns: specs.map(([header, kind, , width]) => ({ header, kind: kind ?? "text", ...(width !== undefined && { width }) })),
    rows: rows.map((row) => specs.map(([, , cell]) => cell(row))),
  };
}
