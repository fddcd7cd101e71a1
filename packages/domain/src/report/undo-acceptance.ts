import { reports, responsibilities, taskChanges, tasks } from "@taizhang/db";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { conflict, invalid, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { isOpen } from "../task/model";
import { undoReasonFrom, UndoAcceptanceInput } from "./model";
import type { ReportRow } from "./rows";

type Accepted = Pick<ReportRow, "id" | "taskId" | "period" | "state" | "version" | "checkedBy" | "checkedAt"> & { followed: boolean };

/** Why an acceptance can no longer be taken back; undefined where it can. */
function builtOn(report: Accepted, open: ReadonlySet<string>): string | undefined {
  if (report.state !== "accepted") return "report.not_accepted";
  if (!open.has(report.taskId)) return "report.undo_closed";
  return report.followed ? "report.undo_followed" : undefined;
}

/**
 * Takes acceptances back (撤销核实): the reports wait to be checked again, a share that ended with one goes on. Progress stays,
 * since it moved when the report was sent. Of several, those on which something was built are left out and counted.
 * @throws CONFLICT where the unit has reported again since, the item was closed, or nothing is accepted; INVALID at `reason`
 * where somebody else accepted it or it was not just now
 */
export const undoAcceptance = command({
  name: "report.undoAccept",
  permission: "report.check",
  input: UndoAcceptanceInput,
  async run({ tx, actor, now, audit }, { reportIds, reason }) {
    // The tasks first, as everywhere: a report being sent meanwhile waits, or is seen.
    const tasksOf = await tx.select({ id: tasks.id, state: tasks.state }).from(tasks)
      .where(inArray(tasks.id, tx.select({ id: reports.taskId }).from(reports).where(inArray(reports.id, reportIds)))).orderBy(asc(tasks.id)).for("update");
    const open = new Set(tasksOf.filter(({ state }) => isOpen(state)).map(({ id }) => id));
    const found: Accepted[] = await tx.select({
      id: reports.id, taskId: reports.taskId, period: reports.period, state: reports.state, version: reports.version, checkedBy: reports.checkedBy, checkedAt: reports.checkedAt,
      followed: sql<boolean>`exists (select from app.reports n where n.task_id = reports.task_id and n.unit_id = reports.unit_id and n.due_on > reports.due_on and n.submitted_at > reports.checked_at)`,
    }).from(reports).where(inArray(reports.id, reportIds)).for("update");
    const [first] = found;
    if (!first) throw notFound("report.not_found");
    const free = found.filter((report) => builtOn(report, open) === undefined);
    if (free.length === 0) throw conflict(builtOn(first, open) ?? "report.not_accepted", { current: { state: first.state, version: first.version } });
    const ownAndFresh = free.every(({ checkedBy, checkedAt }) => checkedBy === actor.userId && checkedAt !== null && now.getTime() - checkedAt.getTime() <= undoReasonFrom);
    if (!reason && !ownAndFresh) throw invalid("reason", "report.undo_reason_required");
    const ids = free.map(({ id }) => id);
    // Only what this acceptance ended: a share that the lead unit confirmed has another instant.
    await tx.update(responsibilities).set({ doneAt: null }).from(reports).where(and(
      inArray(reports.id, ids), eq(responsibilities.taskId, reports.taskId), eq(responsibilities.unitId, reports.unitId), eq(responsibilities.doneAt, reports.checkedAt),
    ));
    await tx.update(reports).set({ state: "submitted", checkedBy: null, checkedAt: null, version: sql`${reports.version} + 1` }).where(inArray(reports.id, ids));
    await tx.insert(taskChanges).values(free.map(({ taskId, period }) => ({
      taskId, field: "reportState", before: `${period} accepted`, after: `${period} submitted`, reason: reason ?? null, authorId: actor.userId, authorName: actor.name, at: now,
    })));
    for (const { taskId, period } of free) audit({ subject: { type: "task", id: taskId }, before: { report: period, state: "accepted" }, after: { state: "submitted", reason: reason ?? null } });
    return { undone: free.length, left: reportIds.length - free.length };
  },
});
