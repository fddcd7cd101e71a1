import type { TestCounty } from "@taizhang/db/testing";
import { randomUUID } from "node:crypto";
import type pg from "pg";

export type TaskWish = Partial<{
  title: string; state: string; taskClass: string; leadUnitId: string | null; cooperating: string[]; startOn: string; dueOn: string | null; dispatchedAt: string; signInDueOn: string;
  signedInAt: string | null; closingStandard: string; targetValue: number; targetUnit: string; progress: number; parentId: string; restrictedTo: string[]; closedOn: string; lastPeriod: string; plannedAt: string;
}>;

let serial = 0;

/** A dispatched task of the water bureau, or whatever the wish says. @returns its id */
export async function aTask(owner: Pick<pg.ClientBase, "query">, county: TestCounty, wish: TaskWish = {}): Promise<string> {
  const id = randomUUID();
  const { restrictedTo, cooperating = [], ...given } = wish;
  const signedInAt = given.signedInAt ?? null;
  const lead = given.leadUnitId === undefined ? county.units.water : given.leadUnitId;
  const dispatchedAt = given.dispatchedAt ?? "2026-09-01T01:00:00Z";
  serial += 1;
  await owner.query(`
    insert into app.tasks (id, number, title, content, kind, task_class, level, source_title, field_id, parent_id, state, lead_unit_id, start_on, due_on, original_due_on,
      closing_standard, target_value, target_unit, progress, dispatched_at, sign_in_due_on, signed_in_at, closed_on, last_period, planned_at)
    values ($1, $2, $3, '把事情办好', 'task', $4, 'county', '全体会议', $5, $6, $7, $8, $9, $10, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
  [id, `T-${String(serial).padStart(4, "0")}-${id.slice(0, 8)}`, given.title ?? "修好东渠渠首", given.taskClass ?? "B", county.fieldId, given.parentId ?? null, given.state ?? (signedInAt ? "signed_in" : "dispatched"), lead,
    given.startOn ?? "2026-09-01", given.dueOn === undefined ? "2026-12-20" : given.dueOn, given.closingStandard ?? null, given.targetValue ?? null, given.targetUnit ?? null,
    given.progress ?? 0, dispatchedAt, given.signInDueOn ?? "2026-09-02", signedInAt, given.closedOn ?? null, given.lastPeriod ?? null, given.plannedAt ?? null]);
  const slots = [...(lead ? [[lead, "lead"]] : []), ...cooperating.map((unitId) => [unitId, "cooperating"])];
  for (const [unitId, slot] of slots) {
    await owner.query("insert into app.responsibilities (task_id, unit_id, slot, sign_in_due_on, signed_in_at, due_on) values ($1, $2, $3, $4, $5, $6)",
      [id, unitId, slot, given.signInDueOn ?? "2026-09-02", signedInAt, given.dueOn === undefined ? "2026-12-20" : given.dueOn]);
  }
  if (restrictedTo) {
    await owner.query("update app.tasks set restricted = true where id = $1", [id]);
    for (const userId of restrictedTo) await owner.query("insert into app.task_listed (task_id, user_id) values ($1, $2)", [id, userId]);
  }
  return id;
}
