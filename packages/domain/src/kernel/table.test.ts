import { expect, it } from "vitest";
import { parseTable, tableText } from "./table";

it("reads what is pasted from a spreadsheet and what is kept as .csv, with quotes and line ends of any system", () => {
  expect(parseTable("代码\t全称\r\n01\t县水务局\r\n\r\n02\t\"县\n政府\"")).toEqual([
    { line: 1, cells: ["代码", "全称"] }, { line: 2, cells: ["01", "县水务局"] }, { line: 4, cells: ["02", "县\n政府"] },
  ]);
  expect(parseTable('\uFEFFa,"b,""c"""\nd,')).toEqual([{ line: 1, cells: ["a", 'b,"c"'] }, { line: 2, cells: ["d", ""] }]);
  expect(parseTable("  \n")).toEqual([]);
});

it("what is written as text is read as the same cells", () => {
  const rows = [["代码", "全称"], ["01", '县"水务"局\n（河长办）'], ["02", "a\tb, c"]];
  expect(parseTable(tableText(rows)).map(({ cells }) => cells)).toEqual(rows);
});
