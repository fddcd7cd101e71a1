import type { responsibilities, tasks, taskSources } from "@taizhang/db";
import { randomUUID } from "node:crypto";
import { withFilled } from "../directive/rows";
import type { Candidate } from "../directive/model";
import { childNumber } from "./task-numbers";

type TaskDraft = typeof tasks.$inferInsert & { id: string };
type ShareDraft = typeof responsibilities.$inferInsert & { id: string };
type SourceDraft = typeof taskSources.$inferInsert & { id: string };
export type Drafts = { tasks: TaskDraft[]; shares: ShareDraft[]; sources: SourceDraft[] };

/** The text and the meeting that candidates come from. */
export type Origin = {
  textId: string; body: string; directiveTitle: string; heldOn: string; level: TaskDraft["level"];
};
export type Member = { unitId: string; shortName: string };
type Span = { start: number; end: number };

/** Characters of context on either side of a quote, so that a unit understands it without the whole text. */
const contextLength = 60;

/** Ties a task to the exact words of a text. */
export const sourceOf = (taskId: string, origin: Origin, { start, end }: Span): SourceDraft => ({
  id: randomUUID(), taskId, textId: origin.textId, start, end, quote: origin.body.slice(start, end),
  contextBefore: origin.body.slice(Math.max(0, start - contextLength), start), contextAfter: origin.body.slice(end, end + contextLength),
  directiveTitle: origin.directiveTitle, heldOn: origin.heldOn,
});

function taskOf(candidate: Candidate, number: string, origin: Origin, authorId: string | null, day: string): TaskDraft {
  const { title, kind, taskClass, fieldId, leadUnitId, leaderPostId, dueOn, deadlineText, deadlineQuality, closingStandard, targetValue, targetUnit } = candidate;
  return {
    id: randomUUID(), number, title, content: withFilled(candidate.content, candidate.reading), kind, taskClass, level: origin.level, sourceTitle: `${origin.directiveTitle} ${origin.heldOn}`,
    fieldId, parentId: null, state: "registered", leadUnitId, leaderPostId, supervisorId: authorId, authorId,
    startOn: dueOn !== null && dueOn < day ? dueOn : day, dueOn, originalDueOn: dueOn, deadlineText, deadlineQuality, closingStandard, targetValue, targetUnit,
  };
}

const leadOf = (taskId: string, unitId: string, dueOn: string | null): ShareDraft => ({ id: randomUUID(), taskId, unitId, slot: "lead", share: null, dueOn });

/** One child per member of the class, each with its own target (fan-out). */
function childrenOf(parent: TaskDraft, candidate: Candidate, members: readonly Member[]): TaskDraft[] {
  const targets = new Map(candidate.fanOut.map(({ unitId, targetValue }) => [unitId, targetValue]));
  return members.map(({ unitId, shortName }, index) => ({
    ...parent, id: randomUUID(), parentId: parent.id, number: childNumber(parent.number, index + 1), title: `${parent.title}（${shortName}）`,
    leadUnitId: unitId, targetValue: targets.get(unitId) ?? null,
  }));
}

/** What registering adds to a candidate: its number, where it comes from, the members of its class, its words. */
export type Registration = {
  number: string; origin: Origin; members: readonly Member[];
  /** The candidate's own words and those of the candidates merged into it. */
  spans: readonly Span[];
  authorId: string | null; day: string;
};

/**
 * What a confirmed candidate becomes: one task with its responsibilities and sources, or one parent and a child per
 * member of its class. The parent keeps a lead unit only where the candidate names one beside the class.
 */
export function draftTasks(candidate: Candidate, { number, origin, members, spans, authorId, day }: Registration): Drafts {
  const task = taskOf(candidate, number, origin, authorId, day);
  const children = childrenOf(task, candidate, members);
  const helpers: ShareDraft[] = candidate.cooperating.map(({ unitId, share, dueOn }) => ({
    id: randomUUID(), taskId: task.id, unitId, slot: "cooperating", share: share || null, dueOn: dueOn ?? task.dueOn ?? null,
  }));
  return {
    tasks: [task, ...children],
    shares: [
      ...(candidate.leadUnitId === null ? [] : [leadOf(task.id, candidate.leadUnitId, candidate.dueOn)]), ...helpers,
      ...children.flatMap(({ id, leadUnitId, dueOn }) => (leadUnitId ? [leadOf(id, leadUnitId, dueOn ?? null)] : [])),
    ],
    sources: [task, ...children].flatMap(({ id }) => spans.map((span) => sourceOf(id, origin, span))),
  };
}
