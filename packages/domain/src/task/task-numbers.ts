import { county, taskNumbers, type Tx } from "@taizhang/db";
import { sql } from "drizzle-orm";

/**
 * A task number after the county's format: `{year}` and `{serial:4}` (filled with zeros) are replaced.
 * @param serial running number within the year, from 1
 */
export const formatNumber = (format: string, year: number, serial: number): string =>
  format.replaceAll("{year}", String(year)).replace(/\{serial(?::(\d{1,2}))?\}/g, (_all, width: string | undefined) => String(serial).padStart(Number(width ?? 1), "0"));

/** Number of a child of a class: the parent's, and its place in the class. */
export const childNumber = (parent: string, position: number): string => `${parent}-${String(position).padStart(2, "0")}`;

/**
 * Takes `count` numbers of a year, in order. The row of the year stays locked until the transaction ends, so that
 * numbers have no gaps and nobody gets one twice.
 */
export async function takeNumbers(tx: Tx, year: number, count: number): Promise<string[]> {
  const [settings] = await tx.select({ format: county.taskNumberFormat }).from(county);
  const [row] = await tx.insert(taskNumbers).values({ year, serial: count })
    .onConflictDoUpdate({ target: taskNumbers.year, set: { serial: sql`${taskNumbers.serial} + ${count}` } }).returning({ serial: taskNumbers.serial });
  if (!settings || !row) throw new Error("the county is not set up");
  return Array.from({ length: count }, (_, index) => formatNumber(settings.format, year, row.serial - count + 1 + index));
}
