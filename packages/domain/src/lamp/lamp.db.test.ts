import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { lampPresets, type LampRule } from "@taizhang/planning";
import { systemActor } from "@taizhang/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aTask } from "../../testing/a-task";
import { execute } from "../kernel/execute";
import { refreshLamps } from "../task/server";
import { activateLampRules, createLampRules, listLampRules, simulateLampRules } from "./server";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-23T02:00:00Z");
const base = { taskClass: null, kind: null, rules: [...lampPresets.yinchuan], effectiveOn: "2026-11-24", reason: "全县统一口径" };
const strict: LampRule[] = [{ measure: "overdue", bound: 1, lamp: "red" }, { measure: "gap", bound: 5, lamp: "red" }];
const field = (name: string, key: string) => ({ code: "INVALID", details: { fields: { [name]: expect.objectContaining({ key }) } } });

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const night = (day: string) => execute(test.db, systemActor("refresh-lamps"), refreshLamps, {}, { now: new Date(`${day}T02:00:00Z`) });
const lampOf = async (id: string) => (await test.owner.query("select lamp, lamp_rule as rule from app.tasks where id = $1", [id])).rows[0];

describe("rules of lamps", () => {
  it("are the preset until the county makes its own; from their day on every lamp names them, earlier days keep theirs", async () => {
    const id = await aTask(test.owner, county, { signedInAt: "2026-09-01T03:00:00Z", progress: 60, lastPeriod: "2026-11" });
    await night("2026-11-23");
    expect(await lampOf(id)).toEqual({ lamp: "yellow", rule: "yinchuan-1" });
    const { setId } = await execute(test.db, county.actors.office, createLampRules, { ...base, name: "通用规则" }, { now });
    await execute(test.db, county.actors.office, activateLampRules, { setId, version: 1, rules: strict, effectiveOn: "2026-11-26", reason: "从严" }, { now });
    await night("2026-11-24");
    expect(await lampOf(id)).toEqual({ lamp: "yellow", rule: "通用规则#1" });
    await night("2026-11-26");
    expect(await lampOf(id)).toEqual({ lamp: "red", rule: "通用规则#2" });
    const { rows } = await test.owner.query("select lamp_rule from app.task_days where task_id = $1 order by from_day", [id]);
    expect(rows.map((row) => row.lamp_rule)).toEqual(expect.arrayContaining(["yinchuan-1", "通用规则#1", "通用规则#2"]));
  });

  it("of a kind speak before those of a class, and those before the general ones", async () => {
    await execute(test.db, county.actors.office, createLampRules, { ...base, name: "A类规则", taskClass: "A" }, { now });
    const { setId } = await execute(test.db, county.actors.office, createLampRules, { ...base, name: "项目规则", kind: "project" }, { now });
    expect(setId).toBeTruthy();
    const project = await aTask(test.owner, county, { taskClass: "A", signedInAt: "2026-09-01T03:00:00Z" });
    const plain = await aTask(test.owner, county, { taskClass: "A", signedInAt: "2026-09-01T03:00:00Z" });
    await test.owner.query("update app.tasks set kind = 'project' where id = $1", [project]);
    await night("2026-11-25");
    expect((await lampOf(project)).rule).toBe("项目规则#1");
    expect((await lampOf(plain)).rule).toBe("A类规则#1");
  });

  it("are tried before they are made: which items would change, old and new sentence, and nothing has changed", async () => {
    const id = await aTask(test.owner, county, { taskClass: "C", signedInAt: "2026-09-01T03:00:00Z", progress: 67, lastPeriod: "2026-Q4" });
    await night("2026-11-24");
    const before = await lampOf(id);
    const found = await execute(test.db, county.actors.office, simulateLampRules, { setId: null, taskClass: "C", kind: null, rules: strict }, { now });
    expect(found.changes).toContainEqual(expect.objectContaining({ id, before: expect.objectContaining({ lamp: "green" }), after: expect.objectContaining({ lamp: "red", reason: expect.objectContaining({ key: "behind" }) }) }));
    expect(found.changed).toBe(found.changes.length);
    expect(await lampOf(id)).toEqual(before);
  });

  it("begin tomorrow at the earliest, never in the past, and must turn red what is overdue", async () => {
    const make = (change: object) => execute(test.db, county.actors.office, createLampRules, { ...base, name: "另一套", kind: "campaign", ...change }, { now });
    await expect(make({ effectiveOn: "2026-11-23" })).rejects.toMatchObject(field("effectiveOn", "lamp.effective_too_early"));
    await expect(make({ effectiveOn: "2026-10-01" })).rejects.toMatchObject(field("effectiveOn", "lamp.effective_too_early"));
    await expect(make({ rules: [{ measure: "gap", bound: 10, lamp: "red" }] })).rejects.toMatchObject(field("rules", "lamp.no_overdue"));
    await expect(make({ rules: [...strict, { measure: "days_left", bound: 999, lamp: "yellow" }] })).rejects.toMatchObject(field("rules.2.bound", "lamp.bound"));
    await expect(make({ kind: null })).rejects.toMatchObject(field("kind", "lamp.scope_taken"));
    await expect(make({ name: "通用规则" })).rejects.toMatchObject(field("name", "lamp.name_taken"));
  });

  it("of two who change one set the second sees what the first made", async () => {
    const { sets } = await execute(test.db, county.actors.office, listLampRules, {}, { now });
    const set = sets.find(({ name }) => name === "A类规则");
    const change = { setId: set?.id ?? "", version: set?.version ?? 0, rules: strict, effectiveOn: "2026-12-01", reason: "从严" };
    await execute(test.db, county.actors.office, activateLampRules, change, { now });
    await expect(execute(test.db, county.actors.office, activateLampRules, change, { now })).rejects.toMatchObject({ reason: "lamp.changed", details: { current: { number: 2 }, yours: { effectiveOn: "2026-12-01" } } });
  });

  it("are read by every unit and changed by the supervision office alone", async () => {
    expect((await execute(test.db, county.actors.waterLiaison, listLampRules, {}, { now })).mayManage).toBe(false);
    for (const actor of [county.actors.waterHead, county.actors.magistrate, county.actors.governmentOffice, county.actors.securityAdmin]) {
      await expect(execute(test.db, actor, createLampRules, { ...base, name: "越权" }, { now })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await expect(execute(test.db, county.actors.auditAdmin, listLampRules, {}, { now })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
