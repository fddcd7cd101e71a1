import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { docx, paragraph, passwordTrailer, pdf, table } from "@taizhang/documents/testing";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { execute } from "../kernel/execute";
import { listLedger } from "../ledger/server";
import { registerCandidates } from "../task/register-candidates";
import { speech } from "./fixture";
import { disposedPositions, sentencesToDecide } from "./model";
import * as use from "./server";

let test: TestDatabase;
let county: TestCounty;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const meeting = { type: "plenary_extended", level: "county", title: "全体（扩大）会议", heldOn: "2026-07-10" } as const;
const record = () => execute(test.db, county.actors.office, use.recordDirective, meeting);
const add = (directiveId: string, body: string) => execute(test.db, county.actors.office, use.addText, { directiveId, title: "讲话", pasted: body });
async function aText(body = speech) {
  const { id: directiveId } = await record();
  const { id } = await add(directiveId, body);
  return { directiveId, textId: id, ...(await execute(test.db, county.actors.office, use.getText, { id })) };
}
const refused = (work: Promise<unknown>) => work.then(() => null, (error: { code: string; reason: string; details?: { fields?: Record<string, { key: string }> } }) => error);

describe("adding a text", () => {
  it("S0.1–0.9 stores it as it is and finds items, each exactly a slice of it", async () => {
    const { text, sentences, candidates } = await aText();
    expect(text.body).toBe(speech);
    expect(candidates.length).toBeGreaterThan(15);
    expect(sentences.length).toBeGreaterThan(40);
    for (const { start, end, content } of candidates) expect(text.body.slice(start, end).trim()).toBe(content);
  });
  it("the workbench opens with as many statements for a long text as for a short one", async () => {
    const opened = async (textId: string) => countStatements(test.db, async () => {
      await execute(test.db, county.actors.office, use.getText, { id: textId });
      await execute(test.db, county.actors.office, use.listChoices, {});
    });
    const [short, long] = [(await aText()).textId, (await aText(speech.repeat(8))).textId];
    expect(await opened(long)).toBe(await opened(short));
  });
  it("S0.8 gives names their units: by name, by short name, classes too; unknown ones are listed, none is made", async () => {
    const { candidates } = await aText();
    const before = await test.owner.query("select count(*)::int as n from app.units");
    const pond = candidates.find(({ content }) => content.includes("坑塘清淤"));
    expect(pond).toMatchObject({ leadUnitId: county.units.water });
    expect(candidates.find(({ content }) => content.includes("防汛资金"))).toMatchObject({ leadUnitId: null, reading: { unmatched: ["县财政局"] } });
    expect(candidates.find(({ content }) => content.includes("排查辖区"))?.groupId).toBe(county.townships);
    expect(candidates.find(({ content }) => content.includes("42个小区"))?.leadUnitId).toBe(county.units.housing);
    const { rows } = await test.owner.query("select count(*)::int as n from app.units");
    expect(rows).toEqual(before.rows);
  });
  it("S32 a number that each unit of a class is asked for is each child's target, and their sum the parent's", async () => {
    const { textId, candidates: [each, together, share] } = await aText("各乡镇要在8月底前各建成2处标准化服务站。\n各乡镇要在8月底前清理河道30公里。\n各乡镇要在8月底前分别使入户率达到90%。\n");
    const members = (targetValue: number) => [county.units.hill, county.units.river].map((unitId) => ({ unitId, targetValue }));
    expect(each).toMatchObject({ groupId: county.townships, targetValue: 4, targetUnit: "处" });
    expect(each?.fanOut.toSorted((a, b) => a.unitId.localeCompare(b.unitId))).toEqual(members(2).toSorted((a, b) => a.unitId.localeCompare(b.unitId)));
    expect(together).toMatchObject({ groupId: county.townships, targetValue: 30, fanOut: [] });
    expect(share).toMatchObject({ targetValue: 90, targetUnit: "%" });
    expect(share?.fanOut.map(({ targetValue }) => targetValue)).toEqual([90, 90]);
    const { numbers } = await execute(test.db, county.actors.office, use.listNumbers, { textId });
    expect(numbers.map(({ value, targetOf }) => [value, targetOf])).toEqual([[2, each?.id], [30, together?.id], [90, share?.id]]);
  });
  it("S0.8 a class that helps stands for its units and is not what the item is dispatched to; one that acts is", async () => {
    const { candidates: [helped, joined, acted] } = await aText("由县水务局牵头，各乡镇配合，8月底前完成河道清障。\n县水务局要会同各乡镇在9月底前修复水毁堤防。\n各乡镇要在8月底前排查隐患塘坝，县水务局负责督导。\n");
    for (const item of [helped, joined]) {
      expect(item).toMatchObject({ leadUnitId: county.units.water, groupId: null, reading: { groups: [], unmatched: [] } });
      expect(item?.cooperating.map(({ unitId }) => unitId).toSorted()).toEqual([county.units.hill, county.units.river].toSorted());
    }
    expect(acted).toMatchObject({ groupId: county.townships, cooperating: [] });
  });
  it("a day that is over at the meeting is the next year's, and marked as inferred", async () => {
    const { candidates: [moved, ahead] } = await aText("县水务局要在6月30日前完成东渠清淤。\n县水务局要在8月30日前完成西渠清淤。\n");
    expect(moved).toMatchObject({ dueOn: "2027-06-30", deadlineQuality: "derived", reading: { inferred: expect.arrayContaining(["dueOn"]), deadline: { nextYear: true } } });
    expect(ahead).toMatchObject({ dueOn: "2026-08-30", deadlineQuality: "stated" });
    expect(ahead?.reading.deadline.nextYear).toBeUndefined();
  });
  it("units that are given a day each keep their own", async () => {
    const { candidates: [plan] } = await aText("县水务局、县住房和城乡建设局分别于7月20日、7月30日前报送工作方案。\n");
    expect(plan?.dueOn).toBe("2026-07-30");
    expect(plan?.cooperating.map(({ unitId, dueOn }) => [unitId, dueOn])).toEqual([[county.units.water, "2026-07-20"], [county.units.housing, "2026-07-30"]]);
  });
  it("a body whose name cannot be read is listed as unknown, and no unit is guessed in its place", async () => {
    const { candidates: [park] } = await aText("★县为民飞天局要在10月15日前改造老旧小区3个。\n");
    expect(park).toMatchObject({ leadUnitId: null, reading: { unmatched: ["县为民飞天局"] } });
  });
  it("the leader comes from the portfolio and is marked as inferred", async () => {
    const { candidates } = await aText();
    const pond = candidates.find(({ content }) => content.includes("坑塘清淤"));
    expect(pond?.leaderPostId).toBe(county.actors.leader.postId);
    expect(pond?.reading.inferred).toContain("leader");
  });
  it("S0.1 blanks stay blanks", async () => {
    const { candidates, text } = await aText();
    const air = candidates.find(({ content }) => content.includes("细颗粒物"));
    expect(air?.targetValue).toBeNull();
    expect(air?.reading.blanks.map(({ start, end }) => text.body.slice(start, end))).toEqual(["XX"]);
  });
  it("costs a fixed number of statements, and a long text no more than a short one", async () => {
    const { id } = await record();
    const short = await countStatements(test.db, () => add(id, speech));
    const long = await countStatements(test.db, () => add(id, speech.repeat(8)));
    expect(long).toBe(short);
    expect(short).toBeLessThan(22);
  });
  it("the same text twice in a meeting is refused, in another meeting it is not", async () => {
    const { id } = await record();
    await add(id, speech);
    expect(await refused(add(id, speech))).toMatchObject({ code: "CONFLICT", reason: "directive.text_exists" });
    await add((await record()).id, speech);
  });
  it.each([
    ["an empty text", { pasted: "  \n " }, "pasted", "directive.unreadable_empty"],
    ["an empty file", { file: { name: "a.txt", base64: "" } }, "file", "directive.unreadable_empty"],
    ["a binary file", { file: { name: "a.txt", base64: Buffer.from([0, 1, 2, 255, 254, 0, 0, 7]).toString("base64") } }, "file", "directive.unreadable_binary"],
    ["a broken document", { file: { name: "a.docx", base64: Buffer.from("PK\x03\x04 no archive").toString("base64") } }, "file", "directive.unreadable_damaged"],
    ["another kind of file", { file: { name: "a.png", base64: Buffer.from("\x89PNG\r\n").toString("base64") } }, "file", "directive.unreadable_unsupported"],
    ["a broken PDF", { file: { name: "a.pdf", base64: Buffer.from("%PDF-1.7 …").toString("base64") } }, "file", "directive.unreadable_damaged"],
    ["a scanned PDF", { file: { name: "a.pdf", base64: Buffer.from(pdf([[], []])).toString("base64") } }, "file", "directive.unreadable_scanned"],
    ["a PDF under a password", { file: { name: "a.pdf", base64: Buffer.from(pdf([[]], { trailer: passwordTrailer })).toString("base64") } }, "file", "directive.unreadable_encrypted"],
    ["two megabytes", { pasted: "县水务局要完成清淤。".repeat(100_000).slice(0, 700_000) }, "pasted", "directive.unreadable_too_large"],
    ["neither text nor file", {}, "pasted", "directive.one_of_text_or_file"],
  ])("%s is refused at its field and leaves nothing behind", async (_name, source, field, key) => {
    const { id } = await record();
    const error = await refused(execute(test.db, county.actors.office, use.addText, { directiveId: id, title: "讲话", ...source }));
    expect(error).toMatchObject({ code: "INVALID", details: { fields: { [field]: { key } } } });
    const { rows } = await test.owner.query("select from app.directive_texts where directive_id = $1", [id]);
    expect(rows).toHaveLength(0);
  });
  it("script in a title or a text stays text", async () => {
    const title = "<script>alert(1)</script>";
    const { id } = await execute(test.db, county.actors.office, use.recordDirective, { ...meeting, title });
    expect((await execute(test.db, county.actors.office, use.getDirective, { id })).title).toBe(title);
  });
  it("a text of 290,000 characters is taken whole", async () => {
    const { id } = await record();
    const long = speech.repeat(Math.floor(290_000 / speech.length));
    const { candidates } = await add(id, long);
    expect(candidates).toBeGreaterThan(1_000);
  });
  it("a text never changes, not even by the owner's hand", async () => {
    const { textId } = await aText();
    await expect(test.owner.query("update app.directive_texts set body = 'x' where id = $1", [textId])).rejects.toThrow(/append-only/);
  });
  it("shows before it is stored what a file holds", async () => {
    const preview = await execute(test.db, county.actors.office, use.previewText, { pasted: speech });
    expect(preview).toMatchObject({ title: "在县政府全体（扩大）会议上的讲话", characters: speech.length });
    expect(preview.items).toBeGreaterThan(15);
    expect(preview).toMatchObject({ tableRows: 0, textTableRows: 0 });
  });
  it("says how many tasks a breakdown table of a Word file holds, and makes no item of its name", async () => {
    const rows = [["序号", "工作内容", "牵头单位", "完成时限"], ["1", "修缮东渡口", "水务局", "9月底前"], ["2", "清淤西渠5公里", "水务局", "年底前"]].map((row) => row.map((cell) => paragraph(cell)));
    const base64 = Buffer.from(docx(paragraph("重点工作推进安排") + table(rows))).toString("base64");
    expect(await execute(test.db, county.actors.office, use.previewText, { heldOn: "2026-07-10", file: { name: "分工.docx", base64 } })).toMatchObject({ tableRows: 2, textTableRows: 0, items: 0 });
  });
  it("says how many rows a table has that was pasted between paragraphs, with a header or without", async () => {
    const rows = ["修缮东渡口\t水务局\t9月底前", "清淤西渠5公里\t水务局\t年底前", "加固北闸\t水务局\t年底前"];
    const preview = (...lines: string[]) => execute(test.db, county.actors.office, use.previewText, { heldOn: "2026-07-10", pasted: ["县水务局要完成清淤。", ...lines, "请抓好落实。"].join("\n") });
    expect(await preview(...rows)).toMatchObject({ tableRows: 0, textTableRows: 3 });
    expect(await preview("工作内容\t牵头单位\t完成时限", ...rows)).toMatchObject({ textTableRows: 3 });
  });
});

describe("meetings", () => {
  it("an untouched text counts as untouched: a heading is no sentence to decide", async () => {
    const { directiveId, sentences, candidates } = await aText();
    const { directives } = await execute(test.db, county.actors.governmentOffice, use.listDirectives, {});
    expect(sentences.some((sentence) => sentence.class === "heading")).toBe(true);
    expect(directives.find(({ id }) => id === directiveId)).toMatchObject({ sentences: sentencesToDecide(sentences).length, disposed: 0 });
    expect(disposedPositions(sentences, candidates).size).toBe(0);
  });
  it("the list tells how far each is decomposed, the same as the workbench counts", async () => {
    const { directiveId, sentences, candidates, textId } = await aText();
    const [first, second] = candidates;
    if (!first || !second) throw new Error("too few candidates");
    await execute(test.db, county.actors.office, use.resolveSentences, { textId, classes: ["review", "situation", "problem", "appeal", "other"], resolution: "not_registered", code: "background" });
    await execute(test.db, county.actors.office, use.mergeCandidates, { candidates: [first, second].map(({ id, version }) => ({ id, version })) });
    const now = await execute(test.db, county.actors.office, use.getText, { id: textId });
    const { directives } = await execute(test.db, county.actors.governmentOffice, use.listDirectives, {});
    const row = directives.find(({ id }) => id === directiveId);
    expect(row).toMatchObject({ texts: 1, sentences: sentencesToDecide(sentences).length, candidates: candidates.length - 1 });
    expect(row?.disposed).toBe(disposedPositions(now.sentences, now.candidates).size);
  });
  it("the numbers of a meeting are those of the ledger that they lead to, and what is missing is missing of what is not yet registered", async () => {
    const { directiveId, textId, candidates } = await aText("各乡镇要在8月底前排查河道。\n县水务局要抓好东渠清淤。\n县水务局要抓好西渠护岸。\n");
    const [group, first] = candidates;
    if (!group || !first) throw new Error("too few candidates");
    const { candidates: confirmed } = await execute(test.db, county.actors.office, use.confirmCandidates, { candidates: [group, first].map(({ id, version }) => ({ id, version })) });
    await execute(test.db, county.actors.office, registerCandidates, { candidates: confirmed.map(({ id, version }) => ({ id, version })), dispatch: true });
    const { directives } = await execute(test.db, county.actors.office, use.listDirectives, {});
    const { totals } = await execute(test.db, county.actors.office, listLedger, { source: directiveId, state: "all" });
    expect(directives.find(({ id }) => id === directiveId)?.tasks).toEqual({ registered: 3, dispatched: totals?.count, closed: 0 });
    expect(totals?.count).toBe(3);
    const { texts, tasks } = await execute(test.db, county.actors.office, use.getDirective, { id: directiveId });
    expect(tasks.dispatched).toBe(3);
    expect(texts.find(({ id }) => id === textId)?.counts).toMatchObject({ withoutDate: 1, withoutLead: 0 });
  });
  it("its facts can be corrected, but not behind somebody's back, nor past a confirmed deadline", async () => {
    const { directiveId, candidates } = await aText();
    const dated = candidates.find(({ dueOn, leadUnitId }) => dueOn !== null && leadUnitId !== null);
    if (!dated) throw new Error("no dated candidate");
    await execute(test.db, county.actors.office, use.confirmCandidates, { candidates: [{ id: dated.id, version: dated.version }] });
    const edit = (heldOn: string, version: number) => execute(test.db, county.actors.office, use.editDirective, { ...meeting, heldOn, id: directiveId, version });
    expect(await refused(edit("2027-12-31", 1))).toMatchObject({ details: { fields: { heldOn: { key: "directive.held_after_due" } } } });
    expect(await edit("2026-07-09", 1)).toMatchObject({ version: 2 });
    expect(await refused(edit("2026-07-08", 1))).toMatchObject({ code: "CONFLICT", reason: "directive.changed" });
  });
  it("departments see neither the text nor the workbench", async () => {
    const { textId } = await aText();
    expect(await refused(execute(test.db, county.actors.waterHead, use.getText, { id: textId }))).toMatchObject({ code: "FORBIDDEN" });
    expect(await refused(execute(test.db, county.actors.governmentOffice, use.dropCandidates, { candidates: [{ id: textId, version: 1 }], code: "slogan" }))).toMatchObject({ code: "FORBIDDEN" });
  });
});

function realSpeech(): string | null {
  try { return readFileSync(new URL("../../../../../shared/data/speech/county-plenary.txt", import.meta.url), "utf8"); }
  catch { return null; }
}
const real = realSpeech();
describe.skipIf(real === null)("the real speech (skipped where ../shared/data is missing)", () => {
  it("is taken", async () => {
    const { id } = await record();
    const result = await add(id, real ?? "");
    expect(result.characters).toBeGreaterThan(6_500);
    expect(result.candidates).toBeGreaterThan(40);
  });
});

it("offers what a candidate can be given: units by pinyin, classes with their members, leaders", async () => {
  const choices = await execute(test.db, county.actors.office, use.listChoices, {});
  const names = choices.units.map(({ name }) => name);
  expect(names.indexOf("青山乡")).toBeLessThan(names.indexOf("清河镇"));
  expect(choices.groups).toMatchObject([{ id: county.townships, members: [county.units.hill, county.units.river] }]);
  expect(choices.leaders.map(({ name }) => name)).toEqual(expect.arrayContaining(["leader", "magistrate"]));
});
