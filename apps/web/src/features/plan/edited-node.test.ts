import { nationalCalendar } from "@taizhang/planning";
import { expect, it } from "vitest";
import { blankNode, nodeColumns, spreadOpen, withNodeCell, type EditedNode } from "./edited-node";
import { pasteRows } from "./paste-block";

const grid = { blank: blankNode, columns: nodeColumns.map((name) => ({ heading: name, put: (node: EditedNode, text: string) => withNodeCell(node, name, text) })) };
const cells = (nodes: readonly EditedNode[]) => nodes.map(({ title, dueOn, targetPercent, output }) => [title, dueOn, targetPercent, output]);

it("takes nodes from a spreadsheet with days and percents as they are written there", () => {
  const pasted = pasteRows("设计\t2026/11/30\t30%\t施工图\n施工\t2026年12月20日\t100\t", [blankNode()], { row: 0, column: 0 }, grid);
  expect(cells(pasted)).toEqual([["设计", "2026-11-30", 30, "施工图"], ["施工", "2026-12-20", 100, ""]]);
});

it("a column of percents leaves titles, days and outputs alone, and what cannot be read leaves its own cell", () => {
  const nodes = [{ ...blankNode(), title: "设计", dueOn: "2026-11-30", targetPercent: 20, output: "施工图" }, { ...blankNode(), title: "施工", dueOn: "2026-12-20", targetPercent: 90 }];
  expect(cells(pasteRows("35%\n一半", nodes, { row: 0, column: 2 }, grid))).toEqual([["设计", "2026-11-30", 35, "施工图"], ["施工", "2026-12-20", 90, ""]]);
  expect(cells(pasteRows("年底\t\t照片", nodes, { row: 1, column: 1 }, grid))[1]).toEqual(["施工", "2026-12-20", null, "照片"]);
});

it("an even spread leaves done nodes as they were planned, and shares the rest behind them", () => {
  const done = { ...blankNode(), title: "设计", dueOn: "2026-10-30", targetPercent: 40 };
  const open = [{ ...blankNode(), title: "施工" }, { ...blankNode(), title: "验收" }];
  const frame = { startOn: "2026-09-01", dueOn: "2026-12-31", calendar: nationalCalendar };
  const before = [{ title: "设计", dueOn: "2026-10-30", targetPercent: 40, doneOn: "2026-10-12" }];
  expect(cells(spreadOpen([done, ...open], before, frame))).toEqual([["设计", "2026-10-30", 40, ""], ["施工", expect.stringMatching(/^2026-1[12]/), 70, ""], ["验收", "2026-12-31", 100, ""]]);
  expect(spreadOpen([done], before, frame)).toEqual([done]);
  expect(spreadOpen([done, ...open], before, { ...frame, startOn: "2026-12-01" })[1]?.dueOn).toMatch(/^2026-12/);
  expect(spreadOpen(open, [], frame).map(({ targetPercent }) => targetPercent)).toEqual([50, 100]);
});
