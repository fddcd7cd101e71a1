import { candidates, taskSources } from "@taizhang/db";
import { eq } from "drizzle-orm";
import { AttachSource } from "../directive/model";
import { candidateOf, lockCandidates } from "../directive/rows";
import { conflict, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { sourceOf } from "./draft-tasks";
import { originOf } from "./register-candidates";
import { resolveRegistered } from "./resolve-registered";
import { remember, taskById } from "./rows";

/** Makes a candidate a further source of a task that says the same already (S 0.10–0.12); the task stays as it is. */
export const attachSource = command({
  name: "task.attachSource", permission: "task.dispatch", input: AttachSource,
  async run({ tx, actor, now, audit, require }, { candidate: ref, taskId }) {
    const task = await taskById(tx, taskId, { forUpdate: true });
    require(task);
    if (task.state === "cancelled") throw conflict("task.not_open");
    const locked = await lockCandidates(tx, [ref]);
    const [row] = locked.rows;
    if (!row) throw notFound("directive.candidate_not_found");
    const source = sourceOf(taskId, originOf(locked), row);
    await tx.insert(taskSources).values(source);
    const set = { state: "registered" as const, dropReason: null, taskId, version: row.version + 1 };
    await tx.update(candidates).set(set).where(eq(candidates.id, row.id));
    await resolveRegistered(tx, [row.id], actor.userId, now);
    await remember(tx, actor, task, now, null, [{ field: "source", before: null, after: `${source.directiveTitle} ${source.heldOn}` }]);
    audit({ subject: { type: "task", id: taskId }, after: { source: { textId: source.textId, start: row.start, end: row.end }, candidateId: row.id } });
    return { candidates: [{ ...candidateOf({ ...row, ...set }), taskNumber: task.number }] };
  },
});
