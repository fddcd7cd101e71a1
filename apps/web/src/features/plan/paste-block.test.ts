import { expect, it } from "vitest";
import { isBlock, pasteRows } from "./paste-block";

type Line = { title: string; days: string; output: string };
const grid = {
  blank: (): Line => ({ title: "", days: "", output: "" }),
  columns: (["title", "days", "output"] as const).map((name) => ({ heading: { title: "节点", days: "工作日", output: "可核验成果" }[name], put: (row: Line, text: string): Line => ({ ...row, [name]: text }) })),
};
const lines: Line[] = [{ title: "设计", days: "5", output: "施工图" }, { title: "招标", days: "6", output: "合同" }, { title: "施工", days: "7", output: "" }];
const paste = (text: string, row: number, column: number) => pasteRows(text, lines, { row, column }, grid);

it("a block goes from the focused cell downward and leaves every other cell alone", () => {
  expect(paste("11\r\n12\r\n", 1, 1)).toEqual([lines[0], { ...lines[1], days: "11" }, { ...lines[2], days: "12" }]);
  expect(paste("12\t验收单", 2, 1)).toEqual([lines[0], lines[1], { title: "施工", days: "12", output: "验收单" }]);
});

it("rows are added where the block is longer, and what lies right of the table is left out", () => {
  expect(paste("11\n12\n13\n14", 0, 1).map(({ title, days }) => [title, days])).toEqual([["设计", "11"], ["招标", "12"], ["施工", "13"], ["", "14"]]);
  expect(paste("成品\t多余", 0, 2)).toEqual([{ ...lines[0], output: "成品" }, lines[1], lines[2]]);
});

it("a line of headings becomes no row, whichever column it begins in", () => {
  expect(paste("节点\t工作日（天）\t成果\n立项\t3\t批复", 0, 0)).toEqual([{ title: "立项", days: "3", output: "批复" }, lines[1], lines[2]]);
  expect(paste("工作日\n3", 0, 1)[0]).toEqual({ ...lines[0], days: "3" });
  expect(paste("节点\t3", 0, 0)[0]).toEqual({ title: "节点", days: "3", output: "施工图" });
});

it("an empty cell inside the block empties its cell, and one cell alone is no block", () => {
  expect(paste("8\t\n9\t合格证", 0, 1).slice(0, 2)).toEqual([{ title: "设计", days: "8", output: "" }, { title: "招标", days: "9", output: "合格证" }]);
  expect([isBlock("11\r\n"), isBlock("11\n12"), isBlock("a\tb")]).toEqual([false, true, true]);
});
