import { responsibilities } from "@taizhang/db";
import { eq } from "drizzle-orm";
import { conflict } from "../kernel/model";
import { command } from "../kernel/use-case";
import { ConfirmShareInput, isOpen } from "./model";
import { shareOf, taskById } from "./rows";

/** The lead unit confirms that a cooperating unit has done its share, or takes that back. */
export const confirmShare = command({
  name: "task.confirmShare",
  permission: "task.confirmShare",
  input: ConfirmShareInput,
  async run({ tx, now, audit, require }, { taskId, unitId, done }) {
    const task = await taskById(tx, taskId);
    require(task);
    if (!isOpen(task.state)) throw conflict("task.not_open");
    const share = shareOf(task, unitId);
    if (!share || share.slot !== "cooperating") throw conflict("task.not_your_share");
    if (!share.signedInAt) throw conflict("task.share_not_signed_in");
    const changed = await tx.update(responsibilities).set({ doneAt: done ? now : null }).where(eq(responsibilities.id, share.id)).returning({ id: responsibilities.id });
    if (changed.length === 0) throw conflict("task.not_lead");
    audit({ subject: { type: "task", id: taskId }, before: { unitId, done: share.doneAt !== null }, after: { unitId, done } });
    return { taskId, unitId, done };
  },
});
