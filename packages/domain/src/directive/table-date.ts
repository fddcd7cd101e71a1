import { readDeadline } from "@taizhang/decomposition";
import type { Reading } from "./candidate";
import { completedDay, dayOfDigits } from "./typed-day";

type Deadline = Reading["deadline"];

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const isoOf = (year: number, month: number, day: number): string | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month) ? `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` : null;

/**
 * The date of a cell of 完成时限, against the day of the meeting: a day or a month in figures (a month means its last
 * day), a day as an official types it (12/31, 月底), else as in a text. Nothing is invented: 待定 has no date.
 */
export function deadlineOfCell(cell: string, heldOn: string): Deadline {
  const text = cell.replace(/\s+/g, " ").trim();
  if (text === "") return { text: null, date: null, quality: "none" };
  const [, year, month, day] = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*(?:月份?|[-./月]\s*(\d{1,2})\s*[日号]?)?\s*(?:之?前|以前)?$/.exec(text) ?? [];
  const whole = year === undefined || month === undefined ? null : isoOf(Number(year), Number(month), Number(day ?? lastDay(Number(year), Number(month))));
  const words = text.normalize("NFKC").replace(/\s/g, "").replace(/[。，]$/, "");
  const figures = whole ?? dayOfDigits(words.replace(/(?:之?前|以前|止)$/, ""), heldOn);
  // 3.31 after that day: the next one, which a person looks at.
  const nextYear = figures !== null && figures.slice(0, 4) > heldOn.slice(0, 4) && !words.includes(figures.slice(0, 4));
  if (figures !== null) return { text: text.slice(0, 200), date: figures, ...(nextYear ? { quality: "derived", nextYear } : { quality: "stated" }) };
  const read = readDeadline(completedDay(text), heldOn);
  return { ...read, text: text.slice(0, 200) };
}
