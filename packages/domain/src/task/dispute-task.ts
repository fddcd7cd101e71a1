import { units } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { eq } from "drizzle-orm";
import { countyCalendar } from "../calendar/rows";
import { conflict, invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { DisputeInput, mayDispute } from "./model";
import { askingShare, fileRequest } from "./requests";

/** "Not ours" (职责异议), with reason, written basis and a proposed unit; before or soon after sign-in. */
export const disputeTask = command({
  name: "task.dispute",
  permission: "task.request",
  input: DisputeInput,
  async run(context, { taskId, reason, basis, proposedUnitId }) {
    const { share } = await askingShare(context, taskId);
    if (!mayDispute(share.signedInAt && today(share.signedInAt), today(context.now), await countyCalendar(context.tx))) throw conflict("task.dispute_too_late");
    if (proposedUnitId === share.unitId) throw invalid("proposedUnitId", "task.same_unit");
    if (proposedUnitId) {
      const [unit] = await context.tx.select({ id: units.id }).from(units).where(eq(units.id, proposedUnitId));
      if (!unit) throw invalid("proposedUnitId", "task.unit_unknown");
    }
    return fileRequest(context, share, "dispute", { reason, basis: basis || null, proposedUnitId: proposedUnitId ?? null });
  },
});
