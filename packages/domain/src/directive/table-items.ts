import { tasks, type Tx } from "@taizhang/db";
import { and, inArray, ne } from "drizzle-orm";

/** An item of the ledger that a row of a published table is. */
export type KnownItem = { id: string; number: string; title: string };

/** The items of the ledger with these numbers, cancelled ones left out. One statement, whatever the numbers. */
export async function knownItems(tx: Tx, numbers: readonly (string | undefined)[]): Promise<Map<string, KnownItem>> {
  const wanted = [...new Set(numbers.flatMap((number) => (number === undefined || number.trim() === "" ? [] : [number.trim()])))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.select({ id: tasks.id, number: tasks.number, title: tasks.title }).from(tasks).where(and(inArray(tasks.number, wanted), ne(tasks.state, "cancelled")));
  return new Map(rows.map((row) => [row.number, row]));
}
