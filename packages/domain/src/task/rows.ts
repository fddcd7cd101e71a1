import { responsibilities, taskChanges, taskListed, tasks, units, type Tx } from "@taizhang/db";
import type { Actor, Placed } from "@taizhang/policy";
import { eq, inArray, sql, type SQL } from "drizzle-orm";
import { conflict, notFound } from "../kernel/model";
import { dateAsked, disputed, ofUnit } from "./asked";
import type { OpenShare } from "./owed-model";

export { reportOwed } from "./owed";
export { countOwedNow } from "./owed-count";

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
  const cooperating = task.responsibilities.filter(({ slot }) => slot === "cooperating").map((share) => ({ unitId: share.unitId, share: share.share, dueOn: share.dueOn }));
  throw conflict("task.changed", {
    current: { version: task.version, title, content, taskClass, fieldId, leadUnitId, leaderPostId, startOn, dueOn, closingStandard, targetValue, targetUnit, cooperating },
    yours,
  });
}

/** Changes one task and counts its version up; the row is locked by `taskById(…, { forUpdate: true })`. */
export async function changeTask(tx: Tx, id: string, values: Partial<TaskRow>): Promise<void> {
  const changed = await tx.update(tasks).set({ ...values, version: sql`${tasks.version} + 1` }).where(eq(tasks.id, id)).returning({ id: tasks.id });
  if (changed.length === 0) throw conflict("task.not_open");
}

/** Whether a request `q` of kind `extension` asked for a first deadline: the task had none on the day it was filed. For SQL. */
export const asksFirstDate = sql`(q.kind = 'extension' and coalesce(
  (select x.before is null from app.task_changes x where x.task_id = q.task_id and x.field = 'dueOn' and x.at >= q.requested_at order by x.at limit 1),
  (select x.due_on is null from app.tasks x where x.id = q.task_id)))`;

/** Short names of units, for the history. */
export async function unitNames(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await tx.select({ id: units.id, name: units.shortName }).from(units).where(inArray(units.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A report of the own unit by task and period (`by`), as `OwnReport`; null where `by` has none. For SQL. */
const ownReport = (by: SQL, unitId: string) => sql`(select json_build_object('id', p.id, 'period', p.period, 'state', p.state, 'progress', p.progress, 'value', p.value, 'done', p.done, 'problem', p.problem,
    'noChange', p.no_change, 'returnCode', p.return_code, 'returnReason', p.return_reason, 'checkedBy', k.name, 'author', a.name, 'version', p.version)
  from app.reports p left join app.users k on k.id = p.checked_by left join app.users a on a.id = p.author_id
  where p.task_id = ${by}.task_id and p.unit_id = ${unitId} and p.period = ${by}.period)`;

/** The open shares of a unit, all of them, with task, own last report and what came back, in one statement on the read model. */
export async function openShares(tx: Tx, unitId: string): Promise<OpenShare[]> {
  const { rows } = await tx.execute<{ value: OpenShare }>(sql`
    with ${ofUnit(unitId)}
    select json_build_object('taskId', t.id, 'number', t.number, 'title', t.title, 'slot', r.slot, 'state', t.state, 'taskClass', t.task_class, 'lamp', r.task_lamp,
      'progress', t.progress, 'expected', t.expected, 'targetValue', t.target_value, 'targetUnit', t.target_unit, 'doneValue', t.done_value, 'childCount', t.child_count,
      'version', t.version, 'dueOn', r.task_due_on, 'shareDueOn', r.due_on, 'dispatchedAt', t.dispatched_at, 'signInDueOn', coalesce(r.sign_in_due_on, t.sign_in_due_on),
      'signedInAt', r.signed_in_at, 'doneAt', r.done_at, 'plannedAt', t.planned_at, 'responsible', u.name, 'lastReportText', t.last_report_text, 'startOn', t.start_on, 'dateAsked', ${dateAsked},
      'disputed', ${disputed},
      'last', ${ownReport(sql`last`, unitId)}, 'returned', ${ownReport(sql`returned`, unitId)}) as value
    from app.responsibilities r join app.tasks t on t.id = r.task_id left join app.users u on u.id = r.responsible_user_id
    left join last on last.task_id = r.task_id left join returned on returned.task_id = r.task_id
    where r.unit_id = ${unitId} and r.is_open order by r.task_due_on nulls last, t.number`);
  return rows.map(({ value }) => value);
}
