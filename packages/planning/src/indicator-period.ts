import type { Day } from "./day";
import { addDays, daysBetween } from "./day";

/** How often an indicator has a value: a month, ten days (旬), a day. */
export type IndicatorFrequency = "month" | "ten_day" | "day";

/**
 * One period of an indicator: `2026-11`, `2026-11-D2` (中旬) or `2026-11-23`. Within a frequency the names sort as the
 * periods follow each other, and the part after the year names the same period of any other year.
 */
export type IndicatorPeriod = { readonly name: string; readonly startOn: Day; readonly endOn: Day; readonly days: number };

const two = (number: number) => String(number).padStart(2, "0");
const monthEnd = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function partsOf(year: number, month: number, frequency: IndicatorFrequency): [suffix: string, from: number, to: number][] {
  const last = monthEnd(year, month);
  if (frequency === "month") return [["", 1, last]];
  if (frequency === "ten_day") return [["-D1", 1, 10], ["-D2", 11, 20], ["-D3", 21, last]];
  return Array.from({ length: last }, (_, index) => [`-${two(index + 1)}`, index + 1, index + 1]);
}

const made = new Map<string, readonly IndicatorPeriod[]>();

/** All periods of a year in order: 12, 36, or 365 (366 in a leap year). */
export function indicatorPeriods(year: number, frequency: IndicatorFrequency): readonly IndicatorPeriod[] {
  const key = `${year}/${frequency}`;
  const known = made.get(key);
  if (known) return known;
  const periods = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) =>
    partsOf(year, month, frequency).map(([suffix, from, to]): IndicatorPeriod => {
      const base = `${year}-${two(month)}`;
      return { name: `${base}${suffix}`, startOn: `${base}-${two(from)}`, endOn: `${base}-${two(to)}`, days: to - from + 1 };
    }));
  made.set(key, periods);
  return periods;
}

/** The year a period lies in. */
export const yearOf = (period: string): number => Number(period.slice(0, 4));
/** What names the same period in any year: `11`, `11-D2`, `11-23`. */
export const placeInYear = (period: string): string => period.slice(5);
/** The same period a year (or `years`) earlier; for 29 February of a common year a name that no value has. */
export const yearsBefore = (period: string, years = 1): string => `${yearOf(period) - years}-${placeInYear(period)}`;

/** The period of this name; undefined where there is none such at this frequency. */
export const indicatorPeriod = (name: string, frequency: IndicatorFrequency): IndicatorPeriod | undefined =>
  indicatorPeriods(yearOf(name), frequency).find((period) => period.name === name);

/** Days after the end of a period by which its value is due: monthly figures are published around the middle of the next month. */
export const valueDueAfter: Readonly<Record<IndicatorFrequency, number>> = { month: 15, ten_day: 5, day: 1 };

/** The day by which the value of a period is due. */
export const valueDueOn = (period: IndicatorPeriod, frequency: IndicatorFrequency): Day => addDays(period.endOn, valueDueAfter[frequency]);

/** Periods of this and last year whose end has come, oldest first: in January there is something to hand in, too. */
export const endedPeriods = (frequency: IndicatorFrequency, today: Day): IndicatorPeriod[] =>
  [yearOf(today) - 1, yearOf(today)].flatMap((year) => indicatorPeriods(year, frequency)).filter(({ endOn }) => endOn <= today);

/** Periods of the year whose end has come (the value may be entered) and those whose value is already due. */
export function openPeriods(year: number, frequency: IndicatorFrequency, today: Day): { open: IndicatorPeriod[]; due: IndicatorPeriod[] } {
  const open = indicatorPeriods(year, frequency).filter(({ endOn }) => endOn <= today);
  return { open, due: open.filter(({ endOn }) => daysBetween(endOn, today) > valueDueAfter[frequency]) };
}
