import type { Baseline, PlanView } from "@taizhang/domain/plan";
import type { TaskItem } from "@taizhang/domain/task";
import { addDays, daysBetween, type Day } from "@taizhang/planning";

/** A line of the Gantt. `done` is the share of it that is done (0–1), `baseline` the day agreed before. */
export type GanttRow = {
  readonly key: string; readonly title: string; readonly startOn: Day; readonly finishOn: Day; readonly done: number; readonly doneOn: Day | null; readonly baseline: Day | null; readonly critical: boolean;
};

/** The days the bar of what is done covers: up to the day the node was really done, before that its share of the plan. */
export function actualSpan({ startOn, finishOn, done, doneOn }: Pick<GanttRow, "startOn" | "finishOn" | "done" | "doneOn">): { from: Day; to: Day } | null {
  if (doneOn) return { from: doneOn < startOn ? doneOn : startOn, to: doneOn };
  return done > 0 ? { from: startOn, to: addDays(startOn, Math.round(done * daysBetween(startOn, finishOn))) } : null;
}

/** The day a node was really done, where it was not the planned one. */
export const otherDay = ({ doneOn, finishOn }: Pick<GanttRow, "doneOn" | "finishOn">): Day | null => (doneOn === finishOn ? null : doneOn);

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
