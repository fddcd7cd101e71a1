import type { Day } from "./day";
import { dayNumber, dayOf, weekdayOf } from "./day";
import type { PublishedYear } from "./holidays";
import { publishedYears, statutoryDates } from "./holidays";

/**
 * A working calendar as a value. `exceptions` are the days that differ from Monday to Friday, by day number
 * ascending; `balance[i]` is the sum of the first `i` of them (+1 for a make-up working day, −1 for a weekday off), so
 * that working days are counted without walking through them.
 */
export type Calendar = {
  readonly exceptions: readonly number[];
  readonly balance: readonly number[];
  readonly working: ReadonlyMap<number, boolean>;
  /** Years whose notice is part of the calendar; dates of other years may still move. */
  readonly published: ReadonlySet<number>;
};

/**
 * What a county puts on top of the shipped years: days off and working days of its own (a day named in both works),
 * and whole years by number: a notice that appeared later, or a shipped one corrected.
 */
export type OwnDays = {
  readonly holidays?: readonly Day[];
  readonly workdays?: readonly Day[];
  readonly years?: Readonly<Record<number, Pick<PublishedYear, "off" | "workdays">>>;
};

const lastStatutoryYear = 2099;

/** True where the State Council's notice for this year is part of the data; other years know only weekends and fixed statutory dates. */
export function isPublished(year: number): boolean {
  return year in publishedYears;
}

/**
 * The national working calendar with a county's own days on top (needs S41, S82).
 * Throws RangeError for a text that is not a day.
 */
export function calendar(own: OwnDays = {}): Calendar {
  const years = { ...publishedYears, ...own.years };
  const working = new Map<number, boolean>(nationalDays(years));
  for (const day of own.holidays ?? []) working.set(dayNumber(day), false);
  for (const day of own.workdays ?? []) working.set(dayNumber(day), true);
  const exceptions: number[] = [];
  const balance: number[] = [0];
  for (const number of [...working.keys()].sort((a, b) => a - b)) {
    const isWork = working.get(number) === true;
    if (isWork === isWeekday(number)) continue;
    exceptions.push(number);
    balance.push((balance.at(-1) ?? 0) + (isWork ? 1 : -1));
  }
  return { exceptions, balance, working, published: new Set(Object.keys(years).map(Number)) };
}

function* nationalDays(years: NonNullable<OwnDays["years"]>): Generator<[number, boolean]> {
  const known = Object.keys(years).map(Number);
  for (let year = Math.min(...known); year <= lastStatutoryYear; year++) {
    if (year in years) continue;
    for (const date of statutoryDates) yield [dayNumber(`${year}-${date}`), false];
  }
  for (const { off, workdays } of Object.values(years)) {
    for (const [first, last] of off) {
      for (let number = dayNumber(first); number <= dayNumber(last); number++) yield [number, false];
    }
    for (const day of workdays) yield [dayNumber(day), true];
  }
}

/** The years from `first` to `last` day whose notice is not part of the calendar: dates in them may still move. */
export function unpublishedYears(first: Day, last: Day, on: Calendar = nationalCalendar): number[] {
  const years: number[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    if (!on.published.has(year)) years.push(year);
  }
  return years;
}

/** The national calendar without days of a county's own. */
export const nationalCalendar: Calendar = calendar();

/** True on a day when offices work: Monday to Friday and make-up days, without holidays. */
export function isWorkingDay(day: Day, on: Calendar = nationalCalendar): boolean {
  return isWorking(dayNumber(day), on);
}

/**
 * The `n`-th working day after `day` (before it, where `n` is negative); `day` itself does not count, and `n` = 0
 * gives `day` back even if nobody works then. Throws RangeError unless `n` is a whole number.
 */
export function addWorkingDays(day: Day, n: number, on: Calendar = nationalCalendar): Day {
  if (!Number.isInteger(n)) throw new RangeError(`Not a whole number of working days: ${n}`);
  const step = Math.sign(n);
  let number = dayNumber(day);
  for (let left = Math.abs(n); left > 0; ) {
    number += step;
    if (isWorking(number, on)) left -= 1;
  }
  return dayOf(number);
}

/**
 * Working days after `a` up to and including `b`, that is in (a, b]: "due on b, how many working days are left at the
 * end of day a". Negative when `b` lies before `a`: between(a, b) = −between(b, a), and between(a, b) + between(b, c) =
 * between(a, c). For n ≥ 0, between(a, addWorkingDays(a, n)) = n; for n < 0 too where `a` is a working day.
 */
export function workingDaysBetween(a: Day, b: Day, on: Calendar = nationalCalendar): number {
  return workedUntil(dayNumber(b), on) - workedUntil(dayNumber(a), on);
}

function isWeekday(number: number): boolean {
  return weekdayOf(number) <= 5;
}

/** `isWorkingDay` for a day number. */
export function isWorking(number: number, on: Calendar): boolean {
  return on.working.get(number) ?? isWeekday(number);
}

/** Working days from a fixed Monday up to and including this day; only differences mean anything. */
function workedUntil(number: number, on: Calendar): number {
  const weeks = Math.floor((number + 3) / 7);
  return weeks * 5 + Math.min(weekdayOf(number), 5) + (on.balance[countUpTo(on.exceptions, number)] ?? 0);
}

/** How many of the ascending `numbers` are ≤ `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
