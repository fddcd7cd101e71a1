import type { Tx } from "@taizhang/db";
import { addDays, type Calendar, type Day } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { calendarOf, isWorkKind, type CalendarData, type ImportedYear, type KeptSeason, type OwnDay } from "./model";

type Stored = {
  years: (Omit<ImportedYear, "off" | "workdays"> & { days: { day: Day; kind: string }[] })[]; days: OwnDay[];
  seasons: (Omit<KeptSeason, "kinds"> & { kinds: string[] })[];
};

/** The county's working calendar, for whatever counts working days. */
export async function countyCalendar(tx: Tx): Promise<Calendar> {
  return calendarOf(await calendarData(tx));
}

/** The county's days, years and seasons: one statement. Not kept between calls: a connection's `tx` outlives its transaction. */
export async function calendarData(tx: Tx): Promise<CalendarData> {
  const { rows: [row] } = await tx.execute<{ value: Stored }>(sql`
    select json_build_object(
      'years', coalesce((select json_agg(json_build_object('year', y.year, 'source', y.source, 'authorName', y.author_name, 'importedAt', y.imported_at,
          'days', (select coalesce(json_agg(json_build_object('day', d.day, 'kind', d.kind) order by d.day), '[]') from app.calendar_days d
            where d.origin = 'notice' and d.source = y.year::text)) order by y.year) from app.calendar_years y), '[]'),
      'days', coalesce((select json_agg(json_build_object('day', d.day, 'kind', d.kind, 'title', d.title, 'source', d.source) order by d.day) from app.calendar_days d where d.origin = 'county'), '[]'),
      'seasons', coalesce((select json_agg(json_build_object('id', s.id, 'title', s.title, 'first', s.first_day, 'last', s.last_day, 'kinds', s.kinds, 'version', s.version)
        order by s.sort_order, s.first_day, s.title) from app.seasons s), '[]')) as value`);
  const { years = [], days = [], seasons = [] } = row?.value ?? {};
  return {
    days, seasons: seasons.map((season) => ({ ...season, kinds: season.kinds.filter(isWorkKind) })),
    years: years.map(({ days: stored, ...year }) => ({
      ...year, off: spansOf(stored.flatMap(({ day, kind }) => (kind === "off" ? [day] : []))), workdays: stored.flatMap(({ day, kind }) => (kind === "work" ? [day] : [])),
    })),
  };
}

/** Days in a row as first and last day. */
function spansOf(days: readonly Day[]): [Day, Day][] {
  const spans: [Day, Day][] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && addDays(last[1], 1) === day) last[1] = day;
    else spans.push([day, day]);
  }
  return spans;
}
