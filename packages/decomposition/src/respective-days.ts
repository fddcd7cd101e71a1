import { parseDay } from "./days";
import { halfWidth } from "./numerals";
import { statedDates } from "./stated-dates";

/** 分别于7月10日、7月20日前: nothing but days stands between 分别 and the end of the list. */
const RESPECTIVE = /分别(?:要|应|须)?(?:于|在)?([^，。；\n]{4,80})/;

/**
 * The days that words give to several units one by one, in their order (A、B分别于7月10日、7月20日前报送); null where they do
 * not give exactly one day to each of `count`.
 * @param date the day of the meeting, YYYY-MM-DD
 */
export function respectiveDays(text: string, count: number, date: string): string[] | null {
  const words = RESPECTIVE.exec(halfWidth(text))?.[1];
  if (words === undefined || count < 2) return null;
  const days = statedDates(words, parseDay(date)).flatMap((one) => (one.date === null || one.rank === 0 ? [] : [one.date]));
  return days.length === count ? days : null;
}
