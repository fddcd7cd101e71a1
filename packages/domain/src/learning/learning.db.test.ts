import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CandidateValues } from "../directive/model";
import * as directive from "../directive/server";
import { execute } from "../kernel/execute";
import { frame } from "../organization/server";
import { isUndisputed } from "./model";
import * as use from "./server";

let test: TestDatabase;
let county: TestCounty;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

async function aText(body: string) {
  const { office } = county.actors;
  const { id: directiveId } = await execute(test.db, office, directive.recordDirective, { type: "special", level: "county", title: "专题会", heldOn: "2026-07-10" });
  const { id } = await execute(test.db, office, directive.addText, { directiveId, title: "讲话", pasted: `同志们：\n${body}` });
  return { id, ...(await execute(test.db, office, directive.getText, { id })) };
}
type Read = Awaited<ReturnType<typeof aText>>["candidates"][number];

const valuesOf = (candidate: Read) => CandidateValues.parse(candidate);
/** The officer gives the candidate a lead unit and confirms it. */
async function teach(body: string, unitId: string, recognised?: string) {
  const { candidates: [read] } = await aText(body);
  if (!read) throw new Error(`nothing read in ${body}`);
  const { office } = county.actors;
  const set = { ...valuesOf(read), leadUnitId: unitId };
  const { candidates: [edited] } = await execute(test.db, office, directive.editCandidate, { id: read.id, version: read.version, set, recognised });
  const { candidates: [confirmed] } = await execute(test.db, office, directive.confirmCandidates, { candidates: [{ id: read.id, version: edited?.version ?? 0 }] });
  return { id: read.id, version: confirmed?.version ?? 0 };
}
const open = (state: "open" | "accepted" | "refused" = "open") => execute(test.db, county.actors.systemAdmin, use.listProposals, { state });
const found = async (word: string, unitId?: string) => (await open()).proposals.find((one) => one.word === word && (unitId === undefined || one.unitId === unitId));
async function decide(word: string, accept: boolean, reason = "") {
  const one = await found(word);
  if (!one) throw new Error(`no proposal ${word}`);
  return execute(test.db, county.actors.systemAdmin, use.decideProposals, { proposals: [{ id: one.id, version: one.version }], accept, reason });
}

describe("a confirmed unit for a name", () => {
  it("issue 3: becomes a proposal; accepted, the next text resolves it by itself, as named and not inferred", async () => {
    await teach("县河道事务中心要在9月底前完成6处险段加固。", county.units.water, "县河道事务中心");
    expect(await found("县河道事务中心")).toMatchObject({ kind: "alias", unitId: county.units.water, evidence: 1, others: [] });
    await decide("县河道事务中心", true);
    const { candidates: [next] } = await aText("县河道事务中心要在10月底前完成3座水闸检修。");
    expect(next).toMatchObject({ leadUnitId: county.units.water, reading: { unmatched: [] } });
    expect(next?.reading.inferred).not.toContain("lead");
    expect(await found("县河道事务中心")).toBeUndefined();
  });
  it("also where the line of work is called by a nickname that no rule reads", async () => {
    await teach("河湖口要在8月底前完成5处坑塘清淤。", county.units.water);
    expect(await found("河湖口")).toMatchObject({ kind: "alias", unitId: county.units.water });
    await decide("河湖口", true);
    expect((await aText("河湖口要在汛期前完成2处堤防加固。")).candidates[0]).toMatchObject({ leadUnitId: county.units.water });
  });
  it("shows a conflict where a name went to two units, and accepts it for one alone", async () => {
    await teach("县城乡服务中心要在9月底前完成公厕改造。", county.units.housing);
    await teach("县城乡服务中心要在9月底前完成沟渠清理。", county.units.water);
    const one = await found("县城乡服务中心", county.units.water);
    const other = await found("县城乡服务中心", county.units.housing);
    expect(one?.others).toEqual([{ unitName: "住建局", evidence: 1 }]);
    const both = [one, other].map((proposal) => ({ id: proposal?.id ?? "", version: proposal?.version ?? 0 }));
    await expect(execute(test.db, county.actors.systemAdmin, use.decideProposals, { proposals: both, accept: true })).rejects.toMatchObject({ code: "CONFLICT", reason: "learning.two_units" });
    await execute(test.db, county.actors.systemAdmin, use.decideProposals, { proposals: both.slice(0, 1), accept: true });
    expect(await found("县城乡服务中心")).toBeUndefined();
    await expect(execute(test.db, county.actors.systemAdmin, use.decideProposals, { proposals: both.slice(1), accept: true })).rejects.toMatchObject({ reason: "learning.word_taken", details: { words: ["县城乡服务中心"] } });
  });
  it("refused, it comes back only when more sentences say so", async () => {
    await teach("县水文站要在9月底前完成雨量站点校验。", county.units.water);
    await expect(decide("县水文站", false)).rejects.toMatchObject({ code: "INVALID" });
    await decide("县水文站", false, "不是县里的单位");
    expect(await found("县水文站")).toBeUndefined();
    expect((await open("refused")).proposals).toContainEqual(expect.objectContaining({ word: "县水文站", reason: "不是县里的单位", evidence: 1 }));
    await teach("县水文站要在10月底前完成流量测验。", county.units.water);
    expect(await found("县水文站")).toMatchObject({ evidence: 2 });
  });
  it("of several names and units left over none is guessed", async () => {
    const { candidates: [read] } = await aText("县水务局牵头，县蓝天中心、县绿地中心配合，在9月底前完成湿地补植。");
    const cooperating = [county.units.housing, county.units.statistics].map((unitId) => ({ unitId, share: "", dueOn: null }));
    const { candidates: [edited] } = await execute(test.db, county.actors.office, directive.editCandidate, { id: read?.id ?? "", version: 1, set: { ...valuesOf(read as Read), cooperating } });
    await execute(test.db, county.actors.office, directive.confirmCandidates, { candidates: [{ id: read?.id ?? "", version: edited?.version ?? 0 }] });
    expect([await found("县蓝天中心"), await found("县绿地中心")]).toEqual([undefined, undefined]);
  });
});

describe("a confirmed owner for a kind of work", () => {
  it("issue 3: becomes a duty from the second sentence on; the next text infers its owner and marks it as inferred", async () => {
    await teach("要抓紧推进海绵广场建设，年底前完成3处。", county.units.housing);
    expect(await found("海绵广场")).toBeUndefined();
    await teach("要加快海绵广场改造，10月底前完成验收。", county.units.housing);
    expect(await found("海绵广场")).toMatchObject({ kind: "duty", unitId: county.units.housing, evidence: 2 });
    await decide("海绵广场", true);
    const { candidates: [next] } = await aText("要全力推进海绵广场项目，11月底前开工2处。");
    expect(next?.leadUnitId).toBe(county.units.housing);
    expect(next?.reading.inferred).toContain("lead");
  });
  it("a unit that the sentence names teaches no duty", async () => {
    for (const month of [8, 9]) await teach(`县住房和城乡建设局要在${month}月底前完成口袋公园建设。`, county.units.housing);
    expect((await open()).proposals.map(({ word }) => word)).not.toContain("口袋公园");
  });
});

describe("what teaches nothing", () => {
  const inBulk = async (body: string, unitId: string) => {
    const { candidates } = await aText(body);
    const refs = (all: readonly { id: string; version: number }[]) => all.map(({ id, version }) => ({ id, version }));
    const set = await execute(test.db, county.actors.office, directive.setCandidates, { candidates: refs(candidates), set: { leadUnitId: unitId } });
    await execute(test.db, county.actors.office, directive.confirmCandidates, { candidates: refs(set.candidates) });
    return set.candidates;
  };
  it("a unit given to several items at once: neither their names nor their matters", async () => {
    const set = await inBulk("县芦苇中心要在9月底前完成收割。\n要加快推进音乐喷泉建设，10月底前完成验收。\n要抓紧推进音乐喷泉改造，11月底前完成。", county.units.water);
    expect(set.length).toBeGreaterThan(2);
    const { rows } = await test.owner.query("select word from app.lessons where candidate_id = any ($1)", [set.map(({ id }) => id)]);
    expect(rows).toEqual([]);
    await teach("要加快推进音乐喷泉建设，12月底前完成验收。", county.units.water);
    await teach("要抓紧推进音乐喷泉改造，10月底前完成。", county.units.water);
    expect(await found("音乐喷泉")).toMatchObject({ evidence: 2 });
  });
  it("words of time", async () => {
    await teach("要抓紧落实年初安排，11月底前完成。", county.units.housing);
    await teach("要加快推进年初安排，10月底前完成验收。", county.units.housing);
    const { rows } = await test.owner.query("select word from app.lessons where word ~ '年初|安排'");
    expect(rows).toEqual([]);
  });
});

describe("what is taken back", () => {
  it("a candidate that is no longer confirmed teaches nothing", async () => {
    const { id, version } = await teach("县堤防管护中心要在9月底前完成除草。", county.units.water);
    expect(await found("县堤防管护中心")).toMatchObject({ evidence: 1 });
    await execute(test.db, county.actors.office, directive.dropCandidates, { candidates: [{ id, version }], code: "slogan" });
    expect(await found("县堤防管护中心")).toBeUndefined();
  });
  it("refusing an accepted word takes it out again", async () => {
    await teach("县湖泊中心要在9月底前完成清漂。", county.units.water);
    await decide("县湖泊中心", true);
    const accepted = (await open("accepted")).proposals.find(({ word }) => word === "县湖泊中心");
    await execute(test.db, county.actors.systemAdmin, use.decideProposals, { proposals: [{ id: accepted?.id ?? "", version: accepted?.version ?? 0 }], accept: false, reason: "机构已撤" });
    expect((await aText("县湖泊中心要在10月底前完成补水。")).candidates[0]).toMatchObject({ leadUnitId: null, reading: { unmatched: ["县湖泊中心"] } });
  });
});

it("only what more than one sentence says and nobody disputes is ticked together", () => {
  const one = { state: "open", others: [], evidence: 2 };
  expect(isUndisputed(one)).toBe(true);
  expect([{ ...one, evidence: 1 }, { ...one, others: ["住建局"] }, { ...one, state: "refused" }].map(isUndisputed)).toEqual([false, false, false]);
});

describe("who sees what", () => {
  it("the administrator decides on word and count and reads no sentence; the office reads its sentences and decides nothing", async () => {
    await teach("县滩涂中心要在9月底前完成普查。", county.units.water);
    const { systemAdmin, office, securityAdmin } = county.actors;
    const proposal = await found("县滩涂中心");
    expect(JSON.stringify(await open())).not.toContain("普查");
    await expect(execute(test.db, systemAdmin, use.listEvidence, { proposalId: proposal?.id ?? "" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(execute(test.db, securityAdmin, use.listProposals, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(execute(test.db, office, use.decideProposals, { proposals: [{ id: proposal?.id ?? "", version: 1 }], accept: true })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const evidence = await execute(test.db, office, use.listEvidence, { proposalId: proposal?.id ?? "" });
    expect(evidence).toMatchObject([{ quote: "县滩涂中心要在9月底前完成普查", author: "office", directiveTitle: "专题会" }]);
    await expect(execute(test.db, county.actors.observer, use.listEvidence, { proposalId: proposal?.id ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
  it("the administrator's badge counts what waits, and two who decide at once do not overwrite each other", async () => {
    const { systemAdmin, office } = county.actors;
    const { waiting, proposals: [first] } = await open();
    expect((await execute(test.db, systemAdmin, frame, {})).waiting.organization).toBe(waiting);
    expect((await execute(test.db, office, frame, {})).waiting.organization).toBe(0);
    const refs = [{ id: first?.id ?? "", version: first?.version ?? 0 }];
    await execute(test.db, systemAdmin, use.decideProposals, { proposals: refs, accept: false, reason: "不用" });
    await expect(execute(test.db, systemAdmin, use.decideProposals, { proposals: refs, accept: true })).rejects.toMatchObject({ code: "CONFLICT", reason: "learning.changed" });
    expect((await execute(test.db, systemAdmin, frame, {})).waiting.organization).toBe(waiting - 1);
  });
  it("costs the same statements for one candidate and for many", async () => {
    const one = await aText("县乾河中心要在9月底前完成闸门检修。");
    const many = await aText([..."子丑寅卯辰巳午未申酉戌亥"].map((name) => `县${name}河中心要在9月底前完成${name}河闸门检修。`).join("\n"));
    const confirm = async (text: typeof one) => {
      const led = await Promise.all(text.candidates.map(({ id, version }) => execute(test.db, county.actors.office, directive.setCandidates, { candidates: [{ id, version }], set: { leadUnitId: county.units.water } })));
      const refs = led.flatMap(({ candidates }) => candidates.map(({ id, version }) => ({ id, version })));
      return countStatements(test.db, () => execute(test.db, county.actors.office, directive.confirmCandidates, { candidates: refs }));
    };
    expect(await confirm(many)).toBe(await confirm(one));
    const { rows: [counted] } = await test.owner.query("select count(*)::int as n from app.lessons where text_id = $1", [many.id]);
    expect(counted).toEqual({ n: 12 });
  });
});
