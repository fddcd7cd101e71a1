import type { Grid } from "./grid";
import { columnNamed } from "./task-columns";

/** Where the header of a table lies: its first and last row, and the name of each column. */
export type Header = { readonly top: number; readonly bottom: number; readonly names: readonly string[] };

/** A header begins within so many rows: before it stand the title and the line with date and compiler. */
const latest = 15;
/** Names are short. */
const longestName = 16;

/** The header of a table; null where no row names at least two columns of a breakdown of tasks, what to do among them. */
export function headerOf(grid: Grid): Header | null {
  let best: { row: number; score: number } | null = null;
  for (let row = 0; row < Math.min(latest, grid.rows.length); row += 1) {
    const score = scoreOf(grid.rows[row] ?? []);
    if (score >= 2 && score > (best?.score ?? 0)) best = { row, score };
  }
  if (!best) return null;
  const { row } = best;
  if (isUpper(grid, row - 1, row)) return headerAt(grid, row - 1, row);
  return isUpper(grid, row, row + 1) ? headerAt(grid, row, row + 1) : headerAt(grid, row, row);
}

/** How many different meanings a row names; 0 where it names nothing to do or holds long texts. */
function scoreOf(row: readonly string[]): number {
  if (row.some((text) => text.replace(/\s/g, "").length > longestName * 2)) return 0;
  const roles = new Set(row.map(columnNamed).filter((role) => role !== null));
  const says = ["content", "title", "target"].some((role) => [...roles].some((one) => one === role));
  return says ? roles.size : 0;
}

/**
 * True where `upper` and `lower` are the two rows of one header: a name above covers several names below (责任分工 over
 * 牵头单位 and 配合单位), or a name reaches down over both rows. Below names stand alone, never values.
 */
function isUpper(grid: Grid, upper: number, lower: number): boolean {
  const above = grid.rows[upper];
  const below = grid.rows[lower];
  if (!above || !below) return false;
  const covers = grid.merges.some(({ top, bottom, left, right }) => top <= upper && bottom >= lower && !(left === 0 && right >= above.length - 1));
  const spans = grid.merges.some(({ top, bottom, left, right }) => top === upper && bottom === upper && right > left && right - left < above.length - 1);
  const own = below.filter((text, index) => text !== "" && text !== above[index]);
  const named = own.filter((text) => columnNamed(text) !== null).length;
  const isNames = own.length > 0 && named * 2 >= own.length && own.every((text) => text.replace(/\s/g, "").length <= longestName);
  const gap = below.some((text, index) => text === "" && columnNamed(above[index] ?? "") !== null);
  return isNames && (covers || spans || gap) && above.some((text) => columnNamed(text) !== null);
}

function headerAt(grid: Grid, top: number, bottom: number): Header {
  const above = grid.rows[top] ?? [];
  const below = grid.rows[bottom] ?? [];
  const names = above.map((name, index) => {
    const own = below[index] ?? "";
    if (top === bottom || own === "" || own === name) return name;
    return columnNamed(own) === null && columnNamed(name + own) !== null ? name + own : own;
  });
  return { top, bottom, names };
}
