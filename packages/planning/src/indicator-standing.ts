import type { Day } from "./day";
import type { Forecast } from "./indicator-forecast";
import { forecastOf } from "./indicator-forecast";
import type { Feasibility, PastYear } from "./indicator-history";
import { feasibilityOf, pastYears } from "./indicator-history";
import { openPeriods, placeInYear, yearOf } from "./indicator-period";
import type { IndicatorRule, Observation, Position } from "./indicator-position";
import { figureOf, positionOf } from "./indicator-position";
import type { IndicatorTarget, Required, TargetSense } from "./indicator-required";
import { meetsTarget, requiredRemaining } from "./indicator-required";
import type { Trajectory } from "./indicator-trajectory";
import { expectedByNow } from "./indicator-trajectory";
import type { Lamp } from "./lamp";

/** Floor and ceiling of the figure itself; growth in percent against last year's; the place in the city. */
export type TargetKind = "floor" | "ceiling" | "growth" | "rank";
export type YearTarget = { readonly kind: TargetKind; readonly value: number; readonly trajectory: Trajectory };

export type StandingInput = {
  readonly rule: IndicatorRule;
  readonly year: number;
  readonly target: YearTarget | null;
  /** Values by year, this one and past ones; of an approved exclusion already the adjusted value, or none. */
  readonly years: ReadonlyMap<number, readonly Observation[]>;
  /** This year's values without any exclusion, where there is one. */
  readonly original?: readonly Observation[];
  /** The last known place. */
  readonly rank: number | null;
  readonly today: Day;
};

export const standingReasons = ["no_target", "no_value", "unreported", "secured", "met", "missed", "unreachable", "on_course", "behind_far", "behind_never", "behind", "rank_held", "rank_below", "no_course"] as const;
export type StandingReason = (typeof standingReasons)[number];
export type LikelyEnd = "likely" | "open" | "unlikely";

/** Everything a line of the board says about one indicator and year. Numbers are not rounded. */
export type Standing = {
  readonly year: number;
  readonly last: string | null;
  readonly missing: number;
  readonly remaining: number;
  readonly done: number | null;
  /** The figure without exclusions, where it differs. */
  readonly original: number | null;
  /** The published figure so far was taken, not the sum of the values. */
  readonly published: boolean;
  readonly target: IndicatorTarget | null;
  /** Last year's figure at the same place, and the change against it in percent (of a mean or percentage likewise). */
  readonly lastYear: number | null;
  readonly change: number | null;
  readonly expected: number | null;
  /** How much better (+) or worse (−) than expected, in the unit of the indicator. */
  readonly gap: number | null;
  readonly required: Required;
  readonly feasibility: Feasibility | null;
  readonly forecast: Forecast | null;
  /** Whether the forecast's bounds meet the target wholly, partly, not at all. */
  readonly likely: LikelyEnd | null;
  /** What a what-if goes on from, and the past years that were compared. */
  readonly position: Position;
  readonly past: readonly PastYear[];
  readonly lamp: Lamp;
  readonly reason: { readonly key: StandingReason; readonly values: Readonly<Record<string, number>> };
};

/** Name and version of the rule behind the lamp of an indicator; stored with it. */
export const indicatorRule1 = "indicator-1";
/** Nearer to what is expected than this share of the target is on course: less than anybody would print. */
const onCourse = 0.002;
/** Behind by more than this share of the target is red. */
const farBehind = 0.1;

/** The sense of a target: what shall rise has a floor, what shall fall a ceiling; growth follows the direction. */
export function targetOf(rule: IndicatorRule, target: YearTarget | null, lastYear: number | null): IndicatorTarget | null {
  if (target === null || target.kind === "rank" || rule.aggregation === "rank") return null;
  if (target.kind !== "growth") return { value: target.value, sense: target.kind };
  return lastYear === null ? null : { value: lastYear * (1 + target.value / 100), sense: rule.direction === "higher" ? "floor" : "ceiling" };
}

/**
 * Takes the published figure so far where the last value has one: it is what everybody quotes. It covers the year up to
 * there, also periods whose own value is not known here.
 */
function asPublished(rule: IndicatorRule, position: Position, observations: readonly Observation[]): { position: Position; published: boolean } {
  const cumulative = observations.find(({ period }) => period === position.last)?.cumulative;
  if (cumulative == null || rule.aggregation === "stock" || rule.aggregation === "rank") return { position, published: false };
  if (rule.aggregation !== "average" && rule.aggregation !== "weighted") return { position: { ...position, total: cumulative }, published: true };
  const weight = position.weight + position.missingWeight;
  return { position: { ...position, total: cumulative * weight, weight }, published: true };
}

const wholeYear = (rule: IndicatorRule, year: number, observations: readonly Observation[] | undefined): number | null => {
  const position = positionOf(rule, year, observations ?? []);
  return position.remaining.length === 0 ? figureOf(rule, asPublished(rule, position, observations ?? []).position) : null;
};

/** Where an indicator stands: pure, the same in the server, in jobs and in the browser. */
export function standingOf(input: StandingInput): Standing {
  const { rule, year, years } = input;
  const observations = years.get(year) ?? [];
  const former = new Map([...years].filter(([one]) => one < year));
  const knownWeights = new Map((years.get(year - 1) ?? []).flatMap(({ period, weight }) => (weight == null ? [] : [[placeInYear(period), weight] as const])));
  const { position, published } = asPublished(rule, positionOf(rule, year, observations, knownWeights), input.original ? [] : observations);
  const past = pastYears(rule, position, former);
  const before = wholeYear(rule, year - 1, years.get(year - 1));
  const target = targetOf(rule, input.target, before);
  const done = figureOf(rule, position);
  const required = requiredRemaining(rule, target, position);
  const forecast = forecastOf(rule, position, past);
  const expected = target && input.target ? expectedByNow({ rule, year, target: target.value, trajectory: input.target.trajectory, past, startedAt: before }, position) : null;
  const gap = done === null || expected === null || target === null ? null : target.sense === "floor" ? done - expected : expected - done;
  const lastYear = samePlace(rule, position, years.get(year - 1));
  const facts = {
    year, last: position.last, missing: position.missing.length, remaining: position.remaining.length, done, published, target, lastYear,
    original: input.original ? figureOf(rule, positionOf(rule, year, input.original)) : null,
    change: done === null || lastYear === null || lastYear === 0 ? null : ((done - lastYear) / Math.abs(lastYear)) * 100,
    expected, gap, required, forecast, position, past, likely: likelyEnd(target, forecast),
    feasibility: target && required.state === "open" ? feasibilityOf(required, target.sense, past) : null,
  };
  return { ...facts, ...lampOf(input, facts) };
}

function samePlace(rule: IndicatorRule, { last }: Position, before: readonly Observation[] | undefined): number | null {
  if (last === null || !before) return null;
  const upTo = before.filter(({ period }) => placeInYear(period) <= placeInYear(last));
  const position = positionOf(rule, yearOf(last) - 1, upTo);
  return position.last !== null && placeInYear(position.last) === placeInYear(last) ? figureOf(rule, asPublished(rule, position, upTo).position) : null;
}

function likelyEnd(target: IndicatorTarget | null, forecast: Forecast | null): LikelyEnd | null {
  if (!target || !forecast) return null;
  const met = [forecast.low, forecast.high].filter((end) => meetsTarget(target, end)).length;
  return met === 2 ? "likely" : met === 0 ? "unlikely" : "open";
}

/** Levels grow with a county: what no year reached may still be an ordinary step on last year, so both must be unseen. */
const neverSeen = ({ reached, change, bestChange }: Feasibility, sense: TargetSense): boolean =>
  reached === 0 && (change === null || bestChange === null || (sense === "floor" ? change > bestChange.value : change < bestChange.value));

type Facts = Pick<Standing, "last" | "done" | "target" | "expected" | "gap" | "required" | "feasibility">;
type Light = Pick<Standing, "lamp" | "reason">;
const light = (lamp: Lamp, key: StandingReason, values: Record<string, number> = {}): Light => ({ lamp, reason: { key, values } });

/**
 * The lamp, by the first rule that matches: no target grey; a due value missing unreported; the year over blue or red;
 * secured blue; unreachable red; a rank held green, else yellow; as good as expected green; behind by more than a tenth
 * of the target, or needing what no past year reached, neither as a value nor as a change on the year before, red; behind
 * yellow.
 */
function lampOf({ rule, year, target, rank, today }: StandingInput, facts: Facts): Light {
  if (target === null) return light("grey", "no_target");
  const due = openPeriods(year, rule.frequency, today).due.at(-1);
  if (due && (facts.last === null || facts.last < due.name)) return light("unreported", "unreported");
  if (target.kind === "rank" || rule.aggregation === "rank") return rank === null ? light("grey", "no_value") : light(rank <= target.value ? "green" : "yellow", rank <= target.value ? "rank_held" : "rank_below", { rank, target: target.value });
  if (facts.done === null || facts.target === null) return light("grey", "no_value");
  const { required, gap, expected, feasibility } = facts;
  if (required.state === "met" || required.state === "secured") return light("blue", required.state, { done: facts.done, target: facts.target.value });
  if (required.state === "missed" || required.state === "unreachable") return light("red", required.state, { done: facts.done, target: facts.target.value });
  if (gap === null || expected === null) return light("grey", "no_course");
  const values = { done: facts.done, expected, gap: Math.abs(gap) };
  if (gap >= -onCourse * Math.abs(facts.target.value)) return light("green", "on_course", values);
  if (-gap > farBehind * Math.abs(facts.target.value)) return light("red", "behind_far", values);
  if (feasibility && feasibility.years >= 3 && neverSeen(feasibility, facts.target.sense)) return light("red", "behind_never", { ...values, required: required.value ?? 0, best: feasibility.best.value, year: feasibility.best.year });
  return light("yellow", "behind", values);
}
