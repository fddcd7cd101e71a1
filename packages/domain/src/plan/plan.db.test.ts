import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { nationalCalendar } from "@taizhang/planning";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aTask } from "../../testing/a-task";
import { execute } from "../kernel/execute";
import { evenNodes } from "./model";
import { setPlan } from "./server";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-23T02:00:00Z");
const signedInAt = "2026-09-01T03:00:00Z";
const nodes = [{ title: "开工", dueOn: "2026-10-30", targetPercent: 30, output: "开工令" }, { title: "完工", dueOn: "2026-12-20", targetPercent: 100 }];

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const cell = (field: string, key: string) => ({ details: { fields: { [field]: { key } } } });

it("the lead unit sets its plan after sign-in, the lamp follows it, and the first plan needs no reason", async () => {
  const id = await aTask(test.owner, county, { signedInAt, progress: 30 });
  await execute(test.db, county.actors.waterOfficer, setPlan, { taskId: id, version: 1, nodes }, { now });
  const { rows } = await test.owner.query("select title, done_on::text, position from app.plan_nodes where task_id = $1 order by position", [id]);
  expect(rows).toEqual([{ title: "开工", done_on: "2026-11-23", position: 0 }, { title: "完工", done_on: null, position: 1 }]);
  const { rows: [task] } = await test.owner.query("select expected, planned_at is not null as planned, version from app.tasks where id = $1", [id]);
  expect(task).toEqual({ expected: 62, planned: true, version: 2 });
  await expect(execute(test.db, county.actors.waterOfficer, setPlan, { taskId: id, version: 2, nodes }, { now })).rejects.toMatchObject(cell("reason", "plan.reason_required"));
  await execute(test.db, county.actors.waterOfficer, setPlan, { taskId: id, version: 2, nodes: nodes.slice(1), reason: "合并节点" }, { now });
  const { rows: changes } = await test.owner.query("select before, after, reason from app.task_changes where task_id = $1 order by at, id", [id]);
  expect(changes).toContainEqual({ before: "2026-10-30 30% 开工\n2026-12-20 100% 完工", after: "2026-12-20 100% 完工", reason: "合并节点" });
});

it("a plan made anew never moves the day on which a node was done, nor makes it undone", async () => {
  const id = await aTask(test.owner, county, { signedInAt, progress: 30 });
  const set = (version: number, list: object[], at = now) => execute(test.db, county.actors.waterOfficer, setPlan, { taskId: id, version, nodes: list as typeof nodes, reason: "调整" }, { now: at });
  const kept = async () => (await test.owner.query("select title, due_on::text as due, target_percent as percent, done_on::text as done from app.plan_nodes where task_id = $1 order by position", [id])).rows;
  await set(1, nodes);
  const later = new Date("2026-12-01T02:00:00Z");
  await set(2, [nodes[0] ?? {}, { title: "主体", dueOn: "2026-12-10", targetPercent: 70 }, { title: "完工", dueOn: "2026-12-20", targetPercent: 100 }], later);
  await set(3, [{ title: "开工令", dueOn: "2026-10-30", targetPercent: 30 }, { title: "主体", dueOn: "2026-12-15", targetPercent: 60 }, { title: "完工", dueOn: "2026-12-20", targetPercent: 100 }], later);
  expect((await kept())[0]).toEqual({ title: "开工令", due: "2026-10-30", percent: 30, done: "2026-11-23" });
  await set(4, [{ title: "开工令", dueOn: "2026-10-30", targetPercent: 35 }, { title: "完工", dueOn: "2026-12-20", targetPercent: 100 }], later);
  expect(await kept()).toEqual([{ title: "开工令", due: "2026-10-30", percent: 35, done: "2026-11-23" }, { title: "完工", due: "2026-12-20", percent: 100, done: null }]);
});

it("refuses a cooperating unit, a plan before sign-in, and two officers on one version", async () => {
  const id = await aTask(test.owner, county, { signedInAt, cooperating: [county.units.river] });
  await expect(execute(test.db, county.actors.riverLiaison, setPlan, { taskId: id, version: 1, nodes }, { now })).rejects.toMatchObject({ code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) });
  await execute(test.db, county.actors.waterOfficer, setPlan, { taskId: id, version: 1, nodes }, { now });
  await expect(execute(test.db, county.actors.waterLiaison, setPlan, { taskId: id, version: 1, nodes }, { now })).rejects.toMatchObject({ reason: "task.changed", details: { yours: { nodes } } });
  await expect(execute(test.db, county.actors.waterOfficer, setPlan, { taskId: await aTask(test.owner, county), version: 1, nodes }, { now })).rejects.toMatchObject({ reason: "plan.not_signed_in" });
});

it("says at its cell what is wrong with a plan", async () => {
  const id = await aTask(test.owner, county, { signedInAt });
  const set = (list: typeof nodes) => execute(test.db, county.actors.waterOfficer, setPlan, { taskId: id, version: 1, nodes: list }, { now });
  const [first, last] = nodes;
  if (!first || !last) throw new Error("two nodes");
  await expect(set([{ ...first, dueOn: "2026-08-01" }, last])).rejects.toMatchObject(cell("nodes.0.dueOn", "plan.before_start"));
  await expect(set([first, { ...last, dueOn: "2027-01-05" }])).rejects.toMatchObject(cell("nodes.1.dueOn", "plan.after_deadline"));
  await expect(set([last, { ...last, dueOn: "2026-12-20" }])).rejects.toMatchObject(cell("nodes.1.dueOn", "plan.order"));
  await expect(set([{ ...first, targetPercent: 100 }, last])).rejects.toMatchObject(cell("nodes.1.targetPercent", "plan.percent_order"));
  await expect(set([first])).rejects.toMatchObject(cell("nodes.0.targetPercent", "plan.last_not_whole"));
});

it("once the deadline has passed a catch-up plan may go beyond it: deadline and red lamp stay, and the duty is fulfilled", async () => {
  const id = await aTask(test.owner, county, { signedInAt, dueOn: "2026-11-20", progress: 30 });
  await execute(test.db, county.actors.waterOfficer, setPlan, { taskId: id, version: 1, nodes: [{ title: "补做", dueOn: "2026-12-10", targetPercent: 60 }, { title: "完工", dueOn: "2027-01-15", targetPercent: 100 }] }, { now });
  const { rows: [task] } = await test.owner.query("select due_on::text as due, original_due_on::text as first, lamp, lamp_reason->>'key' as reason, expected, planned_at is not null as planned from app.tasks where id = $1", [id]);
  expect(task).toEqual({ due: "2026-11-20", first: "2026-11-20", lamp: "red", reason: "overdue", expected: 100, planned: true });
  const dueToday = await aTask(test.owner, county, { signedInAt, dueOn: "2026-11-23" });
  await expect(execute(test.db, county.actors.waterOfficer, setPlan, { taskId: dueToday, version: 1, nodes: nodes.slice(1) }, { now })).rejects.toMatchObject(cell("nodes.0.dueOn", "plan.after_deadline"));
});

it("the suggestion is spread over working days, ends on the deadline with the whole, and is a valid plan", () => {
  const list = evenNodes({ startOn: "2026-09-01", dueOn: "2026-12-20", calendar: nationalCalendar }, 4);
  expect(list.map(({ targetPercent }) => targetPercent)).toEqual([25, 50, 75, 100]);
  expect(list.at(-1)?.dueOn).toBe("2026-12-20");
  expect(list.every(({ dueOn }, index) => index === 0 || dueOn > (list[index - 1]?.dueOn ?? ""))).toBe(true);
  expect(evenNodes({ startOn: "2026-11-23", dueOn: "2026-11-24", calendar: nationalCalendar }, 5)).toHaveLength(1);
});
