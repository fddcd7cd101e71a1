import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { sql } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { execute } from "../kernel/execute";
import { query } from "../kernel/use-case";
import { conditionOf } from "./find";
import { ListAudit } from "./model";
import { list } from "./server";
import { namesOfActors } from "./subjects";

type Asked = z.input<typeof ListAudit>;

let test: TestDatabase;
let county: TestCounty;
const ids = { removed: randomUUID(), person: randomUUID() };
/** Events of 4,000 items in 200 days by 100 people; a person who had another name did the first of them. */
const events = 20_000;

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  await test.owner.query("insert into app.users (id, name) values ($1, '秦新名')", [ids.person]);
  await test.owner.query(`insert into app.audit_events (at, actor_id, actor_name, role, permission, use_case, subject_type, subject_id, after)
    select '2026-01-01'::timestamptz + n / 5 * interval '72 minutes', case when n <= 20 then $1::uuid end, case when n <= 20 then '秦旧名' else '员' || n % 100 end, 'liaison', 'report.write',
      case when n % 5 = 0 then 'task.dispatch' when n % 999 = 1 then 'task.edit' else 'report.submit' end, 'task', 'item-' || n / 5,
      jsonb_build_object('text', repeat('进展', 40)) || case when n % 5 = 0 then jsonb_build_object('number', '2026-' || lpad((n / 5)::text, 4, '0')) else '{}' end
    from generate_series(1, $2::int) n`, [ids.person, events]);
  await test.owner.query(`insert into app.audit_events (actor_name, role, permission, use_case, subject_type, subject_id, after)
    values ('甲', 'supervision_office', 'task.dispatch', 'task.dispatch', 'task', $1, '{"number": "2025-0999"}')`, [ids.removed]);
  await test.owner.query("vacuum analyze app.audit_events");
});
afterAll(() => test.close());

const audit = <O>(name: string, run: (...of: Parameters<typeof list.run>) => Promise<O>) => (asked: Asked) =>
  execute(test.db, county.actors.auditAdmin, query({ name, permission: "audit.read", input: ListAudit, run }), asked);
const page = audit("audit.page", (context, asked) => list.run(context, asked));
const planOf = audit("audit.explain", async ({ tx }, asked) => {
  const condition = await conditionOf(tx, asked, [], 51);
  const { rows } = await tx.execute<{ "QUERY PLAN": string }>(sql`explain (costs off) select id from app.audit_events where ${condition} order by at desc, id desc limit 51`);
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
});
/** Times that a page of events read the record through, within functions as well. */
const scans = audit("audit.scans", async (context, asked) => {
  const count = async () => (await context.tx.execute<{ scans: number }>(sql`select seq_scan::int as scans from pg_stat_xact_user_tables where relid = 'app.audit_events'::regclass`)).rows[0]?.scans ?? 0;
  const before = await count();
  await list.run(context, asked);
  return (await count()) - before;
});

describe("the record is not read through", () => {
  it.each<[string, Asked]>([
    ["a number", { subject: "2026-0123" }], ["a number that nothing has", { subject: "2031-0001" }], ["two digits", { subject: "99" }], ["a number that thousands begin with", { subject: "2026-" }],
    ["a unit", { subject: "清河" }], ["a person", { person: "秦新名" }], ["a user name", { person: "no.body" }], ["a person and a number", { person: "员7", subject: "2026-01" }],
    ["a command", { useCase: "task.edit" }], ["a command nobody gave", { useCase: "task.close" }], ["days long past", { from: "2026-01-10", to: "2026-01-12" }],
    ["what was before a day", { to: "2026-01-12" }], ["a person's command on days", { person: "员7", useCase: "report.submit", from: "2026-01-10", to: "2026-02-10" }], ["nothing", {}], ["a later page", { before: 5000 }],
  ])("for %s", async (_what, asked) => {
    expect(await scans(asked)).toBe(0);
  });
  it("events of a number are ranges of audit_events_subject, those of a person of the indexes of who acted", async () => {
    expect(await planOf({ subject: "2026-0123" })).toContain("using audit_events_subject");
    const plan = await planOf({ person: "员7" });
    for (const index of ["audit_events_actor_name", "audit_events_actor", "audit_events_subject"]) expect(plan).toContain(`using ${index} `);
    expect(plan).not.toContain("Seq Scan on audit_events");
  });
  it("numbers come from an index of what the record tells, names from one name to the next", async () => {
    const { rows } = await test.owner.query<{ "QUERY PLAN": string }>(`explain (costs off) select subject_id from app.audit_events
      where case when subject_type in ('task', 'indicator') then after ->> 'number' when subject_type = 'account' then after ->> 'username' end ilike '%2026-0123%'`);
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("Bitmap Index Scan on audit_events_key");
    const explain = audit("audit.names", async ({ tx }) => (await tx.execute<{ "QUERY PLAN": string }>(sql`explain (analyze, costs off, timing off, summary off, buffers off) ${namesOfActors("员7")}`)).rows.map((row) => row["QUERY PLAN"]).join("\n"));
    expect(await explain({})).toMatch(/Index (Only )?Scan using audit_events_actor_name on audit_events e .*loops=1\d\d\b/);
  });
});

describe("what is found", () => {
  const all = async (asked: Asked) => {
    const rows = [];
    for (let before: number | null = null; ;) {
      const found: Awaited<ReturnType<typeof page>> = await page({ ...asked, before });
      rows.push(...found.rows);
      if (found.next === null) return rows;
      before = found.next;
    }
  };
  it("an object that is gone, by the number that the record tells of it", async () => {
    expect((await page({ subject: "2025-0999" })).rows).toMatchObject([{ subjectId: ids.removed, subject: { key: "2025-0999" } }]);
  });
  it("what somebody did under a former name, by either name", async () => {
    for (const person of ["秦新名", "秦旧名"]) expect(await all({ person })).toHaveLength(20);
  });
  it("page by page every event once, by time and of one moment the later first, of few subjects and of many", async () => {
    for (const [asked, count] of [[{ subject: "2026-000", useCase: "report.submit" }, 34], [{ subject: "2026-0", from: "2026-01-01", to: "2026-01-15" }, 1400]] as const) {
      const rows = await all(asked);
      const { rows: expected } = await test.owner.query(`select e.id::int from app.audit_events e where e.subject_id = any(select r.subject_id from app.audit_events r where r.after ->> 'number' like $1 || '%')
        and ($2 = '' or e.use_case = $2) and ($3::date is null or e.at < $3::date + interval '1 day') order by e.at desc, e.id desc`, [asked.subject, "useCase" in asked ? asked.useCase : "", "to" in asked ? asked.to : null]);
      expect(rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      expect(rows.length).toBeGreaterThan(count);
    }
  });
  it("of a person and a subject only what is both", async () => {
    const rows = await all({ person: "员77", subject: "2026-01" });
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every(({ actorName }) => actorName === "员77")).toBe(true);
    expect(new Set(rows.map(({ subjectId }) => subjectId)).size).toBe(rows.length);
  });
});
