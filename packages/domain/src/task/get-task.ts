import { conflict } from "../kernel/model";
import { query } from "../kernel/use-case";
import { itemOf } from "./item";
import { OfTask } from "./model";

/** The item page (ui ④). A restricted task is read with `task.view`, which writes down who looked. */
export const getTask = query({
  name: "task.get",
  permission: "task.read",
  input: OfTask,
  async run(context, { taskId }) {
    const item = await itemOf(context, taskId);
    if (item.head.restricted) throw conflict("task.restricted_view");
    return item;
  },
});
