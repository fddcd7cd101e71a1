import { calendarOf, type CalendarData } from "@taizhang/domain/calendar";
import { unpublishedYears, type Day } from "@taizhang/planning";

/** The years from today to the last of these days whose holidays are not published: the working days shown in them may change. */
export function unpublishedAhead(today: Day, days: readonly (Day | null | undefined)[], calendar: CalendarData): number[] {
  const last = days.reduce<Day>((latest, day) => (day && day > latest ? day : latest), today);
  return unpublishedYears(today, last, calendarOf(calendar));
}
