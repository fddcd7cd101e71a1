import { z } from "zod";

/** What waits at the supervision desk: reports to check, disputes, extensions, closings, sign-ins past their day. */
export const deskQueues = ["reports", "disputes", "extensions", "closings", "signins"] as const;
export type DeskQueue = (typeof deskQueues)[number];
export const requestQueues = ["disputes", "extensions", "closings"] as const satisfies readonly DeskQueue[];
export type RequestQueue = (typeof requestQueues)[number];

/** Rows of one queue shown at once, the oldest first; the next come up as these are dealt with. */
export const deskWindow = 100;
/** Points between what a unit reports and what its plan expects, or its last period, from which the desk is told to look. */
export const unusualPoints = 20;

export const CountDesk = z.object({});
export const ListReports = z.object({});
export const ListRequests = z.object({ queue: z.enum(requestQueues) });
export const ListSignIns = z.object({});
export const GetDeskItem = z.object({ queue: z.enum(["reports", ...requestQueues]), id: z.uuid() });

export const isDeskQueue = (value: unknown): value is DeskQueue => deskQueues.some((queue) => queue === value);

type Progress = { progress: number; previousProgress: number | null; expected: number | null };

/** Why a reported progress deserves a second look; it is flagged, never blocked. */
export function unusual({ progress, previousProgress, expected }: Progress): "fell" | "jumped" | "above" | "behind" | null {
  if (previousProgress !== null && progress < previousProgress) return "fell";
  if (previousProgress !== null && progress - previousProgress >= unusualPoints) return "jumped";
  if (expected !== null && progress - expected >= unusualPoints) return "above";
  if (expected !== null && expected - progress >= unusualPoints) return "behind";
  return null;
}
