import type { PlanNodeView } from "@taizhang/domain/plan";
import { expect, it } from "vitest";
import { overtaking, planBase } from "./plan-base";

const head = { title: "修缮渡口", version: 7, startOn: "2026-09-01", dueOn: "2026-12-31" };
const node = (title: string, dueOn: string, targetPercent: number): PlanNodeView => ({
  id: title, title, dueOn, targetPercent, output: null, doneOn: null, startOn: null, duration: null, workKind: null, predecessors: [], fixed: null, templateId: null, stageId: null,
});
const before = { nodes: [node("设计", "2026-10-30", 40), node("施工", "2026-12-31", 100)] };
const mine = { base: planBase(head, before), nodes: [node("设计", "2026-11-10", 40), node("施工", "2026-12-31", 100)] };

it("a draft goes on without a word while the plan and the days of the task are what it was begun on, whatever else of the task changed", () => {
  expect(overtaking({ ...head, version: 9 }, before, mine)).toBeNull();
});

it("where a colleague saved another plan or the deadline moved, what stands there now is shown with its nodes and its version", () => {
  const now = { nodes: [node("勘察", "2026-10-20", 30), node("施工", "2026-12-31", 100)] };
  expect(overtaking({ ...head, version: 9 }, now, mine)).toMatchObject({ version: 9, nodes: "2026-10-20 30% 勘察\n2026-12-31 100% 施工" });
  expect(overtaking({ ...head, dueOn: "2027-01-31" }, before, mine)).toMatchObject({ dueOn: "2027-01-31" });
});

it("a draft that says what stands there now has overwritten nothing", () => {
  expect(overtaking(head, { nodes: mine.nodes }, mine)).toBeNull();
});

it("a draft from before drafts had a base is taken for one that knows no plan", () => {
  expect(overtaking(head, before, { nodes: mine.nodes })).not.toBeNull();
  expect(overtaking(head, { nodes: [] }, { nodes: mine.nodes })).toBeNull();
});
