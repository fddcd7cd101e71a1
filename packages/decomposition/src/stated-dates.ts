import { REACHED, yearOf } from "./date-words";
import { iso, type Day } from "./days";
import { CALENDAR_RULES, type CalendarRule } from "./deadline-calendar";
import { TERM_RULES } from "./deadline-terms";
import type { Deadline } from "./types";

/** A date or term that a text states, with how much it weighs: a limit outweighs a mere mention, and that a term. */
export interface StatedDate {
  text: string; date: string | null; rank: number;
  /** The words name no year, and in that of the meeting their day is over: they are taken for the next. */
  moved: boolean;
}

interface Rule extends CalendarRule { term: boolean }

const RULES: Rule[] = [
  ...CALENDAR_RULES.map((rule): Rule => ({ ...rule, term: false })),
  ...TERM_RULES.map(({ pattern, date }): Rule => ({ pattern, term: true, date: (m, day) => day && date(m, day) })),
].map((rule) => ({ ...rule, pattern: new RegExp(rule.pattern, "g") }));

/** A date or period that may only say when something is or was, where another date sets a limit. */
const MENTION = /^[^至到—–~～-]*(?:[日号月份]|季度|半年|过半[”"]?|期间)$/;
const REACHES = new RegExp(`^${REACHED}`);
/** The word of strength that belongs to the date (力争10月底前). */
const STRENGTH_BEFORE = /(?:力争|确保|争取|务必|务求|必须|保证)(?:于|在|到|至)?$/;

/** The words of a match with the word of strength before them. */
export function quoted(words: string, m: RegExpExecArray): string {
  return `${STRENGTH_BEFORE.exec(words.slice(Math.max(0, m.index - 4), m.index))?.[0] ?? ""}${m[0]}`;
}

/** What the rules find, in the order of the text; what one rule has read is no other's. */
function matchesIn(words: string): { m: RegExpExecArray; rule: Rule }[] {
  const matches: { m: RegExpExecArray; rule: Rule }[] = [];
  let rest = words;
  for (const rule of RULES) {
    const found = [...rest.matchAll(rule.pattern)];
    for (const m of found) matches.push({ m, rule });
    if (found.length > 0) rest = rest.replace(rule.pattern, (read) => "＂".repeat(read.length));
  }
  return matches.sort((a, b) => a.m.index - b.m.index);
}

/** What is known of the time of a text besides the day of the meeting. */
export interface TimeFrame {
  /** Ends a stage that goes before, so that a part of a year without its year is the next one after it. */
  after?: string | null;
  /** The words are the time of a stage of a plan, which is no history even where it is over. */
  planned?: boolean;
}

/** The dates that the text states, in its order. A part of a year that is over at the meeting, or before the stage that goes before it, is the next one. */
export function statedDates(words: string, day: Day | null, { after = null, planned = false }: TimeFrame = {}): StatedDate[] {
  const today = day && iso(day.year, day.month, day.day);
  const from = after ?? today;
  let floor = from;
  let floorMoved = after === null;
  return matchesIn(words).flatMap(({ m, rule }) => {
    const named = m.groups?.["year"] ?? m.groups?.["until"];
    const year = yearOf(named, day);
    const own = year === null || !rule.inYear ? null : rule.inYear(m, year);
    if (rule.ahead && !planned && own !== null && today !== null && own < today) return [];
    const over = rule.inYear && year !== null && floor !== null && own !== null && named === undefined && own < floor;
    const later = over ? nextAfter((y) => rule.inYear?.(m, y) ?? null, Math.max(yearOf(floor ?? "", day) ?? 0, year ?? 0), floor === from ? floor : null) : null;
    const date = rule.date?.(m, day) ?? later ?? own;
    const moved = later !== null && date === later && floorMoved;
    const end = m.index + m[0].length;
    const limit = !MENTION.test(m[0]) || REACHES.test(words.slice(end, end + 12));
    if (rule.inYear && (limit || named !== undefined) && date !== null && day && (yearOf(date, day) ?? 0) > day.year) {
      floor = date;
      floorMoved = moved;
    }
    return [{ text: quoted(words, m), date, rank: rule.term ? 0 : limit ? 2 : 1, moved }];
  });
}

/** A part of a year in the first year from `year` on in which it is not over before `from`. */
function nextAfter(inYear: (year: number) => string | null, year: number, from: string | null): string | null {
  const date = inYear(year);
  return date !== null && from !== null && date < from ? inYear(year + 1) : date;
}

/** The last of the dates that weigh most (3月底前复工，年底前投用); a mere mention counts where no limit is set. */
export function lastStated(words: string, day: Day | null, frame: TimeFrame = {}): Deadline | null {
  const stated = statedDates(words, day, frame);
  const rank = stated.reduce((most, one) => Math.max(most, one.rank), 0);
  const [first, ...more] = stated.filter((one) => one.rank === rank);
  if (!first) return null;
  const { text, date, moved } = more.reduce((last, next) => ((next.date ?? "") > (last.date ?? "") ? next : last), first);
  return moved ? { text, date, quality: "derived", nextYear: true } : { text, date, quality: "stated" };
}
