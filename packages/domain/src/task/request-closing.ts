import { tasks } from "@taizhang/db";
import { eq } from "drizzle-orm";
import { conflict } from "../kernel/model";
import { command } from "../kernel/use-case";
import { ClosingInput } from "./model";
import { refuseOpenChildren } from "./open-children";
import { askingShare, fileRequest } from "./requests";

/** The lead unit says that the closing standard is met (申请办结), with a summary to check it by. */
export const requestClosing = command({
  name: "task.requestClosing",
  permission: "task.request",
  input: ClosingInput,
  async run(context, { taskId, summary }) {
    const { task, share } = await askingShare(context, taskId);
    if (share.slot !== "lead") throw conflict("task.not_lead");
    if (!share.signedInAt) throw conflict("task.share_not_signed_in");
    await refuseOpenChildren(context.tx, task);
    const filed = await fileRequest(context, share, "closing", { reason: summary });
    await context.tx.update(tasks).set({ state: "closing" }).where(eq(tasks.id, taskId));
    return filed;
  },
});
