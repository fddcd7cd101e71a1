import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { signInDueOn, today } from "@taizhang/planning";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { speech } from "../directive/fixture";
import { CandidateValues, type Candidate } from "../directive/model";
import * as directive from "../directive/server";
import { execute } from "../kernel/execute";
import { AppError } from "../kernel/model";
import { attachSource } from "./attach-source";
import { dispatchTasks } from "./dispatch-tasks";
import { registerCandidates } from "./register-candidates";
import { getTask } from "./get-task";
import { formatNumber } from "./task-numbers";

let test: TestDatabase;
let county: TestCounty;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

let textId: string;
let all: Candidate[];
const now = new Date("2026-07-13T02:00:00Z");
const office = <I extends Parameters<typeof execute>[2]>(useCase: I, input: Parameters<typeof execute<I["input"], unknown>>[3]) =>
  execute(test.db, county.actors.office, useCase, input, { now }) as ReturnType<I["run"]>;
beforeEach(async () => {
  const { id } = await office(directive.recordDirective, { type: "plenary", level: "county", title: "全体会议", heldOn: "2026-07-10" });
  textId = (await office(directive.addText, { directiveId: id, title: "讲话", pasted: speech })).id;
  all = (await office(directive.getText, { id: textId })).candidates;
});

const holding = (words: string): Candidate => {
  const found = all.find(({ content }) => content.includes(words));
  if (!found) throw new Error(`no candidate with ${words}`);
  return found;
};
const ref = ({ id, version }: Candidate) => ({ id, version });
async function confirmed(words: string, set: Partial<CandidateValues> = {}): Promise<Candidate> {
  const candidate = holding(words);
  const { candidates: [edited] } = await office(directive.editCandidate, { ...ref(candidate), set: { ...CandidateValues.parse(candidate), ...set } });
  if (!edited) throw new Error("not edited");
  const { candidates: [done] } = await office(directive.confirmCandidates, { candidates: [ref(edited)] });
  if (!done) throw new Error("not confirmed");
  return done;
}
async function refusal(work: Promise<unknown>): Promise<AppError> {
  try { await work; } catch (error) { if (error instanceof AppError) return error; throw error; }
  throw new Error("was not refused");
}
const taskRow = async (candidateId: string) => {
  const { rows } = await test.owner.query("select t.* from app.tasks t join app.candidates c on c.task_id = t.id where c.id = $1", [candidateId]);
  return rows[0];
};

describe("registering", () => {
  it("gives numbers without gaps, ties the task to its words and decides its sentence", async () => {
    const helper = { unitId: county.units.housing, share: "管网配合", dueOn: "2026-07-20" };
    const one = await confirmed("坑塘清淤", { dueOn: "2026-07-31", cooperating: [helper] });
    const two = await confirmed("42个小区");
    const result = await office(registerCandidates, { candidates: [one, two].map(ref) });
    expect(result).toMatchObject({ tasks: 2, children: 0, dispatched: false, units: 2 });
    const task = await taskRow(one.id);
    expect(task).toMatchObject({ state: "registered", lead_unit_id: county.units.water, source_title: "全体会议 2026-07-10", dispatched_at: null });
    const second = await taskRow(two.id);
    expect(second.number).toBe(formatNumber("{year}-{serial:4}", 2026, Number(task.number.slice(5)) + 1));
    const { rows: sources } = await test.owner.query("select * from app.task_sources where task_id = $1", [task.id]);
    expect(sources).toMatchObject([{ quote: speech.slice(one.start, one.end), context_before: speech.slice(one.start - 60, one.start), context_after: speech.slice(one.end, one.end + 60) }]);
    const { rows: shares } = await test.owner.query("select unit_id, slot, share, due_on::text from app.responsibilities where task_id = $1 order by slot", [task.id]);
    expect(shares).toEqual([
      { unit_id: county.units.housing, slot: "cooperating", share: "管网配合", due_on: "2026-07-20" },
      { unit_id: county.units.water, slot: "lead", share: null, due_on: "2026-07-31" },
    ]);
    const { rows: read } = await test.owner.query("select resolution from app.sentences where text_id = $1 and start < $3 and \"end\" > $2", [textId, two.start, two.end]);
    expect(read.length).toBeGreaterThan(0);
  });
  it("before it is dispatched no unit sees it", async () => {
    const one = await confirmed("坑塘清淤");
    await office(registerCandidates, { candidates: [ref(one)] });
    const { rows } = await test.owner.query("select is_open from app.responsibilities where task_id = (select task_id from app.candidates where id = $1)", [one.id]);
    expect(rows).toEqual([{ is_open: false }]);
  });
  it("a class becomes a parent and one child per member, each with its own target and number", async () => {
    const { river, hill } = county.units;
    const group = await confirmed("排查辖区", { fanOut: [{ unitId: river, targetValue: 12 }], targetUnit: "条", leaderPostId: county.actors.leader.postId });
    const result = await office(registerCandidates, { candidates: [ref(group)], dispatch: true });
    expect(result).toMatchObject({ tasks: 1, children: 2, units: 2, dispatched: true });
    const parent = await taskRow(group.id);
    expect(parent).toMatchObject({ lead_unit_id: null, child_count: 2, sign_in_due_on: null, state: "dispatched" });
    const { rows: children } = await test.owner.query("select number, title, lead_unit_id, target_value::int, state from app.tasks where parent_id = $1 order by number", [parent.id]);
    expect(children).toEqual([
      { number: `${parent.number}-01`, title: `${group.title}（青山乡）`, lead_unit_id: hill, target_value: null, state: "dispatched" },
      { number: `${parent.number}-02`, title: `${group.title}（清河镇）`, lead_unit_id: river, target_value: 12, state: "dispatched" },
    ]);
  });
  it("the item shows its words to all who reach it, and leads into the whole text only who may read it", async () => {
    const one = await confirmed("坑塘清淤", { dueOn: "2026-07-31" });
    await office(registerCandidates, { candidates: [ref(one)], dispatch: true });
    const { id } = await taskRow(one.id);
    const seenBy = async (actor: TestCounty["actors"]["office"]) => (await execute(test.db, actor, getTask, { taskId: id }, { now })).sources;
    expect(await seenBy(county.actors.office)).toMatchObject([{ quote: one.content, place: { textId, start: one.start } }]);
    expect(await seenBy(county.actors.waterLiaison)).toMatchObject([{ quote: one.content, place: null }]);
  });

  it("merged candidates become further sources of the same task", async () => {
    const [lead, dated] = [holding("加快老旧小区改造"), holding("42个小区")];
    const { candidates: [kept] } = await office(directive.mergeCandidates, { candidates: [lead, dated].map(ref) });
    if (!kept) throw new Error("not merged");
    const { candidates: [done] } = await office(directive.confirmCandidates, { candidates: [ref(kept)] });
    if (!done) throw new Error("not confirmed");
    await office(registerCandidates, { candidates: [ref(done)] });
    const { rows } = await test.owner.query("select s.start from app.task_sources s join app.candidates c on c.task_id = s.task_id where c.id = $1 order by s.start", [lead.id]);
    expect(rows.map(({ start }) => start)).toEqual([lead.start, dated.start]);
    expect((await taskRow(dated.id)).id).toBe((await taskRow(lead.id)).id);
  });
  it("what is not confirmed is refused, with its name, and nothing is registered", async () => {
    const one = await confirmed("坑塘清淤");
    const open = holding("42个小区");
    expect(await refusal(office(registerCandidates, { candidates: [one, open].map(ref) }))).toMatchObject({ reason: "directive.not_confirmed", details: { candidateIds: [open.id] } });
    expect(await taskRow(one.id)).toBeUndefined();
  });
  it("two presses at once register once", async () => {
    const one = await confirmed("坑塘清淤");
    const results = await Promise.allSettled([1, 2].map(() => office(registerCandidates, { candidates: [ref(one)] })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { rows } = await test.owner.query("select count(*)::int as n from app.task_sources where text_id = $1", [textId]);
    expect(rows).toEqual([{ n: 1 }]);
  });
  it("only the supervision office registers", async () => {
    const one = await confirmed("坑塘清淤");
    for (const actor of [county.actors.governmentOffice, county.actors.magistrate, county.actors.waterHead]) {
      expect(await refusal(execute(test.db, actor, registerCandidates, { candidates: [ref(one)] }))).toMatchObject({ code: "FORBIDDEN" });
    }
  });
  it("costs the same number of statements for one as for many", async () => {
    const ready = all.filter(({ leadUnitId, groupId }) => leadUnitId !== null || groupId !== null);
    const { candidates } = await office(directive.confirmCandidates, { candidates: ready.map(ref) });
    const groups = candidates.filter(({ groupId }) => groupId !== null);
    const few = await countStatements(test.db, () => office(registerCandidates, { candidates: groups.slice(0, 1).map(ref), dispatch: true }));
    const rest = candidates.filter(({ id }) => id !== groups[0]?.id);
    expect(rest.length).toBeGreaterThan(5);
    expect(await countStatements(test.db, () => office(registerCandidates, { candidates: rest.map(ref), dispatch: true }))).toBe(few);
  });
});

describe("dispatching", () => {
  it("starts the clock of signing in, lights the lamp and opens the ledger of the units", async () => {
    const one = await confirmed("坑塘清淤", { dueOn: "2026-12-31" });
    await office(registerCandidates, { candidates: [ref(one)] });
    const { id } = await taskRow(one.id);
    expect(await office(dispatchTasks, { taskIds: [id] })).toEqual({ dispatched: 1 });
    const task = await taskRow(one.id);
    expect(task).toMatchObject({ state: "dispatched", lamp: "grey", version: 2 });
    const { rows } = await test.owner.query("select is_open, sign_in_due_on::text as due from app.responsibilities where task_id = $1", [id]);
    expect(rows).toEqual([{ is_open: true, due: signInDueOn(now) }]);
    const { rows: history } = await test.owner.query("select before, after from app.task_changes where task_id = $1 and field = 'state' order by before nulls first", [id]);
    expect(history).toEqual([{ before: null, after: "registered" }, { before: "registered", after: "dispatched" }]);
    expect(await refusal(office(dispatchTasks, { taskIds: [id] }))).toMatchObject({ reason: "directive.already_dispatched" });
  });
  it("a task whose date has passed starts no later than it is due", async () => {
    const one = await confirmed("坑塘清淤", { dueOn: "2026-07-11" });
    await office(registerCandidates, { candidates: [ref(one)], dispatch: true });
    const { rows } = await test.owner.query("select start_on::text as start from app.tasks where id = (select task_id from app.candidates where id = $1)", [one.id]);
    expect(rows).toEqual([{ start: "2026-07-11" }]);
    expect(today(now) > "2026-07-11").toBe(true);
  });
});

describe("a further source", () => {
  it("S0.11–0.12 ties a candidate to a task that exists; the task stays as it is", async () => {
    const one = await confirmed("坑塘清淤");
    await office(registerCandidates, { candidates: [ref(one)] });
    const task = await taskRow(one.id);
    const other = holding("防汛资金");
    const { candidates: [tied] } = await office(attachSource, { candidate: ref(other), taskId: task.id });
    expect(tied).toMatchObject({ state: "registered", taskId: task.id, taskNumber: task.number });
    const { rows } = await test.owner.query("select count(*)::int as n from app.task_sources where task_id = $1", [task.id]);
    expect(rows).toEqual([{ n: 2 }]);
    expect((await taskRow(one.id)).title).toBe(task.title);
  });
});

it.each([["{year}-{serial:4}", "2026-0012"], ["云督〔{year}〕{serial}号", "云督〔2026〕12号"]])("the number %s reads %s", (format, number) => {
  expect(formatNumber(format, 2026, 12)).toBe(number);
});
