import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { execute } from "../kernel/execute";
import { AppError } from "../kernel/model";
import { speech } from "./fixture";
import { CandidateValues, Snapshot, type Candidate } from "./model";
import * as use from "./server";

let test: TestDatabase;
let county: TestCounty;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

let textId: string;
let all: Candidate[];
const read = () => execute(test.db, county.actors.office, use.getText, { id: textId });
beforeEach(async () => {
  const { id } = await execute(test.db, county.actors.office, use.recordDirective, { type: "plenary", level: "county", title: "全体会议", heldOn: "2026-07-10" });
  textId = (await execute(test.db, county.actors.office, use.addText, { directiveId: id, title: "讲话", pasted: speech })).id;
  all = (await read()).candidates;
});

const holding = (words: string): Candidate => {
  const found = all.find(({ content }) => content.includes(words));
  if (!found) throw new Error(`no candidate with ${words}`);
  return found;
};
const ref = ({ id, version }: Candidate) => ({ id, version });
const office = <I extends Parameters<typeof execute>[2]>(useCase: I, input: Parameters<typeof execute<I["input"], unknown>>[3]) =>
  execute(test.db, county.actors.office, useCase, input) as ReturnType<I["run"]>;
async function errorOf(work: Promise<unknown>): Promise<AppError> {
  try { await work; } catch (error) { if (error instanceof AppError) return error; throw error; }
  throw new Error("was not refused");
}
const fieldsOf = (error: AppError) => Object.fromEntries(Object.entries(error.details?.fields ?? {}).map(([key, reason]) => [key, (reason as { key: string }).key]));
const edited = (candidate: Candidate, set: Partial<CandidateValues>) => ({ ...ref(candidate), set: { ...CandidateValues.parse(candidate), ...set } });

describe("editing", () => {
  it("saves what was changed and raises the version", async () => {
    const pond = holding("坑塘清淤");
    const { candidates: [now] } = await office(use.editCandidate, edited(pond, { title: "坑塘清淤", dueOn: "2026-07-31", closingStandard: "现场验收合格" }));
    expect(now).toMatchObject({ title: "坑塘清淤", dueOn: "2026-07-31", closingStandard: "现场验收合格", version: pond.version + 1, state: "proposed" });
  });
  it("two officers: the second sees both versions and the first's words stay", async () => {
    const pond = holding("坑塘清淤");
    await office(use.editCandidate, edited(pond, { title: "先到" }));
    const error = await errorOf(office(use.editCandidate, edited(pond, { title: "后到" })));
    expect(error).toMatchObject({ code: "CONFLICT", reason: "directive.candidate_changed", details: { current: [{ title: "先到" }], yours: { title: "后到" } } });
    all = (await read()).candidates;
    expect(holding("坑塘清淤").title).toBe("先到");
  });
  it("two officers change different fields of one item: the second save names only its own, and taking it again keeps both", async () => {
    const pond = holding("坑塘清淤");
    await office(use.editCandidate, { ...ref(pond), set: { dueOn: "2026-12-20", deadlineQuality: "stated" } });
    const error = await errorOf(office(use.editCandidate, { ...ref(pond), set: { title: "坑塘清淤" } }));
    expect(error.details?.["yours"]).toEqual({ title: "坑塘清淤" });
    const { candidates: [now] } = await office(use.editCandidate, { id: pond.id, version: pond.version + 1, set: { title: "坑塘清淤" } });
    expect(now).toMatchObject({ title: "坑塘清淤", dueOn: "2026-12-20" });
  });
  it.each([
    ["a deadline before the meeting", { dueOn: "2026-07-09" }, "set.dueOn", "directive.due_before_meeting"],
    ["an unknown unit", { leadUnitId: randomUUID() }, "set.leadUnitId", "directive.unknown_unit"],
    ["an unknown cooperating unit", { cooperating: [{ unitId: randomUUID(), share: "", dueOn: null }] }, "set.cooperating", "directive.unknown_unit"],
    ["an unknown class", { groupId: randomUUID() }, "set.groupId", "directive.unknown_group"],
    ["an unknown field", { fieldId: randomUUID() }, "set.fieldId", "directive.unknown_field"],
    ["an unknown leader", { leaderPostId: randomUUID() }, "set.leaderPostId", "directive.unknown_leader"],
    ["an empty title", { title: "  " }, "set.title", "kernel.required"],
    ["a day that is none", { dueOn: "2026-02-30" }, "set.dueOn", "kernel.invalid"],
  ])("%s is refused at its field", async (_name, set, field, key) => {
    const error = await errorOf(office(use.editCandidate, edited(holding("坑塘清淤"), set)));
    expect(error.code).toBe("INVALID");
    expect(fieldsOf(error)).toEqual({ [field]: key });
  });
  it("the leader who leads cannot also help, nobody helps twice, no share is due after the whole", async () => {
    const { water, housing } = county.units;
    const helper = (unitId: string, dueOn: string | null = null) => ({ unitId, share: "配合", dueOn });
    const attempt = async (set: Partial<CandidateValues>) => fieldsOf(await errorOf(office(use.editCandidate, edited(holding("坑塘清淤"), set))));
    expect(await attempt({ leadUnitId: water, cooperating: [helper(water)] })).toEqual({ "set.cooperating": "directive.lead_cooperates" });
    expect(await attempt({ leadUnitId: water, cooperating: [helper(housing), helper(housing)] })).toEqual({ "set.cooperating": "directive.unit_twice" });
    expect(await attempt({ leadUnitId: water, dueOn: "2026-08-01", cooperating: [helper(housing, "2026-08-02")] })).toEqual({ "set.cooperating.0.dueOn": "directive.share_after_due" });
  });
  it("many at once get the same unit, in a fixed number of statements", async () => {
    const [one, two, ...more] = all;
    if (!one || !two) throw new Error("too few");
    const few = await countStatements(test.db, () => office(use.setCandidates, { candidates: [one, two].map(ref), set: { leadUnitId: county.units.water, taskClass: "A" } }));
    const many = await countStatements(test.db, () => office(use.setCandidates, { candidates: more.map(ref), set: { leadUnitId: county.units.water, taskClass: "A" } }));
    expect(many).toBe(few);
    expect((await read()).candidates.every(({ leadUnitId, taskClass }) => leadUnitId === county.units.water && taskClass === "A")).toBe(true);
  });
});

describe("merging, splitting, dropping, adding", () => {
  it("S0.10 merging keeps the first and fills what it lacks; restoring takes the others out again", async () => {
    const [lead, dated] = [holding("加快老旧小区改造"), holding("42个小区")];
    const { candidates } = await office(use.mergeCandidates, { candidates: [dated, lead].map(ref) });
    const [kept, merged] = candidates;
    expect(kept).toMatchObject({ id: lead.id, title: lead.title, dueOn: "2026-11-30", start: lead.start, end: lead.end });
    expect(merged).toMatchObject({ id: dated.id, state: "dropped", dropReason: "merged", reading: { mergedInto: lead.id } });
    if (!merged) throw new Error("not merged");
    const { candidates: [back] } = await office(use.restoreCandidates, { candidates: [ref(merged)] });
    expect(back).toMatchObject({ state: "proposed", dropReason: null, reading: { mergedInto: null } });
  });
  it("splitting makes two slices that do not overlap; both keep the owner", async () => {
    const pond = holding("坑塘清淤");
    const at = speech.indexOf("12座小水库");
    const { candidates: [first, second] } = await office(use.splitCandidate, { ...ref(pond), at });
    expect(first).toMatchObject({ id: pond.id, start: pond.start, leadUnitId: county.units.water });
    expect(second).toMatchObject({ start: at, end: pond.end, leadUnitId: county.units.water, targetValue: 12 });
    expect(first?.end).toBeLessThanOrEqual(at);
    expect(fieldsOf(await errorOf(office(use.splitCandidate, { ...ref(holding("42个小区")), at: 1 })))).toEqual({ at: "directive.split_outside" });
  });
  it("dropping needs a coded reason, other needs words", async () => {
    const pond = holding("坑塘清淤");
    expect(fieldsOf(await errorOf(office(use.dropCandidates, { candidates: [ref(pond)], code: "other" })))).toEqual({ text: "directive.reason_required" });
    const { candidates: [dropped] } = await office(use.dropCandidates, { candidates: [ref(pond)], code: "duplicate", text: "上次会议已经安排" });
    expect(dropped).toMatchObject({ state: "dropped", dropReason: "duplicate:上次会议已经安排" });
  });
  it("a marked span becomes a candidate without the punctuation at its edges; outside the text it is refused", async () => {
    const start = speech.indexOf("，雨情通报");
    const { candidates: [added] } = await office(use.addCandidate, { textId, start, end: start + 9 });
    expect(added?.content).toBe("雨情通报到村到户");
    expect(added?.reading.origin).toBe("person");
    expect(fieldsOf(await errorOf(office(use.addCandidate, { textId, start: 10, end: speech.length + 5 })))).toEqual({ start: "directive.span_outside" });
    expect(fieldsOf(await errorOf(office(use.addCandidate, { textId, start: 0, end: speech.length })))).toEqual({ end: "directive.span_too_long" });
  });
  it("the last step can be taken back, and the trail keeps both", async () => {
    const pond = holding("坑塘清淤");
    const { candidates: [changed] } = await office(use.editCandidate, edited(pond, { title: "错了" }));
    if (!changed) throw new Error("not changed");
    const { candidates: [back] } = await office(use.undoStep, { textId, candidates: [{ ...ref(changed), to: Snapshot.parse(pond) }], sentences: [] });
    expect(back).toMatchObject({ title: pond.title, version: pond.version + 2 });
    const { rows } = await test.owner.query("select use_case from app.audit_events where subject_id = $1 order by id", [pond.id]);
    expect(rows.map(({ use_case }) => use_case)).toEqual(["directive.editCandidate", "directive.undo"]);
  });
});

describe("sentences", () => {
  it("S0.6 a class is left out at once with a reason; what holds a candidate is decided by it", async () => {
    const before = (await read()).sentences;
    const { sentences } = await office(use.resolveSentences, { textId, classes: ["review", "situation"], resolution: "not_registered", code: "review" });
    expect(sentences.length).toBe(before.filter((sentence) => sentence.class === "review" || sentence.class === "situation").length);
    const item = before.find((sentence) => sentence.class === "item");
    expect(await errorOf(office(use.resolveSentences, { textId, sentenceIds: [item?.id ?? ""], resolution: "not_registered", code: "slogan" }))).toMatchObject({ reason: "directive.sentence_holds_candidate" });
    const [first] = sentences;
    const { sentences: [open] } = await office(use.resolveSentences, { textId, sentenceIds: [first?.id ?? ""], resolution: null });
    expect(open).toMatchObject({ resolution: null, reason: null });
  });
  it("classes left out in one act each keep their own reason; a class that names none takes the common one", async () => {
    const { sentences } = await office(use.resolveSentences, { textId, classes: ["review", "appeal"], resolution: "not_registered", code: "review", codes: { appeal: "slogan" } });
    const reasons = new Map(sentences.map((sentence) => [sentence.class, sentence.reason]));
    expect(Object.fromEntries(reasons)).toEqual({ review: "review", appeal: "slogan" });
    expect((await office(use.getText, { id: textId })).steps.filter((step) => step.sentences.length > 0)).toHaveLength(1);
  });
  it("sentences left out by name take the reasons of their classes; the others of the class stay open", async () => {
    const before = (await read()).sentences;
    const firstOf = (kind: "review" | "appeal") => before.find((sentence) => sentence.class === kind && sentence.resolution === null)?.id ?? "";
    const [review, appeal] = [firstOf("review"), firstOf("appeal")] as const;
    const { sentences } = await office(use.resolveSentences, { textId, sentenceIds: [review, appeal], resolution: "not_registered", codes: { review: "review", appeal: "slogan" } });
    expect(sentences.map(({ id, reason }) => [id, reason]).toSorted()).toEqual([[review, "review"], [appeal, "slogan"]].toSorted());
    expect((await read()).sentences.filter(({ resolution }) => resolution !== null)).toHaveLength(2);
  });
  it("without a reason for each of them, classes are not left out", async () => {
    const leave = (set: object) => errorOf(office(use.resolveSentences, { textId, classes: ["review", "appeal"], resolution: "not_registered", ...set }));
    expect(fieldsOf(await leave({ codes: { review: "review" } }))).toEqual({ code: "directive.reason_required" });
    expect(fieldsOf(await leave({ codes: { review: "review", appeal: "other" } }))).toEqual({ code: "directive.reason_required" });
  });
  it("without a reason a sentence is not left out", async () => {
    expect(fieldsOf(await errorOf(office(use.resolveSentences, { textId, classes: ["review"], resolution: "not_registered" })))).toEqual({ code: "directive.reason_required" });
  });
});

describe("confirming", () => {
  it("asks for an owner, names each that lacks one, and confirms none of them", async () => {
    const [good, bad] = [holding("坑塘清淤"), holding("防汛资金")];
    const error = await errorOf(office(use.confirmCandidates, { candidates: [good, bad].map(ref) }));
    expect(error.details?.byId).toEqual({ [bad.id]: { leadUnitId: { key: "directive.lead_required" } } });
    all = (await read()).candidates;
    expect(holding("坑塘清淤").state).toBe("proposed");
  });
  it("a class is owner enough; a confirmed one that is edited is open again", async () => {
    const group = holding("排查辖区");
    const { candidates: [confirmed] } = await office(use.confirmCandidates, { candidates: [ref(group)] });
    expect(confirmed).toMatchObject({ state: "confirmed" });
    if (!confirmed) throw new Error("not confirmed");
    const { candidates: [changed] } = await office(use.editCandidate, edited(confirmed, { title: "排查河道" }));
    expect(changed).toMatchObject({ state: "proposed" });
  });
});

describe("duplicates", () => {
  it("names what is alike and the words that say so", async () => {
    const start = speech.indexOf("县水务局要在主汛期前");
    await office(use.addCandidate, { textId, start, end: speech.indexOf("，县应急管理局、县气象局") });
    const found = await execute(test.db, county.actors.office, use.findDuplicates, { textId });
    const pond = holding("坑塘清淤");
    expect(found.find(({ candidateId }) => candidateId === pond.id)).toMatchObject({ number: null, reasons: expect.arrayContaining([{ what: "words", words: [expect.stringContaining("主汛期前完成5处坑塘清淤")] }]) });
  });
});
