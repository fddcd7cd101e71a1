import { candidates, taskSources } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { eq } from "drizzle-orm";
import { AttachSource, Reading, stricter } from "../directive/model";
import { candidateOf, lockCandidates, type CandidateRow } from "../directive/rows";
import { conflict, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { sourceOf } from "./draft-tasks";
import { relamp } from "./lamp";
import { originOf } from "./register-candidates";
import { resolveRegistered } from "./resolve-registered";
import { changeTask, remember, sameVersion, taskById, type Change, type PlacedTask, type TaskRow } from "./rows";

type Field = "dueOn" | "targetValue";
const isCeiling = (row: CandidateRow) => Reading.parse(row.reading).quantities.some(({ value, comparator }) => value === row.targetValue && comparator === "<=");

/** What the chosen fields become and the lines of the history; nothing where the text asks no more than the task already does. */
function tightened(task: PlacedTask, row: CandidateRow, fields: readonly Field[]): { set: Partial<TaskRow>; history: Change[] } {
  const { dueOn, targetValue } = stricter(task, row, isCeiling(row));
  const set: Partial<TaskRow> = {};
  const history: Change[] = [];
  if (dueOn && fields.includes("dueOn")) {
    Object.assign(set, { dueOn: dueOn.to, originalDueOn: task.originalDueOn ?? dueOn.to, deadlineText: row.deadlineText ?? task.deadlineText, deadlineQuality: row.deadlineQuality });
    history.push({ field: "dueOn", before: dueOn.from, after: dueOn.to });
  }
  if (targetValue && fields.includes("targetValue")) {
    Object.assign(set, { targetValue: targetValue.to, targetUnit: targetValue.unit });
    history.push({ field: "targetValue", before: targetValue.from === null ? null : String(targetValue.from), after: String(targetValue.to) });
  }
  return { set, history };
}

/**
 * Makes a candidate a further source of a task that says the same already (S 0.10–0.12). The task stays as it is, but for
 * the stricter day or target that the person takes over; both stand in its history with the meeting as the reason.
 * @throws CONFLICT `task.changed` where somebody changed the task since it was seen
 */
export const attachSource = command({
  name: "task.attachSource", permission: "task.dispatch", input: AttachSource,
  async run({ tx, actor, now, audit, require }, { candidate: ref, taskId, tighten }) {
    const task = await taskById(tx, taskId, { forUpdate: true });
    require(task);
    if (task.state === "cancelled" || (tighten && task.state === "closed")) throw conflict("task.not_open");
    if (tighten) sameVersion(task, tighten.version, {});
    const locked = await lockCandidates(tx, [ref]);
    const [row] = locked.rows;
    if (!row) throw notFound("directive.candidate_not_found");
    const source = sourceOf(taskId, originOf(locked), row);
    await tx.insert(taskSources).values(source);
    const after = { state: "registered" as const, dropReason: null, taskId, version: row.version + 1 };
    await tx.update(candidates).set(after).where(eq(candidates.id, row.id));
    await resolveRegistered(tx, [row.id], actor.userId, now);
    const meeting = `${source.directiveTitle} ${source.heldOn}`;
    const { set, history } = tightened(task, row, tighten?.fields ?? []);
    if (history.length > 0) {
      await changeTask(tx, taskId, set);
      await relamp(tx, [taskId], today(now));
    }
    await remember(tx, actor, task, now, null, [{ field: "source", before: null, after: meeting }]);
    await remember(tx, actor, task, now, meeting, history);
    audit({ subject: { type: "task", id: taskId }, after: { source: { textId: source.textId, start: row.start, end: row.end }, candidateId: row.id, ...set } });
    return { candidates: [{ ...candidateOf({ ...row, ...after }), taskNumber: task.number }] };
  },
});
