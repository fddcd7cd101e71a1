import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { docx, paragraph, table } from "@taizhang/documents/testing";
import { writeWorkbook } from "@taizhang/documents/write";
import { addDays, today } from "@taizhang/planning";
import { systemActor, type Actor } from "@taizhang/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPassword } from "../access/passwords";
import { importAccounts, openAccount, previewAccounts } from "../access/server";
import { execute } from "../kernel/execute";
import {
  addPost, addUnit, addWords, appoint, changeUnit, delegate, endHolding, endUnit, findPeople, frame, importUnits, leaders, listDelegations, listGroups, listPosts,
  people, previewUnits, readTable, removeWord, revokeDelegation, saveField, saveGroup, setPortfolio, tree,
} from "./server";

let test: TestDatabase;
let county: TestCounty;
const day = today(new Date());
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());
const fields = (field: string, key: string) => ({ code: "INVALID", details: { fields: { [field]: { key } } } });

describe("the frame", () => {
  it("shows county, post and what waits, and a deputy the post that was lent", async () => {
    const { leader, riverLiaison } = county.actors;
    const { delegationId } = await execute(test.db, leader, delegate, { deputyId: riverLiaison.userId ?? "", startsOn: day, endsOn: addDays(day, 7), reason: "外出学习" });
    const shown = await execute(test.db, riverLiaison, frame, {});
    expect(shown).toMatchObject({ county: "试验县", name: "riverLiaison", post: { title: "riverLiaison", unitName: "清河镇" }, waiting: { work: 0, desk: 0 } });
    expect(shown.posts).toEqual([
      { postId: riverLiaison.postId, delegationId: null, title: "riverLiaison", unitId: county.units.river, unitName: "清河镇" },
      { postId: leader.postId, delegationId, title: "leader", unitId: county.units.government, unitName: "县政府" },
    ]);
    expect(await execute(test.db, riverLiaison, listDelegations, {})).toMatchObject([{ id: delegationId, author: "leader", deputy: "riverLiaison" }]);
    await execute(test.db, leader, revokeDelegation, { delegationId });
    expect((await execute(test.db, riverLiaison, frame, {})).posts).toHaveLength(1);
  });
});

describe("a delegation", () => {
  const name = (deputy: string, over: object = {}) =>
    execute(test.db, county.actors.leader, delegate, { deputyId: deputy, startsOn: day, endsOn: day, reason: "出差", ...over });
  it("is a leader's to give, for their own post, never onwards", async () => {
    const deputyId = county.actors.hillLiaison.userId ?? "";
    await expect(execute(test.db, county.actors.office, delegate, { deputyId, startsOn: day, endsOn: day, reason: "x" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(execute(test.db, { ...county.actors.leader, deputyFor: crypto.randomUUID() }, delegate, { deputyId, startsOn: day, endsOn: day, reason: "x" }))
      .rejects.toMatchObject({ reason: "organization.deputy_cannot_delegate" });
    const { delegationId } = await name(deputyId);
    await expect(execute(test.db, county.actors.otherLeader, revokeDelegation, { delegationId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
  it("goes to nobody's self and to no administrator, and ends", async () => {
    await expect(name(county.actors.leader.userId ?? "")).rejects.toMatchObject(fields("deputyId", "organization.deputy_is_oneself"));
    await expect(name(county.actors.securityAdmin.userId ?? "")).rejects.toMatchObject(fields("deputyId", "organization.deputy_is_administrator"));
    await expect(name(county.actors.hillLiaison.userId ?? "", { endsOn: addDays(day, -1) })).rejects.toMatchObject(fields("endsOn", "organization.ends_before_start"));
    await expect(name(county.actors.hillLiaison.userId ?? "", { endsOn: addDays(day, 800) })).rejects.toMatchObject(fields("endsOn", "organization.delegation_too_long"));
  });
});

describe("units", () => {
  const form = { shortName: "医保局", kind: "department", parentId: null, sortOrder: 30, confirmsReports: false } as const;
  it("are found by pinyin and alias; a new name keeps the old one as alias and in the audit", async () => {
    const { systemAdmin, office } = county.actors;
    const { unitId } = await execute(test.db, systemAdmin, addUnit, { code: "ybj", name: "县医疗保障局", ...form });
    await execute(test.db, systemAdmin, addWords, { unitId, kind: "alias", words: ["医保"] });
    await execute(test.db, systemAdmin, changeUnit, { unitId, ...form, name: "县医疗保障中心" });
    const unit = (await execute(test.db, office, tree, {})).find(({ id }) => id === unitId);
    expect(unit?.aliases).toEqual(["县医疗保障局", "医保"]);
    expect(unit?.keywords).toContain("xylbzzx");
    const { rows } = await test.owner.query("select before->>'name' as before, after->>'name' as after from app.audit_events where use_case = 'organization.changeUnit' and subject_id = $1", [unitId]);
    expect(rows).toEqual([{ before: "县医疗保障局", after: "县医疗保障中心" }]);
    await execute(test.db, systemAdmin, removeWord, { unitId, kind: "alias", word: "医保" });
    await expect(execute(test.db, systemAdmin, addWords, { unitId: county.units.water, kind: "alias", words: ["县医疗保障局"] })).rejects.toMatchObject(fields("words", "organization.word_taken"));
    await execute(test.db, systemAdmin, endUnit, { unitId, endedOn: day });
    expect((await execute(test.db, office, tree, {})).some(({ id }) => id === unitId)).toBe(false);
  });
  it("stand never below themselves, and only the system administrator changes them", async () => {
    const { systemAdmin } = county.actors;
    const { unitId: upper } = await execute(test.db, systemAdmin, addUnit, { code: "a", name: "甲局", ...form });
    const { unitId: lower } = await execute(test.db, systemAdmin, addUnit, { code: "b", name: "乙站", ...form, parentId: upper });
    await expect(execute(test.db, systemAdmin, changeUnit, { unitId: upper, name: "甲局", ...form, parentId: lower })).rejects.toMatchObject(fields("parentId", "organization.unit_under_itself"));
    await expect(execute(test.db, systemAdmin, endUnit, { unitId: upper, endedOn: day })).rejects.toMatchObject({ reason: "organization.unit_has_units" });
    await expect(execute(test.db, county.actors.office, addWords, { unitId: upper, kind: "alias", words: ["x"] })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("posts", () => {
  it("change hands from a day on, and history keeps who held them", async () => {
    const { systemAdmin, waterOfficer, waterHead } = county.actors;
    const { postId } = await execute(test.db, systemAdmin, addPost, { unitId: county.units.water, role: "officer", title: "河长办干部" });
    const put = (userId: string | null, startsOn: string) => execute(test.db, systemAdmin, appoint, { postId, userId: userId ?? "", startsOn, replace: true });
    await put(waterOfficer.userId, "2025-01-01");
    await put(waterHead.userId, "2026-03-01");
    const post = (await execute(test.db, systemAdmin, listPosts, { unitId: county.units.water })).find(({ id }) => id === postId);
    expect(post?.holdings).toMatchObject([{ name: "waterHead", startsOn: "2026-03-01", endsOn: null }, { name: "waterOfficer", startsOn: "2025-01-01", endsOn: "2026-02-28" }]);
    await expect(put(county.actors.waterLiaison.userId, "2026-02-01")).rejects.toMatchObject(fields("startsOn", "organization.holder_starts_later"));
    await execute(test.db, systemAdmin, endHolding, { holdingId: post?.holdings[0]?.id ?? "", endsOn: addDays(day, -1) });
    expect((await execute(test.db, systemAdmin, people, { unitId: county.units.water })).some((row) => row.postId === postId)).toBe(false);
  });
  it("of the three administrators are never held beside each other or beside a business post", async () => {
    const { systemAdmin, securityAdmin, auditAdmin, office } = county.actors;
    const put = (postId: string | null, userId: string | null, actor: Actor = systemActor("server")) => execute(test.db, actor, appoint, { postId: postId ?? "", userId: userId ?? "", startsOn: day, replace: false });
    await expect(put(auditAdmin.postId, securityAdmin.userId)).rejects.toMatchObject(fields("userId", "organization.roles_exclude"));
    await expect(put(auditAdmin.postId, office.userId)).rejects.toMatchObject(fields("userId", "organization.roles_exclude"));
    await expect(put(office.postId, systemAdmin.userId)).rejects.toMatchObject(fields("userId", "organization.roles_exclude"));
    await expect(put(office.postId, systemAdmin.userId, systemAdmin)).rejects.toMatchObject(fields("userId", "organization.roles_exclude"));
  });
  it("of the three administrators are filled at the server, by no administrator for a friend", async () => {
    const { systemAdmin, auditAdmin, securityAdmin } = county.actors;
    const input = { postId: auditAdmin.postId ?? "", userId: auditAdmin.userId ?? "", startsOn: day, replace: false };
    await expect(execute(test.db, systemAdmin, appoint, input)).rejects.toMatchObject(fields("userId", "access.administrator_post"));
    const account = { username: "friend", name: "朋友", phone: "", unitId: securityAdmin.unitId ?? "", role: "security_admin" as const, title: "安全管理员" };
    await expect(execute(test.db, systemAdmin, openAccount, account)).rejects.toMatchObject(fields("role", "access.administrator_post"));
  });
  it("of leaders show who holds them and what they answer for", async () => {
    const { systemAdmin, otherLeader } = county.actors;
    const { fieldId } = await execute(test.db, systemAdmin, saveField, { fieldId: null, name: "民生保障", sortOrder: 3 });
    await execute(test.db, systemAdmin, setPortfolio, { postId: otherLeader.postId ?? "", unitIds: [county.units.housing], fieldIds: [fieldId] });
    const shown = (await execute(test.db, otherLeader, leaders, {})).find(({ postId }) => postId === otherLeader.postId);
    expect(shown).toMatchObject({ name: "otherLeader", portfolio: [{ unitId: county.units.housing, name: "住建局" }, { fieldId, name: "民生保障" }] });
  });
});

it("people are found by name, unit and pinyin", async () => {
  expect((await execute(test.db, county.actors.office, findPeople, { q: "清河" })).map(({ name }) => name).sort()).toEqual(["riverHead", "riverLiaison"]);
});
it("a class of units keeps its members and aliases", async () => {
  const { systemAdmin } = county.actors;
  const input = { groupId: null, name: "沿河乡镇", aliases: ["沿河各镇"], unitIds: [county.units.river, county.units.hill] };
  const { groupId } = await execute(test.db, systemAdmin, saveGroup, input);
  await execute(test.db, systemAdmin, saveGroup, { ...input, groupId, unitIds: [county.units.river] });
  expect((await execute(test.db, systemAdmin, listGroups, {})).find(({ id }) => id === groupId)).toMatchObject({ aliases: ["沿河各镇"], unitIds: [county.units.river] });
  await expect(execute(test.db, systemAdmin, saveGroup, input)).rejects.toMatchObject(fields("name", "organization.group_exists"));
});

describe("an import", () => {
  const table = "代码\t全称\t简称\t类别\t上级代码\t排序\t别名\nzrj\t县自然资源局\t自规局\t部门\t\t10\t自规、国土\nzrj-1\t土地储备中心\t储备中心\t部门\tzrj\t11\t";
  it("of units says what it would do, does it whole, and once more changes instead of adding", async () => {
    const { systemAdmin, office } = county.actors;
    expect((await execute(test.db, systemAdmin, previewUnits, { text: table })).lines.map(({ action }) => action)).toEqual(["add", "add"]);
    expect(await execute(test.db, systemAdmin, importUnits, { text: table })).toEqual({ added: 2, changed: 0 });
    expect(await execute(test.db, systemAdmin, importUnits, { text: table })).toEqual({ added: 0, changed: 2 });
    const made = (await execute(test.db, office, tree, {})).filter(({ code }) => code.startsWith("zrj"));
    expect(made).toMatchObject([{ shortName: "自规局", aliases: ["国土", "自规"] }, { parentId: made[0]?.id }]);
  });
  it("with faults names line and field and leaves everything as it was", async () => {
    const bad = "x1,甲局,,部门,,,\nx1,乙局,,科室,nowhere,,";
    const { faults } = await execute(test.db, county.actors.systemAdmin, previewUnits, { text: bad });
    expect(faults.map(({ line, field }) => `${line} ${field}`).sort()).toEqual(["2 code", "2 kind", "2 parentCode"]);
    await expect(execute(test.db, county.actors.systemAdmin, importUnits, { text: bad })).rejects.toMatchObject({ reason: "organization.import_faulty" });
    expect((await execute(test.db, county.actors.office, tree, {})).some(({ code }) => code === "x1")).toBe(false);
  });
  it("costs the same statements for a few lines and for hundreds; every password is its own and opens its account", async () => {
    const { systemAdmin } = county.actors;
    const unitLines = (mark: string, count: number) => Array.from({ length: count }, (_, n) => `${mark}${n},${mark}第${n}局,${mark}${n}局,部门,${n === 0 ? "" : `${mark}0`},${n},别名${mark}${n}`).join("\n");
    const few = await countStatements(test.db, () => execute(test.db, systemAdmin, importUnits, { text: unitLines("f", 2) }));
    expect(await countStatements(test.db, () => execute(test.db, systemAdmin, importUnits, { text: unitLines("m", 300) }))).toBe(few);
    expect(await execute(test.db, systemAdmin, importUnits, { text: unitLines("m", 300) })).toEqual({ added: 0, changed: 300 });
    const staffLines = (mark: string, count: number) => Array.from({ length: count }, (_, n) => `${mark}.${n}\t赵${mark}${n}\tm${n}\t承办人\t承办人`).join("\n");
    const oneByOne = await countStatements(test.db, () => execute(test.db, systemAdmin, importAccounts, { text: staffLines("one", 1) }));
    let opened: { username: string; password: string }[] = [];
    expect(await countStatements(test.db, async () => { ({ opened } = await execute(test.db, systemAdmin, importAccounts, { text: staffLines("many", 60) })); })).toBe(oneByOne);
    expect(new Set(opened.map(({ password }) => password)).size).toBe(60);
    const last = opened.at(-1);
    const { rows: [stored] } = await test.owner.query("select password_hash from app.accounts where username = $1", [last?.username]);
    expect(await isPassword(stored.password_hash, last?.password ?? "")).toBe(true);
  });
  it("of accounts takes vacant posts first, each once", async () => {
    const { systemAdmin } = county.actors;
    await execute(test.db, systemAdmin, addPost, { unitId: county.units.hill, role: "officer", title: "空岗" });
    await execute(test.db, systemAdmin, importAccounts, { text: "vac1\t甲\t青山乡\t承办人\t空岗\nvac2\t乙\t青山乡\t承办人\t空岗" });
    const held = (await execute(test.db, systemAdmin, listPosts, { unitId: county.units.hill })).filter(({ title }) => title === "空岗");
    expect(held.map(({ holdings }) => holdings.length)).toEqual([1, 1]);
  });
  it("of accounts opens people with posts by a table, or says why not", async () => {
    const { systemAdmin } = county.actors;
    const bad = "账号\t姓名\t单位\t角色\t岗位\nLi Si\t李四\t没有的局\t联络员\t联络员\nzhao6\t赵六\t水务局\t所长\t所长";
    const { faults } = await execute(test.db, systemAdmin, previewAccounts, { text: bad });
    expect(faults.map(({ line, field, key }) => `${line} ${field} ${key}`)).toEqual(["2 unit organization.unit_not_found", "2 username access.username_form", "3 role kernel.invalid"]);
    const { opened } = await execute(test.db, systemAdmin, importAccounts, { text: "lisi\t李四\t水务局\t联络员\t水政联络员\nwangwu\t王五\t清河镇\t承办人\t农办干部" });
    expect(opened.map(({ username }) => username)).toEqual(["lisi", "wangwu"]);
    expect((await execute(test.db, systemAdmin, findPeople, { q: "lisi" }))[0]).toMatchObject({ name: "李四", unitName: "水务局", role: "liaison" });
  });
});

describe("a table from a file", () => {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  const read = (bytes: Uint8Array, name: string, actor: Actor = county.actors.systemAdmin) => execute(test.db, actor, readTable, { file: { name, base64: base64(bytes) } });
  it("of Excel becomes the text that the import of units and of accounts takes, numbers and several lines in a cell included", async () => {
    const { systemAdmin } = county.actors;
    const columns = ["代码", "全称", "简称", "类别", "上级代码", "排序", "别名"].map((header) => ({ header }));
    const { text } = await read(await writeWorkbook({ sheetName: "机构", columns, rows: [["xl-1", "云栖镇人民政府", "云栖镇", "乡镇", null, 12, "云栖、栖镇"]] }), "机构.xlsx");
    expect(await execute(test.db, systemAdmin, importUnits, { text })).toEqual({ added: 1, changed: 0 });
    const people = [["账号", "姓名", "单位", "角色", "岗位", "电话"], ["yunqi.ll", "李明", "云栖镇", "联络员", "云栖镇联络员", "13800000001"]].map((row) => row.map((cell) => paragraph(cell)));
    const fromWord = await read(docx(table(people)), "人员.docx");
    expect((await execute(test.db, systemAdmin, importAccounts, { text: fromWord.text })).opened).toMatchObject([{ username: "yunqi.ll" }]);
  });
  it("that cannot be read says why, and nobody but an administrator of accounts may ask", async () => {
    const locked = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504), Buffer.from("EncryptedPackage", "utf16le")]);
    await expect(read(locked, "密.xlsx")).rejects.toMatchObject(fields("file", "directive.unreadable_encrypted"));
    await expect(read(Buffer.from("PK\x03\x04 none"), "坏.xlsx")).rejects.toMatchObject(fields("file", "directive.unreadable_damaged"));
    await expect(read(Buffer.from("%PDF-1.7"), "a.pdf")).rejects.toMatchObject(fields("file", "directive.table_unsupported"));
    await expect(read(locked, "密.xlsx", county.actors.office)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
