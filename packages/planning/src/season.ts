import type { Calendar } from "./calendar";
import { isWorkingDay, nationalCalendar } from "./calendar";
import type { Day } from "./day";

/**
 * Kinds of work that a season can stop. `office` (paper work, procedures, meetings) is never stopped; the others are
 * work outside: earth moved, work in and at the water, concrete and masonry, roads, planting, heating pipes, work in
 * the villages that needs people at home.
 */
export const workKinds = ["office", "earthwork", "water", "concrete", "road", "planting", "heating", "village"] as const;
export type WorkKind = (typeof workKinds)[number];

/**
 * A part of every year in which some kinds of work cannot proceed (汛期, 采暖季, 农忙; need S82). `first` and `last` are
 * month and day (`06-01`), both inside; a season whose last day stands before its first crosses the end of the year.
 */
export type Season = {
  readonly id: string;
  readonly title: string;
  readonly first: string;
  readonly last: string;
  readonly kinds: readonly WorkKind[];
};

/** Seasons of the north China plain that a county may take over as they are, under the names offices use. */
export const usualSeasons: readonly Season[] = [
  { id: "flood", title: "汛期", first: "06-01", last: "09-30", kinds: ["water"] },
  { id: "main_flood", title: "主汛期", first: "07-20", last: "08-20", kinds: ["water", "earthwork"] },
  { id: "heating", title: "采暖季", first: "11-15", last: "03-15", kinds: ["heating", "earthwork"] },
  { id: "frost", title: "冬季停工期", first: "12-01", last: "02-28", kinds: ["concrete", "road", "planting"] },
  { id: "wheat", title: "麦收农忙", first: "06-01", last: "06-20", kinds: ["village"] },
  { id: "autumn", title: "秋收农忙", first: "09-20", last: "10-15", kinds: ["village"] },
];

const monthDay = /^(\d{2})-(\d{2})$/;
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a month and day that some year has (`02-29` is one). */
export function isMonthDay(text: string): boolean {
  const [, month, date] = monthDay.exec(text) ?? [];
  return Number(date) >= 1 && Number(date) <= (monthLengths[Number(month) - 1] ?? 0);
}

/** True where the day lies in the season, whatever the year. */
export function inSeason(day: Day, { first, last }: Pick<Season, "first" | "last">): boolean {
  const date = day.slice(5);
  return first <= last ? date >= first && date <= last : date >= first || date <= last;
}

/** The season that stops this kind of work on this day; undefined where none does. */
export function stoppedBy(day: Day, kind: WorkKind, seasons: readonly Season[]): Season | undefined {
  return seasons.find((season) => season.kinds.includes(kind) && inSeason(day, season));
}

/** True on a working day on which this kind of work can proceed. */
export function canProceed(day: Day, kind: WorkKind, seasons: readonly Season[], on: Calendar = nationalCalendar): boolean {
  return isWorkingDay(day, on) && stoppedBy(day, kind, seasons) === undefined;
}
