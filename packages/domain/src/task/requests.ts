import { requests } from "@taizhang/db";
import { today, type Day } from "@taizhang/planning";
import type { RequestKind } from "@taizhang/policy";
import { and, eq } from "drizzle-orm";
import { countyCalendar } from "../calendar/rows";
import { conflict, invalid, notFound } from "../kernel/model";
import type { Context } from "../kernel/use-case";
import { decideDueOn, isOpen } from "./model";
import { shareOf, taskById, type PlacedTask, type ResponsibilityRow } from "./rows";

export type RequestRow = typeof requests.$inferSelect;
type Asked = Pick<typeof requests.$inferInsert, "reason" | "basis" | "proposedUnitId" | "proposedDueOn">;

/** The task and the own share for a unit that asks for something; refuses a closed task and a unit without a share. */
export async function askingShare(context: Context, taskId: string): Promise<{ task: PlacedTask; share: ResponsibilityRow }> {
  const task = await taskById(context.tx, taskId, { forUpdate: true });
  context.require(task);
  if (!isOpen(task.state)) throw conflict("task.not_open");
  const share = shareOf(task, context.actor.unitId);
  if (!share) throw conflict("task.not_your_share");
  return { task, share };
}

/**
 * A deadline asked for or granted lies neither in the past nor before the start, and after the present one where there is one.
 * @throws INVALID at `field`
 */
export function checkDeadline(task: Pick<PlacedTask, "startOn" | "dueOn">, field: string, dueOn: Day, on: Day): void {
  if (dueOn < on) throw invalid(field, "task.due_in_past");
  if (task.dueOn !== null && dueOn <= task.dueOn) throw invalid(field, "task.due_not_later", { dueOn: task.dueOn });
  if (dueOn < task.startOn) throw invalid(field, "task.due_before_start");
}

/** Files a request with its clock; `before` is what it wants to change, for the audit. @throws CONFLICT `task.request_pending` where one of this kind waits already */
export async function fileRequest({ tx, actor, now, audit }: Context, share: ResponsibilityRow, kind: RequestKind, asked: Asked, before?: Record<string, string | null>): Promise<{ requestId: string }> {
  const [waiting] = await tx.select({ id: requests.id }).from(requests)
    .where(and(eq(requests.taskId, share.taskId), eq(requests.unitId, share.unitId), eq(requests.kind, kind), eq(requests.state, "pending")));
  if (waiting) throw conflict("task.request_pending");
  if (actor.userId === null) throw conflict("task.not_your_share");
  const decideOn = decideDueOn(kind, today(now), await countyCalendar(tx));
  const [row] = await tx.insert(requests).values({
    taskId: share.taskId, unitId: share.unitId, kind, ...asked, requestedBy: actor.userId, requestedAt: now, decideDueOn: decideOn,
  }).returning({ id: requests.id });
  if (!row) throw conflict("task.not_your_share");
  audit({ subject: { type: "task", id: share.taskId }, ...(before && { before }), after: { request: kind, requestId: row.id, ...asked } });
  return { requestId: row.id };
}

/**
 * A pending request with its task, locked, for who decides it.
 * @throws NOT_FOUND `task.request_not_found`; CONFLICT `task.request_changed` where it was decided, withdrawn or changed meanwhile
 */
export async function pendingRequest({ tx, require }: Context, requestId: string, version: number, kind: RequestKind): Promise<{ task: PlacedTask; request: RequestRow }> {
  const [request] = await tx.select().from(requests).where(and(eq(requests.id, requestId), eq(requests.kind, kind))).for("update");
  if (!request) throw notFound("task.request_not_found");
  const task = await taskById(tx, request.taskId, { forUpdate: true });
  require(task);
  if (request.state !== "pending" || request.version !== version) {
    throw conflict("task.request_changed", { current: { state: request.state, version: request.version, opinion: request.opinion } });
  }
  return { task, request };
}

/** Writes the decision of a request. */
export async function settle({ tx, actor, now }: Context, request: RequestRow, state: "granted" | "refused" | "withdrawn", opinion: string | null): Promise<void> {
  const changed = await tx.update(requests)
    .set({ state, opinion, decidedBy: actor.userId, decidedAt: now, version: request.version + 1 })
    .where(and(eq(requests.id, request.id), eq(requests.version, request.version))).returning({ id: requests.id });
  if (changed.length === 0) throw conflict("task.request_changed");
}
