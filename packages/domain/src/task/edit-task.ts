import { today } from "@taizhang/planning";
import { conflict, invalid } from "../kernel/model";
import { command, type Context } from "../kernel/use-case";
import { takeBaselines } from "../plan/rows";
import { relamp } from "./lamp";
import { EditInput, isOpen, type TaskChanges } from "./model";
import { moveShare } from "./move-share";
import { changeTask, remember, sameVersion, taskById, type Change, type PlacedTask, type TaskRow } from "./rows";
import { namesOfReferences } from "./reference-names";

/** The fields that really change. */
function difference(task: PlacedTask, changes: TaskChanges): TaskChanges {
  const kept = Object.entries(changes).filter(([field, value]) => value !== undefined && Reflect.get(task, field) !== value);
  return Object.fromEntries(kept);
}

function checkDates(task: PlacedTask, { startOn = task.startOn, dueOn = task.dueOn }: TaskChanges): void {
  if (dueOn !== null && dueOn < startOn) throw invalid("dueOn", "task.due_before_start");
}

/** A new lead unit gets the share and a fresh clock; a task that was never dispatched has none yet. */
async function withLead({ tx, now }: Context, task: PlacedTask, changes: TaskChanges): Promise<Partial<TaskRow>> {
  const share = task.responsibilities.find(({ slot }) => slot === "lead");
  if (changes.leadUnitId === undefined || !share) return changes;
  return { ...changes, ...(await moveShare(tx, task, share, changes.leadUnitId, now, "changes.leadUnitId")) };
}

const shown = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

/** The office corrects a task, with the reason; every field's old value stays in the history. */
export const editTask = command({
  name: "task.edit",
  permission: "task.edit",
  input: EditInput,
  async run(context, { taskId, version, reason, changes }) {
    const { tx, actor, now, audit, require } = context;
    const task = await taskById(tx, taskId, { forUpdate: true });
    require(task);
    if (!isOpen(task.state) && task.state !== "registered") throw conflict("task.not_open");
    sameVersion(task, version, changes);
    const wanted = difference(task, changes);
    if (Object.keys(wanted).length === 0) throw conflict("task.nothing_changed");
    checkDates(task, wanted);
    const names = await namesOfReferences(tx, task, wanted);
    await changeTask(tx, taskId, await withLead(context, task, wanted));
    const history: Change[] = Object.entries(wanted).map(([field, after]) => {
      const before = Reflect.get(task, field);
      return { field, before: names.get(String(before)) ?? shown(before), after: names.get(String(after)) ?? shown(after) };
    });
    await remember(tx, actor, task, now, reason, history);
    if (wanted.dueOn !== undefined && task.dispatchedAt !== null) await takeBaselines(context, [taskId], { kind: "adjustment", reason });
    await relamp(tx, [taskId], today(now));
    const before = Object.fromEntries(history.map((change) => [change.field, change.before]));
    audit({ subject: { type: "task", id: taskId }, before, after: { reason, ...Object.fromEntries(history.map((change) => [change.field, change.after])) } });
    return { taskId, version: version + 1 };
  },
});
