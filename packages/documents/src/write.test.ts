import ExcelJS from "@protobi/exceljs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { sanitizeFileName } from "./index";
import type { WorkbookContent } from "./write";
import { writeWorkbook } from "./write";

const ledger: WorkbookContent = {
  sheetName: "重点工作台账",
  title: "云川县重点工作台账",
  subtitle: "数据截至 2026-11-23",
  columns: [
    { header: "编号", width: 12 },
    { header: "事项", width: 40 },
    { header: "完成时限", kind: "date" },
    { header: "进度", kind: "percent" },
    { header: "投资（亿元）", kind: "number" },
  ],
  rows: [
    ["2026-0001", "建成城东污水处理厂", "2026-12-31", 41, 3.25],
    ["2026-0002", '=HYPERLINK("http://x","y")', "年底前", null, null],
    ["2026-0003", "<b>&\u0000\u000b]]></b>", "2026-02-29", 100, -1],
  ],
  footer: "共3项",
};

async function sheetOf(content: WorkbookContent): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeWorkbook(content)).buffer as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("The workbook has no sheet.");
  return sheet;
}

describe("ledgers in Excel", () => {
  it("hold dates, numbers and percentages as values, and what is none as text", async () => {
    const sheet = await sheetOf(ledger);
    expect(sheet.name).toBe("重点工作台账");
    expect(sheet.getCell("A1").value).toBe("云川县重点工作台账");
    expect(sheet.getCell("C4").value).toEqual(new Date("2026-12-31T00:00:00Z"));
    expect([sheet.getCell("D4").value, sheet.getCell("D4").numFmt]).toEqual([0.41, "0%"]);
    expect(sheet.getCell("E4").value).toBe(3.25);
    expect([sheet.getCell("C5").value, sheet.getCell("C6").value]).toEqual(["年底前", "2026-02-29"]);
    expect(sheet.getCell("D5").value).toBeNull();
    expect(sheet.getCell("B6").value).toBe("<b>&]]></b>");
    expect(sheet.getCell("A7").value).toBe("共3项");
  });

  it("hold times as values to the second, and what is none as text", async () => {
    const sheet = await sheetOf({ sheetName: "a", columns: [{ header: "时间", kind: "time" }], rows: [["2026-11-29 09:02:03"], ["2026-11-29 25:00:00"], ["2026-11-29"]] });
    expect([sheet.getCell("A2").value, sheet.getCell("A2").numFmt]).toEqual([new Date("2026-11-29T09:02:03Z"), "yyyy-mm-dd hh:mm:ss"]);
    expect([sheet.getCell("A3").value, sheet.getCell("A4").value]).toEqual(["2026-11-29 25:00:00", "2026-11-29"]);
  });

  it("end with their totals in bold, outside of what Excel sorts and filters", async () => {
    const sheet = await sheetOf({ ...ledger, totals: [null, "合计 3 项", null, "平均 70.5%", 2.25] });
    expect([sheet.getCell("B7").value, sheet.getCell("D7").value, sheet.getCell("E7").value]).toEqual(["合计 3 项", "平均 70.5%", 2.25]);
    expect([sheet.getCell("B7").font?.bold, sheet.getCell("B6").font?.bold]).toEqual([true, undefined]);
    expect(sheet.autoFilter).toBe("A3:E6");
    expect(sheet.getCell("A8").value).toBe("共3项");
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0"])("never calculate %j", async (text) => {
    const bytes = await writeWorkbook({ sheetName: "a", columns: [{ header: text }], rows: [[text]] });
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).not.toContain("<f>");
    expect(xml.match(/<c [^>]*t="s"/g)).toHaveLength(2);
    expect((await sheetOf({ sheetName: "a", columns: [{ header: "h" }], rows: [[text]] })).getCell("A2").value).toBe(text);
  });

  it("print on A4 landscape, header frozen, filtered and repeated", async () => {
    const sheet = await sheetOf(ledger);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "3:3",
    });
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 3 });
    expect(sheet.autoFilter).toBe("A3:E6");
    expect(sheet.getCell("B4").alignment).toMatchObject({ wrapText: true });
    expect(sheet.getCell("B4").border).toMatchObject({ top: { style: "thin" }, right: { style: "thin" } });
    expect(sheet.getCell("B3").font).toMatchObject({ bold: true });
  });

  test.each([
    ["a/b:c*?[d]\\e", "a b c d e"],
    ["'台账'", "台账"],
    ["", "Sheet1"],
    ["///", "Sheet1"],
    ["History", "History_"],
    ["台".repeat(40), "台".repeat(31)],
    [`${"台".repeat(30)}𠮷`, "台".repeat(30)],
  ])("name the sheet %j as %j", async (name, expected) => {
    expect((await sheetOf({ sheetName: name, columns: [{ header: "h" }], rows: [] })).name).toBe(expected);
  });

  it("open with no rows, no columns and cells too long for Excel", async () => {
    expect((await writeWorkbook({ sheetName: "a", columns: [], rows: [] })).length).toBeGreaterThan(1000);
    const sheet = await sheetOf({ sheetName: "a", columns: [{ header: "h" }], rows: [["长".repeat(40_000)]] });
    expect(String(sheet.getCell("A2").value)).toHaveLength(32_767);
  });

  it("take 10,000 rows", { timeout: 60_000 }, async () => {
    const columns = Array.from({ length: 12 }, (_, index) => ({
      header: `列${index}`,
      kind: (["text", "date", "percent", "number"] as const)[index % 4] ?? "text",
    }));
    const rows = Array.from({ length: 10_000 }, (_, row) =>
      columns.map(({ kind }) => (kind === "text" ? `推进第${row}项工作，确保按期完成` : kind === "date" ? "2026-11-23" : row)),
    );
    expect(await writeWorkbook({ sheetName: "台账", columns, rows })).not.toHaveLength(0);
  });
});

test.each([
  ["云川县重点工作台账（2026年11月）.xlsx", "云川县重点工作台账（2026年11月）.xlsx"],
  ["../../etc/passwd", "etc passwd"],
  ['a"b\r\nSet-Cookie: x.xlsx', "a bSet-Cookie x.xlsx"],
  ["C:\\x\\台账.xlsx", "C x 台账.xlsx"],
  ["\u202Efdp.exe", "fdp.exe"],
  ["CON.txt", "_CON.txt"],
  ["...", "document"],
  ["", "document"],
  ["\ud800", "document"],
  [`${"长".repeat(200)}.xlsx`, `${"长".repeat(115)}.xlsx`],
])("the download name %j becomes %j", (name, safe) => {
  expect(sanitizeFileName(name)).toBe(safe);
});
