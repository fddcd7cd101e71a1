import { COUNT } from "./date-words";
import { addDays, addMonths, addWorkdays, daysToSunday, weekdayOf, type Day } from "./days";
import { readNumber } from "./numerals";

/** A way in which a text counts a term: from the meeting, or from what is yet to happen (发现隐患3日内). */
export interface TermRule {
  pattern: RegExp;
  /** The last day of the term, counted from the day given. */
  date: (m: RegExpExecArray, day: Day) => string | null;
}

function within(count: number, unit: string, day: Day): string | null {
  if (unit.includes("小时")) return addDays(day, Math.ceil(count / 24));
  if (unit === "天" || unit === "日") return addDays(day, Math.ceil(count));
  if (unit.includes("工作日")) return addWorkdays(day, Math.ceil(count));
  if (unit === "周" || unit === "个星期") return addDays(day, Math.ceil(count * 7));
  return addMonths(day, (unit.includes("半") ? count + 0.5 : count) * (unit.startsWith("年") ? 12 : 1));
}

/** In order of preference; each gives way to a date of the calendar. */
export const TERM_RULES: TermRule[] = [
  { // 10天内, 两周内, 3个月内, 半年内, 一个半月内, 5个工作日内
    pattern: new RegExp(`(?<!(?:控制在?|不超过|少于|压减)[^，。]{0,6})(?<![上下每]|\\d)${COUNT}(个工作日|个半月|年半|个月|个星期|个?小时|天|日|周|年)(?:之内|以内|内)`),
    date: (m, day) => {
      const count = m[1] === "半" ? 0.5 : readNumber(m[1] ?? "");
      return count === null ? null : within(count, m[2] ?? "", day);
    },
  },
  { // 本周五前, 下周三, 周五前: 每周五 is a rhythm, 上周 is past
    pattern: /(?<![每上逐一二两三四])(本|这|下)?个?(?:周|星期)([一二三四五六日天])(?![一二三四五六七八九十一])(?:之前|以前|前|下班前)?(?=[^，。；]{0,12}(?:前|报|完成|拿出|提交|反馈|到位|上会|提出|答复|开工|整改))/,
    date: (m, day) => {
      const away = "一二三四五六日".indexOf(m[2] === "天" ? "日" : (m[2] ?? "")) + 1 - weekdayOf(day);
      return addDays(day, m[1] === "下" ? away + 7 : m[1] === undefined && away < 0 ? away + 7 : away);
    },
  },
  { // 今天, 明天, 当天, 后天
    pattern: /(?:今天|当天|当日|明天|后天)(?:之前|以前|前|内|下班前|上午|下午)?(?=[^，。；]{0,10}(?:完成|报|拿出|提交|反馈|到位|答复|前|整改|办结|处置))/,
    date: (m, day) => addDays(day, m[0].startsWith("明") ? 1 : m[0].startsWith("后") ? 2 : 0),
  },
  { // 本周内, 下周前
    pattern: /(?:本|这)周(?:内|末)?|下周(?:内|末)?前?/,
    date: (m, day) => addDays(day, daysToSunday(day) + (m[0].startsWith("下") ? 7 : 0)),
  },
];
