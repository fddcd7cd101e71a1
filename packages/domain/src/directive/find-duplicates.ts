import { candidates, directiveTexts, distinctPairs, fields, tasks, taskSources, type Tx } from "@taizhang/db";
import { overlaps, type Entry } from "@taizhang/decomposition";
import { and, desc, eq, inArray, isNull, ne, notInArray } from "drizzle-orm";
import { z } from "zod";
import { query } from "../kernel/use-case";
import { Reading } from "./candidate";
import { sharedFacts } from "./shared-facts";
import { shownReasons } from "./shared-words";
import { textById } from "./rows";
import { stricter } from "./stricter";

/** Most ledger rows that are compared: the newest, more than a year's of a county. */
const mostTasks = 6_000;

const columns = (table: typeof candidates | typeof tasks) => ({
  id: table.id, title: table.title, content: table.content, state: table.state, leadUnitId: table.leadUnitId, dueOn: table.dueOn, targetValue: table.targetValue, targetUnit: table.targetUnit,
  field: fields.name,
});

const candidatesOf = (tx: Tx, textId: string) => tx.select({ ...columns(candidates), taskId: candidates.taskId, start: candidates.start, version: candidates.version, reading: candidates.reading })
  .from(candidates).leftJoin(fields, eq(fields.id, candidates.fieldId)).where(and(eq(candidates.textId, textId), ne(candidates.state, "dropped")));

/** Meetings that deployed these tasks already, oldest first; each meeting once. */
async function meetingsOf(tx: Tx, taskIds: readonly string[]) {
  const rows = taskIds.length === 0 ? [] : await tx.selectDistinct({ taskId: taskSources.taskId, id: directiveTexts.directiveId, title: taskSources.directiveTitle, heldOn: taskSources.heldOn })
    .from(taskSources).innerJoin(directiveTexts, eq(directiveTexts.id, taskSources.textId)).where(inArray(taskSources.taskId, [...taskIds])).orderBy(taskSources.heldOn);
  return (taskId: string) => rows.filter((row) => row.taskId === taskId).map(({ id, title, heldOn }) => ({ id, title, heldOn }));
}

type Row = { id: string; title: string; content: string; field: string | null; targetValue: number | null; targetUnit: string | null; reading?: unknown };

/** What is compared: all numbers of a candidate; of an item of the ledger its target. */
function entryOf({ id, title, content, field, targetValue, targetUnit, reading }: Row): Entry {
  const target = targetValue === null ? [] : [{ value: targetValue, unit: targetUnit ?? "", subject: title }];
  return { id, words: `${title}。${content}`, field, quantities: reading === undefined ? target : Reading.parse(reading).quantities };
}

/**
 * Candidates that say nearly what another candidate of the text or an item of the ledger says (S 0.10), with what they
 * share; of an item also the meetings that deployed it and what this text asks more (S 0.12). Tasks that came from this
 * text itself are not compared; what a person told apart is left out. Five statements.
 */
export const findDuplicates = query({
  name: "directive.duplicates", permission: "directive.read", input: z.object({ textId: z.uuid() }),
  async run({ tx }, { textId }) {
    const { directive } = await textById(tx, textId);
    const all = await candidatesOf(tx, textId);
    const open = all.filter(({ state }) => state !== "registered");
    const own = all.flatMap(({ taskId }) => (taskId === null ? [] : [taskId]));
    const ledger = await tx.select({ ...columns(tasks), number: tasks.number, startOn: tasks.startOn, version: tasks.version }).from(tasks).leftJoin(fields, eq(fields.id, tasks.fieldId))
      .where(and(isNull(tasks.parentId), ne(tasks.state, "cancelled"), own.length > 0 ? notInArray(tasks.id, own) : undefined))
      .orderBy(desc(tasks.createdAt)).limit(mostTasks);
    const apart = await tx.select({ one: distinctPairs.candidateId, other: distinctPairs.otherId }).from(distinctPairs).innerJoin(candidates, eq(candidates.id, distinctPairs.candidateId)).where(eq(candidates.textId, textId));
    const told = new Set(apart.flatMap(({ one, other }) => [`${one} ${other}`, `${other} ${one}`]));
    const pairs = overlaps(open.map(entryOf), [...open, ...ledger].map(entryOf)).filter(({ id, otherId }) => !told.has(`${id} ${otherId}`));
    const mine = new Map(open.map((row) => [row.id, row]));
    const items = new Map(ledger.map((row) => [row.id, row]));
    const meetings = await meetingsOf(tx, pairs.map(({ otherId }) => otherId).filter((id) => items.has(id)));
    return pairs.flatMap(({ id, otherId, score, reasons }) => {
      const one = mine.get(id);
      const task = items.get(otherId);
      const other = task ?? mine.get(otherId);
      if (!one || !other) return [];
      const { id: _id, content, title, state, leadUnitId, dueOn, targetValue, targetUnit } = other;
      const ceiling = Reading.parse(one.reading).quantities.some(({ value, comparator }) => value === one.targetValue && comparator === "<=");
      const raised = task ? meetings(task.id) : [];
      return [{
        candidateId: id, otherId, score, reasons: [...shownReasons(reasons, entryOf(one).words, entryOf(other).words), ...sharedFacts(one, other)], number: task?.number ?? null,
        title, content, state, leadUnitId, dueOn, targetValue, targetUnit,
        meetings: raised, deployment: task ? new Set([...raised.map((meeting) => meeting.id), directive.id]).size : null,
        stricter: task ? stricter(task, one, ceiling) : {}, taskVersion: task?.version ?? null,
      }];
    });
  },
});
