import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { systemActor } from "@taizhang/policy";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aTask } from "../../testing/a-task";
import { anIndicator } from "../../testing/an-indicator";
import { execute } from "../kernel/execute";
import { reportForm } from "../report/server";
import { agreedBaseline } from "./model";
import { enterQuota, getPlan, keepMonthEnd, seasonalShares, setPlan, setQuota } from "./server";

let test: TestDatabase;
let county: TestCounty;
const at = (day: string) => ({ now: new Date(`${day}T02:00:00Z`) });
const signedInAt = "2026-09-01T03:00:00Z";
const nodes = (opening: string) => [{ title: "开工", dueOn: opening, targetPercent: 30, output: "开工令" }, { title: "完工", dueOn: "2026-12-20", targetPercent: 100 }];
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const liaison = () => county.actors.waterLiaison;
const night = (day: string) => execute(test.db, systemActor("keep-plans"), keepMonthEnd, {}, at(day));
const kept = async (id: string) => (await execute(test.db, liaison(), getPlan, { taskId: id }, at("2026-12-05"))).baselines;

it("the plan is kept at the end of a month where it moved since it was kept last, as it stood then, and only once", async () => {
  const [moving, still] = [await aTask(test.owner, county, { signedInAt }), await aTask(test.owner, county, { signedInAt })];
  // The factory wrote today's history; this story begins earlier.
  for (const table of ["task_days", "task_day_texts"]) await test.owner.query(`delete from app.${table} where task_id = any ($1)`, [[moving, still]]);
  for (const id of [moving, still]) await execute(test.db, liaison(), setPlan, { taskId: id, version: 1, nodes: nodes("2026-10-20") }, at("2026-09-02"));
  await execute(test.db, liaison(), setPlan, { taskId: moving, version: 2, nodes: nodes("2026-11-10"), reason: "征地未完" }, at("2026-10-15"));
  // The night of 1 November was missed; the plan has moved again before the job runs.
  await execute(test.db, liaison(), setPlan, { taskId: moving, version: 3, nodes: nodes("2026-11-30"), reason: "再缓" }, at("2026-11-02"));
  expect(await night("2026-11-03")).toMatchObject({ day: "2026-10-31", kept: 1 });
  expect(await night("2026-11-04")).toMatchObject({ kept: 0 });
  const states = await kept(moving);
  expect(states.map(({ kind, nodes: [first] }) => [kind, first?.dueOn])).toEqual([["first_plan", "2026-10-20"], ["month_end", "2026-11-10"]]);
  expect(new Date(states.at(-1)?.at ?? 0).toISOString()).toBe("2026-10-31T15:59:59.000Z");
  expect((await kept(still)).map(({ kind }) => kind)).toEqual(["first_plan"]);
  expect(agreedBaseline(states)?.kind).toBe("first_plan");
  expect(await night("2026-12-01")).toMatchObject({ day: "2026-11-30", kept: 1 });
});

it("what moved since the plan was agreed says when, who and why, and a unit's own change from one the office made", async () => {
  const id = await aTask(test.owner, county, { signedInAt });
  const set = (actor: typeof county.actors.office, version: number, opening: string, day: string, reason?: string) => execute(test.db, actor, setPlan, { taskId: id, version, nodes: nodes(opening), ...(reason ? { reason } : {}) }, at(day));
  await set(liaison(), 1, "2026-10-20", "2026-09-02");
  await set(liaison(), 2, "2026-11-10", "2026-10-15", "征地未完");
  await set(county.actors.office, 3, "2026-11-30", "2026-11-02", "全县统一顺延");
  const { changes, baselines } = await execute(test.db, liaison(), getPlan, { taskId: id }, at("2026-12-05"));
  expect(changes.map(({ nodes: moved, reason, by, own }) => [moved, reason, by, own])).toEqual([
    [["开工", "完工"], null, liaison().name, false], [["开工"], "征地未完", liaison().name, true], [["开工"], "全县统一顺延", county.actors.office.name, false],
  ]);
  expect(changes.map(({ at: moment }) => new Date(moment).toISOString().slice(0, 10))).toEqual(["2026-09-02", "2026-10-15", "2026-11-02"]);
  expect(baselines.map(({ kind }) => kind)).toEqual(["first_plan", "adjustment"]);
});

it("a quota can follow the months of past years of an indicator the task feeds or its unit leads", async () => {
  const id = await aTask(test.owner, county, { signedInAt });
  const months = [2, 2, 4, 6, 8, 10, 12, 12, 10, 8, 6, 4];
  const fed = await anIndicator(test.owner, county, { name: "灌溉用水量", leadUnitId: county.units.river, reporting: [county.units.water], values: { 2024: months, 2025: months.map((value) => value * 2) } });
  await anIndicator(test.owner, county, { name: "水价", aggregation: "average", values: { 2025: months } });
  await anIndicator(test.owner, county, { name: "半年就没有的数", values: { 2025: months.slice(0, 6) } });
  await test.owner.query("insert into app.indicator_tasks (indicator_id, task_id) values ($1, $2)", [fed, id]);
  const offers = await execute(test.db, liaison(), seasonalShares, { taskId: id }, at("2026-11-23"));
  expect(offers).toEqual([{ indicatorId: fed, number: expect.any(String), name: "灌溉用水量", linked: true, years: [2024, 2025], months: months.map((value) => value * 1.5) }]);
  await execute(test.db, liaison(), setQuota, { taskId: id, version: 0, target: 84, unit: "户", decimals: 0, startOn: "2026-09-01", dueOn: "2026-12-31", spread: "seasonal", grain: "month", amounts: offers[0]?.months ?? [] }, at("2026-11-23"));
  const { rows } = await test.owner.query<{ months: { amount: number }[] }>("select months from app.quotas where task_id = $1", [id]);
  expect(rows[0]?.months.map(({ amount }) => amount)).toEqual([30, 24, 18, 12]);
});

it("what was counted against the quota is not asked for again in the report (S42)", async () => {
  const id = await aTask(test.owner, county, { signedInAt, targetValue: 84, targetUnit: "户" });
  const form = () => execute(test.db, liaison(), reportForm, { taskId: id }, at("2026-11-23"));
  await execute(test.db, liaison(), setQuota, { taskId: id, version: 0, target: 84, unit: "户", decimals: 0, startOn: "2026-09-01", dueOn: "2026-12-31", spread: "even", grain: "month" }, at("2026-11-23"));
  expect((await form()).counted).toBeNull();
  await execute(test.db, liaison(), enterQuota, { taskId: id, firstOn: "2026-09-01", amount: 22, version: 0 }, at("2026-11-23"));
  await execute(test.db, liaison(), enterQuota, { taskId: id, firstOn: "2026-10-01", amount: 20, version: 0 }, at("2026-11-23"));
  expect((await form()).counted).toEqual({ done: 42, unit: "户", target: 84, lastOn: "2026-10-01" });
});
