import { tasks } from "@taizhang/db";
import { eq } from "drizzle-orm";
import { command } from "../kernel/use-case";
import { ReturnClosingInput } from "./model";
import { pendingRequest, settle } from "./requests";

/** Sends a closing request back (退办) with what is missing; the work goes on. */
export const returnClosing = command({
  name: "task.returnClosing",
  permission: "task.close",
  input: ReturnClosingInput,
  async run(context, { requestId, version, missing }) {
    const { task, request } = await pendingRequest(context, requestId, version, "closing");
    await settle(context, request, "refused", missing);
    if (task.state === "closing") await context.tx.update(tasks).set({ state: "in_progress" }).where(eq(tasks.id, task.id));
    context.audit({ subject: { type: "task", id: task.id }, before: { request: "closing", state: task.state }, after: { returned: missing } });
    return { taskId: task.id };
  },
});
