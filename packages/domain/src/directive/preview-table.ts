import { recogniseTaskTable, type Grid } from "@taizhang/documents";
import { invalid } from "../kernel/model";
import { query } from "../kernel/use-case";
import { maxTableRows, PreviewTable } from "./table-model";
import { readOrganization } from "./organization";
import { directiveById } from "./rows";
import { readLeaders } from "./table-leaders";
import { readTableRow } from "./table-row";
import { knownItems } from "./table-items";
import { sourceTables } from "./table-source";

/** The place of the table with the most tasks; the first of equals. */
function fullest(grids: readonly Grid[]): number {
  const counts = grids.map((grid) => recogniseTaskTable(grid)?.rows.length ?? 0);
  return counts.indexOf(Math.max(...counts));
}

/**
 * What a breakdown of tasks (任务分解表) would become, before anything is stored: its columns as recognised or as a person
 * chose, its rows with units and dates resolved, and what is doubtful, cell by cell. Where none is chosen,
 * the table with the most tasks is taken: a sheet of notes in front does not hide it.
 */
export const previewTable = query({
  name: "directive.previewTable", permission: "directive.read", input: PreviewTable,
  async run({ tx, now }, { directiveId, sheet: chosen, columns, ...source }) {
    const { heldOn } = await directiveById(tx, directiveId);
    const { grids, fileName } = await sourceTables(source);
    const sheet = chosen ?? fullest(grids);
    const grid = grids[sheet];
    const table = grid && recogniseTaskTable(grid, new Map(Object.entries(columns).map(([index, role]) => [Number(index), role])));
    const sheets = grids.map(({ name, rows }, index) => ({ index, name, rows: rows.length }));
    if (!table) return { fileName, sheets, sheet, table: null };
    if (table.rows.length > maxTableRows) throw invalid(source.file ? "file" : "pasted", "directive.table_too_long", { maximum: maxTableRows });
    const items = await knownItems(tx, table.rows.map(({ cells }) => cells.number));
    const context = { organization: await readOrganization(tx), leaderNamed: await readLeaders(tx, now), heldOn };
    const firstWith = new Map<string, number>();
    const rows = table.rows.map(({ line, outline, cells, source: written, repeats }) => {
      const { values, reading, doubts } = readTableRow(cells, outline, context);
      const content = (cells.content ?? "").replace(/\s/g, "");
      const same = firstWith.get(content);
      if (content !== "" && same === undefined) firstWith.set(content, line);
      const twice = repeats !== null ? [{ field: "content" as const, reason: "repeats" as const, value: String(repeats) }]
        : same === undefined ? [] : [{ field: "content" as const, reason: "same_content" as const, value: String(same) }];
      return { line, outline: [...outline], cells, source: [...written], values, inferred: reading.inferred, doubts: [...doubts, ...twice], item: items.get(cells.number?.trim() ?? "") ?? null };
    });
    return { fileName, sheets, sheet, table: { title: table.title, header: [...table.header.names], columns: [...table.columns], rows, skipped: [...table.skipped] } };
  },
});
