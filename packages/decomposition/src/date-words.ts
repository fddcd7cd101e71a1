import type { Day } from "./days";
import { readNumber } from "./numerals";

/** Words that dates are made of, as parts of patterns. */

/** A count of days, weeks, months. */
export const COUNT = "(\\d{1,4}|[一二三四五六七八九十两百半]{1,4})";
export const BEFORE = "(?:之前|以前|前|之内|以内|内)?";
export const YEAR_WORD = "20\\d{2}年|今年|明年|本年|当年";
/** The year that a date names, if it does; 去年3月, 每年3月 are no dates ahead. */
export const YEAR = `(?<!(?:去|上|前|每|往)年)(?<year>${YEAR_WORD})?`;
export const MONTH = "\\d{1,2}|[一二三四五六七八九十]{1,2}";
export const DAY = "\\d{1,2}|[一二三四五六七八九十]{1,3}";
export const PART = "底|末|初|上中旬|中下旬|上旬|中旬|下旬";
/** What is reached at a date that has no 前 or 底. */
export const REACHED = "(?=(?:全面|基本|全部|如期|力争|实现)*(?:建成|完成|投用|投产|竣工|通车|通水|通气|达产|达标|实现|运营|见效|启用|封顶)(?![的了]))";
/** Not a date that only tells when something was. */
export const NO_HISTORY = "(?!以来|[起后的已]|开始|之后|以后|没有|未|[^，。；]{0,4}(?:通报|印发|下发|出台|发生|反馈|公布|排名|数据|情况|滞后|工作会)|[至到—–~～-])";

/** The year that a word names, as seen from a day; null where it takes a day to know. */
export function yearOf(word: string | undefined, day: Day | null): number | null {
  if (word === undefined) return day?.year ?? null;
  if (/^明年/.test(word)) return day && day.year + 1;
  if (/^(?:今年|本年|当年)/.test(word)) return day?.year ?? null;
  return Number(word.slice(0, 4));
}

/** A group of a match as a number; 0 where it is none. */
export function numberIn(m: RegExpExecArray, group: string): number {
  return readNumber(m.groups?.[group] ?? "") ?? 0;
}
