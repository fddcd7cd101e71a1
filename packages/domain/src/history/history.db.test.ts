import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { addDays, lampPresets } from "@taizhang/planning";
import { systemActor, type Actor } from "@taizhang/policy";
import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aTask } from "../../testing/a-task";
import { execute } from "../kernel/execute";
import { exportLedger, listLedger, countLedger } from "../ledger/server";
import { getOverview } from "../overview/server";
import { submitReport } from "../report/server";
import { editTask, getTask, refreshLamps, rollUpHistory } from "../task/server";

let test: TestDatabase;
let county: TestCounty;
const at = (day: string) => new Date(`${day}T02:00:00Z`);
const job = systemActor("refresh-lamps");
let owner: pg.PoolClient;
const on = (day: string) => owner.query("select set_config('app.day', $1, false)", [day]);
/** A task as it is made on a day, whatever day the test runs on. */
const madeOn = async (day: string, wish: Parameters<typeof aTask>[2] = {}) => {
  await on(day);
  return aTask(owner, county, { startOn: day, dispatchedAt: `${day}T01:00:00Z`, signedInAt: `${day}T03:00:00Z`, ...wish });
};
const list = (actor: Actor, asOf: string, input: object = {}) => execute(test.db, actor, listLedger, { ...input, asOf }, { now: at("2026-11-23") });
const night = async (day: string) => {
  while ((await execute(test.db, job, refreshLamps, {}, { now: at(day) })).more);
  await execute(test.db, job, rollUpHistory, {}, { now: at(day) });
};
let id: string;

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  owner = await test.owner.connect();
  id = await madeOn("2026-05-04", { title: "修好东渠渠首", dueOn: "2026-08-31", targetUnit: "处", targetValue: 10 });
  await night("2026-06-30");
  await execute(test.db, county.actors.waterLiaison, submitReport, { taskId: id, period: "2026-07", progress: 70, done: "完成七成", noChange: false, fileIds: [] }, { now: at("2026-07-10") });
  await execute(test.db, county.actors.office, editTask, { taskId: id, version: (await version()), reason: "机构调整", changes: { title: "修好东渠和西渠渠首", leadUnitId: county.units.housing, dueOn: "2026-12-31" } }, { now: at("2026-08-15") });
  await night("2026-11-23");
}, 60_000);
afterAll(async () => {
  owner.release();
  await test.close();
});
const version = async () => Number((await test.owner.query("select version from app.tasks where id = $1", [id])).rows[0].version);

describe("the county as of a day", () => {
  it("shows lamp, date, words and owner of that day, and today's beside it unchanged", async () => {
    const june = (await list(county.actors.office, "2026-06-30")).rows.find((row) => row.id === id);
    expect(june).toMatchObject({ title: "修好东渠渠首", leadUnit: "水务局", dueOn: "2026-08-31", lamp: "red", lampReason: { key: "behind" } });
    const now = (await execute(test.db, county.actors.office, listLedger, {}, { now: at("2026-11-23") })).rows.find((row) => row.id === id);
    expect(now).toMatchObject({ title: "修好东渠和西渠渠首", leadUnit: "住建局", dueOn: "2026-12-31" });
  });

  it("a month at whose end it was red keeps it yellow once it is made up, from its own history", async () => {
    const july = (await list(county.actors.office, "2026-07-12")).rows.find((row) => row.id === id);
    expect(july).toMatchObject({ progress: 70, lamp: "yellow", lampReason: { key: "made_up", values: { month: "2026-06" } } });
  });

  it("gives a unit what it led then as far as today's rights let it know", async () => {
    expect((await list(county.actors.housingLiaison, "2026-09-01")).rows.map((row) => row.id)).toContain(id);
    expect((await list(county.actors.housingLiaison, "2026-06-30")).rows.map((row) => row.id)).not.toContain(id);
    expect((await list(county.actors.waterLiaison, "2026-06-30")).rows.map((row) => row.id)).not.toContain(id);
    await expect(execute(test.db, county.actors.waterLiaison, getTask, { taskId: id, asOf: "2026-06-30" }, { now: at("2026-11-23") })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("hides a restricted item's past from who is not on its list, and shows it to who is", async () => {
    const secret = await madeOn("2026-05-05", { restrictedTo: [county.actors.office.userId ?? ""] });
    await owner.query("update app.tasks set content = content where id = $1", [secret]);
    expect((await list(county.actors.magistrate, "2026-06-30")).rows.map((row) => row.id)).not.toContain(secret);
    expect((await list(county.actors.office, "2026-06-30")).rows.map((row) => row.id)).toContain(secret);
    await expect(execute(test.db, county.actors.magistrate, getTask, { taskId: secret, asOf: "2026-06-30" }, { now: at("2026-11-23") })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(execute(test.db, county.actors.office, getTask, { taskId: secret, asOf: "2026-06-30" }, { now: at("2026-11-23") })).rejects.toMatchObject({ reason: "task.restricted_view" });
  });

  it("shows what was cancelled since as it stood, and nothing before it was there", async () => {
    const gone = await madeOn("2026-05-06", { title: "后来撤销的事项" });
    await on("2026-09-09");
    await owner.query("update app.tasks set state = 'cancelled' where id = $1", [gone]);
    expect((await list(county.actors.office, "2026-06-30")).rows.map((row) => row.title)).toContain("后来撤销的事项");
    expect((await list(county.actors.office, "2026-10-30")).rows.map((row) => row.title)).not.toContain("后来撤销的事项");
    expect((await list(county.actors.office, "2026-04-30", { state: "all" })).rows).toEqual([]);
    await expect(execute(test.db, county.actors.office, getTask, { taskId: gone, asOf: "2026-04-30" }, { now: at("2026-11-23") })).rejects.toMatchObject({ reason: "task.not_yet" });
  });

  it("the item page has that day's facts, nothing said later, and nothing to press", async () => {
    const item = await execute(test.db, county.actors.office, getTask, { taskId: id, asOf: "2026-06-30" }, { now: at("2026-11-23") });
    expect(item.head).toMatchObject({ title: "修好东渠渠首", leadUnit: "水务局", dueOn: "2026-08-31" });
    expect(item).toMatchObject({ asOf: "2026-06-30", reports: [], changes: [] });
    expect(Object.values(item.actions).every((may) => !may)).toBe(true);
  });

  it("pages, counts and exports of a past day agree, and the export's audit names the day", async () => {
    const now = at("2026-11-23");
    const counts = await execute(test.db, county.actors.office, countLedger, { asOf: "2026-06-30" }, { now });
    const window = await list(county.actors.office, "2026-06-30", { sort: "gap", dir: "desc" });
    expect(window.totals?.count).toBe(counts.open);
    const sheet = await execute(test.db, county.actors.office, exportLedger, { asOf: "2026-06-30" }, { now });
    expect(sheet).toMatchObject({ day: "2026-06-30", asOf: "2026-06-30" });
    expect(sheet.rows).toHaveLength(counts.open);
    const { rows } = await test.owner.query("select after from app.audit_events where use_case = 'ledger.export' order by id desc limit 1");
    expect(rows[0].after).toMatchObject({ asOf: "2026-06-30" });
    expect(await countStatements(test.db, () => list(county.actors.office, "2026-06-30"))).toBeLessThanOrEqual(4);
  });

  it("the overview of a day counts its lamps; today is compared with the same day last month, from history alone", async () => {
    const june = await execute(test.db, county.actors.magistrate, getOverview, { asOf: "2026-06-30" }, { now: at("2026-11-23") });
    expect(june).toMatchObject({ asOf: "2026-06-30", day: "2026-06-30", before: { day: "2026-05-30" } });
    const { before } = await execute(test.db, county.actors.magistrate, getOverview, {}, { now: at("2026-11-23") });
    const then = await execute(test.db, county.actors.magistrate, getOverview, { asOf: "2026-10-23" }, { now: at("2026-11-23") });
    expect(before).toMatchObject({ day: "2026-10-23", rate: then.rate });
    expect((await execute(test.db, county.actors.magistrate, getOverview, { asOf: "2026-05-10" }, { now: at("2026-11-23") })).before).toBeNull();
  });

  it("draws the line of what the reader oversees: the county's for the magistrate, what was the portfolio's on each day for a leader", async () => {
    const { magistrate, leader, otherLeader } = county.actors;
    const line = async (actor: Actor) => (await execute(test.db, actor, getOverview, {}, { now: at("2026-11-23") })).line.map(({ day }) => day);
    expect(await line(magistrate)).toEqual(["2026-06-30", "2026-11-23"]);
    expect(await line(leader)).toEqual(["2026-06-30"]);
    expect(await line(otherLeader)).toEqual([]);
  });

  it("a role without the right to the overview or the ledger is refused, past or present", async () => {
    await expect(execute(test.db, county.actors.waterLiaison, getOverview, { asOf: "2026-06-30" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(execute(test.db, county.actors.systemAdmin, listLedger, { asOf: "2026-06-30" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

it("the lamp of a past day is stable under new data, new rules and new dates, whatever they are", async () => {
  const task = await madeOn("2026-05-04", { dueOn: "2026-09-30" });
  await night("2026-06-30");
  const june = async () => {
    const found = (await list(county.actors.office, "2026-06-30", { state: "all" })).rows.find((row) => row.id === task);
    return JSON.stringify(found);
  };
  const first = await june();
  const change = fc.record({
    day: fc.integer({ min: 1, max: 100 }).map((n) => addDays("2026-06-30", n)), progress: fc.integer({ min: 0, max: 100 }), dueOn: fc.integer({ min: -100, max: 200 }).map((n) => addDays("2026-06-30", n)),
    preset: fc.constantFrom(...Object.values(lampPresets)), lead: fc.constantFrom(county.units.water, county.units.housing),
  });
  await fc.assert(fc.asyncProperty(change, async ({ day, progress, dueOn, preset, lead }) => {
    await on(day);
    await owner.query("delete from app.lamp_rule_sets");
    await owner.query("with s as (insert into app.lamp_rule_sets (name) values ('通用') returning id) insert into app.lamp_rule_versions (set_id, number, rules, effective_on, reason, author_name) select id, 1, $1, '2026-01-01', '试', '试' from s", [JSON.stringify(preset)]);
    await owner.query("update app.tasks set progress = $2, due_on = $3, lead_unit_id = $4, lamp_on = null where id = $1", [task, progress, dueOn, lead]);
    await night(day);
    expect(await june()).toBe(first);
  }), { numRuns: 12 });
}, 120_000);
