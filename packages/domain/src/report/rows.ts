import { planNodes, reports, tasks, type Tx } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, desc, eq, gt, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { conflict, notFound } from "../kernel/model";
import { relamp } from "../task/lamp";
import { taskById, type PlacedTask } from "../task/rows";

export type ReportRow = typeof reports.$inferSelect;

/** The files of a report `p`. For SQL. */
export const filesOfReport = sql`coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size) order by f.name) from app.report_files x join app.files f on f.id = x.file_id where x.report_id = p.id), '[]')`;
/** A report `p` of a task `t` as a `PeriodReport`. For SQL. */
export const periodReport = sql`jsonb_build_object('id', p.id, 'version', p.version, 'state', p.state, 'ofLead', coalesce(p.unit_id = t.lead_unit_id, false), 'period', p.period, 'progress', p.progress,
  'previousProgress', p.previous_progress, 'value', p.value, 'done', p.done, 'next', p.next, 'problem', p.problem, 'helpNeeded', p.help_needed, 'noChange', p.no_change,
  'submittedAt', to_char(p.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  'author', (select w.name from app.users w where w.id = p.author_id), 'confirmedBy', (select w.name from app.users w where w.id = p.confirmed_by), 'files', ${filesOfReport})`;

/** The reports of one unit for one task, newest first: one a period. */
export const reportsOf = (tx: Tx, taskId: string, unitId: string): Promise<ReportRow[]> =>
  tx.select().from(reports).where(and(eq(reports.taskId, taskId), eq(reports.unitId, unitId))).orderBy(desc(reports.dueOn));

/** The report of a period, where there is one, and the last one before it; periods may have been reported since. */
export type OwnReports = { existing: ReportRow | undefined; last: ReportRow | undefined };
export function around(newestFirst: readonly ReportRow[], period: string): OwnReports {
  const at = newestFirst.findIndex((row) => row.period === period);
  return { existing: newestFirst[at], last: newestFirst[at + 1] };
}

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
  const own = await reportsOf(tx, task.id, report.unitId);
  const [newest] = own.filter(hasCounted);
  await markNodes(tx, report, own, today(now));
  if (newest?.id === report.id) {
    await tx.update(tasks).set({
      progress: report.progress, doneValue: report.value ?? task.doneValue, lastReportAt: report.submittedAt, lastReportText: report.done,
      lastProblem: report.problem, lastPeriod: report.period, state: task.state === "signed_in" ? "in_progress" : task.state,
    }).where(eq(tasks.id, task.id));
  }
  await relamp(tx, [task.id], today(now));
}

const hasCounted = ({ state }: ReportRow) => state !== "awaiting_head";

/**
 * The nodes that a report reaches are done. Done no longer are those that nothing comes up to, neither where the work stood
 * before the first report nor any report: this one alone had, before it was corrected downwards.
 */
async function markNodes(tx: Tx, report: ReportRow, own: readonly ReportRow[], day: string): Promise<void> {
  const reached = Math.max(own.at(-1)?.previousProgress ?? 0, ...own.filter(hasCounted).map(({ progress }) => progress));
  const ofTask = eq(planNodes.taskId, report.taskId);
  await tx.update(planNodes).set({ doneOn: null }).where(and(ofTask, isNotNull(planNodes.doneOn), gt(planNodes.targetPercent, reached)));
  await tx.update(planNodes).set({ doneOn: day }).where(and(ofTask, isNull(planNodes.doneOn), lte(planNodes.targetPercent, report.progress)));
}
