/** What is typed in one line of the grid and not yet sent: text, so that nothing typed is lost on the way to a number. */
export type EntryLine = { value: string; weight: string; cumulative: string; rank: string; neighbours: string };
export type EntryColumn = keyof EntryLine;
export const entryColumns: readonly EntryColumn[] = ["value", "weight", "cumulative", "rank", "neighbours"];
export const emptyLine: EntryLine = { value: "", weight: "", cumulative: "", rank: "", neighbours: "" };

type Shown = { readonly weighted: boolean; readonly addsUp: boolean; readonly ranked: boolean };
/** The cells one line takes: weight of a weighted mean, published sum of what adds up, place and neighbours where it is ranked. */
export const cellsOf = ({ weighted, addsUp, ranked }: Shown, ranking: boolean): Record<EntryColumn, boolean> => ({
  value: true, weight: weighted, cumulative: addsUp, rank: ranked || ranking, neighbours: ranked || ranking,
});
/** The columns of a grid: those that any of its lines takes. */
export const columnsOf = (rows: readonly Shown[], ranking: boolean): EntryColumn[] => entryColumns.filter((column) => rows.some((row) => cellsOf(row, ranking)[column]));

/** A number as people write it: `1,234.5`, `１２.５`, blanks; null where it is none, undefined where nothing was typed. */
export function readNumber(text: string): number | null | undefined {
  const plain = text.normalize("NFKC").replaceAll(/[\s,%]/g, "");
  if (plain === "") return undefined;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** A place as people write it: `7`, or `7/18` with how many were ranked; null where it is none, undefined where nothing was typed. */
export function readRank(text: string): { rank: number; rankOf: number | null } | null | undefined {
  const plain = text.normalize("NFKC").replaceAll(/\s/g, "");
  if (plain === "") return undefined;
  const [, rank, rankOf] = /^(\d{1,3})(?:\/(\d{1,3}))?$/.exec(plain) ?? [];
  if (!rank || (rankOf && Number(rankOf) < Number(rank))) return null;
  return { rank: Number(rank), rankOf: rankOf ? Number(rankOf) : null };
}

export type NeighbourRow = { name: string; rank: number; value: number | null };
/** Counties to compare with, as `临川县 6 12.3；清源县 8 11.8`: name, place, value; null where one cannot be read, undefined where nothing was typed. */
export function readNeighbours(text: string): NeighbourRow[] | null | undefined {
  const parts = text.normalize("NFKC").split(/[;\n]/u).map((part) => part.trim()).filter(Boolean);
  if (parts.length === 0) return undefined;
  const rows = parts.map((part): NeighbourRow | null => {
    const [, name = "", rank = "", value] = /^(\S.*?)\s+(\d{1,3})(?:\s+(\S+))?$/u.exec(part) ?? [];
    const number = readNumber(value ?? "");
    return name === "" || number === null ? null : { name, rank: Number(rank), value: number ?? null };
  });
  return rows.length > 4 || rows.includes(null) ? null : rows.filter((row) => row !== null);
}
/** The same, written. */
export const neighbourText = (rows: readonly NeighbourRow[]): string => rows.map(({ name, rank, value }) => [name, rank, value].filter((one) => one !== null).join(" ")).join("；");

/** A stored draft of the grid, if it still has the shape of today. */
export function isEntryDraft(data: unknown): data is Record<string, EntryLine> {
  return typeof data === "object" && data !== null && !Array.isArray(data) && Object.values(data).every((line) => typeof line === "object" && line !== null && entryColumns.every((column) => typeof Reflect.get(line, column) === "string"));
}

/** The cells of a grid as they are shown: its lines and its columns. */
export type EntryFrame = { readonly ids: readonly string[]; readonly columns: readonly EntryColumn[] };

/** Lays a block copied from a spreadsheet over the lines, from one cell on; what stands outside the grid is left out. */
export function pasteBlock(text: string, { ids, columns }: EntryFrame, from: { id: string; column: EntryColumn }, lines: Readonly<Record<string, EntryLine>>): Record<string, EntryLine> {
  const next = { ...lines };
  const rows = text.replace(/\r?\n$/, "").split(/\r?\n/).map((row) => row.split("\t"));
  const [top, left] = [ids.indexOf(from.id), columns.indexOf(from.column)];
  for (const [down, cells] of rows.entries()) {
    const id = ids[top + down];
    if (id === undefined) break;
    for (const [right, cell] of cells.entries()) {
      const column = columns[left + right];
      if (column !== undefined) next[id] = { ...(next[id] ?? emptyLine), [column]: cell.trim() };
    }
  }
  return next;
}
