import { planNodes, type Tx } from "@taizhang/db";
import { today, type Day } from "@taizhang/planning";
import { asc, eq } from "drizzle-orm";
import { AppError, conflict, invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { relamp } from "../task/lamp";
import { isOpen } from "../task/model";
import { changeTask, remember, sameVersion, taskById, type PlacedTask } from "../task/rows";
import { doneDays, planError, SetPlanInput, type PlanNodeInput } from "./model";
import { planLines } from "./plan-changes";
import { takeBaselines } from "./rows";

type NodeRow = typeof planNodes.$inferSelect;

async function replaceNodes(tx: Tx, task: PlacedTask, nodes: readonly PlanNodeInput[], before: readonly NodeRow[], day: Day): Promise<void> {
  const done = doneDays(nodes, before, { progress: task.progress, today: day });
  await tx.delete(planNodes).where(eq(planNodes.taskId, task.id));
  await tx.insert(planNodes).values(nodes.map((node, position) => ({ ...node, taskId: task.id, position, output: node.output || null, predecessors: node.predecessors ?? [], doneOn: done[position] ?? null })));
}

/**
 * Sets all nodes (节点) of a task at once. The first plan needs no reason; every later one does, and the old one stays in the history.
 * Once the deadline has passed it is a catch-up plan (补救计划), which may go beyond it.
 */
export const setPlan = command({
  name: "plan.set",
  permission: "task.plan",
  input: SetPlanInput,
  async run(context, { taskId, version, reason, nodes }) {
    const { tx, actor, now, audit, require } = context;
    const task = await taskById(tx, taskId, { forUpdate: true });
    require(task);
    if (!isOpen(task.state)) throw conflict("task.not_open");
    if (task.leadUnitId === actor.unitId && task.signedInAt === null) throw conflict("plan.not_signed_in");
    sameVersion(task, version, { nodes });
    const day = today(now);
    const broken = planError(nodes, { startOn: task.startOn, dueOn: task.dueOn, today: day });
    if (broken) throw new AppError("INVALID", "kernel.invalid_input", { fields: { [broken.field]: broken.reason } });
    if (task.plannedAt !== null && !reason) throw invalid("reason", "plan.reason_required");
    const before = await tx.select().from(planNodes).where(eq(planNodes.taskId, taskId)).orderBy(asc(planNodes.position));
    await replaceNodes(tx, task, nodes, before, day);
    await changeTask(tx, taskId, { plannedAt: now });
    await remember(tx, actor, task, now, reason || null, [{ field: "plan", before: planLines(before), after: planLines(nodes) }]);
    if (task.plannedAt === null) await takeBaselines(context, [taskId], { kind: "first_plan", reason: null });
    else if (actor.unitId !== task.leadUnitId) await takeBaselines(context, [taskId], { kind: "adjustment", reason: reason || null });
    await relamp(tx, [taskId], day);
    audit({ subject: { type: "task", id: taskId }, before: { nodes: before.length }, after: { nodes, reason } });
    return { taskId, version: version + 1 };
  },
});
