import { responsibilities, tasks } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { eq } from "drizzle-orm";
import { conflict } from "../kernel/model";
import { command } from "../kernel/use-case";
import { relamp } from "./lamp";
import { isOpen, OfTask } from "./model";
import { shareOf, taskById } from "./rows";

/**
 * A unit accepts its share (签收). The lead unit's signature moves the task on; a late one is accepted and marked.
 * @returns whether the clock had run out
 */
export const signInTask = command({
  name: "task.signIn",
  permission: "task.signIn",
  input: OfTask,
  async run({ actor, tx, now, audit, require }, { taskId }) {
    const task = await taskById(tx, taskId, { forUpdate: true });
    require(task);
    if (!isOpen(task.state)) throw conflict("task.not_open");
    const share = shareOf(task, actor.unitId);
    if (!share) throw conflict("task.not_your_share");
    if (share.signedInAt) throw conflict("task.already_signed_in");
    const day = today(now);
    const due = share.signInDueOn ?? task.signInDueOn;
    const late = due !== null && day > due;
    await tx.update(responsibilities).set({ signedInAt: now, signedInBy: actor.userId }).where(eq(responsibilities.id, share.id));
    if (share.slot === "lead") {
      await tx.update(tasks).set({ signedInAt: now, state: task.state === "dispatched" ? "signed_in" : task.state }).where(eq(tasks.id, taskId));
      await relamp(tx, [taskId], day);
    }
    audit({ subject: { type: "task", id: taskId }, before: { state: task.state }, after: { slot: share.slot, unitId: share.unitId, late } });
    return { taskId, late };
  },
});
