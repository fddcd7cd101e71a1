import { planNodes, reports, tasks, type Tx } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, desc, eq, isNull, lte } from "drizzle-orm";
import { conflict, notFound } from "../kernel/model";
import { relamp } from "../task/lamp";
import { taskById, type PlacedTask } from "../task/rows";

export type ReportRow = typeof reports.$inferSelect;

/** The last reports of one unit for one task, newest first. */
export const lastReports = (tx: Tx, taskId: string, unitId: string, limit = 3): Promise<ReportRow[]> =>
  tx.select().from(reports).where(and(eq(reports.taskId, taskId), eq(reports.unitId, unitId))).orderBy(desc(reports.dueOn)).limit(limit);

/**
 * A report with its task, both locked, for who confirms or checks it.
 * @throws NOT_FOUND `report.not_found`; CONFLICT `report.changed` with the present version
 */
export async function reportWithTask(tx: Tx, reportId: string, version: number): Promise<{ report: ReportRow; task: PlacedTask }> {
  const [found] = await tx.select({ taskId: reports.taskId }).from(reports).where(eq(reports.id, reportId));
  if (!found) throw notFound("report.not_found");
  const task = await taskById(tx, found.taskId, { forUpdate: true });
  const [report] = await tx.select().from(reports).where(eq(reports.id, reportId)).for("update");
  if (!report) throw notFound("report.not_found");
  if (report.version !== version) throw conflict("report.changed", { current: { version: report.version, state: report.state } });
  return { report, task };
}

/** Changes one report and counts its version up. */
export async function changeReport(tx: Tx, report: ReportRow, values: Partial<ReportRow>): Promise<void> {
  const changed = await tx.update(reports).set({ ...values, version: report.version + 1 })
    .where(and(eq(reports.id, report.id), eq(reports.version, report.version))).returning({ id: reports.id });
  if (changed.length === 0) throw conflict("report.changed");
}

/**
 * What a report of the lead unit moves: progress, done value, last words, reached nodes and the lamp. A report of a
 * cooperating unit speaks of its own share only; a later period already reported is not overwritten by an earlier one.
 */
export async function applyToTask(tx: Tx, task: PlacedTask, report: ReportRow, now: Date): Promise<void> {
  if (task.leadUnitId !== report.unitId) return;
  const [newest] = await lastReports(tx, task.id, report.unitId, 1);
  if (newest && newest.id !== report.id && newest.state !== "awaiting_head") return;
  await tx.update(tasks).set({
    progress: report.progress, doneValue: report.value ?? task.doneValue, lastReportAt: report.submittedAt, lastReportText: report.done,
    lastProblem: report.problem, lastPeriod: report.period, state: task.state === "signed_in" ? "in_progress" : task.state,
  }).where(eq(tasks.id, task.id));
  await tx.update(planNodes).set({ doneOn: today(now) })
    .where(and(eq(planNodes.taskId, task.id), isNull(planNodes.doneOn), lte(planNodes.targetPercent, report.progress)));
  await relamp(tx, [task.id], today(now));
}
