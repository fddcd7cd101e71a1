import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import type { Actor } from "@taizhang/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { aTask } from "../../testing/a-task";
import { execute } from "../kernel/execute";
import type { UseCase } from "../kernel/use-case";
import { acceptManyReports, acceptReport, confirmReport, reportBatch, reportForm, returnReport, sendBackReport, submitReport } from "./server";

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

describe("S70 one report per item, unit and period", () => {
  it("the lead unit's report moves the task: progress, value, words, period, state, lamp", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed, targetValue: 10, targetUnit: "处" });
    expect(await as(county.actors.waterOfficer, submitReport, { ...full, taskId: id, value: 6, problem: "缺料" })).toMatchObject({ state: "submitted", version: 1, anomalies: ["jumped"] });
    expect(await task(id)).toMatchObject({ progress: 60, done_value: "6", last_report_text: "完成主体施工", last_problem: "缺料", last_period: "2026-11", state: "in_progress", lamp: "yellow" });
    expect((await test.owner.query("select use_case from app.audit_events where subject_id = $1", [id])).rows).toEqual([{ use_case: "report.submit" }]);
  });
  it("a cooperating unit reports its own share and moves nothing of the lead's", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed, cooperating: [county.units.river] });
    await as(county.actors.riverLiaison, submitReport, { ...full, taskId: id, progress: 100 });
    expect(await task(id)).toMatchObject({ progress: 0, last_period: null, state: "signed_in" });
    expect(await one("select unit_id, progress from app.reports where task_id = $1", [id])).toEqual({ unit_id: county.units.river, progress: 100 });
  });
  it("is refused for strangers, before sign-in, on a closed task, on a parent and for a period that is not open", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed });
    await expect(as(county.actors.hillLiaison, submitReport, { ...full, taskId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(county.actors.office, submitReport, { ...full, taskId: id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(county.actors.waterOfficer, submitReport, { ...full, taskId: await aTask(test.owner, county) })).rejects.toMatchObject({ reason: "report.not_signed_in" });
    await expect(as(county.actors.waterOfficer, submitReport, { ...full, taskId: await aTask(test.owner, county, { state: "closed", signedInAt: signed, closedOn: "2026-10-10" }) })).rejects.toMatchObject({ reason: "task.not_open" });
    await expect(as(county.actors.waterOfficer, submitReport, { ...full, taskId: id, period: "2026-08" })).rejects.toMatchObject({ details: { fields: { period: { key: "report.period_not_open" } } } });
    await expect(as(county.actors.waterOfficer, submitReport, { ...full, taskId: id, done: "" })).rejects.toMatchObject({ details: { fields: { done: { key: "kernel.required" } } } });
  });
  it("two officers at once: the second is told and nothing is overwritten", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed });
    const answers = await Promise.allSettled([as(county.actors.waterOfficer, submitReport, { ...full, taskId: id }), as(county.actors.waterLiaison, submitReport, { ...full, taskId: id, done: "另写" })]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(answers.find(({ status }) => status === "rejected")).toMatchObject({ reason: { reason: "report.already_submitted", details: { current: { progress: 60 } } } });
    expect((await test.owner.query("select from app.reports where task_id = $1", [id])).rowCount).toBe(1);
  });
  it("progress may fall: it is flagged, never blocked", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed, progress: 70 });
    expect(await as(county.actors.waterOfficer, submitReport, { ...full, taskId: id, progress: 50 })).toMatchObject({ anomalies: ["fell_unexplained"] });
    expect(await task(id)).toMatchObject({ progress: 50 });
  });
});

describe("no change", () => {
  it("is one click and carries the last report over; twice in a row needs a reason", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed });
    await expect(as(county.actors.waterOfficer, submitReport, { noChange: true, taskId: id, period: "2026-11" })).rejects.toMatchObject({ details: { fields: { noChange: { key: "report.nothing_before" } } } });
    await as(county.actors.waterOfficer, submitReport, { ...full, taskId: id, period: "2026-10" }, new Date("2026-11-02T02:00:00Z"));
    await as(county.actors.waterOfficer, submitReport, { noChange: true, taskId: id, period: "2026-11" });
    const december = new Date("2026-12-21T02:00:00Z");
    expect((await as(county.actors.waterOfficer, reportForm, { taskId: id }, december)).noChange).toBe("needs_reason");
    await expect(as(county.actors.waterOfficer, submitReport, { noChange: true, taskId: id, period: "2026-12" }, december)).rejects.toMatchObject({ details: { fields: { problem: { key: "report.reason_required" } } } });
    await as(county.actors.waterOfficer, submitReport, { noChange: true, taskId: id, period: "2026-12", problem: "等待批复" }, december);
    expect(await task(id)).toMatchObject({ progress: 60, last_period: "2026-12", last_problem: "等待批复", last_report_text: "完成主体施工" });
  });
});

describe("checking", () => {
  it("return with a code, correct, submit again, accept; an accepted report is not changed any more", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed });
    const { reportId } = await as(county.actors.waterOfficer, submitReport, { ...full, taskId: id });
    await expect(as(county.actors.waterHead, returnReport, { reportId, version: 1, code: "unclear", reason: "写明处数" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await as(county.actors.office, returnReport, { reportId, version: 1, code: "unclear", reason: "写明处数" });
    const form = await as(county.actors.waterOfficer, reportForm, { taskId: id });
    expect(form).toMatchObject({ period: "2026-11", current: { state: "returned", returnReason: "写明处数", version: 2 } });
    await expect(as(county.actors.waterOfficer, submitReport, { ...full, taskId: id, version: 1 })).rejects.toMatchObject({ reason: "report.changed" });
    expect(await as(county.actors.waterOfficer, submitReport, { ...full, taskId: id, version: 2, done: "完成四处", progress: 40 })).toMatchObject({ reportId, version: 3, state: "submitted" });
    expect(await task(id)).toMatchObject({ progress: 40, last_report_text: "完成四处" });
    await as(county.actors.office, acceptReport, { reportId, version: 3 });
    await expect(as(county.actors.waterOfficer, submitReport, { ...full, taskId: id, version: 4 })).rejects.toMatchObject({ reason: "report.accepted_already" });
    await expect(as(county.actors.office, acceptReport, { reportId, version: 4 })).rejects.toMatchObject({ reason: "report.not_submitted" });
  });
  it("several are accepted at once; what was returned meanwhile is left and counted; an accepted 100 % ends a cooperating share", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed, cooperating: [county.units.river] });
    const lead = await as(county.actors.waterOfficer, submitReport, { ...full, taskId: id });
    const helped = await as(county.actors.riverLiaison, submitReport, { ...full, taskId: id, progress: 100 });
    const other = await as(county.actors.waterOfficer, submitReport, { ...full, taskId: await aTask(test.owner, county, { signedInAt: signed }) });
    await as(county.actors.office, returnReport, { reportId: other.reportId, version: 1, code: "other", reason: "重写" });
    expect(await as(county.actors.office, acceptManyReports, { reportIds: [lead.reportId, helped.reportId, other.reportId] })).toEqual({ accepted: 2, left: 1 });
    const { rows } = await test.owner.query("select slot, done_at is not null as done from app.responsibilities where task_id = $1 order by slot", [id]);
    expect(rows).toEqual([{ slot: "cooperating", done: true }, { slot: "lead", done: false }]);
  });
});

describe("S117 the unit head's confirmation", () => {
  it("where the unit wants it a report waits, moves nothing, and goes up or back by the head", async () => {
    const own = await aCounty(test.owner);
    await test.owner.query("update app.units set confirms_reports = true where id = $1", [own.units.water]);
    const id = await aTask(test.owner, own, { signedInAt: signed });
    const first = await as(own.actors.waterOfficer, submitReport, { ...full, taskId: id });
    expect(first.state).toBe("awaiting_head");
    expect(await task(id)).toMatchObject({ progress: 0, last_period: null });
    await expect(as(own.actors.waterLiaison, confirmReport, { reportId: first.reportId, version: 1 })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(own.actors.riverHead, confirmReport, { reportId: first.reportId, version: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await as(own.actors.waterHead, sendBackReport, { reportId: first.reportId, version: 1, reason: "数字核一下" });
    await as(own.actors.waterOfficer, submitReport, { ...full, taskId: id, version: 2, progress: 55 });
    await as(own.actors.waterHead, confirmReport, { reportId: first.reportId, version: 3 });
    expect(await task(id)).toMatchObject({ progress: 55, last_period: "2026-11" });
    expect(await as(own.actors.waterHead, submitReport, { ...full, taskId: await aTask(test.owner, own, { signedInAt: signed }) })).toMatchObject({ state: "submitted" });
  });
});

describe("batch grid", () => {
  it("lists what the unit may report now, the returned with its version", async () => {
    const own = await aCounty(test.owner);
    const late = await aTask(test.owner, own, { title: "迟报", signedInAt: signed });
    const back = await aTask(test.owner, own, { title: "退回", signedInAt: signed });
    await aTask(test.owner, own, { title: "未签收" });
    const { reportId } = await as(own.actors.waterOfficer, submitReport, { ...full, taskId: back });
    await as(own.actors.office, returnReport, { reportId, version: 1, code: "unclear", reason: "重写" });
    const { rows } = await as(own.actors.waterOfficer, reportBatch, {});
    expect(rows.map(({ taskId, period, version }) => [taskId, period, version]).sort()).toEqual([[late, "2026-10", null], [back, "2026-11", 2]].sort());
  });
});
