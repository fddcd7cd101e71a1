import { addWorkingDays, daysBetween, reportingPeriod, today as dayOfInstant, weekStart, addDays, type Calendar, type Day } from "@taizhang/planning";
import type { ReportState } from "@taizhang/policy";
import { nowGroups, owedGroups, owedVerbs, type Duty, type MonthReports, type OpenShare, type Owed, type OwedGroup, type OwedVerb, type Owing, type OwnReport } from "./owed-model";
import { owedPeriod } from "./periods";

/** Working days after sign-in within which the plan is set (preset). */
const planDays = 5;
const onDay = (instant: string): Day => dayOfInstant(new Date(instant));

function groupOf(verb: OwedVerb, dueOn: Day | null, today: Day): OwedGroup {
  if (verb === "correct") return "returned";
  if (dueOn === null) return "later";
  if (dueOn < today) return "overdue";
  if (dueOn === today) return "today";
  return dueOn <= addDays(weekStart(today), 6) ? "week" : "later";
}

/** A row of the queue for a share; also used for instructions. */
export function owed(verb: OwedVerb, share: OpenShare, dueOn: Day | null, today: Day, more: Partial<Owed> = {}): Owed {
  const { taskId, number, title, lamp, slot, progress, expected } = share;
  return {
    verb, group: groupOf(verb, dueOn, today), taskId, number, title, lamp, slot, dueOn, days: dueOn === null ? null : daysBetween(today, dueOn),
    progress, expected, period: null, earliest: null, report: null, instruction: null, ...more,
  };
}

type Person = { isHead: boolean; calendar: Calendar };

/** What one share asks of its unit today. Sign-in comes first; nothing else is asked before it. */
export function dutiesOf(share: Owing, today: Day, { isHead, calendar }: Person): Duty[] {
  if (share.disputed) return [];
  if (share.signedInAt === null) return [{ verb: "signIn", dueOn: share.signInDueOn, period: null }];
  const schedule = scheduleOwed(share);
  const dueOn = schedule && addWorkingDays(onDay(share.signedInAt), planDays, calendar);
  return [...(schedule ? [{ verb: schedule, dueOn, period: null }] : []), ...reportOwed(share, today, isHead)];
}

/** The lead unit sets the plan; without a deadline it first proposes one, in the same time. */
function scheduleOwed(share: Owing): "plan" | "firstDate" | null {
  if (share.slot !== "lead" || share.childCount > 0) return null;
  if (share.dueOn === null) return share.dateAsked || share.state === "closing" ? null : "firstDate";
  return share.plannedAt === null ? "plan" : null;
}

type ReportDuty = Duty & { period: string; dueOn: Day };
/** What a signed share asks for in reports: the oldest one that came back, and the next one. */
export function reportOwed(share: Owing, today: Day, isHead: boolean): ReportDuty[] {
  const { last, returned } = share;
  if (share.childCount > 0 || share.dispatchedAt === null || share.doneAt !== null || share.state === "closing") return [];
  const correct: ReportDuty[] = returned ? [{ verb: "correct", dueOn: today, period: returned.period }] : [];
  if (last?.state === "returned") return correct;
  if (last?.state === "awaiting_head") return isHead ? [...correct, { verb: "confirm", dueOn: today, period: last.period }] : correct;
  const period = owedPeriod({ taskClass: share.taskClass, dispatchedOn: onDay(share.dispatchedAt), lastPeriod: last?.period ?? null }, today);
  return period ? [...correct, { verb: "report", dueOn: period.dueOn, period: period.period }] : correct;
}

const shownReport = ({ id, version, author, done, progress, returnCode, returnReason, checkedBy }: OwnReport): Owed["report"] =>
  ({ id, version, author, done, progress, returnCode, returnReason, checkedBy });

/** The rows of the queue for a share. */
export function owedOf(share: OpenShare, today: Day, person: Person): Owed[] {
  const { last, returned, startOn } = share;
  const spoken: Partial<Record<OwedVerb, OwnReport | null>> = { correct: returned, confirm: last };
  return dutiesOf(share, today, person).map(({ verb, dueOn, period }) => owed(verb, share, dueOn, today, {
    period, report: spoken[verb] ? shownReport(spoken[verb]) : null, ...(verb === "firstDate" ? { earliest: startOn > today ? startOn : today } : {}),
  }));
}

/** How many of these things are owed now. */
export const countNow = (duties: readonly Pick<Duty, "verb" | "dueOn">[], today: Day): number =>
  duties.filter(({ verb, dueOn }) => nowGroups.some((now) => now === groupOf(verb, dueOn, today))).length;

/** Sorted by consequence: overdue first and the latest of it on top, then today, what came back, this week, the rest; within a day by verb. */
export function byConsequence(queue: readonly Owed[]): Owed[] {
  return queue.toSorted((a, b) =>
    owedGroups.indexOf(a.group) - owedGroups.indexOf(b.group)
    || (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") || owedVerbs.indexOf(a.verb) - owedVerbs.indexOf(b.verb) || a.number.localeCompare(b.number));
}

/** The reports due in the month of `today`, and how far they are. */
export function monthOf(shares: readonly OpenShare[], today: Day): MonthReports {
  const reporting = shares.filter((share) => {
    if (share.signedInAt === null || share.childCount > 0 || share.dispatchedAt === null || share.doneAt !== null) return false;
    const { dueOn } = reportingPeriod(share.taskClass, today);
    return dueOn.slice(0, 7) === today.slice(0, 7) && dueOn >= onDay(share.dispatchedAt);
  });
  const states = reporting.flatMap(({ last, taskClass }) => (last?.period === reportingPeriod(taskClass, today).period ? [last.state] : []));
  const count = (...wanted: readonly ReportState[]) => states.filter((state) => wanted.includes(state)).length;
  return { due: reporting.length, reported: count("submitted", "accepted"), awaitingHead: count("awaiting_head") };
}
