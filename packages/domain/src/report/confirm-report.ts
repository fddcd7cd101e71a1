import { conflict } from "../kernel/model";
import { command } from "../kernel/use-case";
import { OfReport } from "./model";
import { applyToTask, changeReport, reportWithTask } from "./rows";

/** The unit head lets a report of the own unit go up (S117). */
export const confirmReport = command({
  name: "report.confirm",
  permission: "report.confirm",
  input: OfReport,
  async run({ tx, actor, now, audit, require }, { reportId, version }) {
    const { report, task } = await reportWithTask(tx, reportId, version);
    require(task);
    if (report.unitId !== actor.unitId) throw conflict("task.not_your_share");
    if (report.state !== "awaiting_head") throw conflict("report.not_awaiting_head");
    await changeReport(tx, report, { state: "submitted", confirmedBy: actor.userId, confirmedAt: now });
    await applyToTask(tx, task, { ...report, state: "submitted" }, now);
    audit({ subject: { type: "task", id: task.id }, before: { report: report.period, state: report.state }, after: { state: "submitted", progress: report.progress } });
    return { reportId, version: version + 1 };
  },
});
