import type { TaskClass } from "@taizhang/policy";
import { addDays, daysBetween } from "@taizhang/planning";
import type { Random } from "./random";

/** Where a made-up task shall stand; the lamp itself is always computed from the facts that follow. */
export type Wish = "registered" | "dispatched" | "signed_in" | "green" | "yellow" | "red" | "unreported" | "blue" | "cancelled" | "closing" | "no_date";

/** Two departments are in trouble; it shows in their row of every heat map. */
const troubled = new Set(["zhujian", "zigui"]);
const usual = { green: 60, yellow: 12.5, red: 5.5, unreported: 2.5, blue: 18, no_date: 1.5 };
const trouble = { green: 36, yellow: 17, red: 30, unreported: 2.5, blue: 14, no_date: 0.5 };

/** Chooses by the age of the task in days: what was dispatched yesterday cannot be behind. */
export function wishFor(random: Random, lead: string, age: number): Wish {
  if (age < 0) return "registered";
  if (age <= 6) return random.weighted({ dispatched: 55, signed_in: 45 });
  if (age < 22) return random.weighted({ green: 62, signed_in: 32, dispatched: 6 });
  const wish = random.weighted(troubled.has(lead) ? trouble : usual);
  return age < 45 && (wish === "blue" || wish === "unreported") ? "green" : wish;
}

export type Dates = { dueOn: string | null; closedOn: string | null };

/** Offices like month ends and the twentieth: the nearest such day within five days. */
function roundDay(day: string): string {
  const date = Number(day.slice(8));
  if (Math.abs(date - 20) <= 5) return `${day.slice(0, 8)}20`;
  if (date <= 5) return addDays(day, -date);
  const end = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
  return end - date <= 5 ? `${day.slice(0, 8)}${end}` : day;
}

const within = (low: number, high: number, random: Random) => low + (high - low) * random.next();

/** Part of the time that has passed, by wish: what is behind by thirty points must be old enough for it. */
const passed: Partial<Record<Wish, readonly [number, number]>> = {
  green: [0.18, 0.93], yellow: [0.35, 0.92], red: [0.55, 0.95], unreported: [0.25, 0.9], cancelled: [0.3, 0.8], closing: [0.7, 0.98], signed_in: [0.05, 0.2], dispatched: [0.03, 0.15],
};

function closedDates(random: Random, startOn: string, today: string): Dates {
  const age = daysBetween(startOn, today);
  const closedOn = addDays(startOn, random.int(Math.min(30, age - 1), age - 1));
  const late = random.chance(0.14);
  const dueOn = roundDay(addDays(closedOn, late ? -random.int(8, 24) : random.int(6, 40)));
  return { dueOn: dueOn > startOn ? dueOn : addDays(startOn, 10), closedOn };
}

/** Deadline and day of closing that make the wish possible. */
export function datesFor(random: Random, wish: Wish, taskClass: TaskClass, startOn: string, today: string): Dates {
  const age = Math.max(0, daysBetween(startOn, today));
  if (wish === "blue") return closedDates(random, startOn, today);
  if (wish === "no_date") return { dueOn: null, closedOn: null };
  if (wish === "red" && random.chance(0.45)) return { dueOn: addDays(today, -random.int(1, Math.max(1, Math.min(55, age - 12)))), closedOn: null };
  const [low, high] = passed[wish] ?? [0, 0];
  const span = high === 0 ? random.int(40, 160) : Math.round(Math.max(age, 3) / within(low, high, random));
  const most = taskClass === "C" ? 560 : 420;
  const dueOn = roundDay(addDays(startOn, Math.max(age + 1, Math.min(most, Math.max(21, span)))));
  return { dueOn: dueOn > today ? dueOn : addDays(today, random.int(2, 9)), closedOn: null };
}
