import { type LedgerColumn, ledgerWindow } from "@taizhang/domain/ledger";
import type { LedgerAddress, LedgerItem, LedgerWindow } from "./types";

type Order = Pick<LedgerAddress, "sort" | "dir" | "columns">;
type Window = Pick<LedgerWindow, "rows" | "next">;
/** The rows read so far, in which order and with which columns, and where the next window begins. */
export type Loaded = Order & { readonly rows: readonly LedgerItem[]; readonly next: string | null };

const covers = (columns: readonly LedgerColumn[], wanted: readonly LedgerColumn[]) => wanted.every((column) => columns.includes(column));

/** The first window alone. */
export const beginning = ({ sort, dir, columns }: Order, { rows, next }: Window): Loaded => ({ sort, dir, columns, rows, next });

/**
 * What is left of the rows when the page answers anew. Another order, or a column that was not read, begins again; else the
 * later windows stay where they are and the first one brings the items of its rows up to date.
 */
export function answered(loaded: Loaded, order: Order, first: Window): Loaded {
  const again = loaded.sort !== order.sort || loaded.dir !== order.dir || !covers(loaded.columns, order.columns);
  if (again || loaded.rows.length <= ledgerWindow) return beginning(order, first);
  const fresh = new Map(first.rows.map((row) => [row.id, row]));
  return { ...loaded, columns: order.columns, rows: loaded.rows.map((row) => fresh.get(row.id) ?? row) };
}

/** With the window that was asked for after `after`; what comes too late, for another order or fewer columns, is dropped. */
export function appended(loaded: Loaded, { after, columns }: { readonly after: string; readonly columns: readonly LedgerColumn[] }, window: Window): Loaded {
  if (loaded.next !== after || !covers(columns, loaded.columns)) return loaded;
  return { ...loaded, rows: [...loaded.rows, ...window.rows], next: window.next };
}
