import type { Candidate } from "./candidate";

/** A day that a person may take for a deadline whose words fix none, and why that one. */
export type ProposedDay = {
  day: string;
  /** `noWords`: the text says nothing about when; `yearEnd`: it says something that fixes no day. */
  reason: "noWords" | "yearEnd" | "floodSeason" | "heating" | "winter" | "autumn" | "springFestival" | "month" | "soon" | "hundredDays";
  /** Counted from the meeting the day would be over or too near: it is counted from today. */
  fromToday: boolean;
};

type Rule = { words: RegExp; reason: ProposedDay["reason"]; day: (from: string) => string };

const plusDays = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
/** The next such day of the year. */
const nextDay = (monthDay: string) => (from: string) => {
  const year = Number(from.slice(0, 4));
  return `${year}-${monthDay}` >= from ? `${year}-${monthDay}` : `${year + 1}-${monthDay}`;
};
const monthEnd = (from: string) => new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 0)).toISOString().slice(0, 10);
const yearEnd = (from: string) => `${from.slice(0, 4)}-12-31`;

// Seasons of a northern county: the main flood season begins in mid July, heating on 15 November.
const rules: readonly Rule[] = [
  { words: /主汛期|入汛|汛期|雨季/, reason: "floodSeason", day: nextDay("07-15") },
  { words: /采暖|供暖|取暖|供热/, reason: "heating", day: nextDay("11-15") },
  { words: /入冬|冬季|封冻/, reason: "winter", day: nextDay("11-30") },
  { words: /秋收|秋种|秋季|开学/, reason: "autumn", day: nextDay("08-31") },
  { words: /春节|元旦/, reason: "springFestival", day: nextDay("12-31") },
  { words: /百日|百天/, reason: "hundredDays", day: (from) => plusDays(from, 100) },
  { words: /立即|马上|迅速|第一时间|即刻/, reason: "month", day: monthEnd },
  { words: /尽快|抓紧|及早|尽早|早日|限期|限时|近期/, reason: "soon", day: (from) => plusDays(from, 60) },
];

/** A unit that is asked for something today has at least so many days. */
const leastDays = 10;

/**
 * The day that is proposed where the words of a deadline fix none (S 0.7), by the season or the haste they name, else
 * the end of the year, counted from the meeting; where that day is over or nearer than ten days, counted from ten days
 * after today. A person accepts it or types another; nothing is set by itself.
 * @param heldOn day of the meeting, YYYY-MM-DD
 */
export function proposedDay({ deadlineText, content }: Pick<Candidate, "deadlineText" | "content">, heldOn: string, today: string): ProposedDay {
  const { reason, day } = rules.find(({ words }) => words.test(deadlineText ?? content))
    ?? { reason: deadlineText === null ? "noWords" as const : "yearEnd" as const, day: yearEnd };
  const earliest = plusDays(today, leastDays);
  const proposed = day(heldOn);
  return proposed >= earliest ? { day: proposed, reason, fromToday: false } : { day: day(earliest), reason, fromToday: true };
}
