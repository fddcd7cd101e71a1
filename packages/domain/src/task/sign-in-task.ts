import { responsibilities, tasks, users, type Tx } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { canOn } from "@taizhang/policy";
import { eq } from "drizzle-orm";
import { AppError, conflict } from "../kernel/model";
import { command } from "../kernel/use-case";
import { relamp } from "./lamp";
import { isOpen, SignInInput } from "./model";
import { nameResponsible } from "./responsible";
import { shareOf, taskById } from "./rows";

async function nameOf(tx: Tx, userId: string | null): Promise<string> {
  const [person] = userId === null ? [] : await tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
  return person?.name ?? "—";
}

/**
 * A unit accepts its share (签收), and names its responsible person at once where `responsibleUserId` is given, with the
 * right to do so. The lead unit's signature moves the task on; a late one is accepted and marked.
 * @throws CONFLICT `task.already_signed_in` with the name of who signed
 * @returns whether the clock had run out
 */
export const signInTask = command({
  name: "task.signIn",
  permission: "task.signIn",
  input: SignInInput,
  async run(context, { taskId, responsibleUserId }) {
    const { actor, tx, now, audit, require } = context;
    const task = await taskById(tx, taskId, { forUpdate: true });
    require(task);
    if (!isOpen(task.state)) throw conflict("task.not_open");
    const share = shareOf(task, actor.unitId);
    if (!share) throw conflict("task.not_your_share");
    if (share.signedInAt) throw conflict("task.already_signed_in", { by: await nameOf(tx, share.signedInBy) });
    if (responsibleUserId && !canOn(actor, "task.assign", task)) throw new AppError("FORBIDDEN", "kernel.forbidden", { permission: "task.assign" });
    const day = today(now);
    const due = share.signInDueOn ?? task.signInDueOn;
    const late = due !== null && day > due;
    await tx.update(responsibilities).set({ signedInAt: now, signedInBy: actor.userId }).where(eq(responsibilities.id, share.id));
    if (share.slot === "lead") {
      await tx.update(tasks).set({ signedInAt: now, state: task.state === "dispatched" ? "signed_in" : task.state }).where(eq(tasks.id, taskId));
      await relamp(tx, [taskId], day);
    }
    const named = responsibleUserId ? await nameResponsible(context, task, share, "responsibleUserId", responsibleUserId) : null;
    audit({ subject: { type: "task", id: taskId }, before: { state: task.state }, after: { slot: share.slot, unitId: share.unitId, late, ...(named && { responsible: named.after }) } });
    return { taskId, late };
  },
});
