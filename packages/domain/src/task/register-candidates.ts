import { candidates, responsibilities, taskChanges, tasks, taskSources, unitGroupMembers, units, type Tx } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { RegisterCandidates } from "../directive/model";
import { candidateOf, lockCandidates, type CandidateRow, type Locked } from "../directive/rows";
import { insertAll, updateAll } from "../kernel/bulk";
import { conflict } from "../kernel/model";
import { command, type Context } from "../kernel/use-case";
import { dispatchAll } from "./dispatch-tasks";
import { draftTasks, type Drafts, type Member, type Origin } from "./draft-tasks";
import { resolveRegistered } from "./resolve-registered";
import { takeNumbers } from "./task-numbers";

const taskKeys = [
  "id", "number", "title", "content", "kind", "taskClass", "level", "sourceTitle", "fieldId", "parentId", "state", "leadUnitId", "leaderPostId", "supervisorId",
  "authorId", "startOn", "dueOn", "originalDueOn", "deadlineText", "deadlineQuality", "closingStandard", "targetValue", "targetUnit",
] as const;

export const originOf = ({ text, directive }: Pick<Locked, "text" | "directive">): Origin => ({
  textId: text.id, body: text.body, directiveTitle: directive.title, heldOn: directive.heldOn, level: directive.level,
});

/** Members of the classes that the candidates go to, in the order of the organization. */
async function membersOf(tx: Tx, rows: readonly CandidateRow[]): Promise<Map<string, Member[]>> {
  const ids = [...new Set(rows.flatMap(({ groupId }) => (groupId === null ? [] : [groupId])))];
  const found = ids.length === 0 ? [] : await tx.select({ groupId: unitGroupMembers.groupId, unitId: units.id, shortName: units.shortName })
    .from(unitGroupMembers).innerJoin(units, and(eq(units.id, unitGroupMembers.unitId), isNull(units.endedOn)))
    .where(inArray(unitGroupMembers.groupId, ids)).orderBy(asc(units.sortOrder), sql`${units.name} collate app.zh_pinyin`);
  const members = new Map<string, Member[]>(ids.map((id) => [id, []]));
  for (const { groupId, ...member } of found) members.get(groupId)?.push(member);
  const empty = rows.filter(({ groupId }) => groupId !== null && members.get(groupId)?.length === 0);
  if (empty.length > 0) throw conflict("directive.group_empty", { candidateIds: empty.map(({ id }) => id) });
  return members;
}

/** Candidates that were merged into these; they become further sources. */
const mergedInto = (tx: Tx, textId: string, ids: readonly string[]) => tx.select().from(candidates).where(and(
  eq(candidates.textId, textId), eq(candidates.state, "dropped"), eq(candidates.dropReason, "merged"), inArray(sql`${candidates.reading} ->> 'mergedInto'`, [...ids]),
)).orderBy(asc(candidates.start));

async function write({ tx, actor, now }: Context, all: Drafts): Promise<void> {
  await insertAll(tx, tasks, taskKeys, all.tasks);
  await insertAll(tx, responsibilities, ["id", "taskId", "unitId", "slot", "share", "dueOn"], all.shares);
  await insertAll(tx, taskSources, ["id", "taskId", "textId", "start", "end", "quote", "contextBefore", "contextAfter", "directiveTitle", "heldOn"], all.sources);
  await insertAll(tx, taskChanges, ["taskId", "field", "before", "after", "authorId", "authorName", "at", "id"], all.tasks.map(({ id }) => ({
    id: crypto.randomUUID(), taskId: id, field: "state", before: null, after: "registered", authorId: actor.userId, authorName: actor.name, at: now,
  })));
}

/**
 * Makes numbered tasks of confirmed candidates (立项): responsibilities, sources tied to the words, history; a class such
 * as 各乡镇 becomes a parent with one child per unit. With `dispatch` they go to their units in the same transaction.
 * @throws CONFLICT `directive.not_confirmed`, `directive.group_empty` with the candidates concerned
 */
export const registerCandidates = command({
  name: "task.register", permission: "task.dispatch", input: RegisterCandidates,
  async run(context, { candidates: refs, dispatch }) {
    const { tx, actor, now, audit } = context;
    const locked = await lockCandidates(tx, refs);
    const open = locked.rows.filter((row) => row.state !== "confirmed");
    if (open.length > 0) throw conflict("directive.not_confirmed", { candidateIds: open.map(({ id }) => id) });
    const members = await membersOf(tx, locked.rows);
    const merged = await mergedInto(tx, locked.text.id, locked.rows.map(({ id }) => id));
    const day = today(now);
    const numbers = await takeNumbers(tx, Number(day.slice(0, 4)), locked.rows.length);
    const made = locked.rows.map((row, index) => {
      const further = merged.filter(({ reading }) => (reading as { mergedInto?: string }).mergedInto === row.id);
      const drafts = draftTasks(candidateOf(row), {
        number: numbers[index] ?? "", origin: originOf(locked), members: members.get(row.groupId ?? "") ?? [], spans: [row, ...further], authorId: actor.userId, day,
      });
      return { rows: [row, ...further], drafts, taskId: drafts.tasks[0]?.id ?? null };
    });
    await write(context, { tasks: made.flatMap(({ drafts }) => drafts.tasks), shares: made.flatMap(({ drafts }) => drafts.shares), sources: made.flatMap(({ drafts }) => drafts.sources) });
    const registered = made.flatMap(({ rows, taskId }) => rows.map((row) => ({ ...row, state: "registered" as const, taskId, version: row.version + 1 })));
    await updateAll(tx, candidates, ["id", "state", "taskId", "version"], registered);
    await resolveRegistered(tx, registered.map(({ id }) => id), actor.userId, now);
    for (const { rows: [row], drafts } of made) for (const task of drafts.tasks) audit({ subject: { type: "task", id: task.id }, after: { number: task.number, title: task.title, leadUnitId: task.leadUnitId, dueOn: task.dueOn, candidateId: row?.id } });
    const created = made.flatMap(({ drafts }) => drafts.tasks);
    if (dispatch) await dispatchAll(context, created.map(({ id }) => id));
    return {
      candidates: registered.map((row) => ({ ...candidateOf(row), taskNumber: created.find(({ id }) => id === row.taskId)?.number ?? null })),
      tasks: made.length, children: created.length - made.length, dispatched: dispatch,
      units: new Set(made.flatMap(({ drafts }) => drafts.shares.map(({ unitId }) => unitId))).size,
    };
  },
});
