import type { PastYear } from "./indicator-history";
import type { IndicatorRule, Position } from "./indicator-position";
import { figureOf } from "./indicator-position";

/** Where the year will probably end; bounds hold what most past years would give. */
export type Forecast = {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Past years it rests on. */
  readonly years: number;
  /** Mean error in percent that the method would have made for those years, each foretold from the others. */
  readonly error: number | null;
  /** How many of them would have ended between their own bounds. */
  readonly held: number;
};

/** Fewer past years than this give no forecast: two points are not a habit. */
export const leastForecastYears = 3;

/** The quantile of a list, 0–1, linear between its members (type 7 of Hyndman and Fan). @throws RangeError on an empty list */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) throw new RangeError("No values");
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

type Now = { figure: number; weight: number; restWeight: number };
type Method = (year: PastYear, now: Now) => number;

const ofMean: Method = ({ before, rest }, now) => (now.figure * now.weight + now.figure * (rest / before) * now.restWeight) / (now.weight + now.restWeight);
const ofMeanByDifference: Method = ({ before, rest }, now) => (now.figure * now.weight + (now.figure + rest - before) * now.restWeight) / (now.weight + now.restWeight);
const ofSum: Method = ({ before, rest }, now) => now.figure * (1 + rest / before);
const byDifference: Method = ({ rest }, now) => now.figure + rest;

/** Ratios where every past part is positive (they carry the season whatever the level), differences elsewhere. */
function methodFor({ aggregation }: IndicatorRule, past: readonly PastYear[]): Method {
  const positive = past.every(({ before, rest }) => before > 0 && rest >= 0);
  if (aggregation === "average" || aggregation === "weighted") return positive ? ofMean : ofMeanByDifference;
  return aggregation === "stock" || !positive ? byDifference : ofSum;
}

const spread = (values: readonly number[]) => ({ low: quantile(values, 0.1), middle: quantile(values, 0.5), high: quantile(values, 0.9) });

/**
 * Forecast of the year's figure from the same months of past years (peers 18). Each past year says how its rest stood to
 * what it had by the same place (ratio rest ÷ before, or the difference where a ratio has no sense); applied to this
 * year, each gives one ending. The middle is their median, the bounds are their 10th and 90th percentile. The past error
 * is found by leaving one year out at a time and foretelling it from the others. No model, no parameter to trust.
 * @returns null with fewer than three comparable past years or no value this year
 */
export function forecastOf(rule: IndicatorRule, position: Position, past: readonly PastYear[]): Forecast | null {
  const figure = figureOf(rule, position);
  if (figure === null || past.length < leastForecastYears || position.remaining.length === 0) return null;
  const method = methodFor(rule, past);
  const now = { figure, weight: position.weight, restWeight: position.remainingWeight };
  const errors: number[] = [];
  let held = 0;
  for (const year of past) {
    const others = past.filter((other) => other !== year);
    const then = spread(others.map((other) => method(other, { figure: year.before, weight: year.beforeWeight, restWeight: year.restWeight })));
    if (year.whole !== 0) errors.push((100 * Math.abs(then.middle - year.whole)) / Math.abs(year.whole));
    if (year.whole >= then.low && year.whole <= then.high) held += 1;
  }
  const error = errors.length === 0 ? null : errors.reduce((sum, one) => sum + one, 0) / errors.length;
  return { ...spread(past.map((year) => method(year, now))), years: past.length, error, held };
}
