import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import type { Actor } from "@taizhang/policy";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aTask, type TaskWish } from "../../testing/a-task";
import { execute } from "../kernel/execute";
import { frame } from "../organization/server";
import { nowGroups } from "./model";
import { disputeTask, extendTask, instructTask, listOwed } from "./server";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-23T02:00:00Z");
const signed = "2026-09-01T03:00:00Z";
const fresh = "2026-11-20T02:00:00Z";
const plannedAt = signed;

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const ofPage = async (actor: Actor, at = now) => {
  const { counts } = await execute(test.db, actor, listOwed, {}, { now: at });
  return nowGroups.reduce((total, group) => total + counts[group], 0);
};
const badge = async (actor: Actor, at = now) => (await execute(test.db, actor, frame, {}, { now: at })).waiting.work;

it("the number beside the page's name is what the page lists as owed now, whatever is owed, on any day, for head and staff", async () => {
  const { water, river, housing } = county.units;
  const { waterHead, waterOfficer } = county.actors;
  let serial = 0;
  const make = async (wish: TaskWish, ...reports: { period: string; dueOn: string; state: string; unit?: string }[]) => {
    serial += 1;
    const id = await aTask(test.owner, county, { title: `事项 ${serial}`, ...wish });
    for (const report of reports) {
      await test.owner.query("insert into app.reports (task_id, unit_id, period, due_on, progress, done, state, author_id, submitted_at) values ($1, $2, $3, $4, 30, '完成一半', $5, $6, now())",
        [id, report.unit ?? water, report.period, report.dueOn, report.state, waterOfficer.userId]);
    }
    return id;
  };
  const november = { period: "2026-11", dueOn: "2026-11-25" };
  const october = { period: "2026-10", dueOn: "2026-10-25" };
  await make({ signInDueOn: "2026-11-20" });
  await make({ signInDueOn: "2026-11-23" });
  await make({ signInDueOn: "2026-11-30" });
  await make({ signedInAt: signed });
  await make({ signedInAt: fresh, dispatchedAt: fresh });
  await make({ signedInAt: signed, plannedAt, dueOn: null });
  await make({ signedInAt: fresh, dispatchedAt: fresh, dueOn: null });
  const asked = await make({ signedInAt: signed, dueOn: null });
  await make({ signedInAt: signed, plannedAt }, { ...october, state: "submitted" });
  await make({ signedInAt: signed, plannedAt }, { ...november, state: "accepted" });
  await make({ signedInAt: signed, plannedAt }, { ...november, state: "returned" });
  await make({ signedInAt: signed, plannedAt }, { ...november, state: "awaiting_head" });
  await make({ signedInAt: signed, plannedAt, taskClass: "C" }, { period: "2026-Q3", dueOn: "2026-09-25", state: "accepted" });
  await make({ signedInAt: signed, plannedAt, taskClass: "A" }, { period: "2026-Q3", dueOn: "2026-09-25", state: "accepted" });
  await make({ signedInAt: signed, plannedAt, taskClass: "C" });
  await make({ signedInAt: signed, plannedAt, state: "closing" });
  await make({ signedInAt: signed, plannedAt, state: "closed", closedOn: "2026-11-01" });
  await make({ signedInAt: signed, leadUnitId: river, cooperating: [water] });
  await make({ signedInAt: signed, leadUnitId: river, cooperating: [water] }, { ...november, state: "returned" });
  await make({ signedInAt: signed, leadUnitId: housing, cooperating: [river] });
  await make({ signedInAt: signed, plannedAt }, { ...october, state: "returned" }, { ...november, state: "accepted" });
  await make({ signedInAt: signed, plannedAt }, { ...october, state: "returned" }, { ...november, state: "returned" });
  await make({ signedInAt: signed, plannedAt }, { ...october, state: "returned" }, { ...november, state: "awaiting_head" });
  await make({ signedInAt: signed, plannedAt, state: "closing" }, { ...october, state: "returned" }, { ...november, state: "accepted" });
  const disputed = await make({ signInDueOn: "2026-11-20" });
  const instructed = await make({ signedInAt: signed, plannedAt }, { ...november, state: "accepted" });
  await execute(test.db, county.actors.waterLiaison, extendTask, { taskId: asked, reason: "按招标周期测算", proposedDueOn: "2027-01-31" }, { now });
  await execute(test.db, county.actors.waterLiaison, disputeTask, { taskId: disputed, reason: "属住建职责" }, { now });
  await execute(test.db, county.actors.magistrate, instructTask, { taskId: instructed, text: "抓紧" }, { now: new Date("2026-11-18T02:00:00Z") });

  for (const day of ["2026-11-23", "2026-11-25", "2026-11-26", "2026-12-01", "2026-12-25", "2026-12-27", "2027-01-02"]) {
    const at = new Date(`${day}T02:00:00Z`);
    for (const actor of [waterHead, waterOfficer, county.actors.riverLiaison, county.actors.housingLiaison, county.actors.hillLiaison]) {
      expect({ day, who: actor.name, n: await badge(actor, at) }).toEqual({ day, who: actor.name, n: await ofPage(actor, at) });
    }
  }
  expect(await badge(waterHead)).toBe((await badge(waterOfficer)) + 2);
  expect(await badge(waterOfficer)).toBeGreaterThan(8);
});

it("is one statement of the frame, two where a share was signed for of late", async () => {
  const own = await aCounty(test.owner);
  const statements = () => countStatements(test.db, () => execute(test.db, own.actors.waterOfficer, frame, {}, { now }));
  const base = await statements();
  await aTask(test.owner, own, { signedInAt: signed });
  expect(await statements()).toBe(base);
  await aTask(test.owner, own, { signedInAt: fresh, dispatchedAt: fresh });
  expect(await statements()).toBe(base + 1);
});

it("who writes no reports is owed nothing by it", async () => {
  expect([await badge(county.actors.office), await badge(county.actors.observer)]).toEqual([0, 0]);
});
