import { instructions, tasks, type Tx } from "@taizhang/db";
import { addWorkingDays, today } from "@taizhang/planning";
import { openTaskStates } from "@taizhang/policy";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { countyCalendar } from "../calendar/rows";
import { conflict } from "../kernel/model";
import { command } from "../kernel/use-case";
import { answerDays, InstructInput, isOpen } from "./model";
import { taskById, type PlacedTask } from "./rows";

/** Who has to answer: the lead unit, or for a class that was fanned out the lead unit of every open child. */
async function addressees(tx: Tx, task: PlacedTask): Promise<{ taskId: string; unitId: string }[]> {
  if (task.leadUnitId !== null) return [{ taskId: task.id, unitId: task.leadUnitId }];
  const children = await tx.select({ taskId: tasks.id, unitId: tasks.leadUnitId }).from(tasks)
    .where(and(eq(tasks.parentId, task.id), isNotNull(tasks.leadUnitId), inArray(tasks.state, [...openTaskStates])));
  return children.flatMap(({ taskId, unitId }) => (unitId ? [{ taskId, unitId }] : []));
}

/** A leader's one line (批示); the unit answers within three working days. */
export const instructTask = command({
  name: "task.instruct",
  permission: "task.instruct",
  input: InstructInput,
  async run({ tx, actor, now, audit, require }, { taskId, text }) {
    const task = await taskById(tx, taskId);
    require(task);
    if (!isOpen(task.state)) throw conflict("task.not_open");
    const { postId, userId } = actor;
    const to = await addressees(tx, task);
    if (postId === null || userId === null || to.length === 0) throw conflict("task.no_unit_to_instruct");
    const answerDueOn = addWorkingDays(today(now), answerDays, await countyCalendar(tx));
    await tx.insert(instructions).values(to.map((row) => ({ ...row, postId, authorId: userId, authorName: actor.name, text, at: now, answerDueOn })));
    audit({ subject: { type: "task", id: taskId }, after: { instruction: text, units: to.length, answerDueOn } });
    return { taskId, answerDueOn };
  },
});
