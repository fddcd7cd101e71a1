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

it("a past ledger looks at one day of each task by its key, however many days lie behind it", async () => {
  const client = await test.owner.connect();
  try {
    const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain (analyze, costs off, timing off, summary off) select count(d.lamp) from app.tasks k
      cross join lateral (select * from app.task_days p where p.task_id = k.id and p.from_day <= current_date - 30 order by p.from_day desc limit 1) d`);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toMatch(/Index Scan Backward using task_days_task_id_from_day_pk on task_days p \(actual rows=1(\.00)? loops=500\)/);
    expect(plan).not.toMatch(/Sort/);
  } finally {
    client.release();
  }
});
