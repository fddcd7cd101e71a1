import { taskChanges, tasks, units, type Tx } from "@taizhang/db";
import type { Actor } from "@taizhang/policy";
import { eq, inArray, sql } from "drizzle-orm";
import { conflict } from "../kernel/model";
import type { PlacedTask, TaskRow } from "./rows";

export type Change = { field: string; before: string | null; after: string | null };

/** Writes the history of one task: who, when and why, one row per field. */
export async function remember(tx: Tx, actor: Actor, task: { id: string }, now: Date, reason: string | null, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.insert(taskChanges).values(changes.map((change) => ({ taskId: task.id, ...change, reason, authorId: actor.userId, authorName: actor.name, at: now })));
}

/**
 * Refuses when somebody was faster. Both versions go to the screen, so that nothing typed is lost.
 * @throws CONFLICT `task.changed`
 */
export function sameVersion(task: PlacedTask, version: number, yours: unknown): void {
  if (task.version === version) return;
  const { title, content, taskClass, fieldId, leadUnitId, leaderPostId, startOn, dueOn, closingStandard, targetValue, targetUnit } = task;
  throw conflict("task.changed", {
    current: { version: task.version, title, content, taskClass, fieldId, leadUnitId, leaderPostId, startOn, dueOn, closingStandard, targetValue, targetUnit },
    yours,
  });
}

/** Changes one task and counts its version up; the row is locked by `taskById(…, { forUpdate: true })`. */
export async function changeTask(tx: Tx, id: string, values: Partial<TaskRow>): Promise<void> {
  const changed = await tx.update(tasks).set({ ...values, version: sql`${tasks.version} + 1` }).where(eq(tasks.id, id)).returning({ id: tasks.id });
  if (changed.length === 0) throw conflict("task.not_open");
}

/** Short names of units, for the history. */
export async function unitNames(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await tx.select({ id: units.id, name: units.shortName }).from(units).where(inArray(units.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
