import { lastPeriodDue, parsePeriod, reportingPeriod, type Day, type ReportingPeriod, type TaskClass } from "@taizhang/planning";

type Owing = { taskClass: TaskClass; dispatchedOn: Day; lastPeriod: string | null };
const covers = (lastPeriod: string | null, period: ReportingPeriod) => lastPeriod !== null && parsePeriod(lastPeriod).endOn >= period.endOn;

/**
 * The periods a unit may report now: one that is overdue, and the current one. The first is what it owes; a period whose
 * day had passed before the dispatch is owed by nobody.
 */
export function openPeriods({ taskClass, dispatchedOn, lastPeriod }: Owing, on: Day): (ReportingPeriod & { late: boolean })[] {
  const missing = lastPeriodDue(taskClass, dispatchedOn, on);
  const current = reportingPeriod(taskClass, on);
  const open = missing && missing.period !== current.period ? [missing, current] : [current];
  return open.filter((period) => !covers(lastPeriod, period)).map((period) => ({ ...period, late: period.dueOn < on }));
}

/** What the unit owes first: overdue, or due in the current period; undefined where nothing is owed. */
export const owedPeriod = (owing: Owing, on: Day): (ReportingPeriod & { late: boolean }) | undefined =>
  openPeriods(owing, on).find((period) => period.dueOn >= owing.dispatchedOn);
