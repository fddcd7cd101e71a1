import { conflict } from "../kernel/model";
import { command } from "../kernel/use-case";
import { ReturnInput } from "./model";
import { changeReport, reportWithTask } from "./rows";

/** The supervision office sends a report back with a coded reason; the unit corrects it and submits again. */
export const returnReport = command({
  name: "report.return",
  permission: "report.check",
  input: ReturnInput,
  async run({ tx, actor, now, audit, require }, { reportId, version, code, reason }) {
    const { report, task } = await reportWithTask(tx, reportId, version);
    require(task);
    if (report.state !== "submitted") throw conflict("report.not_submitted", { current: { state: report.state } });
    await changeReport(tx, report, { state: "returned", checkedBy: actor.userId, checkedAt: now, returnCode: code, returnReason: reason });
    audit({ subject: { type: "task", id: task.id }, before: { report: report.period, state: report.state }, after: { state: "returned", code, reason } });
    return { reportId };
  },
});
