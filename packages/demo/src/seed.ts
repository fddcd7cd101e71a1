import { hash } from "@node-rs/argon2";
import pg from "pg";
import { demoPassword } from "./accounts-data";
import { countyTables } from "./county";
import { insertAll } from "./insert";

/** A database that already holds a county is never touched. */
export class CountyExists extends Error {
  constructor() {
    super("This database already holds a county; the demonstration county is only seeded into an empty, prepared database.");
    this.name = "CountyExists";
  }
}

/** Triggers that would fill the read models row by row; the seed fills them itself, in bulk. */
const triggered = ["tasks", "responsibilities"];

/**
 * Fills an empty, prepared database with the demonstration county, in one transaction. Deterministic: the same day and
 * scale give the same county, ids included (password hashes apart).
 * @param ownerUrl connection of the owner; row level security does not apply to it
 * @param options `today` is the day in Asia/Shanghai (YYYY-MM-DD) to which everything is dated; `scale` 1 is about
 *   2,000 tasks, fractions are allowed
 * @throws CountyExists where the database holds a county
 */
export async function seedDemo(ownerUrl: string, { today, scale = 1 }: { today: string; scale?: number }): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "taizhang demonstration" });
  await client.connect();
  try {
    await client.query("begin");
    const { rowCount } = await client.query("select from app.county");
    if (rowCount) throw new CountyExists();
    const tables = countyTables(today, scale, await hash(demoPassword));
    for (const table of triggered) await client.query(`alter table app.${table} disable trigger user`);
    for (const [table, rows] of tables) await insertAll(client, table, rows);
    await client.query(`insert into app.task_words (task_id, words)
      select t.id, lower(concat_ws(' ', t.number, t.title, t.content, u.name, u.short_name)) from app.tasks t left join app.units u on u.id = t.lead_unit_id`);
    for (const table of triggered) await client.query(`alter table app.${table} enable trigger user`);
    await client.query("commit");
    await client.query(`analyze ${[...tables.map(([table]) => table), "task_words"].map((table) => `app.${table}`).join(", ")}`);
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}
