import { requests, tasks } from "@taizhang/db";
import { and, eq } from "drizzle-orm";
import { conflict, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { OfRequest } from "./model";
import { settle } from "./requests";
import { taskById } from "./rows";

/** A unit takes its pending request back; a task that was to be closed is under way again. */
export const withdrawRequest = command({
  name: "task.withdrawRequest",
  permission: "task.request",
  input: OfRequest,
  async run(context, { requestId, version }) {
    const { tx, actor, require, audit } = context;
    const own = actor.unitId === null ? [] : await tx.select().from(requests).where(and(eq(requests.id, requestId), eq(requests.unitId, actor.unitId))).for("update");
    const [request] = own;
    if (!request) throw notFound("task.request_not_found");
    const task = await taskById(tx, request.taskId, { forUpdate: true });
    require(task);
    if (request.state !== "pending" || request.version !== version) throw conflict("task.request_changed", { current: { state: request.state, version: request.version } });
    await settle(context, request, "withdrawn", null);
    if (request.kind === "closing" && task.state === "closing") await tx.update(tasks).set({ state: "in_progress" }).where(eq(tasks.id, task.id));
    audit({ subject: { type: "task", id: task.id }, before: { request: request.kind, state: "pending" }, after: { request: request.kind, state: "withdrawn" } });
    return { requestId };
  },
});
