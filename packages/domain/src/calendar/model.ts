import { calendar, isDay, isMonthDay, publishedYears, workKinds, type Calendar, type Day, type Season, type WorkKind } from "@taizhang/planning";
import { dayKinds, type DayKind } from "@taizhang/policy";
import { z } from "zod";

/** Reasons of refusal in this domain; the texts stand in the area `errors` under the same keys. */
export const calendarReasons = [
  "calendar.notice_faulty", "calendar.day_unknown", "calendar.season_unknown", "calendar.season_exists", "calendar.season_changed", "calendar.month_day",
] as const;

const words = (maximum: number) => z.string().trim().min(1).max(maximum);
const day = z.string().refine(isDay, "kernel.invalid");
const monthDay = z.string().refine(isMonthDay, "calendar.month_day");

export const NoticeInput = z.object({ year: z.number().int().min(2020).max(2099), text: z.string().max(20_000) });
export const ImportYear = NoticeInput.extend({ source: words(100) });
export const SaveDay = z.object({ day, kind: z.enum(dayKinds), title: words(40), source: words(100) });
export const OfDay = z.object({ day });
export const SaveSeason = z.object({
  seasonId: z.uuid().nullable(), version: z.number().int().positive().optional(), title: words(20), firstDay: monthDay, lastDay: monthDay,
  kinds: z.array(z.enum(workKinds)).min(1),
});
export const OfSeason = z.object({ seasonId: z.uuid() });

export type OwnDay = { day: Day; kind: DayKind; title: string; source: string };
export type ImportedYear = { year: number; source: string; authorName: string; importedAt: string; off: (readonly [Day, Day])[]; workdays: Day[] };
export type KeptSeason = Season & { version: number };
/** The county's calendar as plain data: what a browser needs to compute with the same calendar as the server. */
export type CalendarData = { years: ImportedYear[]; days: OwnDay[]; seasons: KeptSeason[] };

let last: { key: string; value: Calendar } | undefined;

/** The calendar of this data. The last one is kept: building it walks through every known day. */
export function calendarOf({ years, days }: Pick<CalendarData, "years" | "days">): Calendar {
  const key = JSON.stringify([years, days]);
  if (last?.key === key) return last.value;
  const of = (kind: DayKind) => days.filter((one) => one.kind === kind).map((one) => one.day);
  const value = calendar({ holidays: of("off"), workdays: of("work"), years: Object.fromEntries(years.map(({ year, off, workdays }) => [year, { off, workdays }])) });
  last = { key, value };
  return value;
}

/** A year's notice: what was imported, else what the program ships, else nothing yet. */
export function noticeOf({ years }: Pick<CalendarData, "years">, year: number): { source: string; off: readonly (readonly [Day, Day])[]; workdays: readonly Day[] } | undefined {
  return years.find((one) => one.year === year) ?? publishedYears[year];
}

export const isWorkKind = (text: string | null): text is WorkKind => workKinds.some((kind) => kind === text);
