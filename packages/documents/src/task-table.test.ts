import { strToU8, zipSync } from "fflate";
import ExcelJS from "@protobi/exceljs";
import { describe, expect, it } from "vitest";
import { docx, paragraph, table } from "../testing/docx";
import { gridsOfClipboard, readTables, recogniseTaskTable, unitsOfCell, UnreadableDocument, type Grid } from "./index";
import { writeWorkbook, type WorkbookContent } from "./write";
import { writeDocxTable } from "./write-docx-table";

const grid = (rows: readonly (readonly string[])[], merges: Grid["merges"] = []): Grid => ({ name: "", rows, merges });
const recognised = (one: Grid, ...rest: [ReadonlyMap<number, "lead">?]) => {
  const found = recogniseTaskTable(one, ...rest);
  if (!found) throw new Error("no header was found");
  return found;
};
const reasonOf = (bytes: Uint8Array) => readTables(bytes).then(() => "read", (error: unknown) => {
  if (!(error instanceof UnreadableDocument)) throw error;
  return error.reason;
});

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("任务分解表"), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("sheets of a workbook", () => {
  it("are read as texts: days, figures as shown, rich text, last results, merged cells in every cell they cover", async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.addRow(["标题", null, null]);
      sheet.mergeCells("A1:C1");
      sheet.addRow([new Date("2026-12-31T00:00:00Z"), 0.415, 1200.5]);
      sheet.getCell("A2").numFmt = 'yyyy"年"m"月"d"日"';
      sheet.getCell("B2").numFmt = "0.0%";
      sheet.addRow([{ richText: [{ text: "建成" }, { text: "42个", font: { bold: true } }] }, { formula: "1+1", result: 2 }, 0.1 + 0.2]);
      book.addWorksheet("空白");
      book.addWorksheet("隐藏", { state: "hidden" }).addRow(["不看"]);
    });
    expect(await readTables(bytes)).toEqual([{
      name: "任务分解表", merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
      rows: [["标题", "标题", "标题"], ["2026-12-31", "41.5%", "1200.5"], ["建成42个", "2", "0.3"]],
    }]);
  });

  it("are read from .docx tables with cells over several rows and columns", async () => {
    const cell = (text: string, properties: string) => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const rows = `<w:tbl><w:tr>${cell("城建", '<w:vMerge w:val="restart"/>')}${cell("任务", '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("一", "")}${cell("二", "")}</w:tr></w:tbl>`;
    const [found] = await readTables(docx(paragraph("附件") + rows));
    expect(found).toMatchObject({ name: "附件", rows: [["城建", "任务", "任务"], ["城建", "一", "二"]] });
  });

  it("have the title that stands before a .docx table, also over two lines, not what stands between", async () => {
    const one = table([[paragraph("事项"), paragraph("牵头单位")], [paragraph("清淤"), paragraph("水务局")]]);
    const titles = async (...before: string[]) => (await readTables(docx(before.map((words) => paragraph(words)).join("") + one))).map((found) => recogniseTaskTable(found)?.title);
    expect(await titles("附件2", "云川县春季重点任务分解表", "（单位：万元）")).toEqual(["云川县春季重点任务分解表"]);
    expect(await titles("云川县2026年下半年重点工作", "任务分解表（征求意见稿）")).toEqual(["云川县2026年下半年重点工作任务分解表（征求意见稿）"]);
    expect(await titles("云川县2026年下半年重点工作", "任务分解表")).toEqual(["云川县2026年下半年重点工作任务分解表"]);
    expect(await titles("附件1")).toEqual([""]);
  });

  it("say why they cannot be read", async () => {
    const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await reasonOf(ole)).toBe("encrypted");
    expect(await reasonOf(strToU8("a,b"))).toBe("unsupported");
    expect(await reasonOf(new Uint8Array())).toBe("empty");
    expect(await reasonOf(docx(paragraph("没有表格")))).toBe("empty");
    expect(await reasonOf(zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }))).toBe("empty");
    expect(await reasonOf(zipSync({ "xl/workbook.xml": strToU8('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><workbook>&b;</workbook>') }))).toBe("damaged");
    expect(await reasonOf(zipSync({ "xl/workbook.xml": new Uint8Array(13 * 1024 * 1024) }))).toBe("too_large");
    expect(await reasonOf(await workbook((sheet) => { sheet.getCell("A6000").value = "远"; }))).toBe("too_large");
    expect(await reasonOf((await workbook((sheet) => { sheet.addRow(["甲"]); })).slice(0, 900))).toBe("damaged");
  }, 30_000);
});

describe("tables on the clipboard", () => {
  it("keep merged cells and line breaks of a copied page, and run nothing of it", () => {
    const html = '<html><head><style>td{}</style></head><body><!--StartFragment--><table><tr><td rowspan=2>城建</td><td>改造&nbsp;小区<br>42个</td></tr><tr><td><p>管网&lt;更新&gt;</p><script>alert(1)</script></td></tr></table></body></html>';
    expect(gridsOfClipboard({ html, plain: "" })).toMatchObject([{ rows: [["城建", "改造 小区\n42个"], ["城建", "管网<更新>"]], merges: [{ top: 0, left: 0, bottom: 1, right: 0 }] }]);
  });

  it("come from plain text with tabs, cells of several lines in quotes", () => {
    expect(gridsOfClipboard({ plain: '序号\t内容\r\n1\t"甲\n乙 ""丙"""\r\n2\t"双引号开头\r\n' })).toMatchObject([{ rows: [["序号", "内容"], ["1", '甲\n乙 "丙"'], ["2", '"双引号开头']] }]);
    expect(gridsOfClipboard({ plain: "没有表格的一段话" })).toEqual([]);
  });

  it("of a megabyte of tags and quotes come to an end", { timeout: 60_000 }, () => {
    expect(gridsOfClipboard({ html: "<table>" + "<tr><td>".repeat(4_000) + '"'.repeat(500_000), plain: "" })).toBeInstanceOf(Array);
    expect(gridsOfClipboard({ plain: `${'"'.repeat(2_000)}\t\n`.repeat(200) })).toBeInstanceOf(Array);
  });
});

describe("a breakdown of tasks", () => {
  it("is found after its title, under a header of two rows, with section lines, categories, totals and notes", () => {
    const table = recognised(grid([
      ["附件1", "", "", "", "", ""],
      ["2026年下半年重点工作任务分解表", "2026年下半年重点工作任务分解表", "2026年下半年重点工作任务分解表", "2026年下半年重点工作任务分解表", "2026年下半年重点工作任务分解表", "2026年下半年重点工作任务分解表"],
      ["序号", "领域", "工作内容", "责任分工", "责任分工", "完成时限"],
      ["序号", "领域", "工作内容", "牵头单位", "配合单位", "完成时限"],
      ["一、城乡建设", "", "", "", "", ""],
      ["1", "老旧小区", "改造42个小区", "住建局", "财政局", "2026-11-30"],
      ["2", "", "更新管网25公里", "住建局", "", "11月底"],
      ["3", "停车", "新增车位600个", "城管局", "", ""],
      ["4", "停车", "新增车位600个", "城管局", "", ""],
      ["小计", "", "4", "", "", ""],
      ["二、水利", "", "", "", "", ""],
      ["5", "", "清淤5处", "水务局", "各乡镇", "汛期前"],
      ["注：时限为空的另行通知", "", "", "", "", ""],
    ], [{ top: 1, left: 0, bottom: 1, right: 5 }, { top: 2, left: 3, bottom: 2, right: 4 }, { top: 2, left: 0, bottom: 3, right: 0 }]));
    expect(table.title).toBe("2026年下半年重点工作任务分解表");
    expect(table.columns.map(({ role }) => role)).toEqual(["serial", "category", "content", "lead", "cooperating", "due"]);
    expect(table.rows.map(({ line, outline, cells, repeats }) => [line, outline, cells.content, repeats])).toEqual([
      [6, ["一、城乡建设", "老旧小区"], "改造42个小区", null], [7, ["一、城乡建设", "老旧小区"], "更新管网25公里", null],
      [8, ["一、城乡建设", "停车"], "新增车位600个", null], [9, ["一、城乡建设", "停车"], "新增车位600个", 8], [12, ["二、水利"], "清淤5处", null],
    ]);
    expect(table.skipped.map(({ line, reason }) => [line, reason])).toEqual([[10, "total"], [13, "note"]]);
  });

  it.each<[readonly string[], readonly string[]]>([
    [["序号", "重点任务", "具体措施", "责任领导", "责任单位", "责任人", "时间节点", "备注"], ["serial", "category", "content", "leader", "lead", "person", "due", "remark"]],
    [["事项", "量化目标", "进度要求", "主要责任单位", "协办单位", "完成时间", "联系电话"], ["content", "target", "schedule", "lead", "cooperating", "due", "other"]],
    [["序号", "任务来源", "工作内容", "年度目标", "牵头县领导", "牵头单位", "配合单位", "具体负责人", "完成时限（月）"], ["serial", "source", "content", "target", "leader", "lead", "cooperating", "person", "due"]],
    [["领域", "具体内容", "进度要求", "完成时限", "当前进展", "存在问题", "推进计划", "落实举措", "具体负责人"], ["category", "content", "schedule", "due", "other", "other", "other", "other", "person"]],
    [["序号", "任务", "单位", "颜色"], ["serial", "content", "lead", "other"]],
  ])("has columns by their usual names: %j", (header, roles) => {
    const { columns } = recognised(grid([header, header.map((_, at) => `值${at}`), header.map((_, at) => (at === 1 ? "值1" : `别的${at}`))]));
    expect(columns.map(({ role }) => role)).toEqual(roles);
    expect(columns.filter(({ known }) => !known).map(({ name }) => name)).toEqual(header.includes("颜色") ? ["颜色"] : []);
  });

  it("takes a target for the content only where no column holds the content", () => {
    const header = ["序号", "工作内容", "目标", "牵头单位"];
    const rows = [["1", "清淤", "5处", "水务局"], ["2", "", "≥95%", "水务局"], ["3", "", "", ""]];
    const found = recognised(grid([header, ...rows]));
    expect(found.rows.map(({ line, cells }) => [line, cells.content, cells.target])).toEqual([[2, "清淤", "5处"], [3, "", "≥95%"]]);
    expect(recognised(grid([["序号", "目标", "牵头单位"], ["1", "清淤5处", "水务局"]])).rows[0]?.cells.content).toBe("清淤5处");
    expect(recognised(grid([["工作内容", "牵头单位", "备注（台账编号）"], ["清淤", "水务局", "2026-0007"]])).rows[0]?.cells.number).toBe("2026-0007");
  });

  it("follows what a person says of a column", () => {
    const rows = [["事项", "谁干", "时限"], ["清淤", "水务局", "年底"]];
    expect(recognised(grid(rows)).rows[0]?.cells).toEqual({ content: "清淤", due: "年底" });
    expect(recognised(grid(rows), new Map([[1, "lead"]])).rows[0]?.cells).toEqual({ content: "清淤", lead: "水务局", due: "年底" });
    expect(recogniseTaskTable(grid([["姓名", "年龄"], ["甲", "30"]]))).toBeNull();
  });
});

describe("the units of a cell", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["县发改局", ["县发改局"], []],
    ["住建局、财政局，水务局", ["住建局"], ["财政局", "水务局"]],
    ["县发改局牵头，县财政局、县统计局配合", ["县发改局"], ["县财政局", "县统计局"]],
    ["牵头单位：水务局\n配合单位：各乡镇、应急管理局", ["水务局"], ["各乡镇", "应急管理局"]],
    ["财政局（配合）；住建局（牵头）", ["住建局"], ["财政局"]],
    ["教体局负责，会同卫健局", ["教体局"], ["卫健局"]],
    ["由农业农村局牵头，城关镇，清河镇等配合", ["农业农村局"], ["城关镇", "清河镇"]],
    ["住建局 水务局\n住建局", ["住建局"], ["水务局"]],
    ["县农业农村局、\n县乡村振兴局等有关单位按职责分工负责", [], ["县农业农村局", "县乡村振兴局"]],
    ["县水务局、县林业局按各自职责分工落实", [], ["县水务局", "县林业局"]],
    ["县水务局牵头，\n各乡镇按职责分工负责", ["县水务局"], ["各乡镇"]],
    ["水务局和\n财政局", ["水务局和财政局"], []],
    ["县林草局、公安局等分工负责", [], ["县林草局", "公安局"]],
    ["1.县水务局 2.财政局", ["县水务局"], ["财政局"]],
    ["一、水务局 二、财政局", ["水务局"], ["财政局"]],
    ["商务局、县工商业联合会", ["商务局"], ["县工商业联合会"]],
    ["牵头单位：①水务局②财政局", ["水务局"], ["财政局"]],
    ["主办：教体局 协办：卫健局、财政局", ["教体局"], ["卫健局", "财政局"]],
    ["协办单位：卫健局主办单位：教体局", ["教体局"], ["卫健局"]],
    ["财政局、审计局配合，县发改局为牵头单位", ["县发改局"], ["财政局", "审计局"]],
    ["牵头单位为商务局，配合单位为供销社", ["商务局"], ["供销社"]],
    ["县级部门：水务局、财政局", ["水务局"], ["财政局"]],
    ["", [], []],
  ])("%j are led by %j, helped by %j", (cell, lead, cooperating) => {
    expect(unitsOfCell(cell)).toEqual({ lead, cooperating });
  });

  it("keep the share that is written beside each", () => {
    expect(unitsOfCell("住建局：供热、供气；水务局：负责供水，排水")).toEqual({ lead: ["住建局"], cooperating: ["水务局"], shares: { 住建局: "供热、供气", 水务局: "供水，排水" } });
  });
});

describe("a published table", () => {
  const content: WorkbookContent = {
    sheetName: "任务分解表", title: "云川县重点工作任务分解表", paper: "A3", official: true,
    columns: [{ header: "序号", width: 6 }, { header: "领域", width: 10, merged: true }, { header: "具体内容", width: 40 }, { header: "牵头单位" }, { header: "配合单位" }, { header: "完成时限", kind: "date" }],
    rows: Array.from({ length: 100 }, (_, at) => [at + 1, `领域${Math.floor(at / 7)}`, `第${at + 1}项工作 <要求>\n落实&到位`, "水务局", at % 2 ? "住建局、财政局" : null, at % 3 ? "2026-12-31" : "12月底前"]),
  };
  const expected = content.rows.map((row) => [[row[1]], String(row[2]), row[3], row[4] ?? undefined, row[5]]);

  it.each([["Excel", writeWorkbook], ["Word", async (one: WorkbookContent) => writeDocxTable(one)]] as const)("in %s is read again, row by row", async (_, write) => {
    const [found] = await readTables(await write(content));
    const { rows, skipped } = recognised(found ?? grid([]));
    expect(rows.map(({ outline, cells }) => [outline, cells.content, cells.lead, cells.cooperating, cells.due])).toEqual(expected);
    expect(skipped).toEqual([]);
  });

  it("in Word has the head on each page, one page size, and nothing but text in its cells", async () => {
    expect(table([])).toContain("w:tbl");
    const { strFromU8, unzipSync } = await import("fflate");
    const xml = strFromU8(unzipSync(writeDocxTable({ ...content, paper: "A4" }))["word/document.xml"] ?? new Uint8Array());
    expect(xml).toContain("<w:tblHeader/>");
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(xml).toContain("&lt;要求&gt;");
  });
});
