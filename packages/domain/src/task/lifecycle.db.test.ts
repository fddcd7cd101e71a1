import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import type { Actor } from "@taizhang/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { aTask } from "../../testing/a-task";
import { execute } from "../kernel/execute";
import type { UseCase } from "../kernel/use-case";
import * as task from "./server";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-23T02:00:00Z");
const signed = "2026-09-01T03:00:00Z";

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const as = <I extends z.ZodType, O>(actor: Actor, useCase: UseCase<"query" | "command", string, I, O>, input: z.input<I>, at = now) => execute(test.db, actor, useCase, input, { now: at });
const one = async (sql: string, values: unknown[]) => (await test.owner.query(sql, values)).rows[0];
const row = (id: string) => one("select * from app.tasks where id = $1", [id]);
const trail = async (id: string) => (await test.owner.query("select use_case from app.audit_events where subject_id = $1 order by id", [id])).rows.map((event) => event.use_case);
const refused = (reason: string) => ({ reason });

describe("S12 sign-in", () => {
  it("the lead unit's signature moves the task on, a late one is marked, and it is written down", async () => {
    const id = await aTask(test.owner, county);
    expect(await as(county.actors.waterOfficer, task.signInTask, { taskId: id })).toEqual({ taskId: id, late: true });
    const after = await row(id);
    expect(after).toMatchObject({ state: "signed_in", lamp: "red" });
    expect(after.lamp_reason.key).toBe("behind");
    expect(await trail(id)).toEqual(["task.signIn"]);
    await expect(as(county.actors.waterLiaison, task.signInTask, { taskId: id })).rejects.toMatchObject({ ...refused("task.already_signed_in"), details: { by: "waterOfficer" } });
  });
  it("a cooperating unit signs its own share only", async () => {
    const id = await aTask(test.owner, county, { cooperating: [county.units.river] });
    expect(await as(county.actors.riverLiaison, task.signInTask, { taskId: id }, new Date("2026-09-02T02:00:00Z"))).toMatchObject({ late: false });
    expect(await row(id)).toMatchObject({ state: "dispatched", signed_in_at: null });
  });
  it("an unrelated unit does not learn that the task exists, a closed one is refused", async () => {
    const id = await aTask(test.owner, county);
    await expect(as(county.actors.hillLiaison, task.signInTask, { taskId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const closed = await aTask(test.owner, county, { state: "closed", closedOn: "2026-10-01" });
    await expect(as(county.actors.waterOfficer, task.signInTask, { taskId: closed })).rejects.toMatchObject(refused("task.not_open"));
    await expect(as(county.actors.observer, task.signInTask, { taskId: id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("responsible person", () => {
  it("is somebody of the own unit, and the change is in the history", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed });
    const staff = await as(county.actors.waterHead, task.listStaff, {});
    expect(staff.people.map(({ name }) => name).sort()).toEqual(["waterHead", "waterLiaison", "waterOfficer"]);
    await as(county.actors.waterHead, task.assignTask, { taskId: id, userId: county.actors.waterOfficer.userId ?? "" });
    expect(await one("select field, after from app.task_changes where task_id = $1", [id])).toEqual({ field: "responsible", after: "waterOfficer" });
    await expect(as(county.actors.waterHead, task.assignTask, { taskId: id, userId: county.actors.riverHead.userId ?? "" })).rejects.toMatchObject({ details: { fields: { userId: { key: "task.not_in_unit" } } } });
    await expect(as(county.actors.waterOfficer, task.assignTask, { taskId: id, userId: county.actors.waterOfficer.userId ?? "" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a responsible person named together with the signature", () => {
  const sign = (actor: Actor, taskId: string, person: Actor) => as(actor, task.signInTask, { taskId, responsibleUserId: person.userId ?? "" });
  const share = (id: string) => one("select signed_in_at is not null as signed, (select name from app.users where id = responsible_user_id) as person from app.responsibilities where task_id = $1 and unit_id = $2", [id, county.units.water]);
  it("is written with it, stands in the history, and is offered to the same person the next time", async () => {
    const id = await aTask(test.owner, county);
    await sign(county.actors.waterLiaison, id, county.actors.waterOfficer);
    expect(await share(id)).toEqual({ signed: true, person: "waterOfficer" });
    expect(await one("select field, before, after, author_name from app.task_changes where task_id = $1", [id])).toEqual({ field: "responsible", before: null, after: "waterOfficer", author_name: "waterLiaison" });
    expect((await as(county.actors.waterLiaison, task.listStaff, {})).namedLast).toBe(county.actors.waterOfficer.userId);
    expect(await as(county.actors.waterOfficer, task.listStaff, {})).toEqual({ people: [], namedLast: null });
  });
  it("is checked as when named alone; where it is refused nothing is signed", async () => {
    const id = await aTask(test.owner, county);
    await expect(sign(county.actors.waterLiaison, id, county.actors.riverHead)).rejects.toMatchObject({ details: { fields: { responsibleUserId: { key: "task.not_in_unit" } } } });
    await expect(sign(county.actors.waterOfficer, id, county.actors.waterOfficer)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await share(id)).toEqual({ signed: false, person: null });
  });
  it("named again as before changes nothing in the history", async () => {
    const id = await aTask(test.owner, county);
    await sign(county.actors.waterLiaison, id, county.actors.waterOfficer);
    await as(county.actors.waterHead, task.assignTask, { taskId: id, userId: county.actors.waterOfficer.userId ?? "" });
    expect((await test.owner.query("select 1 from app.task_changes where task_id = $1", [id])).rowCount).toBe(1);
  });
});

describe("disputes", () => {
  it("are heard before sign-in; the office hands the task to another unit with a fresh clock", async () => {
    const id = await aTask(test.owner, county, { cooperating: [county.units.housing] });
    const asked = await as(county.actors.waterLiaison, task.disputeTask, { taskId: id, reason: "属住建职责", basis: "三定方案", proposedUnitId: county.units.housing });
    await expect(as(county.actors.waterLiaison, task.disputeTask, { taskId: id, reason: "再提" })).rejects.toMatchObject(refused("task.request_pending"));
    await as(county.actors.governmentOffice, task.adjudicateDispute, { requestId: asked.requestId, version: 1, outcome: "reassign", unitId: county.units.housing, opinion: "由住建局牵头" });
    expect(await row(id)).toMatchObject({ lead_unit_id: county.units.housing, state: "dispatched", signed_in_at: null });
    expect((await test.owner.query("select unit_id, slot from app.responsibilities where task_id = $1", [id])).rows).toEqual([{ unit_id: county.units.housing, slot: "lead" }]);
    await expect(as(county.actors.waterLiaison, task.getTask, { taskId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await trail(id)).toEqual(["task.dispute", "task.adjudicate"]);
  });
  it("kept means signed in; too late after sign-in they are not heard; a decided one is not decided twice", async () => {
    const id = await aTask(test.owner, county);
    const asked = await as(county.actors.waterLiaison, task.disputeTask, { taskId: id, reason: "属住建职责" });
    await as(county.actors.office, task.adjudicateDispute, { requestId: asked.requestId, version: 1, outcome: "keep", opinion: "职责清单明确" });
    expect(await row(id)).toMatchObject({ state: "signed_in" });
    await expect(as(county.actors.office, task.adjudicateDispute, { requestId: asked.requestId, version: 1, outcome: "keep", opinion: "再裁" })).rejects.toMatchObject(refused("task.request_changed"));
    const old = await aTask(test.owner, county, { signedInAt: signed });
    await expect(as(county.actors.waterLiaison, task.disputeTask, { taskId: old, reason: "不归我" })).rejects.toMatchObject(refused("task.dispute_too_late"));
  });
});

describe("S34 extensions", () => {
  it("are asked before the deadline and granted with an exact date; the first date stays", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed });
    const asked = await as(county.actors.waterLiaison, task.extendTask, { taskId: id, reason: "汛期停工", proposedDueOn: "2027-01-31" });
    await expect(as(county.actors.waterLiaison, task.decideExtension, { requestId: asked.requestId, version: 1, granted: true, dueOn: "2027-01-20" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await as(county.actors.office, task.decideExtension, { requestId: asked.requestId, version: 1, granted: true, dueOn: "2027-01-20" });
    const after = await one("select due_on::text, original_due_on::text, version from app.tasks where id = $1", [id]);
    expect(after).toEqual({ due_on: "2027-01-20", original_due_on: "2026-12-20", version: 2 });
    expect(await one("select field, before, after, reason from app.task_changes where task_id = $1", [id])).toEqual({ field: "dueOn", before: "2026-12-20", after: "2027-01-20", reason: "汛期停工" });
    expect(await one("select task_due_on::text as day from app.responsibilities where task_id = $1", [id])).toEqual({ day: "2027-01-20" });
  });
  it("are refused after the deadline, for a cooperating unit, and without a reason", async () => {
    const late = await aTask(test.owner, county, { signedInAt: signed, dueOn: "2026-11-20", cooperating: [county.units.river] });
    await expect(as(county.actors.waterLiaison, task.extendTask, { taskId: late, reason: "来不及", proposedDueOn: "2027-01-31" })).rejects.toMatchObject(refused("task.extension_too_late"));
    await expect(as(county.actors.riverLiaison, task.extendTask, { taskId: late, reason: "来不及", proposedDueOn: "2027-01-31" })).rejects.toMatchObject(refused("task.not_lead"));
    await expect(as(county.actors.waterLiaison, task.extendTask, { taskId: late, reason: " ", proposedDueOn: "2027-01-31" })).rejects.toMatchObject({ code: "INVALID" });
  });
  it("can be withdrawn by the unit that asked, not by another", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed, cooperating: [county.units.river] });
    const asked = await as(county.actors.waterLiaison, task.extendTask, { taskId: id, reason: "汛期停工", proposedDueOn: "2027-01-31" });
    await expect(as(county.actors.riverLiaison, task.withdrawRequest, { requestId: asked.requestId, version: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await as(county.actors.waterOfficer, task.withdrawRequest, { requestId: asked.requestId, version: 1 });
    await expect(as(county.actors.office, task.decideExtension, { requestId: asked.requestId, version: 1, granted: false, opinion: "不同意" })).rejects.toMatchObject(refused("task.request_changed"));
  });
});

describe("S07 a first deadline", () => {
  const undated = () => aTask(test.owner, county, { signedInAt: signed, dueOn: null, cooperating: [county.units.river] });
  const dates = (id: string) => one("select due_on::text, original_due_on::text, deadline_quality, lamp, lamp_reason->>'key' as reason, version from app.tasks where id = $1", [id]);
  const ask = (id: string, proposedDueOn = "2027-01-31", actor = county.actors.waterLiaison) => as(actor, task.extendTask, { taskId: id, reason: "按招标周期测算", proposedDueOn });
  const shownTo = (actor: Actor, id: string) => as(actor, task.getTask, { taskId: id });

  it("is asked for by the lead unit where there is none; the day granted is due day and first date, and the lamp compares again", async () => {
    const id = await aTask(test.owner, county, { dueOn: null, startOn: "2026-11-20", dispatchedAt: "2026-11-20T01:00:00Z" });
    await as(county.actors.waterLiaison, task.signInTask, { taskId: id });
    expect(await dates(id)).toMatchObject({ due_on: null, original_due_on: null, reason: "no_schedule" });
    expect((await shownTo(county.actors.waterLiaison, id)).actions.extend).toBe(true);
    const { requestId } = await ask(id);
    const waiting = await shownTo(county.actors.waterLiaison, id);
    expect(waiting).toMatchObject({ actions: { extend: false }, requests: [{ kind: "extension", firstDate: true, state: "pending" }], events: [{ useCase: "task.extend", firstDate: true }, { useCase: "task.signIn", firstDate: false }] });
    expect((await as(county.actors.waterLiaison, task.listOwed, {})).waiting.find((one) => one.id === requestId)).toMatchObject({ firstDate: true });
    await as(county.actors.office, task.decideExtension, { requestId, version: 1, granted: true, dueOn: "2027-01-20" });
    const after = await dates(id);
    expect(after).toMatchObject({ due_on: "2027-01-20", original_due_on: "2027-01-20", deadline_quality: "stated", version: 2 });
    expect(after.reason).not.toBe("no_schedule");
    expect(await one("select field, before, after, reason from app.task_changes where task_id = $1", [id])).toEqual({ field: "dueOn", before: null, after: "2027-01-20", reason: "按招标周期测算" });
    expect(await one("select task_due_on::text as task, due_on::text as own from app.responsibilities where task_id = $1 and slot = 'lead'", [id])).toEqual({ task: "2027-01-20", own: "2027-01-20" });
    expect(await one("select kind, due_on::text, reason from app.plan_baselines where task_id = $1", [id])).toEqual({ kind: "adjustment", due_on: "2027-01-20", reason: "按招标周期测算" });
    expect(await one("select before, after->>'dueOn' as after from app.audit_events where subject_id = $1 and use_case = 'task.decideExtension'", [id])).toEqual({ before: { request: "extension", dueOn: null }, after: "2027-01-20" });
    expect(await trail(id)).toEqual(["task.signIn", "task.extend", "task.decideExtension"]);
  });
  it("stays the first date when it is extended later, and each request keeps its own name", async () => {
    const id = await undated();
    const first = await ask(id);
    await as(county.actors.office, task.decideExtension, { requestId: first.requestId, version: 1, granted: true, dueOn: "2027-01-20" });
    const later = new Date("2026-11-25T02:00:00Z");
    const second = await as(county.actors.waterLiaison, task.extendTask, { taskId: id, reason: "汛期停工", proposedDueOn: "2027-02-28" }, later);
    await as(county.actors.office, task.decideExtension, { requestId: second.requestId, version: 1, granted: true, dueOn: "2027-02-28" }, later);
    expect(await dates(id)).toMatchObject({ due_on: "2027-02-28", original_due_on: "2027-01-20" });
    const { requests, events } = await shownTo(county.actors.office, id);
    expect(requests.map(({ reason, firstDate }) => [reason, firstDate])).toEqual([["汛期停工", false], ["按招标周期测算", true]]);
    expect(events.map(({ useCase, firstDate }) => [useCase, firstDate])).toEqual([["task.decideExtension", false], ["task.extend", false], ["task.decideExtension", true], ["task.extend", true]]);
  });
  it("refused changes nothing, and may be asked for again", async () => {
    const id = await undated();
    const before = await dates(id);
    const { requestId } = await ask(id);
    await as(county.actors.office, task.decideExtension, { requestId, version: 1, granted: false, opinion: "太晚，请提前" });
    expect(await dates(id)).toEqual(before);
    expect(await one("select count(*)::int as n from app.task_changes where task_id = $1", [id])).toEqual({ n: 0 });
    expect((await ask(id, "2026-12-31")).requestId).not.toBe(requestId);
  });
  it("is refused to a cooperating unit, before sign-in, in the past and before the start, also when it is granted", async () => {
    const id = await undated();
    const atField = (field: string, key: string) => ({ details: { fields: { [field]: { key } } } });
    await expect(ask(id, "2027-01-31", county.actors.riverLiaison)).rejects.toMatchObject(refused("task.not_lead"));
    expect((await shownTo(county.actors.riverLiaison, id)).actions.extend).toBe(false);
    await expect(ask(id, "2026-11-22")).rejects.toMatchObject(atField("proposedDueOn", "task.due_in_past"));
    const fresh = await aTask(test.owner, county, { dueOn: null });
    await expect(ask(fresh)).rejects.toMatchObject(refused("task.sign_in_first"));
    const coming = await aTask(test.owner, county, { signedInAt: signed, dueOn: null, startOn: "2026-12-15" });
    await expect(ask(coming, "2026-12-10")).rejects.toMatchObject(atField("proposedDueOn", "task.due_before_start"));
    const { requestId } = await ask(coming, "2026-12-20");
    const grant = (dueOn: string) => as(county.actors.office, task.decideExtension, { requestId, version: 1, granted: true, dueOn });
    await expect(grant("2026-11-22")).rejects.toMatchObject(atField("dueOn", "task.due_in_past"));
    await expect(grant("2026-12-10")).rejects.toMatchObject(atField("dueOn", "task.due_before_start"));
    expect(await one("select state from app.requests where id = $1", [requestId])).toEqual({ state: "pending" });
  });
});

describe("S40 closing", () => {
  const standard = "渠首通水；验收合格";
  it("goes request, return with what is missing, request again, close against every point of the standard", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed, closingStandard: standard, cooperating: [county.units.river] });
    const first = await as(county.actors.waterLiaison, task.requestClosing, { taskId: id, summary: "已通水" });
    expect(await row(id)).toMatchObject({ state: "closing" });
    await as(county.actors.office, task.returnClosing, { requestId: first.requestId, version: 1, missing: "缺验收单" });
    expect(await row(id)).toMatchObject({ state: "in_progress" });
    const again = await as(county.actors.waterLiaison, task.requestClosing, { taskId: id, summary: "补验收单" });
    await expect(as(county.actors.office, task.closeTask, { taskId: id, version: 1, checked: [0] })).rejects.toMatchObject({ details: { fields: { checked: { key: "task.closing_check_missing", values: { point: "验收合格" } } } } });
    await expect(as(county.actors.office, task.closeTask, { taskId: id, version: 9, checked: [0, 1] })).rejects.toMatchObject({ reason: "task.changed", details: { current: { version: 1 } } });
    expect(await as(county.actors.office, task.closeTask, { taskId: id, version: 1, checked: [0, 1] })).toMatchObject({ closedOn: "2026-11-23", late: false });
    expect(await row(id)).toMatchObject({ state: "closed", lamp: "blue" });
    expect(await one("select state from app.requests where id = $1", [again.requestId])).toEqual({ state: "granted" });
    expect(await one("select bool_and(done_at is not null) as done, bool_or(is_open) as open from app.responsibilities where task_id = $1", [id])).toEqual({ done: true, open: false });
    await expect(as(county.actors.office, task.closeTask, { taskId: id, version: 2, checked: [0, 1] })).rejects.toMatchObject(refused("task.not_open"));
  });
  it("a parent is not closed while a child is open", async () => {
    const parent = await aTask(test.owner, county, { leadUnitId: null });
    const child = await aTask(test.owner, county, { parentId: parent, leadUnitId: county.units.river, signedInAt: signed });
    await expect(as(county.actors.office, task.closeTask, { taskId: parent, version: 1, checked: [] })).rejects.toMatchObject(refused("task.children_open"));
    await as(county.actors.office, task.closeTask, { taskId: child, version: 1, checked: [], opinion: "现场看过" });
    expect(await as(county.actors.office, task.closeTask, { taskId: parent, version: 1, checked: [], opinion: "下级已全部办结" })).toMatchObject({ closedOn: "2026-11-23" });
  });
  it("without a closing standard an opinion says on what grounds it is closed", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed });
    for (const opinion of [undefined, "  "]) {
      await expect(as(county.actors.office, task.closeTask, { taskId: id, version: 1, checked: [], opinion })).rejects.toMatchObject({ details: { fields: { opinion: { key: "task.closing_opinion_required" } } } });
    }
    await as(county.actors.office, task.closeTask, { taskId: id, version: 1, checked: [], opinion: "渠首已通水，验收单在案" });
    expect(await row(id)).toMatchObject({ state: "closed" });
  });
});

describe("S50 instructions", () => {
  it("a leader instructs inside the portfolio, the lead unit answers once, within three working days", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed });
    expect(await as(county.actors.leader, task.instructTask, { taskId: id, text: "加快进度，月底前通水。" })).toMatchObject({ answerDueOn: "2026-11-26" });
    await expect(as(county.actors.otherLeader, task.instructTask, { taskId: id, text: "加快" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(county.actors.office, task.instructTask, { taskId: id, text: "加快" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(county.actors.leader, task.instructTask, { taskId: id, text: "长".repeat(201) })).rejects.toMatchObject({ details: { fields: { text: { key: "kernel.too_long" } } } });
    const { id: instructionId } = await one("select id from app.instructions where task_id = $1", [id]);
    await as(county.actors.waterHead, task.answerInstruction, { instructionId, text: "已加派队伍。" });
    await expect(as(county.actors.waterOfficer, task.answerInstruction, { instructionId, text: "又答" })).rejects.toMatchObject({
      ...refused("task.already_answered"), details: { current: { answer: "已加派队伍。", by: "waterHead", at: now.toISOString() }, yours: { answer: "又答" } },
    });
    expect(await trail(id)).toEqual(["task.instruct", "task.answer"]);
  });
  it("on a class that was fanned out it reaches the lead unit of every open child", async () => {
    const parent = await aTask(test.owner, county, { leadUnitId: null });
    await aTask(test.owner, county, { parentId: parent, leadUnitId: county.units.river, signedInAt: signed });
    await aTask(test.owner, county, { parentId: parent, leadUnitId: county.units.hill, signedInAt: signed });
    await as(county.actors.magistrate, task.instructTask, { taskId: parent, text: "抓紧" });
    const { rows } = await test.owner.query("select unit_id from app.instructions where text = '抓紧'");
    expect(rows.map((r) => r.unit_id).sort()).toEqual([county.units.river, county.units.hill].sort());
  });
});

describe("edit", () => {
  it("two officers at once: the second is told, and sees both versions", async () => {
    const id = await aTask(test.owner, county);
    await as(county.actors.office, task.editTask, { taskId: id, version: 1, reason: "表述", changes: { title: "修好东渠渠首闸门" } });
    await expect(as(county.actors.office, task.editTask, { taskId: id, version: 1, reason: "表述", changes: { title: "另一标题" } }))
      .rejects.toMatchObject({ reason: "task.changed", details: { current: { title: "修好东渠渠首闸门", version: 2 }, yours: { title: "另一标题" } } });
    expect(await one("select field, before, after from app.task_changes where task_id = $1", [id])).toEqual({ field: "title", before: "修好东渠渠首", after: "修好东渠渠首闸门" });
  });
  it("a new lead unit starts with a fresh clock, names stand in the history; a deadline before the start is refused", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed });
    await as(county.actors.office, task.editTask, { taskId: id, version: 1, reason: "调整分工", changes: { leadUnitId: county.units.housing, leaderPostId: county.actors.leader.postId } });
    expect(await row(id)).toMatchObject({ lead_unit_id: county.units.housing, state: "dispatched", leader_post_id: county.actors.leader.postId });
    const { rows } = await test.owner.query("select field, before, after from app.task_changes where task_id = $1 order by field", [id]);
    expect(rows.toSorted((a, b) => (a.field < b.field ? 1 : -1))).toEqual([{ field: "leaderPostId", before: null, after: "leader" }, { field: "leadUnitId", before: "水务局", after: "住建局" }]);
    await expect(as(county.actors.office, task.editTask, { taskId: id, version: 2, reason: "x", changes: { dueOn: "2026-08-01" } })).rejects.toMatchObject({ details: { fields: { "changes.dueOn": { key: "task.due_before_start" } } } });
    await expect(as(county.actors.waterHead, task.editTask, { taskId: id, version: 2, reason: "x", changes: { title: "y" } })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
  it("cooperating units are named anew: who stays keeps the signature, who is new gets a clock, who leaves is out; all in the history", async () => {
    const { river, hill, housing } = county.units;
    const id = await aTask(test.owner, county, { signedInAt: signed, cooperating: [river, hill] });
    const edit = (cooperating: { unitId: string; share: string | null; dueOn: string | null }[], version = 1) => as(county.actors.office, task.editTask, { taskId: id, version, reason: "调整分工", changes: { cooperating } });
    await expect(edit([{ unitId: county.units.water, share: null, dueOn: null }])).rejects.toMatchObject({ details: { fields: { "changes.cooperating": { key: "task.lead_helps" } } } });
    await expect(edit([{ unitId: crypto.randomUUID(), share: null, dueOn: null }])).rejects.toMatchObject({ details: { fields: { "changes.cooperating": { key: "task.unit_unknown" } } } });
    await expect(edit([{ unitId: river, share: "清淤", dueOn: "2027-01-01" }])).rejects.toMatchObject({ details: { fields: { "changes.cooperating.0.dueOn": { key: "task.share_after_due" } } } });
    await edit([{ unitId: river, share: "清淤", dueOn: "2026-12-01" }, { unitId: housing, share: "出图", dueOn: null }]);
    const { rows } = await test.owner.query("select unit_id, share, due_on::text, signed_in_at is not null as signed, sign_in_due_on is not null as clock from app.responsibilities where task_id = $1 and slot = 'cooperating' order by share", [id]);
    expect(rows).toEqual([{ unit_id: housing, share: "出图", due_on: null, signed: false, clock: true }, { unit_id: river, share: "清淤", due_on: "2026-12-01", signed: true, clock: true }]);
    expect((await one("select after from app.task_changes where task_id = $1 and field = 'cooperatingUnit'", [id])).after).toMatch(/清淤（2026-12-01）；住建局：出图$/);
    await expect(edit([{ unitId: housing, share: "出图", dueOn: null }, { unitId: river, share: "清淤", dueOn: "2026-12-01" }], 2)).rejects.toMatchObject(refused("task.nothing_changed"));
  });
  it("a restricted task is known to its list alone, and every look at it is written down", async () => {
    const id = await aTask(test.owner, county);
    await as(county.actors.office, task.restrictTask, { taskId: id, version: 1, restricted: true, userIds: [county.actors.waterHead.userId ?? ""], reason: "涉个人信息" });
    await expect(as(county.actors.magistrate, task.getTask, { taskId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(county.actors.waterHead, task.getTask, { taskId: id })).rejects.toMatchObject(refused("task.restricted_view"));
    const seen = await as(county.actors.waterHead, task.viewTask, { taskId: id });
    expect([seen.head.restricted, ...seen.listed.map(({ name }) => name).sort()]).toEqual([true, "office", "waterHead"]);
    expect(await trail(id)).toEqual(["task.restrict", "task.view"]);
    await as(county.actors.office, task.restrictTask, { taskId: id, version: 2, restricted: false, userIds: [], reason: "已公开" });
    expect((await as(county.actors.magistrate, task.getTask, { taskId: id })).head.number).toContain("T-");
  });
});

describe("cooperating share", () => {
  it("is confirmed by the lead unit, not by the cooperating unit itself", async () => {
    const id = await aTask(test.owner, county, { signedInAt: signed, cooperating: [county.units.river] });
    await expect(as(county.actors.riverLiaison, task.confirmShare, { taskId: id, unitId: county.units.river, done: true })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await as(county.actors.waterLiaison, task.confirmShare, { taskId: id, unitId: county.units.river, done: true });
    expect(await one("select done_at is not null as done from app.responsibilities where task_id = $1 and slot = 'cooperating'", [id])).toEqual({ done: true });
  });
});
