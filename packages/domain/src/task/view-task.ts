import { command } from "../kernel/use-case";
import { itemOf } from "./item";
import { OfTask } from "./model";

/** Looks at a restricted task; every look is in the audit (decisions, Restricted items). */
export const viewTask = command({
  name: "task.view",
  permission: "task.view",
  input: OfTask,
  async run(context, { taskId }) {
    const item = await itemOf(context, taskId);
    context.audit({ subject: { type: "task", id: taskId }, after: { number: item.head.number } });
    return item;
  },
});
