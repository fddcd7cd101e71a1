import { z } from "zod";

/** What waits at the supervision desk: reports to check, disputes, extensions, closings, sign-ins past their day; and what the reader settled today. */
export const deskQueues = ["reports", "disputes", "extensions", "closings", "signins", "handled"] as const;
export type DeskQueue = (typeof deskQueues)[number];
export const requestQueues = ["disputes", "extensions", "closings"] as const satisfies readonly DeskQueue[];
export type RequestQueue = (typeof requestQueues)[number];

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
export const ListReports = z.object({});
export const ListRequests = z.object({ queue: z.enum(requestQueues) });
export const ListSignIns = z.object({});
export const ListHandled = z.object({});
export const GetDeskItem = z.object({ queue: z.enum(["reports", ...requestQueues]), id: z.uuid() });

export const isDeskQueue = (value: unknown): value is DeskQueue => deskQueues.some((queue) => queue === value);

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

/** Why a report deserves a second look: how the progress moved, and a quantity that disagrees with it; flagged, never blocked. */
export function unusual(report: Reported): Unusual[] {
  const move = unusualMove(report);
  const measured = measuredProgress(report);
  return [...(move === null ? [] : [move]), ...(measured !== null && Math.abs(measured - report.progress) > measuredPoints ? ["measured" as const] : [])];
}
