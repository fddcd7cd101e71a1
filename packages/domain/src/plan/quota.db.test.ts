import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { systemActor } from "@taizhang/policy";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aTask } from "../../testing/a-task";
import { execute } from "../kernel/execute";
import { decideExtension, extendTask } from "../task/server";
import { enterQuota, getPlan, getQuota, learnDurations, setPlan, setQuota, workload } from "./server";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-23T02:00:00Z");
const signedInAt = "2026-09-01T03:00:00Z";
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const wish = (taskId: string) => ({ taskId, version: 0, target: 84, unit: "户", decimals: 0, startOn: "2026-09-01", dueOn: "2026-12-31", spread: "even" as const, grain: "month" as const });
const liaison = () => county.actors.waterLiaison;

it("spreads a target over months, takes what was done, and asks the rest anew (S42, S64)", async () => {
  const id = await aTask(test.owner, county, { signedInAt });
  await execute(test.db, liaison(), setQuota, wish(id), { now });
  await execute(test.db, liaison(), enterQuota, { taskId: id, firstOn: "2026-09-01", amount: 22, version: 0 }, { now });
  await execute(test.db, liaison(), enterQuota, { taskId: id, firstOn: "2026-10-01", amount: 6, version: 0 }, { now });
  const view = await execute(test.db, liaison(), getQuota, { taskId: id }, { now });
  expect(view?.standing.months.map(({ amount, done, asked, state }) => [amount, done, asked, state])).toEqual([[22, 22, 22, "met"], [18, 6, 6, "missed"], [21, 0, 27, "running"], [23, 0, 29, "ahead"]]);
  expect(view?.standing.catchUp.bestMonth).toMatchObject({ firstOn: "2026-09-01", perDay: 1 });
  await execute(test.db, liaison(), enterQuota, { taskId: id, firstOn: "2026-10-01", amount: 8, version: 1 }, { now });
  await expect(execute(test.db, liaison(), enterQuota, { taskId: id, firstOn: "2026-10-01", amount: 9, version: 1 }, { now })).rejects.toMatchObject({ reason: "plan.entry_changed", details: { current: { amount: 8 } } });
});

it("refuses another unit, a day that begins no period, a period still ahead, decimals of whole pieces, and two at once", async () => {
  const id = await aTask(test.owner, county, { signedInAt, cooperating: [county.units.river] });
  await expect(execute(test.db, county.actors.riverLiaison, setQuota, wish(id), { now })).rejects.toMatchObject({ code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) });
  await execute(test.db, liaison(), setQuota, wish(id), { now });
  await expect(execute(test.db, liaison(), setQuota, wish(id), { now })).rejects.toMatchObject({ reason: "plan.quota_changed" });
  await expect(execute(test.db, county.actors.riverLiaison, enterQuota, { taskId: id, firstOn: "2026-09-01", amount: 1, version: 0 }, { now })).rejects.toMatchObject({ code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) });
  const enter = (firstOn: string, amount: number) => execute(test.db, liaison(), enterQuota, { taskId: id, firstOn, amount, version: 0 }, { now });
  await expect(enter("2026-09-02", 1)).rejects.toMatchObject({ details: { fields: { amount: { key: "plan.entry_day" } } } });
  await expect(enter("2026-12-01", 1)).rejects.toMatchObject({ details: { fields: { amount: { key: "plan.entry_ahead" } } } });
  await expect(enter("2026-09-01", 1.5)).rejects.toMatchObject({ details: { fields: { amount: { key: "plan.quota_decimals" } } } });
  await expect(execute(test.db, liaison(), setQuota, { ...wish(id), version: 1, spread: "hand", amounts: [1, 2, 3, 4] }, { now })).rejects.toMatchObject({ details: { fields: { amounts: { key: "plan.quota_sum" } } } });
});

it("keeps the plan at the first plan and at each extension, and tells how the deadline slipped and who approved", async () => {
  const id = await aTask(test.owner, county, { signedInAt });
  const nodes = [
    { title: "招标", startOn: "2026-11-24", dueOn: "2026-11-30", duration: 5, targetPercent: 40, output: "中标通知书", templateId: "campaign", stageId: "list" },
    { title: "施工", startOn: "2026-12-01", dueOn: "2026-12-18", duration: 14, targetPercent: 100, output: "验收单", workKind: "road" as const, predecessors: [{ position: 0, lag: 0 }] },
  ];
  await expect(execute(test.db, liaison(), setPlan, { taskId: id, version: 1, nodes: nodes.map((node, at) => ({ ...node, predecessors: [{ position: 1 - at, lag: 0 }] })) }, { now })).rejects.toMatchObject({ details: { fields: { "nodes.1.predecessors": { key: "plan.cycle" } } } });
  await execute(test.db, liaison(), setPlan, { taskId: id, version: 1, nodes }, { now });
  const { requestId } = await execute(test.db, liaison(), extendTask, { taskId: id, reason: "连续降雨", proposedDueOn: "2026-12-31" }, { now });
  await execute(test.db, county.actors.office, decideExtension, { requestId, version: 1, granted: true, dueOn: "2026-12-31" }, { now });
  const view = await execute(test.db, liaison(), getPlan, { taskId: id }, { now });
  expect(view.nodes).toMatchObject([{ duration: 5, templateId: "campaign", predecessors: [] }, { duration: 14, workKind: "road", predecessors: [{ position: 0, lag: 0 }] }]);
  expect(view.baselines.map(({ kind, dueOn, by, nodes: kept }) => [kind, dueOn, by, kept.length])).toEqual([["first_plan", "2026-12-20", liaison().name, 2], ["extension", "2026-12-31", county.actors.office.name, 2]]);
  expect(view.slips).toMatchObject([{ before: "2026-12-20", after: "2026-12-31", reason: "连续降雨", by: county.actors.office.name }]);
});

it("shows a unit its nodes and quotas of a period, also what is left from before, in a fixed number of statements", async () => {
  const own = await aCounty(test.owner);
  const id = await aTask(test.owner, own, { signedInAt });
  const nodes = [{ title: "开工", dueOn: "2026-10-30", targetPercent: 30 }, { title: "完工", dueOn: "2026-12-18", targetPercent: 100 }];
  await execute(test.db, own.actors.waterLiaison, setPlan, { taskId: id, version: 1, nodes }, { now });
  await execute(test.db, own.actors.waterLiaison, setQuota, wish(id), { now });
  const month = (firstOn: string, lastOn: string) => execute(test.db, own.actors.waterLiaison, workload, { firstOn, lastOn }, { now });
  expect((await month("2026-12-01", "2026-12-31")).nodes.map(({ node }) => node)).toEqual(["完工"]);
  const november = await month("2026-11-01", "2026-11-30");
  expect([november.nodes.map(({ node }) => node), november.quotas.length, november.unpublishedYears]).toEqual([["开工"], 1, []]);
  expect((await execute(test.db, own.actors.riverLiaison, workload, { firstOn: "2026-11-01", lastOn: "2026-11-30" }, { now })).nodes).toEqual([]);
  expect((await month("2027-01-01", "2027-01-31")).unpublishedYears).toEqual([2027]);
  const one = await countStatements(test.db, () => month("2026-11-01", "2026-11-30"));
  await execute(test.db, own.actors.waterLiaison, setQuota, wish(await aTask(test.owner, own, { signedInAt })), { now });
  expect(await countStatements(test.db, () => month("2026-11-01", "2026-11-30"))).toBe(one);
});

it("learns the length of stages from closed items, with their number", async () => {
  for (const done of ["2026-09-07", "2026-09-08", "2026-09-09", "2026-09-10", "2026-09-11"]) {
    const id = await aTask(test.owner, county, { signedInAt, state: "closed", closedOn: "2026-11-01" });
    await test.owner.query("insert into app.plan_nodes (task_id, position, title, due_on, target_percent, done_on, template_id, stage_id) values ($1, 0, '排查', '2026-09-10', 100, $2, 'campaign', 'list')", [id, done]);
  }
  expect(await execute(test.db, systemActor("test"), learnDurations, {}, { now })).toMatchObject({ learned: 1, from: 5 });
  const id = await aTask(test.owner, county, { signedInAt });
  expect((await execute(test.db, liaison(), getPlan, { taskId: id }, { now })).learned).toEqual([{ templateId: "campaign", stageId: "list", workingDays: 7, count: 5 }]);
});

it("counts a learned stage from its links and lags, in the working days of its kind of work", async () => {
  await test.owner.query("insert into app.seasons (title, first_day, last_day, kinds) values ('农忙', '09-21', '09-30', '{village}')");
  for (let item = 0; item < 5; item += 1) {
    const id = await aTask(test.owner, county, { signedInAt, startOn: "2026-09-07", state: "closed", closedOn: "2026-11-01" });
    await test.owner.query(`insert into app.plan_nodes (task_id, position, title, due_on, target_percent, done_on, work_kind, predecessors, template_id, stage_id) values
      ($1, 0, '摸底', '2026-09-18', 30, '2026-09-18', 'office', '[]', 'livelihood', 'survey'), ($1, 1, '资金', '2026-09-24', 50, '2026-09-24', 'office', '[{"position":0,"lag":-5}]', 'livelihood', 'funds'),
      ($1, 2, '实施', '2026-10-15', 100, '2026-10-15', 'village', '[{"position":0,"lag":0}]', 'livelihood', 'rollout')`, [id]);
  }
  await execute(test.db, systemActor("test"), learnDurations, {}, { now });
  // 20 September and 10 October 2026 are make-up days, 1 to 7 October a holiday.
  const { rows } = await test.owner.query("select stage_id, working_days, count from app.stage_durations where template_id = 'livelihood' order by stage_id");
  expect(rows).toEqual([{ stage_id: "funds", working_days: 10, count: 5 }, { stage_id: "rollout", working_days: 8, count: 5 }, { stage_id: "survey", working_days: 10, count: 5 }]);
});
