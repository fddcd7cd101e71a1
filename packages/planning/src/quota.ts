import type { Calendar } from "./calendar";
import { isWorkingDay, nationalCalendar } from "./calendar";
import type { Day } from "./day";
import { addDays, weekStart } from "./day";

/** A stretch of a quota: a calendar month or a week cut at the ends of the month and of the quota. */
export type Period = { readonly firstOn: Day; readonly lastOn: Day; readonly workingDays: number; readonly lastWorkOn: Day | null };
export type Quota = Period & { readonly amount: number };

/** A target over time (以天保周、以周保月、以月保全年, need S42): months, weeks within months, days within weeks. */
export type Quotas = { readonly months: readonly Quota[]; readonly weeks: readonly Quota[]; readonly days: readonly Quota[] };

export type QuotaFrame = {
  readonly startOn: Day;
  readonly dueOn: Day;
  /** Whole target, in its unit. */
  readonly target: number;
  /** Decimal places of the unit: 0 for whole pieces, 2 for money in 万元. */
  readonly decimals: number;
  readonly calendar?: Calendar;
};

/** How the months get their parts: by working days, by shares of the twelve months in past years, or as given. */
export type Spread = { readonly by: "even" } | { readonly by: "seasonal"; readonly shares: readonly number[] } | { readonly by: "hand"; readonly amounts: readonly number[] };

const tolerance = 1e-6;

/** `amount` in the smallest parts of the unit. Throws RangeError where it has more decimals than the unit. */
export function partsOf(amount: number, decimals: number): number {
  const parts = Math.round(amount * 10 ** decimals);
  if (!Number.isFinite(amount) || Math.abs(amount * 10 ** decimals - parts) > tolerance * Math.max(1, Math.abs(parts))) {
    throw new RangeError(`${amount} has more than ${decimals} decimals`);
  }
  return parts;
}

/**
 * Whole parts that add up to `total` exactly, in proportion to the weights (which are not negative): each is the
 * difference of rounded running sums, so that no rounding error is carried along. Without any weight all are alike.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const used = sum > 0 ? weights : weights.map(() => 1);
  const whole = sum > 0 ? sum : weights.length;
  let running = 0;
  let given = 0;
  return used.map((weight) => {
    running += weight;
    const upTo = Math.round((total * running) / whole);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

/** The months from the first to the last day; the first and the last may be parts of a month. */
export function monthsBetween(startOn: Day, dueOn: Day, on: Calendar = nationalCalendar): Period[] {
  return periods(startOn, dueOn, on, (day) => addDays(`${nextMonth(day)}-01`, -1));
}

/** The weeks (Monday to Sunday), cut where a month ends, so that weeks add up to months. */
export function weeksBetween(startOn: Day, dueOn: Day, on: Calendar = nationalCalendar): Period[] {
  return periods(startOn, dueOn, on, (day) => {
    const [sunday, monthEnd] = [addDays(weekStart(day), 6), addDays(`${nextMonth(day)}-01`, -1)];
    return sunday < monthEnd ? sunday : monthEnd;
  });
}

function nextMonth(day: Day): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
}

function periods(startOn: Day, dueOn: Day, on: Calendar, lastOf: (day: Day) => Day): Period[] {
  const list: Period[] = [];
  for (let first = startOn; first <= dueOn; ) {
    const last = lastOf(first);
    const lastOn = last < dueOn ? last : dueOn;
    let workingDays = 0;
    let lastWorkOn: Day | null = null;
    for (let day = first; day <= lastOn; day = addDays(day, 1)) {
      if (!isWorkingDay(day, on)) continue;
      workingDays += 1;
      lastWorkOn = day;
    }
    list.push({ firstOn: first, lastOn, workingDays, lastWorkOn });
    first = addDays(lastOn, 1);
  }
  return list;
}

/**
 * Spreads a target over months, months over weeks and weeks over working days; every level adds up to the one above
 * it exactly. Seasonal shares are those of the twelve months, January first; a month that is not whole gets the part
 * of its share that its working days are. Throws RangeError for amounts by hand that do not add up to the target or
 * are not as many as the months, and for a target with more decimals than its unit.
 */
export function spreadQuota(frame: QuotaFrame, spread: Spread): Quotas {
  const { startOn, dueOn, target, decimals, calendar: on = nationalCalendar } = frame;
  const months = monthsBetween(startOn, dueOn, on);
  const parts = monthParts(months, partsOf(target, decimals), decimals, spread, on);
  return belowMonths(frame, months.map((month, index) => ({ ...month, amount: (parts[index] ?? 0) / 10 ** decimals })));
}

function monthParts(months: readonly Period[], total: number, decimals: number, spread: Spread, on: Calendar): number[] {
  if (spread.by === "even") return apportion(total, months.map(({ workingDays }) => workingDays));
  if (spread.by === "seasonal") return apportion(total, months.map((month) => (spread.shares[Number(month.firstOn.slice(5, 7)) - 1] ?? 0) * partOfMonth(month, on)));
  const parts = spread.amounts.map((amount) => partsOf(amount, decimals));
  const sum = parts.reduce((all, part) => all + part, 0);
  if (parts.length !== months.length || sum !== total) throw new RangeError(`Amounts by hand come to ${sum / 10 ** decimals} of ${total / 10 ** decimals} in ${parts.length} of ${months.length} months`);
  return parts;
}

function partOfMonth({ firstOn, lastOn, workingDays }: Period, on: Calendar): number {
  const whole = monthsBetween(`${firstOn.slice(0, 7)}-01`, addDays(`${nextMonth(lastOn)}-01`, -1), on)[0];
  return whole && whole.workingDays > 0 ? workingDays / whole.workingDays : 0;
}

/** Weeks and days under months that are given. */
export function belowMonths({ startOn, dueOn, decimals, calendar: on = nationalCalendar }: Omit<QuotaFrame, "target">, months: readonly Quota[]): Quotas {
  const weeks = divided(months, weeksBetween(startOn, dueOn, on), decimals);
  return { months, weeks, days: divided(weeks, daysBetween(startOn, dueOn, on), decimals) };
}

function daysBetween(startOn: Day, dueOn: Day, on: Calendar): Period[] {
  return periods(startOn, dueOn, on, (day) => day);
}

/** The smaller periods inside each larger one; both ascend, and none reaches over an end of a larger one. */
export function nested<S extends Period>(larger: readonly Period[], smaller: readonly S[]): S[][] {
  let next = 0;
  return larger.map(({ lastOn }) => {
    const from = next;
    while ((smaller[next]?.firstOn ?? "9") <= lastOn) next += 1;
    return smaller.slice(from, next);
  });
}

/** Parts of larger periods, by working days. */
function divided(larger: readonly Quota[], smaller: readonly Period[], decimals: number): Quota[] {
  return nested(larger, smaller).flatMap((inside, at) => {
    const parts = apportion(partsOf(larger[at]?.amount ?? 0, decimals), inside.map(({ workingDays }) => workingDays));
    return inside.map((part, index) => ({ ...part, amount: (parts[index] ?? 0) / 10 ** decimals }));
  });
}
