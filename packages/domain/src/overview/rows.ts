import type { LampReason, Tx } from "@taizhang/db";
import type { Lamp } from "@taizhang/policy";
import { sql, type SQL } from "drizzle-orm";
import { literal } from "../kernel/literal";
import { attentionLimit } from "./model";

export type LampCounts = Record<Lamp, number>;
export const noLamps = (): LampCounts => ({ green: 0, yellow: 0, red: 0, blue: 0, grey: 0, unreported: 0 });

export type UnitRow = { id: string; name: string; lamps: LampCounts; total: number };
export type FieldRow = {
  id: string; name: string; total: number; red: number; yellow: number;
  /** Mean percent over the items that can be compared with a schedule; null where none can. */
  progress: number | null; expected: number | null;
};
export type Figures = {
  lamps: LampCounts; total: number; on: number; owed: number; lampOn: string | null;
  units: UnitRow[]; fields: FieldRow[];
};

export type Group = {
  unit: string | null; field: string | null; byUnit: number; byField: number; lamp: Lamp; name: string | null;
  n: number; on: number; comparable: number; progress: number; expected: number; lampOn: string | null; early: number; earlyOn: number;
};

const counted = sql`t.child_count = 0 and t.dispatched_at is not null and t.state in ('dispatched', 'signed_in', 'in_progress', 'closing', 'closed')`;
const onTime = sql`(t.lamp = 'green' or (t.state = 'closed' and (t.due_on is null or t.closed_on <= t.due_on)))`;

/** Tasks that a reader may know and no sum holds: restricted ones, and those of a portfolio that are named one by one; `union all` of `fields`. */
export function apart(portfolio: boolean, fields: SQL, among: SQL): SQL {
  const one = (which: SQL) => sql`union all select ${fields} from app.tasks t where ${among} and ${which}`;
  // An array found once can be an index condition under row level security.
  const named = sql`not t.restricted and t.id = any (array(select x from authz.portfolio_tasks() x)) and (t.leader_post_id = (select authz.post_id())
    or t.lead_unit_id in (select x from authz.portfolio_units() x) or t.field_id in (select x from authz.portfolio_fields() x)) is not true`;
  return portfolio ? sql`${one(sql`t.restricted`)} ${one(named)}` : one(sql`t.restricted`);
}
const oneTask = sql`t.lead_unit_id, t.field_id, t.lamp, 1, ${onTime}::int, (t.expected is not null)::int, case when t.expected is null then 0 else t.progress end, coalesce(t.expected, 0)`;

/**
 * Everything the tiles, the table of units and the fields count, from the sums kept in `task_tallies`: by lamp, by unit and
 * lamp, by field and lamp. Items are those dispatched and not cancelled; a parent is counted by its children. What begins
 * after `day` is looked at one by one, so that the sums stay right at midnight without a write.
 */
export async function figures(tx: Tx, day: string, portfolio: boolean): Promise<Figures> {
  const { rows } = await tx.execute<Group>(sql`
    with parts as (
      select lead_unit_id as unit, field_id as field, lamp, tasks as n, on_time, comparable, progress, expected from app.task_tallies
      ${apart(portfolio, oneTask, counted)}),
    summed as materialized (
      select unit, field, grouping(unit) as no_unit, grouping(field) as no_field, lamp, sum(n)::int as n, sum(on_time)::int as on_time, sum(comparable)::int as comparable,
        sum(progress)::int as progress, sum(expected)::int as expected
      from parts group by grouping sets ((lamp), (unit, lamp), (field, lamp)) having sum(n) <> 0),
    upcoming as materialized (select count(*)::int as n, (count(*) filter (where ${onTime}))::int as on_time from app.tasks t where ${counted} and t.start_on > ${day}::date)
    select c.unit, c.field, 1 - c.no_unit as "byUnit", 1 - c.no_field as "byField", c.lamp, coalesce(u.short_name, f.name) as name, c.n, c.on_time as on,
      c.comparable, c.progress, c.expected, (select n from upcoming) as early, (select on_time from upcoming) as "earlyOn",
      (select max(k.lamp_on)::text from (select lamp_on from app.tasks where lamp_on is not null and child_count = 0 and state in ('dispatched', 'signed_in', 'in_progress', 'closing') order by due_on, number limit 20) k) as "lampOn"
    from summed c left join app.units u on u.id = c.unit left join app.fields f on f.id = c.field
    order by u.sort_order, u.short_name collate app.zh_pinyin, f.sort_order, f.name`);
  return sumUp(rows);
}

export function sumUp(rows: readonly Group[]): Figures {
  const result: Figures = { lamps: noLamps(), total: 0, on: 0, owed: 0, lampOn: rows[0]?.lampOn ?? null, units: [], fields: [] };
  const units = new Map<string, UnitRow>();
  const fields = new Map<string, Group[]>();
  for (const row of rows) {
    if (row.byUnit === 1) addUnit(units, row);
    else if (row.byField === 1) {
      if (row.field !== null) fields.set(row.field, [...(fields.get(row.field) ?? []), row]);
    } else {
      result.lamps[row.lamp] = row.n;
      result.total += row.n;
      result.on += row.on;
    }
  }
  result.owed = result.total - (rows[0]?.early ?? 0);
  result.on -= rows[0]?.earlyOn ?? 0;
  result.units = [...units.values()];
  result.fields = [...fields.values()].map(fieldOf);
  return result;
}

function addUnit(units: Map<string, UnitRow>, { unit, name, lamp, n }: Group): void {
  if (unit === null) return;
  const row = units.get(unit) ?? { id: unit, name: name ?? "", lamps: noLamps(), total: 0 };
  row.lamps[lamp] = n;
  row.total += n;
  units.set(unit, row);
}

function fieldOf(groups: Group[]): FieldRow {
  const sum = (of: (group: Group) => number) => groups.reduce((total, group) => total + of(group), 0);
  const comparable = sum((group) => group.comparable);
  const mean = (value: number) => (comparable === 0 ? null : Math.round(value / comparable));
  const count = (lamp: Lamp) => groups.find((group) => group.lamp === lamp)?.n ?? 0;
  return {
    id: groups[0]?.field ?? "", name: groups[0]?.name ?? "", total: sum((group) => group.n), red: count("red"), yellow: count("yellow"),
    progress: mean(sum((group) => group.progress)), expected: mean(sum((group) => group.expected)),
  };
}

export type AttentionRow = {
  id: string; number: string; title: string; lamp: Lamp; lampReason: LampReason | null; dueOn: string | null; progress: number; expected: number | null;
  unit: string | null; problem: string | null; helpNeeded: string | null;
  /** An instruction on it still waits for its answer. */
  instructed: boolean;
};

/**
 * What asks for a leader: at most two whose unit asks for help, then overdue (the longest first), then the largest gap to the
 * schedule; what already has an instruction that may still be answered in time comes last. Of an item that was split by unit
 * the worst part stands for all. Closed, cancelled and parents are never in it.
 */
export async function attention(tx: Tx, day: string): Promise<AttentionRow[]> {
  const { rows } = await tx.execute<AttentionRow>(sql`
    with behind as materialized (
      select distinct on (coalesce(t.parent_id, t.id)) t.id, t.due_on, t.expected - t.progress as gap, coalesce(t.due_on < ${day}::date, false) as is_late from app.tasks t
      where t.child_count = 0 and t.lamp = 'red' and t.state in ('dispatched', 'signed_in', 'in_progress', 'closing')
      order by coalesce(t.parent_id, t.id), t.expected - t.progress desc nulls last, t.id),
    chosen as (
      (select * from behind where is_late order by due_on, id limit ${literal(attentionLimit * 3)})
      union all (select * from behind where not is_late order by gap desc nulls last, id limit ${literal(attentionLimit * 3)})),
    looked as (select c.*, r.help_needed, i.count > 0 as instructed, i.in_time > 0 as is_answering from chosen c
      left join lateral (select p.help_needed from app.reports p where p.task_id = c.id order by p.submitted_at desc limit 1) r on true
      cross join lateral (select count(*) as count, count(*) filter (where n.answer_due_on >= ${day}::date) as in_time from app.instructions n where n.task_id = c.id and n.answered_at is null) i),
    helped as (select l.*, l.help_needed is not null and row_number() over (partition by l.is_answering, l.help_needed is not null order by l.is_late desc, l.due_on, l.gap desc nulls last, l.id) <= 2 as asks from looked l),
    best as (select h.*, row_number() over (order by is_answering, asks desc, is_late desc, case when is_late then due_on end, gap desc nulls last, id) as place from helped h)
    select t.id, t.number, t.title, t.lamp, t.lamp_reason as "lampReason", t.due_on::text as "dueOn", t.progress, t.expected, u.short_name as unit, t.last_problem as problem,
      b.help_needed as "helpNeeded", b.instructed
    from best b join app.tasks t on t.id = b.id left join app.units u on u.id = t.lead_unit_id where b.place <= ${literal(attentionLimit)} order by b.place`);
  return rows;
}
