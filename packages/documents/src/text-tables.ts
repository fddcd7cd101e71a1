import type { Grid } from "./grid";

/** Fewer lines of one shape stand together by chance. */
const fewestLines = 3;
/** Where blanks alone part the cells, names stand in columns too: a table has at least so many, one of them with so many characters. */
const fewestSpaced = 3;
const longCell = 6;

/** Numbers, list marks (（一）, 1.) and labels (时间：) are no cells of words: lists and heads of letters are written with tabs, too. */
const noWords = /^[^\p{L}]*$|^[（(]?第?[一二三四五六七八九十百零\d]+[章节条款项部分]*[）)、.．]?$|[：:]$/u;

/** The cells of a line; null where it is no row of a table. */
function cellsOf(line: string): string[] | null {
  const isTabbed = line.includes("\t");
  const cells = (isTabbed ? line : line.trim()).split(isTabbed ? "\t" : /[ \u3000]{2,}/).map((cell) => cell.trim());
  if (cells.filter((cell) => !noWords.test(cell)).length < 2) return null;
  return isTabbed || (cells.length >= fewestSpaced && cells.some((cell) => cell.length >= longCell)) ? cells : null;
}

/**
 * The tables that stand between the paragraphs of a plain text, as Excel and Word leave them when they are pasted: at
 * least three lines with equally many cells, at least two of which hold words. Whether they have a header is not asked.
 */
export function tablesInText(text: string): Grid[] {
  const tables: string[][][] = [];
  let open: string[][] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const cells = cellsOf(line);
    if (cells && open[0]?.length === cells.length) open.push(cells);
    else {
      open = cells ? [cells] : [];
      if (cells) tables.push(open);
    }
  }
  return tables.filter(({ length }) => length >= fewestLines).map((rows) => ({ name: "", rows, merges: [] }));
}
