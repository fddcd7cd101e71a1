import { addWorkingDays, isDay, linkFaults, workingDaysBetween, workKinds, type Calendar, type Day, type LearnedDuration } from "@taizhang/planning";
import type { BaselineKind } from "@taizhang/policy";
import { z } from "zod";
import type { CalendarData } from "../calendar/model";
import type { Reason } from "../kernel/model";

export { planLines } from "./plan-changes";
export * from "./quota-model";

export const planReasons = [
  "plan.not_signed_in", "plan.order", "plan.percent_order", "plan.last_not_whole", "plan.before_start", "plan.after_deadline", "plan.reason_required",
  "plan.link_unknown", "plan.cycle", "plan.quota_changed", "plan.quota_unknown", "plan.quota_sum", "plan.quota_decimals", "plan.quota_dates", "plan.entry_day", "plan.entry_ahead", "plan.entry_changed",
  "plan.money_changed", "plan.money_ahead", "plan.money_day",
] as const;

/** A task's plan has at most so many nodes: each stands for a percent of the whole. */
export const mostNodes = 100;
const day = z.string().refine(isDay, "kernel.invalid");

export const PlanNodeInput = z.object({
  title: z.string().trim().min(1).max(100),
  dueOn: day,
  /** Percent of the whole that is done when this node is reached. */
  targetPercent: z.number().int().min(1).max(100),
  /** What can be checked when it is done. */
  output: z.string().trim().max(200).optional(),
  /** The rest is there where the node was planned backward. */
  startOn: day.nullish(),
  duration: z.number().int().min(1).max(2000).nullish(),
  workKind: z.enum(workKinds).nullish(),
  predecessors: z.array(z.object({ position: z.number().int().min(0).max(mostNodes - 1), lag: z.number().int().min(-500).max(500) })).max(20).optional(),
  fixed: z.enum(["start", "finish"]).nullish(),
  templateId: z.string().max(40).nullish(),
  stageId: z.string().max(40).nullish(),
});
export type PlanNodeInput = z.infer<typeof PlanNodeInput>;
export const SetPlanInput = z.object({
  taskId: z.uuid(), version: z.number().int().positive(), reason: z.string().trim().max(500).optional(), nodes: z.array(PlanNodeInput).min(1).max(mostNodes),
});
const amount = z.number().min(0).max(1e9).nullable();
/** Money in 万元 and entry into statistics; `version` 0 where nothing was said yet. */
export const SetMoney = z.object({
  taskId: z.uuid(), version: z.number().int().min(0), planned: amount, spent: amount, spentOn: day.nullable(), enterBy: day.nullable(), enteredOn: day.nullable(),
}).refine(({ planned }) => planned === null || planned > 0, { path: ["planned"], message: "kernel.invalid" })
  .refine(({ spent, spentOn }) => (spent === null) === (spentOn === null), { path: ["spentOn"], message: "plan.money_day" });
export const OfPlan = z.object({ taskId: z.uuid() });

export type PlanNodeView = {
  id: string; title: string; dueOn: Day; targetPercent: number; output: string | null; doneOn: Day | null; startOn: Day | null; duration: number | null; workKind: string | null;
  predecessors: { position: number; lag: number }[]; fixed: "start" | "finish" | null; templateId: string | null; stageId: string | null;
};
export type Baseline = {
  id: string; kind: BaselineKind; at: string; by: string; reason: string | null; dueOn: Day | null;
  nodes: { title: string; startOn: Day | null; dueOn: Day; targetPercent: number; output: string | null }[];
};
/** One step of a deadline: 6/30 → 8/31, why and by whom approved. */
export type Slip = { before: Day | null; after: Day | null; reason: string | null; by: string; at: string };
/**
 * A change of the plan: which nodes it moved (by title), why and by whom. `own` where the lead unit made it by itself;
 * what the office decides keeps a state of the plan.
 */
export type PlanChange = { nodes: string[]; reason: string | null; by: string; at: string; own: boolean };
export type TaskMoney = { planned: number | null; spent: number | null; spentOn: Day | null; enterBy: Day | null; enteredOn: Day | null; by: string; at: string; version: number };
export type PlanView = {
  money: TaskMoney | null; nodes: PlanNodeView[]; baselines: Baseline[]; slips: Slip[]; changes: PlanChange[]; learned: LearnedDuration[]; calendar: CalendarData;
};

type Frame = { startOn: Day; dueOn: Day | null; today: Day };

/** Whether a plan made today is a catch-up plan (补救计划): the deadline has passed, so nodes may lie after it. Neither the deadline nor the lamp moves. */
export const catchesUp = (dueOn: Day | null, today: Day): boolean => dueOn !== null && dueOn < today;

/**
 * The first rule that a plan breaks, at its cell; undefined where the plan holds. Dates never go back (two nodes may
 * end on one day) and keep to a deadline that lies ahead, percentages ascend, the last is the whole; links lead to nodes
 * of the plan and never in a circle.
 */
export function planError(nodes: readonly PlanNodeInput[], { startOn, dueOn, today }: Frame): { field: string; reason: Reason } | undefined {
  for (const [index, node] of nodes.entries()) {
    const before = nodes[index - 1];
    const at = (column: string, key: string, values?: Reason["values"]) => ({ field: `nodes.${index}.${column}`, reason: values ? { key, values } : { key } });
    if (node.dueOn < startOn) return at("dueOn", "plan.before_start", { startOn });
    if (dueOn !== null && !catchesUp(dueOn, today) && node.dueOn > dueOn) return at("dueOn", "plan.after_deadline", { dueOn });
    if (before && (node.dueOn < before.dueOn || (node.dueOn === before.dueOn && !node.duration))) return at("dueOn", "plan.order");
    if (before && node.targetPercent <= before.targetPercent) return at("targetPercent", "plan.percent_order");
    if (index === nodes.length - 1 && node.targetPercent !== 100) return at("targetPercent", "plan.last_not_whole");
  }
  return linkError(nodes);
}

function linkError(nodes: readonly PlanNodeInput[]): { field: string; reason: Reason } | undefined {
  const [fault] = linkFaults(nodes.map(({ duration, predecessors = [] }, index) => ({
    id: String(index), duration: duration ?? 1, predecessors: predecessors.map(({ position, lag }) => ({ id: String(position), lag })),
  })));
  return fault && { field: `nodes.${fault.id}.predecessors`, reason: { key: fault.key === "cycle" ? "plan.cycle" : "plan.link_unknown" } };
}

type Planned = Pick<PlanNodeInput, "title" | "dueOn" | "targetPercent">;

/**
 * The day on which each node of a new plan was done. A node that was done before keeps its day, known by its title or,
 * renamed, by date and percent; any other one is done today where the progress has reached it already.
 */
export function doneDays(nodes: readonly Planned[], before: readonly (Planned & { doneOn: Day | null })[], { progress, today }: { progress: number; today: Day }): (Day | null)[] {
  const left = [...before];
  const taken = (isSame: (old: Planned) => boolean) => {
    const at = left.findIndex(isSame);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const titled = nodes.map((node) => taken(({ title }) => title === node.title));
  return nodes.map((node, index) => {
    const old = titled[index] ?? taken(({ dueOn, targetPercent }) => dueOn === node.dueOn && targetPercent === node.targetPercent);
    return old?.doneOn ?? (node.targetPercent > progress ? null : today);
  });
}

/** Dates and percentages of `count` nodes spread evenly over the working days from start to deadline; fewer where the days are. */
export function evenNodes({ startOn, dueOn, calendar }: { startOn: Day; dueOn: Day; calendar: Calendar }, count: number): { dueOn: Day; targetPercent: number }[] {
  const days = Math.max(1, workingDaysBetween(startOn, dueOn, calendar));
  const parts = Math.max(1, Math.min(count, days, 30));
  return Array.from({ length: parts }, (_, index) => ({
    dueOn: index === parts - 1 ? dueOn : addWorkingDays(startOn, Math.round((days * (index + 1)) / parts), calendar),
    targetPercent: Math.round((100 * (index + 1)) / parts),
  }));
}

/** The plan that was decided last: what a plan is compared with, unless the reader chooses another state that was kept. */
export const agreedBaseline = <B extends Pick<Baseline, "kind" | "nodes">>(baselines: readonly B[]): B | undefined =>
  baselines.findLast(({ kind, nodes }) => kind !== "month_end" && nodes.length > 0) ?? baselines.findLast(({ nodes }) => nodes.length > 0);
