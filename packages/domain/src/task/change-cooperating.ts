import { responsibilities, units } from "@taizhang/db";
import { signInDueOn } from "@taizhang/planning";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { countyCalendar } from "../calendar/rows";
import { insertAll, updateAll } from "../kernel/bulk";
import { invalid } from "../kernel/model";
import type { Context } from "../kernel/use-case";
import type { Helper } from "./model";
import { unitNames, type Change, type PlacedTask } from "./rows";

const field = "changes.cooperating";

function checkCooperating({ leadUnitId, dueOn }: PlacedTask, wanted: readonly Helper[]): void {
  if (wanted.some(({ unitId }) => unitId === leadUnitId)) throw invalid(field, "task.lead_helps");
  if (new Set(wanted.map(({ unitId }) => unitId)).size < wanted.length) throw invalid(field, "kernel.invalid");
  const late = wanted.findIndex((helper) => helper.dueOn !== null && dueOn !== null && helper.dueOn > dueOn);
  if (late >= 0) throw invalid(`${field}.${late}.dueOn`, "task.share_after_due");
}

const same = (one: Helper, other: Helper) => (one.share ?? "") === (other.share ?? "") && one.dueOn === other.dueOn;

/**
 * Sets the cooperating units of a task as the office now names them: new ones get their own clock of signing in, those
 * that stay keep their signature, the others leave. A fixed number of statements.
 * @param task with the lead unit and deadline it has from now on
 * @returns what the history says; nothing where all stays as it is
 * @throws INVALID at `changes.cooperating`
 */
export async function changeCooperating({ tx, now }: Context, task: PlacedTask, wanted: readonly Helper[]): Promise<Change[]> {
  checkCooperating(task, wanted);
  const present = await tx.select().from(responsibilities).where(and(eq(responsibilities.taskId, task.id), eq(responsibilities.slot, "cooperating")));
  const before = new Map(present.map((share) => [share.unitId, share]));
  const added = wanted.filter(({ unitId }) => !before.has(unitId));
  const changed = wanted.flatMap((helper) => { const share = before.get(helper.unitId); return share && !same(share, helper) ? [{ ...share, ...helper, share: helper.share || null }] : []; });
  const left = present.filter(({ unitId }) => !wanted.some((helper) => helper.unitId === unitId));
  if (added.length + changed.length + left.length === 0) return [];
  const ids = added.map(({ unitId }) => unitId);
  const known = ids.length === 0 ? [] : await tx.select({ id: units.id }).from(units).where(and(inArray(units.id, ids), isNull(units.endedOn)));
  if (known.length < ids.length) throw invalid(field, "task.unit_unknown");
  if (left.length > 0) await tx.delete(responsibilities).where(inArray(responsibilities.id, left.map(({ id }) => id)));
  const due = task.dispatchedAt === null ? null : signInDueOn(now, await countyCalendar(tx));
  await insertAll(tx, responsibilities, ["id", "taskId", "unitId", "slot", "share", "dueOn", "signInDueOn"],
    added.map((helper) => ({ ...helper, share: helper.share || null, id: crypto.randomUUID(), taskId: task.id, slot: "cooperating" as const, signInDueOn: due })));
  await updateAll(tx, responsibilities, ["id", "share", "dueOn"], changed);
  const names = await unitNames(tx, [...present, ...wanted].map(({ unitId }) => unitId));
  const words = (helpers: readonly Helper[]) => helpers.map(({ unitId, share, dueOn }) => `${names.get(unitId) ?? ""}${share ? `：${share}` : ""}${dueOn ? `（${dueOn}）` : ""}`).join("；") || null;
  return [{ field: "cooperatingUnit", before: words(present), after: words(wanted) }];
}
