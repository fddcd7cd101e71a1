import { z } from "zod";

/** What waits at the supervision desk: reports to check, disputes, extensions, closings, sign-ins past their day; and what the reader settled today. */
export const deskQueues = ["reports", "disputes", "extensions", "closings", "signins", "handled"] as const;
export type DeskQueue = (typeof deskQueues)[number];
export const requestQueues = ["disputes", "extensions", "closings"] as const satisfies readonly DeskQueue[];
export type RequestQueue = (typeof requestQueues)[number];
/** Queues whose things are dealt with one after another at the desk, and that are narrowed to one unit. */
export const workQueues = ["reports", ...requestQueues] as const satisfies readonly DeskQueue[];
export type WorkQueue = (typeof workQueues)[number];

/** Rows of one queue shown at once, the oldest first; the next come up as these are dealt with. */
export const deskWindow = 100;
/** Points between what a unit reports and what its plan expects, or its last period, from which the desk is told to look. */
export const unusualPoints = 20;
/** Points by which the reported percent may differ from what the reported quantity comes to. */
export const measuredPoints = 5;

/** Commands by which the desk settles something, or takes it back. */
export const handlingCommands = [
  "report.accept", "report.acceptMany", "report.return", "report.returnMany", "report.undoAccept", "task.decideExtension", "task.adjudicate", "task.close", "task.returnClosing",
] as const;
export type HandlingCommand = (typeof handlingCommands)[number];

export const CountDesk = z.object({});
/** Narrows a queue to one unit. */
export const OfUnit = z.object({ unit: z.uuid().optional() });
/** One thing that a link names: it comes along with its queue wherever it stands in it. */
const Linked = OfUnit.extend({ id: z.uuid().optional() });
export const ListReports = Linked;
export const ListRequests = Linked.extend({ queue: z.enum(requestQueues) });
export const CountUnits = z.object({ queue: z.enum(workQueues) });
export const ListSignIns = z.object({});
export const ListHandled = z.object({});
export const GetDeskItem = z.object({ queue: z.enum(workQueues), id: z.uuid() });
export const FindLinked = GetDeskItem;

export const isDeskQueue = (value: unknown): value is DeskQueue => deskQueues.some((queue) => queue === value);

type DeskAddress = { queue: DeskQueue; unit?: string | null | undefined; id?: string | null | undefined };

/** The address of a queue: `/desk?queue=reports&unit=…&id=…`, narrowed to one unit, with one thing open. */
export function deskHref({ queue, unit, id }: DeskAddress): string {
  return `/desk?${new URLSearchParams({ queue, ...(unit ? { unit } : {}), ...(id ? { id } : {}) })}`;
}

/** What a report says in percent and in quantity, against its plan; `targetValue` is null where the unit does not answer for the whole target. */
export type Reported = {
  progress: number; previousProgress: number | null; expected: number | null; value: number | null; targetValue: number | null; targetUnit: string | null;
};
export type Unusual = "fell" | "jumped" | "above" | "behind" | "measured";

/** Percent that the reported quantity comes to (按数量测算); null without a target that counts: a rate says nothing about how far the work is. */
export function measuredProgress({ value, targetValue, targetUnit }: Pick<Reported, "value" | "targetValue" | "targetUnit">): number | null {
  if (value === null || targetValue === null || targetValue <= 0 || /[%％‰]|百分点/u.test(targetUnit ?? "")) return null;
  return Math.round(Math.min(1, Math.max(0, value / targetValue)) * 100);
}

function unusualMove({ progress, previousProgress, expected }: Reported): Unusual | null {
  if (previousProgress !== null && progress < previousProgress) return "fell";
  if (previousProgress !== null && progress - previousProgress >= unusualPoints) return "jumped";
  if (expected !== null && progress - expected >= unusualPoints) return "above";
  if (expected !== null && expected - progress >= unusualPoints) return "behind";
  return null;
}

/** The last accepted period before a report; where there is none, the progress on record (已记进度) when it was written. */
export type ProgressBefore = { progress: number; since: "period" | "record" };

/** What the progress of a report is compared with; null where it is the first thing known. */
export function progressBefore(report: { previousProgress: number | null }, previous: { progress: number } | null): ProgressBefore | null {
  if (previous !== null) return { progress: previous.progress, since: "period" };
  return report.previousProgress === null ? null : { progress: report.previousProgress, since: "record" };
}

/** Why a report deserves a second look: how the progress moved, and a quantity that disagrees with it; flagged, never blocked. */
export function unusual(report: Reported): Unusual[] {
  const move = unusualMove(report);
  const measured = measuredProgress(report);
  return [...(move === null ? [] : [move]), ...(measured !== null && Math.abs(measured - report.progress) > measuredPoints ? ["measured" as const] : [])];
}
