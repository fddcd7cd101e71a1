import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { execute } from "../kernel/execute";
import { registerCandidates } from "../task/server";
import type { Candidate } from "./model";
import * as use from "./server";

let test: TestDatabase;
let county: TestCounty;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const demand = "县水务局要会同XX同志在10月底前完成水利投资XX亿元";
const body = `在水利工作会议上的讲话\n同志们：\n${demand}，比上年增长XX%。\n`;
const office = <I extends Parameters<typeof execute>[2]>(useCase: I, input: Parameters<typeof execute<I["input"], unknown>>[3]) =>
  execute(test.db, county.actors.office, useCase, input) as ReturnType<I["run"]>;
const ref = ({ id, version }: Candidate) => ({ id, version });
let item: Candidate;
beforeEach(async () => {
  const { id } = await office(use.recordDirective, { type: "plenary", level: "county", title: "水利会议", heldOn: "2026-07-10" });
  const textId = (await office(use.addText, { directiveId: id, title: "讲话", pasted: body })).id;
  const { candidates } = await office(use.getText, { id: textId });
  if (candidates.length > 0) await office(use.dropCandidates, { candidates: candidates.map(ref), code: "outside" });
  const start = body.indexOf(demand);
  const { candidates: [added] } = await office(use.addCandidate, { textId, start, end: body.indexOf("。\n", start) });
  if (!added) throw new Error("not added");
  item = added;
});
const fill = async (nth: number, found: { value: number | null; unit?: string | null; words?: string | null }) => {
  const start = [...body.matchAll(/XX/g)][nth]?.index ?? -1;
  const { candidates: [now] } = await office(use.fillBlank, { ...ref(item), start, ...found });
  if (!now) throw new Error("not filled");
  item = now;
};

it("names and numbers are told apart when a text is read", () => {
  expect(item.reading.blanks.map(({ name, written }) => name ?? written)).toEqual([true, "亿元", "%"]);
  expect(item.targetValue).toBeNull();
});

it("the first number found becomes the target in its base unit, a later one does not; registered, the task says them and the source keeps its words", async () => {
  await fill(1, { value: 120, unit: "亿元" });
  expect(item).toMatchObject({ targetValue: 12_000_000_000, targetUnit: "元" });
  await fill(2, { value: 3, unit: "%" });
  expect(item).toMatchObject({ targetValue: 12_000_000_000, content: `${demand}，比上年增长XX%` });
  await fill(0, { value: null, words: "张同" });
  const { candidates: [led] } = await office(use.setCandidates, { candidates: [ref(item)], set: { leadUnitId: county.units.water } });
  const { candidates: [confirmed] } = await office(use.confirmCandidates, { candidates: [ref(led ?? item)] });
  const { candidates: [registered] } = await office(registerCandidates, { candidates: [ref(confirmed ?? item)], dispatch: false });
  const { rows } = await test.owner.query("select t.content, s.quote from app.tasks t join app.task_sources s on s.task_id = t.id where t.id = $1", [registered?.taskId]);
  expect(rows).toEqual([{ content: "县水务局要会同张同同志在10月底前完成水利投资120亿元，比上年增长3%", quote: `${demand}，比上年增长XX%` }]);
});

it("a name that needs nothing leaves the list and keeps its XX", async () => {
  await fill(0, { value: null });
  expect(item.reading.blanks).toHaveLength(2);
  expect(item.reading.filled).toMatchObject([{ value: null, words: null }]);
});
