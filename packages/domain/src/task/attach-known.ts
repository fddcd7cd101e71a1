import { candidates, responsibilities, taskChanges, taskListed, tasks, taskSources, type Tx } from "@taizhang/db";
import { inArray } from "drizzle-orm";
import { AttachKnown } from "../directive/model";
import { candidateOf, lockCandidates } from "../directive/rows";
import { insertAll, updateAll } from "../kernel/bulk";
import { conflict, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { sourceOf } from "./draft-tasks";
import { originOf } from "./register-candidates";
import { resolveRegistered } from "./resolve-registered";
import type { PlacedTask } from "./rows";

/** These tasks, locked, with what decides who reaches them. Three statements. */
async function lockTasks(tx: Tx, ids: readonly string[]): Promise<PlacedTask[]> {
  const rows = await tx.select().from(tasks).where(inArray(tasks.id, [...ids])).orderBy(tasks.id).for("update");
  const shares = await tx.select().from(responsibilities).where(inArray(responsibilities.taskId, [...ids]));
  const listed = await tx.select({ taskId: taskListed.taskId, userId: taskListed.userId }).from(taskListed).where(inArray(taskListed.taskId, [...ids]));
  return rows.map((row) => {
    const own = shares.filter(({ taskId }) => taskId === row.id);
    return {
      ...row, responsibilities: own, cooperatingUnitIds: own.filter(({ slot }) => slot === "cooperating").map(({ unitId }) => unitId),
      dispatched: row.dispatchedAt !== null, listedUserIds: listed.filter(({ taskId }) => taskId === row.id).map(({ userId }) => userId),
    };
  });
}

/**
 * Makes the candidates of a table that was published from the ledger further sources of the very items that they are, in
 * one transaction and a fixed number of statements. The items stay as they are: what a row says otherwise changes nothing.
 * @throws CONFLICT `task.not_open` where an item was cancelled meanwhile
 */
export const attachKnown = command({
  name: "task.attachKnown", permission: "task.dispatch", input: AttachKnown,
  async run({ tx, actor, now, audit, require }, { known }) {
    const items = new Map((await lockTasks(tx, [...new Set(known.map(({ taskId }) => taskId))])).map((task) => [task.id, task]));
    const locked = await lockCandidates(tx, known.map(({ candidate }) => candidate));
    const targets = new Map(known.map(({ candidate, taskId }) => [candidate.id, taskId]));
    const pairs = locked.rows.map((row) => {
      const task = items.get(targets.get(row.id) ?? "");
      if (!task) throw notFound("task.not_found");
      require(task);
      if (task.state === "cancelled") throw conflict("task.not_open");
      return { task, row: { ...row, state: "registered" as const, dropReason: null, taskId: task.id, version: row.version + 1 } };
    });
    const origin = originOf(locked);
    const sources = pairs.map(({ task, row }) => sourceOf(task.id, origin, row));
    await insertAll(tx, taskSources, ["id", "taskId", "textId", "start", "end", "quote", "contextBefore", "contextAfter", "directiveTitle", "heldOn"], sources);
    await updateAll(tx, candidates, ["id", "state", "dropReason", "taskId", "version"], pairs.map(({ row }) => row));
    await resolveRegistered(tx, pairs.map(({ row }) => row.id), actor.userId, now);
    await insertAll(tx, taskChanges, ["id", "taskId", "field", "before", "after", "authorId", "authorName", "at"], pairs.map(({ task }) => ({
      id: crypto.randomUUID(), taskId: task.id, field: "source", before: null, after: `${origin.directiveTitle} ${origin.heldOn}`, authorId: actor.userId, authorName: actor.name, at: now,
    })));
    for (const { task, row } of pairs) audit({ subject: { type: "task", id: task.id }, after: { source: { textId: origin.textId, start: row.start, end: row.end }, candidateId: row.id } });
    return { candidates: pairs.map(({ task, row }) => ({ ...candidateOf(row), taskNumber: task.number })) };
  },
});
