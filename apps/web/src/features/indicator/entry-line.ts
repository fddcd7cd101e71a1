/** What is typed in one line of the grid and not yet sent: text, so that nothing typed is lost on the way to a number. */
export type EntryLine = { value: string; cumulative: string; rank: string };
export type EntryColumn = keyof EntryLine;
export const entryColumns: readonly EntryColumn[] = ["value", "cumulative", "rank"];
export const emptyLine: EntryLine = { value: "", cumulative: "", rank: "" };

/** A number as people write it: `1,234.5`, `１２.５`, blanks; null where it is none, undefined where nothing was typed. */
export function readNumber(text: string): number | null | undefined {
  const plain = text.normalize("NFKC").replaceAll(/[\s,%]/g, "");
  if (plain === "") return undefined;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** A stored draft of the grid, if it still has the shape of today. */
export function isEntryDraft(data: unknown): data is Record<string, EntryLine> {
  return typeof data === "object" && data !== null && !Array.isArray(data) && Object.values(data).every((line) => typeof line === "object" && line !== null && entryColumns.every((column) => typeof Reflect.get(line, column) === "string"));
}

/** Lays a block copied from a spreadsheet over the lines, from one cell on; what stands outside the grid is left out. */
export function pasteBlock(text: string, ids: readonly string[], from: { id: string; column: EntryColumn }, lines: Readonly<Record<string, EntryLine>>): Record<string, EntryLine> {
  const next = { ...lines };
  const rows = text.replace(/\r?\n$/, "").split(/\r?\n/).map((row) => row.split("\t"));
  const [top, left] = [ids.indexOf(from.id), entryColumns.indexOf(from.column)];
  for (const [down, cells] of rows.entries()) {
    const id = ids[top + down];
    if (id === undefined) break;
    for (const [right, cell] of cells.entries()) {
      const column = entryColumns[left + right];
      if (column !== undefined) next[id] = { ...(next[id] ?? emptyLine), [column]: cell.trim() };
    }
  }
  return next;
}
