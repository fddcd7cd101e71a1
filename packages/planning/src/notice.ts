import type { Day } from "./day";
import { addDays, isDay, weekday } from "./day";
import type { PublishedYear } from "./holidays";
import { statutoryDates } from "./holidays";

export const noticeFaultKeys = ["nothing_found", "not_a_day", "other_year", "ends_before_start", "workday_on_weekday", "off_and_working", "statutory_missing"] as const;
export type NoticeFault = { readonly key: (typeof noticeFaultKeys)[number]; readonly text: string };
export type Notice = Pick<PublishedYear, "off" | "workdays"> & { readonly faults: readonly NoticeFault[] };

type Found = { off: [Day, Day][]; workdays: Day[]; faults: NoticeFault[] };

const dates = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\s*(?:至|到|—|－|-|~)\s*(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?/gu;
const plain = /\d{4}-\d{2}-\d{2}/g;

/**
 * Days off and make-up working days of a year, from the words of the State Council's notice as they are pasted
 * ("…1月1日（周五）至3日（周日）放假调休，共3天。1月4日（周一）上班。") or from lines with dates ("2027-02-06 2027-02-12 休").
 * A sentence or line that says 放假, 休 or off gives days off, one that says 上班 or 班 or work make-up days.
 * Faults name what cannot be: a make-up day on an ordinary working day, a day both off and working, another year's day,
 * a statutory holiday that is missing. With faults nothing should be taken over.
 */
export function readNotice(text: string, year: number): Notice {
  const found: Found = { off: [], workdays: [], faults: [] };
  for (const sentence of text.replace(/[（(][^（()）]*[)）]/gu, "").split(/[。；;\n]/u)) {
    const reading: Reading = { year, month: "" };
    for (const clause of sentence.split("，")) {
      const rests = /放假|休|off/iu.test(clause) && !/上班/u.test(clause);
      if (rests || /班|work/iu.test(clause)) readClause(clause, reading, { kind: rests ? "off" : "workdays", found });
    }
  }
  found.off.sort();
  found.workdays.sort();
  return { ...found, faults: [...found.faults, ...contradictions(found, year)] };
}

/** The year of the notice, and the month last named in its sentence ("1月1日至3日放假，9日上班"). */
type Reading = { readonly year: number; month: string };

function readClause(clause: string, reading: Reading, { kind, found }: { kind: "off" | "workdays"; found: Found }): void {
  const listed = clause.match(plain) ?? [];
  const spans: [Day, Day][] = listed.length > 0 ? plainSpans(listed, kind) : writtenSpans(clause, reading);
  for (const [first, last] of spans) {
    if (!isDay(first) || !isDay(last)) found.faults.push({ key: "not_a_day", text: clause.trim() });
    else if (last < first) found.faults.push({ key: "ends_before_start", text: `${first} ${last}` });
    else if (kind === "off") found.off.push([first, last]);
    else for (let day = first; day <= last; day = addDays(day, 1)) found.workdays.push(day);
  }
}

/** On a line of days off two dates are first and last; make-up days are listed one by one. */
function plainSpans(days: readonly string[], kind: "off" | "workdays"): [Day, Day][] {
  const [first = "", last = first] = days;
  return kind === "off" ? [[first, last]] : days.map((day): [Day, Day] => [day, day]);
}

function writtenSpans(sentence: string, reading: Reading): [Day, Day][] {
  const { year } = reading;
  return [...sentence.matchAll(dates)].map(([, firstYear, firstMonth, first = "", lastYear, lastMonth, last]): [Day, Day] => {
    reading.month = firstMonth ?? reading.month;
    const begin = written(Number(firstYear ?? year), reading.month, first);
    const end = last === undefined ? begin : written(Number(lastYear ?? firstYear ?? year), lastMonth ?? reading.month, last);
    reading.month = lastMonth ?? reading.month;
    return [begin, end];
  });
}

const written = (year: number, month: string, date: string): Day => `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;

function contradictions({ off, workdays }: Found, year: number): NoticeFault[] {
  if (off.length === 0) return [{ key: "nothing_found", text: "" }];
  const isOff = (day: Day) => off.some(([first, last]) => day >= first && day <= last);
  const inYear = (day: Day) => day.startsWith(`${year}-`);
  const faults: NoticeFault[] = [];
  for (const [first, last] of off) if (!inYear(first) && !inYear(last)) faults.push({ key: "other_year", text: `${first} ${last}` });
  for (const day of workdays) {
    if (!inYear(day)) faults.push({ key: "other_year", text: day });
    if (weekday(day) <= 5) faults.push({ key: "workday_on_weekday", text: day });
    if (isOff(day)) faults.push({ key: "off_and_working", text: day });
  }
  for (const date of statutoryDates) if (!isOff(`${year}-${date}`)) faults.push({ key: "statutory_missing", text: `${year}-${date}` });
  return faults;
}
