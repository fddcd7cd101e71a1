import { requests, responsibilities } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, eq, isNull, sql } from "drizzle-orm";
import { conflict, invalid } from "../kernel/model";
import { command, type Context } from "../kernel/use-case";
import { relamp } from "./lamp";
import { CloseInput, closingChecks, isOpen } from "./model";
import { refuseOpenChildren } from "./open-children";
import { changeTask, remember, sameVersion, taskById } from "./rows";

/** What was asked and is answered by the closing: the closing request is granted, the others lapse. */
async function settleAll({ tx, actor, now }: Context, taskId: string, opinion: string | null): Promise<void> {
  await tx.update(requests).set({
    state: sql`case when ${requests.kind} = 'closing' then 'granted' else 'withdrawn' end`,
    opinion, decidedBy: actor.userId, decidedAt: now, version: sql`${requests.version} + 1`,
  }).where(and(eq(requests.taskId, taskId), eq(requests.state, "pending")));
}

/**
 * Strikes a task off (销号), on a unit's request or directly, with every point of the closing standard ticked; where no
 * standard was written, with an opinion that says on what grounds.
 */
export const closeTask = command({
  name: "task.close",
  permission: "task.close",
  input: CloseInput,
  async run(context, { taskId, version, checked, opinion }) {
    const { tx, actor, now, audit, require } = context;
    const task = await taskById(tx, taskId, { forUpdate: true });
    require(task);
    if (!isOpen(task.state)) throw conflict("task.not_open");
    sameVersion(task, version, { checked, opinion });
    await refuseOpenChildren(tx, task);
    const points = closingChecks(task.closingStandard);
    const missing = points.findIndex((_, index) => !checked.includes(index));
    if (missing >= 0) throw invalid("checked", "task.closing_check_missing", { point: points[missing] ?? "" });
    if (points.length === 0 && !opinion) throw invalid("opinion", "task.closing_opinion_required");
    const day = today(now);
    await changeTask(tx, taskId, { state: "closed", closedOn: day });
    await tx.update(responsibilities).set({ doneAt: now }).where(and(eq(responsibilities.taskId, taskId), isNull(responsibilities.doneAt)));
    await settleAll(context, taskId, opinion || null);
    await remember(tx, actor, task, now, opinion || null, [{ field: "state", before: task.state, after: "closed" }]);
    await relamp(tx, [taskId], day);
    audit({ subject: { type: "task", id: taskId }, before: { state: task.state, progress: task.progress }, after: { state: "closed", closedOn: day, checked: points, opinion } });
    return { taskId, closedOn: day, late: task.dueOn !== null && day > task.dueOn };
  },
});
