import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { execute } from "../kernel/execute";
import { countDesk } from "./count-desk";
import { getDeskItem } from "./get-desk-item";
import { acceptReport, undoAcceptance } from "../report/server";
import { decideExtension } from "../task/server";
import { listHandled } from "./list-handled";
import { listReports } from "./list-reports";
import { listRequests } from "./list-requests";
import { listSignIns } from "./list-sign-ins";
import { measuredProgress, progressBefore, unusual } from "./model";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-23T04:00:00Z");
const ids = { task: randomUUID(), hidden: randomUUID(), late: randomUUID(), report: randomUUID(), hiddenReport: randomUUID(), extension: randomUUID() };

const insertTask = (id: string, number: string, unit: string, restricted = false) => test.owner.query(
  `insert into app.tasks (id, number, title, content, kind, task_class, level, source_title, state, start_on, due_on, expected, lead_unit_id, dispatched_at, restricted, closing_standard)
   values ($1, $2, '渠首加固', '完成渠首加固', 'task', 'A', 'county', '会议', 'in_progress', '2026-01-01', '2026-12-31', 70, $3, now(), $4, '工程验收；资料归档')`, [id, number, unit, restricted]);
type Sketch = { id: string; task: string; period: string; state: string; progress: number; at: string };
const insertReport = ({ id, task, period, state, progress, at }: Sketch) => test.owner.query(
  `insert into app.reports (id, task_id, unit_id, period, due_on, progress, previous_progress, done, state, author_id, submitted_at) values ($1, $2, $3, $4::text, ($4::text || '-25')::date, $5, 20, '完成 ' || $4::text, $6, $7, $8)`,
  [id, task, county.units.water, period, progress, state, county.actors.waterOfficer.userId, at]);

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  const { water, housing } = county.units;
  await insertTask(ids.task, "2026-0001", water);
  await insertTask(ids.hidden, "2026-0002", water, true);
  await insertTask(ids.late, "2026-0003", housing);
  await test.owner.query("insert into app.responsibilities (task_id, unit_id, slot, signed_in_at) values ($1, $2, 'lead', now())", [ids.task, water]);
  await test.owner.query("insert into app.responsibilities (task_id, unit_id, slot, sign_in_due_on) values ($1, $2, 'lead', '2026-11-20'), ($3, $4, 'lead', '2026-11-20')", [ids.late, housing, ids.hidden, water]);
  await insertReport({ id: randomUUID(), task: ids.task, period: "2026-09", state: "accepted", progress: 10, at: "2026-09-20" });
  await insertReport({ id: randomUUID(), task: ids.task, period: "2026-10", state: "accepted", progress: 20, at: "2026-10-20" });
  await insertReport({ id: ids.report, task: ids.task, period: "2026-11", state: "submitted", progress: 61, at: "2026-11-20" });
  await insertReport({ id: ids.hiddenReport, task: ids.hidden, period: "2026-11", state: "submitted", progress: 61, at: "2026-11-20" });
  const file = randomUUID();
  await test.owner.query("insert into app.files (id, sha256, name, media_type, size, author_id) values ($1, 'a', '现场照片.jpg', 'image/jpeg', 100, $2)", [file, county.actors.waterOfficer.userId]);
  await test.owner.query("insert into app.report_files values ($1, $2)", [ids.report, file]);
  await test.owner.query(`insert into app.requests (id, task_id, unit_id, kind, reason, proposed_due_on, requested_by, requested_at, decide_due_on) values ($1, $2, $3, 'extension', '汛期无法施工', '2027-02-28', $4, now(), '2026-11-20')`,
    [ids.extension, ids.task, water, county.actors.waterHead.userId]);
});
afterAll(() => test.close());

describe("queues", () => {
  it("count what they list; what a reader may not know is neither listed nor counted", async () => {
    const office = county.actors.office;
    const counts = await execute(test.db, office, countDesk, {}, { now });
    expect(counts).toEqual({ reports: 1, disputes: 0, extensions: 1, closings: 0, signins: 1, dispatch: 0, late: 1, handled: 0 });
    expect((await execute(test.db, office, listReports, {}, { now })).map((row) => row.id)).toEqual([ids.report]);
    expect((await execute(test.db, office, listRequests, { queue: "extensions" }, { now }))[0]).toMatchObject({ id: ids.extension, proposedDueOn: "2027-02-28", late: true, firstDate: false });
    const [late] = await execute(test.db, office, listSignIns, {}, { now });
    expect(late).toMatchObject({ taskId: ids.late, unit: "住建局", contacts: [{ name: "housingLiaison" }] });
  });
  it("are closed to units, leaders, observers and administrators", async () => {
    const { waterHead, magistrate, observer, systemAdmin } = county.actors;
    for (const actor of [waterHead, magistrate, observer, systemAdmin]) {
      await expect(execute(test.db, actor, countDesk, {}, { now })).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(execute(test.db, actor, getDeskItem, { queue: "reports", id: ids.report }, { now })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });
});

describe("one thing that waits", () => {
  it("a report stands beside the last accepted period, with its files, in one statement", async () => {
    const item = await execute(test.db, county.actors.office, getDeskItem, { queue: "reports", id: ids.report }, { now });
    expect(item).toMatchObject({
      unit: "水务局", task: { number: "2026-0001", expected: 70, dueOn: "2026-12-31", restricted: false }, request: null, latest: null, evidence: [],
      report: { period: "2026-11", progress: 61, state: "submitted", ofLead: true, author: "waterOfficer", files: [{ name: "现场照片.jpg", size: 100 }] }, previous: { period: "2026-10", progress: 20 },
    });
    expect(await countStatements(test.db, () => execute(test.db, county.actors.office, getDeskItem, { queue: "reports", id: ids.report }, { now }))).toBe(4);
  });
  it("is compared in its row with the same as in the pane: the accepted period before it, whenever that was sent, else the progress on record when it was written", async () => {
    const office = county.actors.office;
    const bases = async () => {
      const [row] = await execute(test.db, office, listReports, {}, { now });
      const { report, previous } = await execute(test.db, office, getDeskItem, { queue: "reports", id: ids.report }, { now });
      if (row === undefined || report === null) throw new Error("the report does not wait");
      expect(row.previousProgress).toBe(progressBefore(report, previous)?.progress ?? null);
      return { base: row.previousProgress, flags: unusual(row) };
    };
    const settle = (period: string, state: string) => test.owner.query("update app.reports set state = $2 where task_id = $1 and unit_id = $3 and period = $4", [ids.task, state, county.units.water, period]);
    await test.owner.query("update app.reports set previous_progress = 55 where id = $1", [ids.report]);
    try {
      expect(await bases()).toEqual({ base: 20, flags: ["jumped"] });
      await test.owner.query("update app.reports set submitted_at = '2026-11-22' where task_id = $1 and period = '2026-09'", [ids.task]);
      expect(await bases()).toEqual({ base: 20, flags: ["jumped"] });
      await settle("2026-10", "returned");
      expect(await bases()).toEqual({ base: 10, flags: ["jumped"] });
      await settle("2026-09", "awaiting_head");
      expect(await bases()).toEqual({ base: 55, flags: [] });
      await test.owner.query("update app.reports set previous_progress = null where id = $1", [ids.report]);
      expect(await bases()).toEqual({ base: null, flags: [] });
    } finally {
      await settle("2026-10", "accepted");
      await settle("2026-09", "accepted");
      await test.owner.query("update app.reports set submitted_at = '2026-09-20' where task_id = $1 and period = '2026-09'", [ids.task]);
      await test.owner.query("update app.reports set previous_progress = 20 where id = $1", [ids.report]);
    }
  });
  it("a request comes with its reason, its dates and what the lead unit reported last, checked or not", async () => {
    const item = await execute(test.db, county.actors.governmentOffice, getDeskItem, { queue: "extensions", id: ids.extension }, { now });
    expect(item).toMatchObject({ request: { reason: "汛期无法施工", proposedDueOn: "2027-02-28", unit: "水务局", requestedBy: "waterHead" }, previous: null, latest: { period: "2026-11", state: "submitted" } });
  });
  it("a request shows all files of the item by report, whoever sent them, what is not settled, and how far each cooperating unit is", async () => {
    const { river } = county.units;
    const [file, early] = [randomUUID(), randomUUID()];
    await test.owner.query("insert into app.responsibilities (task_id, unit_id, slot, share, signed_in_at, done_at) values ($1, $2, 'cooperating', '疏通下游', now(), now())", [ids.task, river]);
    await test.owner.query("insert into app.reports (id, task_id, unit_id, period, due_on, progress, done, state, submitted_at) values ($1, $2, $3, '2026-08', '2026-08-25', 100, '已疏通', 'accepted', '2026-08-20')", [early, ids.task, river]);
    await test.owner.query("insert into app.files (id, sha256, name, media_type, size, author_id) values ($1, 'b', '验收单.pdf', 'application/pdf', 200, $2)", [file, county.actors.waterOfficer.userId]);
    await test.owner.query("insert into app.report_files values ($1, $2)", [early, file]);
    const item = await execute(test.db, county.actors.office, getDeskItem, { queue: "extensions", id: ids.extension }, { now });
    expect(item.evidence).toMatchObject([
      { unit: "水务局", period: "2026-11", state: "submitted", files: [{ name: "现场照片.jpg" }] },
      { unit: "清河镇", period: "2026-08", state: "accepted", files: [{ name: "验收单.pdf", size: 200 }] },
    ]);
    expect(item.task.helpers).toEqual([{ unit: "清河镇", share: "疏通下游", dueOn: null, signedIn: true, done: true }]);
  });
  it("a request on an item without a deadline is said to ask for the first one, with the first day it may be", async () => {
    await test.owner.query("update app.tasks set due_on = null where id = $1", [ids.task]);
    try {
      expect(await execute(test.db, county.actors.office, listRequests, { queue: "extensions" }, { now })).toMatchObject([{ id: ids.extension, firstDate: true }]);
      expect(await execute(test.db, county.actors.office, getDeskItem, { queue: "extensions", id: ids.extension }, { now })).toMatchObject({ task: { dueOn: null }, request: { firstDate: true, earliestDueOn: "2026-11-23" } });
    } finally {
      await test.owner.query("update app.tasks set due_on = '2026-12-31' where id = $1", [ids.task]);
    }
  });
  it("what was dealt with, is hidden or never was, is gone", async () => {
    for (const id of [ids.hiddenReport, randomUUID()]) {
      await expect(execute(test.db, county.actors.office, getDeskItem, { queue: "reports", id }, { now })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});

describe("handled today", () => {
  it("lists and counts what the reader settled on the day, the last first, and nobody else's", async () => {
    const { office, governmentOffice } = county.actors;
    const yesterday = new Date("2026-11-22T15:59:00Z");
    const accept = (version: number, at: Date) => execute(test.db, office, acceptReport, { reportId: ids.report, version }, { now: at });
    await accept(1, yesterday);
    await execute(test.db, office, undoAcceptance, { reportIds: [ids.report], reason: "再看一遍" }, { now: yesterday });
    await accept(3, now);
    await execute(test.db, office, decideExtension, { requestId: ids.extension, version: 1, granted: false, opinion: "按原时限办理" }, { now });
    const handled = await execute(test.db, office, listHandled, {}, { now });
    expect(handled).toMatchObject([
      { useCase: "task.decideExtension", period: null, taskId: ids.task, unit: "水务局" },
      { useCase: "report.accept", period: "2026-11", number: "2026-0001" },
    ]);
    expect(await execute(test.db, office, countDesk, {}, { now })).toMatchObject({ reports: 0, extensions: 0, handled: 2 });
    expect(await execute(test.db, governmentOffice, listHandled, {}, { now })).toEqual([]);
  });
});

const plain = { progress: 30, previousProgress: 25, expected: null, value: null, targetValue: null, targetUnit: null };
it("flags a progress that fell, jumped, runs ahead of the plan or stays behind it", () => {
  expect(unusual({ ...plain, progress: 10, previousProgress: 20, expected: 20 })).toEqual(["fell"]);
  expect(unusual({ ...plain, progress: 61, previousProgress: 20, expected: 60 })).toEqual(["jumped"]);
  expect(unusual({ ...plain, progress: 61, previousProgress: 50, expected: 40 })).toEqual(["above"]);
  expect(unusual({ ...plain, expected: 50 })).toEqual(["behind"]);
  expect(unusual(plain)).toEqual([]);
});
it("flags a percent that is more than five points off what the quantity comes to, beside any other flag", () => {
  const counted = { ...plain, progress: 28, value: 2, targetValue: 9, targetUnit: "处" };
  expect(measuredProgress(counted)).toBe(22);
  expect(unusual(counted)).toEqual(["measured"]);
  expect(unusual({ ...counted, progress: 27 })).toEqual([]);
  expect(unusual({ ...counted, expected: 60 })).toEqual(["behind", "measured"]);
  expect(unusual({ ...counted, progress: 100, value: 12 })).toEqual(["jumped"]);
});
it("measures nothing where there is no quantity, no target, or the target is a rate", () => {
  const counted = { value: 80, targetValue: 95, targetUnit: "%" };
  for (const report of [counted, { ...counted, targetUnit: "个百分点" }, { ...counted, value: null, targetUnit: "处" }, { ...counted, targetValue: null, targetUnit: "处" }, { ...counted, targetValue: 0, targetUnit: "处" }]) {
    expect(measuredProgress(report)).toBeNull();
  }
});
