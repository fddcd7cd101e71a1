/** A column that takes text from a spreadsheet: its heading on the screen, and what a row is once the text is in it. */
export type PasteColumn<R> = { readonly heading: string; readonly put: (row: R, text: string) => R };

const plain = (text: string) => text.normalize("NFKC").replace(/\(.*\)|\s/gu, "");

/** True where every cell of the line names its column, if only by the end of the heading ("成果" for "可核验成果"). */
function isHeading(cells: readonly string[], headings: readonly string[]): boolean {
  const said = cells.flatMap((cell, index) => (plain(cell) === "" ? [] : [{ cell: plain(cell), heading: plain(headings[index] ?? "") }]));
  return said.length > 0 && said.every(({ cell, heading }) => cell === heading || (cell.length > 1 && heading.endsWith(cell)));
}

/** True for text that is more than one cell; one cell is pasted by the browser, at the cursor. */
export const isBlock = (text: string): boolean => /[\t\n]/u.test(text.replace(/\r?\n$/u, ""));

/**
 * Lays a block copied from a spreadsheet over the rows, from one cell on downward and rightward. Cells outside the block
 * stay, rows are added where it is longer than the table, and a first line that repeats the headings is left out.
 */
export function pasteRows<R>(text: string, rows: readonly R[], from: { row: number; column: number }, { columns, blank }: { columns: readonly PasteColumn<R>[]; blank: () => R }): R[] {
  const lines = text.replace(/\r/gu, "").replace(/\n+$/u, "").split("\n").map((line) => line.split("\t"));
  const right = columns.slice(from.column);
  const block = isHeading(lines[0] ?? [], right.map(({ heading }) => heading)) ? lines.slice(1) : lines;
  const next = [...rows];
  for (const [down, cells] of block.entries()) {
    const at = from.row + down;
    next[at] = cells.reduce((row, cell, index) => right[index]?.put(row, cell.trim()) ?? row, next[at] ?? blank());
  }
  return next;
}
