import { BEFORE, DAY, MONTH, NO_HISTORY, numberIn, PART, REACHED, YEAR, YEAR_WORD, yearOf } from "./date-words";
import { iso, lastDayOf, monthAfter, type Day } from "./days";

/** A way in which a text states a date of the calendar. */
export interface CalendarRule {
  pattern: RegExp;
  /** The last day that the words allow, or null where they and the given day do not fix one. */
  date?: (m: RegExpExecArray, day: Day | null) => string | null;
  /** In place of `date`, for a part of a year: its last day in the year that the words name (group `year`) or leave open. */
  inYear?: (m: RegExpExecArray, year: number) => string | null;
  /** What was over before the meeting is history in these words, and no deadline. */
  ahead?: true;
}

function endOfMonth(year: number, month: number, part?: string): string | null {
  const early = part === "上旬" || part === "初" ? 10 : part === "中旬" || part === "上中旬" ? 20 : null;
  return month < 1 || month > 12 ? null : iso(year, month, early ?? lastDayOf(year, month));
}

/** Last year of the five-year plan of each name: the 十四五 ends in 2025. */
const PLAN_ENDS: Record<string, number> = { 十三: 2020, 十四: 2025, 十五: 2030, 十六: 2035 };

/** In order of preference: what one rule has read is no other's. */
export const CALENDAR_RULES: CalendarRule[] = [
  { // 9月1日至10月20日, 12月15日至20日: the end of a span
    pattern: new RegExp(`${YEAR}\\s*(?:(?<first>${MONTH})月)?(?:${DAY})[日号]?(?:至|到|[-—–~～])(?:(?<=月.{2,5})|(?=(?:20\\d{2}年)?(?:${MONTH})月))(?<until>20\\d{2}年)?(?:(?<month>${MONTH})月)?(?<day>${DAY})[日号](?!楼|线|文)${BEFORE}`),
    inYear: (m, year) => iso(Number(m.groups?.["until"]?.slice(0, 4) ?? year), numberIn(m, m.groups?.["month"] === undefined ? "first" : "month"), numberIn(m, "day")),
  },
  { // 2026-10-31, 2026.10.31
    pattern: /(20\d{2})[-.／/](\d{1,2})[-.／/](\d{1,2})(?!\d)(?:之前|以前|前)?/,
    date: (m) => iso(Number(m[1]), Number(m[2]), Number(m[3])),
  },
  { // 2026年10月31日前, 10月31日, 十月三十一日前
    pattern: new RegExp(`${YEAR}\\s*(?<month>${MONTH})月(?<day>${DAY})[日号]${BEFORE}`),
    inYear: (m, year) => iso(year, numberIn(m, "month"), numberIn(m, "day")),
  },
  { // XX月底前: a date is stated, its month withheld
    pattern: /(?:[XＸ×]{1,4}|○{1,2}|_{2,})月(?:底|末|初|[上中下]旬|[XＸ×\d]{1,4}[日号])?(?:之前|以前|前)/,
    date: () => null,
  },
  { // 10月底前, 9月中旬, 明年3月前
    pattern: new RegExp(`${YEAR}\\s*(?<month>${MONTH})月份?(?:(?<part>${PART})${BEFORE}|(?:之前|以前|前|内))`),
    inYear: (m, year) => {
      const month = numberIn(m, "month");
      const onlyBefore = m.groups?.["part"] === undefined && m[0].endsWith("前");
      return onlyBefore ? endOfMonth(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1) : endOfMonth(year, month, m.groups?.["part"]);
    },
  },
  { // 3—4月, 2026年11月至2027年2月, 5月至8月底: the end of a span of months
    pattern: new RegExp(`${YEAR}\\s*(?<![\\d.])(?:${MONTH})月?份?(?:至|到|[-—–~～]{1,2})(?<until>20\\d{2}年)?(?<month>${MONTH})月份?(?<part>${PART})?(?:之前|以前|前)?${NO_HISTORY}`), ahead: true,
    inYear: (m, year) => endOfMonth(Number(m.groups?.["until"]?.slice(0, 4) ?? year), numberIn(m, "month"), m.groups?.["part"]),
  },
  { // 2027年3月, 明年6月开工
    pattern: new RegExp(`(?<year>${YEAR_WORD})\\s*(?<month>${MONTH})月份?${NO_HISTORY}`), ahead: true,
    inYear: (m, year) => endOfMonth(year, numberIn(m, "month")),
  },
  { // 9月份, 9月建成
    pattern: new RegExp(`(?<![\\d一二三四五六七八九十年])(?<month>${MONTH})月(?:份${NO_HISTORY}|${REACHED})`),
    inYear: (m, year) => endOfMonth(year, numberIn(m, "month")),
  },
  { // 本月底, 下个月底前, 下月15日前
    pattern: new RegExp(`(本|当|下)个?月(?:(?<part>${PART})${BEFORE}|(?<day>${DAY})[日号]${BEFORE}|[内前])`),
    date: (m, day) => {
      if (!day) return null;
      const [year, month] = monthAfter(day, (m[1] === "下" ? 1 : 0) - (/月前$/.test(m[0]) ? 1 : 0));
      return m.groups?.["day"] === undefined ? endOfMonth(year, month, m.groups?.["part"]) : iso(year, month, numberIn(m, "day"));
    },
  },
  { // 月底前, 月底完成; 每月底 is a rhythm
    pattern: /(?<![\d一二三四五六七八九十个本当下每XＸ×])月[底末](?:之前|以前|前)?/,
    date: (_, day) => day && endOfMonth(day.year, day.month),
  },
  { // 本季度末, 下季度, 季末前
    pattern: /(?<![\d一二三四1-4每])(本|下|这个)?个?季度?[末底](?:之前|以前|前)?|(本|下)个?季度(?:内|前)?/,
    date: (m, day) => {
      if (!day) return null;
      const [year, month] = monthAfter(day, (m[1] ?? m[2]) === "下" ? 3 : 0);
      return endOfMonth(year, Math.ceil(month / 3) * 3);
    },
  },
  { // 前三季度增长8%
    pattern: new RegExp(`${YEAR}前(?<part>[两二三23])个?季度`), ahead: true,
    inYear: (m, year) => endOfMonth(year, m.groups?.["part"] === "三" || m.groups?.["part"] === "3" ? 9 : 6),
  },
  { // 三季度末, 四季度
    pattern: new RegExp(`${YEAR}第?(?<part>[一二三四1-4])季度(?:末|底|内|前)?${NO_HISTORY}`),
    inYear: (m, year) => endOfMonth(year, numberIn(m, "part") * 3),
  },
  { // 2027年建成, 2026—2028年完成: a year with an end to reach in it
    pattern: new RegExp(`(?:20\\d{2}(?:年)?[-—–至到])?(20\\d{2})年${REACHED}`),
    date: (m) => iso(Number(m[1]), 12, 31),
  },
  { // 年底前, 年内, 2027年底, 到2030年, 明年年底
    pattern: new RegExp(`(?:到|至|在)?(?:(?<year>${YEAR_WORD})年?[底末内]${BEFORE}|(?<![\\d一二三四五六七八九十两几近多每历往半])年[底末内]${BEFORE}|到(?<until>20\\d{2})年(?!\\d))`),
    inYear: (m, year) => iso(Number(m.groups?.["until"] ?? year), 12, 31),
  },
  { // 年中, 明年年中前
    pattern: new RegExp(`(?:(?<year>${YEAR_WORD})年?|(?<![\\d一二三四五六七八九十两几近多每历往半全常])年)中(?:之前|以前|前|(?=[，、。；]|$)|${REACHED})`),
    inYear: (_, year) => iso(year, 6, 30),
  },
  { // 双过半: half of the year's target by mid-year, which July still settles
    pattern: new RegExp(`${YEAR}(?:上半年)?[“"]?双过半[”"]?`),
    date: (m, day) => {
      const year = yearOf(m.groups?.["year"], day);
      return year === null ? null : iso(m.groups?.["year"] === undefined && day && day.month > 7 ? year + 1 : year, 6, 30);
    },
  },
  { // 上半年
    pattern: new RegExp(`${YEAR}上半年${NO_HISTORY}(?!工作|经济)`),
    inYear: (_, year) => iso(year, 6, 30),
  },
  { // “十五五”末, “十五五”期间
    pattern: /[“"]?(十[三四五六])五[”"]?(?:时期|规划)?(?:末|期末|期间|收官)/,
    date: (m) => iso(PLAN_ENDS[m[1] ?? ""] ?? 0, 12, 31),
  },
  { // 15日前 (of the month of the day given, or the next), 25号之前
    pattern: /(?<![月\d])(\d{1,2})[日号](?:之前|以前|前)/,
    date: (m, day) => {
      if (!day) return null;
      const wanted = Number(m[1]);
      return iso(...monthAfter(day, wanted < day.day ? 1 : 0), wanted);
    },
  },
];
