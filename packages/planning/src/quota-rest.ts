import type { Day } from "./day";
import type { Quota, QuotaFrame, Quotas } from "./quota";
import { apportion, belowMonths, nested, partsOf } from "./quota";

/** What was really done in the period that begins on this day. */
export type Actual = { readonly firstOn: Day; readonly amount: number };

/** The period that what was done is entered for. */
export type Grain = "month" | "week" | "day";
export type StandingFrame = QuotaFrame & { readonly grain: Grain };

/**
 * How a period stands: `met`, made up later is still `missed`; `running` and `ahead` lie before us. A past period
 * shorter than the grain is `apportioned`: nobody said what was done in it, so it is not judged.
 */
export type QuotaState = "met" | "missed" | "running" | "ahead" | "apportioned";

/** A period with its first quota, what was done, and what is now asked (of a past period: what was done). */
export type StandingQuota = Quota & { readonly done: number; readonly entered: boolean; readonly asked: number; readonly state: QuotaState };

export type QuotaStanding = {
  readonly months: readonly StandingQuota[];
  readonly weeks: readonly StandingQuota[];
  readonly days: readonly StandingQuota[];
  readonly done: number;
  /** What is still to be done; 0 once the target is reached. */
  readonly remaining: number;
  /** What was done beyond the target. */
  readonly surplus: number;
  /** What the quota until yesterday asked, less what was done: positive is behind. */
  readonly behind: number;
  readonly catchUp: CatchUp;
};

/**
 * The speed that the rest asks for, in units per working day, beside the best ever reached over a whole week and a
 * whole month; null where nothing was ever entered, and no best week where months are entered. `ratio` is the required
 * speed over the best month's (or, without one, the best week's).
 */
export type CatchUp = { readonly required: number | null; readonly workingDays: number; readonly bestMonth: Best | null; readonly bestWeek: Best | null; readonly ratio: number | null };
export type Best = { readonly firstOn: Day; readonly amount: number; readonly perDay: number };

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

/** A level of the quota with what was done in it, in the smallest parts of the unit. */
type Level = readonly (Quota & { readonly parts: number; readonly entered: boolean })[];

/** What was done in each period: actuals and periods both ascend. */
function rolledUp(periods: readonly Quota[], actuals: readonly Actual[], decimals: number): Level {
  let next = 0;
  return periods.map((period) => {
    let parts = 0;
    const from = next;
    for (let actual = actuals[next]; actual && actual.firstOn <= period.lastOn; actual = actuals[next]) {
      if (actual.firstOn >= period.firstOn) parts += partsOf(actual.amount, decimals);
      next += 1;
    }
    return { ...period, parts, entered: next > from };
  });
}

/**
 * What was done in the larger periods, over the smaller ones inside each, by their working days until today, the way
 * quotas are divided: so a month that met its quota has weeks that met theirs.
 */
function apportioned(larger: Level, smaller: readonly Quota[], days: readonly Quota[], today: Day): Level {
  const daysOf = nested(smaller, days);
  const worked = smaller.map((period, at) => ({ ...period, passed: sum((daysOf[at] ?? []).filter(({ firstOn }) => firstOn <= today).map(({ workingDays }) => workingDays)) }));
  return nested(larger, worked).flatMap((inside, at) => {
    const whole = larger[at];
    const weights = inside.map(({ passed }) => passed);
    const parts = apportion(whole?.parts ?? 0, sum(weights) > 0 ? weights : inside.map((_, index) => (index === 0 ? 1 : 0)));
    return inside.map(({ passed: _passed, ...period }, index) => ({ ...period, parts: parts[index] ?? 0, entered: (whole?.entered ?? false) && period.firstOn <= today }));
  });
}

/** What was done at every level: rolled up from the grain, apportioned below it. */
function levelsOf({ months, weeks, days }: Quotas, actuals: readonly Actual[], { grain, decimals }: StandingFrame, today: Day): { monthly: Level; weekly: Level; daily: Level } {
  const monthly = rolledUp(months, actuals, decimals);
  const weekly = grain === "month" ? apportioned(monthly, weeks, days, today) : rolledUp(weeks, actuals, decimals);
  return { monthly, weekly, daily: grain === "day" ? rolledUp(days, actuals, decimals) : apportioned(weekly, days, days, today) };
}

const isLeft = ({ lastWorkOn }: Quota, today: Day): boolean => lastWorkOn !== null && lastWorkOn >= today;

/**
 * Shares a total over periods anew: those without a working day left keep what was done, the rest goes to the others
 * in proportion to their first quotas; a period that has already done more than its new part keeps what it did, and
 * the others get less. What was done before and what is asked of the rest add up to `total`, or to what was done where
 * that is more, or stay short of it where no period is left.
 */
function sharedAnew(periods: Level, total: number, today: Day): number[] {
  const asked = periods.map(({ parts }) => parts);
  const open = new Set(periods.flatMap((period, index) => (isLeft(period, today) ? [index] : [])));
  for (let settled = false; !settled && open.size > 0; ) {
    const indexes = [...open];
    const kept = sum(asked.filter((_, index) => !open.has(index)));
    // Where no open period had a quota of its own, working days decide.
    const list = apportion(Math.max(0, total - kept), indexes.map((index) => (periods[index]?.amount ?? 0) + (periods[index]?.workingDays ?? 0) * 1e-9));
    const over = indexes.filter((index, at) => (periods[index]?.parts ?? 0) > (list[at] ?? 0));
    for (const index of over) open.delete(index);
    if (over.length === 0) indexes.forEach((index, at) => { asked[index] = list[at] ?? 0; });
    settled = over.length === 0;
  }
  return asked;
}

type Showing = { readonly today: Day; readonly scale: number; readonly judged: boolean };

function standing(periods: Level, asked: readonly number[], { today, scale, judged }: Showing): StandingQuota[] {
  return periods.map(({ parts, ...period }, index) => {
    const done = parts / scale;
    const past = !judged ? "apportioned" : done < period.amount ? "missed" : "met";
    const state = period.lastOn < today ? past : period.firstOn <= today ? "running" : "ahead";
    return { ...period, done, asked: (asked[index] ?? 0) / scale, state };
  });
}

/** What each larger period is asked now, over the smaller ones inside it. */
const below = (larger: readonly number[], inside: readonly Level[], today: Day): number[] =>
  inside.flatMap((part, index) => sharedAnew(part, larger[index] ?? 0, today));

/**
 * How a quota stands on a day (needs S42, S64): what was done rolled up from days to weeks and months, the rest asked
 * anew of the periods that are left so that the total is conserved, and the speed this asks for beside the best ever
 * reached. An actual belongs to the period of the grain that its first day lies in; below the grain it is apportioned.
 */
export function quotaStanding(frame: StandingFrame, months: readonly Quota[], actuals: readonly Actual[], today: Day): QuotaStanding {
  const { decimals, target, grain } = frame;
  const scale = 10 ** decimals;
  const sorted = [...actuals].sort((a, b) => (a.firstOn < b.firstOn ? -1 : a.firstOn > b.firstOn ? 1 : 0));
  const { monthly, weekly, daily } = levelsOf(belowMonths(frame, months), sorted, frame, today);
  const askedMonths = sharedAnew(monthly, partsOf(target, decimals), today);
  const askedWeeks = below(askedMonths, nested(monthly, weekly), today);
  const askedDays = below(askedWeeks, nested(weekly, daily), today);
  const done = sum(monthly.map(({ parts }) => parts));
  const expected = sum(daily.filter(({ lastOn }) => lastOn < today).map(({ amount }) => partsOf(amount, decimals)));
  const remaining = Math.max(0, partsOf(target, decimals) - done) / scale;
  const levels: Levels = {
    months: standing(monthly, askedMonths, { today, scale, judged: true }), weeks: standing(weekly, askedWeeks, { today, scale, judged: grain !== "month" }),
    days: standing(daily, askedDays, { today, scale, judged: grain === "day" }),
  };
  return { ...levels, done: done / scale, remaining, surplus: Math.max(0, done - partsOf(target, decimals)) / scale, behind: (expected - done) / scale, catchUp: catchUpOf(levels, remaining, grain, today) };
}

type Levels = Pick<QuotaStanding, "months" | "weeks" | "days">;

function catchUpOf({ months, weeks, days }: Levels, remaining: number, grain: Grain, today: Day): CatchUp {
  // Only an entry for today itself says that today's work is done.
  const workingDays = sum(days.filter((day) => day.lastOn >= today && !(grain === "day" && day.entered)).map((day) => day.workingDays));
  const required = remaining === 0 ? 0 : workingDays > 0 ? remaining / workingDays : null;
  const [bestMonth, bestWeek] = [bestOf(months, today), grain === "month" ? null : bestOf(weeks, today)];
  const best = (bestMonth ?? bestWeek)?.perDay ?? 0;
  return { required, workingDays, bestMonth, bestWeek, ratio: required !== null && best > 0 ? required / best : null };
}

/** The period that is over in which most was done per working day. */
function bestOf(periods: readonly StandingQuota[], today: Day): Best | null {
  let best: Best | null = null;
  for (const { firstOn, lastOn, workingDays, done, entered } of periods) {
    if (lastOn >= today || !entered || workingDays === 0) continue;
    const perDay = done / workingDays;
    if (best === null || perDay > best.perDay) best = { firstOn, amount: done, perDay };
  }
  return best;
}

/** Shares of the twelve months in past years, from what was done in them: the mean of each month's part of its year. */
export function seasonalShares(history: readonly { readonly month: string; readonly amount: number }[]): number[] {
  const years = new Map<string, number>();
  for (const { month, amount } of history) years.set(month.slice(0, 4), (years.get(month.slice(0, 4)) ?? 0) + amount);
  const full = [...years].filter(([year, total]) => total > 0 && new Set(history.filter(({ month }) => month.startsWith(year)).map(({ month }) => month)).size === 12);
  return Array.from({ length: 12 }, (_, index) => {
    const shares = full.map(([year, total]) => sum(history.filter(({ month }) => month === `${year}-${String(index + 1).padStart(2, "0")}`).map(({ amount }) => amount)) / total);
    return shares.length > 0 ? sum(shares) / shares.length : 0;
  });
}

