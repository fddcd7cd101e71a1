import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { execute } from "../kernel/execute";
import { AppError } from "../kernel/model";
import { attachSource, registerCandidates } from "../task/server";
import { speech } from "./fixture";
import type { Candidate } from "./model";
import * as use from "./server";

let test: TestDatabase;
let county: TestCounty;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

let textId: string;
let directiveId: string;
let all: Candidate[];
const office = <I extends Parameters<typeof execute>[2]>(useCase: I, input: Parameters<typeof execute<I["input"], unknown>>[3]) =>
  execute(test.db, county.actors.office, useCase, input) as ReturnType<I["run"]>;
const read = async () => { all = (await office(use.getText, { id: textId })).candidates; return all; };
async function aMeeting(title: string, heldOn: string, body = speech): Promise<void> {
  directiveId = (await office(use.recordDirective, { type: "plenary", level: "county", title, heldOn })).id;
  textId = (await office(use.addText, { directiveId, title: "讲话", pasted: body })).id;
  await read();
}
beforeEach(() => aMeeting("全体会议", "2026-07-10"));

const holding = (words: string): Candidate => {
  const found = all.find(({ content }) => content.includes(words));
  if (!found) throw new Error(`no candidate with ${words}`);
  return found;
};
const ref = ({ id, version }: Candidate) => ({ id, version });
async function errorOf(work: Promise<unknown>): Promise<AppError> {
  try { await work; } catch (error) { if (error instanceof AppError) return error; throw error; }
  throw new Error("was not refused");
}

describe("two people on one text", () => {
  const second = async () => {
    const userId = randomUUID();
    await test.owner.query("insert into app.users (id, name) values ($1, '周倩')", [userId]);
    return { ...county.actors.office, userId, name: "周倩" };
  };
  it("the second learns what the first changed since the last question, and where the first is", async () => {
    const other = await second();
    const follow = (since: number | null) => execute(test.db, other, use.followText, { textId, at: 0, since });
    const first = await follow(null);
    expect(first).toMatchObject({ candidates: [], sentences: [], others: [] });
    const pond = holding("坑塘清淤");
    await office(use.setCandidates, { candidates: [ref(pond)], set: { taskClass: "A" } });
    const { sentences } = await office(use.getText, { id: textId });
    const review = sentences.find((sentence) => sentence.class === "review");
    await office(use.resolveSentences, { textId, sentenceIds: review ? [review.id] : [], resolution: "not_registered", code: "review" });
    await office(use.followText, { textId, at: pond.start, since: null });
    const next = await follow(first.since);
    expect(next.candidates.map(({ id, taskClass, version }) => [id, taskClass, version])).toEqual([[pond.id, "A", pond.version + 1]]);
    expect(next.sentences.map(({ id }) => id)).toEqual([review?.id]);
    expect(next.others).toEqual([{ userId: county.actors.office.userId, name: "office", at: pond.start }]);
    expect((await follow(next.since)).candidates).toEqual([]);
  });
  it("a change that was not yet committed at one question comes with the next", async () => {
    const pond = holding("坑塘清淤");
    const slow = await test.owner.connect();
    await slow.query("begin");
    await slow.query("update app.candidates set title = '慢慢保存', version = version + 1 where id = $1", [pond.id]);
    const during = await office(use.followText, { textId, at: 0, since: null });
    expect(during.candidates).toEqual([]);
    await slow.query("commit");
    slow.release();
    expect((await office(use.followText, { textId, at: 0, since: during.since })).candidates).toMatchObject([{ id: pond.id, title: "慢慢保存" }]);
  });
  it("a question takes five statements, writes no audit, and somebody who left is no longer shown", async () => {
    const other = await second();
    const audited = async () => Number((await test.owner.query("select count(*)::int as n from app.audit_events")).rows[0].n);
    const before = await audited();
    const n = await countStatements(test.db, () => execute(test.db, other, use.followText, { textId, at: 3, since: 0 }));
    expect(n).toBeLessThanOrEqual(8);
    expect(await audited()).toBe(before);
    await execute(test.db, other, use.followText, { textId, at: 3, since: null }, { now: new Date(Date.now() - 60_000) });
    expect((await office(use.followText, { textId, at: 0, since: null })).others).toEqual([]);
  });
  it("one goes on where one stopped", async () => {
    await office(use.followText, { textId, at: 120, since: null });
    expect(await office(use.getText, { id: textId })).toMatchObject({ stoppedAt: 120 });
    expect(await execute(test.db, county.actors.observer, use.getText, { id: textId })).toMatchObject({ stoppedAt: null });
  });
  it("a text that does not exist is not followed", async () => {
    expect(await errorOf(office(use.followText, { textId: randomUUID(), at: 0, since: null }))).toMatchObject({ code: "NOT_FOUND", reason: "directive.text_not_found" });
  });
});

describe("blanks", () => {
  it("S0.1 a value that a person found fills the blank; the text stays, a second time is refused", async () => {
    const fine = holding("控制在XX以下");
    const [blank] = fine.reading.blanks;
    const { candidates: [now] } = await office(use.fillBlank, { ...ref(fine), start: blank?.start ?? 0, value: 42, unit: "微克" });
    expect(now).toMatchObject({ targetValue: 42, targetUnit: "微克", content: fine.content, reading: { blanks: [], filled: [{ value: 42, unit: "微克" }] } });
    if (!now) throw new Error("nothing came back");
    expect(await errorOf(office(use.fillBlank, { ...ref(now), start: blank?.start ?? 0, value: 1, unit: null }))).toMatchObject({ code: "NOT_FOUND", reason: "directive.blank_not_found" });
  });
});

describe("numbers of a text", () => {
  const numbered = async (words: string) => {
    const { numbers } = await office(use.listNumbers, { textId });
    const found = numbers.find(({ sentence, quote }) => `${sentence.words}`.includes(words) && words.includes(quote));
    if (!found) throw new Error(`no number in ${words}`);
    return found;
  };
  it("each stated number comes with its subject, its sentence and what answers it, in a fixed number of statements", async () => {
    let list: Awaited<ReturnType<typeof office<typeof use.listNumbers>>> | undefined;
    const n = await countStatements(test.db, async () => { list = await office(use.listNumbers, { textId }); });
    expect(n).toBeLessThanOrEqual(8);
    for (const { start, end, quote } of list?.numbers ?? []) expect(speech.slice(start, end)).toBe(quote);
    const ponds = await numbered("5处坑塘");
    expect(ponds).toMatchObject({ value: 5, counts: true, decision: null });
    expect(ponds.answers).toContain(holding("坑塘清淤").id);
    expect(await numbered("30亿元")).toMatchObject({ value: 30e8, counts: false });
  });
  it("what the ledger names is counted for a thing that says which, not for a bare 项目", async () => {
    const { candidates: [led] } = await office(use.setCandidates, { candidates: [ref(holding("12座小水库"))], set: { leadUnitId: county.units.water } });
    const { candidates: [worded] } = await office(use.editCandidate, { id: led?.id ?? "", version: led?.version ?? 0, set: { content: "12座小水库除险加固项目" } });
    const { candidates: [confirmed] } = await office(use.confirmCandidates, { candidates: [{ id: worded?.id ?? "", version: worded?.version ?? 0 }] });
    await office(registerCandidates, { candidates: [{ id: confirmed?.id ?? "", version: confirmed?.version ?? 0 }], dispatch: false });
    const { id } = await office(use.addText, { directiveId, title: "再部署", pasted: "同志们：\n县商务局要盯紧25个项目。县水务局要抓好20座小水库。\n" });
    const { numbers } = await office(use.listNumbers, { textId: id });
    expect(numbers.map(({ subject, ledger }) => [subject, ledger === null])).toEqual([["项目", true], ["小水库", false]]);
  });
  it("S1.7 a count of units named beside it is held against their names, without anybody", async () => {
    const { id } = await office(use.addText, { directiveId, title: "招商部署", pasted: "同志们：\n县水务局、县应急管理局、县气象局等4个牵头单位要在9月底前每周会商一次。\n" });
    const { numbers } = await office(use.listNumbers, { textId: id });
    expect(numbers).toMatchObject([{ value: 4, against: "members", members: ["县水务局", "县应急管理局", "县气象局"], counted: 3, agrees: false, counts: false }]);
  });
  it("a person links it to items or explains it; both versions are shown where two did", async () => {
    const { start, end } = await numbered("18个重点项目");
    const link = (version: number, words: string | null = null) => office(use.reconcileNumber, { textId, start, end, candidateIds: [holding("坑塘清淤").id], words, version });
    await link(0);
    expect((await numbered("18个重点项目")).decision).toMatchObject({ candidateIds: [holding("坑塘清淤").id], words: null, version: 1, author: "office" });
    expect(await errorOf(link(0, "另有台账"))).toMatchObject({ code: "CONFLICT", reason: "directive.number_changed", details: { current: { version: 1 }, yours: { words: "另有台账" } } });
    await link(1, "其余项目在重点项目台账");
    expect((await numbered("18个重点项目")).decision).toMatchObject({ words: "其余项目在重点项目台账", version: 2 });
  });
  it("an answer is taken back, and the place is open again for the next one", async () => {
    const { start, end } = await numbered("30亿元");
    const answer = (version: number, set: object = { candidateIds: [], words: "见投资台账" }) => office(use.reconcileNumber, { textId, start, end, candidateIds: [], words: null, version, ...set });
    await answer(0);
    await answer(1, { takeBack: true });
    expect(await numbered("30亿元")).toMatchObject({ decision: null, version: 2 });
    expect(await errorOf(answer(0))).toMatchObject({ reason: "directive.number_changed" });
    expect(await answer(2)).toMatchObject({ words: "见投资台账", version: 3 });
  });
  it.each([
    ["neither items nor words", { candidateIds: [], words: null }, "words"],
    ["an item of another text", { candidateIds: [randomUUID()], words: null }, "candidateIds"],
  ])("%s is refused at its field", async (_name, set, field) => {
    const { start, end } = await numbered("5处坑塘");
    const error = await errorOf(office(use.reconcileNumber, { textId, start, end, version: 0, ...set }));
    expect(Object.keys(error.details?.fields ?? {})).toEqual([field]);
  });
});

describe("duplicates and further deployments", () => {
  const registered = async (dueOn: string) => {
    const pond = holding("坑塘清淤");
    const { candidates: [set] } = await office(use.setCandidates, { candidates: [ref(pond)], set: { dueOn } });
    const { candidates: confirmed } = await office(use.confirmCandidates, { candidates: [ref(set ?? pond)] });
    const { candidates: [task] } = await office(registerCandidates, { candidates: confirmed.map(ref), dispatch: true });
    return task?.taskId ?? "";
  };
  const likeTask = async (taskId: string) => (await office(use.findDuplicates, { textId })).find(({ otherId }) => otherId === taskId);

  it("S0.12 the same demand of a later meeting is its second, then its third deployment, with the meetings before", async () => {
    const taskId = await registered("2026-12-31");
    for (const [title, heldOn, deployment] of [["推进会", "2026-08-01", 2], ["调度会", "2026-09-01", 3]] as const) {
      await aMeeting(title, heldOn);
      const like = await likeTask(taskId);
      expect(like).toMatchObject({ deployment, candidateId: holding("坑塘清淤").id });
      expect(like?.meetings).toHaveLength(deployment - 1);
      await office(attachSource, { candidate: ref(holding("坑塘清淤")), taskId });
    }
    expect((await test.owner.query("select deployments from app.tasks where id = $1", [taskId])).rows).toEqual([{ deployments: 3 }]);
    expect((await test.owner.query("select count(*)::int as n from app.task_sources where task_id = $1", [taskId])).rows).toEqual([{ n: 3 }]);
  });
  it("the stricter day is proposed, taken over only when asked, and stands in the history with its meeting", async () => {
    const taskId = await registered("2027-06-30");
    await aMeeting("推进会", "2026-08-01");
    const pond = holding("坑塘清淤");
    const { candidates: [earlier] } = await office(use.setCandidates, { candidates: [ref(pond)], set: { dueOn: "2027-03-31" } });
    const like = await likeTask(taskId);
    expect(like?.stricter).toMatchObject({ dueOn: { from: "2027-06-30", to: "2027-03-31" } });
    const stale = { candidate: ref(earlier ?? pond), taskId, tighten: { fields: ["dueOn" as const], version: 99 } };
    expect(await errorOf(office(attachSource, stale))).toMatchObject({ code: "CONFLICT", reason: "task.changed" });
    await office(attachSource, { ...stale, tighten: { fields: ["dueOn"], version: like?.taskVersion ?? 0 } });
    const { rows: [task] } = await test.owner.query("select due_on::text, original_due_on::text from app.tasks where id = $1", [taskId]);
    expect(task).toEqual({ due_on: "2027-03-31", original_due_on: "2027-06-30" });
    const { rows } = await test.owner.query("select before, after, reason from app.task_changes where task_id = $1 and field = 'dueOn'", [taskId]);
    expect(rows).toEqual([{ before: "2027-06-30", after: "2027-03-31", reason: "推进会 2026-08-01" }]);
  });
  it("what a person told apart is not shown again, until it is taken back", async () => {
    const taskId = await registered("2026-12-31");
    await aMeeting("推进会", "2026-08-01");
    const candidateId = holding("坑塘清淤").id;
    await office(use.distinguish, { candidateId, otherId: taskId });
    expect(await likeTask(taskId)).toBeUndefined();
    await office(use.distinguish, { candidateId, otherId: taskId, different: false });
    expect(await likeTask(taskId)).toBeDefined();
    expect(await errorOf(office(use.distinguish, { candidateId, otherId: randomUUID() }))).toMatchObject({ code: "NOT_FOUND" });
  });
  it("all pairs come in a fixed number of statements", async () => {
    await registered("2026-12-31");
    await aMeeting("推进会", "2026-08-01");
    expect(await countStatements(test.db, () => office(use.findDuplicates, { textId }))).toBeLessThanOrEqual(8);
  });
});

describe("what a meeting deployed", () => {
  it("S0.2 S0.5 all its texts together, and other meetings it names with their record", async () => {
    await office(use.recordDirective, { type: "executive", level: "county", title: "县政府常务会议", heldOn: "2026-07-05" });
    await office(use.addText, { directiveId, title: "部署", pasted: "同志们：\n5日县政府常务会上议定的事项，按照《坑塘管护办法》（云政办〔2025〕8号）执行，县水务局要在8月底前完成清河防洪堤加固。\n" });
    const found = await office(use.listDeployed, { id: directiveId });
    expect(new Set(found.items.map((item) => item.textId)).size).toBe(2);
    expect(found.mentions).toMatchObject([
      { kind: "meeting", words: expect.stringContaining("常务会"), heldOn: "2026-07-05", recorded: { title: "县政府常务会议" } },
      { kind: "document", words: expect.stringContaining("坑塘管护办法"), recorded: null },
    ]);
  });
});

describe("undo and redo", () => {
  it("a confirmed candidate comes back as confirmed, but not one that may not be confirmed", async () => {
    const pond = holding("坑塘清淤");
    const step = (to: object, version: number) => office(use.undoStep, { textId, candidates: [{ id: pond.id, version, to: { ...pond, ...to } as never }], sentences: [] });
    expect((await step({ state: "confirmed" }, pond.version)).candidates[0]).toMatchObject({ state: "confirmed" });
    expect(await errorOf(step({ state: "confirmed", leadUnitId: null, groupId: null }, pond.version + 1))).toMatchObject({ code: "CONFLICT", reason: "directive.not_confirmed" });
  });
  it("a day of its own for each of many is one step; one day before the meeting and none is set", async () => {
    const some = all.filter(({ dueOn }) => dueOn === null).slice(0, 3);
    const days = ["2026-09-30", "2026-10-31", "2026-12-31"];
    const set = (of: readonly string[]) => office(use.setCandidates, { candidates: some.map((candidate, index) => ({ ...ref(candidate), dueOn: of[index] })), set: {} });
    expect(await errorOf(set(["2026-09-30", "2026-07-01"]))).toMatchObject({ code: "INVALID" });
    const { candidates } = await set(days);
    expect(candidates.map(({ dueOn, deadlineQuality }) => [dueOn, deadlineQuality])).toEqual(days.map((day) => [day, "stated"]));
    const { steps } = await office(use.getText, { id: textId });
    expect(steps.map((step) => step.candidates.length)).toEqual([3]);
  });
  it("setting a field for many settles what was only inferred", async () => {
    const guessed = all.find(({ reading }) => reading.inferred.includes("leader"));
    if (!guessed) throw new Error("nothing inferred");
    const { candidates: [now] } = await office(use.setCandidates, { candidates: [ref(guessed)], set: { leaderPostId: null, dueOn: "2026-11-30" } });
    expect(now?.reading.inferred).not.toContain("leader");
  });
});
