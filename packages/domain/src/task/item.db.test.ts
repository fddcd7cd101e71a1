import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import type { Actor } from "@taizhang/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aTask } from "../../testing/a-task";
import { execute } from "../kernel/execute";
import { setPlan } from "../plan/server";
import { submitReport } from "../report/server";
import { getTask, instructTask, listOwed, requestClosing, signInTask } from "./server";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-23T02:00:00Z");
const signed = "2026-09-01T03:00:00Z";
/** begin, claims, commit. */
const frame = 3;

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const item = (actor: Actor, taskId: string) => execute(test.db, actor, getTask, { taskId }, { now });

describe("item page", () => {
  it("shows everything in five statements", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed, cooperating: [county.units.river], closingStandard: "通水", targetValue: 10, targetUnit: "处" });
    await execute(test.db, county.actors.waterLiaison, setPlan, { taskId: id, version: 1, nodes: [{ title: "开工", dueOn: "2026-10-30", targetPercent: 30 }, { title: "完工", dueOn: "2026-12-20", targetPercent: 100, output: "验收单" }] }, { now });
    await execute(test.db, county.actors.waterLiaison, submitReport, { noChange: false, taskId: id, period: "2026-11", progress: 40, value: 4, done: "完成四处", problem: "缺料" }, { now });
    await execute(test.db, county.actors.leader, instructTask, { taskId: id, text: "加快" }, { now });
    await execute(test.db, county.actors.waterLiaison, requestClosing, { taskId: id, summary: "请核" }, { now });
    expect(await countStatements(test.db, () => item(county.actors.office, id))).toBe(frame + 5);
    const shown = await item(county.actors.office, id);
    expect(shown.head).toMatchObject({ progress: 40, doneValue: 4, lastProblem: "缺料", leadUnit: "水务局", dueOn: "2026-12-20", state: "closing" });
    expect(shown.nodes.map(({ doneOn }) => doneOn)).toEqual(["2026-11-23", null]);
    expect(shown.shares.map(({ unit, slot }) => [unit, slot])).toEqual([["水务局", "lead"], ["清河镇", "cooperating"]]);
    expect(shown.reports).toMatchObject([{ unit: "水务局", slot: "lead", author: "waterLiaison", files: [] }]);
    expect(shown.requests).toMatchObject([{ kind: "closing", state: "pending", decideDueOn: "2026-11-30" }]);
    expect(shown.instructions).toMatchObject([{ author: "leader", text: "加快" }]);
    expect(shown.changes.map(({ field }) => field)).toEqual(["plan"]);
    expect(shown.events.map(({ useCase }) => useCase)).toEqual(["task.requestClosing", "task.instruct", "report.submit", "plan.set"]);
  });
  it("tells each person what they may do", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed, cooperating: [county.units.river] });
    const may = async (actor: Actor) => Object.entries((await item(actor, id)).actions).flatMap(([action, yes]) => (yes ? [action] : [])).sort();
    expect(await may(county.actors.waterLiaison)).toEqual(["assign", "confirmShare", "extend", "plan", "report", "requestClosing"]);
    expect(await may(county.actors.riverLiaison)).toEqual(["assign", "report"]);
    expect(await may(county.actors.office)).toEqual(["close", "edit", "plan"]);
    expect(await may(county.actors.leader)).toEqual(["instruct"]);
    expect(await may(county.actors.observer)).toEqual([]);
    const fresh = await aTask(test.owner, county);
    expect(Object.entries((await item(county.actors.waterOfficer, fresh)).actions).flatMap(([action, yes]) => (yes ? [action] : []))).toEqual(["signIn", "dispute"]);
  });
  it("lists the children of a class with their lamps; the parent stands at their mean", async () => {
    const parent = await aTask(test.owner, county, { leadUnitId: null });
    await aTask(test.owner, county, { parentId: parent, leadUnitId: county.units.river, signedInAt: signed, progress: 40 });
    await aTask(test.owner, county, { parentId: parent, leadUnitId: county.units.hill, signedInAt: signed, progress: 20 });
    const shown = await item(county.actors.office, parent);
    expect(shown.head).toMatchObject({ progress: 30, childCount: 2 });
    expect(shown.children.map(({ unit }) => unit).sort()).toEqual(["清河镇", "青山乡"]);
  });
});

describe("S60 today I owe", () => {
  it("one queue by consequence in three statements, one verb per row", async () => {
    const own = await aCounty(test.owner);
    const wish = { leadUnitId: own.units.housing };
    const late = await aTask(test.owner, own, { ...wish, title: "迟签", signInDueOn: "2026-11-20", dispatchedAt: "2026-11-19T01:00:00Z" });
    await aTask(test.owner, own, { ...wish, title: "要计划", signedInAt: "2026-11-20T02:00:00Z", dispatchedAt: "2026-11-20T01:00:00Z" });
    const due = await aTask(test.owner, own, { ...wish, title: "要填报", signedInAt: signed, plannedAt: signed });
    await aTask(test.owner, own, { ...wish, title: "配合", leadUnitId: own.units.water, cooperating: [own.units.housing], signedInAt: signed });
    await execute(test.db, own.actors.magistrate, instructTask, { taskId: due, text: "抓紧" }, { now });
    const page = await execute(test.db, own.actors.housingLiaison, listOwed, {}, { now });
    expect(page.queue.map(({ verb, title, group, days }) => [verb, title, group, days])).toEqual([
      ["report", "要填报", "overdue", -29],
      ["report", "配合", "overdue", -29],
      ["signIn", "迟签", "overdue", -3],
      ["report", "要计划", "week", 2],
      ["answer", "要填报", "week", 3],
      ["plan", "要计划", "week", 4],
    ].sort((a, b) => Number(a[3]) - Number(b[3])));
    expect(page).toMatchObject({ unit: "住建局", counts: { overdue: 3, today: 0, returned: 0, week: 3, later: 0 }, month: { due: 3, reported: 0 } });
    expect([page.lead.length, page.cooperating.length]).toEqual([3, 1]);
    expect(await countStatements(test.db, () => execute(test.db, own.actors.housingLiaison, listOwed, {}, { now }))).toBe(frame + 3);
    await execute(test.db, own.actors.housingLiaison, signInTask, { taskId: late }, { now });
    expect((await execute(test.db, own.actors.housingLiaison, listOwed, {}, { now })).queue.filter(({ title }) => title === "迟签").map(({ verb }) => verb)).toEqual(["report", "plan"]);
  });
});
