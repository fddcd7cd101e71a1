import type { Tx } from "@taizhang/db";
import { sql, type SQL } from "drizzle-orm";
import { literal } from "../kernel/literal";
import type { TaskChange, TaskChild, TaskEvent, TaskHead, TaskInstruction, TaskItem, TaskNode, TaskReport, TaskRequest, TaskShare, TaskSource } from "./item-model";
import { asksFirstDate } from "./rows";

/** One statement whose answer is one JSON value; the five of the item page are built with it. */
async function json<T>(tx: Tx, select: SQL): Promise<T | undefined> {
  const { rows } = await tx.execute<{ value: T }>(select);
  return rows[0]?.value;
}

const shownReports = 20;
const shownEvents = 60;
const list = (fields: SQL, order: SQL) => sql`coalesce(json_agg(json_build_object(${fields}) order by ${order}), '[]')`;

type Facts = { head: TaskHead; shares: TaskShare[]; listed: TaskItem["listed"]; sources: TaskSource[] };

/** Facts, responsibilities, the list of a restricted task and its sources; undefined where row level security hides it. */
export const factsOf = (tx: Tx, id: string, day: string) => json<Facts>(tx, sql`
  select json_build_object(
    'head', json_build_object(
      'id', t.id, 'number', t.number, 'title', t.title, 'content', t.content, 'kind', t.kind, 'taskClass', t.task_class, 'level', t.level,
      'sourceTitle', t.source_title, 'fieldId', t.field_id, 'field', f.name, 'childCount', t.child_count, 'state', t.state, 'authorId', t.author_id,
      'parent', (select json_build_object('id', p.id, 'number', p.number, 'title', p.title) from app.tasks p where p.id = t.parent_id),
      'leadUnitId', t.lead_unit_id, 'leadUnit', u.short_name, 'leaderPostId', t.leader_post_id, 'leaderPost', l.title,
      'leader', (select h.name from app.post_holders o join app.users h on h.id = o.user_id
                 where o.post_id = t.leader_post_id and o.starts_on <= ${day}::date and (o.ends_on is null or o.ends_on >= ${day}::date) order by o.starts_on desc limit 1),
      'supervisor', s.name, 'startOn', t.start_on, 'dueOn', t.due_on, 'originalDueOn', t.original_due_on, 'deadlineText', t.deadline_text) ::jsonb
    || json_build_object('deadlineQuality', t.deadline_quality, 'closingStandard', t.closing_standard, 'targetValue', t.target_value, 'targetUnit', t.target_unit,
      'doneValue', t.done_value, 'progress', t.progress, 'expected', t.expected, 'plannedAt', t.planned_at, 'lamp', t.lamp, 'lampRule', t.lamp_rule,
      'lampReason', t.lamp_reason, 'lampOn', t.lamp_on, 'supervisionLevel', t.supervision_level, 'lastReportAt', t.last_report_at,
      'lastReportText', t.last_report_text, 'lastProblem', t.last_problem, 'lastPeriod', t.last_period, 'restricted', t.restricted,
      'dispatchedAt', t.dispatched_at, 'signInDueOn', t.sign_in_due_on, 'signedInAt', t.signed_in_at, 'closedOn', t.closed_on, 'version', t.version)::jsonb,
    'shares', (select ${list(sql`'unitId', r.unit_id, 'unit', ru.short_name, 'slot', r.slot, 'share', r.share, 'dueOn', r.due_on, 'signInDueOn', r.sign_in_due_on,
        'signedInAt', r.signed_in_at, 'signedInBy', rs.name, 'doneAt', r.done_at,
        'responsible', case when rp.id is null then null else json_build_object('id', rp.id, 'name', rp.name, 'phone', rp.phone) end`, sql`r.slot desc, ru.sort_order, ru.short_name`)}
      from app.responsibilities r join app.units ru on ru.id = r.unit_id
      left join app.users rs on rs.id = r.signed_in_by left join app.users rp on rp.id = r.responsible_user_id where r.task_id = t.id),
    'listed', (select ${list(sql`'id', lu.id, 'name', lu.name`, sql`lu.name`)} from app.task_listed tl join app.users lu on lu.id = tl.user_id where tl.task_id = t.id),
    'sources', (select ${list(sql`'id', q.id, 'quote', q.quote, 'before', q.context_before, 'after', q.context_after, 'directive', q.directive_title, 'heldOn', q.held_on,
        'place', (select json_build_object('directiveId', x.directive_id, 'textId', x.id, 'start', q.start) from app.directive_texts x where x.id = q.text_id)`, sql`q.held_on, q.start`)}
      from app.task_sources q where q.task_id = t.id)) as value
  from app.tasks t left join app.units u on u.id = t.lead_unit_id left join app.fields f on f.id = t.field_id
  left join app.posts l on l.id = t.leader_post_id left join app.users s on s.id = t.supervisor_id
  where t.id = ${id}`);

type Work = { nodes: TaskNode[]; children: TaskChild[] };
export const workOf = (tx: Tx, id: string) => json<Work>(tx, sql`
  select json_build_object(
    'nodes', (select ${list(sql`'id', n.id, 'title', n.title, 'dueOn', n.due_on, 'targetPercent', n.target_percent, 'output', n.output, 'doneOn', n.done_on`, sql`n.position`)}
      from app.plan_nodes n where n.task_id = ${id}),
    'children', (select ${list(sql`'id', c.id, 'number', c.number, 'title', c.title, 'unit', u.short_name, 'state', c.state, 'lamp', c.lamp, 'progress', c.progress,
        'targetValue', c.target_value, 'doneValue', c.done_value, 'dueOn', c.due_on`, sql`c.number`)}
      from app.tasks c left join app.units u on u.id = c.lead_unit_id where c.parent_id = ${id})) as value`);

/** Only what lies before an instant, where the item is shown as of a day. */
const before = (column: SQL, until: SQL | undefined): SQL => (until === undefined ? sql`` : sql`and ${column} < ${until}`);

export const reportsOf = (tx: Tx, id: string, until?: SQL) => json<TaskReport[]>(tx, sql`
  select ${list(sql`'id', p.id, 'unitId', p.unit_id, 'unit', u.short_name, 'slot', case when t.lead_unit_id = p.unit_id then 'lead' else 'cooperating' end,
      'period', p.period, 'progress', p.progress, 'previousProgress', p.previous_progress, 'value', p.value, 'done', p.done, 'next', p.next, 'problem', p.problem,
      'helpNeeded', p.help_needed, 'noChange', p.no_change, 'state', p.state, 'author', a.name, 'submittedAt', p.submitted_at, 'confirmedBy', h.name,
      'checkedBy', k.name, 'checkedAt', p.checked_at, 'returnCode', p.return_code, 'returnReason', p.return_reason, 'version', p.version,
      'files', (select ${list(sql`'id', f.id, 'name', f.name, 'size', f.size`, sql`f.name`)} from app.report_files rf join app.files f on f.id = rf.file_id where rf.report_id = p.id)`,
    sql`p.submitted_at desc`)} as value
  from (select * from app.reports where task_id = ${id} ${before(sql`submitted_at`, until)} order by submitted_at desc limit ${literal(shownReports)}) p
  join app.tasks t on t.id = p.task_id join app.units u on u.id = p.unit_id left join app.users a on a.id = p.author_id
  left join app.users h on h.id = p.confirmed_by left join app.users k on k.id = p.checked_by`);

type Talk = { requests: TaskRequest[]; instructions: TaskInstruction[]; changes: TaskChange[] };
export const talkOf = (tx: Tx, id: string, until?: SQL) => json<Talk>(tx, sql`
  select json_build_object(
    'requests', (select ${list(sql`'id', q.id, 'unitId', q.unit_id, 'unit', u.short_name, 'kind', q.kind, 'firstDate', ${asksFirstDate}, 'reason', q.reason, 'basis', q.basis, 'proposedUnit', p.short_name, 'proposedUnitId', q.proposed_unit_id,
        'proposedDueOn', q.proposed_due_on, 'state', q.state, 'requestedBy', a.name, 'requestedAt', q.requested_at, 'decideDueOn', q.decide_due_on,
        'decidedBy', d.name, 'decidedAt', q.decided_at, 'opinion', q.opinion, 'version', q.version`, sql`q.requested_at desc`)}
      from app.requests q join app.units u on u.id = q.unit_id join app.users a on a.id = q.requested_by
      left join app.users d on d.id = q.decided_by left join app.units p on p.id = q.proposed_unit_id where q.task_id = ${id} ${before(sql`q.requested_at`, until)}),
    'instructions', (select ${list(sql`'id', i.id, 'unitId', i.unit_id, 'unit', u.short_name, 'author', i.author_name, 'post', o.title, 'text', i.text, 'at', i.at, 'answerDueOn', i.answer_due_on,
        'answer', i.answer, 'answeredBy', a.name, 'answeredAt', i.answered_at`, sql`i.at desc`)}
      from app.instructions i join app.units u on u.id = i.unit_id join app.posts o on o.id = i.post_id left join app.users a on a.id = i.answered_by where i.task_id = ${id} ${before(sql`i.at`, until)}),
    'changes', (select ${list(sql`'id', c.id, 'field', c.field, 'before', c.before, 'after', c.after, 'reason', c.reason, 'author', c.author_name, 'at', c.at`, sql`c.at desc`)}
      from app.task_changes c where c.task_id = ${id} ${before(sql`c.at`, until)})) as value`);

export const eventsOf = (tx: Tx, id: string, until?: SQL) => json<TaskEvent[]>(tx, sql`
  select ${list(sql`'id', e.id, 'at', e.at, 'actor', e.actor_name, 'post', p.title, 'onBehalf', e.deputy_for is not null, 'useCase', e.use_case,
      'firstDate', e.use_case in ('task.extend', 'task.decideExtension') and coalesce(e.before->'dueOn' = 'null'::jsonb, false)`, sql`e.id desc`)} as value
  from (select * from app.audit_events where subject_type = 'task' and subject_id = ${id} ${before(sql`at`, until)} order by id desc limit ${literal(shownEvents)}) e
  left join app.posts p on p.id = e.post_id`);
