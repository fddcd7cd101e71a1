import { addWorkingDays, isDay, workingDaysBetween, type Day } from "@taizhang/planning";
import { z } from "zod";
import type { Reason } from "../kernel/model";

export const planReasons = [
  "plan.not_signed_in", "plan.order", "plan.percent_order", "plan.last_not_whole", "plan.before_start", "plan.after_deadline", "plan.reason_required",
] as const;

export const PlanNodeInput = z.object({
  title: z.string().trim().min(1).max(100),
  dueOn: z.string().refine(isDay, "kernel.invalid"),
  /** Percent of the whole that is done when this node is reached. */
  targetPercent: z.number().int().min(1).max(100),
  /** What can be checked when it is done. */
  output: z.string().trim().max(200).optional(),
});
export type PlanNodeInput = z.infer<typeof PlanNodeInput>;
export const SetPlanInput = z.object({
  taskId: z.uuid(), version: z.number().int().positive(), reason: z.string().trim().max(500).optional(), nodes: z.array(PlanNodeInput).min(1).max(30),
});

type Frame = { startOn: Day; dueOn: Day | null };

/** The first rule that a plan breaks, at its cell; undefined where the plan holds. Dates and percentages ascend, the last is the whole. */
export function planError(nodes: readonly PlanNodeInput[], { startOn, dueOn }: Frame): { field: string; reason: Reason } | undefined {
  for (const [index, node] of nodes.entries()) {
    const before = nodes[index - 1];
    const at = (column: string, key: string, values?: Reason["values"]) => ({ field: `nodes.${index}.${column}`, reason: values ? { key, values } : { key } });
    if (node.dueOn < startOn) return at("dueOn", "plan.before_start", { startOn });
    if (dueOn !== null && node.dueOn > dueOn) return at("dueOn", "plan.after_deadline", { dueOn });
    if (before && node.dueOn <= before.dueOn) return at("dueOn", "plan.order");
    if (before && node.targetPercent <= before.targetPercent) return at("targetPercent", "plan.percent_order");
    if (index === nodes.length - 1 && node.targetPercent !== 100) return at("targetPercent", "plan.last_not_whole");
  }
  return undefined;
}

/** Dates and percentages of `count` nodes spread evenly over the working days from start to deadline; fewer where the days are. */
export function evenNodes(startOn: Day, dueOn: Day, count: number): { dueOn: Day; targetPercent: number }[] {
  const days = Math.max(1, workingDaysBetween(startOn, dueOn));
  const parts = Math.max(1, Math.min(count, days, 30));
  return Array.from({ length: parts }, (_, index) => ({
    dueOn: index === parts - 1 ? dueOn : addWorkingDays(startOn, Math.round((days * (index + 1)) / parts)),
    targetPercent: Math.round((100 * (index + 1)) / parts),
  }));
}
