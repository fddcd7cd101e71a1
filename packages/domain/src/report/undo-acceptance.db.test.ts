import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import type { Actor } from "@taizhang/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { aTask } from "../../testing/a-task";
import { countDesk } from "../desk/server";
import { execute } from "../kernel/execute";
import type { UseCase } from "../kernel/use-case";
import { confirmShare, getTask } from "../task/server";
import { acceptManyReports, acceptReport, submitReport, undoAcceptance } from "./server";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-23T02:00:00Z");
const signed = "2026-09-01T03:00:00Z";
const full = { noChange: false as const, period: "2026-11", progress: 60, done: "完成主体施工", next: "装闸门" };

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const as = <I extends z.ZodType, O>(actor: Actor, useCase: UseCase<"query" | "command", string, I, O>, input: z.input<I>, at = now) => execute(test.db, actor, useCase, input, { now: at });
const one = async (sql: string, values: unknown[]) => (await test.owner.query(sql, values)).rows[0];
const task = (id: string) => one("select * from app.tasks where id = $1", [id]);

describe("an acceptance taken back", () => {
  const hence = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  const office = () => county.actors.office;
  const accepted = async (wish = {}) => {
    const id = await aTask(test.owner, county, { signedInAt: signed, ...wish });
    const { reportId } = await as(county.actors.waterOfficer, submitReport, { ...full, taskId: id });
    await as(office(), acceptReport, { reportId, version: 1 });
    return { id, reportId };
  };
  const report = (id: string) => one("select state, checked_by, checked_at, version, progress from app.reports where id = $1", [id]);

  it("waits at the desk again and may be corrected or returned; progress stays, the history and the audit name it", async () => {
    const { id, reportId } = await accepted();
    const { reports: before } = await as(office(), countDesk, {});
    expect(await as(office(), undoAcceptance, { reportIds: [reportId] }, hence(5))).toEqual({ undone: 1, left: 0 });
    expect(await report(reportId)).toEqual({ state: "submitted", checked_by: null, checked_at: null, version: 3, progress: 60 });
    expect((await as(office(), countDesk, {})).reports).toBe(before + 1);
    expect(await task(id)).toMatchObject({ progress: 60, last_period: "2026-11" });
    expect(await one("select field, before, after, reason, author_name from app.task_changes where task_id = $1", [id])).toEqual({ field: "reportState", before: "2026-11 accepted", after: "2026-11 submitted", reason: null, author_name: "office" });
    expect((await test.owner.query("select use_case from app.audit_events where subject_id = $1 order by id", [id])).rows.map((row) => row.use_case)).toEqual(["report.submit", "report.accept", "report.undoAccept"]);
    expect(await as(county.actors.waterOfficer, submitReport, { ...full, taskId: id, version: 3, progress: 55 })).toMatchObject({ reportId, version: 4 });
    expect(await task(id)).toMatchObject({ progress: 55 });
  });
  it("the item's page offers it to the office until something is built on it, and shows the unit the reason", async () => {
    const { id, reportId } = await accepted();
    const shownTo = (actor: Actor, at = hence(60)) => as(actor, getTask, { taskId: id }, at);
    expect((await shownTo(office())).undoable).toEqual([reportId]);
    expect((await shownTo(county.actors.waterHead)).undoable).toEqual([]);
    await as(office(), undoAcceptance, { reportIds: [reportId], reason: "误点通过" }, hence(60));
    const seen = await shownTo(county.actors.waterOfficer, hence(61));
    expect(seen).toMatchObject({ undoable: [], reports: [{ state: "submitted" }], changes: [{ field: "reportState", reason: "误点通过" }] });
  });
  it("needs a reason later than ten minutes after it, or from a colleague", async () => {
    const { reportId } = await accepted();
    const refusal = { code: "INVALID", details: { fields: { reason: { key: "report.undo_reason_required" } } } };
    await expect(as(office(), undoAcceptance, { reportIds: [reportId] }, hence(11))).rejects.toMatchObject(refusal);
    await expect(as({ ...office(), userId: county.actors.governmentOffice.userId }, undoAcceptance, { reportIds: [reportId] }, hence(1))).rejects.toMatchObject(refusal);
    expect(await report(reportId)).toMatchObject({ state: "accepted", version: 2 });
    await as(office(), undoAcceptance, { reportIds: [reportId], reason: "数字有疑问" }, hence(11));
  });
  it("is refused once the unit has reported again or the item is closed, twice, and for whoever may not check", async () => {
    const followed = await accepted();
    const december = new Date("2026-12-21T02:00:00Z");
    await as(county.actors.waterOfficer, submitReport, { ...full, period: "2026-12", taskId: followed.id, progress: 70 }, december);
    await expect(as(office(), undoAcceptance, { reportIds: [followed.reportId], reason: "误点" }, december)).rejects.toMatchObject({ code: "CONFLICT", reason: "report.undo_followed" });
    expect((await as(office(), getTask, { taskId: followed.id }, december)).undoable).toEqual([]);
    const closed = await accepted();
    await test.owner.query("update app.tasks set state = 'closed', closed_on = '2026-11-23' where id = $1", [closed.id]);
    await expect(as(office(), undoAcceptance, { reportIds: [closed.reportId], reason: "误点" })).rejects.toMatchObject({ reason: "report.undo_closed" });
    const twice = await accepted();
    await as(office(), undoAcceptance, { reportIds: [twice.reportId] });
    await expect(as(office(), undoAcceptance, { reportIds: [twice.reportId] })).rejects.toMatchObject({ reason: "report.not_accepted" });
    for (const actor of [county.actors.waterHead, county.actors.magistrate, county.actors.governmentOffice, county.actors.systemAdmin]) {
      await expect(as(actor, undoAcceptance, { reportIds: [followed.reportId], reason: "误点" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });
  it("of several, what was built upon is left and counted; a share ends no longer by it, one that the lead unit confirmed stays ended", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed, cooperating: [county.units.river, county.units.hill] });
    const ended = await as(county.actors.riverLiaison, submitReport, { ...full, taskId: id, progress: 100 });
    const confirmed = await as(county.actors.hillLiaison, submitReport, { ...full, taskId: id, progress: 100 });
    await as(county.actors.waterHead, confirmShare, { taskId: id, unitId: county.units.hill, done: true }, hence(-1));
    const other = await accepted();
    await as(office(), acceptManyReports, { reportIds: [ended.reportId, confirmed.reportId] });
    await test.owner.query("update app.tasks set state = 'closed', closed_on = '2026-11-23' where id = $1", [other.id]);
    const shares = async () => (await test.owner.query("select unit_id from app.responsibilities where task_id = $1 and done_at is not null", [id])).rows.map((row) => row.unit_id);
    expect((await shares()).length).toBe(2);
    expect(await as(office(), undoAcceptance, { reportIds: [ended.reportId, confirmed.reportId, other.reportId] }, hence(1))).toEqual({ undone: 2, left: 1 });
    expect(await shares()).toEqual([county.units.hill]);
    expect(await report(other.reportId)).toMatchObject({ state: "accepted" });
  });
});
