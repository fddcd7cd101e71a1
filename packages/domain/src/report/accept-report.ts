import { responsibilities } from "@taizhang/db";
import { and, eq, isNull } from "drizzle-orm";
import { conflict } from "../kernel/model";
import { command } from "../kernel/use-case";
import { OfReport } from "./model";
import { changeReport, reportWithTask } from "./rows";

/** The supervision office accepts a report (核实). A cooperating unit's accepted 100 % ends its share. */
export const acceptReport = command({
  name: "report.accept",
  permission: "report.check",
  input: OfReport,
  async run({ tx, actor, now, audit, require }, { reportId, version }) {
    const { report, task } = await reportWithTask(tx, reportId, version);
    require(task);
    if (report.state !== "submitted") throw conflict("report.not_submitted", { current: { state: report.state } });
    await changeReport(tx, report, { state: "accepted", checkedBy: actor.userId, checkedAt: now });
    if (report.progress === 100 && task.leadUnitId !== report.unitId) {
      await tx.update(responsibilities).set({ doneAt: now })
        .where(and(eq(responsibilities.taskId, task.id), eq(responsibilities.unitId, report.unitId), isNull(responsibilities.doneAt)));
    }
    audit({ subject: { type: "task", id: task.id }, before: { report: report.period, state: report.state }, after: { state: "accepted" } });
    return { reportId };
  },
});
