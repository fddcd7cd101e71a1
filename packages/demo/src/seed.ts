import { hash } from "@node-rs/argon2";
import pg from "pg";
import { demoPassword } from "./accounts-data";
import { directiveSeeds } from "./directives";
import { insertAll } from "./insert";
import { flat, lightLamps, minutesItems, numberTasks } from "./ledger";
import { organization } from "./organization";
import { taskTables } from "./task-tables";

/** A database that already holds a county is never touched. */
export class CountyExists extends Error {
  constructor() {
    super("This database already holds a county; the demonstration county is only seeded into an empty, prepared database.");
    this.name = "CountyExists";
  }
}

type Tables = readonly (readonly [table: string, rows: readonly object[]])[];

/** All rows of the county, in the order in which they can be inserted. */
export function countyTables(today: string, scale: number, passwordHash: string): Tables {
  const org = organization(today, passwordHash);
  const directives = directiveSeeds(today);
  const world = { org, today, waiting: { submitted: 22, awaiting: 6, returned: 8 } };
  const items = minutesItems(directives.filter(({ textKind }) => textKind === "minutes"), Math.round(1_900 * scale), world)
    .sort((a, b) => (a.directive.heldOn < b.directive.heldOn ? -1 : a.directive.heldOn > b.directive.heldOn ? 1 : 0));
  const all = flat(items);
  const numbers = numberTasks(all);
  lightLamps(all, today);
  const { rows } = org;
  return [
    ["county", [{ id: 1, name: "云川县", onScheduleTarget: 90, onScheduleTargetName: "按期推进率目标" }]],
    ...(["units", "unit_aliases", "unit_groups", "unit_group_members", "duties", "fields", "users", "posts", "post_holders"] as const).map((table) => [table, rows[table]] as const),
    ["portfolio_entries", rows.portfolio_entries], ["delegations", rows.delegations], ["accounts", rows.accounts],
    ...taskTables(all, org), ["task_numbers", numbers],
  ];
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
    await client.query("analyze");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}
