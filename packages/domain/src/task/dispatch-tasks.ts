import { responsibilities, taskChanges, taskListed, tasks } from "@taizhang/db";
import { signInDueOn, today } from "@taizhang/planning";
import { inArray, or, sql } from "drizzle-orm";
import { DispatchTasks } from "../directive/model";
import { countyCalendar } from "../calendar/rows";
import { insertAll } from "../kernel/bulk";
import { conflict, notFound } from "../kernel/model";
import { command, type Context } from "../kernel/use-case";
import { takeBaselines } from "../plan/rows";
import { relamp } from "./lamp";

/** Locks the named tasks and their children, and makes sure that all may go out. */
async function lockRegistered({ tx, require }: Context, taskIds: readonly string[]) {
  const rows = await tx.select().from(tasks).where(or(inArray(tasks.id, [...taskIds]), inArray(tasks.parentId, [...taskIds]))).orderBy(tasks.id).for("update");
  const known = new Set(rows.map(({ id }) => id));
  if (taskIds.some((id) => !known.has(id))) throw notFound("task.not_found");
  const listed = await tx.select().from(taskListed).where(inArray(taskListed.taskId, [...known]));
  for (const row of rows) {
    require({ ...row, dispatched: false, cooperatingUnitIds: [], listedUserIds: listed.filter(({ taskId }) => taskId === row.id).map(({ userId }) => userId) });
  }
  const gone = rows.filter(({ state }) => state !== "registered");
  if (gone.length > 0) throw conflict("directive.already_dispatched", { taskIds: gone.map(({ id }) => id) });
  return rows;
}

/**
 * Hands registered tasks and their children to their units (交办): from now on the units see them and the clock of
 * signing in runs. A fixed number of statements, however many tasks.
 */
export async function dispatchAll(context: Context, taskIds: readonly string[]): Promise<string[]> {
  const { tx, now, actor, audit } = context;
  const rows = await lockRegistered(context, taskIds);
  const ids = rows.map(({ id }) => id);
  const day = today(now);
  const due = signInDueOn(now, await countyCalendar(tx));
  await tx.update(tasks).set({
    state: "dispatched", dispatchedAt: now, version: sql`${tasks.version} + 1`,
    // A parent whose children carry the work is signed in by nobody.
    signInDueOn: sql`case when ${tasks.leadUnitId} is null then null else ${due}::date end`,
    startOn: sql`least(${day}::date, coalesce(${tasks.dueOn}, ${day}::date))`,
  }).where(inArray(tasks.id, ids));
  const shares = await tx.update(responsibilities).set({ signInDueOn: due }).where(inArray(responsibilities.taskId, ids)).returning({ id: responsibilities.id });
  if (shares.length === 0) throw conflict("directive.lead_required");
  await insertAll(tx, taskChanges, ["id", "taskId", "field", "before", "after", "authorId", "authorName", "at"], ids.map((taskId) => ({
    id: crypto.randomUUID(), taskId, field: "state", before: "registered", after: "dispatched", authorId: actor.userId, authorName: actor.name, at: now,
  })));
  for (const { id, number } of rows) audit({ subject: { type: "task", id }, before: { state: "registered" }, after: { state: "dispatched", number, signInDueOn: due } });
  await takeBaselines(context, ids, { kind: "dispatch", reason: null });
  await relamp(tx, ids, day);
  return ids;
}

/** Hands out tasks that were registered before and not dispatched yet. */
export const dispatchTasks = command({
  name: "task.dispatch", permission: "task.dispatch", input: DispatchTasks,
  async run(context, { taskIds }) {
    return { dispatched: (await dispatchAll(context, [...new Set(taskIds)])).length };
  },
});
