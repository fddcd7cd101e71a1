import type { IndicatorRule, Position } from "./indicator-position";
import { figureOf } from "./indicator-position";

/** A floor is to be reached, a ceiling not to be passed. */
export type TargetSense = "floor" | "ceiling";
export type IndicatorTarget = { readonly value: number; readonly sense: TargetSense };

/**
 * open: what is left must reach `value` · secured: the year is met whatever comes · unreachable: no possible rest meets
 * it · met, missed: the year is over · rank: a place, no arithmetic · none: no value yet and no target.
 */
export const requiredStates = ["none", "open", "secured", "unreachable", "met", "missed", "rank"] as const;
export type RequiredState = (typeof requiredStates)[number];

/** What the rest of a year must reach. Nothing is rounded here; screens round once, at the end. */
export type Required = {
  readonly state: RequiredState;
  /** Mean of the rest (average, weighted), its sum (sum, count), its days (days), the figure at the year's end (stock). */
  readonly value: number | null;
  /** The same for one period: of a stock, the change per period. */
  readonly perPeriod: number | null;
  /** What past years are compared by: the change until the year's end for a stock, else `value`. */
  readonly comparable: number | null;
  /** The numbers of the formula, so that a screen can print it: T, A, n, N − n. */
  readonly terms: { readonly target: number; readonly done: number; readonly past: number; readonly left: number } | null;
};

const nothing = (state: RequiredState): Required => ({ state, value: null, perPeriod: null, comparable: null, terms: null });
const meets = (sense: TargetSense, figure: number, target: number) => {
  const tolerance = 1e-9 * Math.max(1, Math.abs(target));
  return sense === "floor" ? figure >= target - tolerance : figure <= target + tolerance;
};
/** Is this figure as good as the target asks, a rounding error of the machine aside? */
export const meetsTarget = ({ sense, value }: IndicatorTarget, figure: number): boolean => meets(sense, figure, value);

/**
 * The value that the rest of the year must reach, for every aggregation and both senses (S26, S93, domain fact 4).
 *
 * With T the target, A the figure so far over the weight n of the periods that have a value, and N − n the weight left:
 * - average, weighted: (T·N − A·n) / (N − n). A ceiling of 57 over 366 days at a mean of 55 after 348 gives 95.67, at
 *   58 after 209 gives 55.67. Periods without a value are left out of N, so that a gap neither helps nor harms.
 * - sum, count: T − A in all, (T − A) / periods left for each.
 * - days: T − A days among those left; a ceiling gives the days still allowed (剩余天数需控制在 7 天内).
 * - stock: T at the end, (T − last value) / periods left as the change per period.
 * - rank: no arithmetic; neighbours' values are shown instead.
 * The bounds of one period's value decide whether that is certain (secured) or impossible (unreachable).
 */
export function requiredRemaining(rule: IndicatorRule, target: IndicatorTarget | null, position: Position): Required {
  if (rule.aggregation === "rank") return nothing("rank");
  if (target === null) return nothing("none");
  const done = figureOf(rule, position);
  if (position.remaining.length === 0) return nothing(done === null ? "none" : meets(target.sense, done, target.value) ? "met" : "missed");
  switch (rule.aggregation) {
    case "average":
    case "weighted":
      return mean(rule, target, position);
    case "stock":
      return stock(rule, target, position);
    default:
      return total(rule, target, position);
  }
}

function mean(rule: IndicatorRule, target: IndicatorTarget, { total: sum, weight, remainingWeight }: Position): Required {
  const value = (target.value * (weight + remainingWeight) - sum) / remainingWeight;
  return {
    state: stateOf(target.sense, value, rule), value, perPeriod: value, comparable: value,
    terms: { target: target.value, done: weight > 0 ? sum / weight : 0, past: weight, left: remainingWeight },
  };
}

function total(rule: IndicatorRule, target: IndicatorTarget, { total: sum, weight, remaining, remainingDays }: Position): Required {
  const value = target.value - sum;
  const left = rule.aggregation === "days" ? remainingDays : remaining.length;
  const perPeriod = value / left;
  const bounds = rule.aggregation === "days" ? { lowest: 0, highest: 1 } : rule;
  return { state: stateOf(target.sense, perPeriod, bounds), value, perPeriod, comparable: value, terms: { target: target.value, done: sum, past: weight, left } };
}

function stock(rule: IndicatorRule, target: IndicatorTarget, { lastValue, weight, remaining }: Position): Required {
  const now = lastValue ?? 0;
  const comparable = target.value - now;
  const beyond = (bound: number | null, way: 1 | -1) => bound !== null && way * target.value > way * bound;
  const impossible = target.sense === "floor" ? beyond(rule.highest, 1) : beyond(rule.lowest, -1);
  return {
    state: impossible ? "unreachable" : "open", value: target.value, perPeriod: comparable / remaining.length, comparable,
    terms: { target: target.value, done: now, past: weight, left: remaining.length },
  };
}

/** Whether every possible rest, or no possible rest, gives `needed` per unit of weight. */
function stateOf(sense: TargetSense, needed: number, { lowest, highest }: Pick<IndicatorRule, "lowest" | "highest">): RequiredState {
  const surely = sense === "floor" ? lowest : highest;
  const atBest = sense === "floor" ? highest : lowest;
  if (surely !== null && meets(sense, surely, needed)) return "secured";
  if (atBest !== null && !meets(sense, atBest, needed)) return "unreachable";
  return "open";
}

/** What-if: the position after the next periods had these values, in order (S26). More values than periods left are ignored. */
export function whatIf(rule: IndicatorRule, position: Position, values: readonly number[]): Position {
  const taken = position.remaining.slice(0, values.length);
  const share = position.remaining.length > 0 ? position.remainingWeight / position.remaining.length : 0;
  const weightOfNext = (days: number) => (rule.aggregation === "average" ? days : rule.aggregation === "weighted" ? share : 1);
  const weights = taken.map(({ days }) => weightOfNext(days));
  const rest = position.remaining.slice(taken.length);
  const used = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    last: taken.at(-1)?.name ?? position.last,
    total: position.total + weights.reduce((sum, weight, index) => sum + weight * (values[index] ?? 0), 0),
    weight: position.weight + used,
    lastValue: taken.length > 0 ? (values[taken.length - 1] ?? null) : position.lastValue,
    missing: position.missing, missingWeight: position.missingWeight, remaining: rest,
    remainingWeight: rest.length === 0 ? 0 : position.remainingWeight - used,
    remainingDays: rest.reduce((sum, { days }) => sum + days, 0),
  };
}
