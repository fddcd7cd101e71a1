import type { Calendar } from "./calendar";
import { isWorking } from "./calendar";
import { dayNumber, dayOf, isDay } from "./day";
import type { Season, WorkKind } from "./season";

/** Days on which work can proceed, as ascending day numbers; `until[i]` counts those up to and including `first + i`. */
type Ladder = { readonly days: Int32Array; readonly until: Int32Array };

/** Working days of a stretch of time, for any kind of work: stages are then laid out by index, not day by day. */
export type WorkDays = { readonly first: number; readonly last: number; readonly general: Ladder; readonly of: (kind: WorkKind) => Ladder };

/** The dates run out of the stretch; the caller takes a longer one. */
export class BeyondStretch extends Error {}

/** The days from `first` to `last` (day numbers) on which work can proceed. */
export function workDays(first: number, last: number, seasons: readonly Season[], on: Calendar): WorkDays {
  const general = ladder(first, last, (number) => isWorking(number, on));
  const ladders = new Map<WorkKind, Ladder>([["office", general]]);
  const of = (kind: WorkKind): Ladder => {
    const known = ladders.get(kind);
    if (known) return known;
    const stopped = stoppedDays(first, last, seasons.filter(({ kinds }) => kinds.includes(kind)));
    const made = ladder(first, last, (number) => stopped[number - first] === 0 && isWorking(number, on));
    ladders.set(kind, made);
    return made;
  };
  return { first, last, general, of };
}

/** 1 for every day of the stretch that lies in one of the seasons; whole spans at once, because the stretch may be long. */
function stoppedDays(first: number, last: number, seasons: readonly Season[]): Uint8Array {
  const stopped = new Uint8Array(last - first + 1);
  for (let year = Number(dayOf(first).slice(0, 4)) - 1; year <= Number(dayOf(last).slice(0, 4)); year++) {
    for (const season of seasons) {
      const end = season.last < season.first ? year + 1 : year;
      // 29 February means the first day after it, or the last before it, where the year has none.
      const from = dayNumber(isDay(`${year}-${season.first}`) ? `${year}-${season.first}` : `${year}-03-01`);
      const to = dayNumber(isDay(`${end}-${season.last}`) ? `${end}-${season.last}` : `${end}-02-28`);
      if (to >= first && from <= last) stopped.fill(1, Math.max(0, from - first), Math.min(last, to) - first + 1);
    }
  }
  return stopped;
}

function ladder(first: number, last: number, proceeds: (number: number) => boolean): Ladder {
  const until = new Int32Array(last - first + 1);
  const days: number[] = [];
  for (let number = first; number <= last; number++) {
    if (proceeds(number)) days.push(number);
    until[number - first] = days.length;
  }
  return { days: Int32Array.from(days), until };
}

/** How many days of the ladder lie on or before `number`. */
export function countUntil(within: WorkDays, { until }: Ladder, number: number): number {
  const count = number < within.first ? undefined : until[number - within.first];
  if (count === undefined) throw new BeyondStretch();
  return count;
}

function dayAt({ days }: Ladder, index: number): number {
  const day = days[index];
  if (day === undefined) throw new BeyondStretch();
  return day;
}

export type Span = { readonly start: number; readonly finish: number };

/** First and last day of `duration` days of work that begin as early as possible on or after `bound`. */
export function spanFrom(within: WorkDays, kind: WorkKind, bound: number, duration: number): Span {
  const steps = within.of(kind);
  const index = countUntil(within, steps, bound - 1);
  return { start: dayAt(steps, index), finish: dayAt(steps, index + duration - 1) };
}

/** First and last day of `duration` days of work that end as late as possible on or before `bound`. */
export function spanUntil(within: WorkDays, kind: WorkKind, bound: number, duration: number): Span {
  const steps = within.of(kind);
  const index = countUntil(within, steps, bound) - 1;
  return { start: dayAt(steps, index - duration + 1), finish: dayAt(steps, index) };
}

/** First working day on which a successor may begin: the `lag + 1`-th after the finish (earlier where lag is negative). */
export function afterFinish(within: WorkDays, finish: number, lag: number): number {
  return dayAt(within.general, countUntil(within, within.general, finish) + lag);
}

/** Last working day on which a predecessor may finish, for a successor that begins on `start`: inverse of `afterFinish`. */
export function beforeStart(within: WorkDays, start: number, lag: number): number {
  return dayAt(within.general, countUntil(within, within.general, start - 1) - lag - 1);
}

/** Working days from one day to another: how much later `b` is than `a`. */
export function workedBetween(within: WorkDays, a: number, b: number): number {
  return countUntil(within, within.general, b) - countUntil(within, within.general, a);
}
