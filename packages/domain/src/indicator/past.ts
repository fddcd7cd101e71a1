import type { Day } from "@taizhang/planning";
import { sql, type SQL } from "drizzle-orm";
import { endOf, tasksOn } from "../history/rows";
import type { Beside } from "./get-indicator";

/** Which values counted: today the current confirmed ones; on a past day those confirmed by then that nothing had corrected yet. */
export const countedOn = (day: Day | null): SQL => (day === null ? sql`v.is_current and v.state = 'confirmed'`
  : sql`v.confirmed_at < ${endOf(day)} and not exists (select from app.indicator_values c where c.corrects_id = v.id and c.entered_at < ${endOf(day)})`);

/** Which exclusions were approved. */
export const approvedOn = (day: Day | null): SQL => (day === null ? sql`x.state = 'approved'` : sql`x.state = 'approved' and x.decided_at < ${endOf(day)}`);

/** Targets as `g`, each with what it was on the day; one that was set later is not among them. */
export const targetsOn = (day: Day | null): SQL => (day === null ? sql`app.indicator_targets g`
  : sql`(select n.indicator_id, n.year, coalesce(w.value->>'kind', n.kind) as kind, coalesce((w.value->>'value')::numeric, n.value) as value, coalesce(w.value->>'source', n.source) as source,
      coalesce(w.value->>'trajectory', n.trajectory) as trajectory, coalesce(w.value->'points', n.points) as points, n.version
    from app.indicator_targets n left join lateral (select f.value from jsonb_array_elements(n.former) f where (f.value->>'until')::timestamptz >= ${endOf(day)} order by (f.value->>'until')::timestamptz limit 1) w on true
    where n.created_at < ${endOf(day)}) g`);

/** Tasks as `t`, as they stood. */
export const feedingOn = (day: Day | null, indicatorId: string): SQL => (day === null ? sql`app.tasks t`
  : sql`${tasksOn(day, sql`k.id in (select l.task_id from app.indicator_tasks l where l.indicator_id = ${indicatorId})`)} t`);

/** What stood beside an indicator at the end of a past day: nothing entered, asked, answered, decided or handed in since. */
export function besideThen(beside: Beside, day: Day): Beside {
  const known = beside.values.filter(({ enteredOn }) => enteredOn <= day);
  const corrected = new Set(known.map(({ correctsId }) => correctsId));
  return {
    ...beside,
    values: known.map((value) => {
      const confirmed = value.confirmedOn !== null && value.confirmedOn <= day;
      return { ...value, isCurrent: !corrected.has(value.id), ...(!confirmed && { state: "entered" as const, confirmedBy: null, confirmedOn: null }) };
    }),
    exclusions: beside.exclusions.filter(({ appliedOn }) => appliedOn <= day)
      .map((one) => (one.decidedOn !== null && one.decidedOn > day ? { ...one, state: "applied" as const, decision: null, decisionDocument: null, decidedOn: null } : one)),
    questions: beside.questions.filter(({ askedOn }) => askedOn <= day).map((one) => (one.answeredOn !== null && one.answeredOn > day ? { ...one, answer: null, answeredBy: null, answeredOn: null } : one)),
    causes: beside.causes.filter(({ on }) => on <= day),
    returns: beside.returns.filter(({ on }) => on <= day),
  };
}
