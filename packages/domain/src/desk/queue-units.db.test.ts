import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { execute } from "../kernel/execute";
import { countUnits } from "./count-units";
import { listReports } from "./list-reports";
import { listRequests } from "./list-requests";
import { deskWindow } from "./model";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-23T04:00:00Z");
/** More than two windows of one unit, and another one behind them. */
const [many, behind] = [210, 40];

type Sketch = { unit: string; from: number; to: number; submittedOn: string; restricted?: boolean };
/** Items of a unit with one report each that waits. */
async function waiting({ unit, from, to, submittedOn, restricted = false }: Sketch): Promise<void> {
  await test.owner.query(
    `with t as (insert into app.tasks (number, title, content, kind, task_class, level, source_title, state, start_on, due_on, lead_unit_id, dispatched_at, restricted)
       select '2026-' || lpad(n::text, 4, '0'), '渠段 ' || n || ' 清淤', '完成清淤', 'task', 'A', 'county', '会议', 'in_progress', '2026-01-01', '2026-12-31', $1::uuid, now(), $4
       from generate_series($2::int, $3::int) n returning id)
     insert into app.reports (task_id, unit_id, period, due_on, progress, done, state, submitted_at)
     select t.id, $1, '2026-11', '2026-11-25', 30, '清了一段', 'submitted', $5::timestamptz from t`,
    [unit, from, to, restricted, submittedOn],
  );
}

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  const { water, housing, river } = county.units;
  await waiting({ unit: water, from: 1, to: many, submittedOn: "2026-11-10" });
  await waiting({ unit: housing, from: 301, to: 300 + behind, submittedOn: "2026-11-20" });
  await waiting({ unit: housing, from: 401, to: 403, submittedOn: "2026-11-09", restricted: true });
  await waiting({ unit: river, from: 501, to: 501, submittedOn: "2026-11-01", restricted: true });
  await test.owner.query(
    `insert into app.requests (task_id, unit_id, kind, reason, proposed_due_on, requested_by, requested_at, decide_due_on)
     select t.id, t.lead_unit_id, 'extension', '汛期', '2027-02-28', $1, '2026-11-20', '2026-11-27' from app.tasks t where t.number in ('2026-0001', '2026-0002', '2026-0003', '2026-0301', '2026-0401')`,
    [county.actors.waterHead.userId],
  );
  await test.owner.query("update app.requests set kind = 'dispute' where task_id = (select id from app.tasks where number = '2026-0002')");
});
afterAll(() => test.close());

describe("the units of a queue", () => {
  it("are all that have something waiting, with all of it, however much one window shows", async () => {
    const { office } = county.actors;
    const { water, housing } = county.units;
    const rows = await execute(test.db, office, listReports, {}, { now });
    expect(rows).toHaveLength(deskWindow);
    expect(new Set(rows.map((row) => row.unit))).toEqual(new Set(["水务局"]));
    expect(await execute(test.db, office, countUnits, { queue: "reports" }, { now })).toEqual([
      { id: water, unit: "水务局", n: many }, { id: housing, unit: "住建局", n: behind },
    ]);
  });
  it("are of that kind of request alone", async () => {
    const { water, housing } = county.units;
    const units = (queue: "extensions" | "disputes" | "closings") => execute(test.db, county.actors.office, countUnits, { queue }, { now });
    expect(await units("extensions")).toEqual([{ id: water, unit: "水务局", n: 2 }, { id: housing, unit: "住建局", n: 1 }]);
    expect(await units("disputes")).toEqual([{ id: water, unit: "水务局", n: 1 }]);
    expect(await units("closings")).toEqual([]);
  });
  it("are counted in one statement", async () => {
    const { office } = county.actors;
    expect(await countStatements(test.db, () => execute(test.db, office, countUnits, { queue: "reports" }, { now }))).toBe(4);
  });
  it("are closed to units, leaders, observers and administrators", async () => {
    const { waterHead, magistrate, observer, systemAdmin } = county.actors;
    for (const actor of [waterHead, magistrate, observer, systemAdmin]) {
      await expect(execute(test.db, actor, countUnits, { queue: "reports" }, { now })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });
});

describe("a queue narrowed to one unit", () => {
  it("finds what waits beyond the first window, and nothing that the reader may not know", async () => {
    const { office } = county.actors;
    const rows = await execute(test.db, office, listReports, { unit: county.units.housing }, { now });
    expect(rows).toHaveLength(behind);
    expect(rows.every(({ unit, number }) => unit === "住建局" && number < "2026-0400")).toBe(true);
    expect(await execute(test.db, office, listReports, { unit: county.units.river }, { now })).toEqual([]);
  });
  it("shows one window where even that unit has more", async () => {
    const rows = await execute(test.db, county.actors.office, listReports, { unit: county.units.water }, { now });
    expect(rows).toHaveLength(deskWindow);
    expect(rows.every(({ unit }) => unit === "水务局")).toBe(true);
  });
  it("shows that unit's requests alone", async () => {
    const rows = await execute(test.db, county.actors.office, listRequests, { queue: "extensions", unit: county.units.housing }, { now });
    expect(rows.map(({ number }) => number)).toEqual(["2026-0301"]);
  });
});
