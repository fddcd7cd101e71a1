import { linesOf } from "./outline";
import { readNumber } from "./numerals";

const NUMBER = /[\u4e00-\u9fff]{1,12}[〔［[]\s*(?:19|20)\d{2}\s*[〕］\]]\s*第?\d{1,4}号/;
const DATE = /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;
const CHINESE_DATE = /([二〇○零一][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;
const TITLE_WORD = /(?:讲话|报告|意见|通知|方案|纪要|规划|办法|决定|要点|安排|部署|细则|措施|计划|清单|批复|公告|致辞|发言|提纲|分工|台账|条例|规定)(?:[（(][^）)]{1,12}[）)])?$/;
/** How far into a text its head, and from its end its signature, may reach (lines). */
const HEAD_LINES = 24;
const TAIL_LINES = 6;
/** The first lines name the year that a text speaks from. */
const YEAR_LINES = 6;

function isoDate(line: string): string | null {
  const plain = DATE.exec(line);
  const written = plain ? null : CHINESE_DATE.exec(line);
  const year = plain ? Number(plain[1]) : written ? readNumber((written[1] ?? "").replaceAll("○", "〇")) : null;
  const month = readNumber((plain ?? written)?.[2] ?? "");
  const day = readNumber((plain ?? written)?.[3] ?? "");
  if (year === null || month === null || day === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Whether a line reads as the title of a text or of an annex: few words that end in what it is, without a full stop. */
export function isTitleLine(line: string): boolean {
  return line.length <= 60 && TITLE_WORD.test(line) && !/[。；，]/.test(line.replace(/（.*?）/g, ""));
}

/** A numbered heading of the first order, as far as it may name a year, or a line of few words without a stop: the name of a part. */
const HEADING = /^[一二三四五六七八九十]{1,3}、.{0,40}|^[^。；，：《》\n]{6,40}$/gm;

/**
 * The year that a text without a date speaks from: the newest that its first lines (召开2026年全体会议) and its headings
 * (二、2026年工作安排) name, leaving out where a span or plan ends (到2030年). Null where they name none. It tells what is
 * past; no deadline is counted from it.
 */
export function yearNamedIn(text: string): number | null {
  const head = linesOf(text.slice(0, 4000)).slice(0, YEAR_LINES).map((l) => text.slice(l.start, l.end));
  const years = [...[...head, ...(text.match(HEADING) ?? [])].join("\n").matchAll(/(?<![到至向—－-]|\d)(20\d\d)年(?!远景|愿景)/g)].map((m) => Number(m[1]));
  return years.length === 0 ? null : Math.max(...years);
}

/** Title, document number and date of a text, from its first and last lines. */
export function readHead(text: string): { title: string; number: string | null; date: string | null } {
  const lines = linesOf(text).map((l) => text.slice(l.start, Math.min(l.end, l.start + 200)));
  const head = lines.slice(0, HEAD_LINES);
  const named = head.find(isTitleLine);
  const number = head.map((line) => NUMBER.exec(line)?.[0]).find((n) => n !== undefined) ?? null;
  // The date of a document stands alone in its signature, the date of a speech under its title; a date in a sentence is neither.
  const signed = lines.slice(-TAIL_LINES).reverse().find((line) => line.length <= 24 && isoDate(line) !== null);
  const under = head.slice(0, 12).find((line) => line.length <= 60 && isoDate(line) !== null && !/[。；]/.test(line));
  const dated = signed ?? under;
  return { title: (named ?? head[0] ?? "").slice(0, 120), number, date: dated === undefined ? null : isoDate(dated) };
}
