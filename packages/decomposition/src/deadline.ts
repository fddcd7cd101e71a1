import { addDays, addWorkdays, daysToSunday, iso, lastDayOf, parseDay, weekdayOf, type Day } from "./days";
import { halfWidth, readNumber } from "./numerals";
import type { Deadline, DeadlineQuality } from "./types";

interface Rule {
  pattern: RegExp;
  quality: DeadlineQuality;
  /** The last day that the words allow, or null where they and the given day do not fix one. */
  date?: (m: RegExpExecArray, day: Day | null) => string | null;
  /** In place of `date`, for a part of a year: its last day in the year that the words name (group `year`) or leave open. */
  inYear?: (m: RegExpExecArray, year: number) => string | null;
  /** What was over before the meeting is history in these words, and no deadline. */
  ahead?: true;
  /** Counts from the meeting, or from what is yet to happen (发现隐患3日内): gives way to a date of the calendar. */
  term?: true;
}

const N = "(\\d{1,4}|[一二三四五六七八九十两百半]{1,4})";
const BEFORE = "(?:之前|以前|前|之内|以内|内)?";
const YEAR_WORD = "20\\d{2}年|今年|明年|本年|当年";
const YEAR = `(?<!(?:去|上|前|每|往)年)(?<year>${YEAR_WORD})?`;
const M = "\\d{1,2}|[一二三四五六七八九十]{1,2}";
const D = "\\d{1,2}|[一二三四五六七八九十]{1,3}";
const PART = "底|末|初|上中旬|中下旬|上旬|中旬|下旬";
/** What is reached at a date that has no 前 or 底. */
const REACHED = "(?=(?:全面|基本|全部|如期|力争|实现)*(?:建成|完成|投用|投产|竣工|通车|通水|通气|达产|达标|实现|运营|见效|启用|封顶)(?![的了]))";
/** Not a date that only tells when something was. */
const NO_HISTORY = "(?!以来|[起后的已]|开始|之后|以后|没有|未|[^，。；]{0,4}(?:通报|印发|下发|出台|发生|反馈|公布|排名|数据|情况|滞后|工作会)|[至到—–~～-])";

function yearOf(word: string | undefined, day: Day | null): number | null {
  if (word === undefined) return day?.year ?? null;
  if (/^明年/.test(word)) return day && day.year + 1;
  if (/^(?:今年|本年|当年)/.test(word)) return day?.year ?? null;
  return Number(word.slice(0, 4));
}

/** A group of the match as a number; 0 where it is none. */
function numberIn(m: RegExpExecArray, group: string): number {
  return readNumber(m.groups?.[group] ?? "") ?? 0;
}

function endOfMonth(year: number, month: number, part?: string): string | null {
  const early = part === "上旬" || part === "初" ? 10 : part === "中旬" || part === "上中旬" ? 20 : null;
  return month < 1 || month > 12 ? null : iso(year, month, early ?? lastDayOf(year, month));
}

/** The month so many after that of the day. */
function monthAfter({ year, month }: Day, months: number): [year: number, month: number] {
  const index = year * 12 + month - 1 + months;
  return [Math.floor(index / 12), (index % 12) + 1];
}

/** Last year of the five-year plan of each name: the 十四五 ends in 2025. */
const PLAN_ENDS: Record<string, number> = { 十三: 2020, 十四: 2025, 十五: 2030, 十六: 2035 };

// In order of preference: the first rule that finds something in the text is the deadline.
const RULES: Rule[] = [
  { // 9月1日至10月20日, 12月15日至20日: the end of a span
    pattern: new RegExp(`${YEAR}\\s*(?:(?<first>${M})月)?(?:${D})[日号]?(?:至|到|[-—–~～])(?:(?<=月.{2,5})|(?=(?:20\\d{2}年)?(?:${M})月))(?<until>20\\d{2}年)?(?:(?<month>${M})月)?(?<day>${D})[日号](?!楼|线|文)${BEFORE}`), quality: "stated",
    inYear: (m, year) => iso(Number(m.groups?.["until"]?.slice(0, 4) ?? year), numberIn(m, m.groups?.["month"] === undefined ? "first" : "month"), numberIn(m, "day")),
  },
  { // 2026-10-31, 2026.10.31
    pattern: /(20\d{2})[-.／/](\d{1,2})[-.／/](\d{1,2})(?!\d)(?:之前|以前|前)?/, quality: "stated",
    date: (m) => iso(Number(m[1]), Number(m[2]), Number(m[3])),
  },
  { // 2026年10月31日前, 10月31日, 十月三十一日前
    pattern: new RegExp(`${YEAR}\\s*(?<month>${M})月(?<day>${D})[日号]${BEFORE}`), quality: "stated",
    inYear: (m, year) => iso(year, numberIn(m, "month"), numberIn(m, "day")),
  },
  { // XX月底前: a date is stated, its month withheld
    pattern: /(?:[XＸ×]{1,4}|○{1,2}|_{2,})月(?:底|末|初|[上中下]旬|[XＸ×\d]{1,4}[日号])?(?:之前|以前|前)/, quality: "stated", date: () => null,
  },
  { // 10月底前, 9月中旬, 明年3月前
    pattern: new RegExp(`${YEAR}\\s*(?<month>${M})月份?(?:(?<part>${PART})${BEFORE}|(?:之前|以前|前|内))`), quality: "stated",
    inYear: (m, year) => {
      const month = numberIn(m, "month");
      const onlyBefore = m.groups?.["part"] === undefined && m[0].endsWith("前");
      return onlyBefore ? endOfMonth(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1) : endOfMonth(year, month, m.groups?.["part"]);
    },
  },
  { // 2027年3月, 明年6月开工
    pattern: new RegExp(`(?<year>${YEAR_WORD})\\s*(?<month>${M})月份?${NO_HISTORY}`), quality: "stated", ahead: true,
    inYear: (m, year) => endOfMonth(year, numberIn(m, "month")),
  },
  { // 9月份, 9月建成
    pattern: new RegExp(`(?<![\\d一二三四五六七八九十年])(?<month>${M})月(?:份${NO_HISTORY}|${REACHED})`), quality: "stated",
    inYear: (m, year) => endOfMonth(year, numberIn(m, "month")),
  },
  { // 本月底, 下个月底前, 下月15日前
    pattern: new RegExp(`(本|当|下)个?月(?:(?<part>${PART})${BEFORE}|(?<day>${D})[日号]${BEFORE}|[内前])`), quality: "stated",
    date: (m, day) => {
      if (!day) return null;
      const [year, month] = monthAfter(day, (m[1] === "下" ? 1 : 0) - (/月前$/.test(m[0]) ? 1 : 0));
      return m.groups?.["day"] === undefined ? endOfMonth(year, month, m.groups?.["part"]) : iso(year, month, numberIn(m, "day"));
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
  { // 前三季度增长8%
    pattern: new RegExp(`${YEAR}前(?<part>[两二三23])个?季度`), quality: "stated", ahead: true,
    inYear: (m, year) => endOfMonth(year, m.groups?.["part"] === "三" || m.groups?.["part"] === "3" ? 9 : 6),
  },
  { // 三季度末, 四季度
    pattern: new RegExp(`${YEAR}第?(?<part>[一二三四1-4])季度(?:末|底|内|前)?${NO_HISTORY}`), quality: "stated",
    inYear: (m, year) => endOfMonth(year, numberIn(m, "part") * 3),
  },
  { // 2027年建成, 2026—2028年完成: a year with an end to reach in it
    pattern: new RegExp(`(?:20\\d{2}(?:年)?[-—–至到])?(20\\d{2})年${REACHED}`), quality: "stated",
    date: (m) => iso(Number(m[1]), 12, 31),
  },
  { // 年底前, 年内, 2027年底, 到2030年, 明年年底
    pattern: new RegExp(`(?:到|至|在)?(?:(?<year>${YEAR_WORD})年?[底末内]${BEFORE}|(?<![\\d一二三四五六七八九十两几近多每历往半])年[底末内]${BEFORE}|到(?<until>20\\d{2})年(?!\\d))`), quality: "stated",
    inYear: (m, year) => iso(Number(m.groups?.["until"] ?? year), 12, 31),
  },
  { // 年中, 明年年中前
    pattern: new RegExp(`(?:(?<year>${YEAR_WORD})年?|(?<![\\d一二三四五六七八九十两几近多每历往半全常])年)中(?:之前|以前|前|(?=[，、。；]|$)|${REACHED})`), quality: "stated",
    inYear: (_, year) => iso(year, 6, 30),
  },
  { // 双过半: half of the year's target by mid-year, which July still settles
    pattern: new RegExp(`${YEAR}(?:上半年)?[“"]?双过半[”"]?`), quality: "stated",
    date: (m, day) => {
      const year = yearOf(m.groups?.["year"], day);
      return year === null ? null : iso(m.groups?.["year"] === undefined && day && day.month > 7 ? year + 1 : year, 6, 30);
    },
  },
  { // 上半年
    pattern: new RegExp(`${YEAR}上半年${NO_HISTORY}(?!工作|经济)`), quality: "stated",
    inYear: (_, year) => iso(year, 6, 30),
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
      return iso(...monthAfter(day, wanted < day.day ? 1 : 0), wanted);
    },
  },
  { // 10天内, 两周内, 3个月内, 半年内, 一个半月内, 5个工作日内
    pattern: new RegExp(`(?<!(?:控制在?|不超过|少于|压减)[^，。]{0,6})(?<![上下每]|\\d)${N}(个工作日|个半月|年半|个月|个星期|个?小时|天|日|周|年)(?:之内|以内|内)`), quality: "stated", term: true,
    date: (m, day) => day && within(m[1] === "半" ? 0.5 : readNumber(m[1] ?? ""), m[2] ?? "", day),
  },
  { // 本周五前, 下周三, 周五前: 每周五 is a rhythm, 上周 is past
    pattern: /(?<![每上逐一二两三四])(本|这|下)?个?(?:周|星期)([一二三四五六日天])(?![一二三四五六七八九十一])(?:之前|以前|前|下班前)?(?=[^，。；]{0,12}(?:前|报|完成|拿出|提交|反馈|到位|上会|提出|答复|开工|整改))/, quality: "stated", term: true,
    date: (m, day) => {
      if (!day) return null;
      const away = "一二三四五六日".indexOf(m[2] === "天" ? "日" : (m[2] ?? "")) + 1 - weekdayOf(day);
      return addDays(day, m[1] === "下" ? away + 7 : m[1] === undefined && away < 0 ? away + 7 : away);
    },
  },
  { // 今天, 明天, 当天, 后天
    pattern: /(?:今天|当天|当日|明天|后天)(?:之前|以前|前|内|下班前|上午|下午)?(?=[^，。；]{0,10}(?:完成|报|拿出|提交|反馈|到位|答复|前|整改|办结|处置))/, quality: "stated", term: true,
    date: (m, day) => day && addDays(day, m[0].startsWith("明") ? 1 : m[0].startsWith("后") ? 2 : 0),
  },
  { pattern: /(?:本|这)周(?:内|末)?|下周(?:内|末)?前?/, quality: "stated", term: true, date: (m, day) => day && addDays(day, daysToSunday(day) + (m[0].startsWith("下") ? 7 : 0)) },
  { // Seasons and feasts that a calendar of the county dates
    pattern: /(?:抢抓|赶在|力争|确保)?(?:主汛期|汛期|采暖季|供暖季|取暖季|入冬|冬季|春耕|春节|元旦|清明|五一|国庆(?:节)?|中秋(?:节)?|秋收|秋种|三夏|麦收|(?<![季环细关情章小调枝音])节(?=前(?!沿))|伏季|雨季|封冻期?|开学|高考|两会|旅发大会)(?:来临|到来|召开|开幕)?(?:之前|以前|前|期间|前后)|(?:汛期|采暖季|冬季|夏季)(?=[^，。；]{0,6}(?:保障|治理|防控|攻坚|安全))/, quality: "seasonal",
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
  if (unit === "天" || unit === "日") return addDays(day, Math.ceil(count));
  if (unit.includes("工作日")) return addWorkdays(day, Math.ceil(count));
  if (unit === "周" || unit === "个星期") return addDays(day, Math.ceil(count * 7));
  const months = (unit.includes("半") ? count + 0.5 : count) * (unit.startsWith("年") ? 12 : 1);
  const [year, month] = monthAfter(day, Math.floor(months));
  const on = { year, month, day: Math.min(day.day, lastDayOf(year, month)) };
  return addDays(on, months % 1 === 0 ? 0 : 15);
}

/** The word of strength that belongs to the date (力争10月底前). */
const STRENGTH_BEFORE = /(?:力争|确保|争取|务必|务求|必须|保证)(?:于|在|到|至)?$/;

/** A term that the text labels as such (完成时限：2026年6月底) goes before every other date. */
const LABELLED = /(?:(?:完成|办理|办结|整改|销号|工作)?时限|完成(?:时间|日期))[：:]\s*([^；;。\n）)]{2,30})/;

const STATED = RULES.filter((rule) => rule.quality === "stated").map((rule) => ({ ...rule, pattern: new RegExp(rule.pattern, "g") }));
const OTHERS = RULES.filter((rule) => rule.quality !== "stated");

/** A date or period that may only say when something is or was, where another date sets a limit. */
const MENTION = /^[^至到—–~～-]*(?:[日号月份]|季度|半年|过半[”"]?|期间)$/;
const REACHES = new RegExp(`^${REACHED}`);

interface Stage { text: string; date: string | null; rank: number }

/** The dates that the text states, in its order. A part of a year that is over at the meeting, or before the stage that goes before it, is the next one. */
function stagesOf(words: string, day: Day | null): Stage[] {
  const matches: { m: RegExpExecArray; rule: Rule }[] = [];
  let rest = words;
  for (const rule of STATED) {
    const found = [...rest.matchAll(rule.pattern)];
    for (const m of found) matches.push({ m, rule });
    // What one rule has read is no other's.
    if (found.length > 0) rest = rest.replace(rule.pattern, (read) => "＂".repeat(read.length));
  }
  const today = day && iso(day.year, day.month, day.day);
  let floor = today;
  return matches.sort((a, b) => a.m.index - b.m.index).flatMap(({ m, rule }) => {
    const named = m.groups?.["year"] ?? m.groups?.["until"];
    const year = yearOf(named, day);
    const own = year === null || !rule.inYear ? null : rule.inYear(m, year);
    if (rule.ahead && own !== null && today !== null && own < today) return [];
    const later = rule.inYear && year !== null && floor !== null && own !== null && named === undefined && own < floor
      ? rule.inYear(m, Math.max(yearOf(floor, day) ?? 0, year) + (floor === today ? 1 : 0)) : null;
    const date = rule.date?.(m, day) ?? later ?? own;
    const end = m.index + m[0].length;
    const limit = !MENTION.test(m[0]) || REACHES.test(words.slice(end, end + 12));
    if (rule.inYear && (limit || named !== undefined) && date !== null && day && (yearOf(date, day) ?? 0) > day.year) floor = date;
    return [{ text: quoted(words, m), date, rank: rule.term ? 0 : limit ? 2 : 1 }];
  });
}

/** The words of a match with the word of strength before them. */
function quoted(words: string, m: RegExpExecArray): string {
  return `${STRENGTH_BEFORE.exec(words.slice(Math.max(0, m.index - 4), m.index))?.[0] ?? ""}${m[0]}`;
}

/** All is due by the last stage that the text sets (3月底前复工，年底前投用); a mere mention of a date counts where no date is set. */
function byRules(words: string, day: Day | null): Deadline | null {
  const stages = stagesOf(words, day);
  const rank = stages.reduce((most, stage) => Math.max(most, stage.rank), 0);
  const [first, ...more] = stages.filter((stage) => stage.rank === rank);
  if (first) {
    const { text, date } = more.reduce((last, next) => ((next.date ?? "") > (last.date ?? "") ? next : last), first);
    return { text, date, quality: "stated" };
  }
  for (const { pattern, quality, date } of OTHERS) {
    const m = pattern.exec(words);
    if (m) return { text: quoted(words, m), date: date?.(m, day) ?? null, quality };
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
  const words = halfWidth(text).replace(/“[^”]{0,40}”/g, (name) => (name.includes("双过半") || /十[三四五六]五/.test(name) ? name : "＂".repeat(name.length)));
  const labelled = LABELLED.exec(words);
  return (labelled && byRules(labelled[1] ?? "", day)) ?? byRules(words, day) ?? { text: null, date: null, quality: "none" };
}
