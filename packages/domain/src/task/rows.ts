import { responsibilities, taskListed, tasks, type Tx } from "@taizhang/db";
import type { Placed } from "@taizhang/policy";
import { eq } from "drizzle-orm";
import { notFound } from "../kernel/model";

export type TaskRow = typeof tasks.$inferSelect;
export type ResponsibilityRow = typeof responsibilities.$inferSelect;
/** A task with what decides who reaches it; `require(task)` takes it as it is. */
export type PlacedTask = TaskRow & Placed & { responsibilities: ResponsibilityRow[] };

/**
 * One task for a use case, with its responsibilities. Locks the row with `forUpdate`, so that a check and the change
 * that follows see the same state.
 * @throws NOT_FOUND `task.not_found`, also where row level security hides it
 */
export async function taskById(tx: Tx, id: string, { forUpdate = false } = {}): Promise<PlacedTask> {
  const found = tx.select().from(tasks).where(eq(tasks.id, id));
  const [row] = await (forUpdate ? found.for("update") : found);
  if (!row) throw notFound("task.not_found");
  const shares = await tx.select().from(responsibilities).where(eq(responsibilities.taskId, id));
  const listed = row.restricted ? await tx.select({ userId: taskListed.userId }).from(taskListed).where(eq(taskListed.taskId, id)) : [];
  return {
    ...row,
    responsibilities: shares,
    cooperatingUnitIds: shares.filter((share) => share.slot === "cooperating").map((share) => share.unitId),
    dispatched: row.dispatchedAt !== null,
    listedUserIds: listed.map(({ userId }) => userId),
  };
}

/** The responsibility of one unit for a task; undefined where it has none. */
export const shareOf = (task: PlacedTask, unitId: string | null) => task.responsibilities.find((share) => share.unitId === unitId);
