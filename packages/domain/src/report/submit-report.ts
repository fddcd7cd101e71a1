import { files, reportFiles, reports, units, type Tx } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, eq, inArray } from "drizzle-orm";
import { conflict, invalid } from "../kernel/model";
import { command, type Context } from "../kernel/use-case";
import { isOpen, openPeriods } from "../task/model";
import { shareOf, taskById, type PlacedTask, type ResponsibilityRow } from "../task/rows";
import { anomaliesOf, SubmitInput } from "./model";
import { applyToTask, around, reportsOf, type OwnReports, type ReportRow } from "./rows";

type Content = Pick<ReportRow, "progress" | "value" | "done" | "next" | "problem" | "helpNeeded" | "noChange">;

/**
 * What is written, filled in or carried over. A field left out keeps what the corrected report says; in the first report of a
 * period, what lasts (value, problem, help needed) keeps what the last one said, as the form shows it.
 */
function contentOf(input: SubmitInput, { existing, last }: OwnReports, task: PlacedTask): Content {
  if (!input.noChange) {
    const { progress, value, done, next, problem, helpNeeded } = input;
    const kept = existing ?? last;
    const text = (given: string | undefined, before: string | null | undefined) => (given ?? before) || null;
    return {
      progress, value: (value === undefined ? kept?.value : value) ?? null, done, next: text(next, existing?.next), problem: text(problem, kept?.problem),
      helpNeeded: text(helpNeeded, kept?.helpNeeded), noChange: false,
    };
  }
  if (last?.noChange && !input.problem) throw invalid("problem", "report.reason_required");
  const done = last?.done ?? task.lastReportText;
  if (!done) throw invalid("noChange", "report.nothing_before");
  return {
    progress: last?.progress ?? task.progress, value: last?.value ?? null, done, next: last?.next ?? null,
    problem: input.problem || (last?.problem ?? null), helpNeeded: last?.helpNeeded ?? null, noChange: true,
  };
}

/** The day the period's report is due. @throws INVALID on a period that is neither owed nor current nor sent back */
function dueOnOf(task: PlacedTask, input: SubmitInput, lastPeriod: string | null, existing: ReportRow | undefined, now: Date): string {
  if (existing) return existing.dueOn;
  if (task.dispatchedAt === null) throw conflict("task.not_dispatched");
  const open = openPeriods({ taskClass: task.taskClass, dispatchedOn: today(task.dispatchedAt), lastPeriod }, today(now));
  const period = open.find(({ period: name }) => name === input.period);
  if (!period) throw invalid("period", "report.period_not_open");
  return period.dueOn;
}

/** Refuses to write over what somebody else wrote; a report may be corrected until the desk has accepted it. */
function refuseStale(existing: ReportRow | undefined, input: SubmitInput): void {
  if (!existing) return;
  const { version, state, progress, value, done, next, problem, helpNeeded } = existing;
  const details = { current: { version, state, progress, value, done, next, problem, helpNeeded }, yours: input };
  if (state === "accepted") throw conflict("report.accepted_already", details);
  if (input.version !== version) throw conflict(input.version === undefined ? "report.already_submitted" : "report.changed", details);
}

async function needsHead({ tx, actor }: Context, share: ResponsibilityRow): Promise<boolean> {
  if (actor.role === "unit_head") return false;
  const [unit] = await tx.select({ confirms: units.confirmsReports }).from(units).where(eq(units.id, share.unitId));
  return unit?.confirms ?? false;
}

async function attach(tx: Tx, reportId: string, fileIds: readonly string[], isNew: boolean): Promise<void> {
  if (!isNew) await tx.delete(reportFiles).where(eq(reportFiles.reportId, reportId));
  if (fileIds.length === 0) return;
  const known = await tx.select({ id: files.id }).from(files).where(inArray(files.id, [...fileIds]));
  if (known.length !== new Set(fileIds).size) throw invalid("fileIds", "report.file_unknown");
  await tx.insert(reportFiles).values(known.map(({ id }) => ({ reportId, fileId: id })));
}

async function write(context: Context, share: ResponsibilityRow, existing: ReportRow | undefined, values: Content & { period: string; dueOn: string; previousProgress: number | null }): Promise<ReportRow> {
  const { tx, actor, now } = context;
  const state = (await needsHead(context, share)) ? "awaiting_head" as const : "submitted" as const;
  const author = { state, authorId: actor.userId, submittedAt: now, confirmedBy: null, confirmedAt: null, checkedBy: null, checkedAt: null, returnCode: null, returnReason: null };
  const { period, dueOn, ...content } = values;
  const [row] = existing
    ? await tx.update(reports).set({ ...content, ...author, version: existing.version + 1 }).where(and(eq(reports.id, existing.id), eq(reports.version, existing.version))).returning()
    : await tx.insert(reports).values({ taskId: share.taskId, unitId: share.unitId, period, dueOn, ...content, ...author }).returning();
  if (!row) throw conflict("report.changed");
  return row;
}

/** Reports one period (反馈): in two clicks, or with number, progress, next step, problem, help needed and files. */
export const submitReport = command({
  name: "report.submit",
  permission: "report.write",
  input: SubmitInput,
  async run(context, input) {
    const { tx, actor, now, audit, require } = context;
    const task = await taskById(tx, input.taskId, { forUpdate: true });
    require(task);
    if (!isOpen(task.state)) throw conflict("task.not_open");
    if (task.childCount > 0) throw conflict("report.parent");
    const share = shareOf(task, actor.unitId);
    if (!share) throw conflict("task.not_your_share");
    if (!share.signedInAt) throw conflict("report.not_signed_in");
    const own = around(await reportsOf(tx, task.id, share.unitId), input.period);
    const { existing, last } = own;
    refuseStale(existing, input);
    const dueOn = dueOnOf(task, input, last?.period ?? null, existing, now);
    const content = contentOf(input, own, task);
    const previousProgress = existing?.previousProgress ?? last?.progress ?? (share.slot === "lead" ? task.progress : null);
    const report = await write(context, share, existing, { ...content, period: input.period, dueOn, previousProgress });
    if (!input.noChange && input.fileIds) await attach(tx, report.id, input.fileIds, !existing);
    if (report.state === "submitted") await applyToTask(tx, task, report, now);
    const flags = anomaliesOf({ ...report, previousValue: last?.value ?? null, targetValue: task.targetValue, expected: task.expected });
    audit({ subject: { type: "task", id: task.id }, before: { progress: previousProgress }, after: { report: report.period, state: report.state, ...content, anomalies: flags } });
    return { reportId: report.id, version: report.version, state: report.state, anomalies: flags };
  },
});
