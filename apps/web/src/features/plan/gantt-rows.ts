import type { Baseline, PlanView } from "@taizhang/domain/plan";
import type { TaskItem } from "@taizhang/domain/task";
import type { GanttRow } from "./plan-gantt";

/**
 * Stored nodes as lines of the Gantt: a node without a first day of its own begins where the one before ends. Ticks stand where the
 * chosen kept state had them.
 */
export function ganttRows({ head }: TaskItem, { nodes }: PlanView, compared: Baseline | undefined): GanttRow[] {
  const agreed = new Map(compared?.nodes.map(({ title, dueOn }) => [title, dueOn]));
  return nodes.map((node, index) => {
    const before = nodes[index - 1];
    const from = before?.targetPercent ?? 0;
    const done = node.doneOn ? 1 : Math.min(1, Math.max(0, (head.progress - from) / Math.max(1, node.targetPercent - from)));
    return {
      key: node.id, title: node.title, startOn: node.startOn ?? before?.dueOn ?? head.startOn, finishOn: node.dueOn, done, doneOn: node.doneOn,
      baseline: agreed.get(node.title) ?? null, critical: false,
    };
  });
}
