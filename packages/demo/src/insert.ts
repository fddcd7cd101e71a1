import type pg from "pg";

/** Rows per statement: large enough that the round trip does not count, small enough for a parameter. */
const chunk = 2_000;

const columnOf = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A row as PostgreSQL reads it from JSON: column names instead of property names. */
function asColumns(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [columnOf(key), value]));
}

/**
 * Inserts all rows of one table in chunks. Every row has the keys of the first one; columns that are not named take
 * their default.
 */
export async function insertAll(client: pg.ClientBase, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map((key) => `"${columnOf(key)}"`).join(", ");
  for (let from = 0; from < rows.length; from += chunk) {
    const json = JSON.stringify(rows.slice(from, from + chunk).map(asColumns));
    await client.query(`insert into app.${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::app.${table}, $1)`, [json]);
  }
}
