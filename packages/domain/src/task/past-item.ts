import type { TaskDayTexts, Tx } from "@taizhang/db";
import type { Day } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { endOf, tasksOn } from "../history/rows";
import { notFound } from "../kernel/model";
import type { Context } from "../kernel/use-case";
import type { TaskChild, TaskHead, TaskInstruction, TaskItem, TaskReport, TaskRequest } from "./item-model";
import { eventsOf, factsOf, reportsOf, talkOf } from "./item-rows";
import { taskActions } from "./model";

type Then = Partial<TaskHead> & { texts: TaskDayTexts; children: TaskChild[] };

/** What the head shows, as the columns and words of the day have it; undefined where it was not there yet. */
async function thenOf(tx: Tx, id: string, day: Day): Promise<Then | undefined> {
  const { rows } = await tx.execute<{ value: Then }>(sql`
    select jsonb_build_object('title', t.title, 'kind', t.kind, 'taskClass', t.task_class, 'level', t.level, 'fieldId', t.field_id, 'childCount', t.child_count, 'state', t.state,
      'leadUnitId', t.lead_unit_id, 'leaderPostId', t.leader_post_id, 'startOn', t.start_on, 'dueOn', t.due_on, 'originalDueOn', t.original_due_on, 'targetValue', t.target_value,
      'doneValue', t.done_value, 'progress', t.progress, 'expected', t.expected, 'lamp', t.lamp, 'lampRule', t.lamp_rule, 'lampReason', t.lamp_reason, 'lampOn', t.lamp_on,
      'supervisionLevel', t.supervision_level, 'lastReportAt', t.last_report_at, 'dispatchedAt', t.dispatched_at, 'signedInAt', t.signed_in_at, 'closedOn', t.closed_on,
      'texts', x.texts, 'children', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'number', c.number, 'title', c.title, 'unit', cx.texts->>'leadUnit', 'state', c.state,
          'lamp', c.lamp, 'progress', c.progress, 'targetValue', c.target_value, 'doneValue', c.done_value, 'dueOn', c.due_on) order by c.number), '[]')
        from ${tasksOn(day, sql`k.parent_id = ${id}::uuid`)} c left join app.task_day_texts cx on cx.task_id = c.id and cx.from_day = c.texts_day)) as value
    from ${tasksOn(day, sql`k.id = ${id}::uuid`)} t join app.task_day_texts x on x.task_id = t.id and x.from_day = t.texts_day`);
  return rows[0]?.value;
}

const after = (instant: string | null, end: number) => instant !== null && Date.parse(instant) >= end;

/** What was decided later was still open on the day. */
function reportThen(report: TaskReport, end: number): TaskReport {
  if (!after(report.checkedAt, end)) return report;
  return { ...report, state: "submitted", checkedBy: null, checkedAt: null, returnCode: null, returnReason: null };
}
const requestThen = (request: TaskRequest, end: number): TaskRequest =>
  (after(request.decidedAt, end) ? { ...request, state: "pending", decidedBy: null, decidedAt: null, opinion: null } : request);
const instructionThen = (instruction: TaskInstruction, end: number): TaskInstruction =>
  (after(instruction.answeredAt, end) ? { ...instruction, answer: null, answeredBy: null, answeredAt: null } : instruction);

function headThen(head: TaskHead, { texts, children: _, ...then }: Then): TaskHead {
  const { content, closingStandard, deadlineText, targetUnit, leadUnit, leader, leaderPost, field, supervisor } = texts;
  return { ...head, ...then, content, closingStandard, deadlineText, targetUnit, leadUnit, leader, leaderPost, field, supervisor, lastReportText: texts.reportText, lastProblem: texts.problem };
}

/**
 * The item page as it stood at the end of a past day: facts, owners, plan, children and everything said until then; nothing
 * can be done to the past. Who may look is decided by today's rights.
 * @throws NOT_FOUND `task.not_found`, also where row level security hides it; `task.not_yet` where it was not there yet
 */
export async function pastItemOf({ tx, actor }: Pick<Context, "tx" | "actor">, taskId: string, day: Day): Promise<TaskItem> {
  const facts = await factsOf(tx, taskId, day);
  if (!facts) throw notFound("task.not_found");
  const then = await thenOf(tx, taskId, day);
  if (!then) throw notFound("task.not_yet");
  const until = endOf(day);
  const end = Date.parse(`${day}T16:00:00Z`);
  const reports = await reportsOf(tx, taskId, until) ?? [];
  const talk = await talkOf(tx, taskId, until) ?? { requests: [], instructions: [], changes: [] };
  const events = await eventsOf(tx, taskId, until) ?? [];
  return {
    today: day, asOf: day, head: headThen(facts.head, then), listed: facts.listed, sources: facts.sources.filter(({ heldOn }) => heldOn <= day), children: then.children,
    shares: then.texts.shares.map(({ responsible, phone, ...share }) => ({ ...share, signInDueOn: null, responsible: responsible === null ? null : { id: "", name: responsible, phone } })),
    nodes: then.texts.nodes.map((node, index) => ({ id: String(index), ...node })),
    reports: reports.map((report) => reportThen(report, end)), requests: talk.requests.map((request) => requestThen(request, end)),
    instructions: talk.instructions.map((instruction) => instructionThen(instruction, end)), changes: talk.changes, events, myUnitId: actor.unitId,
    actions: Object.fromEntries(taskActions.map((action) => [action, false])) as TaskItem["actions"], canWithdraw: false, undoable: [],
  };
}
