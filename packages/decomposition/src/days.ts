/** A day of the calendar. */
export interface Day { year: number; month: number; day: number }

/** YYYY-MM-DD as a day; null for anything else. */
export function parseDay(date: string | undefined | null): Day | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? "");
  return m ? { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) } : null;
}

/** 28 to 31. */
export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A day as YYYY-MM-DD; null where the calendar has none. */
export function iso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month) || year < 1900 || year > 2200) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** So many days on (or back); null beyond a hundred years. */
export function addDays(from: Day, days: number): string | null {
  if (Math.abs(days) > 36_600) return null;
  const to = new Date(Date.UTC(from.year, from.month - 1, from.day + days));
  return iso(to.getUTCFullYear(), to.getUTCMonth() + 1, to.getUTCDate());
}

/** The month so many after that of the day. */
export function monthAfter({ year, month }: Day, months: number): [year: number, month: number] {
  const index = year * 12 + month - 1 + months;
  return [Math.floor(index / 12), (index % 12) + 1];
}

/** So many months on, to the same day or the last of a shorter month; half a month is fifteen days. */
export function addMonths(from: Day, months: number): string | null {
  const [year, month] = monthAfter(from, Math.floor(months));
  return addDays({ year, month, day: Math.min(from.day, lastDayOf(year, month)) }, months % 1 === 0 ? 0 : 15);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() || 7;
}

/** Days from a day to the Sunday of its week. */
export function daysToSunday(day: Day): number {
  return 7 - weekdayOf(day);
}

/** So many working days on, Monday to Friday: no calendar of holidays is at hand here. The first is the next such day. */
export function addWorkdays(from: Day, days: number): string | null {
  const weekday = weekdayOf(from);
  const place = Math.min(weekday, 5) - 1 + days;
  return addDays(from, Math.floor(place / 5) * 7 + (place % 5) - (weekday - 1));
}
