import { calendar, usualSeasons } from "@taizhang/planning";
import { expect, it } from "vitest";
import type { PlanNodeView } from "@taizhang/domain/plan";
import { blankRow, catchUpEnd, computed, readLinks, refusalsByRow, rowsOfPlan, rowsOfTemplate, sentNodes, withCell, withHistory, withOrder, withRemedy, type Frame } from "./backward-draft";

const frame: Frame = { startOn: "2026-11-24", deadline: "2027-03-31", calendar: calendar(), seasons: usualSeasons };
const rows = [["招标", "10", ""], ["施工", "30", "1"], ["验收", "5", "2+2"]].map(([title = "", days = "", links = ""]) => ({ ...blankRow(), title, days, links }));

it("reads links as they are typed, and says where they are none", () => {
  expect(readLinks("1, 2+3、4-2")).toEqual([{ position: 0, lag: 0 }, { position: 1, lag: 3 }, { position: 3, lag: -2 }]);
  expect(readLinks("招标")).toBeUndefined();
  expect(computed([{ ...blankRow(), title: "a", days: "3", links: "x" }], frame).faults.size).toBe(1);
});

it("takes working days as a spreadsheet writes them", () => {
  expect(withCell({ ...blankRow(), title: "招标" }, "days", "25天")).toMatchObject({ title: "招标", days: "25" });
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

it("a catch-up plan has no dates until its last day is chosen, and a stored one keeps that day", () => {
  const open = computed(rows, { ...frame, deadline: null });
  expect([open.plan, open.faults.size, open.nodeOf.size]).toEqual([null, 0, 0]);
  const { plan, nodeOf } = computed(rows, { ...frame, deadline: "2027-06-30" });
  expect(plan?.shortage).toBeNull();
  expect(catchUpEnd(sentNodes(rows, nodeOf), "2026-10-31")).toBe("2027-06-30");
  expect([catchUpEnd([], "2026-10-31"), catchUpEnd([{ dueOn: "2026-10-20" }], "2026-10-31")]).toEqual([null, null]);
});

it("a template fills the table with what it takes, and links by number", () => {
  const list = rowsOfTemplate("city_works", []);
  expect(list.length).toBe(9);
  expect(list[5]?.links).toBe("5, 3");
  expect(computed(list, { ...frame, deadline: "2028-06-30" }).plan?.unpublishedYears).toEqual([2027, 2028]);
});

const stored = (part: Partial<PlanNodeView>): PlanNodeView => ({
  id: "", title: "", dueOn: "2026-10-10", targetPercent: 100, output: null, doneOn: null, startOn: null, duration: 10, workKind: "office", predecessors: [], fixed: null, templateId: null, stageId: null, ...part,
});
const half = [
  stored({ title: "方案设计和审定", startOn: "2026-09-07", dueOn: "2026-09-30", targetPercent: 15, doneOn: "2026-10-14", duration: 15, templateId: "city_works", stageId: "plan" }),
  stored({ title: "施工", startOn: "2026-10-20", dueOn: "2026-12-31", targetPercent: 90, duration: 40, predecessors: [{ position: 0, lag: 0 }] }),
  stored({ title: "验收", startOn: "2027-01-04", dueOn: "2027-01-15", predecessors: [{ position: 1, lag: 0 }] }),
];

it("a plan made anew keeps what a done stage was planned as, and shares only the rest among the open ones", () => {
  const again = (nodes: readonly PlanNodeView[], deadline: string) => {
    const list = rowsOfPlan(nodes) ?? [];
    return sentNodes(list, computed(list, { ...frame, deadline }).nodeOf, 15);
  };
  const first = again(half, "2027-03-31");
  expect(first.map(({ title, startOn, dueOn, targetPercent }) => [title, startOn, dueOn, targetPercent])).toEqual([
    ["方案设计和审定", "2026-09-07", "2026-09-30", 15], ["施工", expect.any(String), expect.any(String), 83], ["验收", expect.any(String), "2027-03-31", 100],
  ]);
  const second = again(first.map((node, index) => stored({ ...node, doneOn: half[index]?.doneOn ?? null })), "2027-04-30");
  expect(second[0]).toEqual({ ...first[0], key: expect.any(String) });
  expect(second.map(({ targetPercent }) => targetPercent)).toEqual([15, 83, 100]);
});

it("open stages lie above the progress reached and behind the last done stage, whatever was done ahead of time", () => {
  const ahead = [stored({ title: "设计", dueOn: "2027-03-20", targetPercent: 40, doneOn: "2026-11-02" }), stored({ title: "招标", dueOn: "2027-03-31" })];
  const list = [{ ...blankRow(), title: "公示", days: "5" }, ...(rowsOfPlan(ahead) ?? [])].map((row, index) => ({ ...row, links: index === 2 ? "1" : "" }));
  const sent = sentNodes(list, computed(list, frame).nodeOf, 55);
  expect(sent.map(({ title, dueOn, predecessors }) => [title, dueOn, predecessors])).toEqual([["设计", "2027-03-20", []], ["公示", "2027-03-20", []], ["招标", "2027-03-31", [{ position: 1, lag: 0 }]]]);
  expect(sent.map(({ targetPercent }) => targetPercent)).toEqual([40, 70, 100]);
});

it("what the server refuses of a node stands at the row of that node, whatever order was sent", () => {
  const list = [{ ...blankRow(), title: "验收", days: "5", links: "2" }, { ...blankRow(), title: "施工", days: "20" }];
  const sent = sentNodes(list, computed(list, frame).nodeOf);
  expect(sent.map(({ title }) => title)).toEqual(["施工", "验收"]);
  expect(refusalsByRow({ "nodes.0.title": "此项必填。", reason: "写明原因" }, sent, list)).toEqual({ "nodes.1.title": "此项必填。", reason: "写明原因" });
});

it("a stored plan has the least duration of its template again, and a draft or template learns what is done by now", () => {
  expect(rowsOfPlan(half)?.map(({ minimum }) => minimum)).toEqual([12, null, null]);
  const [first, second] = withHistory(rowsOfTemplate("city_works", []), half);
  expect(first).toMatchObject({ doneOn: "2026-10-14", kept: { dueOn: "2026-09-30", targetPercent: 15 } });
  expect(second).toMatchObject({ doneOn: null, kept: null });
});
