import { maxGridColumns, maxGridRows } from "./limits";
import { UnreadableDocument } from "./unreadable";

/** Cells that are one on the page; all four ends belong to it, counted from 0. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** A table as rows of equally many trimmed texts. A merged cell's text stands in every cell that it covers. */
export type Grid = {
  readonly name: string;
  /** The title that stands before the table, where it is no row of it. */
  readonly title?: string;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
};

export type GridCell = { readonly row: number; readonly column: number; readonly text: string };

/**
 * The table of these cells, without empty rows at its end. Columns beyond the limit are left out.
 * Throws UnreadableDocument: too_large.
 */
export function gridOf(name: string, cells: readonly GridCell[], merges: readonly Merge[] = []): Grid {
  const filled = cells.filter(({ text, column }) => text.trim() !== "" && column < maxGridColumns);
  const height = filled.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const width = filled.reduce((most, { column }) => Math.max(most, column + 1), 0);
  if (height > maxGridRows) throw new UnreadableDocument("too_large", `The table has more than ${maxGridRows} rows.`);
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => ""));
  for (const { row, column, text } of filled) (rows[row] ?? [])[column] = tidy(text);
  const within = merges.filter(({ top, left }) => top < height && left < width)
    .map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, height - 1), right: Math.min(merge.right, width - 1) }))
    .filter(({ top, left, bottom, right }) => bottom > top || right > left);
  for (const { top, left, bottom, right } of within) {
    const text = rows[top]?.[left] ?? "";
    for (const row of rows.slice(top, bottom + 1)) row.fill(text, left, right + 1);
  }
  return { name, rows, merges: within };
}

/** Lines of a cell without blanks at their ends; what has no width and what separates cells goes. */
const tidy = (text: string): string =>
  text.replace(/\r\n?|\v/g, "\n").replace(/[\u200B-\u200F\uFEFF\0]/g, "").replace(/[^\S\n]+/g, " ").replace(/ *\n\s*/g, "\n").trim();
