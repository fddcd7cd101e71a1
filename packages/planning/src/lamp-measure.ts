import type { Day } from "./day";
import { daysBetween } from "./day";
import type { LampInput } from "./lamp";
import type { LampMeasure } from "./lamp-rules";

/** The values of every measure on one day; null where a measure says nothing about this task. */
export type Measured = Readonly<Record<LampMeasure, number | null>>;

/**
 * What the rules look at, as printed: whole points, days, months and percent, so that a sentence never contradicts its
 * lamp. What is finished and only waits for its closing is not short of time.
 * @param expected whole percent that the schedule asks for; null where nothing can be compared
 */
export function measure(input: LampInput, expected: number | null): Measured {
  const { startOn, dueOn, today, money, begun = input.started } = input;
  const actual = Math.round(input.progress);
  const unfinished = actual < 100;
  const left = dueOn !== null && dueOn >= today && unfinished ? daysBetween(today, dueOn) : null;
  const span = startOn !== null && dueOn !== null ? daysBetween(startOn, dueOn) : 0;
  const lastMissed = (input.missedMonths ?? []).at(-1);
  return {
    overdue: dueOn !== null && dueOn < today ? daysBetween(dueOn, today) : null,
    gap: expected === null ? null : expected - actual,
    missed_start: startOn !== null && startOn <= today && !begun ? monthsMissed(startOn, today) : null,
    money: money ? Math.round(money.expected) - Math.round(money.actual) : null,
    entry: input.monthsNotEntered ?? null,
    missed_report: input.reportsMissed ?? (input.reportMissing ? 1 : 0),
    time_left: left === null || span <= 0 || (startOn !== null && startOn > today) ? null : Math.round((left / span) * 100),
    days_left: left,
    made_up: lastMissed === undefined ? null : monthNumber(today) - monthNumber(lastMissed),
  };
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Whole months since a day; at least one as soon as the calendar month of that day is over. */
export function monthsMissed(startOn: Day, today: Day): number {
  const months = monthNumber(today) - monthNumber(startOn);
  if (months <= 0) return 0;
  return Math.max(1, addMonths(startOn, months) <= today ? months : months - 1);
}

/** The same day `n` months later (earlier, where negative), or the last day of that month. */
export function addMonths(day: Day, n: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastDate = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + n, Math.min(date, lastDate))).toISOString().slice(0, 10);
}
