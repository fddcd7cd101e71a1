import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { sql, type SQL } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { execute } from "../kernel/execute";
import { query } from "../kernel/use-case";
import { frame } from "../organization/server";
import { openShares } from "./rows";
import { listOwed } from "./server";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-27T02:00:00Z");
/** Open items of one unit, each with six reports; of every hundredth two have come back. */
const items = 1005;

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  const { water } = county.units;
  await test.owner.query(`
    with made as (insert into app.tasks (number, title, content, kind, task_class, level, source_title, state, lead_unit_id, start_on, due_on, dispatched_at, planned_at)
        select 'P-' || n, 'P-' || n, '把事情办好', 'task', 'B', 'county', '全体会议', 'in_progress', $1, '2026-04-01', '2026-12-20', '2026-04-01', '2026-04-02' from generate_series(1, ${items}) n returning id, number),
      shared as (insert into app.responsibilities (task_id, unit_id, slot, signed_in_at) select id, $1, 'lead', '2026-04-02' from made)
    insert into app.reports (task_id, unit_id, period, due_on, progress, done, state, author_id, submitted_at)
      select id, $1, '2026-' || to_char(m, 'FM00'), make_date(2026, m, 25), m, '完成一部分', case when number like '%00' and m in (6, 7) then 'returned' else 'accepted' end, $2, make_date(2026, m, 20) from made, generate_series(5, 10) m`,
  [water, county.actors.waterOfficer.userId]);
  await test.owner.query("analyze app.tasks, app.responsibilities, app.reports, app.requests");
}, 60_000);
afterAll(() => test.close());

it("a unit with more than a thousand open items sees them all, and the number beside the page's name agrees", async () => {
  const { waterOfficer } = county.actors;
  const page = await execute(test.db, waterOfficer, listOwed, {}, { now });
  expect([page.lead.length, page.counts.overdue, page.counts.returned]).toEqual([items, items, 10]);
  expect((await execute(test.db, waterOfficer, frame, {}, { now })).waiting.work).toBe(items + 10);
  expect(page.queue.filter(({ verb }) => verb === "correct").map(({ period }) => period)).toEqual(Array(10).fill("2026-06"));
});

type Node = { "Relation Name"?: string; "Actual Rows": number; "Actual Loops": number; "Rows Removed by Filter"?: number; Plans?: Node[] };
const read = (node: Node, table: string): number =>
  (node["Relation Name"] === table ? (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"] : 0) + (node.Plans ?? []).reduce((sum, part) => sum + read(part, table), 0);

it("the unit's items are listed by one report of each, however many it has, under row level security", async () => {
  const explain = query({
    name: "owed.explain", permission: "task.read", input: z.object({}),
    async run({ tx, actor }) {
      let asked: SQL = sql``;
      await openShares({ execute: (statement: SQL) => { asked = statement; return { rows: [] }; } } as never, actor.unitId ?? "");
      const { rows } = await tx.execute<{ "QUERY PLAN": [{ Plan: Node }] }>(sql`explain (analyze, timing off, summary off, format json) ${asked}`);
      return rows[0]?.["QUERY PLAN"][0].Plan;
    },
  });
  const plan = await execute(test.db, county.actors.waterOfficer, explain, {}, { now });
  // Beside them those that came back; the plan gives mean rows of a loop, rounded.
  expect(plan && read(plan, "reports")).toBeLessThan(items * 1.1);
});
