import { gridOf, type Grid, type GridCell, type Merge } from "./grid";

/**
 * Tables as Excel, WPS and Word put them on the clipboard: as a web page with merged cells, else as plain text with tabs
 * (a cell with line breaks in quotes). The page is read as text, nothing of it runs. Empty where there is no table.
 * Throws UnreadableDocument: too_large.
 */
export function gridsOfClipboard({ html, plain }: { readonly html?: string | null; readonly plain: string }): Grid[] {
  const grids = html ? tablesOf(html) : [];
  if (grids.length > 0) return grids;
  const grid = gridOf("", plainCells(plain));
  return grid.rows.length > 0 && (grid.rows[0]?.length ?? 0) > 1 ? [grid] : [];
}

function plainCells(plain: string): GridCell[] {
  const cells: GridCell[] = [];
  let [row, column, text, quoted] = [0, 0, "", false];
  const source = `${plain.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")}\n`;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (quoted && sign === '"' && source.charAt(at + 1) === '"') { text += '"'; at += 1; }
    else if (quoted ? sign === '"' : sign === '"' && text === "" && closes(source, at)) quoted = !quoted;
    else if (!quoted && (sign === "\t" || sign === "\n")) {
      cells.push({ row, column, text });
      [row, column, text] = sign === "\n" ? [row + 1, 0, ""] : [row, column + 1, ""];
    } else text += sign;
  }
  return cells;
}

/** A quotation mark at the start of a cell opens one only where another ends it: texts begin with one, too. */
const closes = (source: string, at: number): boolean => /^"(?:[^"]|"")*"[\t\n]/.test(source.slice(at, at + 40_000));

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: " ", ensp: " ", emsp: "　", ldquo: "“", rdquo: "”", hellip: "…", mdash: "—", middot: "·" };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return entities[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";
  });
}

/** The tables of a web page that are not within another. */
function tablesOf(html: string): Grid[] {
  const page = html.replace(/<!--[\s\S]*?-->|<!\[[^>]*>/g, "").replace(/<(script|style|head|xml)\b[\s\S]*?<\/\1\s*>/gi, "");
  const table = new TableReader();
  const tag = /<(\/?)([a-z][a-z0-9:]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
  let last = 0;
  for (const found of page.matchAll(tag)) {
    table.words(page.slice(last, found.index));
    table.tag((found[2] ?? "").toLowerCase(), found[1] === "/", found[3] ?? "");
    last = found.index + found[0].length;
  }
  return table.grids.filter(({ rows }) => rows.length > 0);
}

const spanOf = (attributes: string, name: string): number => Math.max(1, Math.min(1_000, Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, "i").exec(attributes)?.[1] ?? 1)));

/** Reads the tags of a page one by one and keeps the table that is open. */
class TableReader {
  readonly grids: Grid[] = [];
  private depth = 0;
  private row = -1;
  private cells: GridCell[] = [];
  private merges: Merge[] = [];
  private taken = new Set<string>();
  private open: { column: number; text: string } | null = null;

  words(text: string): void {
    if (this.open) this.open.text += decoded(text.replace(/\s+/g, " "));
  }

  tag(name: string, isEnd: boolean, attributes: string): void {
    if (name === "table") this.table(isEnd);
    else if (this.depth !== 1) return;
    else if (name === "tr" && !isEnd) this.beginRow();
    else if (name === "td" || name === "th") this.cell(isEnd, attributes);
    else if (this.open && (name === "br" || ((name === "p" || name === "div" || name === "li") && isEnd))) this.open.text += "\n";
  }

  private table(isEnd: boolean): void {
    this.depth = Math.max(0, this.depth + (isEnd ? -1 : 1));
    if (this.depth !== 0 || !isEnd) return;
    this.endCell();
    this.grids.push(gridOf("", this.cells, this.merges));
    [this.row, this.cells, this.merges, this.taken] = [-1, [], [], new Set()];
  }

  private cell(isEnd: boolean, attributes: string): void {
    if (isEnd) this.endCell();
    else this.beginCell(attributes);
  }

  private beginRow(): void {
    this.endCell();
    this.row += 1;
  }

  private beginCell(attributes: string): void {
    this.endCell();
    let column = 0;
    while (this.taken.has(`${this.row} ${column}`)) column += 1;
    const right = column + spanOf(attributes, "colspan") - 1;
    const bottom = this.row + spanOf(attributes, "rowspan") - 1;
    for (let row = this.row; row <= bottom; row += 1) for (let at = column; at <= right; at += 1) this.taken.add(`${row} ${at}`);
    if (right > column || bottom > this.row) this.merges.push({ top: this.row, left: column, bottom, right });
    this.open = { column, text: "" };
  }

  private endCell(): void {
    if (this.open) this.cells.push({ row: Math.max(0, this.row), ...this.open });
    this.open = null;
  }
}
