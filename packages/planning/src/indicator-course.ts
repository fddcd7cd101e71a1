import { pastYears } from "./indicator-history";
import { indicatorPeriods } from "./indicator-period";
import type { IndicatorRule, Observation } from "./indicator-position";
import { figureOf, positionOf } from "./indicator-position";
import type { StandingInput } from "./indicator-standing";
import { targetOf } from "./indicator-standing";
import { expectedByNow } from "./indicator-trajectory";

/** One month of a year's chart: its own value, the figure so far, the same of last year, and where the course is then. */
export type CoursePoint = {
  readonly month: string;
  readonly value: number | null;
  readonly figure: number | null;
  readonly lastValue: number | null;
  readonly lastFigure: number | null;
  readonly expected: number | null;
};

const inMonth = (observations: readonly Observation[], month: string) => observations.filter(({ period }) => period.startsWith(month));
const upTo = (observations: readonly Observation[], month: string) => observations.filter(({ period }) => period.slice(0, 7) <= month);

function valueAndFigure(rule: IndicatorRule, year: number, observations: readonly Observation[], month: string): [number | null, number | null] {
  const own = inMonth(observations, month);
  if (own.length === 0) return [null, null];
  if (rule.aggregation === "rank") return [own.at(-1)?.value ?? null, own.at(-1)?.value ?? null];
  const published = own.at(-1)?.cumulative;
  return [figureOf(rule, positionOf(rule, year, own)), published ?? figureOf(rule, positionOf(rule, year, upTo(observations, month)))];
}

/** The twelve months of a year as a chart draws them; days and ten-day periods are summed up to months. */
export function courseOf(input: StandingInput): CoursePoint[] {
  const { rule, year, years } = input;
  const [own, before] = [years.get(year) ?? [], years.get(year - 1) ?? []];
  const whole = positionOf(rule, year - 1, before);
  const startedAt = whole.remaining.length === 0 ? figureOf(rule, whole) : null;
  const target = targetOf(rule, input.target, startedAt);
  const former = new Map([...years].filter(([one]) => one < year));
  return indicatorPeriods(year, "month").map(({ name }): CoursePoint => {
    const last = indicatorPeriods(year, rule.frequency).findLast((period) => period.name.startsWith(name))?.name ?? null;
    const past = input.target?.trajectory.kind === "seasonal" ? pastYears(rule, { ...whole, last }, former) : [];
    const [value, figure] = valueAndFigure(rule, year, own, name);
    const [lastValue, lastFigure] = valueAndFigure(rule, year - 1, before, `${year - 1}${name.slice(4)}`);
    const atEnd = name.endsWith("-12") && target !== null;
    const expected = target && input.target ? (atEnd ? target.value : expectedByNow({ rule, year, target: target.value, trajectory: input.target.trajectory, past, startedAt }, { last })) : null;
    return { month: name, value, figure, lastValue, lastFigure, expected };
  });
}
