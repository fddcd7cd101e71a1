import { sql, type SQL } from "drizzle-orm";
import { z } from "zod";
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
  const part = (number: number, where: SQL, by: SQL) => sql`(select ${source.id} as id, ${sql.raw(String(number))} as part, (${key})::text as key
    from ${source.from} where ${source.where} and ${where} order by ${by} limit ${limit})`;
  const keyed = nullable ? sql`${key} is not null` : sql`true`;
  const after1 = place?.key == null ? keyed : sql`${keyed} and (${key}, ${source.id}) ${beyond} (${place.key}::${type}, ${place.id}::uuid)`;
  const first = part(1, after1, sql`${key} ${dir}, ${source.id} ${dir}`);
  if (!nullable) return first;
  const after2 = place !== null && place.key === null ? sql`${key} is null and ${source.id} ${beyond} ${place.id}::uuid` : sql`${key} is null`;
  const second = part(2, after2, sql`${source.id} ${dir}`);
  return place !== null && place.key === null ? second : sql`select * from (${first} union all ${second}) both_parts limit ${limit}`;
}

/** The order of a window's rows, where `page` holds what `windowOf` gave. */
export function orderOf({ sort, dir }: LedgerOrder): SQL {
  const way = dir === "asc" ? sql`asc` : sql`desc`;
  const { type } = keys[sort];
  const key = sort === "title" ? sql`page.key collate app.zh_pinyin` : sql`page.key::${type}`;
  return sql`page.part, ${key} ${way}, page.id ${way}`;
}
