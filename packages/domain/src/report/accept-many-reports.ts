import { reports, responsibilities } from "@taizhang/db";
import { and, eq, inArray, sql } from "drizzle-orm";
import { command } from "../kernel/use-case";
import { AcceptManyInput } from "./model";

/** Accepts several reports at once: three statements, however many. What is no longer submitted is left out and counted. */
export const acceptManyReports = command({
  name: "report.acceptMany",
  permission: "report.check",
  input: AcceptManyInput,
  async run({ tx, actor, now, audit }, { reportIds }) {
    const accepted = await tx.update(reports).set({ state: "accepted", checkedBy: actor.userId, checkedAt: now, version: sql`${reports.version} + 1` })
      .where(and(inArray(reports.id, reportIds), eq(reports.state, "submitted")))
      .returning({ id: reports.id, taskId: reports.taskId, period: reports.period });
    if (accepted.length > 0) {
      await tx.update(responsibilities).set({ doneAt: now }).from(reports).where(and(
        inArray(reports.id, accepted.map(({ id }) => id)), eq(reports.progress, 100), eq(responsibilities.taskId, reports.taskId),
        eq(responsibilities.unitId, reports.unitId), eq(responsibilities.slot, "cooperating"), sql`${responsibilities.doneAt} is null`,
      ));
    }
    for (const { taskId, period } of accepted) audit({ subject: { type: "task", id: taskId }, before: { report: period, state: "submitted" }, after: { state: "accepted" } });
    audit({ subject: { type: "report", id: "many" }, after: { accepted: accepted.length, left: reportIds.length - accepted.length } });
    return { accepted: accepted.length, left: reportIds.length - accepted.length };
  },
});
