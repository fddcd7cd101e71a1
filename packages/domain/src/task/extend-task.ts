import { today } from "@taizhang/planning";
import { conflict } from "../kernel/model";
import { command } from "../kernel/use-case";
import { ExtendInput } from "./model";
import { askingShare, checkDeadline, fileRequest } from "./requests";

/**
 * Asks for another deadline (延期), before the present one has passed (domain 2.2). Where the task has none it asks for
 * the first one (提出完成时限), at any time after sign-in (domain 0.7).
 */
export const extendTask = command({
  name: "task.extend",
  permission: "task.request",
  input: ExtendInput,
  async run(context, { taskId, reason, proposedDueOn }) {
    const { task, share } = await askingShare(context, taskId);
    const on = today(context.now);
    if (share.slot !== "lead") throw conflict("task.not_lead");
    if (share.signedInAt === null) throw conflict("task.sign_in_first");
    if (task.dueOn !== null && on > task.dueOn) throw conflict("task.extension_too_late");
    checkDeadline(task, "proposedDueOn", proposedDueOn, on);
    return fileRequest(context, share, "extension", { reason, proposedDueOn }, { dueOn: task.dueOn });
  },
});
