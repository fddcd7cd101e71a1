import { readDeadline } from "@taizhang/decomposition";

const pad = (part: string | number) => String(part).padStart(2, "0");
const isoOf = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? `${year}-${pad(month)}-${pad(day)}` : null;
};

/** 2026-9-30, 2026.9.30, 20260930; 9.30, 9-30, 9/30, 9月30 and 0930 are the next such day. */
export function dayOfDigits(words: string, from: string): string | null {
  const whole = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(words) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(words);
  if (whole) return isoOf(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const short = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(words) ?? /^(\d{2})(\d{2})$/.exec(words);
  if (!short) return null;
  const year = Number(from.slice(0, 4));
  const own = isoOf(year, Number(short[1]), Number(short[2]));
  return own !== null && own < from ? isoOf(year + 1, Number(short[1]), Number(short[2])) : own;
}

/** 10月, 10月底前 and the like as the readers of deadlines know them. */
export const completedDay = (words: string): string =>
  words.replace(/^(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|内)?$/, "$1月底").replace(/^月底$/, "月底前").replace(/^(\d{1,2})[日号]$/, "$1日前").replace(/^明年$/, "明年底");

/**
 * A day as an official types it (S 0.5): 9.30, 0930, 10月底, 月底, 三季度末, 年底, 明年3月底, 两周内.
 * @param from the day of the meeting, YYYY-MM-DD; what names no year is the next one from there
 * @returns YYYY-MM-DD, or null where the words are no day
 */
export function readTypedDay(typed: string, from: string): string | null {
  const words = typed.normalize("NFKC").replace(/\s/g, "").replace(/^(?:到|在|于)/, "").replace(/[。，]$/, "");
  if (words === "") return null;
  return dayOfDigits(words, from) ?? readDeadline(completedDay(words), from).date;
}
