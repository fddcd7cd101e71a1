import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import type { Actor } from "@taizhang/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { aTask } from "../../testing/a-task";
import { execute } from "../kernel/execute";
import type { UseCase } from "../kernel/use-case";
import { setPlan } from "../plan/server";
import { listOwed } from "../task/server";
import { acceptReport, confirmReport, reportBatch, reportForm, returnReport, submitReport, undoAcceptance } from "./server";

let test: TestDatabase;
let county: TestCounty;
const october = new Date("2026-10-20T02:00:00Z");
const november = new Date("2026-11-23T02:00:00Z");
const december = new Date("2026-12-21T02:00:00Z");
const signed = "2026-09-01T03:00:00Z";
const full = { noChange: false as const, progress: 60, done: "完成主体施工" };

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const as = <I extends z.ZodType, O>(actor: Actor, useCase: UseCase<"query" | "command", string, I, O>, input: z.input<I>, at = november) => execute(test.db, actor, useCase, input, { now: at });
const send = (input: z.input<typeof submitReport.input>, at = november, actor = county.actors.waterOfficer) => as(actor, submitReport, input, at);
const sendBack = (reportId: string, version: number, at = november) => as(county.actors.office, returnReport, { reportId, version, code: "unclear", reason: "写明处数" }, at);
const one = async (sql: string, values: unknown[]) => (await test.owner.query(sql, values)).rows[0];

describe("a field that is left out", () => {
  const aFile = async () => {
    const row = await one(`insert into app.files (name, sha256, size, media_type, author_id) values ('验收单.pdf', md5(random()::text) || md5(random()::text), 9, 'application/pdf', $1) returning id`, [county.actors.waterOfficer.userId]);
    return String(row.id);
  };
  const files = async (reportId: string) => (await test.owner.query("select file_id from app.report_files where report_id = $1", [reportId])).rows.map((row) => row.file_id);

  it("keeps what the corrected report says and its files; what is sent empty is emptied", async () => {
    const taskId = await aTask(test.owner, county, { signedInAt: signed, targetValue: 10, targetUnit: "处" });
    const fileId = await aFile();
    const { reportId } = await send({ ...full, taskId, period: "2026-11", value: 6, next: "装闸门", problem: "缺料", helpNeeded: "请协调砂石", fileIds: [fileId] });
    await sendBack(reportId, 1);
    await send({ noChange: false, taskId, period: "2026-11", version: 2, progress: 55, done: "完成四处" });
    const report = () => one("select progress, done, value::float, next, problem, help_needed from app.reports where id = $1", [reportId]);
    expect(await report()).toEqual({ progress: 55, done: "完成四处", value: 6, next: "装闸门", problem: "缺料", help_needed: "请协调砂石" });
    expect(await files(reportId)).toEqual([fileId]);
    await send({ noChange: false, taskId, period: "2026-11", version: 3, progress: 55, done: "完成四处", value: null, next: "", problem: "", helpNeeded: "", fileIds: [] });
    expect(await report()).toMatchObject({ value: null, next: null, problem: null, help_needed: null });
    expect(await files(reportId)).toEqual([]);
  });
  it("of a new period keeps what lasts from the report before it: value, problem, help needed, not the next step", async () => {
    const taskId = await aTask(test.owner, county, { signedInAt: signed });
    await send({ ...full, taskId, period: "2026-10", value: 6, next: "装闸门", problem: "缺料", helpNeeded: "请协调砂石" }, october);
    await send({ noChange: false, taskId, period: "2026-11", progress: 70, done: "装好闸门" });
    expect(await one("select value::float, next, problem, help_needed from app.reports where task_id = $1 and period = '2026-11'", [taskId]))
      .toEqual({ value: 6, next: null, problem: "缺料", help_needed: "请协调砂石" });
  });
});

describe("nodes of the plan", () => {
  const planned = async (progress = 0) => {
    const taskId = await aTask(test.owner, county, { signedInAt: signed, progress });
    const nodes = [[20, "2026-10-30"], [40, "2026-11-20"], [80, "2026-12-01"], [100, "2026-12-20"]] as const;
    await as(county.actors.waterLiaison, setPlan, { taskId, version: 1, nodes: nodes.map(([targetPercent, dueOn]) => ({ title: `到 ${targetPercent}`, dueOn, targetPercent })) }, new Date("2026-09-10T02:00:00Z"));
    return taskId;
  };
  const done = async (taskId: string) => (await test.owner.query("select done_on::text as day from app.plan_nodes where task_id = $1 order by position", [taskId])).rows.map((row) => row.day);

  it("reached by a mistaken report are open again once it is corrected, also after its acceptance was undone", async () => {
    const taskId = await planned();
    const { reportId } = await send({ ...full, taskId, period: "2026-11", progress: 100 });
    expect(await done(taskId)).toEqual(["2026-11-23", "2026-11-23", "2026-11-23", "2026-11-23"]);
    await send({ ...full, taskId, period: "2026-11", version: 1, progress: 41 });
    expect(await done(taskId)).toEqual(["2026-11-23", "2026-11-23", null, null]);
    await as(county.actors.office, acceptReport, { reportId, version: 2 });
    await as(county.actors.office, undoAcceptance, { reportIds: [reportId] });
    await send({ ...full, taskId, period: "2026-11", version: 4, progress: 30 });
    expect(await done(taskId)).toEqual(["2026-11-23", null, null, null]);
  });
  it("stay done where the work stood before, or another report came up to them", async () => {
    const before = await planned(40);
    await send({ ...full, taskId: before, period: "2026-11", progress: 100 });
    await send({ ...full, taskId: before, period: "2026-11", version: 1, progress: 10 });
    expect(await done(before)).toEqual(["2026-09-10", "2026-09-10", null, null]);
    const fallen = await planned();
    await send({ ...full, taskId: fallen, period: "2026-10", progress: 80 }, october);
    await send({ ...full, taskId: fallen, period: "2026-11", progress: 100 });
    await send({ ...full, taskId: fallen, period: "2026-11", version: 1, progress: 41 });
    expect(await done(fallen)).toEqual(["2026-10-20", "2026-10-20", "2026-10-20", null]);
  });
  it("are open again when an earlier period is corrected after a later one was sent; progress stays the later one's", async () => {
    const taskId = await planned();
    const { reportId } = await send({ ...full, taskId, period: "2026-10", progress: 100 }, october);
    await send({ ...full, taskId, period: "2026-11", progress: 45 });
    await sendBack(reportId, 1);
    await send({ ...full, taskId, period: "2026-10", version: 2, progress: 30 });
    expect(await done(taskId)).toEqual(["2026-10-20", "2026-10-20", null, null]);
    expect(await one("select progress, last_period from app.tasks where id = $1", [taskId])).toEqual({ progress: 45, last_period: "2026-11" });
  });
  it("wait for the unit head, reached as well as taken back", async () => {
    const taskId = await planned();
    await test.owner.query("update app.units set confirms_reports = true where id = $1", [county.units.water]);
    const { reportId } = await send({ ...full, taskId, period: "2026-11", progress: 100 });
    expect(await done(taskId)).toEqual(Array(4).fill(null));
    await as(county.actors.waterHead, confirmReport, { reportId, version: 1 });
    expect(await done(taskId)).toEqual(Array(4).fill("2026-11-23"));
    await send({ ...full, taskId, period: "2026-11", version: 2, progress: 41 });
    expect(await done(taskId)).toEqual(Array(4).fill("2026-11-23"));
    await as(county.actors.waterHead, confirmReport, { reportId, version: 3 });
    expect(await done(taskId)).toEqual(["2026-11-23", "2026-11-23", null, null]);
    await test.owner.query("update app.units set confirms_reports = false where id = $1", [county.units.water]);
  });
});

it("a report returned after a later period was sent stands in queue, grid and form, and is corrected, however many periods lie between", async () => {
  const own = await aCounty(test.owner);
  const taskId = await aTask(test.owner, own, { signedInAt: "2026-06-01T03:00:00Z", dispatchedAt: "2026-06-01T01:00:00Z", plannedAt: signed });
  const { waterOfficer, office } = own.actors;
  const ids: string[] = [];
  for (const month of ["06", "07", "08", "09", "10", "11"]) {
    const { reportId } = await send({ ...full, taskId, period: `2026-${month}`, progress: Number(month) * 5, done: `${month} 月` }, new Date(`2026-${month}-23T02:00:00Z`), waterOfficer);
    ids.push(reportId);
  }
  const [june = "", july = ""] = ids;
  for (const reportId of [july, june]) await as(office, returnReport, { reportId, version: 1, code: "unclear", reason: "写明处数" }, december);
  const queue = async () => (await as(waterOfficer, listOwed, {}, december)).queue.map(({ verb, group, period, report }) => [verb, group, period, report?.id ?? null]);
  expect(await queue()).toEqual([["correct", "returned", "2026-06", june], ["report", "week", "2026-12", null]]);
  const { rows } = await as(waterOfficer, reportBatch, {}, december);
  expect(rows.map(({ period, version, last }) => [period, version, last?.done])).toEqual([["2026-06", 2, "06 月"], ["2026-12", null, "11 月"]]);
  expect(await as(waterOfficer, reportForm, { taskId }, december)).toMatchObject({ period: "2026-06", current: { id: june, returnReason: "写明处数" }, last: null });
  expect(await as(waterOfficer, reportForm, { taskId, period: "2026-07" }, december)).toMatchObject({ current: { id: july }, last: { id: june } });
  await send({ ...full, taskId, period: "2026-06", version: 2, progress: 20 }, december, waterOfficer);
  expect(await queue()).toEqual([["correct", "returned", "2026-07", july], ["report", "week", "2026-12", null]]);
  expect(await one("select progress, last_period from app.tasks where id = $1", [taskId])).toEqual({ progress: 55, last_period: "2026-11" });
});
