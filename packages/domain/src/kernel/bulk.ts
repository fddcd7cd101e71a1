import type { Tx } from "@taizhang/db";
import { getTableColumns, sql, type SQL } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";

type Key<T extends PgTable> = Extract<keyof T["$inferInsert"], string>;

function tableName(table: PgTable): SQL {
  const { schema = "public", name } = getTableConfig(table);
  return sql.raw(`"${schema}"."${name}"`);
}

/** Rows as a set that PostgreSQL takes in one parameter, however many rows: no limit of parameters, no loop. */
function recordset<T extends PgTable>(table: T, keys: readonly Key<T>[], rows: readonly T["$inferInsert"][]): { from: SQL; names: string[] } {
  const wanted = Object.entries(getTableColumns(table)).filter(([key]) => keys.some((name) => name === key))
    .map(([key, column]) => ({ key, name: column.name, type: column.getSQLType() }));
  const json = JSON.stringify(rows.map((row) => {
    const values = new Map<string, unknown>(Object.entries(row));
    return Object.fromEntries(wanted.map(({ key, name }) => [name, values.get(key) ?? null]));
  }));
  const columns = wanted.map(({ name, type }) => `"${name}" ${type}`).join(", ");
  return { from: sql`jsonb_to_recordset(${json}::jsonb) as r(${sql.raw(columns)})`, names: wanted.map(({ name }) => name) };
}

/** Inserts rows in one statement; columns that are not among `keys` get their default. */
export async function insertAll<T extends PgTable>(tx: Tx, table: T, keys: readonly Key<T>[], rows: readonly T["$inferInsert"][]): Promise<void> {
  if (rows.length === 0) return;
  const { from, names } = recordset(table, keys, rows);
  const list = sql.raw(names.map((name) => `"${name}"`).join(", "));
  await tx.execute(sql`insert into ${tableName(table)} (${list}) select ${list} from ${from}`);
}

/**
 * Gives each row its own values in one statement; rows are found by `id`, which must be among `keys`.
 * @throws Error where a row was not written, because row level security or a mistake hid it
 */
export async function updateAll<T extends PgTable>(tx: Tx, table: T, keys: readonly Key<T>[], rows: readonly T["$inferInsert"][]): Promise<void> {
  if (rows.length === 0) return;
  const { from, names } = recordset(table, keys, rows);
  const assignments = sql.raw(names.filter((name) => name !== "id").map((name) => `"${name}" = r."${name}"`).join(", "));
  const { rowCount } = await tx.execute(sql`update ${tableName(table)} t set ${assignments} from ${from} where t.id = r.id`);
  if (rowCount !== rows.length) throw new Error(`${getTableConfig(table).name}: ${rowCount} of ${rows.length} rows written`);
}
