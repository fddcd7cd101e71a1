import { addDays, daysToSunday, iso, lastDayOf, parseDay, weekdayOf, type Day } from "./days";
import { readNumber } from "./numerals";
import type { Deadline, DeadlineQuality } from "./types";

interface Rule {
  pattern: RegExp;
  quality: DeadlineQuality;
  /** The last day that the words allow, or null where they and the given day do not fix one. */
  date: (m: RegExpExecArray, day: Day | null) => string | null;
}

const N = "(\\d{1,4}|[一二三四五六七八九十两百半]{1,4})";
const BEFORE = "(?:之前|以前|前|之内|以内|内)?";

function yearOf(word: string | undefined, day: Day | null): number | null {
  if (word === undefined) return day?.year ?? null;
  if (/^明年/.test(word)) return day && day.year + 1;
  if (/^(?:今年|本年|当年)/.test(word)) return day?.year ?? null;
  return Number(word.slice(0, 4));
}

/** A day without a year is the next one to come. */
function dayOf(word: string | undefined, month: number, wanted: number, day: Day | null): string | null {
  const year = yearOf(word, day);
  if (year === null) return null;
  const past = word === undefined && day && (month < day.month || (month === day.month && wanted < day.day));
  return iso(past ? year + 1 : year, month, wanted);
}

/** A month without a year is the next one to come. */
function monthEnd(word: string | undefined, month: number, part: string | undefined, day: Day | null): string | null {
  const year = yearOf(word, day);
  if (year === null) return null;
  const fits = word === undefined && day && month < day.month ? year + 1 : year;
  const last = part === "上旬" || part === "初" ? 10 : part === "中旬" ? 20 : lastDayOf(fits, Math.min(12, Math.max(1, month)));
  return iso(fits, month, last);
}

const YEAR = "((?:20\\d{2}年|今年|明年|本年|当年))?";
const PART_OF_YEAR: Record<string, [number, number]> = { 一: [3, 31], 二: [6, 30], 三: [9, 30], 四: [12, 31], "1": [3, 31], "2": [6, 30], "3": [9, 30], "4": [12, 31] };
/** Last year of the five-year plan of each name: the 十四五 ends in 2025. */
const PLAN_ENDS: Record<string, number> = { 十三: 2020, 十四: 2025, 十五: 2030, 十六: 2035 };

// In order of preference: the first rule that finds something in the text is the deadline.
const RULES: Rule[] = [
  { // 9月1日至10月20日: the end of a span
    pattern: new RegExp(`${YEAR}\\s*(?:\\d{1,2}月)?\\d{1,2}[日号]?(?:至|到|[-—–~～])(?:(\\d{1,2})月)(\\d{1,2})[日号]`), quality: "stated",
    date: (m, day) => dayOf(m[1], Number(m[2]), Number(m[3]), day),
  },
  { // 2026-10-31, 2026.10.31
    pattern: /(20\d{2})[-.／/](\d{1,2})[-.／/](\d{1,2})(?!\d)(?:之前|以前|前)?/, quality: "stated",
    date: (m) => iso(Number(m[1]), Number(m[2]), Number(m[3])),
  },
  { // 2026年10月31日前, 10月31日, 十月三十一日前
    pattern: new RegExp(`${YEAR}\\s*(\\d{1,2}|[一二三四五六七八九十]{1,2})月(\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]${BEFORE}`), quality: "stated",
    date: (m, day) => dayOf(m[1], readNumber(m[2] ?? "") ?? 0, readNumber(m[3] ?? "") ?? 0, day),
  },
  { // XX月底前: a date is stated, its month withheld
    pattern: /(?:[XＸ×]{1,4}|○{1,2}|_{2,})月(?:底|末|初|[上中下]旬|[XＸ×\d]{1,4}[日号])?(?:之前|以前|前)/, quality: "stated", date: () => null,
  },
  { // 10月底前, 9月中旬, 明年3月前
    pattern: new RegExp(`${YEAR}\\s*(\\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:(底|末|初|上旬|中旬|下旬)${BEFORE}|(?:之前|以前|前|内))`), quality: "stated",
    date: (m, day) => {
      const month = readNumber(m[2] ?? "") ?? 0;
      const onlyBefore = m[3] === undefined && /前$/.test(m[0]);
      return onlyBefore ? monthEnd(m[1], month === 1 ? 12 : month - 1, undefined, day) : monthEnd(m[1], month, m[3], day);
    },
  },
  { // 本月底, 下个月底前
    pattern: /(本|当|下)个?月(?:底|末)(?:之前|以前|前)?/, quality: "stated",
    date: (m, day) => {
      if (!day) return null;
      const month = m[1] === "下" ? day.month + 1 : day.month;
      return month > 12 ? iso(day.year + 1, 1, 31) : iso(day.year, month, lastDayOf(day.year, month));
    },
  },
  { // 月底前, 月底完成; 每月底 is a rhythm
    pattern: /(?<![\d一二三四五六七八九十个本当下每XＸ×])月[底末](?:之前|以前|前)?/, quality: "stated",
    date: (_, day) => day && iso(day.year, day.month, lastDayOf(day.year, day.month)),
  },
  { // 本季度末, 下季度, 季末前
    pattern: /(?<![\d一二三四1-4每])(本|下|这个)?个?季度?[末底](?:之前|以前|前)?|(本|下)个?季度(?:内|前)?/, quality: "stated",
    date: (m, day) => {
      if (!day) return null;
      const quarter = Math.ceil(day.month / 3) + ((m[1] ?? m[2]) === "下" ? 1 : 0);
      const year = quarter > 4 ? day.year + 1 : day.year;
      const month = ((quarter - 1) % 4) * 3 + 3;
      return iso(year, month, lastDayOf(year, month));
    },
  },
  { // 三季度末, 四季度
    pattern: new RegExp(`${YEAR}第?([一二三四1-4])季度(?:末|底|内|前)?`), quality: "stated",
    date: (m, day) => {
      const year = yearOf(m[1], day);
      const end = PART_OF_YEAR[m[2] ?? ""];
      return year === null || !end ? null : iso(year, end[0], end[1]);
    },
  },
  { // 2027年建成, 2026—2028年完成: a year with an end to reach in it
    pattern: /(?:20\d{2}(?:年)?[-—–至到])?(20\d{2})年(?=(?:全面|基本|全部|如期|力争|实现)*(?:建成|完成|投用|投产|竣工|通车|通水|通气|达产|达标|实现|运营|见效|启用))/, quality: "stated",
    date: (m) => iso(Number(m[1]), 12, 31),
  },
  { // 年底前, 年内, 2027年底, 到2030年, 明年年底
    pattern: new RegExp(`(?:到|至|在)?(?:(20\\d{2}年|今年|明年|本年|当年)年?[底末内]${BEFORE}|(?<![\\d一二三四五六七八九十两几近多每历往])年[底末内]${BEFORE}|到(20\\d{2})年)`), quality: "stated",
    date: (m, day) => {
      const year = yearOf(m[1] ?? (m[2] === undefined ? undefined : `${m[2]}年`), day);
      return year === null ? null : iso(year, 12, 31);
    },
  },
  { // 上半年, 双过半 (half of the year's target by mid-year)
    pattern: new RegExp(`${YEAR}(?:上半年|[“"]?双过半[”"]?)(?!以来)`), quality: "stated",
    date: (m, day) => {
      const year = yearOf(m[1], day);
      return year === null ? null : iso(year, 6, 30);
    },
  },
  { // “十五五”末, “十五五”期间
    pattern: /[“"]?(十[三四五六])五[”"]?(?:时期|规划)?(?:末|期末|期间|收官)/, quality: "stated",
    date: (m) => iso(PLAN_ENDS[m[1] ?? ""] ?? 0, 12, 31),
  },
  { // 15日前 (of the month of the day given, or the next), 25号之前
    pattern: /(?<![月\d])(\d{1,2})[日号](?:之前|以前|前)/, quality: "stated",
    date: (m, day) => {
      if (!day) return null;
      const wanted = Number(m[1]);
      const month = wanted < day.day ? day.month + 1 : day.month;
      return month > 12 ? iso(day.year + 1, 1, wanted) : iso(day.year, month, wanted);
    },
  },
  { // 10天内, 两周内, 3个月内, 5个工作日内
    pattern: new RegExp(`(?<!(?:控制在?|不超过|少于|压减)[^，。]{0,6})${N}(个工作日|个月|个星期|个?小时|天|日|周|年)(?:之内|以内|内)`), quality: "stated",
    date: (m, day) => day && within(readNumber(m[1] ?? ""), m[2] ?? "", day),
  },
  { // 本周五前, 下周三, 周五前: 每周五 is a rhythm, 上周 is past
    pattern: /(?<![每上逐一二两三四])(本|这|下)?个?(?:周|星期)([一二三四五六日天])(?![一二三四五六七八九十一])(?:之前|以前|前|下班前)?(?=[^，。；]{0,12}(?:前|报|完成|拿出|提交|反馈|到位|上会|提出|答复|开工|整改))/, quality: "stated",
    date: (m, day) => {
      if (!day) return null;
      const away = "一二三四五六日".indexOf(m[2] === "天" ? "日" : (m[2] ?? "")) + 1 - weekdayOf(day);
      return addDays(day, m[1] === "下" ? away + 7 : m[1] === undefined && away < 0 ? away + 7 : away);
    },
  },
  { // 今天, 明天, 当天, 后天
    pattern: /(?:今天|当天|当日|明天|后天)(?:之前|以前|前|内|下班前|上午|下午)?(?=[^，。；]{0,10}(?:完成|报|拿出|提交|反馈|到位|答复|前|整改|办结|处置))/, quality: "stated",
    date: (m, day) => day && addDays(day, m[0].startsWith("明") ? 1 : m[0].startsWith("后") ? 2 : 0),
  },
  { pattern: /(?:本|这)周(?:内|末)?|下周(?:内|末)?前?/, quality: "stated", date: (m, day) => day && addDays(day, daysToSunday(day) + (m[0].startsWith("下") ? 7 : 0)) },
  { // Seasons and feasts that a calendar of the county dates
    pattern: /(?:抢抓|赶在|力争|确保)?(?:主汛期|汛期|采暖季|供暖季|取暖季|入冬|冬季|春耕|春节|元旦|清明|五一|国庆(?:节)?|中秋(?:节)?|秋收|秋种|三夏|麦收|伏季|雨季|封冻期?|开学|高考|两会|旅发大会)(?:来临|到来|召开|开幕)?(?:之前|以前|前|期间|前后)|(?:汛期|采暖季|冬季|夏季)(?=[^，。；]{0,6}(?:保障|治理|防控|攻坚|安全))/, quality: "seasonal",
    date: () => null,
  },
  { // What is prepared for an event is due by the event: 旅发大会筹备, 运动会的筹办
    pattern: /[\u4e00-\u9fffXＸ×]{1,8}(?:大会|博览会|运动会|文化节|艺术节|赛事|展会|论坛|庆典|节会)(?:的)?(?:各项)?筹[备办]|(?:大会|博览会|运动会|文化节|赛事|展会|论坛|庆典)(?:召开|开幕|举办)?前/, quality: "seasonal", date: () => null,
  },
  { // 百日攻坚, 百日行动: runs a hundred days from a start that the text does not date
    pattern: /(?:百日|\d{2,3}天|[一二三四五六]十天|百天)(?=[^，。；]{0,4}(?:攻坚|行动|整治|会战|提升|冲刺))/, quality: "derived", date: () => null,
  },
  { // 全年目标, 年度计划, 下半年, 后几个月: the year's end by what they are
    pattern: /(?:完成|实现|确保|保|早日)?(?:全年|年度|下半年|后几个月|本年度|今年)(?=[^，。；]{0,14}(?:目标|任务|计划|控制|完成|实现|必须|指标|增长|新增|达到|不低于|不少于|稳定|保持|时期|上级))|后几个月(?=[^，。；]{0,12}(?:控制|完成|达到))/, quality: "derived",
    date: (_, day) => day && iso(day.year, 12, 31),
  },
  { // 年初安排的12项工程: a year's plan, due by its end
    pattern: /年初(?:确定|安排|下达|部署|计划|明确|谋划)的?[^，。；]{0,8}?(?:\d+|[XＸ×]+|[一二三四五六七八九十百]+)[个项件处家条]/, quality: "derived",
    date: (_, day) => day && iso(day.year, 12, 31),
  },
  { pattern: /(?:明年|下一年度)(?!.{0,4}(?:谋划|储备))/, quality: "derived", date: (_, day) => day && iso(day.year + 1, 12, 31) },
  { // The text itself puts the date off, or sets none
    pattern: /(?:时间|日期)[^，。；]{0,4}(?:另行(?:通知|确定|安排)|待定|另定)|长期(?:坚持|推进|开展)/, quality: "vague", date: () => null,
  },
  { // Words that ask for haste or rhythm without a day
    pattern: /尽快|早日|及早|尽早|抓紧|立即|马上|即刻|迅速|第一时间|限期|限时|按期|按时|如期|及时|适时|近期|定期|不定期|常态化(?=开展|推进|实施|化解|排查|巡查)|每(?:天|日|周|旬|半?个?月|季度?|半年|年)|按照?既定(?:安排|计划|部署|时限)|按照?(?:时间)?(?:节点|进度)|今后|当前(?=[，,。]|要|必须|$)|眼下|即将/, quality: "vague",
    date: () => null,
  },
];

function within(count: number | null, unit: string, day: Day): string | null {
  if (count === null) return null;
  if (unit.includes("小时")) return addDays(day, Math.ceil(count / 24));
  if (unit === "天" || unit === "日") return addDays(day, count);
  if (unit.includes("工作日")) return addDays(day, Math.floor(count / 5) * 7 + (count % 5));
  if (unit === "周" || unit === "个星期") return addDays(day, count * 7);
  const months = unit === "年" ? count * 12 : count;
  const index = day.year * 12 + day.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return iso(year, month, Math.min(day.day, lastDayOf(year, month)));
}

/** The word of strength that belongs to the date (力争10月底前). */
const STRENGTH_BEFORE = /(?:力争|确保|争取|务必|务求|必须|保证)(?:于|在|到|至)?$/;

/** A term that the text labels as such (完成时限：2026年6月底) goes before every other date. */
const LABELLED = /(?:(?:完成|办理|办结|整改|销号|工作)?时限|完成(?:时间|日期))[：:]\s*([^；;。\n）)]{2,30})/;

function byRules(words: string, day: Day | null): Deadline | null {
  for (const { pattern, quality, date: resolve } of RULES) {
    const m = pattern.exec(words);
    if (!m) continue;
    const before = STRENGTH_BEFORE.exec(words.slice(Math.max(0, m.index - 4), m.index));
    return { text: `${before?.[0] ?? ""}${m[0]}`, date: resolve(m, day), quality };
  }
  return null;
}

/**
 * The deadline that a piece of text states, against the day of the meeting (YYYY-MM-DD). `date` is null where the words
 * or the missing day fix none; nothing is invented.
 */
export function readDeadline(text: string, date?: string | null): Deadline {
  const day = parseDay(date);
  // Words in quotation marks are names (“即时联、及时办”); blanked out so that offsets stay.
  const words = text.replace(/“[^”]{0,40}”/g, (name) => (name.includes("双过半") || /十[三四五六]五/.test(name) ? name : "＂".repeat(name.length)));
  const labelled = LABELLED.exec(words);
  return (labelled && byRules(labelled[1] ?? "", day)) ?? byRules(words, day) ?? { text: null, date: null, quality: "none" };
}
