import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import type { Actor } from "@taizhang/policy";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aTask } from "../../testing/a-task";
import { execute } from "../kernel/execute";
import { confirmReport, reportToConfirm, submitReport } from "./server";

let test: TestDatabase;
let county: TestCounty;
const signedInAt = "2026-09-01T03:00:00Z";
const at = (day: string) => ({ now: new Date(`${day}T02:00:00Z`) });
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  await test.owner.query("update app.units set confirms_reports = true where id = any ($1)", [[county.units.water, county.units.river]]);
});
afterAll(() => test.close());

const show = (actor: Actor, reportId: string) => execute(test.db, actor, reportToConfirm, { reportId }, at("2026-11-23"));

it("the head reads the whole report with its files, beside the last one that went up", async () => {
  const taskId = await aTask(test.owner, county, { signedInAt, targetValue: 12, targetUnit: "处" });
  const october = await execute(test.db, county.actors.waterOfficer, submitReport, { taskId, period: "2026-10", noChange: false, progress: 20, value: 3, done: "清淤三处" }, at("2026-10-25"));
  await execute(test.db, county.actors.waterHead, confirmReport, { reportId: october.reportId, version: 1 }, at("2026-10-26"));
  const { rows: [file] } = await test.owner.query("insert into app.files (sha256, name, media_type, size, author_id) values ('aa', '验收单.pdf', 'application/pdf', 9, $1) returning id", [county.actors.waterOfficer.userId]);
  const november = await execute(test.db, county.actors.waterOfficer, submitReport, {
    taskId, period: "2026-11", noChange: false, progress: 45, value: 6, done: "清淤六处", next: "清其余六处", problem: "缺一台泵", helpNeeded: "请调一台泵", fileIds: [file.id],
  }, at("2026-11-20"));
  const shown = await show(county.actors.waterHead, november.reportId);
  expect(shown.task).toEqual({ expected: expect.any(Number), targetValue: 12, targetUnit: "处" });
  expect(shown.restricted).toBe(false);
  expect(shown.report).toMatchObject({
    version: 1, state: "awaiting_head", ofLead: true, progress: 45, value: 6, done: "清淤六处", next: "清其余六处", problem: "缺一台泵", helpNeeded: "请调一台泵", author: "waterOfficer", files: [{ id: file.id, name: "验收单.pdf", size: 9 }],
  });
  expect(shown.previous).toMatchObject({ period: "2026-10", progress: 20, value: 3, confirmedBy: "waterHead" });
  await execute(test.db, county.actors.waterHead, confirmReport, { reportId: november.reportId, version: 1 }, at("2026-11-23"));
  await expect(show(county.actors.waterHead, november.reportId)).rejects.toMatchObject({ reason: "report.not_awaiting_head" });
});

it("a cooperating unit's report is not held against the plan of the whole, and no other unit reads it here", async () => {
  const taskId = await aTask(test.owner, county, { signedInAt, cooperating: [county.units.river] });
  const { reportId } = await execute(test.db, county.actors.riverLiaison, submitReport, { taskId, period: "2026-11", noChange: false, progress: 10, done: "划定河道范围" }, at("2026-11-20"));
  expect(await show(county.actors.riverHead, reportId)).toMatchObject({ task: { expected: null }, report: { ofLead: false, progress: 10 }, previous: null });
  await expect(show(county.actors.waterHead, reportId)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
