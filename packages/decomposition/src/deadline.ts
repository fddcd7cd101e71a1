import { parseDay, type Day } from "./days";
import { LOOSE_RULES } from "./deadline-loose";
import { halfWidth } from "./numerals";
import { lastStated, quoted, type TimeFrame } from "./stated-dates";
import type { Deadline } from "./types";

/** A term that the text labels as such (完成时限：2026年6月底) goes before every other date. */
const LABELLED = /(?:(?:完成|办理|办结|整改|销号|工作)?时限|完成(?:时间|日期))[：:]\s*([^；;。\n）)]{2,30})/;

function looseIn(words: string, day: Day | null): Deadline | null {
  for (const { pattern, quality, date } of LOOSE_RULES) {
    const m = pattern.exec(words);
    if (m) return { text: quoted(words, m), date: (day && date?.(day)) ?? null, quality };
  }
  return null;
}

/**
 * The deadline that a piece of text states, against the day of the meeting (YYYY-MM-DD): all is due by the last date that
 * it sets. `date` is null where the words or the missing day fix none; nothing is invented.
 */
export function readDeadline(text: string, date?: string | null, frame: TimeFrame = {}): Deadline {
  const day = parseDay(date);
  const read = (words: string) => lastStated(words, day, frame) ?? looseIn(words, day);
  // Words in quotation marks are names (“即时联、及时办”); blanked out so that offsets stay.
  const words = halfWidth(text).replace(/“[^”]{0,40}”/g, (name) => (name.includes("双过半") || /十[三四五六]五/.test(name) ? name : "＂".repeat(name.length)));
  const labelled = LABELLED.exec(words)?.[1];
  return (labelled === undefined ? null : read(labelled)) ?? read(words) ?? { text: null, date: null, quality: "none" };
}
