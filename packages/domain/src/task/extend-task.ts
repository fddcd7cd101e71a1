import { today } from "@taizhang/planning";
import { conflict, invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { ExtendInput } from "./model";
import { askingShare, fileRequest } from "./requests";

/** Asks for another deadline (延期), before the present one has passed (domain 2.2). */
export const extendTask = command({
  name: "task.extend",
  permission: "task.request",
  input: ExtendInput,
  async run(context, { taskId, reason, proposedDueOn }) {
    const { task, share } = await askingShare(context, taskId);
    if (share.slot !== "lead") throw conflict("task.not_lead");
    if (task.dueOn === null) throw conflict("task.no_deadline");
    if (today(context.now) > task.dueOn) throw conflict("task.extension_too_late");
    if (proposedDueOn <= task.dueOn) throw invalid("proposedDueOn", "task.due_not_later", { dueOn: task.dueOn });
    return fileRequest(context, share, "extension", { reason, proposedDueOn });
  },
});
