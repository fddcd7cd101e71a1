import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { IndicatorAggregation, IndicatorDirection, IndicatorFrequency, IndicatorRule, Observation, TargetSense } from "./index";
import { figureOf, indicatorPeriods, meetsTarget, positionOf, requiredRemaining, whatIf } from "./index";

const rule = (aggregation: IndicatorAggregation, direction: IndicatorDirection, frequency: IndicatorFrequency = "month", bounds: Partial<IndicatorRule> = {}): IndicatorRule =>
  ({ aggregation, direction, frequency, lowest: 0, highest: null, ...bounds });
const pm25 = rule("average", "lower", "day");
/** The first `n` periods of the year, all with the same value. */
const first = (year: number, frequency: IndicatorFrequency, n: number, value: number): Observation[] =>
  indicatorPeriods(year, frequency).slice(0, n).map(({ name }) => ({ period: name, value }));
const needed = (of: IndicatorRule, year: number, values: readonly Observation[], target: number, sense: TargetSense) =>
  requiredRemaining(of, { value: target, sense }, positionOf(of, year, values));

describe("fact 4: two days that a county published, ceiling 57 over the 366 days of a leap year", () => {
  test.each([
    [348, 55, (57 * 366 - 55 * 348) / 18, "95.7"],
    [209, 58, (57 * 366 - 58 * 209) / 157, "55.7"],
  ])("after %i days at a mean of %i the rest may be at most %d", (days, mean, exact, shown) => {
    const required = needed(pm25, 2024, first(2024, "day", days, mean), 57, "ceiling");
    expect(required.state).toBe("open");
    expect(required.value).toBeCloseTo(exact, 9);
    expect(required.value?.toFixed(1)).toBe(shown);
    expect(required.terms).toEqual({ target: 57, done: mean, past: days, left: 366 - days });
  });
  it("unrounded they are 95.67 and 55.67; published as 95 and 56", () => {
    expect(needed(pm25, 2024, first(2024, "day", 348, 55), 57, "ceiling").value).toBeCloseTo(95.6667, 4);
    expect(needed(pm25, 2024, first(2024, "day", 209, 58), 57, "ceiling").value).toBeCloseTo(55.6688, 4);
  });
  it("a year of 365 days leaves a day less", () => {
    expect(needed(pm25, 2026, first(2026, "day", 348, 55), 57, "ceiling").value).toBeCloseTo((57 * 365 - 55 * 348) / 17, 9);
  });
  it("days without a value count neither as past nor as left", () => {
    const values = first(2024, "day", 348, 55).filter((_, index) => index % 10 !== 3);
    const position = positionOf(pm25, 2024, values);
    expect(position.missing).toHaveLength(35);
    expect(needed(pm25, 2024, values, 57, "ceiling").value).toBeCloseTo((57 * (366 - 35) - 55 * (348 - 35)) / 18, 9);
  });
});

describe("S26 S88 S93 scenarios: what the rest of the year must reach", () => {
  const months = (values: readonly number[]): Observation[] => values.map((value, index) => ({ period: `2026-${String(index + 1).padStart(2, "0")}`, value }));
  test.each<[string, IndicatorRule, Observation[], number, TargetSense, string, number | null, number | null]>([
    ["revenue: 16.4 of 23.5 by August", rule("sum", "higher"), months([2.4, 1.9, 2.2, 2.1, 1.8, 2.3, 1.9, 1.8]), 23.5, "floor", "open", 7.1, 1.775],
    ["revenue already there", rule("sum", "higher"), months([2, 2, 2]), 6, "floor", "secured", 0, 0],
    ["revenue that may also fall (refunds) is never safe", rule("sum", "higher", "month", { lowest: null }), months([2, 2, 2]), 6, "floor", "open", 0, 0],
    ["spending ceiling with room", rule("sum", "lower"), months([1, 1, 1, 1, 1, 1]), 9, "ceiling", "open", 3, 0.5],
    ["spending ceiling already passed", rule("sum", "lower"), months([5, 5]), 9, "ceiling", "unreachable", -1, -0.1],
    ["new firms: 9 of 12 by October", rule("count", "higher"), months([1, 0, 2, 1, 0, 1, 2, 1, 0, 1]), 12, "floor", "open", 3, 1.5],
    ["accidents: at most 8, 8 by June: none may come", rule("count", "lower"), months([2, 1, 1, 2, 1, 1]), 8, "ceiling", "open", 0, 0],
    ["accidents: one too many", rule("count", "lower"), months([2, 1, 1, 2, 1, 2]), 8, "ceiling", "unreachable", -1, -1 / 6],
    ["water quality share, mean of months by their days", rule("average", "higher", "month", { highest: 100 }), months([80, 90]), 85, "floor", "open", (85 * 365 - 80 * 31 - 90 * 28) / 306, (85 * 365 - 80 * 31 - 90 * 28) / 306],
    ["a share that only more than 100 % could mend", rule("average", "higher", "month", { highest: 100 }), months([60, 60, 60, 60, 60, 60, 60, 60]), 80, "floor", "unreachable", (80 * 365 - 60 * 243) / 122, (80 * 365 - 60 * 243) / 122],
    ["a ceiling on a mean that not even 0 could mend", pm25, first(2026, "day", 300, 80), 60, "ceiling", "unreachable", (60 * 365 - 80 * 300) / 65, (60 * 365 - 80 * 300) / 65],
    ["good days: 240 of 280 after 300", rule("days", "higher", "day"), first(2026, "day", 300, 0.8), 280, "floor", "open", 40, 40 / 65],
    ["good days: more are missing than days are left", rule("days", "higher", "day"), first(2026, "day", 300, 0.6), 280, "floor", "unreachable", 100, 100 / 65],
    ["good days reached", rule("days", "higher", "day"), first(2026, "day", 300, 1), 280, "floor", "secured", -20, -20 / 65],
    ["heavy pollution: 7 of 14 days are left for the rest", rule("days", "lower", "month"), months([3, 2, 1, 0, 0, 0, 0, 0, 0, 1]), 14, "ceiling", "open", 7, 7 / 61],
    ["heavy pollution: fewer days left than allowed", rule("days", "lower", "day"), first(2026, "day", 362, 0), 14, "ceiling", "secured", 14, 14 / 3],
    ["stock of loans: 260 at the end, 244 now", rule("stock", "higher"), months([230, 232, 238, 240, 241, 243, 244, 244]), 260, "floor", "open", 260, 4],
    ["stock: a share above 100 %", rule("stock", "higher", "month", { highest: 100 }), months([97]), 101, "floor", "unreachable", 101, 4 / 11],
    ["no value yet: the whole target is left", rule("sum", "higher"), [], 24, "floor", "open", 24, 2],
    ["no value yet: a mean must be the target", pm25, [], 57, "ceiling", "open", 57, 57],
    ["the year is over and met", rule("sum", "higher"), months([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]), 24, "floor", "met", null, null],
    ["the year is over and missed", rule("sum", "higher"), months([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1]), 24, "floor", "missed", null, null],
    ["ten days: 旬", rule("sum", "higher", "ten_day"), first(2026, "ten_day", 18, 1), 36, "floor", "open", 18, 1],
  ])("%s", (...[, of, values, target, sense, state, value, perPeriod]) => {
    const required = needed(of, 2026, values, target, sense);
    expect(required.state).toBe(state);
    if (value === null) expect(required.value).toBeNull();
    else expect(required.value).toBeCloseTo(value, 9);
    if (perPeriod !== null) expect(required.perPeriod).toBeCloseTo(perPeriod, 9);
  });
  it("a weighted mean counts each value by its weight and what is left by last year's", () => {
    const growth = rule("weighted", "higher", "month", { lowest: null });
    const values = [{ period: "2026-01", value: 4, weight: 300 }, { period: "2026-02", value: 6, weight: 100 }];
    const known = new Map(Array.from({ length: 12 }, (_, index) => [String(index + 1).padStart(2, "0"), 100]));
    const position = positionOf(growth, 2026, values, known);
    expect(figureOf(growth, position)).toBeCloseTo(4.5, 9);
    expect(requiredRemaining(growth, { value: 7, sense: "floor" }, position).value).toBeCloseTo((7 * 1400 - 1800) / 1000, 9);
  });
  it("S7 a rank has no arithmetic, and without a target nothing is required", () => {
    expect(requiredRemaining(rule("rank", "lower"), { value: 5, sense: "ceiling" }, positionOf(rule("rank", "lower"), 2026, months([3])))).toMatchObject({ state: "rank", value: null });
    expect(requiredRemaining(pm25, null, positionOf(pm25, 2026, []))).toMatchObject({ state: "none", value: null });
  });
});

const aggregations = ["sum", "average", "weighted", "stock", "count", "days"] as const;
const world = fc.record({
  aggregation: fc.constantFrom(...aggregations), frequency: fc.constantFrom<IndicatorFrequency>("month", "ten_day"), year: fc.integer({ min: 2023, max: 2028 }),
  values: fc.array(fc.record({ value: fc.integer({ min: 1, max: 90 }), weight: fc.integer({ min: 1, max: 9 }), there: fc.boolean() }), { minLength: 1, maxLength: 12 }),
  target: fc.integer({ min: 1, max: 900 }), sense: fc.constantFrom<TargetSense>("floor", "ceiling"),
});
const arranged = ({ aggregation, frequency, year, values }: typeof world extends fc.Arbitrary<infer T> ? T : never) => {
  const of = rule(aggregation, "higher", frequency, { lowest: null });
  const periods = indicatorPeriods(year, frequency);
  const observations = values.flatMap(({ value, weight, there }, index): Observation[] => (there ? [{ period: periods[index]?.name ?? "", value: aggregation === "days" ? value / 90 : value, weight }] : []));
  return { of, position: positionOf(of, year, observations) };
};

describe("for every aggregation", () => {
  it("a rest that is exactly what is required meets the target exactly, and anything worse misses it", () => {
    fc.assert(fc.property(world, (w) => {
      const { of, position } = arranged(w);
      const required = requiredRemaining(of, { value: w.target, sense: w.sense }, position);
      if (required.perPeriod === null || required.value === null) return;
      // Of a stock only the last value counts; a count of days is spread over the days of each period.
      const rest = position.remaining.map(({ days }, index) =>
        of.aggregation === "stock" ? (position.lastValue ?? 0) + (required.perPeriod ?? 0) * (index + 1) : of.aggregation === "days" ? (required.perPeriod ?? 0) * days : (required.perPeriod ?? 0));
      const end = figureOf(of, whatIf(of, position, rest));
      expect(end).toBeCloseTo(w.target, 6);
      expect(meetsTarget({ value: w.target, sense: w.sense }, end ?? NaN)).toBe(true);
      const worse = rest.map((value) => value + (w.sense === "floor" ? -1 : 1));
      expect(meetsTarget({ value: w.target, sense: w.sense }, figureOf(of, whatIf(of, position, worse)) ?? NaN)).toBe(false);
    }));
  });
  it("doing in the next period what is required leaves the requirement as it is", () => {
    fc.assert(fc.property(world, (w) => {
      const { of, position } = arranged(w);
      const target = { value: w.target, sense: w.sense };
      const before = requiredRemaining(of, target, position);
      if (before.perPeriod === null || position.remaining.length < 2 || of.aggregation === "days" || of.aggregation === "weighted") return;
      const next = of.aggregation === "stock" ? (position.lastValue ?? 0) + before.perPeriod : before.perPeriod;
      expect(requiredRemaining(of, target, whatIf(of, position, [next])).perPeriod).toBeCloseTo(before.perPeriod, 6);
    }));
  });
  it("secured is never lost and unreachable never mended, whatever possible values follow", () => {
    fc.assert(fc.property(world, fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 40, maxLength: 40 }), (w, coming) => {
      const { position } = arranged(w);
      const of = rule(w.aggregation, "higher", w.frequency, { lowest: 0, highest: w.aggregation === "days" ? 1 : 50 });
      const target = { value: w.target, sense: w.sense };
      const { state } = requiredRemaining(of, target, position);
      if (state !== "secured" && state !== "unreachable") return;
      const rest = position.remaining.map(({ days }, index) => (of.aggregation === "days" ? ((coming[index] ?? 0) / 50) * days : (coming[index] ?? 0)));
      expect(meetsTarget(target, figureOf(of, whatIf(of, position, rest)) ?? NaN)).toBe(state === "secured");
    }), { numRuns: 300 });
  });
});

describe("periods", () => {
  test.each([[2024, "day", 366], [2026, "day", 365], [2100, "day", 365], [2026, "ten_day", 36], [2026, "month", 12]] as const)("%i by %s has %i", (year, frequency, count) => {
    const periods = indicatorPeriods(year, frequency);
    expect(periods).toHaveLength(count);
    expect(periods.reduce((sum, { days }) => sum + days, 0)).toBe(indicatorPeriods(year, "day").length);
    expect([...periods].map(({ name }) => name).sort()).toEqual(periods.map(({ name }) => name));
  });
});
