import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";

let test: TestDatabase;
let county: TestCounty;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  await test.owner.query(`insert into app.tasks (number, title, content, kind, task_class, level, source_title, state, lead_unit_id, start_on, due_on, dispatched_at)
    select 'P-' || n, '事项', '内容', 'task', 'B', 'county', '会议', 'in_progress', $1, '2026-01-01', '2026-12-31', now() from generate_series(1, 500) n`, [county.units.water]);
  await test.owner.query("insert into app.task_days select (jsonb_populate_record(d, jsonb_build_object('from_day', d.from_day - n))).* from app.task_days d cross join generate_series(1, 60) n");
  await test.owner.query("analyze app.tasks, app.task_days");
}, 60_000);
afterAll(() => test.close());

const pastOfAll = `explain (analyze, costs off, timing off, summary off) select count(d.lamp) from app.tasks k
  cross join lateral (select * from app.task_days p where p.task_id = k.id and p.from_day <= current_date - 30 order by p.from_day desc limit 1) d`;

/** The plan of the question as the owner, or under row level security as who the claims say. */
async function planOf(claims?: { role: string; permission: string }): Promise<string> {
  const client = await test.owner.connect();
  try {
    await client.query("begin");
    if (claims) {
      await client.query(`grant ${test.db.userRole} to current_user`).catch(() => undefined);
      await client.query("select set_config('role', $1, true), set_config('app.user_id', $2, true), set_config('app.role', $3, true), set_config('app.permission', $4, true)",
        [test.db.userRole, county.actors.office.userId, claims.role, claims.permission]);
    }
    const { rows } = await client.query<{ "QUERY PLAN": string }>(pastOfAll);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  } finally {
    await client.query("rollback");
    client.release();
  }
}

it("a past ledger looks at one day of each task by its key, however many days lie behind it", async () => {
  const plan = await planOf();
  expect(plan).toMatch(/Index Scan Backward using task_days_task_id_from_day_pk on task_days p \(actual rows=1(\.00)? loops=500\)/);
  expect(plan).not.toMatch(/Sort/);
});

it("who reaches the whole county is asked once what is hidden, not of each day whether its task may be seen", async () => {
  const plan = await planOf({ role: "supervision_office", permission: "task.read" });
  expect(plan).toMatch(/Function Scan on hidden_tasks x\w* \(actual rows=0(\.00)? loops=1\)/);
  expect(plan).toMatch(/Index Scan using tasks_pkey on tasks t\w* \(never executed\)/);
});
