import type { Tx } from "@taizhang/db";
import { addDays, nationalCalendar, previousPeriod, reportingPeriod, today as dayOfInstant, type Day, type TaskClass } from "@taizhang/planning";
import type { Actor } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { countyCalendar } from "../calendar/rows";
import { dateAsked, disputed, ofUnit } from "./asked";
import { countNow, dutiesOf } from "./owed";
import type { Owing } from "./owed-model";

/** Days after a sign-in from which on its plan is late by any calendar. */
const longPast = 40;

/** Periods of a class after whose report nothing of it is due on a day. */
function settledBy(taskClass: TaskClass, day: Day): string[] {
  const current = reportingPeriod(taskClass, day);
  return current.dueOn > day ? [current.period, previousPeriod(current.period).period] : [current.period];
}
const list = (periods: readonly string[]) => sql`array[${sql.join(periods.map((period) => sql`${period}`), sql`, `)}]::text[]`;

/**
 * How many things the actor's unit owes now, by the rules of the queue (`dutiesOf`), for the number beside its name on every
 * page: one statement that leaves out what can owe nothing now, and the calendar where a share was signed for of late.
 */
export async function countOwedNow(tx: Tx, actor: Actor, day: Day): Promise<number> {
  if (actor.unitId === null) return 0;
  const monthly = list(settledBy("A", day));
  const { rows: [row] } = await tx.execute<{ answers: number; shares: Owing[] }>(sql`
    with ${ofUnit(actor.unitId)}
    select (select count(*)::int from app.instructions i join app.responsibilities r on r.task_id = i.task_id and r.unit_id = i.unit_id and r.is_open
        where i.unit_id = ${actor.unitId} and i.answered_at is null and i.answer_due_on <= ${day}::date) as answers,
      (select coalesce(json_agg(json_build_object('slot', r.slot, 'state', t.state, 'taskClass', t.task_class, 'childCount', t.child_count, 'dueOn', r.task_due_on, 'dispatchedAt', t.dispatched_at,
          'signInDueOn', coalesce(r.sign_in_due_on, t.sign_in_due_on), 'signedInAt', r.signed_in_at, 'doneAt', r.done_at, 'plannedAt', t.planned_at, 'disputed', ${disputed}, 'dateAsked', ${dateAsked},
          'last', case when last.period is null then null else json_build_object('period', last.period, 'state', last.state) end,
          'returned', case when returned.period is null then null else json_build_object('period', returned.period) end)), '[]')
        from app.responsibilities r join app.tasks t on t.id = r.task_id left join last on last.task_id = r.task_id left join returned on returned.task_id = r.task_id
        where r.unit_id = ${actor.unitId} and r.is_open and case when r.signed_in_at is null then coalesce(r.sign_in_due_on, t.sign_in_due_on) <= ${day}::date else t.child_count = 0 and (
          (r.slot = 'lead' and (t.planned_at is null or r.task_due_on is null))
          or (r.done_at is null and t.state <> 'closing' and (last.period is null or returned.period is not null or last.state = 'awaiting_head'
            or last.period <> all (case when t.task_class = 'C' then ${list(settledBy("C", day))} else ${monthly} end)))) end) as shares`);
  if (!row) return 0;
  const fresh = row.shares.some(({ signedInAt, plannedAt, dueOn, slot }) => slot === "lead" && signedInAt !== null && (plannedAt === null || dueOn === null) && dayOfInstant(new Date(signedInAt)) > addDays(day, -longPast));
  const person = { isHead: actor.role === "unit_head", calendar: fresh ? await countyCalendar(tx) : nationalCalendar };
  return row.answers + countNow(row.shares.flatMap((share) => dutiesOf(share, day, person)), day);
}
