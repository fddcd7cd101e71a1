import { today } from "@taizhang/planning";
import { pastDay } from "../history/model";
import { command } from "../kernel/use-case";
import { itemOf } from "./item";
import { pastItemOf } from "./past-item";
import { ShowTask } from "./model";

/** Looks at a restricted task; every look is in the audit (decisions, Restricted items). */
export const viewTask = command({
  name: "task.view",
  permission: "task.view",
  input: ShowTask,
  async run(context, { taskId, asOf }) {
    const past = pastDay(asOf, today(context.now));
    const item = past === null ? await itemOf(context, taskId) : await pastItemOf(context, taskId, past);
    context.audit({ subject: { type: "task", id: taskId }, after: { number: item.head.number, ...(past && { asOf: past }) } });
    return item;
  },
});
