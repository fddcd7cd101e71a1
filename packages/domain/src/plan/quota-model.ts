import { isDay, monthsBetween, quotaStanding, type Calendar, type Day, type Quota, type QuotaStanding, type StandingFrame } from "@taizhang/planning";
import { quotaGrains, quotaSpreads, type QuotaGrain, type QuotaSpread } from "@taizhang/policy";
import { z } from "zod";

const day = z.string().refine(isDay, "kernel.invalid");
const amount = z.number().min(0).max(1e12);

export const SetQuota = z.object({
  taskId: z.uuid(), version: z.number().int().min(0), target: z.number().positive().max(1e12), unit: z.string().trim().min(1).max(20), decimals: z.number().int().min(0).max(4),
  startOn: day, dueOn: day, spread: z.enum(quotaSpreads), grain: z.enum(quotaGrains),
  /** By hand: one amount per month. Seasonal: what the twelve months of an earlier year came to, January first. */
  amounts: z.array(amount).max(60).optional(),
}).refine(({ startOn, dueOn }) => startOn <= dueOn, { path: ["dueOn"], message: "plan.quota_dates" });
export type SetQuota = z.infer<typeof SetQuota>;

/** What was done in the day, week or month that begins on `firstOn`; `version` 0 where nothing was entered yet. */
export const EnterQuota = z.object({ taskId: z.uuid(), firstOn: day, amount, note: z.string().trim().max(200).optional(), version: z.number().int().min(0) });

export const OfPeriod = z.object({ firstOn: day, lastOn: day });

export type QuotaRow = {
  target: number; unit: string; decimals: number; startOn: Day; dueOn: Day; spread: QuotaSpread; grain: QuotaGrain; months: { firstOn: Day; amount: number }[]; version: number;
};
/** Months of past years, January first, that a quota may be spread by; `linked` where the task feeds the indicator. */
export type SeasonalOffer = { indicatorId: string; number: string; name: string; linked: boolean; years: number[]; months: number[] };
export type QuotaEntry = { firstOn: Day; amount: number; note: string | null; by: string; at: string; version: number };
export type QuotaView = { quota: QuotaRow; entries: QuotaEntry[]; standing: QuotaStanding };

export type DueNode = { taskId: string; number: string; title: string; lamp: string; node: string; output: string | null; dueOn: Day; doneOn: Day | null; targetPercent: number; progress: number };
export type DueQuota = QuotaView & { taskId: string; number: string; title: string };
/** Nodes and quotas of the own unit in a stretch of days. */
export type Workload = { today: Day; nodes: DueNode[]; quotas: DueQuota[]; unpublishedYears: number[] };

/** A stored quota as it stands on a day. */
export function standingOfQuota(quota: QuotaRow, entries: readonly QuotaEntry[], { today, calendar }: { today: Day; calendar: Calendar }): QuotaStanding {
  const frame: StandingFrame = { startOn: quota.startOn, dueOn: quota.dueOn, target: quota.target, decimals: quota.decimals, grain: quota.grain, calendar };
  const amounts = new Map(quota.months.map((month) => [month.firstOn, month.amount]));
  const months: Quota[] = monthsBetween(quota.startOn, quota.dueOn, calendar).map((month) => ({ ...month, amount: amounts.get(month.firstOn) ?? 0 }));
  return quotaStanding(frame, months, entries, today);
}
