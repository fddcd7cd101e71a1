import { addDays, iso, parseDay, weekdayOf, type Day } from "./days";
import { readNumber } from "./numerals";
import type { CrossReference, Span } from "./types";

const MONTHS = "\\d{1,2}|[一二三四五六七八九十]{1,2}";
// A day as speech gives it: 7月25日, 本月25日, 25日, 上周五, 昨天, or only an order of meetings: 上次, 刚才.
const WHEN = `((?:20\\d{2}年)?(?:${MONTHS})月(?:\\d{1,2}[日号])?|(?:上个?月|本月|这个?月)?\\d{1,2}[日号]|[上本这下]个?(?:周|星期)[一二三四五六日天]?|前天|昨天|今天|明天|后天|上次|上一次|前次|前期|此前|之前|日前|近日|近期|前不久|不久前|刚刚|刚才|年初|去年|明年|下次|下一次|即将)?(?:的|召开的?|在|，)?`;
const HOST = "(?:中共)?(?:[\\u4e00-\\u9fff]{2,6}?(?=县|市|省|区))?(?:县|市|省|区|全县|全市|全省|国务院|中央|党中央)?(?:委、?(?:县|市|省)?政府|委|政府|人大|政协|纪委)?";
const KIND_OF_MEETING = "(?:第[一二三四五六七八九十百\\d]{1,4}次)?(?:常务会|常委会|全委会|全会|全体（扩大）会|全体(?:扩大)?会|县长办公会|市长办公会|党组会|专题会|调度会|推进会|动员会|动员大会|部署会|现场会|座谈会|工作会|协调会|经济工作会|农村工作会|例会|办公会|联席会|视频会|电视电话会|代表大会|表彰大会|两会|人代会|党代会)(?:会议|议(?!定))?";
const MEETING = new RegExp(`${WHEN}(${HOST}[^，。；、“”（）在\\d]{0,14}?${KIND_OF_MEETING})`, "g");
// What somebody said before: 书记在…上进行了全面部署, 刚才各位县领导…进行了安排.
const SPEECH = /(?:(?:刚才|此前|之前|前期|日前)[，,]?)?(?:(?:县|市|省)?(?:委)?书记|县长|市长|省长|[\u4e00-\u9fffXＸ×]{1,4}(?:书记|县长|部长|同志)|各位(?:县|市)?领导|[\u4e00-\u9fff]{0,6}领导)在?([^，。；]{0,20}?(?:会议?|现场|XX+|××+)上)?[^，。；]{0,12}(?:作了?|进行了?|提出了?|发表了?)[^，。；]{0,12}(?:部署|安排|讲话|要求|强调|批示|指示)/g;
const DOCUMENT = /《[^《》]{2,60}》(?:[（(][\u4e00-\u9fff]{1,12}[〔［[]\d{4}[〕］\]]\d{1,4}号[）)])?|(?:(?![和与及据照按以])[\u4e00-\u9fff]){1,8}[〔［[]\d{4}[〕］\]]\s?\d{1,4}号/g;

const PAST_AFTER = /^[^。；]{0,40}(?:上[，,]?|了|已|再次|作出的?|明确的?|要求的|提出的|议定的|确定的|精神|部署要求)/;
const COMING_AFTER = /^[^。；]{0,16}(?:将|即将|召开前|前[，,]|做准备|筹备)/;
const COMING_BEFORE = /(?:将于?|拟于?|计划于?|定于|筹备好?|准备好?|迎接|召开)$/;
/** This very meeting is no other: 今天的会议, 这次全会, and the one in the title (在…会议上的讲话). */
const THIS = /^(?:今天|本次|这次|此次)/;
const IN_TITLE = /^上的(?:讲话|报告|发言)/;

function whenOf(said: string | undefined, before: string, after: string): CrossReference["when"] {
  if (said !== undefined && /^(?:上|前|昨|此前|之前|日前|近日|刚|年初|去年|不久前)/.test(said) && !/^上半年/.test(said)) return "past";
  if (said !== undefined && /^(?:明|后天|下|即将)/.test(said)) return "coming";
  if (COMING_BEFORE.test(before)) return "coming";
  if (PAST_AFTER.test(after)) return "past";
  return COMING_AFTER.test(after) ? "coming" : null;
}

/** A day or month without year, or a day without month, is the last one before a past meeting or the next before a coming one. */
function nearest(month: number | null, wanted: number, today: Day, when: CrossReference["when"]): string | null {
  const past = when !== "coming";
  if (month !== null) {
    const later = month > today.month || (month === today.month && wanted > today.day);
    const earlier = month < today.month || (month === today.month && wanted < today.day);
    return iso(today.year + (past && later ? -1 : !past && earlier ? 1 : 0), month, wanted);
  }
  const shift = past && wanted > today.day ? -1 : !past && wanted < today.day ? 1 : 0;
  const index = today.year * 12 + today.month - 1 + shift;
  return iso(Math.floor(index / 12), (index % 12) + 1, wanted);
}

const DAYS_AWAY: Record<string, number> = { 前天: -2, 昨天: -1, 今天: 0, 明天: 1, 后天: 2 };
const WEEKDAYS = "一二三四五六日";

/** The day that the words name, against the day of this meeting. */
function dateOf(said: string, today: Day | null, when: CrossReference["when"]): string | null {
  const full = /^(20\d{2})年(\d{1,2})月(\d{1,2})[日号]/.exec(said);
  if (full) return iso(Number(full[1]), Number(full[2]), Number(full[3]));
  if (!today) return null;
  const away = DAYS_AWAY[said];
  if (away !== undefined) return addDays(today, away);
  const ofMonth = /^(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2})[日号]/.exec(said);
  if (ofMonth) return nearest(readNumber(ofMonth[1] ?? ""), Number(ofMonth[2]), today, when);
  const alone = /^(上个?月|本月|这个?月)?(\d{1,2})[日号]/.exec(said);
  if (alone) {
    if (alone[1] === undefined) return nearest(null, Number(alone[2]), today, when);
    const index = today.year * 12 + today.month - 1 - (alone[1].startsWith("上") ? 1 : 0);
    return iso(Math.floor(index / 12), (index % 12) + 1, Number(alone[2]));
  }
  const ofWeek = /^([上本这下])个?(?:周|星期)([一二三四五六日天])/.exec(said);
  if (!ofWeek) return null;
  const weeks = ofWeek[1] === "上" ? -1 : ofWeek[1] === "下" ? 1 : 0;
  return addDays(today, weeks * 7 + WEEKDAYS.indexOf(ofWeek[2] === "天" ? "日" : (ofWeek[2] ?? "")) + 1 - weekdayOf(today));
}

type Found = Omit<CrossReference, "sentence">;

function meetingsIn(words: string, offset: number, today: Day | null): Found[] {
  return Array.from(words.matchAll(MEETING)).flatMap((m) => {
    const [whole, said] = m;
    const name = (m[2] ?? "").replace(/^(?:的|在|召开的?)/, "");
    const [before, after] = [words.slice(Math.max(0, m.index - 8), m.index), words.slice(m.index + whole.length)];
    if (THIS.test(whole) || IN_TITLE.test(after) || name.length < 2) return [];
    // A kind of meeting without host, day or order is a thing, not a meeting: 召开座谈会, 常务会研究.
    const hosted = /县|市|省|国务院|中央|委|政府|第.{1,4}次|旅发|经济|农村/.test(name);
    const when = whenOf(said, before, after);
    if (said === undefined && !(hosted && when !== null)) return [];
    const start = offset + m.index;
    return [{ start, end: start + whole.length, text: whole, kind: "meeting" as const, name, date: said === undefined ? null : dateOf(said, today, when), when }];
  });
}

/** What is referred to in the words of one sentence, in order and disjoint. */
function inSentence(text: string, span: Span, today: Day | null): Found[] {
  const words = text.slice(span.start, span.end);
  const found: Found[] = words.includes("会") ? meetingsIn(words, span.start, today) : [];
  const add = (kind: "speech" | "document", m: RegExpMatchArray, when: CrossReference["when"]) => {
    const start = span.start + (m.index ?? 0);
    const end = start + m[0].length;
    if (!found.some((other) => other.start < end && start < other.end)) found.push({ start, end, text: m[0], kind, name: m[0].replace(/^(?:刚才|此前|之前|前期|日前)[，,]?/, ""), date: null, when });
  };
  if (/[《〔［[]/.test(words)) for (const m of words.matchAll(DOCUMENT)) add("document", m, null);
  if (/部署|安排|讲话|要求|强调|批示|指示/.test(words)) for (const m of words.matchAll(SPEECH)) add("speech", m, "past");
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Mentions of other meetings, speeches and documents (S 0.5, S 0.11): 25日县政府常务会, 上次全会, 书记在…上进行了部署.
 * A relative day is counted from the day of this meeting (YYYY-MM-DD); where the words do not fix one, it stays null.
 */
export function readCrossReferences(text: string, sentences: readonly Span[], date: string | null): CrossReference[] {
  const today = parseDay(date);
  return sentences.flatMap((span, sentence) => inSentence(text, span, today).map((found) => ({ ...found, sentence })));
}
