import type { IndicatorPeriod } from "./indicator-period";
import { indicatorPeriods, placeInYear } from "./indicator-period";
import type { IndicatorRule, Observation, Position } from "./indicator-position";
import { figureOf, positionOf } from "./indicator-position";
import type { Required, TargetSense } from "./indicator-required";

/** One past year cut at the place where the current year stands: up to there, after it, as a whole. */
export type PastYear = {
  readonly year: number;
  /** Figure up to the same place. */
  readonly before: number;
  /** Figure of the rest: mean or sum; of a stock the change until the year's end. */
  readonly rest: number;
  /** Figure of the whole year. */
  readonly whole: number;
  /** Weights of the two parts. */
  readonly beforeWeight: number;
  readonly restWeight: number;
};

/** Of days and ten-day periods a tenth may lack; of months none but January, whose figures come with February's. */
const mayLack = 0.1;

/**
 * Past years cut where the current one stands, oldest first. A year of which too much is missing in either
 * part is left out: half a December says nothing about a December.
 * @param years values by year, the current one excluded
 */
export function pastYears(rule: IndicatorRule, position: Position, years: ReadonlyMap<number, readonly Observation[]>): PastYear[] {
  if (position.last === null || rule.aggregation === "rank") return [];
  const place = placeInYear(position.last);
  return [...years].sort(([a], [b]) => a - b).flatMap(([year, observations]) => {
    const cut = cutYear(rule, year, observations, place);
    return cut ? [cut] : [];
  });
}

/** Whether enough of these periods have a value. */
function enough(rule: IndicatorRule, periods: readonly IndicatorPeriod[], known: ReadonlySet<string>): boolean {
  const lacking = periods.filter(({ name }) => !known.has(name));
  if (rule.aggregation === "stock" && known.has(periods.at(-1)?.name ?? "")) return true;
  if (rule.frequency === "month") return lacking.every(({ name }) => placeInYear(name) === "01");
  return lacking.length <= mayLack * periods.length;
}

function cutYear(rule: IndicatorRule, year: number, observations: readonly Observation[], place: string): PastYear | null {
  const known = new Set(observations.map(({ period }) => period));
  const periods = indicatorPeriods(year, rule.frequency);
  const isBefore = ({ name }: IndicatorPeriod) => placeInYear(name) <= place;
  const [first, rest] = [periods.filter(isBefore), periods.filter((period) => !isBefore(period))];
  if (rest.length === 0 || !enough(rule, first, known) || !enough(rule, rest, known)) return null;
  return parts(rule, year, observations, place);
}

function parts(rule: IndicatorRule, year: number, observations: readonly Observation[], place: string): PastYear | null {
  const whole = positionOf(rule, year, observations);
  const before = positionOf(rule, year, observations.filter(({ period }) => placeInYear(period) <= place));
  const figure = figureOf(rule, whole);
  const first = figureOf(rule, before);
  if (figure === null || first === null) return null;
  const restWeight = whole.weight - before.weight;
  const restTotal = whole.total - before.total;
  const restFigure = rule.aggregation === "stock" ? figure - first
    : rule.aggregation === "average" || rule.aggregation === "weighted" ? restTotal / restWeight : restTotal;
  return { year, before: first, rest: restFigure, whole: figure, beforeWeight: before.weight, restWeight };
}

/** How the required rest compares with what the same periods of past years gave (S27, S115). */
export type Feasibility = {
  /** Past years that can be compared, and how many of them reached what is required now. */
  readonly years: number;
  readonly reached: number;
  /** Share of past years that reached it, 0–100: the percentile of the required value among them. */
  readonly percentile: number;
  readonly best: { readonly year: number; readonly value: number };
  readonly lastYear: { readonly year: number; readonly value: number } | null;
  /** Percent by which the rest must differ from the same periods of last year; null without a last year or where it was 0. */
  readonly change: number | null;
  /** The best change of the same periods from one year to the next that was ever seen, in percent. */
  readonly bestChange: { readonly year: number; readonly value: number } | null;
};

const percentChange = (from: number, to: number): number | null => (from === 0 ? null : ((to - from) / Math.abs(from)) * 100);

/** Null where nothing is required any more or no past year can be compared. */
export function feasibilityOf(required: Required, sense: TargetSense, past: readonly PastYear[]): Feasibility | null {
  const wanted = required.comparable;
  const [first] = past;
  if (wanted === null || !first) return null;
  const better = (a: number, b: number) => (sense === "floor" ? a > b : a < b);
  const best = past.reduce((found, year) => (better(year.rest, found.rest) ? year : found), first);
  const reached = past.filter(({ rest }) => !better(wanted, rest)).length;
  const last = past.at(-1);
  const changes = past.flatMap((year, index) => {
    const before = past[index - 1];
    const value = before && before.year === year.year - 1 ? percentChange(before.rest, year.rest) : null;
    return value === null ? [] : [{ year: year.year, value }];
  });
  const [oneChange] = changes;
  return {
    years: past.length, reached, percentile: (100 * reached) / past.length,
    best: { year: best.year, value: best.rest },
    lastYear: last ? { year: last.year, value: last.rest } : null,
    change: last ? percentChange(last.rest, wanted) : null,
    bestChange: oneChange ? changes.reduce((found, change) => (better(change.value, found.value) ? change : found), oneChange) : null,
  };
}
