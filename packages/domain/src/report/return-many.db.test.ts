import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aTask } from "../../testing/a-task";
import { execute } from "../kernel/execute";
import { acceptReport, returnManyReports, submitReport } from "./server";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-23T02:00:00Z");

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const submitted = async () => {
  const taskId = await aTask(test.owner, county, { signedInAt: "2026-09-01T03:00:00Z" });
  const { reportId } = await execute(test.db, county.actors.waterOfficer, submitReport, { taskId, period: "2026-11", noChange: false, progress: 60, done: "完成主体施工" }, { now });
  return { taskId, reportId };
};
const reason = { code: "no_evidence", reason: "请补充现场照片。" } as const;

it("several reports go back for one reason, each named in its item's audit; what was accepted meanwhile is left and counted", async () => {
  const [one, two, settled] = [await submitted(), await submitted(), await submitted()];
  await execute(test.db, county.actors.office, acceptReport, { reportId: settled.reportId, version: 1 }, { now });
  expect(await execute(test.db, county.actors.office, returnManyReports, { reportIds: [one, two, settled].map(({ reportId }) => reportId), ...reason }, { now })).toEqual({ returned: 2, left: 1 });
  const { rows } = await test.owner.query("select state, return_code, return_reason, version from app.reports where id = any($1)", [[one.reportId, two.reportId]]);
  const returned = { state: "returned", return_code: "no_evidence", return_reason: "请补充现场照片。", version: 2 };
  expect(rows).toEqual([returned, returned]);
  expect((await test.owner.query("select state from app.reports where id = $1", [settled.reportId])).rows).toEqual([{ state: "accepted" }]);
  const { rows: events } = await test.owner.query("select after->>'reason' as reason from app.audit_events where use_case = 'report.returnMany' and subject_id = any($1)", [[one.taskId, two.taskId]]);
  expect(events).toEqual([{ reason: "请补充现场照片。" }, { reason: "请补充现场照片。" }]);
});
it("is refused without a reason and to everybody but the desk", async () => {
  const { reportId } = await submitted();
  await expect(execute(test.db, county.actors.office, returnManyReports, { reportIds: [reportId], code: "other", reason: " " }, { now })).rejects.toMatchObject({ code: "INVALID" });
  for (const actor of [county.actors.waterHead, county.actors.magistrate]) {
    await expect(execute(test.db, actor, returnManyReports, { reportIds: [reportId], ...reason }, { now })).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});
