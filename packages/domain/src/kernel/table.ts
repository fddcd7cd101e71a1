/**
 * A table as it is pasted from a spreadsheet (tabs) or kept as .csv (commas, quotes): rows of trimmed cells, empty
 * rows left out. The first row decides which of the two it is.
 */
export function parseTable(text: string): { line: number; cells: string[] }[] {
  const delimiter = text.split("\n", 1)[0]?.includes("\t") ? "\t" : ",";
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  const endRow = (): void => {
    cells.push(cell.trim());
    if (cells.some((one) => one !== "")) rows.push({ line, cells });
    cells = [];
    cell = "";
  };
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source.charAt(index + 1) === '"') { cell += '"'; index += 1; } else quoted = false;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === delimiter) { cells.push(cell.trim()); cell = ""; } else if (character === "\n") { endRow(); line += 1; } else cell += character;
  }
  endRow();
  return rows;
}

/** What is wrong with one line of a table. */
export type LineFault = { line: number; field: string; key: string; values?: Record<string, string | number> };

/** Rows as the text that `parseTable` reads: cells by tabs, quoted where they hold a tab, a line end or a quote. */
export const tableText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t")).join("\n");
