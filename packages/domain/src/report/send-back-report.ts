import { conflict } from "../kernel/model";
import { command } from "../kernel/use-case";
import { SendBackInput } from "./model";
import { changeReport, reportWithTask } from "./rows";

/** The unit head gives a report back to the officer who wrote it. */
export const sendBackReport = command({
  name: "report.sendBack",
  permission: "report.confirm",
  input: SendBackInput,
  async run({ tx, actor, now, audit, require }, { reportId, version, reason }) {
    const { report, task } = await reportWithTask(tx, reportId, version);
    require(task);
    if (report.unitId !== actor.unitId) throw conflict("task.not_your_share");
    if (report.state !== "awaiting_head") throw conflict("report.not_awaiting_head");
    await changeReport(tx, report, { state: "returned", checkedBy: actor.userId, checkedAt: now, returnCode: "other", returnReason: reason });
    audit({ subject: { type: "task", id: task.id }, before: { report: report.period, state: report.state }, after: { state: "returned", reason } });
    return { reportId, version: version + 1 };
  },
});
