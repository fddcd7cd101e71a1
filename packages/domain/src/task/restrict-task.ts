import { taskListed, users, type Tx } from "@taizhang/db";
import { and, eq, inArray, notInArray } from "drizzle-orm";
import { conflict, invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { RestrictInput } from "./model";
import { changeTask, remember, sameVersion, taskById } from "./rows";

const namesOf = async (tx: Tx, ids: readonly string[]) =>
  ids.length === 0 ? [] : tx.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, [...ids])).orderBy(users.name);

/** Limits who may know a task to a named list (限制范围), or opens it again. Who sets the list always stands on it. */
export const restrictTask = command({
  name: "task.restrict",
  permission: "task.edit",
  input: RestrictInput,
  async run({ tx, actor, now, audit, require }, { taskId, version, restricted, reason, ...input }) {
    const task = await taskById(tx, taskId, { forUpdate: true });
    require(task);
    if (task.state === "closed" || task.state === "cancelled") throw conflict("task.not_open");
    const userIds = [...new Set([...input.userIds, ...(actor.userId === null ? [] : [actor.userId])])];
    sameVersion(task, version, { restricted, userIds });
    const named = restricted ? await namesOf(tx, userIds) : [];
    if (named.length !== (restricted ? userIds.length : 0)) throw invalid("userIds", "kernel.invalid");
    if (restricted) await tx.insert(taskListed).values(named.map(({ id }) => ({ taskId, userId: id }))).onConflictDoNothing();
    await changeTask(tx, taskId, { restricted });
    await tx.delete(taskListed).where(and(eq(taskListed.taskId, taskId), restricted ? notInArray(taskListed.userId, userIds) : undefined));
    const after = restricted ? named.map(({ name }) => name).join("、") : null;
    await remember(tx, actor, task, now, reason, [{ field: "restricted", before: task.restricted ? String(task.listedUserIds.length) : null, after }]);
    audit({ subject: { type: "task", id: taskId }, before: { restricted: task.restricted }, after: { restricted, users: after, reason } });
    return { taskId, restricted };
  },
});
