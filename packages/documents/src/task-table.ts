import type { Grid } from "./grid";
import { columnsNamed, type NamedColumn, type TaskColumn } from "./task-columns";
import { headerOf, type Header } from "./task-header";

/** One task of a table. Texts as they stand; nothing is resolved. */
export type TaskRow = {
  /** Row of the sheet, counted from 1. */
  readonly line: number;
  /** Section lines and category cells above it, outermost first. */
  readonly outline: readonly string[];
  /** `content` is empty where the row does not say what is to be done. */
  readonly cells: Readonly<Partial<Record<TaskColumn, string>>>;
  /** The row as it stands, cell by cell, line breaks as spaces. */
  readonly source: readonly string[];
  /** It says what a row before it says already: the line of that row. */
  readonly repeats: number | null;
};

export const skipReasons = ["total", "note", "header", "empty"] as const;
export type SkippedRow = { readonly line: number; readonly reason: (typeof skipReasons)[number]; readonly text: string };

export type TaskTable = {
  readonly title: string; readonly columns: readonly NamedColumn[]; readonly header: Header;
  readonly rows: readonly TaskRow[];
  /** Rows that are no tasks, with the reason; section lines are not among them, they stand in `outline`. */
  readonly skipped: readonly SkippedRow[];
};

/**
 * Reads a breakdown of tasks (任务分解表) out of a table: finds its header, what its columns say, and its tasks; section
 * lines and categories become outlines, totals and notes are left out. A person may say otherwise what columns hold.
 * @param chosen what a person says of columns, by their index
 * @returns null where no row is a header
 */
export function recogniseTaskTable(grid: Grid, chosen: ReadonlyMap<number, TaskColumn> = new Map()): TaskTable | null {
  const header = headerOf(grid);
  if (!header) return null;
  const body = grid.rows.slice(header.bottom + 1);
  const columns = columnsNamed(header.names, (index) => doesRepeat(body, index))
    .map((column) => ({ ...column, ...(chosen.has(column.index) ? { role: chosen.get(column.index) ?? column.role, known: true } : {}) }));
  const titles = grid.rows.slice(0, header.top).map((row) => row.find((text) => text !== "") ?? "");
  const reader: Reader = { grid, header, columns, sections: [], categories: [], rows: [], skipped: [], seen: new Map() };
  body.forEach((row, at) => readRow(reader, row, header.bottom + 1 + at));
  const [title = ""] = titles.filter((text) => text !== "" && !/^附件?\s*\d*[:：]?$/.test(text));
  return { title: (title || (grid.title ?? "")).replace(/\s+/g, " "), columns, header, rows: reader.rows, skipped: reader.skipped };
}

type Reader = {
  readonly grid: Grid; readonly header: Header; readonly columns: readonly NamedColumn[];
  readonly sections: { depth: number; text: string }[]; readonly categories: string[];
  readonly rows: TaskRow[]; readonly skipped: SkippedRow[]; readonly seen: Map<string, number>;
};

const doesRepeat = (body: readonly (readonly string[])[], index: number): boolean =>
  body.some((row, at) => at > 0 && (row[index] === "" ? row.some((text) => text !== "") : row[index] === body[at - 1]?.[index]));

const total = /^(?:合计|总计|小计|共计|累计|总数)[:：]?$/;
const note = /^(?:注|备注|说明|填表|制表|联系人|审核)\s*\d*[:：]/;

function readRow(reader: Reader, row: readonly string[], at: number): void {
  const { header, skipped } = reader;
  const distinct = [...new Set(row.filter((text) => text !== ""))];
  const [only = ""] = distinct;
  const skip = (reason: SkippedRow["reason"]) => { skipped.push({ line: at + 1, reason, text: distinct.join(" ").slice(0, 60) }); };
  if (distinct.length === 0) return;
  if (row.every((text, index) => text === "" || text === header.names[index])) return skip("header");
  if (row.slice(0, 3).some((text) => total.test(text.replace(/\s/g, "")))) return skip("total");
  if (note.test(only)) return skip("note");
  if (distinct.length === 1 && isSection(reader, row, only)) return beginSection(reader, only);
  if (!addTask(reader, row, at)) skip("empty");
}

/** A row of one text is a section where it is numbered as a heading, runs over the columns, or leaves the content empty. */
function isSection({ columns }: Reader, row: readonly string[], text: string): boolean {
  const filled = row.filter((cell) => cell !== "").length;
  const content = columns.find(({ role }) => role === "content");
  return depthOf(text) !== null || filled > row.length / 2 || (content !== undefined && row[content.index] === "");
}

/** 一、 is a section, （一） one within it. */
const depthOf = (text: string): number | null =>
  /^(?:第?[一二三四五六七八九十百]+(?:部分)?[、.．章]|第[一二三四五六七八九十]+部分)/.test(text) ? 0 : /^[（(][一二三四五六七八九十百]+[）)]/.test(text) ? 1 : null;

function beginSection({ sections, categories }: Reader, text: string): void {
  const depth = depthOf(text) ?? sections.find((section) => depthOf(section.text) === null)?.depth ?? sections.length;
  while ((sections.at(-1)?.depth ?? -1) >= depth) sections.pop();
  sections.push({ depth, text: oneLine(text) });
  categories.length = 0;
}

/** A row that says one of these asks for something, even where its content is empty. */
const asked = ["target", "schedule", "due", "lead", "leader"] as const;

/** Adds the task of a row; false where the row names nothing to do. */
function addTask({ columns, sections, categories, rows, seen }: Reader, row: readonly string[], at: number): boolean {
  const cells: Partial<Record<TaskColumn, string>> = {};
  let category = 0;
  for (const { index, role } of columns) {
    const text = row[index] ?? "";
    if (role === "category") {
      // A category written once stands for the rows below it, until a new one to its left.
      if (text !== "" && text !== categories[category]) { categories[category] = text; categories.length = category + 1; }
      category += 1;
    } else if (role !== "other" && text !== "") cells[role] = text;
  }
  // A target stands for the content only in a table that has no column for it; else what is to be done is missing.
  const hasContent = columns.some(({ role }) => role === "content");
  const content = cells.content ?? cells.title ?? (hasContent ? "" : cells.target);
  if (content === undefined || (content === "" && !asked.some((role) => cells[role] !== undefined))) return false;
  const outline = [...sections.map(({ text }) => text), ...categories.filter(Boolean).map(oneLine)];
  const key = [content, cells.target, cells.schedule, cells.due, cells.lead].map((text) => text?.replace(/\s/g, "")).join(" ");
  const repeats = content === "" ? null : (seen.get(key) ?? null);
  if (repeats === null) seen.set(key, at + 1);
  rows.push({ line: at + 1, outline, cells: { ...cells, content }, source: row.map(oneLine), repeats });
  return true;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
