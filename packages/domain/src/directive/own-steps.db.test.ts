import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { systemActor, type Actor } from "@taizhang/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import { purge } from "../draft/server";
import { execute } from "../kernel/execute";
import type { UseCase } from "../kernel/use-case";
import { registerCandidates } from "../task/server";
import { stepsOf, type StepRow } from "./own-steps";
import * as use from "./server";

let test: TestDatabase;
let county: TestCounty;
let colleague: Actor;
let textId: string;
const now = new Date("2026-07-12T02:00:00Z");
const words = "同志们：\n上半年工作不错。\n县水务局要在8月底前完成渠首清淤。\n县应急管理局要在9月底前修订防汛预案。\n";

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  colleague = { ...county.actors.office, userId: county.actors.governmentOffice.userId };
});
afterAll(() => test.close());

const as = <I extends z.ZodType, O>(actor: Actor, useCase: UseCase<"query" | "command", string, I, O>, input: z.input<I>) => execute(test.db, actor, useCase, input, { now });
const office = <I extends z.ZodType, O>(useCase: UseCase<"query" | "command", string, I, O>, input: z.input<I>) => as(county.actors.office, useCase, input);
const load = (actor = county.actors.office) => as(actor, use.getText, { id: textId });
const title = async (id: string) => (await load()).candidates.find((one) => one.id === id);
/** Takes the last step back as the screen does after a reload. */
async function undo(actor = county.actors.office) {
  const { steps, candidates } = await load(actor);
  const step = steps.at(-1);
  if (!step) throw new Error("nothing to take back");
  const versions = new Map(candidates.map(({ id, version }) => [id, version]));
  return as(actor, use.undoStep, { textId, candidates: step.candidates.map(({ id, to }) => ({ id, to, version: versions.get(id) ?? 0 })), sentences: step.sentences });
}
const setClass = async (actor: Actor, id: string, taskClass: "A" | "B" | "C") => {
  const { candidates } = await load();
  const version = candidates.find((one) => one.id === id)?.version ?? 0;
  return as(actor, use.setCandidates, { candidates: [{ id, version }], set: { taskClass } });
};

beforeEach(async () => {
  const { id } = await office(use.recordDirective, { type: "plenary", level: "county", title: "专题会议", heldOn: "2026-07-10" });
  textId = (await office(use.addText, { directiveId: id, title: "讲话", pasted: words })).id;
});

describe("steps after a reload", () => {
  it("a text that was only read has none; each command is one step, whatever it touched", async () => {
    const first = await load();
    expect(first.steps).toEqual([]);
    const refs = first.candidates.map(({ id, version }) => ({ id, version }));
    await office(use.setCandidates, { candidates: refs, set: { taskClass: "A" } });
    await office(use.resolveSentences, { textId, sentenceIds: [first.sentences[1]?.id ?? ""], resolution: "not_registered", code: "review" });
    const { steps } = await load();
    expect(steps.map(({ candidates, sentences }) => [candidates.length, sentences.length])).toEqual([[refs.length, 0], [0, 1]]);
    expect((await load(colleague)).steps).toEqual([]);
  });
  it("are taken back from the last to the first, and the text is then as it was", async () => {
    const before = await load();
    const [one] = before.candidates;
    if (!one) throw new Error("nothing was read");
    await setClass(county.actors.office, one.id, "A");
    await office(use.addCandidate, { textId, start: words.indexOf("上半年"), end: words.indexOf("不错") });
    const at = words.indexOf("要在8月底");
    await office(use.splitCandidate, { id: one.id, version: (await title(one.id))?.version ?? 0, at });
    expect((await load()).steps).toHaveLength(3);
    await undo();
    await undo();
    await undo();
    const after = await load();
    expect(after.steps).toEqual([]);
    expect(after.candidates.map(({ version: _, ...rest }) => rest)).toEqual(before.candidates.map(({ version: _, ...rest }) => rest));
  });
  it("what is done again is a step again", async () => {
    const [one] = (await load()).candidates;
    if (!one) throw new Error("nothing was read");
    const { candidates: [set] } = await setClass(county.actors.office, one.id, "A");
    if (!set) throw new Error("nothing was set");
    const { candidates: [back] } = await undo();
    expect((await load()).steps).toEqual([]);
    await office(use.undoStep, { textId, candidates: [{ id: one.id, version: back?.version ?? 0, to: { ...set, state: "proposed" } }], sentences: [], redo: true });
    expect((await title(one.id))?.taskClass).toBe("A");
    await undo();
    expect((await title(one.id))?.taskClass).toBe(one.taskClass);
  });
  it("nothing is taken back over what a colleague changed since, nor what became a task", async () => {
    const [one, two] = (await load()).candidates;
    if (!one || !two) throw new Error("too little was read");
    await setClass(county.actors.office, one.id, "A");
    await setClass(county.actors.office, two.id, "A");
    await setClass(colleague, one.id, "C");
    expect((await load()).steps.map(({ candidates }) => candidates.map(({ id }) => id))).toEqual([[two.id]]);
    expect((await load(colleague)).steps.map(({ candidates }) => candidates.map(({ id }) => id))).toEqual([[one.id]]);
    const { candidates: [ready] } = await office(use.setCandidates, { candidates: [{ id: two.id, version: (await title(two.id))?.version ?? 0 }], set: { leadUnitId: county.units.water } });
    const { candidates: [done] } = await office(use.confirmCandidates, { candidates: [{ id: two.id, version: ready?.version ?? 0 }] });
    await office(registerCandidates, { candidates: [{ id: two.id, version: done?.version ?? 0 }] });
    expect((await load()).steps).toEqual([]);
  });
  it("go at night after a week", async () => {
    const [one] = (await load()).candidates;
    if (!one) throw new Error("nothing was read");
    await setClass(county.actors.office, one.id, "A");
    await test.owner.query("update app.bench_steps set created_at = now() - interval '8 days' where text_id = $1", [textId]);
    expect((await execute(test.db, systemActor("purge"), purge, {})).steps).toBe(1);
    expect((await load()).steps).toEqual([]);
  });
});

it("an earlier step under one that cannot be taken back stays too, where both touch the same item", async () => {
  const { candidates } = await load();
  const [one, two] = candidates;
  if (!one || !two) throw new Error("too little was read");
  const row = (tx: number, id: string, overtaken = false): StepRow => ({ tx, candidateId: id, sentenceId: null, former: { ...candidates.find((known) => known.id === id) }, overtaken });
  expect(stepsOf([row(3, one.id), row(3, two.id, true), row(2, one.id), row(1, two.id)], candidates)).toEqual([]);
  expect(stepsOf([row(3, two.id, true), row(2, one.id)], candidates).map((step) => step.candidates.map(({ id }) => id))).toEqual([[one.id]]);
});
