import { hash } from "@node-rs/argon2";
import { withClient } from "@taizhang/db";
import { demoPassword } from "./accounts-data";
import { countyTables } from "./county";
import { insertAll, insertDays } from "./insert";

/** A database that already holds a county is never touched. */
export class CountyExists extends Error {
  constructor() {
    super("This database already holds a county; the demonstration county is only seeded into an empty, prepared database.");
    this.name = "CountyExists";
  }
}

/** Triggers that would fill the read models row by row; the seed fills them itself, in bulk. */
const triggered = ["tasks", "responsibilities", "plan_nodes"];

const counted = "child_count = 0 and dispatched_at is not null and state in ('dispatched', 'signed_in', 'in_progress', 'closing', 'closed')";

/** What the nightly roll-up would have left: the lines at every month's end, and each task's lamp a month ago. */
const rollUps = `insert into app.progress_days (day, lead_unit_id, field_id, leader_post_id, whole_county, items, progress, expected)
  select m.day, d.lead_unit_id, d.field_id, d.leader_post_id, grouping(d.lead_unit_id) = 1, count(*), sum(d.progress), sum(d.expected)
  from (select (date_trunc('month', $1::timestamp) - n * interval '1 month' - interval '1 day')::date as day from generate_series(0, 23) n union select $1::date) m
    join app.tasks k on not k.restricted cross join lateral (select * from app.task_days p where p.task_id = k.id and p.from_day <= m.day order by p.from_day desc limit 1) d
  where d.expected is not null and d.${counted.replaceAll(" and ", " and d.")} group by grouping sets ((m.day, d.lead_unit_id, d.field_id, d.leader_post_id), (m.day))`;
const monthAgo = `update app.tasks t set month_ago_lamp = d.lamp, month_ago_owed = d.start_on <= m.day,
    month_ago_on = d.start_on <= m.day and (d.lamp = 'green' or (d.state = 'closed' and (d.due_on is null or d.closed_on <= d.due_on)))
  from (select ($1::date - interval '1 month')::date as day) m cross join lateral (select distinct on (p.task_id) p.* from app.task_days p where p.from_day <= m.day order by p.task_id, p.from_day desc) d
  where t.id = d.task_id and d.${counted.replaceAll(" and ", " and d.")}`;

/**
 * Fills an empty, prepared database with the demonstration county, in one transaction. Deterministic: the same day and
 * scale give the same county, ids included (password hashes apart).
 * @param ownerUrl connection of the owner; row level security does not apply to it
 * @param options `today` is the day in Asia/Shanghai (YYYY-MM-DD) to which everything is dated; `scale` 1 is about
 *   2,000 tasks, fractions are allowed
 * @throws CountyExists where the database holds a county
 */
export async function seedDemo(ownerUrl: string, { today, scale = 1 }: { today: string; scale?: number }): Promise<void> {
  // Where something fails, the connection is closed and with it the transaction undone.
  await withClient({ connectionString: ownerUrl, application_name: "taizhang demonstration" }, async (client) => {
    await client.query("begin");
    const { rowCount } = await client.query("select from app.county");
    if (rowCount) throw new CountyExists();
    const tables = await countyTables(today, scale, await hash(demoPassword));
    for (const table of triggered) await client.query(`alter table app.${table} disable trigger user`);
    for (const [table, rows] of tables) await (table === "task_days" ? insertDays(client, rows) : insertAll(client, table, rows));
    await client.query(`insert into app.task_words (task_id, words)
      select t.id, lower(concat_ws(' ', t.number, t.title, t.content, u.name, u.short_name)) from app.tasks t left join app.units u on u.id = t.lead_unit_id`);
    await client.query(rollUps, [today]);
    await client.query(monthAgo, [today]);
    await client.query("select authz.recount_tallies(), authz.recount_month_ago()");
    for (const table of triggered) await client.query(`alter table app.${table} enable trigger user`);
    await client.query("commit");
    await client.query(`analyze ${[...tables.map(([table]) => table), "task_words", "progress_days"].map((table) => `app.${table}`).join(", ")}`);
  });
}
