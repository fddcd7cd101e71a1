import type pg from "pg";

/** Rows per statement: large enough that the round trip does not count, small enough for a parameter. */
const chunk = 2_000;

const columnOf = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Rows as PostgreSQL reads them from JSON: column names instead of property names. */
function asJson(rows: readonly object[], columns: readonly (readonly [key: string, column: string])[]): string {
  return JSON.stringify(rows.map((row) => {
    const values = row as Record<string, unknown>;
    const named: Record<string, unknown> = {};
    for (const [key, column] of columns) named[column] = values[key];
    return named;
  }));
}

/**
 * Inserts all rows of one table in chunks; while the database takes one, the next is made ready. Every row has the keys
 * of the first one; columns that are not named take their default.
 */
export async function insertAll(client: pg.ClientBase, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map((key) => [key, columnOf(key)] as const);
  const names = columns.map(([, column]) => `"${column}"`).join(", ");
  const text = `insert into app.${table} (${names}) select ${names} from jsonb_populate_recordset(null::app.${table}, $1)`;
  let running: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < rows.length; from += chunk) {
    const json = asJson(rows.slice(from, from + chunk), columns);
    await running;
    running = client.query(text, [json]);
    // Its failure is reported where it is awaited.
    running.catch(() => undefined);
  }
  await running;
}
