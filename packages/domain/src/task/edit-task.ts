import type { Tx } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { conflict, invalid } from "../kernel/model";
import { command, type Context } from "../kernel/use-case";
import { takeBaselines } from "../plan/rows";
import { changeCooperating } from "./change-cooperating";
import { relamp } from "./lamp";
import { EditInput, isOpen, type TaskChanges } from "./model";
import { moveShare } from "./move-share";
import { changeTask, remember, sameVersion, taskById, type Change, type PlacedTask, type TaskRow } from "./rows";
import { namesOfReferences } from "./reference-names";

type Fields = Omit<TaskChanges, "cooperating">;

/** The fields that really change. */
function difference(task: PlacedTask, changes: Fields): Fields {
  const kept = Object.entries(changes).filter(([field, value]) => value !== undefined && Reflect.get(task, field) !== value);
  return Object.fromEntries(kept);
}

function checkDates(task: PlacedTask, { startOn = task.startOn, dueOn = task.dueOn }: Fields): void {
  if (dueOn !== null && dueOn < startOn) throw invalid("changes.dueOn", "task.due_before_start");
}

/** A new lead unit gets the share and a fresh clock; a task that was never dispatched has none yet. */
async function withLead({ tx, now }: Context, task: PlacedTask, changes: Fields): Promise<Partial<TaskRow>> {
  const share = task.responsibilities.find(({ slot }) => slot === "lead");
  if (changes.leadUnitId === undefined || !share) return changes;
  return { ...changes, ...(await moveShare(tx, task, share, changes.leadUnitId, now, "changes.leadUnitId")) };
}

const shown = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

/** What the history says of the fields, with names in place of ids. */
async function historyOf(tx: Tx, task: PlacedTask, wanted: Fields): Promise<Change[]> {
  const names = await namesOfReferences(tx, task, wanted);
  return Object.entries(wanted).map(([field, after]) => {
    const before = Reflect.get(task, field);
    return { field, before: names.get(String(before)) ?? shown(before), after: names.get(String(after)) ?? shown(after) };
  });
}

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
    const { cooperating, ...given } = changes;
    const wanted = difference(task, given);
    checkDates(task, wanted);
    const history = await historyOf(tx, task, wanted);
    await changeTask(tx, taskId, await withLead(context, task, wanted));
    if (cooperating) history.push(...(await changeCooperating(context, { ...task, ...wanted }, cooperating)));
    if (history.length === 0) throw conflict("task.nothing_changed");
    await remember(tx, actor, task, now, reason, history);
    if (wanted.dueOn !== undefined && task.dispatchedAt !== null) await takeBaselines(context, [taskId], { kind: "adjustment", reason });
    await relamp(tx, [taskId], today(now));
    const before = Object.fromEntries(history.map((change) => [change.field, change.before]));
    audit({ subject: { type: "task", id: taskId }, before, after: { reason, ...Object.fromEntries(history.map((change) => [change.field, change.after])) } });
    return { taskId, version: version + 1 };
  },
});
