import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { today } from "@taizhang/planning";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CandidateValues } from "../directive/model";
import * as directive from "../directive/server";
import { execute } from "../kernel/execute";
import { tableText } from "../kernel/table";
import * as learning from "../learning/server";
import { wordColumns } from "./model";
import {
  addUnit, addWords, adoptUsualDuties, changeWord, endUnit, exportWords, importUnits, importWords, listWords, previewUsualDuties, previewWords, removeWord,
} from "./server";

let test: TestDatabase;
let county: TestCounty;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const admin = () => county.actors.systemAdmin;
const add = (unitId: string, kind: "alias" | "duty", ...words: string[]) => execute(test.db, admin(), addWords, { unitId, kind, words });
const refusal = (field: string, key: string, values?: object) => ({ code: "INVALID", details: { fields: { [field]: { key, ...(values && { values }) } } } });
const wordsOf = async (unitId: string) => (await execute(test.db, admin(), listWords, { unitId })).map(({ kind, word, origin, evidence }) => ({ kind, word, origin, evidence }));
const kept = async (word: string) => (await execute(test.db, admin(), listWords, {})).find((one) => one.word === word);
const preview = (text: string) => execute(test.db, admin(), previewWords, { text });
const newUnit = async (name: string, shortName = name) =>
  (await execute(test.db, admin(), addUnit, { code: crypto.randomUUID(), name, shortName, kind: "department", parentId: null, sortOrder: 50, confirmsReports: false })).unitId;

async function aText(body: string) {
  const { office } = county.actors;
  const { id: directiveId } = await execute(test.db, office, directive.recordDirective, { type: "special", level: "county", title: "专题会", heldOn: "2026-07-10" });
  const { id } = await execute(test.db, office, directive.addText, { directiveId, title: "讲话", pasted: `同志们：\n${body}` });
  return (await execute(test.db, office, directive.getText, { id })).candidates;
}
/** Two confirmed sentences whose matter went to the housing bureau. */
async function teach(matter: string) {
  const { office } = county.actors;
  for (const body of [`要抓紧推进${matter}建设，年底前完成3处。`, `要加快${matter}改造，10月底前完成验收。`]) {
    const [read] = await aText(body);
    if (!read) throw new Error(`nothing read in ${body}`);
    const set = { ...CandidateValues.parse(read), leadUnitId: county.units.housing };
    const { candidates: [edited] } = await execute(test.db, office, directive.editCandidate, { id: read.id, version: read.version, set });
    await execute(test.db, office, directive.confirmCandidates, { candidates: [{ id: read.id, version: edited?.version ?? 0 }] });
  }
}
async function accept(matter: string) {
  const proposal = await proposed(matter);
  return execute(test.db, admin(), learning.decideProposals, { proposals: [{ id: proposal?.id ?? "", version: proposal?.version ?? 0 }], accept: true });
}
const proposed = async (word: string, state: "open" | "accepted" | "refused" = "open") =>
  (await execute(test.db, admin(), learning.listProposals, { state })).proposals.find((one) => one.word === word);

describe("a word added by hand", () => {
  it("is read from the next text on: a duty finds the owner, marked as inferred; a name is read as named", async () => {
    expect((await aText("要全力推进灌渠清障，11月底前完成2处。"))[0]).toMatchObject({ leadUnitId: null });
    await add(county.units.water, "duty", "灌渠清障");
    await add(county.units.water, "alias", "水保口");
    const [byDuty] = await aText("要全力推进灌渠清障，12月底前完成4处。");
    expect(byDuty?.leadUnitId).toBe(county.units.water);
    expect(byDuty?.reading.inferred).toContain("lead");
    const [byName] = await aText("水保口要在10月底前完成3处护坡修复。");
    expect(byName?.leadUnitId).toBe(county.units.water);
    expect(byName?.reading.inferred).not.toContain("lead");
    await execute(test.db, admin(), removeWord, { unitId: county.units.water, kind: "duty", word: "灌渠清障" });
    expect((await aText("要全力推进灌渠清障，明年1月底前完成5处。"))[0]).toMatchObject({ leadUnitId: null });
  });
  it("that another unit has is refused and says whose it is, a duty as a name; the unit's own second time too", async () => {
    await add(county.units.housing, "duty", "危房解危");
    await add(county.units.housing, "alias", "房建口");
    const { water, housing } = county.units;
    await expect(add(water, "duty", "河道保洁", "危房解危")).rejects.toMatchObject(refusal("words", "organization.word_taken", { word: "危房解危", unit: "住建局" }));
    expect(await kept("河道保洁")).toBeUndefined();
    await expect(add(water, "alias", "房建口")).rejects.toMatchObject(refusal("words", "organization.word_taken", { word: "房建口", unit: "住建局" }));
    await expect(add(housing, "duty", "危房解危")).rejects.toMatchObject(refusal("words", "organization.word_present", { word: "危房解危", unit: "住建局" }));
  });
  it("of one character, too long, several in one, of every office, of a unit's own name or of a class is refused in plain words", async () => {
    const { water } = county.units;
    await expect(add(water, "duty", "水")).rejects.toMatchObject(refusal("words", "organization.word_too_short", { word: "水" }));
    await expect(add(water, "duty", "水".repeat(21))).rejects.toMatchObject(refusal("words", "organization.word_too_long", { word: "水".repeat(21), maximum: 20 }));
    await expect(add(water, "duty", "项目建设")).rejects.toMatchObject(refusal("words", "organization.word_too_general", { word: "项目建设" }));
    await expect(add(water, "alias", "有关部门")).rejects.toMatchObject(refusal("words", "organization.word_too_general", { word: "有关部门" }));
    await expect(add(water, "duty", "住建局")).rejects.toMatchObject(refusal("words", "organization.word_is_name", { word: "住建局", unit: "住建局" }));
    await test.owner.query("insert into app.unit_groups (name, aliases) values ('沿河单位', '{沿河各部门}')");
    await expect(add(water, "alias", "沿河各部门")).rejects.toMatchObject(refusal("words", "organization.word_is_group", { word: "沿河各部门", group: "沿河单位" }));
    await expect(add(water, "duty", "供水、排水")).rejects.toMatchObject(refusal("words.0", "organization.word_single"));
  });
  it("is a dissolved unit's no more: no text is read with it, and it passes to who takes it, by hand or by a proposal", async () => {
    const old = await newUnit("县蔬菜办");
    await add(old, "duty", "大棚蔬菜");
    await add(old, "alias", "蔬菜办公室", "蔬菜专班");
    await execute(test.db, admin(), endUnit, { unitId: old, endedOn: today(new Date()) });
    expect(await kept("大棚蔬菜")).toBeUndefined();
    expect((await aText("蔬菜办公室要在10月底前完成3处大棚蔬菜基地验收。"))[0]).toMatchObject({ leadUnitId: null });
    await test.owner.query("insert into app.word_proposals (kind, word, unit_id, evidence) values ('alias', '蔬菜专班', $1, 1)", [county.units.hill]);
    await accept("蔬菜专班");
    expect(await kept("蔬菜专班")).toMatchObject({ unitId: county.units.hill, origin: "learned", evidence: 1 });
    await execute(test.db, admin(), removeWord, { unitId: county.units.hill, kind: "alias", word: "蔬菜专班", reason: "专班已撤" });
    await add(county.units.water, "duty", "大棚蔬菜");
    await add(county.units.water, "alias", "蔬菜办公室");
    expect(await kept("大棚蔬菜")).toMatchObject({ unitId: county.units.water, origin: "hand" });
    await expect(add(old, "duty", "露天蔬菜")).rejects.toMatchObject({ code: "NOT_FOUND", reason: "organization.unit_not_found" });
  });
  it("sent twice under one key is stored and audited once", async () => {
    const key = crypto.randomUUID();
    const send = () => execute(test.db, admin(), addWords, { unitId: county.units.water, kind: "duty", words: ["水毁修复"] }, { key });
    expect(await send()).toEqual(await send());
    const { rows } = await test.owner.query("select after->'words' as words, actor_id from app.audit_events where use_case = 'organization.addWords' and after->'words' ? '水毁修复'");
    expect(rows).toEqual([{ words: ["水毁修复"], actor_id: admin().userId }]);
  });
  it("by two administrators at once goes to one unit alone", async () => {
    const results = await Promise.allSettled([add(county.units.water, "duty", "雨污分流"), add(county.units.housing, "duty", "雨污分流")]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({ reason: refusal("words", "organization.word_taken") });
  });
});

describe("a word that is changed or removed", () => {
  it("is written otherwise or goes to another unit, where nobody else has it, and the audit keeps both", async () => {
    const { water, housing } = county.units;
    await add(water, "duty", "管网改迁", "泵站值守");
    const change = (word: string, to: { unitId: string; word: string }) => execute(test.db, admin(), changeWord, { unitId: water, kind: "duty", word, to });
    await change("管网改迁", { unitId: housing, word: "管网迁改" });
    expect([await kept("管网改迁"), (await kept("管网迁改"))?.unitId]).toEqual([undefined, housing]);
    await expect(change("泵站值守", { unitId: water, word: "管网迁改" })).rejects.toMatchObject(refusal("to.word", "organization.word_taken", { word: "管网迁改", unit: "住建局" }));
    await expect(change("泵站值守", { unitId: water, word: "泵站值守" })).rejects.toMatchObject(refusal("to.word", "organization.word_present"));
    await expect(change("管网改迁", { unitId: water, word: "管网" })).rejects.toMatchObject({ code: "NOT_FOUND", reason: "organization.word_not_found" });
    await expect(execute(test.db, admin(), removeWord, { unitId: water, kind: "duty", word: "管网迁改" })).rejects.toMatchObject({ reason: "organization.word_not_found" });
    const { rows } = await test.owner.query("select before->>'word' as before, after->>'word' as after from app.audit_events where use_case = 'organization.changeWord'");
    expect(rows).toEqual([{ before: "管网改迁", after: "管网迁改" }]);
  });
  it("learned from sentences shows from how many; it only goes out, with a reason, and its proposal is refused with it", async () => {
    await teach("海绵绿道");
    await accept("海绵绿道");
    const { housing } = county.units;
    expect(await kept("海绵绿道")).toMatchObject({ unitId: housing, origin: "learned", evidence: 2 });
    const word = { unitId: housing, kind: "duty" as const, word: "海绵绿道" };
    await expect(execute(test.db, admin(), changeWord, { ...word, to: { unitId: housing, word: "绿道" } })).rejects.toMatchObject({ code: "CONFLICT", reason: "organization.word_learned" });
    await expect(execute(test.db, admin(), removeWord, word)).rejects.toMatchObject(refusal("reason", "learning.reason_required"));
    await execute(test.db, admin(), removeWord, { ...word, reason: "已划给园林中心" });
    expect(await kept("海绵绿道")).toBeUndefined();
    expect([await proposed("海绵绿道"), await proposed("海绵绿道", "refused")]).toMatchObject([undefined, { reason: "已划给园林中心", evidence: 2 }]);
  });
  it("of another unit is not given away by accepting a proposal: the refusal names word and unit", async () => {
    await teach("雨水花园");
    await add(county.units.water, "duty", "雨水花园");
    await expect(accept("雨水花园")).rejects.toMatchObject({ code: "CONFLICT", reason: "learning.word_taken", details: { word: "雨水花园", unit: "水务局" } });
    expect(await kept("雨水花园")).toMatchObject({ unitId: county.units.water });
  });
});

describe("a table of words", () => {
  const table = (rows: string[][]) => tableText([[...wordColumns], ...rows]);
  it("says first what is new and what is there, then adds only what is new; once more it changes nothing", async () => {
    const { hill } = county.units;
    await add(hill, "duty", "山洪避险");
    const text = `试验县职责清单\t\t\n${table([["青山乡", "山洪避险、林下经济", "青山"], ["青山乡", "古村保护", "青山乡"]])}`;
    expect(await preview(text)).toMatchObject({ faults: [], added: 3, present: 2, lines: [{ unitName: "青山乡", added: ["林下经济", "青山"], present: ["山洪避险"] }, { added: ["古村保护"], present: ["青山乡"] }] });
    expect(await wordsOf(hill)).toHaveLength(1);
    expect(await execute(test.db, admin(), importWords, { text })).toEqual({ added: 3, present: 2 });
    expect(await execute(test.db, admin(), importWords, { text })).toEqual({ added: 0, present: 5 });
    expect(await wordsOf(hill)).toEqual([
      { kind: "alias", word: "青山", origin: "imported", evidence: null }, { kind: "duty", word: "古村保护", origin: "imported", evidence: null },
      { kind: "duty", word: "林下经济", origin: "imported", evidence: null }, { kind: "duty", word: "山洪避险", origin: "hand", evidence: null },
    ]);
  });
  it("with an unknown or doubtful unit, a word of another or a word that is none names line and column and writes nothing", async () => {
    await newUnit("县东财政所", "财政所");
    await newUnit("县西财政所", "财政所");
    const text = table([["没有的局", "林长巡护", ""], ["财政所", "零余额账户", ""], ["清河镇", "渡口管理、水、山洪避险、工作", ""], ["水务局", "渡口管理", "青山"], ["", "码头", ""]]);
    const { faults } = await preview(text);
    expect(faults.map(({ line, field, key, values }) => [line, field, key, values?.["unit"] ?? ""].join(" ").trim())).toEqual([
      "2 unit organization.unit_not_found", "3 unit organization.unit_ambiguous", "4 duties organization.word_too_short",
      "4 duties organization.word_taken 青山乡", "4 duties organization.word_too_general", "5 duties organization.word_taken 清河镇", "5 aliases organization.word_taken 青山乡", "6 unit kernel.required",
    ]);
    await expect(execute(test.db, admin(), importWords, { text })).rejects.toMatchObject({ code: "CONFLICT", reason: "organization.import_faulty" });
    expect(await kept("渡口管理")).toBeUndefined();
  });
  it("as it is exported is read again without a change, units without words included", async () => {
    const { rows } = await execute(test.db, admin(), exportWords, {});
    expect(rows).toContainEqual({ unit: "青山乡", duties: "古村保护、山洪避险、林下经济", aliases: "青山" });
    expect(rows).toContainEqual({ unit: "县统计局", duties: "", aliases: "" });
    expect(await preview(table(rows.map(({ unit, duties, aliases }) => [unit, duties, aliases])))).toMatchObject({ faults: [], added: 0 });
  });
  it("of units keeps to the same rules for their names", async () => {
    const text = "n-1\t县林场\t林场\t部门\t\t10\t青山、场\nn-2\t县苗圃\t苗圃\t部门\t\t11\t苗木口";
    await expect(execute(test.db, admin(), importUnits, { text })).rejects.toMatchObject({ details: { faults: [
      { line: 1, field: "aliases", key: "organization.word_taken", values: { word: "青山", unit: "青山乡" } }, { line: 1, field: "aliases", key: "organization.word_too_short" },
    ] } });
  });
});

describe("the usual duties", () => {
  it("are proposed by name for the units that exist, and taken over only for those that are confirmed; once more they change nothing", async () => {
    const finance = await newUnit("县财政局", "财政局");
    const proposals = await execute(test.db, admin(), previewUsualDuties, {});
    const of = (bureau: string) => proposals.find((one) => one.bureau === bureau);
    expect([of("水利局")?.unitId, of("住建局")?.unitId, of("财政局")?.unitId, of("商务局")?.unitId]).toEqual([county.units.water, county.units.housing, finance, null]);
    expect(await wordsOf(finance)).toEqual([]);
    await add(county.units.hill, "duty", "防汛");
    const adopt = () => execute(test.db, admin(), adoptUsualDuties, { choices: [{ bureau: "财政局", unitId: finance }, { bureau: "水利局", unitId: county.units.water }] });
    expect(await adopt()).toMatchObject({ left: 1 });
    expect(await adopt()).toMatchObject({ added: 0 });
    expect(await kept("防汛")).toMatchObject({ unitId: county.units.hill, origin: "hand" });
    expect(await kept("公共预算")).toMatchObject({ unitId: finance, origin: "usual" });
    expect((await execute(test.db, admin(), previewUsualDuties, {})).find(({ bureau }) => bureau === "水利局")?.duties).toContainEqual({ word: "防汛", ownerId: county.units.hill, ownerName: "青山乡" });
    expect((await aText("要压紧压实公共预算执行，12月底前支出进度达到95%。"))[0]).toMatchObject({ leadUnitId: finance });
  });
  it("of a bureau that is unknown or chosen twice are refused", async () => {
    const choice = { bureau: "商务局", unitId: county.units.water };
    for (const choices of [[{ ...choice, bureau: "航天局" }], [choice, { ...choice, unitId: county.units.housing }]]) {
      await expect(execute(test.db, admin(), adoptUsualDuties, { choices })).rejects.toMatchObject(refusal("choices", "kernel.invalid"));
    }
  });
});

describe("who may", () => {
  it("only the system administrator changes words; everybody who reads the organization sees them, how often a word was learned only who decides on it", async () => {
    await teach("口袋绿地");
    await accept("口袋绿地");
    const { office, waterHead, securityAdmin } = county.actors;
    const word = { unitId: county.units.water, kind: "duty" as const };
    for (const actor of [office, waterHead, securityAdmin]) {
      await expect(execute(test.db, actor, addWords, { ...word, words: ["泵房巡检"] })).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(execute(test.db, actor, removeWord, { ...word, word: "水毁修复" })).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(execute(test.db, actor, importWords, { text: "水务局\t泵房巡检" })).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(execute(test.db, actor, adoptUsualDuties, { choices: [{ bureau: "商务局", unitId: county.units.water }] })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    const seen = async (actor: typeof office) => (await execute(test.db, actor, listWords, { unitId: county.units.housing })).find((one) => one.word === "口袋绿地")?.evidence;
    expect([await seen(admin()), await seen(office), await seen(waterHead)]).toEqual([2, 2, null]);
  });
  it("a list, a check and an import cost the same statements for a few words and for many", async () => {
    const lines = (mark: string, count: number) => Array.from({ length: count }, (_, n) => `清河镇\t${mark}渡口${n}号`).join("\n");
    const cost = (text: string) => countStatements(test.db, () => execute(test.db, admin(), importWords, { text }));
    expect(await cost(lines("南", 400))).toBe(await cost(lines("北", 2)));
    const listed = (unitId: string | null) => countStatements(test.db, () => execute(test.db, admin(), listWords, { unitId }));
    expect(await listed(null)).toBe(await listed(county.units.statistics));
    const checked = (text: string) => countStatements(test.db, () => preview(text));
    expect(await checked(lines("东", 300))).toBe(await checked(lines("西", 1)));
  });
});
