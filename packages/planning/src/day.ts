/** A day in Asia/Shanghai, written `YYYY-MM-DD`. Such strings sort and compare as days. */
export type Day = string;

const dayPattern = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;
const shanghaiOffset = 8 * 3_600_000;

/** True for a real calendar day written `YYYY-MM-DD` (`2026-02-29` is not one). */
export function isDay(text: string): boolean {
  return numberOf(text) !== undefined;
}

/** Days since 1970-01-01. Throws RangeError when the text is not a day. */
export function dayNumber(day: Day): number {
  const number = numberOf(day);
  if (number === undefined) throw new RangeError(`Not a day (YYYY-MM-DD): ${day}`);
  return number;
}

function numberOf(text: string): number | undefined {
  const match = dayPattern.exec(text);
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // No month has fewer than 28 days; only the last ones need a look at the calendar.
  if (month < 1 || month > 12 || date < 1) return undefined;
  if (date > 28 && date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return Date.UTC(year, month - 1, date) / millisecondsPerDay;
}

/** The day with this number; the inverse of `dayNumber`. */
export function dayOf(number: number): Day {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The day in Asia/Shanghai at this instant. China has had no summer time since 1991, so the offset is fixed. */
export function today(now: Date): Day {
  return new Date(now.getTime() + shanghaiOffset).toISOString().slice(0, 10);
}

/** The day `n` calendar days later (earlier where `n` is negative). */
export function addDays(day: Day, n: number): Day {
  if (!Number.isInteger(n)) throw new RangeError(`Not a whole number of days: ${n}`);
  return dayOf(dayNumber(day) + n);
}

/** Calendar days from `a` to `b`: 0 for the same day, negative when `b` lies before `a`. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}

/** 1 for Monday to 7 for Sunday: the Chinese working week starts on Monday. */
export function weekday(day: Day): number {
  return weekdayOf(dayNumber(day));
}

/** The Monday of the week of this day. */
export function weekStart(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** `weekday` for a day number. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}
