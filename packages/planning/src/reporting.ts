import type { Calendar } from "./calendar";
import { addWorkingDays, nationalCalendar } from "./calendar";
import type { Day } from "./day";
import { addDays, isDay, today, weekStart } from "./day";

export const taskClasses = ["A", "B", "C"] as const;
export type TaskClass = (typeof taskClasses)[number];

export const reportFrequencies = ["weekly", "monthly", "quarterly"] as const;
export type ReportFrequency = (typeof reportFrequencies)[number];

/** How often each class reports unless the county says otherwise: A and B monthly, C quarterly. */
export const defaultFrequency: Readonly<Record<TaskClass, ReportFrequency>> = {
  A: "monthly",
  B: "monthly",
  C: "quarterly",
};

/** The day of the month on which a monthly or quarterly report is due. */
export const reportDueDate = 25;

/** A reporting period: its name (`2026-11`, `2026-Q4`, `2026-W48`), first and last day, and the day its report is due. */
export type ReportingPeriod = {
  readonly period: string;
  readonly startOn: Day;
  readonly endOn: Day;
  readonly dueOn: Day;
};

/**
 * The period a day belongs to for a task of this class. Periods are whole calendar months and quarters, so the 26th
 * still belongs to the month whose report was due on the 25th. The due day stays the 25th (of a quarter's last month)
 * also where that is a holiday: a date that everybody knows by heart beats one that moves.
 */
export function reportingPeriod(
  taskClass: TaskClass,
  day: Day,
  frequency: ReportFrequency = defaultFrequency[taskClass],
): ReportingPeriod {
  if (!isDay(day)) throw new RangeError(`Not a day (YYYY-MM-DD): ${day}`);
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  if (frequency === "weekly") return week(weekStart(day));
  if (frequency === "monthly") return months(year, month, 1);
  return months(year, month - ((month - 1) % 3), 3);
}

/** The period of this name. Throws RangeError for a name no period has. */
export function parsePeriod(period: string): ReportingPeriod {
  const match = /^(\d{4})-(?:(\d{2})|Q([1-4])|W(\d{2}))$/.exec(period);
  const [, year, month, quarter, number] = match ?? [];
  const firstDay = month
    ? `${year}-${month}-01`
    : quarter
      ? `${year}-${String(Number(quarter) * 3 - 2).padStart(2, "0")}-01`
      : number && addDays(weekStart(`${year}-01-04`), (Number(number) - 1) * 7);
  // A month 13 is no day, and a week 53 that a year lacks comes out under another name.
  const found = firstDay && isDay(firstDay) ? periodOfKind(period, firstDay) : undefined;
  if (found?.period !== period) throw new RangeError(`Not a reporting period: ${period}`);
  return found;
}

/** The period after this one. */
export function nextPeriod(period: string): ReportingPeriod {
  return periodOfKind(period, addDays(parsePeriod(period).endOn, 1));
}

/** The period before this one. */
export function previousPeriod(period: string): ReportingPeriod {
  return periodOfKind(period, addDays(parsePeriod(period).startOn, -1));
}

/**
 * The last period, of those whose due day has passed before `day`, that a report is owed for: what "missing" is
 * measured against. Undefined while no due day since `firstDay` (the day of dispatch) has passed.
 */
export function lastPeriodDue(
  taskClass: TaskClass,
  firstDay: Day,
  day: Day,
  frequency: ReportFrequency = defaultFrequency[taskClass],
): ReportingPeriod | undefined {
  const current = reportingPeriod(taskClass, day, frequency);
  const last = current.dueOn < day ? current : previousPeriod(current.period);
  return last.dueOn >= firstDay ? last : undefined;
}

/** The last day to sign in (签收) a task dispatched at this instant: one working day after the day of dispatch. */
export function signInDueOn(dispatchedAt: Date, on: Calendar = nationalCalendar): Day {
  return addWorkingDays(today(dispatchedAt), 1, on);
}

/** The period of this day, of the same kind as `period`. */
function periodOfKind(period: string, day: Day): ReportingPeriod {
  const mark = period.charAt(5);
  return reportingPeriod("A", day, mark === "W" ? "weekly" : mark === "Q" ? "quarterly" : "monthly");
}

function months(year: number, month: number, count: number): ReportingPeriod {
  const last = month + count - 1;
  const lastMonth = `${year}-${String(last).padStart(2, "0")}`;
  const name = count === 3 ? `${year}-Q${Math.ceil(month / 3)}` : lastMonth;
  const endOn = new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10);
  return {
    period: name,
    startOn: `${year}-${String(month).padStart(2, "0")}-01`,
    endOn,
    dueOn: `${lastMonth}-${reportDueDate}`,
  };
}

/** ISO weeks: a week belongs to the year of its Thursday. Weekly reports are due on Friday. */
function week(monday: Day): ReportingPeriod {
  const year = addDays(monday, 3).slice(0, 4);
  const first = weekStart(`${year}-01-04`);
  const number = (Date.parse(monday) - Date.parse(first)) / (7 * 86_400_000) + 1;
  return {
    period: `${year}-W${String(number).padStart(2, "0")}`,
    startOn: monday,
    endOn: addDays(monday, 6),
    dueOn: addDays(monday, 4),
  };
}
