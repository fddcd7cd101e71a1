import { responsibilities, units, type Tx } from "@taizhang/db";
import { signInDueOn } from "@taizhang/planning";
import { and, eq, isNull } from "drizzle-orm";
import { countyCalendar } from "../calendar/rows";
import { invalid } from "../kernel/model";
import type { PlacedTask, ResponsibilityRow, TaskRow } from "./rows";

/**
 * Hands one share of a task to another unit, with a fresh sign-in clock. A unit that already helps becomes the lead.
 * @returns what changes on the task itself; the caller writes it with `changeTask`
 * @throws INVALID on `field` where the unit is unknown or holds the share already
 */
export async function moveShare(tx: Tx, task: PlacedTask, share: ResponsibilityRow, unitId: string, now: Date, field: string): Promise<Partial<TaskRow>> {
  if (unitId === share.unitId) throw invalid(field, "task.same_unit");
  const [unit] = await tx.select({ id: units.id }).from(units).where(and(eq(units.id, unitId), isNull(units.endedOn)));
  if (!unit) throw invalid(field, "task.unit_unknown");
  const due = signInDueOn(now, await countyCalendar(tx));
  const taken = task.responsibilities.find((row) => row.unitId === unitId);
  await tx.delete(responsibilities).where(eq(responsibilities.id, share.id));
  const fresh = { slot: share.slot, share: share.share, dueOn: share.dueOn, signInDueOn: due, signedInAt: null, signedInBy: null, responsibleUserId: null, doneAt: null };
  if (taken && share.slot === "lead") await tx.update(responsibilities).set(fresh).where(and(eq(responsibilities.id, taken.id), eq(responsibilities.taskId, task.id)));
  if (!taken) await tx.insert(responsibilities).values({ taskId: task.id, unitId, ...fresh });
  return share.slot === "lead" ? { leadUnitId: unitId, state: "dispatched", signInDueOn: due, signedInAt: null, plannedAt: null } : {};
}
