import type { LampReason } from "@taizhang/db";
import { reachOf, type Actor, type Lamp, type SourceLevel, type SupervisionLevel, type TaskClass, type TaskState } from "@taizhang/policy";
import { sql, type SQL } from "drizzle-orm";
import type { LedgerColumn, LedgerFilter } from "./model";

/** One row of a ledger. What no chosen column needs is left out. Days as `YYYY-MM-DD`. */
export type LedgerRow = {
  id: string; number: string; title: string; state: TaskState; taskClass: TaskClass; level: SourceLevel; sourceTitle: string;
  lamp: Lamp; lampReason: LampReason | null; lampOn: string | null; supervisionLevel: SupervisionLevel;
  /** Percent; `expected` is null where nothing can be compared. */
  progress: number; expected: number | null;
  dueOn: string | null; deadlineText: string | null; originalDueOn: string | null;
  leadUnit: string | null; leader?: string | null; field?: string | null;
  reportedOn: string | null; reportText?: string | null; problem?: string | null;
  childCount: number; restricted: boolean; version: number;
  /** How many meetings and documents asked for it. */
  deployments: number;
  content?: string | null; targetValue?: number | null; targetUnit?: string | null; closingStandard?: string | null;
  nextNode?: { title: string; dueOn: string; percent: number } | null;
  measures?: string | null; person?: string | null; phone?: string | null; cooperating?: string | null;
};

/** Where a ledger begins: the unit's own responsibilities (its read model), or the tasks themselves. */
export type LedgerSource = { from: SQL; where: SQL; due: SQL; number: SQL; id: SQL };
export type Reader = { actor: Actor; filter: LedgerFilter; day: string };

const openStates = sql`('dispatched', 'signed_in', 'in_progress', 'closing')`;

/** The unit whose responsibilities the ledger follows: the one asked for, else the reader's own where that is all he sees. */
function drivingUnit({ actor, filter }: Reader): string | null {
  const reach = reachOf("task.read", actor.role);
  if (reach === "involved" || reach === "unit") return actor.unitId;
  return filter.unit ?? null;
}

/** What a ledger asks of a unit's responsibilities `r`, and of the tasks `t`. */
const sharesOf = (reader: Reader, unit: string): SQL => sql.join([
  sql`r.unit_id = ${unit}::uuid`,
  ...(reader.filter.state === "open" ? [sql`r.is_open`] : []),
  ...(reader.filter.unsigned ? [sql`r.signed_in_at is null`] : []),
  ...(reader.filter.mine ? [sql`r.responsible_user_id = ${reader.actor.userId}::uuid`] : []),
], sql` and `);
const tasksOf = (reader: Reader, unit: string | null): SQL => sql.join([...wayOf(reader), ...narrowed(reader), ...(unit === null ? persons(reader) : [])], sql` and `);

/**
 * From and where of a ledger that is read in its order. A unit's ledger is one scan of `responsibilities_open` and a look-up
 * per shown row, however much the county has; row level security decides beside it and is not repeated here.
 */
export function ledgerSource(reader: Reader): LedgerSource {
  const unit = drivingUnit(reader);
  const where = tasksOf(reader, unit);
  if (unit === null) return { from: sql`app.tasks t`, where, due: sql`t.due_on`, number: sql`t.number`, id: sql`t.id` };
  return {
    // A look-up by key per row: a join the planner could turn round would read every task of the county.
    from: sql`app.responsibilities r cross join lateral (select * from app.tasks k where k.id = r.task_id offset 0) t`, where: sql`${sharesOf(reader, unit)} and ${where}`,
    due: sql`r.task_due_on`, number: sql`r.task_number`, id: sql`r.task_id`,
  };
}

/** The same rows for a sum, without an order: the ids of a unit are found once and read in one pass of the key. */
export function ledgerWhole(reader: Reader): SQL {
  const unit = drivingUnit(reader);
  const where = tasksOf(reader, unit);
  return unit === null ? sql`app.tasks t where ${where}`
    : sql`app.tasks t where t.id = any (array(select r.task_id from app.responsibilities r where ${sharesOf(reader, unit)})) and ${where}`;
}

/** State, and whether a parent stands for its children or the children for it; a number on any screen counts children. */
export function wayOf({ filter }: Reader): SQL[] {
  const rows = filter.parent ? sql`t.parent_id = ${filter.parent}::uuid` : filter.fold ? sql`t.parent_id is null` : sql`t.child_count = 0`;
  switch (filter.state) {
    case "open":
      return [sql`t.state in ${openStates}`, rows];
    case "all":
      return [sql`t.dispatched_at is not null and t.state <> 'cancelled'`, rows];
    default:
      return [sql`t.state = ${filter.state}`, rows];
  }
}

export function narrowed({ actor, filter, day }: Reader): SQL[] {
  const found: SQL[] = [];
  const add = (value: unknown, condition: SQL) => { if (value !== undefined && value !== "") found.push(condition); };
  // An array found once: under row level security it can still be an index condition.
  add(filter.q, sql`t.id = any (array(select authz.search_tasks(${filter.q})))`);
  if (filter.lamp.length > 0) found.push(sql`t.lamp in ${filter.lamp}`);
  add(filter.lead, sql`t.lead_unit_id = ${filter.lead}::uuid`);
  add(filter.field, sql`t.field_id = ${filter.field}::uuid`);
  add(filter.leader, sql`t.leader_post_id = ${filter.leader}::uuid`);
  add(filter.class, sql`t.task_class = ${filter.class}`);
  add(filter.level, sql`t.level = ${filter.level}`);
  add(filter.from, sql`t.due_on >= ${filter.from}::date`);
  add(filter.to, sql`t.due_on <= ${filter.to}::date`);
  add(filter.source, sql`exists (select from app.task_sources s join app.directive_texts x on x.id = s.text_id
    where s.task_id = t.id and x.directive_id = ${filter.source}::uuid)`);
  if (filter.again) found.push(sql`t.deployments > 1`);
  if (filter.unit && filter.unit !== drivingUnit({ actor, filter, day })) {
    found.push(sql`exists (select from app.responsibilities o where o.task_id = t.id and o.unit_id = ${filter.unit}::uuid)`);
  }
  if (filter.schedule) found.push(sql`t.start_on <= ${day}::date`);
  if (filter.schedule === "on") found.push(onSchedule);
  return found;
}

/** Numerator of the on-schedule rate: on schedule now, or closed in time. */
export const onSchedule = sql`(t.lamp = 'green' or (t.state = 'closed' and (t.due_on is null or t.closed_on <= t.due_on)))`;

/** Who has not signed in, and what is mine, where no unit's responsibilities say it. */
function persons({ actor, filter }: Reader): SQL[] {
  return [
    ...(filter.unsigned ? [sql`t.state = 'dispatched'`] : []),
    ...(filter.mine ? [sql`(t.supervisor_id = ${actor.userId}::uuid or t.leader_post_id = ${actor.postId}::uuid)`] : []),
  ];
}

/** What each column needs beside what every row has. */
const fieldsOf: Partial<Record<LedgerColumn, SQL>> = {
  leader: sql`holder.name as leader`, field: sql`f.name as field`, current: sql`t.last_report_text as "reportText"`, problem: sql`t.last_problem as problem`, content: sql`t.content`,
  requirement: sql`t.target_value::float8 as "targetValue", t.target_unit as "targetUnit", t.closing_standard as "closingStandard"`,
  plan: sql`node.node as "nextNode"`, measures: sql`report.next as measures`, person: sql`person.name as person, person.phone as phone`, cooperating: sql`helpers.names as cooperating`,
};
const always = sql`t.id, t.number, t.title, t.state, t.task_class as "taskClass", t.level, t.source_title as "sourceTitle", t.lamp,
  t.lamp_reason as "lampReason", t.lamp_on::text as "lampOn", t.supervision_level as "supervisionLevel", t.progress, t.expected,
  t.due_on::text as "dueOn", t.deadline_text as "deadlineText", t.original_due_on::text as "originalDueOn", u.short_name as "leadUnit",
  (t.last_report_at at time zone 'Asia/Shanghai')::date::text as "reportedOn", t.child_count as "childCount", t.restricted, t.version, t.deployments`;

/** Everything a row shows, for `t`: fields and joins only of the chosen columns. */
export function ledgerFields(columns: readonly LedgerColumn[]): { fields: SQL; joins: SQL } {
  const of = (parts: Partial<Record<LedgerColumn, SQL>>) => columns.flatMap((column) => parts[column] ?? []);
  return { fields: sql.join([always, ...of(fieldsOf)], sql`, `), joins: sql.join([sql`left join app.units u on u.id = t.lead_unit_id`, ...of(joinsOf)], sql` `) };
}

const joinsOf: Partial<Record<LedgerColumn, SQL>> = {
  field: sql`left join app.fields f on f.id = t.field_id`,
  leader: sql`left join lateral (select w.name from app.post_holders h join app.users w on w.id = h.user_id
    where h.post_id = t.leader_post_id and h.starts_on <= current_date and (h.ends_on is null or h.ends_on >= current_date) order by h.starts_on desc limit 1) holder on true`,
  plan: sql`left join lateral (select jsonb_build_object('title', n.title, 'dueOn', n.due_on, 'percent', n.target_percent) as node from app.plan_nodes n
    where n.task_id = t.id and n.done_on is null order by n.due_on, n.position limit 1) node on true`,
  measures: sql`left join lateral (select p.next from app.reports p where p.task_id = t.id and p.unit_id = t.lead_unit_id order by p.submitted_at desc limit 1) report on true`,
  person: sql`left join lateral (select w.name, w.phone from app.responsibilities a join app.users w on w.id = a.responsible_user_id
    where a.task_id = t.id and a.slot = 'lead') person on true`,
  cooperating: sql`left join lateral (select string_agg(c.short_name, '、' order by c.sort_order, c.short_name) as names from app.responsibilities a join app.units c on c.id = a.unit_id
    where a.task_id = t.id and a.slot = 'cooperating') helpers on true`,
};
