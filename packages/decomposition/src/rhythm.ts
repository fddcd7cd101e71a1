import { readNumber } from "./numerals";
import type { Rhythm } from "./types";

type Every = Rhythm["every"];
const PERIODS: Record<string, Every> = {
  天: "day", 日: "day", 周: "week", 星期: "week", 旬: "tenDays", 月: "month", 季: "quarter", 季度: "quarter", 半年: "halfYear", 年: "year", 年度: "year",
};
const PERIOD = "(半年|半个?月|季度|年度|星期|天|日|周|旬|月|季|年)";
// What is done at each turn of a rhythm: 周调度, 旬通报, 月例会.
const DONE = "(?:调度|通报|报告|报送|上报|汇报|汇总|例会|会商|研判|排名|晾晒|督查|督导|督办|检查|巡查|自查|抽查|考核|评比|点评|盘点|总结|分析|公布|更新|销号|清零|推进)";
const N = "([一二两三四五六七八九十]|\\d{1,2})";

// In order: the closest description first.
const FORMS: { pattern: RegExp; read: (m: RegExpExecArray) => Omit<Rhythm, "text"> | null }[] = [
  { // 每周五, 每月25日前, 每月底, 每季度末, 每周至少下井检查两次
    pattern: new RegExp(`每(?:个)?${PERIOD}(?![份轮级会户年])([一二三四五六日天](?=[^，。；]?)|(?:的)?\\d{1,2}[日号]|[末底初])?(?:之?前|以前)?(?:[^，。；\\d]{0,10}?${N}次)?`),
    read: (m) => every(m[1], m[2], m[3]),
  },
  { // 两周一次, 每两个月一调度, 半月一通报, 一周一调度
    pattern: new RegExp(`每?(?:${N}个?)?${PERIOD}(?:召开|开展|进行|组织)?${N}(?:次|${DONE})`),
    read: (m) => {
      const base = every(m[2], undefined, m[3]);
      const count = m[1] === undefined ? 1 : readNumber(m[1]);
      return base && count !== null ? { ...base, each: base.each * count } : null;
    },
  },
  { // 按月通报, 按季度调度, 逐月分析, 以月 …
    pattern: new RegExp(`(?:按|逐)${PERIOD}(?=${DONE}|[^，。；]{0,6}${DONE})`),
    read: (m) => every(m[1], undefined, undefined),
  },
  { // 周调度、月通报: a period right before what is done in it; 日 and 年 alone mean too much else
    pattern: new RegExp(`(?<![\\d一二三四五六七八九十上下本当每半])(周|旬|月|季度|季)${DONE}(?:制度|机制)?`),
    read: (m) => every(m[1], undefined, undefined),
  },
  { // 定期, 不定期, 经常性, 常态化 with what is done again and again
    pattern: new RegExp(`(?:不?定期|经常性|常态化)(?:地)?(?=[^，。；]{0,8}(?:${DONE}|开展|排查|监测|走访|整治|维护|清理))`),
    read: () => ({ every: "unstated", each: 1, times: null, on: null }),
  },
];

const WEEKDAYS = "一二三四五六日";

function every(period: string | undefined, on: string | undefined, times: string | undefined): Omit<Rhythm, "text"> | null {
  const half = /^半个?月$/.test(period ?? "");
  const unit = half ? "month" : PERIODS[period ?? ""];
  if (unit === undefined) return null;
  return { every: unit, each: half ? 0.5 : 1, times: times === undefined ? null : readNumber(times), on: dayOf(unit, on) };
}

/** Which day of the period: 1 to 7 of a week, 1 to 31 of a month, "end" or "start" of any. */
function dayOf(unit: Every, on: string | undefined): Rhythm["on"] {
  if (on === undefined) return null;
  if (on === "末" || on === "底") return "end";
  if (on === "初") return "start";
  const day = Number(/\d+/.exec(on)?.[0] ?? Number.NaN);
  if (unit === "month" && day >= 1 && day <= 31) return day;
  const weekday = WEEKDAYS.indexOf(on === "天" ? "日" : on);
  return unit === "week" && weekday >= 0 ? weekday + 1 : null;
}

/**
 * The rhythm in which something is asked again and again (S 1.8): 每周五, 每月25日前, 按月通报, 周调度, 两周一次, 定期.
 * Null where the words name none. A rhythm is no deadline: it sets no day by which all is done.
 */
export function readRhythm(text: string): Rhythm | null {
  // Words in quotation marks are names (“每周一课”).
  const words = text.replace(/“[^”]{0,40}”/g, (name) => "＂".repeat(name.length));
  for (const { pattern, read } of FORMS) {
    const m = pattern.exec(words);
    const rhythm = m && read(m);
    if (rhythm) return { text: m[0], ...rhythm };
  }
  return null;
}
