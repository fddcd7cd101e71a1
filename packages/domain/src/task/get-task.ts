import { today } from "@taizhang/planning";
import { pastDay } from "../history/model";
import { conflict } from "../kernel/model";
import { query } from "../kernel/use-case";
import { itemOf } from "./item";
import { pastItemOf } from "./past-item";
import { ShowTask } from "./model";

/** The item page (ui ④). A restricted task is read with `task.view`, which writes down who looked. */
export const getTask = query({
  name: "task.get",
  permission: "task.read",
  input: ShowTask,
  async run(context, { taskId, asOf }) {
    const past = pastDay(asOf, today(context.now));
    const item = past === null ? await itemOf(context, taskId) : await pastItemOf(context, taskId, past);
    if (item.head.restricted) throw conflict("task.restricted_view");
    return item;
  },
});
