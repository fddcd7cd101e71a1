import { readTables, recogniseTaskTable, tablesInText, type Grid } from "@taizhang/documents";
import { decompose } from "@taizhang/decomposition";
import { query } from "../kernel/use-case";
import { sentencesToDecide } from "./coverage";
import { PreviewText } from "./model";
import { sourceText } from "./source-text";

const tasksIn = (grid: Grid): number => recogniseTaskTable(grid)?.rows.length ?? 0;

/** How many tasks the breakdown tables of a Word file hold: they are better imported as a table than read as words. */
async function tasksInTables({ file }: { file?: { name: string; base64: string } | null }): Promise<number> {
  if (!file || !/\.docx$/i.test(file.name)) return 0;
  // Its words could be read, so that what cannot be read here is only that it holds no table.
  const grids = await readTables(new Uint8Array(Buffer.from(file.base64, "base64"))).catch(() => []);
  return grids.reduce((sum, grid) => sum + tasksIn(grid), 0);
}

/** How many rows stand as tables among the paragraphs of a text; of one with a header its tasks. */
const rowsInText = (text: string): number => tablesInText(text).reduce((sum, grid) => sum + (tasksIn(grid) || grid.rows.length), 0);

/** What a file holds, before it is stored for ever: title, date, length, beginning, and what would be found in it. */
export const previewText = query({
  name: "directive.previewText", permission: "directive.read", input: PreviewText,
  async run(_context, { heldOn, ...source }) {
    const { text, fileName } = await sourceText(source);
    const { document, coverage, sentences } = decompose(text, heldOn ? { date: heldOn } : {});
    const tableRows = await tasksInTables(source);
    return {
      fileName, title: document.title, number: document.number, date: document.date, characters: text.length,
      sentences: sentencesToDecide(sentences).length, items: coverage.items, beginning: text.slice(0, 600),
      tableRows, textTableRows: tableRows > 0 ? 0 : rowsInText(text),
    };
  },
});
