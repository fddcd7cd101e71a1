import type { Day } from "@taizhang/planning";
import { returnCodes, type Lamp, type ReportState, type ReturnCode, type Slot } from "@taizhang/policy";
import { z } from "zod";
import type { OpenShare } from "../task/model";

export const reportReasons = [
  "report.period_not_open", "report.already_submitted", "report.accepted_already", "report.changed", "report.not_found", "report.not_signed_in",
  "report.reason_required", "report.not_awaiting_head", "report.not_submitted", "report.file_unknown", "report.parent", "report.nothing_before",
  "report.not_accepted", "report.undo_followed", "report.undo_closed", "report.undo_reason_required",
] as const;

const text = (maximum: number) => z.string().trim().max(maximum).optional();

/** The fields of a report, as a person fills them in; a field more is a line here, in the schema and in the form. What is left out stays as it is. */
export const ReportFields = z.object({
  /** Percent of the whole that is done. */
  progress: z.number().int().min(0).max(100),
  /** Done so far, in the unit of the task's target. */
  value: z.number().min(-1e12).max(1e12).nullable().optional(),
  done: z.string().trim().min(1).max(4000),
  next: text(4000),
  problem: text(4000),
  helpNeeded: text(2000),
  fileIds: z.array(z.uuid()).max(20).optional(),
});
export type ReportFields = z.input<typeof ReportFields>;

const Addressed = z.object({
  taskId: z.uuid(),
  period: z.string().max(8),
  /** Version of the report that is corrected; left out for the first one. */
  version: z.number().int().positive().optional(),
});
/** “No change” carries the last report over; a second one in a row names the reason as the problem. */
export const SubmitInput = z.discriminatedUnion("noChange", [
  Addressed.extend({ noChange: z.literal(true), problem: text(4000) }),
  Addressed.extend({ noChange: z.literal(false), ...ReportFields.shape }),
]);
export type SubmitInput = z.output<typeof SubmitInput>;
export const OfReport = z.object({ reportId: z.uuid(), version: z.number().int().positive() });
export const ShowReport = z.object({ reportId: z.uuid() });
export const SendBackInput = OfReport.extend({ reason: z.string().trim().min(1).max(1000) });
export const ReturnInput = OfReport.extend({ code: z.enum(returnCodes), reason: z.string().trim().min(1).max(1000) });
/** Milliseconds after an acceptance during which who accepted may take it back without a reason. */
export const undoReasonFrom = 10 * 60_000;
export const UndoAcceptanceInput = z.object({ reportIds: z.array(z.uuid()).min(1).max(200), reason: z.string().trim().min(1).max(500).optional() });
export const AcceptManyInput = z.object({ reportIds: z.array(z.uuid()).min(1).max(200) });
export const ReturnManyInput = AcceptManyInput.extend({ code: z.enum(returnCodes), reason: z.string().trim().min(1).max(1000) });
export const FormInput = z.object({ taskId: z.uuid(), period: z.string().max(8).optional() });

export const anomalies = ["fell", "fell_unexplained", "jumped", "above_target", "value_fell", "done_without_value", "far_ahead"] as const;
export type Anomaly = (typeof anomalies)[number];
type Judged = {
  progress: number; previousProgress: number | null; value: number | null; previousValue: number | null; targetValue: number | null;
  problem: string | null; expected: number | null;
};

/** What is odd about a report: shown to its author and to the desk, never a reason to refuse it (product 2.6). */
export function anomaliesOf({ progress, previousProgress, value, previousValue, targetValue, problem, expected }: Judged): Anomaly[] {
  const fell = previousProgress !== null && progress < previousProgress;
  const found: [Anomaly, boolean][] = [
    ["fell", fell && Boolean(problem)],
    ["fell_unexplained", fell && !problem],
    ["jumped", previousProgress !== null && progress - previousProgress >= 40],
    ["above_target", value !== null && targetValue !== null && targetValue > 0 && value > targetValue * 1.2],
    ["value_fell", value !== null && previousValue !== null && value < previousValue],
    ["done_without_value", progress === 100 && targetValue !== null && (value === null || value < targetValue)],
    ["far_ahead", expected !== null && progress - expected > 40],
  ];
  return found.flatMap(([anomaly, holds]) => (holds ? [anomaly] : []));
}

/** A report as it is read beside that of another period. `ofLead`: its unit answers for the whole target. */
export type PeriodReport = {
  id: string; version: number; state: ReportState; ofLead: boolean; period: string; progress: number; previousProgress: number | null; value: number | null; done: string;
  next: string | null; problem: string | null; helpNeeded: string | null; noChange: boolean; submittedAt: string; author: string | null; confirmedBy: string | null;
  files: { id: string; name: string; size: number }[];
};
/** What the reports of an item are compared with. */
export type ReportMeasure = { expected: number | null; targetValue: number | null; targetUnit: string | null };
/** `restricted`: nothing that is typed about it stays in the browser. */
export type ReportToConfirm = { task: ReportMeasure; restricted: boolean; report: PeriodReport; previous: PeriodReport | null };

type EarlierReport = {
  id: string; version: number; state: ReportState; period: string; progress: number; value: number | null; done: string; next: string | null; problem: string | null;
  helpNeeded: string | null; noChange: boolean; returnCode: ReturnCode | null; returnReason: string | null;
};
export type ReportForm = {
  taskId: string; number: string; title: string; slot: Slot; share: string | null; closingStandard: string | null; dueOn: Day | null; lamp: Lamp;
  targetValue: number | null; targetUnit: string | null;
  /** Percent before this report. */
  progress: number;
  expected: number | null; period: string; periodDueOn: Day; late: boolean;
  /** The report of the period before; what is prefilled and compared with. */
  last: EarlierReport | null;
  /** The report of this period where there is one already, to be corrected. */
  current: EarlierReport | null;
  files: { id: string; name: string; size: number }[];
  node: { title: string; dueOn: Day; targetPercent: number; output: string | null } | null;
  noChange: "free" | "needs_reason" | "nothing_before";
  /** What the periods of the task's quota add up to, so that nobody counts twice; null where it has none or nothing was entered. */
  counted: { done: number; unit: string; target: number; lastOn: Day } | null;
};
/** One line of the batch grid. */
export type BatchRow = Pick<OpenShare, "taskId" | "number" | "title" | "slot" | "lamp" | "progress" | "expected" | "targetValue" | "targetUnit" | "last">
  & { period: string; dueOn: Day; late: boolean; noChange: ReportForm["noChange"]; version: number | null };
