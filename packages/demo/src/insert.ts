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
  const columns = columnsOf(rows);
  const names = columns.map(([, column]) => `"${column}"`).join(", ");
  await send(client, `insert into app.${table} (${names}) select ${names} from jsonb_populate_recordset(null::app.${table}, $1)`, rows);
}

/** Columns of a day that a task had on every one of its days. */
const lasting = ["title", "kind", "task_class", "level", "field_id", "parent_id", "child_count", "lead_unit_id", "leader_post_id", "supervisor_id", "start_on", "due_on", "original_due_on", "target_value"];

/** Days of tasks: what changed is given, what lasted is taken from the task. */
export async function insertDays(client: pg.ClientBase, rows: readonly object[]): Promise<void> {
  const names = columnsOf(rows).map(([, column]) => `"${column}"`);
  await send(client, `insert into app.task_days (${[...names, ...lasting].join(", ")})
    select ${[...names.map((name) => `r.${name}`), ...lasting.map((name) => `t.${name}`)].join(", ")} from jsonb_populate_recordset(null::app.task_days, $1) r join app.tasks t on t.id = r.task_id`, rows);
}

const columnsOf = (rows: readonly object[]) => Object.keys(rows[0] ?? {}).map((key) => [key, columnOf(key)] as const);

async function send(client: pg.ClientBase, text: string, rows: readonly object[]): Promise<void> {
  const columns = columnsOf(rows);
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
