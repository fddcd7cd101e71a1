import { responsibilities } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { eq } from "drizzle-orm";
import { conflict, invalid } from "../kernel/model";
import { command, type Context } from "../kernel/use-case";
import { relamp } from "./lamp";
import { AdjudicateInput, isOpen } from "./model";
import { moveShare } from "./move-share";
import { pendingRequest, settle } from "./requests";
import { changeTask, remember, shareOf, unitNames, type PlacedTask, type ResponsibilityRow } from "./rows";

/** The share stays and counts as signed in (驳回并视同签收). */
async function keep({ tx, actor, now }: Context, task: PlacedTask, share: ResponsibilityRow): Promise<void> {
  if (share.signedInAt) return;
  await tx.update(responsibilities).set({ signedInAt: now, signedInBy: actor.userId }).where(eq(responsibilities.id, share.id));
  if (share.slot === "lead") await changeTask(tx, task.id, { signedInAt: now, state: task.state === "dispatched" ? "signed_in" : task.state });
}

async function reassign({ tx, actor, now }: Context, task: PlacedTask, share: ResponsibilityRow, unitId: string, opinion: string): Promise<void> {
  const values = await moveShare(tx, task, share, unitId, now, "unitId");
  await changeTask(tx, task.id, values);
  const names = await unitNames(tx, [share.unitId, unitId]);
  const field = share.slot === "lead" ? "leadUnit" : "cooperatingUnit";
  await remember(tx, actor, task, now, opinion, [{ field, before: names.get(share.unitId) ?? null, after: names.get(unitId) ?? null }]);
}

/** Decides a dispute: another unit, or the same one, which then counts as signed in. */
export const adjudicateDispute = command({
  name: "task.adjudicate",
  permission: "task.adjudicate",
  input: AdjudicateInput,
  async run(context, { requestId, version, outcome, unitId, opinion }) {
    const { tx, now, audit } = context;
    const { task, request } = await pendingRequest(context, requestId, version, "dispute");
    const share = shareOf(task, request.unitId);
    if (!isOpen(task.state) || !share) throw conflict("task.not_open");
    await settle(context, request, outcome === "reassign" ? "granted" : "refused", opinion);
    if (outcome === "keep") await keep(context, task, share);
    else if (unitId) await reassign(context, task, share, unitId, opinion);
    else throw invalid("unitId", "task.unit_required");
    await relamp(tx, [task.id], today(now));
    audit({ subject: { type: "task", id: task.id }, before: { unitId: share.unitId, slot: share.slot }, after: { outcome, unitId: unitId ?? share.unitId, opinion } });
    return { taskId: task.id, outcome };
  },
});
