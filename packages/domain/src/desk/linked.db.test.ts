import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { execute } from "../kernel/execute";
import { findLinked } from "./find-linked";
import { listReports } from "./list-reports";
import { listRequests } from "./list-requests";
import { deskWindow, type WorkQueue } from "./model";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-23T04:00:00Z");
const beyond = deskWindow + 20;
/** Items of one unit by their place in both queues; the last two are of another unit and restricted. */
const [otherUnit, restricted] = [beyond + 1, beyond + 2];

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  const { water, housing } = county.units;
  await test.owner.query(
    `insert into app.tasks (number, title, content, kind, task_class, level, source_title, state, start_on, due_on, lead_unit_id, dispatched_at, restricted)
     select '2026-' || lpad(n::text, 4, '0'), '塘坝 ' || n || ' 整修', '完成整修', 'task', 'A', 'county', '会议', 'in_progress', '2026-01-01', '2026-12-31',
       case when n = $3 then $2::uuid else $1::uuid end, now(), n = $4 from generate_series(1, $4::int) n`,
    [water, housing, otherUnit, restricted],
  );
  await test.owner.query(
    `insert into app.reports (task_id, unit_id, period, due_on, progress, done, state, submitted_at)
     select t.id, t.lead_unit_id, '2026-11', '2026-11-25', 30, '修了一段', 'submitted', '2026-11-01'::timestamptz + right(t.number, 4)::int * interval '1 minute' from app.tasks t`,
  );
  await test.owner.query(
    `insert into app.requests (task_id, unit_id, kind, reason, proposed_due_on, requested_by, requested_at, decide_due_on)
     select t.id, t.lead_unit_id, 'extension', '雨期', '2027-02-28', $1, '2026-11-01'::timestamptz + right(t.number, 4)::int * interval '1 minute', '2026-11-27' from app.tasks t`,
    [county.actors.waterHead.userId],
  );
});
afterAll(() => test.close());

const numbered = (n: number) => `2026-${String(n).padStart(4, "0")}`;
async function idOf(queue: WorkQueue, n: number): Promise<string> {
  const { rows } = await test.owner.query(`select p.id from app.${queue === "reports" ? "reports" : "requests"} p join app.tasks t on t.id = p.task_id where t.number = $1`, [numbered(n)]);
  return rows[0].id;
}
const list = (queue: "reports" | "extensions", asked: { unit?: string; id?: string }) => queue === "reports"
  ? execute(test.db, county.actors.office, listReports, asked, { now })
  : execute(test.db, county.actors.office, listRequests, { queue, ...asked }, { now });
const find = (queue: WorkQueue, id: string) => execute(test.db, county.actors.office, findLinked, { queue, id }, { now });

describe.each(["reports", "extensions"] as const)("what a link names in %s", (queue) => {
  it("comes first where it waits beyond the window, before the whole window in its order", async () => {
    const id = await idOf(queue, beyond);
    const rows = await list(queue, { id });
    expect(rows[0]?.id).toBe(id);
    expect(rows.slice(1).map(({ number }) => number)).toEqual(Array.from({ length: deskWindow }, (_, n) => numbered(n + 1)));
  });
  it("keeps its place within the window, and is there once", async () => {
    const rows = await list(queue, { id: await idOf(queue, 3) });
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: deskWindow }, (_, n) => numbered(n + 1)));
  });
  it("is listed in one statement with its queue", async () => {
    const id = await idOf(queue, beyond);
    expect(await countStatements(test.db, () => list(queue, { id }))).toBe(4);
  });
  it("is not listed outside the unit that the queue is narrowed to, and is said to wait with another one", async () => {
    const id = await idOf(queue, otherUnit);
    expect((await list(queue, { unit: county.units.water, id })).some((row) => row.id === id)).toBe(false);
    expect((await list(queue, { unit: county.units.housing, id })).map((row) => row.id)).toEqual([id]);
    expect(await find(queue, id)).toMatchObject({ number: numbered(otherUnit), unit: "住建局", waits: true });
  });
  it("is neither listed nor found where the reader may not know of it, or where it never was", async () => {
    for (const id of [await idOf(queue, restricted), randomUUID()]) {
      expect((await list(queue, { id })).some((row) => row.id === id)).toBe(false);
      expect(await find(queue, id)).toBeNull();
    }
  });
  it("is not listed once it is settled, and is found with its item", async () => {
    const id = await idOf(queue, beyond - 1);
    await test.owner.query(queue === "reports" ? "update app.reports set state = 'accepted' where id = $1" : "update app.requests set state = 'refused' where id = $1", [id]);
    expect((await list(queue, { id })).some((row) => row.id === id)).toBe(false);
    expect(await find(queue, id)).toEqual({ taskId: expect.any(String), number: numbered(beyond - 1), title: `塘坝 ${beyond - 1} 整修`, unit: "水务局", waits: false });
  });
});

it("a link to a request of another queue finds nothing", async () => {
  expect(await find("closings", await idOf("extensions", 1))).toBeNull();
});
it("what a link names is closed to units, leaders, observers and administrators", async () => {
  const { waterHead, magistrate, observer, systemAdmin } = county.actors;
  const id = await idOf("reports", 1);
  for (const actor of [waterHead, magistrate, observer, systemAdmin]) {
    await expect(execute(test.db, actor, findLinked, { queue: "reports", id }, { now })).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});
