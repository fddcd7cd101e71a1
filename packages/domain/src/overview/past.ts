import type { Tx } from "@taizhang/db";
import type { Actor } from "@taizhang/policy";
import { addDays, addMonths, type Day } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { endOf, stillOpenOn, tasksOn } from "../history/rows";
import { followed, type InstructionRow } from "./instructions";
import { attentionLimit, rateOf } from "./model";
import { apart, noLamps, sumUp, type AttentionRow, type Figures, type Group, type LampCounts } from "./rows";

const counted = sql`t.child_count = 0 and t.dispatched_at is not null and t.state in ('dispatched', 'signed_in', 'in_progress', 'closing', 'closed')`;
const onTime = sql`(t.lamp = 'green' or (t.state = 'closed' and (t.due_on is null or t.closed_on <= t.due_on)))`;

/** The figures of a past day, counted as those of today are. */
export async function pastFigures(tx: Tx, day: Day): Promise<Figures> {
  const { rows } = await tx.execute<Group>(sql`
    with past as materialized (select t.lead_unit_id, t.field_id, t.lamp, ${onTime} as is_on, t.start_on > ${day}::date as is_early, t.progress, t.expected from ${tasksOn(day)} t where ${counted}),
    summed as materialized (
      select lead_unit_id as unit, field_id as field, grouping(lead_unit_id) as no_unit, grouping(field_id) as no_field, lamp, count(*)::int as n, (count(*) filter (where is_on))::int as on_time,
        count(expected)::int as comparable, coalesce(sum(progress) filter (where expected is not null), 0)::int as progress, coalesce(sum(expected), 0)::int as expected
      from past group by grouping sets ((lamp), (lead_unit_id, lamp), (field_id, lamp))),
    upcoming as materialized (select count(*)::int as n, (count(*) filter (where is_on))::int as on_time from past where is_early)
    select c.unit, c.field, 1 - c.no_unit as "byUnit", 1 - c.no_field as "byField", c.lamp, coalesce(u.short_name, f.name) as name, c.n, c.on_time as on,
      c.comparable, c.progress, c.expected, (select n from upcoming) as early, (select on_time from upcoming) as "earlyOn", ${day}::text as "lampOn"
    from summed c left join app.units u on u.id = c.unit left join app.fields f on f.id = c.field
    order by u.sort_order, u.short_name collate app.zh_pinyin, f.sort_order, f.name`);
  return sumUp(rows);
}

/** What asked for a leader on a past day: the longest overdue, then the largest gap; parts of one item once. */
export async function pastAttention(tx: Tx, day: Day): Promise<AttentionRow[]> {
  const { rows } = await tx.execute<AttentionRow>(sql`
    with behind as materialized (select distinct on (coalesce(t.parent_id, t.id)) t.* from ${tasksOn(day, stillOpenOn(day))} t
      where t.child_count = 0 and t.lamp = 'red' and t.state in ('dispatched', 'signed_in', 'in_progress', 'closing') order by coalesce(t.parent_id, t.id), t.expected - t.progress desc nulls last, t.id)
    select b.id, b.number, b.title, b.lamp, b.lamp_reason as "lampReason", b.due_on::text as "dueOn", b.progress, b.expected, x.texts->>'leadUnit' as unit, x.texts->>'problem' as problem,
      null as "helpNeeded", exists (select from app.instructions i where i.task_id = b.id and i.at < ${endOf(day)} and (i.answered_at is null or i.answered_at >= ${endOf(day)})) as instructed
    from behind b left join app.task_day_texts x on x.task_id = b.id and x.from_day = b.texts_day
    order by coalesce(b.due_on < ${day}::date, false) desc, case when b.due_on < ${day}::date then b.due_on end, b.expected - b.progress desc nulls last, b.id limit ${attentionLimit}`);
  return rows;
}

/** Instructions that waited for an answer at the end of a past day. */
export async function pastWaiting(tx: Tx, actor: Actor, day: Day) {
  const { rows } = await tx.execute<InstructionRow & { count: number; late: number }>(sql`
    select i.id, i.task_id as "taskId", t.number, t.title, t.lamp, u.short_name as unit, i.author_name as by, i.text, (i.at at time zone 'Asia/Shanghai')::date::text as on,
      i.answer_due_on::text as "answerDueOn", null as answer, null as "answeredOn", null as "answeredBy",
      (count(*) over ())::int as count, (count(*) filter (where i.answer_due_on < ${day}::date) over ())::int as late
    from app.instructions i join app.tasks t on t.id = i.task_id join app.units u on u.id = i.unit_id
    where ${followed(actor)} and i.at < ${endOf(day)} and (i.answered_at is null or i.answered_at >= ${endOf(day)}) order by i.answer_due_on, i.id limit 5`);
  return { count: rows[0]?.count ?? 0, late: rows[0]?.late ?? 0, rows: rows.map(({ count: _, late: __, ...row }): InstructionRow => row) };
}

/** The same day of the month before, with its numbers; from history, never estimated. */
export type Before = { day: Day; lamps: LampCounts; total: number; rate: number | null };

/** A month before a past day; null where the history does not reach so far. */
export async function beforePast(tx: Tx, day: Day): Promise<Before | null> {
  const { lamps, total, on, owed } = await pastFigures(tx, addMonths(day, -1));
  return total === 0 ? null : { day: addMonths(day, -1), lamps, total, rate: rateOf(on, owed) };
}

type Counted = { lamp: keyof LampCounts; n: number; on: number; owed: number };
/** One point of the line: mean percent over the items that could be compared on that day. */
export type LinePoint = { day: Day; progress: number; expected: number };
type Frame = { name: string; target: number | null; targetName: string | null; line: LinePoint[]; rolledOn: Day | null; monthAgo: Counted[] };

/**
 * Name and target of the county, plan and actual of what the reader oversees at the end of each of the last twelve months and on the day
 * itself (days without a record are left out; restricted items and those named one by one are in no sum of a past day), and the lamps of a month before today, which the nightly roll-up sums: one statement.
 */
export async function countyFrame(tx: Tx, day: Day, portfolio: boolean): Promise<Frame | undefined> {
  const first = `${day.slice(0, 7)}-01`;
  const days = [...Array.from({ length: 12 }, (_, index) => addDays(addMonths(first, index - 11), -1)), day];
  const { rows } = await tx.execute<Frame>(sql`
    select c.name, c.on_schedule_target::float8 as target, c.on_schedule_target_name as "targetName", (select max(p.day)::text from app.progress_days p) as "rolledOn",
      coalesce((select jsonb_agg(p order by p.day) from (select day, round(sum(progress)::numeric / sum(items), 1) as progress, round(sum(expected)::numeric / sum(items), 1) as expected
        from app.progress_days where whole_county = ${!portfolio} and day in (select value::date from jsonb_array_elements_text(${JSON.stringify(days)}::jsonb)) group by day) p), '[]') as line,
      coalesce((select jsonb_agg(g) from (select lamp, sum(tasks) as n, sum(on_time) as on, sum(owed) as owed from (
        select lamp, tasks, on_time, owed from app.month_ago_tallies
        ${apart(portfolio, sql`t.month_ago_lamp, 1, t.month_ago_on::int, t.month_ago_owed::int`, sql`t.month_ago_lamp is not null`)}) m group by 1 having sum(tasks) <> 0) g), '[]') as "monthAgo"
    from app.county c`);
  return rows[0];
}

/** A month before today; null where the nightly roll-up has not run today, so that no other day is taken for it. */
export function beforeToday({ rolledOn, monthAgo }: Pick<Frame, "rolledOn" | "monthAgo">, today: Day): Before | null {
  if (rolledOn !== today || monthAgo.length === 0) return null;
  const sum = (of: (row: Counted) => number) => monthAgo.reduce((total, row) => total + of(row), 0);
  const lamps = { ...noLamps(), ...Object.fromEntries(monthAgo.map(({ lamp, n }) => [lamp, n])) };
  return { day: addMonths(today, -1), lamps, total: sum(({ n }) => n), rate: rateOf(sum(({ on }) => on), sum(({ owed }) => owed)) };
}
