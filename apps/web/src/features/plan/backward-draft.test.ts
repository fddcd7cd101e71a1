import { calendar, usualSeasons } from "@taizhang/planning";
import { expect, it } from "vitest";
import { blankRow, computed, readLinks, readPasted, rowsOfTemplate, sentNodes, withOrder, withRemedy, type Frame } from "./backward-draft";

const frame: Frame = { startOn: "2026-11-24", deadline: "2027-03-31", calendar: calendar(), seasons: usualSeasons };
const rows = [["招标", "10", ""], ["施工", "30", "1"], ["验收", "5", "2+2"]].map(([title = "", days = "", links = ""]) => ({ ...blankRow(), title, days, links }));

it("reads links as they are typed, and says where they are none", () => {
  expect(readLinks("1, 2+3、4-2")).toEqual([{ position: 0, lag: 0 }, { position: 1, lag: 3 }, { position: 3, lag: -2 }]);
  expect(readLinks("招标")).toBeUndefined();
  expect(computed([{ ...blankRow(), title: "a", days: "3", links: "x" }], frame).faults.size).toBe(1);
});

it("takes rows from a spreadsheet as they are copied", () => {
  expect(readPasted("招标\t25天\t\t中标通知书\r\n施工\t40\t1\t验收单\r\n")).toEqual([
    { title: "招标", days: "25", links: "", output: "中标通知书" }, { title: "施工", days: "40", links: "1", output: "验收单" },
  ]);
});

it("plans every row backward, and sends nodes that ascend to the whole with their links", () => {
  const { plan, nodeOf } = computed(rows, frame);
  expect(plan?.shortage).toBeNull();
  expect(sentNodes(rows, nodeOf).map(({ title, targetPercent, predecessors }) => [title, targetPercent, predecessors])).toEqual([
    ["招标", 22, []], ["施工", 89, [{ position: 0, lag: 0 }]], ["验收", 100, [{ position: 1, lag: 2 }]],
  ]);
  expect(sentNodes(rows, nodeOf).at(-1)?.dueOn).toBe("2027-03-31");
});

it("keeps links at the rows they mean when a row moves or goes", () => {
  const [first, second, third] = rows;
  if (!first || !second || !third) throw new Error("three rows");
  expect(withOrder(rows, [second, first, third]).map(({ links }) => links)).toEqual(["2", "", "1+2"]);
  expect(withOrder(rows, [first, third]).map(({ links }) => links)).toEqual(["", ""]);
});

it("a remedy in the rows takes the shortage away", () => {
  const short = { ...frame, deadline: "2027-01-15" };
  const before = computed(rows, short);
  expect(before.plan?.shortage?.workingDays).toBeGreaterThan(0);
  const remedy = before.remedies.find(({ short: left }) => left === 0);
  if (!remedy) throw new Error("a remedy that is enough");
  expect(computed(withRemedy(rows, remedy), short).plan?.shortage).toBeNull();
});

it("a template fills the table with what it takes, and links by number", () => {
  const list = rowsOfTemplate("city_works", []);
  expect(list.length).toBe(9);
  expect(list[5]?.links).toBe("5, 3");
  expect(computed(list, { ...frame, deadline: "2028-06-30" }).plan?.unpublishedYears).toEqual([2027, 2028]);
});
