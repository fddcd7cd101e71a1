import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { readTables, recogniseTaskTable } from "@taizhang/documents";
import { writeWorkbook } from "@taizhang/documents/write";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { execute } from "../kernel/execute";
import { attachKnown } from "../task/attach-known";
import { registerCandidates } from "../task/register-candidates";
import { deadlineOfCell } from "./table-date";
import * as use from "./server";

let test: TestDatabase;
let county: TestCounty;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const office = () => county.actors.office;
const meeting = async () => (await execute(test.db, office(), use.recordDirective, { type: "plenary_extended", level: "county", title: "全体（扩大）会议", heldOn: "2026-07-10" })).id;
const refused = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error);
const header = "序号\t领域\t工作内容\t量化目标\t牵头领导\t牵头单位\t配合单位\t完成时限\t亮点";
const pasted = (rows: readonly string[]) => ({ html: null, plain: [header, ...rows].join("\n") });
const previewed = (directiveId: string, rows: readonly string[], more = {}) => execute(test.db, office(), use.previewTable, { directiveId, pasted: pasted(rows), ...more });
const tableOf = async (directiveId: string, rows: readonly string[]) => {
  const { table } = await previewed(directiveId, rows);
  if (!table) throw new Error("no table was recognised");
  return table;
};
type Table = Awaited<ReturnType<typeof tableOf>>;
const sent = ({ header: names, rows }: Table, set: (line: number) => object = () => ({})) =>
  ({ header: names, rows: rows.map(({ line, outline, cells, source }) => ({ line, outline, cells, source, set: set(line) })) });
const rowsOf = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1}\t城建\t完成第${at + 1}处管网改造\t${at + 1}公里\tleader\t水务局\t住建局\t2026-11-30\t`);

describe("a breakdown of tasks before it is taken", () => {
  it("resolves units by name, short name and class, leaders by name, dates against the meeting, and says what is doubtful", async () => {
    const { rows, columns } = await tableOf(await meeting(), [
      "1\t城建\t改造42个小区\t42个\tleader\t县住房和城乡建设局\t水务局、县统计局\t11月底前\t",
      "2\t\t清淤5处\t\t无此人\t水务局牵头，审计局配合\t\t待定\t",
      "3\t\t排查河道\t\t\t各乡镇\t\t汛期前\t",
      "4\t\t开好会\t\t\t\t\t2026-01-31\t",
      "5\t\t改造42个小区\t42个\t\t县住房和城乡建设局\t\t11月底前\t",
    ]);
    expect(columns.map(({ role, known }) => `${role}${known ? "" : "?"}`)).toEqual(["serial", "category", "content", "target", "leader", "lead", "cooperating", "due", "other?"]);
    expect(rows.map(({ values }) => [values.leadUnitId, values.cooperating.map(({ unitId }) => unitId), values.dueOn, values.targetValue])).toEqual([
      [county.units.housing, [county.units.water, county.units.statistics], "2026-11-30", 42],
      [county.units.water, [], null, null], [null, [], null, null], [null, [], "2026-01-31", null], [county.units.housing, [], "2026-11-30", 42],
    ]);
    expect(rows[2]?.values.groupId).toBe(county.townships);
    expect(rows[0]?.values.leaderPostId).toBe(county.actors.leader.postId);
    expect(rows.map(({ doubts }) => doubts.map(({ field, reason, value }) => `${field} ${reason} ${value}`))).toEqual([
      [], ["cooperating unknown_unit 审计局", "leader unknown_leader 无此人", "due unreadable_date 待定"], ["due vague_date 汛期前"],
      ["lead no_lead —", "due before_meeting 2026-01-31"], ["content repeats 2"],
    ]);
    expect(rows.map(({ outline }) => outline)).toEqual(Array.from({ length: 5 }, () => ["城建"]));
  });
  it("knows a leader with titles before and after the name, and doubts a cell that names two", async () => {
    const { rows } = await tableOf(await meeting(), [
      "副县长leader", "县委常委、常务副县长leader", "leader同志", "leader（副县长）", "副县长 leader", "副县长leader（牵头）、副县长无此人", "leader、otherLeader", "副县长leader某", "leader某副县长",
    ].map((leader, at) => `${at}\t城建\t清淤第${at}处\t\t${leader}\t水务局\t\t年底\t`));
    const own = county.actors.leader.postId;
    expect(rows.map(({ values }) => values.leaderPostId)).toEqual([own, own, own, own, own, own, null, null, null]);
    expect(rows.slice(6).map(({ doubts }) => doubts.map(({ reason, value }) => `${reason} ${value}`))).toEqual([["several_leaders leader、otherLeader"], ["unknown_leader 副县长leader某"], ["unknown_leader leader某副县长"]]);
  });
  it("marks a leader who follows from the portfolio as inferred, not one who is named", async () => {
    const { rows } = await tableOf(await meeting(), ["1\t城建\t清淤\t\t\t水务局\t\t年底\t", "2\t城建\t护岸\t\tleader\t水务局\t\t年底\t"]);
    expect(rows.map(({ values, inferred }) => [values.leaderPostId, inferred.includes("leader")])).toEqual([[county.actors.leader.postId, true], [county.actors.leader.postId, false]]);
  });
  it("gives no lead where all work by their own duties, and keeps the share that is written beside a unit", async () => {
    const { rows } = await execute(test.db, office(), use.previewTable, { directiveId: await meeting(), pasted: { html: '<table><tr><td>工作内容<td>责任单位<td>完成时限</tr><tr><td>治理沟渠<td>县水务局、<br>县统计局等有关单位按职责分工负责<td>12/31</tr><tr><td>保供<td>住建局：供热；水务局：供水<td>年底</tr></table>', plain: "" } }).then(({ table }) => table ?? { rows: [] });
    expect(rows.map(({ values }) => [values.leadUnitId, values.cooperating.map(({ unitId, share }) => [unitId, share]), values.dueOn])).toEqual([
      [null, [[county.units.water, ""], [county.units.statistics, ""]], "2026-12-31"], [county.units.housing, [[county.units.water, "供水"]], "2026-12-31"],
    ]);
    expect(rows[0]?.doubts.map(({ reason }) => reason)).toEqual(["no_lead"]);
  });
  it("hands only a class that leads out to its units; a class that helps is its units, and a doubt where it has none", async () => {
    await test.owner.query("insert into app.unit_groups (name) values ('空类单位') on conflict do nothing");
    const { rows } = await tableOf(await meeting(), ["1\t城建\t清淤\t\t\t水务局\t各乡镇\t年底\t", "2\t城建\t护岸\t\t\t各乡镇\t水务局\t年底\t", "3\t城建\t修堤\t\t\t水务局\t空类单位\t年底\t"]);
    expect(rows.map(({ values }) => [values.leadUnitId, values.groupId, values.cooperating.map(({ unitId }) => unitId).toSorted()])).toEqual([
      [county.units.water, null, [county.units.hill, county.units.river].toSorted()], [null, county.townships, [county.units.water]], [county.units.water, null, []],
    ]);
    expect(rows.map(({ doubts }) => doubts.map(({ field, reason, value }) => `${field} ${reason} ${value}`))).toEqual([[], [], ["cooperating class_helps 空类单位"]]);
  });
  it("says where two rows ask for the same of different units", async () => {
    const { rows } = await tableOf(await meeting(), ["1\t城建\t清淤\t\t\t水务局\t\t年底\t", "2\t城建\t清淤\t\t\t住建局\t\t年底\t", "3\t城建\t清 淤\t\t\t水务局\t\t年底\t"]);
    expect(rows.map(({ doubts }) => doubts.map(({ reason, value }) => `${reason} ${value}`))).toEqual([[], ["same_content 2"], ["repeats 2"]]);
  });
  it("reads a target as an amount with its comparison, and keeps the words that say more", async () => {
    const cells = ["42个", "≥95%", "不少于20个", "3.5亿元", "30亿元", "1234567890元", "不超过5天", "3标段", "5%—6%", "XX个"];
    const { rows } = await tableOf(await meeting(), cells.map((cell, at) => `${at}\t城建\t第${at}项\t${cell}\t\t水务局\t\t年底\t`));
    expect(rows.map(({ values }) => [values.targetValue, values.targetUnit, values.closingStandard])).toEqual([
      [42, "个", null], [95, "%", "≥95%"], [20, "个", "不少于20个"], [350_000_000, "元", null], [3_000_000_000, "元", null], [1_234_567_890, "元", null], [5, "天", "不超过5天"], [3, "标段", null],
      [null, null, "5%—6%"], [null, null, "XX个"],
    ]);
  });
  it("says where a row does not say what is to be done, and takes no target for it", async () => {
    const directiveId = await meeting();
    const table = await tableOf(directiveId, ["1\t城建\t清淤\t\t\t水务局\t\t年底\t", "2\t城建\t\t≥95%\t\t水务局\t\t年底\t"]);
    expect(table.rows.map(({ values, doubts }) => [values.title, doubts.map(({ reason }) => reason)])).toEqual([["清淤", []], ["", ["empty_content"]]]);
    expect(await refused(execute(test.db, office(), use.importTable, { directiveId, title: "缺", ...sent(table) }))).toMatchObject({ code: "INVALID", details: { fields: { "rows.1.content": { key: "directive.row_without_content" } } } });
    const { id } = await execute(test.db, office(), use.importTable, { directiveId, title: "缺", ...sent(table, (line) => (line === 3 ? { content: "供水水质达标" } : {})) });
    const { candidates, text } = await execute(test.db, office(), use.getText, { id });
    expect(candidates[1]).toMatchObject({ content: "供水水质达标", title: "供水水质达标", targetValue: 95 });
    expect(candidates[1]?.reading.quantities.map(({ start, end, comparator }) => [text.body.slice(start, end), comparator])).toEqual([["95%", ">="]]);
  });
  it("of a workbook is the sheet with most tasks, until a person chooses another", async () => {
    const directiveId = await meeting();
    const table = (rows: string) => `<table><tr><td>工作内容<td>牵头单位<td>完成时限</tr>${rows}</table>`;
    const html = `<table><tr><td>填表说明<td>按季度更新</tr></table>${table("<tr><td>排查<td>水务局<td>年底</tr>")}${table("<tr><td>清淤<td>水务局<td>年底</tr><tr><td>护岸<td>水务局<td>年底</tr>")}`;
    const shown = (sheet?: number) => execute(test.db, office(), use.previewTable, { directiveId, pasted: { html, plain: "" }, ...(sheet === undefined ? {} : { sheet }) });
    expect(await shown()).toMatchObject({ sheet: 2, table: { rows: [{}, {}] } });
    expect(await shown(1)).toMatchObject({ sheet: 1, table: { rows: [{ cells: { content: "排查" } }] } });
    expect(await shown(0)).toMatchObject({ sheet: 0, table: null });
  });
  it("reads a month as its last day, and invents no date", () => {
    expect(["2026年11月", "2026-9-3", "2026/2", "6月", "十一月份", "2026年2月30日", "待定", "12月15日前"].map((cell) => deadlineOfCell(cell, "2026-03-01").date))
      .toEqual(["2026-11-30", "2026-09-03", "2026-02-28", "2026-06-30", "2026-11-30", null, null, "2026-12-15"]);
  });
  it("stores nothing, follows the columns a person chose, and says where no table is", async () => {
    const id = await meeting();
    const { table } = await previewed(id, ["1\t城建\t清淤\t\t\t水务局\t\t年底\t住建局"], { columns: { 8: "cooperating", 6: "other" } });
    expect(table?.rows[0]?.values.cooperating).toMatchObject([{ unitId: county.units.housing }]);
    expect(await refused(execute(test.db, office(), use.previewTable, { directiveId: id, pasted: { plain: "一段话" } }))).toMatchObject({ details: { fields: { pasted: { key: "directive.no_table" } } } });
    expect(await execute(test.db, office(), use.previewTable, { directiveId: id, pasted: { plain: "姓名\t年龄\n甲\t30" } })).toMatchObject({ table: null });
    expect((await execute(test.db, office(), use.getDirective, { id })).texts).toEqual([]);
  });
  it.each([
    ["an empty file", "", "directive.no_table"], ["a text", Buffer.from("云川县").toString("base64"), "directive.table_unsupported"],
    ["a broken file", Buffer.from("PK\x03\x04 no archive").toString("base64"), "directive.unreadable_damaged"],
    ["a file under a password", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]).toString("base64"), "directive.unreadable_encrypted"],
  ])("%s is refused at its field", async (_, base64, key) => {
    const error = await refused(execute(test.db, office(), use.previewTable, { directiveId: await meeting(), file: { name: "a.xlsx", base64 } }));
    expect(error).toMatchObject({ code: "INVALID", details: { fields: { file: { key } } } });
  });
  it("of 500 rows is shown with as many statements as one of 5", async () => {
    const id = await meeting();
    const short = await countStatements(test.db, () => previewed(id, rowsOf(5)));
    const long = await countStatements(test.db, () => previewed(id, rowsOf(500)));
    expect(long).toBe(short);
  });
});

describe("a breakdown of tasks that is taken", () => {
  it("becomes a text of one line per row and a candidate for each line, with what a person settled", async () => {
    const directiveId = await meeting();
    const table = await tableOf(directiveId, ["1\t城建\t改造小区\tXX个\t\t住建部门\t\t待定\t", "2\t\t清淤5处\t\t\t水务局\t\t10月底\t"]);
    const { id } = await execute(test.db, office(), use.importTable, { directiveId, title: "分解表", ...sent(table, (line) => (line === 2 ? { leadUnitId: county.units.housing, dueOn: "2026-12-01" } : {})) });
    const { text, candidates, sentences } = await execute(test.db, office(), use.getText, { id });
    expect(text.body).toBe("分解表\n序号\t领域\t工作内容\t量化目标\t牵头领导\t牵头单位\t配合单位\t完成时限\t亮点\n城建\n1\t城建\t改造小区\tXX个\t\t住建部门\t\t待定\n2\t\t清淤5处\t\t\t水务局\t\t10月底\n");
    expect(candidates.map(({ start, end }) => text.body.slice(start, end).split("\t")[0])).toEqual(["1", "2"]);
    expect(candidates).toMatchObject([
      { content: "改造小区", leadUnitId: county.units.housing, dueOn: "2026-12-01", deadlineQuality: "stated", closingStandard: "XX个", state: "proposed", outline: ["城建"], reading: { lead: ["住建部门"], unmatched: [] } },
      { content: "清淤5处", leadUnitId: county.units.water, dueOn: "2026-10-31" },
    ]);
    expect(sentences.map(({ class: kind }) => kind)).toEqual(["heading", "heading", "heading", "item", "item"]);
    expect(await refused(execute(test.db, office(), use.importTable, { directiveId, title: "分解表", ...sent(table) }))).toMatchObject({ code: "CONFLICT", reason: "directive.text_exists" });
  });
  it("is taken once, however often the same command comes", async () => {
    const directiveId = await meeting();
    const table = await tableOf(directiveId, rowsOf(3));
    const idempotencyKey = crypto.randomUUID();
    const send = () => execute(test.db, office(), use.importTable, { directiveId, title: "分解表", ...sent(table) }, { key: idempotencyKey });
    expect(await send()).toEqual(await send());
    expect((await execute(test.db, office(), use.getDirective, { id: directiveId })).texts).toHaveLength(1);
  });
  it("costs a fixed number of statements, and nothing is half done where one row points at nothing", async () => {
    const directiveId = await meeting();
    const small = await tableOf(directiveId, rowsOf(3));
    const large = await tableOf(directiveId, rowsOf(400));
    const few = await countStatements(test.db, () => execute(test.db, office(), use.importTable, { directiveId, title: "小", ...sent(small) }));
    const many = await countStatements(test.db, () => execute(test.db, office(), use.importTable, { directiveId, title: "大", ...sent(large) }));
    expect(many).toBe(few);
    const bad = execute(test.db, office(), use.importTable, { directiveId, title: "错", ...sent(small, (line) => (line === 3 ? { leadUnitId: crypto.randomUUID() } : {})) });
    expect(await refused(bad)).toMatchObject({ code: "INVALID", details: { fields: { "rows.1.leadUnitId": { key: "directive.unknown_unit" } } } });
    expect((await execute(test.db, office(), use.getDirective, { id: directiveId })).texts).toHaveLength(2);
  });
  it("is refused to who may not record", async () => {
    const directiveId = await meeting();
    const table = await tableOf(directiveId, rowsOf(1));
    expect(await refused(execute(test.db, county.actors.waterHead, use.importTable, { directiveId, title: "x", ...sent(table) }))).toMatchObject({ code: "FORBIDDEN" });
    expect(await refused(execute(test.db, county.actors.waterHead, use.previewTable, { directiveId, pasted: pasted(rowsOf(1)) }))).toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a breakdown of tasks that is published", () => {
  it("holds every registered item once, in the order of the text, and is read again as the same items (100 rows)", async () => {
    const directiveId = await meeting();
    const { id } = await execute(test.db, office(), use.importTable, { directiveId, title: "分解表", ...sent(await tableOf(directiveId, [...rowsOf(99), "100\t水利\t排查河道\t\t\t各乡镇\t\t2026-08-31\t"])) });
    const { candidates } = await execute(test.db, office(), use.getText, { id });
    const { candidates: confirmed } = await execute(test.db, office(), use.confirmCandidates, { candidates: candidates.map(({ id: one, version }) => ({ id: one, version })) });
    await execute(test.db, office(), registerCandidates, { candidates: confirmed.map(({ id: one, version }) => ({ id: one, version })) });
    const { rows } = await execute(test.db, office(), use.publishTable, { id: directiveId, format: "xlsx" });
    expect(rows).toHaveLength(100);
    const bytes = await writeWorkbook({
      sheetName: "分解表", title: "任务分解表", columns: ["序号", "领域", "具体内容", "量化目标", "牵头单位", "配合单位"].map((one) => ({ header: one, merged: one === "领域" })).concat([{ header: "完成时限", merged: false }]),
      rows: rows.map((row, at) => [at + 1, row.category, row.content, row.targetValue === null ? "" : `${row.targetValue}${row.targetUnit ?? ""}`, row.leadUnit ?? row.group?.split(" ")[0] ?? "", row.cooperating, row.dueOn]),
    });
    const [grid] = await readTables(bytes);
    expect(recogniseTaskTable(grid ?? { name: "", rows: [], merges: [] })?.rows).toHaveLength(100);
    const again = await execute(test.db, office(), use.previewTable, { directiveId, file: { name: "a.xlsx", base64: Buffer.from(bytes).toString("base64") } });
    const facts = ({ content, leadUnitId, groupId, cooperating, dueOn, targetValue, targetUnit }: (typeof candidates)[number] | Table["rows"][number]["values"]) =>
      ({ content, leadUnitId, groupId, dueOn, targetValue, targetUnit, helpers: cooperating.map(({ unitId }) => unitId) });
    expect(again.table?.rows.map(({ values }) => facts(values))).toEqual(candidates.map(facts));
    expect(again.table?.rows.flatMap(({ doubts }) => doubts)).toEqual([]);
    const trail = await test.owner.query("select after from app.audit_events where use_case = 'directive.publishTable'");
    expect(trail.rows).toEqual([{ after: { published: "xlsx", paper: "A4", rows: 100 } }]);
  });
  it("is known by its numbers when it comes back: every row ties to its item in one act, and no item is made or changed", async () => {
    const registered = await meeting();
    const { id } = await execute(test.db, office(), use.importTable, { directiveId: registered, title: "分解表", ...sent(await tableOf(registered, rowsOf(30))) });
    const refs = (rows: readonly { id: string; version: number }[]) => rows.map(({ id: one, version }) => ({ id: one, version }));
    const { candidates } = await execute(test.db, office(), use.getText, { id });
    const { candidates: confirmed } = await execute(test.db, office(), use.confirmCandidates, { candidates: refs(candidates) });
    await execute(test.db, office(), registerCandidates, { candidates: refs(confirmed) });
    const { rows } = await execute(test.db, office(), use.publishTable, { id: registered, format: "xlsx" });
    const lines = ["工作内容\t牵头单位\t完成时限\t备注（台账编号）", ...rows.map((row) => `${row.content}\t${row.leadUnit}\t${row.dueOn}\t${row.number}`), "新的一项\t水务局\t年底\t9999-9999"];
    const directiveId = await meeting();
    const { table } = await execute(test.db, office(), use.previewTable, { directiveId, pasted: { plain: lines.join("\n") } });
    if (!table) throw new Error("no table was recognised");
    expect(table.rows.map(({ item }) => item?.number ?? null)).toEqual([...rows.map(({ number }) => number), null]);
    const before = await test.owner.query("select id, content, due_on, version from app.tasks order by id");
    const again = await execute(test.db, office(), use.importTable, { directiveId, title: "再来", ...sent(table) });
    expect(again.known).toHaveLength(30);
    const few = await countStatements(test.db, () => execute(test.db, office(), attachKnown, { known: again.known.slice(0, 3) }));
    const many = await countStatements(test.db, () => execute(test.db, office(), attachKnown, { known: again.known.slice(3) }));
    expect(many).toBe(few);
    const after = await execute(test.db, office(), use.getText, { id: again.id });
    expect(after.candidates.map(({ state, taskId }) => [state, taskId])).toEqual([...table.rows.slice(0, 30).map(({ item }) => ["registered", item?.id]), ["proposed", null]]);
    expect((await test.owner.query("select id, content, due_on, version from app.tasks order by id")).rows).toEqual(before.rows);
    expect((await test.owner.query("select count(*)::int as n from app.task_sources where text_id = $1", [again.id])).rows).toEqual([{ n: 30 }]);
    expect(await refused(execute(test.db, county.actors.waterHead, attachKnown, { known: again.known }))).toMatchObject({ code: "FORBIDDEN" });
  });
  it("is refused where nothing is registered", async () => {
    expect(await refused(execute(test.db, office(), use.publishTable, { id: await meeting(), format: "docx" }))).toMatchObject({ code: "CONFLICT", reason: "directive.nothing_to_publish" });
  });
});
