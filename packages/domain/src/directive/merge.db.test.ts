import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { execute } from "../kernel/execute";
import { Snapshot, type Candidate } from "./model";
import * as use from "./server";
import { registerCandidates } from "../task/server";

let test: TestDatabase;
let county: TestCounty;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const speech = `在全县工作会议上的讲话
同志们：
一、抓好下半年任务
县水务局要在10月底前完成6处坑塘清淤，在9月底前加固小水库。县水务局要把新增管网XX公里的任务排到月。
县水务局要抓紧推进污水处理厂扩建，确保年底前通水。
二、再强调一遍
县水务局要抓紧推进污水处理厂扩建，确保年底前通水。
`;
let directiveId: string;
let textId: string;
const office = <I extends Parameters<typeof execute>[2]>(useCase: I, input: Parameters<typeof execute<I["input"], unknown>>[3]) =>
  execute(test.db, county.actors.office, useCase, input) as ReturnType<I["run"]>;
const read = () => office(use.getText, { id: textId });
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
/** Items of our own marking, so that the test does not hang on how the text was taken apart. */
async function marked(...words: string[]): Promise<Candidate[]> {
  const added: Candidate[] = [];
  let from = 0;
  for (const word of words) {
    const start = speech.indexOf(word, from);
    from = start + word.length;
    const { candidates: [one] } = await office(use.addCandidate, { textId, start, end: from });
    if (!one) throw new Error(`not added: ${word}`);
    added.push(one);
  }
  return added;
}
const merge = async (group: readonly { id: string; version: number }[]) => {
  const { candidates } = await office(use.mergeCandidates, { candidates: group.map(ref) });
  const [kept, ...merged] = candidates;
  if (!kept) throw new Error("nothing kept");
  return { kept, merged };
};
beforeEach(async () => {
  directiveId = (await office(use.recordDirective, { type: "plenary", level: "county", title: "工作会议", heldOn: "2026-07-10" })).id;
  textId = (await office(use.addText, { directiveId, title: "讲话", pasted: speech })).id;
  const { candidates } = await read();
  if (candidates.length > 0) await office(use.dropCandidates, { candidates: candidates.map(ref), code: "outside" });
});
const ponds = "完成6处坑塘清淤";
const reservoirs = "在9月底前加固小水库";

describe("merging what continues", () => {
  it("keeps the words of both, reads the target and takes the earlier of two days", async () => {
    const group = await marked(`县水务局要在10月底前${ponds}`, reservoirs);
    expect(group.map(({ dueOn }) => dueOn)).toEqual(["2026-10-31", "2026-09-30"]);
    const { kept, merged } = await merge(group);
    expect(kept).toMatchObject({ content: `县水务局要在10月底前${ponds}，${reservoirs}`, dueOn: "2026-09-30", targetValue: 6, targetUnit: "处", start: group[0]?.start, end: group[0]?.end });
    expect(merged).toMatchObject([{ dropReason: "merged", reading: { mergedInto: kept.id } }]);
  });
  it("goes over the end of a sentence where nothing stands between, and keeps a blank to be filled", async () => {
    const blank = "县水务局要把新增管网XX公里的任务排到月";
    const { kept } = await merge(await marked(reservoirs, blank));
    expect(kept.content).toBe(`${reservoirs}。${blank}`);
    expect(kept.reading.blanks.map(({ start, end }) => speech.slice(start, end))).toEqual(["XX"]);
  });
  it("leaves what a person set: words, target and day", async () => {
    const [one, other] = await marked(ponds, reservoirs);
    if (!one || !other) throw new Error("not added");
    const { candidates: [edited] } = await office(use.editCandidate, { ...ref(one), set: { content: "清淤六处", targetValue: 7, dueOn: "2026-12-01" } });
    const { kept } = await merge([edited ?? one, other]);
    expect(kept).toMatchObject({ content: `清淤六处；${reservoirs}`, targetValue: 7, dueOn: "2026-12-01" });
  });
  it("does not take in the words of an item that stands between", async () => {
    const [first, , last] = await marked(ponds, reservoirs, "县水务局要把新增管网XX公里的任务排到月");
    if (!first || !last) throw new Error("not added");
    expect((await merge([first, last])).kept.content).not.toContain("小水库");
  });
  it("a third joins the two; each becomes a source of the task", async () => {
    const [one, two, three] = await marked(ponds, reservoirs, "县水务局要把新增管网XX公里的任务排到月");
    if (!one || !two || !three) throw new Error("not added");
    const late = await merge([two, three]);
    const { kept } = await merge([one, late.kept]);
    expect(kept.content).toBe(`${ponds}，${reservoirs}。县水务局要把新增管网XX公里的任务排到月`);
    const { candidates: [led] } = await office(use.setCandidates, { candidates: [ref(kept)], set: { leadUnitId: county.units.water } });
    const { candidates: [confirmed] } = await office(use.confirmCandidates, { candidates: [ref(led ?? kept)] });
    const { candidates: registered } = await office(registerCandidates, { candidates: [ref(confirmed ?? kept)], dispatch: false });
    expect(registered.map(({ id }) => id).toSorted()).toEqual([one.id, two.id, three.id].toSorted());
    const { rows } = await test.owner.query<{ quote: string }>("select quote from app.task_sources where task_id = $1 order by start", [registered[0]?.taskId]);
    expect(rows.map(({ quote }) => quote)).toEqual([ponds, reservoirs, "县水务局要把新增管网XX公里的任务排到月"]);
  });
  it("undo brings back both as they were, words and all", async () => {
    const group = await marked(ponds, reservoirs);
    const { kept, merged } = await merge(group);
    await office(use.undoStep, { textId, sentences: [], candidates: [kept, ...merged].map((now) => ({ ...ref(now), to: Snapshot.parse(group.find(({ id }) => id === now.id)) })) });
    const after = (await read()).candidates;
    for (const was of group) expect(after.find(({ id }) => id === was.id)).toMatchObject({ ...Snapshot.parse(was) });
  });
});

describe("merging what is said again elsewhere", () => {
  it("keeps the words of the first", async () => {
    const again = "抓紧推进污水处理厂扩建，确保年底前通水";
    const { kept } = await merge(await marked(again, again));
    expect(kept.content).toBe(again);
  });
});

describe("one demand stands once", () => {
  it("in the lists of the meeting, among the items of the numbers and in the counts, also when it is registered", async () => {
    const { kept } = await merge(await marked(ponds, reservoirs));
    const { candidates: [led] } = await office(use.setCandidates, { candidates: [ref(kept)], set: { leadUnitId: county.units.water } });
    const { candidates: [confirmed] } = await office(use.confirmCandidates, { candidates: [ref(led ?? kept)] });
    await office(registerCandidates, { candidates: [ref(confirmed ?? kept)], dispatch: false });
    expect((await office(use.listDeployed, { id: directiveId })).items.map(({ id }) => id)).toEqual([kept.id]);
    expect((await office(use.listNumbers, { textId })).items.map(({ id }) => id)).toEqual([kept.id]);
    const { texts } = await office(use.getDirective, { id: directiveId });
    expect(texts[0]?.counts).toMatchObject({ registered: 1, withoutLead: 0, withoutDate: 0 });
  });
  it("merging takes a fixed number of statements", async () => {
    const group = await marked(ponds, reservoirs, "县水务局要把新增管网XX公里的任务排到月");
    const n = await countStatements(test.db, () => merge(group));
    expect(n).toBeLessThanOrEqual(12);
  });
});
