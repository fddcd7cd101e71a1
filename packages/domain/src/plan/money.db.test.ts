import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { lampPresets } from "@taizhang/planning";
import { systemActor } from "@taizhang/policy";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aTask } from "../../testing/a-task";
import { execute } from "../kernel/execute";
import { simulateLampRules } from "../lamp/server";
import { refreshLamps } from "../task/server";
import { getPlan, setMoney } from "./server";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-23T02:00:00Z");
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

// Half of the working days from September to the middle of February are gone: 90 % done is ahead of the schedule, whatever the money says.
const wish = { signedInAt: "2026-09-01T03:00:00Z", progress: 90, dueOn: "2027-02-15", lastPeriod: "2026-11" };
const empty = { planned: null, spent: null, spentOn: null, enterBy: null, enteredOn: null };
const liaison = () => county.actors.waterLiaison;
const lampOf = async (id: string) => (await test.owner.query<{ lamp: string; reason: { key: string; values: Record<string, number> } }>("select lamp, lamp_reason as reason from app.tasks where id = $1", [id])).rows[0];
const say = (taskId: string, money: Partial<Parameters<typeof setMoney.input.parse>[0] & object>, version = 0) => execute(test.db, liaison(), setMoney, { taskId, version, ...empty, ...money }, { now });

it("money behind the share of time gone turns the lamp red, whatever the work says, and green again once it is spent", async () => {
  const id = await aTask(test.owner, county, wish);
  await say(id, { planned: 1000, spent: 200, spentOn: "2026-11-20" });
  const behind = await lampOf(id);
  expect(behind).toMatchObject({ lamp: "red", reason: { key: "money_behind", values: { actual: 20 } } });
  expect(behind?.reason.values["expected"]).toBeGreaterThan(40);
  await say(id, { planned: 1000, spent: 700, spentOn: "2026-11-22" }, 1);
  expect(await lampOf(id)).toMatchObject({ lamp: "green", reason: { key: "ahead" } });
  const { rows } = await test.owner.query("select field, before, after from app.task_changes where task_id = $1 and field = 'spent' order by at, id", [id]);
  expect(rows).toContainEqual({ field: "spent", before: "200", after: "700" });
  expect((await execute(test.db, liaison(), getPlan, { taskId: id }, { now })).money).toMatchObject({ spent: 700, version: 2 });
});

it("not entered into statistics is yellow after a month and red after two; the night notices it", async () => {
  const id = await aTask(test.owner, county, wish);
  await say(id, { enterBy: "2026-10-20" });
  expect(await lampOf(id)).toMatchObject({ lamp: "yellow", reason: { key: "not_entered", values: { months: 1 } } });
  await test.owner.query("update app.tasks set last_period = '2026-12' where id = $1", [id]);
  await execute(test.db, systemActor("refresh-lamps"), refreshLamps, {}, { now: new Date("2026-12-21T02:00:00Z") });
  expect(await lampOf(id)).toMatchObject({ lamp: "red", reason: { key: "not_entered", values: { months: 2 } } });
  await say(id, { enterBy: "2026-10-20", enteredOn: "2026-11-22" }, 1);
  expect((await lampOf(id))?.reason.key).not.toBe("not_entered");
});

it("says since when nothing was reported, and counts every period that was missed in a row", async () => {
  const id = await aTask(test.owner, county, { signedInAt: "2026-07-01T03:00:00Z", dispatchedAt: "2026-07-01T01:00:00Z", startOn: "2026-07-01", progress: 90, lastPeriod: "2026-08" });
  await test.owner.query("update app.tasks set last_report_at = '2026-08-24T02:00:00Z' where id = $1", [id]);
  await say(id, { planned: 10 });
  expect(await lampOf(id)).toMatchObject({ lamp: "unreported", reason: { key: "unreported", values: { lastReportOn: "2026-08-24" } } });
  const rules = [...lampPresets.yinchuan, { measure: "missed_report" as const, bound: 2, lamp: "red" as const }];
  const found = await execute(test.db, county.actors.office, simulateLampRules, { setId: null, taskClass: null, kind: null, rules }, { now });
  expect(found.changes.find((change) => change.id === id)).toMatchObject({ before: { lamp: "unreported" }, after: { lamp: "red", reason: { key: "reports_missed", values: { periods: 2 } } } });
});

it("a trial of rules reads money in the same statements, however many items", async () => {
  const count = (rules = lampPresets.yinchuan) => countStatements(test.db, () => execute(test.db, county.actors.office, simulateLampRules, { setId: null, taskClass: null, kind: null, rules: [...rules] }, { now }));
  const before = await count();
  const id = await aTask(test.owner, county, wish);
  await say(id, { planned: 1000, spent: 0, spentOn: "2026-11-20" });
  expect(await count()).toEqual(before);
});

it("refuses other units, days ahead, an amount without its day, and the second of two who say something", async () => {
  const id = await aTask(test.owner, county, { ...wish, cooperating: [county.units.river] });
  await expect(execute(test.db, county.actors.riverLiaison, setMoney, { taskId: id, version: 0, ...empty, planned: 5 }, { now })).rejects.toMatchObject({ code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) });
  await expect(execute(test.db, county.actors.magistrate, setMoney, { taskId: id, version: 0, ...empty, planned: 5 }, { now })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(say(id, { planned: 5, spent: 1, spentOn: "2026-11-24" })).rejects.toMatchObject({ details: { fields: { spentOn: { key: "plan.money_ahead" } } } });
  await expect(say(id, { planned: 5, spent: 1 })).rejects.toMatchObject({ details: { fields: { spentOn: { key: "plan.money_day" } } } });
  await say(id, { planned: 5 });
  await expect(say(id, { planned: 6 })).rejects.toMatchObject({ reason: "plan.money_changed", details: { current: { planned: 5 }, yours: { planned: 6 } } });
});
