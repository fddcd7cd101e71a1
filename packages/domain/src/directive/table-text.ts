/** A table that becomes a text: its title, its header, and its rows with the headings above them. */
export type TableWords = { title: string; header: readonly string[]; rows: readonly { outline: readonly string[]; source: readonly string[] }[] };
export type TableLine = { start: number; end: number; kind: "heading" | "row"; outline: string[] };

const lineOf = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\s+/g, " ").trim()).join("\t").replace(/^\t+|\t+$/g, "");

/**
 * The words of a table as a text of one line per row, cells set apart by tabs, section lines where they change; so that
 * every candidate keeps its exact place in a text that never changes, as everywhere. Offsets are UTF-16 units; row
 * lines are in the order of the rows.
 */
export function textOfTable({ title, header, rows }: TableWords): { body: string; lines: TableLine[] } {
  const lines: TableLine[] = [];
  let body = "";
  let above: readonly string[] = [];
  const write = (text: string, kind: TableLine["kind"], outline: readonly string[]) => {
    if (text === "") return;
    lines.push({ start: body.length, end: body.length + text.length, kind, outline: [...outline] });
    body += `${text}\n`;
  };
  write(title.replace(/\s+/g, " ").trim(), "heading", []);
  write(lineOf(header), "heading", []);
  for (const { outline, source } of rows) {
    const same = outline.findIndex((heading, depth) => heading !== above[depth]);
    outline.forEach((heading, depth) => { if (same >= 0 && depth >= same) write(heading, "heading", outline.slice(0, depth + 1)); });
    above = outline;
    write(lineOf(source), "row", outline);
  }
  return { body, lines };
}
