import type { IndicatorFrequency, IndicatorPeriod } from "./indicator-period";
import { indicatorPeriods, placeInYear } from "./indicator-period";

/** How the values of a year become its figure. `days` counts days with a property (优良天数); `rank` is a place, not a number. */
export type IndicatorAggregation = "sum" | "average" | "weighted" | "stock" | "count" | "days" | "rank";
export type IndicatorDirection = "higher" | "lower";

/** What the arithmetic needs of an indicator's definition. */
export type IndicatorRule = {
  readonly aggregation: IndicatorAggregation;
  readonly direction: IndicatorDirection;
  readonly frequency: IndicatorFrequency;
  /** Least and greatest value one period can have; null where there is no such bound. They tell what can no longer be reached. */
  readonly lowest: number | null;
  readonly highest: number | null;
};

/** A value as it stands; `weight` counts for `weighted` only, `cumulative` is the published figure of the year so far. */
export type Observation = { readonly period: string; readonly value: number; readonly weight?: number | null; readonly cumulative?: number | null };

/** Where a year stands after its last value. Weights are periods, days or the given ones, as the aggregation counts. */
export type Position = {
  readonly last: string | null;
  /** Σ weight × value, and Σ weight, over the periods that have a value. */
  readonly total: number;
  readonly weight: number;
  readonly lastValue: number | null;
  /** Periods up to the last value that have none. They count neither as past nor as left. */
  readonly missing: readonly string[];
  /** What these would weigh; a published mean covers them all the same. */
  readonly missingWeight: number;
  readonly remaining: readonly IndicatorPeriod[];
  readonly remainingWeight: number;
  readonly remainingDays: number;
};

const isMean = (aggregation: IndicatorAggregation) => aggregation === "average" || aggregation === "weighted";

/**
 * Weight of one period: a mean of months counts each by its days, a mean of days each as one; a weighted mean takes the
 * given weight; everything else counts periods.
 */
export function weightOf(rule: IndicatorRule, period: IndicatorPeriod, given?: number | null): number {
  if (rule.aggregation === "average") return period.days;
  return rule.aggregation === "weighted" ? (given ?? 1) : 1;
}

/** Weights expected of the periods that have no value, by place in the year (`11`): last year's. Empty where nothing is known. */
export type KnownWeights = ReadonlyMap<string, number>;

/** Sums a year up to its last value. Values of other years and a second value of one period are left out. */
export function positionOf(rule: IndicatorRule, year: number, observations: readonly Observation[], known: KnownWeights = new Map()): Position {
  const byPeriod = new Map(observations.map((observation) => [observation.period, observation]));
  const periods = indicatorPeriods(year, rule.frequency);
  const lastIndex = periods.findLastIndex(({ name }) => byPeriod.has(name));
  let total = 0;
  let weight = 0;
  const missing: IndicatorPeriod[] = [];
  for (const period of periods.slice(0, lastIndex + 1)) {
    const observation = byPeriod.get(period.name);
    if (!observation) { missing.push(period); continue; }
    const own = weightOf(rule, period, observation.weight);
    total += own * observation.value;
    weight += own;
  }
  const remaining = periods.slice(lastIndex + 1);
  const usual = weight > 0 && lastIndex + 1 > missing.length ? weight / (lastIndex + 1 - missing.length) : 1;
  const expected = (period: IndicatorPeriod) => (rule.aggregation === "weighted" ? (known.get(placeInYear(period.name)) ?? usual) : weightOf(rule, period));
  const weighing = (list: readonly IndicatorPeriod[]) => list.reduce((sum, period) => sum + expected(period), 0);
  return {
    last: periods[lastIndex]?.name ?? null, total, weight, missing: missing.map(({ name }) => name), remaining,
    lastValue: byPeriod.get(periods[lastIndex]?.name ?? "")?.value ?? null,
    missingWeight: weighing(missing), remainingWeight: weighing(remaining),
    remainingDays: remaining.reduce((sum, { days }) => sum + days, 0),
  };
}

/** The figure of a year so far: a mean, a sum, the last stock. Null before the first value, and for ranks. */
export function figureOf(rule: IndicatorRule, position: Pick<Position, "last" | "total" | "weight" | "lastValue">): number | null {
  if (position.last === null || rule.aggregation === "rank") return null;
  if (rule.aggregation === "stock") return position.lastValue;
  if (!isMean(rule.aggregation)) return position.total;
  return position.weight > 0 ? position.total / position.weight : null;
}
