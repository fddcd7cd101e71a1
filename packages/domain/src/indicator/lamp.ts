import type { Tx } from "@taizhang/db";
import { courseOf, indicatorRule1, standingOf, yearOf, type IndicatorFrequency, type Observation, type Standing, type StandingInput, type YearTarget } from "@taizhang/planning";
import type { IndicatorAggregation, IndicatorDirection, Lamp, TargetKind, TrajectoryKind } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import type { StandingFigures } from "./model";
import { approvedOn, countedOn, targetsOn } from "./past";

/** A value as it is stored for the arithmetic: period, value, weight, published figure so far, rank, of how many. */
export type ValueTuple = readonly [period: string, value: number, weight: number | null, cumulative: number | null, rank: number | null, rankOf: number | null];
type TargetTuple = readonly [year: number, kind: TargetKind, value: number, trajectory: TrajectoryKind, points: { period: string; cumulative: number }[]];

/** Everything of one indicator that its figures depend on. */
export type IndicatorFacts = {
  id: string; aggregation: IndicatorAggregation; direction: IndicatorDirection; frequency: IndicatorFrequency; lowest: number | null; highest: number | null;
  values: readonly ValueTuple[] | null;
  targets: readonly TargetTuple[] | null;
  /** Approved exclusions: the period and what counts instead. */
  exclusions: readonly (readonly [period: string, adjusted: number | null])[] | null;
};

const observation = ([period, value, weight, cumulative]: ValueTuple): Observation => ({ period, value, weight, cumulative });

function byYear(observations: readonly Observation[]): Map<number, Observation[]> {
  const years = new Map<number, Observation[]>();
  for (const one of observations) {
    const year = yearOf(one.period);
    const list = years.get(year);
    if (list) list.push(one); else years.set(year, [one]);
  }
  return years;
}

/** What the arithmetic needs of a year, exclusions applied and the original kept beside. */
export function standingInput(facts: IndicatorFacts, year: number, today: string): StandingInput {
  const values = (facts.values ?? []).map(observation);
  const excluded = new Map(facts.exclusions ?? []);
  const counted = values.flatMap((one): Observation[] => {
    if (!excluded.has(one.period)) return [one];
    const adjusted = excluded.get(one.period) ?? null;
    return adjusted === null ? [] : [{ ...one, value: adjusted }];
  });
  const own = values.filter(({ period }) => yearOf(period) === year);
  const target = facts.targets?.find(([of]) => of === year);
  const ranked = (facts.values ?? []).findLast(([period, , , , rank]) => yearOf(period) === year && rank !== null);
  return {
    rule: facts, year, today, years: byYear(counted), rank: rankOf(facts, own) ?? ranked?.[4] ?? null,
    target: target ? yearTarget(target) : null,
    ...(own.some(({ period }) => excluded.has(period)) && { original: own }),
  };
}

const yearTarget = ([, kind, value, trajectory, points]: TargetTuple): YearTarget => ({ kind, value, trajectory: { kind: trajectory, points } });
/** Of an indicator that is a rank itself, its last value is the rank. */
const rankOf = ({ aggregation }: IndicatorFacts, own: readonly Observation[]): number | null => (aggregation === "rank" ? (own.at(-1)?.value ?? null) : null);

/** The figures of one indicator and year as they are stored, with the lamp. */
export function indicatorStanding(facts: IndicatorFacts, year: number, today: string): { lamp: Lamp; figures: StandingFigures } {
  const input = standingInput(facts, year, today);
  const standing = standingOf(input);
  const ranked = (facts.values ?? []).findLast(([period, , , , rank]) => yearOf(period) === year && rank !== null);
  return { lamp: standing.lamp, figures: figuresOf(standing, input.rank, ranked?.[5] ?? null) };
}

/** What the page of one indicator shows beyond its line: the terms of its formula, the years compared, the course. */
export function indicatorDetail(facts: IndicatorFacts, year: number, today: string) {
  const input = standingInput(facts, year, today);
  const { position, past, required, target } = standingOf(input);
  const { aggregation, direction, frequency, lowest, highest } = facts;
  return { rule: { aggregation, direction, frequency, lowest, highest }, position, past, required, target, course: courseOf(input) };
}

function figuresOf({ required, feasibility, forecast, target, ...standing }: Standing, rank: number | null, of: number | null): StandingFigures {
  const { last, missing, remaining, done, original, published, lastYear, change, expected, gap, likely, reason } = standing;
  return {
    last, missing, remaining, done, original, published, lastYear, change, expected, gap, likely, reason,
    target: target?.value ?? null, sense: target?.sense ?? null, rank, rankOf: of,
    required: { state: required.state, value: required.value, perPeriod: required.perPeriod },
    feasibility: feasibility && { years: feasibility.years, reached: feasibility.reached, best: feasibility.best.value, bestYear: feasibility.best.year, change: feasibility.change, bestChange: feasibility.bestChange?.value ?? null, bestChangeYear: feasibility.bestChange?.year ?? null },
    forecast: forecast && { low: forecast.low, middle: forecast.middle, high: forecast.high, error: forecast.error, years: forecast.years },
  };
}

/** Years of history that the figures look back on. */
export const historyYears = 5;

/**
 * All confirmed values since `from`, targets and approved exclusions of some indicators: one statement.
 * @param asOf a past day whose knowledge is wanted; null: today's
 */
export async function factsOf(tx: Tx, ids: readonly string[], from: number, asOf: string | null = null): Promise<IndicatorFacts[]> {
  const { rows } = await tx.execute<IndicatorFacts>(sql`
    select i.id, i.aggregation, i.direction, i.frequency, i.lowest::float8 as lowest, i.highest::float8 as highest,
      (select json_agg(json_build_array(v.period, v.value::float8, v.weight::float8, v.cumulative::float8, v.rank, v.rank_of) order by v.period) from app.indicator_values v
        where v.indicator_id = i.id and ${countedOn(asOf)} and v.period >= ${`${from}-`}) as values,
      (select json_agg(json_build_array(g.year, g.kind, g.value::float8, g.trajectory, g.points)) from ${targetsOn(asOf)} where g.indicator_id = i.id and g.year >= ${from}) as targets,
      (select json_agg(json_build_array(x.period, x.adjusted::float8)) from app.indicator_exclusions x where x.indicator_id = i.id and ${approvedOn(asOf)} and x.period >= ${`${from}-`}) as exclusions
    from app.indicators i where i.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`);
  return rows;
}

/**
 * Computes and stores where some indicators stand: three statements, however many. Call it after anything that moves a
 * value, a target or an exclusion. Two writers of one indicator wait for each other, so that the later one sees both.
 * @param years of the change; the year of `day` is always among them
 * @param day day in Asia/Shanghai for which the lamps hold
 */
export async function restand(tx: Tx, ids: readonly string[], day: string, years: readonly number[] = []): Promise<void> {
  if (ids.length === 0) return;
  const wanted = [...new Set([...years, yearOf(day)])];
  const sorted = [...new Set(ids)].sort();
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(value, 7)) from (select value from jsonb_array_elements_text(${JSON.stringify(sorted)}::jsonb) order by value) one`);
  const facts = await factsOf(tx, sorted, Math.min(...wanted) - historyYears);
  const rows = facts.flatMap((one) => wanted.map((year) => ({ id: one.id, year, ...indicatorStanding(one, year, day) })));
  await tx.execute(sql`
    insert into app.indicator_standings (indicator_id, year, lamp, rule, computed_on, figures)
    select r.id, r.year, r.lamp, ${indicatorRule1}, ${day}::date, r.figures from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, year int, lamp text, figures jsonb)
    on conflict (indicator_id, year) do update set lamp = excluded.lamp, rule = excluded.rule, computed_on = excluded.computed_on, figures = excluded.figures`);
}
