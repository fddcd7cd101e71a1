import { sql, type SQL } from "drizzle-orm";
import { z } from "zod";
import { literal } from "../kernel/literal";
import { invalid } from "../kernel/model";
import type { LedgerOrder, LedgerSort } from "./model";
import type { LedgerSource } from "./rows";

/** What a ledger is sorted by. A nullable key goes last in both directions. */
type Key = { expression: (source: LedgerSource) => SQL; type: SQL; nullable: boolean };

const keys: Record<LedgerSort, Key> = {
  due: { expression: (source) => source.due, type: sql`date`, nullable: true },
  number: { expression: ({ number }) => number, type: sql`text`, nullable: false },
  title: { expression: () => sql`t.title collate app.zh_pinyin`, type: sql`text`, nullable: false },
  progress: { expression: () => sql`t.progress`, type: sql`int`, nullable: false },
  gap: { expression: () => sql`(t.expected - t.progress)`, type: sql`int`, nullable: true },
  lamp: {
    expression: () => sql`case t.lamp when 'red' then 1 when 'yellow' then 2 when 'unreported' then 3 when 'grey' then 4 when 'green' then 5 else 6 end`,
    type: sql`int`, nullable: false,
  },
  report: { expression: () => sql`t.last_report_at`, type: sql`timestamptz`, nullable: true },
};

const Cursor = z.tuple([z.string(), z.string(), z.string().nullable(), z.string()]);

/** The place after a row, for this order only; opaque to the screen. */
export const cursorOf = ({ sort, dir }: LedgerOrder, key: string | null, number: string): string =>
  Buffer.from(JSON.stringify([sort, dir, key, number])).toString("base64url");

function readCursor(order: LedgerOrder, after: string): { key: string | null; number: string } {
  try {
    const [sort, dir, key, number] = Cursor.parse(JSON.parse(Buffer.from(after, "base64url").toString()));
    if (sort === order.sort && dir === order.dir) return { key, number };
  } catch {
    // Not one of ours: said below.
  }
  throw invalid("after", "kernel.invalid");
}

/**
 * Ids and keys of one window: rows with a key in its order, then rows without one, each part by (key, number) beyond the
 * cursor, so that equal keys neither repeat nor get lost and the parts of one item stand together. Each part can be one index
 * scan that sorts only equal keys and stops at `limit`.
 */
export function windowOf(source: LedgerSource, order: LedgerOrder, after: string | undefined, limit: number): SQL {
  const { expression, type, nullable } = keys[order.sort];
  const { number } = source;
  const key = expression(source);
  const place = after === undefined ? null : readCursor(order, after);
  const beyond = order.dir === "asc" ? sql`>` : sql`<`;
  const dir = order.dir === "asc" ? sql`asc` : sql`desc`;
  const part = (place: SQL, where: SQL, by: SQL) => sql`(select ${source.id} as id, ${place} as part, (${key})::text as key, ${number} as number
    from ${source.from} where ${source.where} and ${where} order by ${by} limit ${literal(limit)})`;
  const keyed = sql`${key} is not null`;
  const inOrder = sql`${key} ${dir}, ${number} ${dir}`;
  // Ascending from the start: an index has missing keys last of itself, one part is enough.
  if (place === null && (!nullable || order.dir === "asc")) return part(sql`case when ${keyed} then 1 else 2 end`, sql`true`, inOrder);
  if (place !== null && place.key === null) return part(sql`2`, sql`${key} is null and ${number} ${beyond} ${place.number}::text`, sql`${number} ${dir}`);
  const first = part(sql`1`, place === null ? keyed : sql`${keyed} and (${key}, ${number}) ${beyond} (${place.key}::${type}, ${place.number}::text)`, inOrder);
  if (!nullable) return first;
  const second = part(sql`2`, sql`${key} is null`, sql`${number} ${dir}`);
  return sql`select * from (${first} union all ${second}) both_parts limit ${literal(limit)}`;
}

/** The order of a window's rows, where `page` holds what `windowOf` gave. */
export function orderOf({ sort, dir }: LedgerOrder): SQL {
  const way = dir === "asc" ? sql`asc` : sql`desc`;
  const { type } = keys[sort];
  const key = sort === "title" ? sql`page.key collate app.zh_pinyin` : sql`page.key::${type}`;
  return sql`page.part, ${key} ${way}, page.number ${way}`;
}
