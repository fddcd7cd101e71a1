import type { PastYear } from "./indicator-history";
import { indicatorPeriods } from "./indicator-period";
import type { IndicatorRule, Position } from "./indicator-position";

/** How the yearly target is laid over the year: even, as past years ran, or by hand. */
export type TrajectoryKind = "even" | "seasonal" | "manual";
export type Trajectory = {
  readonly kind: TrajectoryKind;
  /** By hand: what the year so far shall be at the end of these periods. */
  readonly points?: readonly { readonly period: string; readonly cumulative: number }[];
};

type Ask = {
  readonly rule: IndicatorRule;
  readonly year: number;
  readonly target: number;
  readonly trajectory: Trajectory;
  readonly past: readonly PastYear[];
  /** Where a stock stood at the end of last year. */
  readonly startedAt: number | null;
};

/**
 * What the figure of the year should be after the last value (序时应达). Even: a sum grows by days, a mean is its target
 * all year, a stock goes straight from last year's end. Seasonal: the target times the mean share (of a mean: ratio) that
 * past years had at this place; even where no year can be compared. By hand: the last given point up to the period.
 * Null before the first value, for ranks, and by hand before the first point.
 */
export function expectedByNow(ask: Ask, position: Pick<Position, "last">): number | null {
  if (position.last === null || ask.rule.aggregation === "rank") return null;
  const { trajectory, target, rule, past } = ask;
  if (trajectory.kind === "manual") {
    return trajectory.points?.filter(({ period }) => period <= (position.last ?? "")).sort((a, b) => (a.period < b.period ? -1 : 1)).at(-1)?.cumulative ?? null;
  }
  const shares = past.filter(({ whole }) => whole !== 0).map(({ before, whole }) => before / whole);
  if (trajectory.kind === "seasonal" && shares.length > 0 && rule.aggregation !== "stock") {
    return (target * shares.reduce((sum, share) => sum + share, 0)) / shares.length;
  }
  return evenly(ask, position.last);
}

/** The even course at the end of one period; what a chart draws as a line. */
export function evenly({ rule, year, target, startedAt }: Pick<Ask, "rule" | "year" | "target" | "startedAt">, period: string): number {
  if (rule.aggregation === "average" || rule.aggregation === "weighted") return target;
  const periods = indicatorPeriods(year, rule.frequency);
  const days = periods.reduce((sum, one) => sum + one.days, 0);
  const gone = periods.filter(({ name }) => name <= period).reduce((sum, one) => sum + one.days, 0);
  const from = rule.aggregation === "stock" ? (startedAt ?? target) : 0;
  return from + ((target - from) * gone) / days;
}
