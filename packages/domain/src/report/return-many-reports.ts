import { reports } from "@taizhang/db";
import { and, eq, inArray, sql } from "drizzle-orm";
import { command } from "../kernel/use-case";
import { ReturnManyInput } from "./model";

/** Returns several reports at once for one reason: one statement, however many. What is no longer submitted is left out and counted. */
export const returnManyReports = command({
  name: "report.returnMany",
  permission: "report.check",
  input: ReturnManyInput,
  async run({ tx, actor, now, audit }, { reportIds, code, reason }) {
    const returned = await tx.update(reports)
      .set({ state: "returned", checkedBy: actor.userId, checkedAt: now, returnCode: code, returnReason: reason, version: sql`${reports.version} + 1` })
      .where(and(inArray(reports.id, reportIds), eq(reports.state, "submitted")))
      .returning({ taskId: reports.taskId, period: reports.period });
    for (const { taskId, period } of returned) audit({ subject: { type: "task", id: taskId }, before: { report: period, state: "submitted" }, after: { state: "returned", code, reason } });
    audit({ subject: { type: "report", id: "many" }, after: { returned: returned.length, left: reportIds.length - returned.length } });
    return { returned: returned.length, left: reportIds.length - returned.length };
  },
});
