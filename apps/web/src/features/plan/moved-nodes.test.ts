import type { PlanNodeView } from "@taizhang/domain/plan";
import { expect, it } from "vitest";
import { movedNodes } from "./moved-nodes";

const node = (title: string, dueOn: string): PlanNodeView => ({
  id: title, title, dueOn, targetPercent: 100, output: null, doneOn: null, startOn: null, duration: null, workKind: null, predecessors: [], fixed: null, templateId: null, stageId: null,
});
const change = (at: string, by: string, nodes: string[]) => ({ at, by, nodes, reason: "征地未完", own: true });

it("a moved node carries only the changes since the compared state that moved it", () => {
  const [earlier, first, other] = [change("2026-09-10T02:00:00+00:00", "甲", ["开工"]), change("2026-10-15T02:00:00.5+00:00", "乙", ["开工"]), change("2026-10-20T02:00:00+00:00", "丙", ["完工", "验收"])];
  const view = { nodes: [node("开工", "2026-11-10"), node("主体", "2026-11-20"), node("完工", "2026-12-20")], changes: [earlier, first, other] };
  const agreed = { at: "2026-10-15T02:00:00+00:00", nodes: [node("开工", "2026-10-20"), node("主体", "2026-11-20"), node("完工", "2026-12-10"), node("验收", "2026-12-20")] };
  expect(movedNodes(view, agreed)).toEqual([
    { title: "开工", before: "2026-10-20", after: "2026-11-10", changes: [first] },
    { title: "完工", before: "2026-12-10", after: "2026-12-20", changes: [other] },
    { title: "验收", before: "2026-12-20", after: null, changes: [other] },
  ]);
  expect(movedNodes(view, { ...agreed, nodes: [] })).toEqual([]);
});
