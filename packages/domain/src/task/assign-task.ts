import { conflict } from "../kernel/model";
import { command } from "../kernel/use-case";
import { AssignInput, isOpen } from "./model";
import { nameResponsible } from "./responsible";
import { shareOf, taskById } from "./rows";

/** Names the responsible person (责任人) of the own unit: somebody who holds a post there today. */
export const assignTask = command({
  name: "task.assign",
  permission: "task.assign",
  input: AssignInput,
  async run(context, { taskId, userId }) {
    const { actor, tx, audit, require } = context;
    const task = await taskById(tx, taskId);
    require(task);
    if (!isOpen(task.state)) throw conflict("task.not_open");
    const share = shareOf(task, actor.unitId);
    if (!share) throw conflict("task.not_your_share");
    const { before, after } = await nameResponsible(context, task, share, "userId", userId);
    audit({ subject: { type: "task", id: taskId }, before: { responsible: before }, after: { responsible: after, unitId: share.unitId } });
    return { taskId, name: after };
  },
});
