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
  number: { expression: () => sql`t.number`, type: sql`text`, nullable: false },
  title: { expression: () => sql`t.title collate app.zh_pinyin`, type: sql`text`, nullable: false },
  progress: { expression: () => sql`t.progress`, type: sql`int`, nullable: false },
  gap: { expression: () => sql`(t.expected - t.progress)`, type: sql`int`, nullable: true },
  lamp: {
    expression: () => sql`case t.lamp when 'red' then 1 when 'yellow' then 2 when 'unreported' then 3 when 'grey' then 4 when 'green' then 5 else 6 end`,
    type: sql`int`, nullable: false,
  },
  report: { expression: () => sql`t.last_report_at`, type: sql`timestamptz`, nullable: true },
};

const Cursor = z.tuple([z.string(), z.string(), z.string().nullable(), z.uuid()]);

/** The place after a row, for this order only; opaque to the screen. */
export const cursorOf = ({ sort, dir }: LedgerOrder, key: string | null, id: string): string =>
  Buffer.from(JSON.stringify([sort, dir, key, id])).toString("base64url");

function readCursor(order: LedgerOrder, after: string): { key: string | null; id: string } {
  try {
    const [sort, dir, key, id] = Cursor.parse(JSON.parse(Buffer.from(after, "base64url").toString()));
    if (sort === order.sort && dir === order.dir) return { key, id };
  } catch {
    // Not one of ours: said below.
  }
  throw invalid("after", "kernel.invalid");
}

/**
 * Ids and keys of one window: rows with a key in its order, then rows without one, each part by (key, id) beyond the
 * cursor, so that equal keys neither repeat nor get lost and each part can be one index scan that stops at `limit`.
 */
export function windowOf(source: LedgerSource, order: LedgerOrder, after: string | undefined, limit: number): SQL {
  const { expression, type, nullable } = keys[order.sort];
  const key = expression(source);
  const place = after === undefined ? null : readCursor(order, after);
  const beyond = order.dir === "asc" ? sql`>` : sql`<`;
  const dir = order.dir === "asc" ? sql`asc` : sql`desc`;
  const part = (number: SQL, where: SQL, by: SQL) => sql`(select ${source.id} as id, ${number} as part, (${key})::text as key
    from ${source.from} where ${source.where} and ${where} order by ${by} limit ${literal(limit)})`;
  const keyed = sql`${key} is not null`;
  const inOrder = sql`${key} ${dir}, ${source.id} ${dir}`;
  // Ascending from the start: an index has missing keys last of itself, one part is enough.
  if (place === null && (!nullable || order.dir === "asc")) return part(sql`case when ${keyed} then 1 else 2 end`, sql`true`, inOrder);
  if (place !== null && place.key === null) return part(sql`2`, sql`${key} is null and ${source.id} ${beyond} ${place.id}::uuid`, sql`${source.id} ${dir}`);
  const first = part(sql`1`, place === null ? keyed : sql`${keyed} and (${key}, ${source.id}) ${beyond} (${place.key}::${type}, ${place.id}::uuid)`, inOrder);
  if (!nullable) return first;
  const second = part(sql`2`, sql`${key} is null`, sql`${source.id} ${dir}`);
  return sql`select * from (${first} union all ${second}) both_parts limit ${literal(limit)}`;
}

/** The order of a window's rows, where `page` holds what `windowOf` gave. */
export function orderOf({ sort, dir }: LedgerOrder): SQL {
  const way = dir === "asc" ? sql`asc` : sql`desc`;
  const { type } = keys[sort];
  const key = sort === "title" ? sql`page.key collate app.zh_pinyin` : sql`page.key::${type}`;
  return sql`page.part, ${key} ${way}, page.id ${way}`;
}
