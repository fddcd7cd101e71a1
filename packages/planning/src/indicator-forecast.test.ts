import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IndicatorFrequency, IndicatorRule, Observation } from "./index";
import { compositeIndex, expectedByNow, feasibilityOf, forecastOf, indicatorPeriods, pastYears, positionOf, quantile, requiredRemaining } from "./index";

const sum: IndicatorRule = { aggregation: "sum", direction: "higher", frequency: "month", lowest: 0, highest: null };
const mean: IndicatorRule = { aggregation: "average", direction: "lower", frequency: "month", lowest: 0, highest: null };
const stock: IndicatorRule = { ...sum, aggregation: "stock" };
/** A season: winter months high, as particulate matter is. */
const season = [70, 60, 50, 40, 35, 30, 28, 30, 38, 48, 60, 72];
const year = (of: number, level: number, shape: readonly number[] = season, months = 12): Observation[] =>
  shape.slice(0, months).map((value, index) => ({ period: `${of}-${String(index + 1).padStart(2, "0")}`, value: value * level }));
const history = (levels: readonly number[], shape = season) => new Map(levels.map((level, index) => [2022 + index, year(2022 + index, level, shape)]));
const now = (rule: IndicatorRule, months: number, level = 1) => positionOf(rule, 2026, year(2026, level, season, months));

describe("S27 feasibility against the same months of past years", () => {
  const past = pastYears(mean, now(mean, 10), history([1.2, 1.1, 1.0, 0.9]));
  it("cuts every past year at the same month", () => {
    expect(past.map(({ year: of }) => of)).toEqual([2022, 2023, 2024, 2025]);
    expect(past[3]?.rest).toBeCloseTo((0.9 * (60 * 30 + 72 * 31)) / 61, 9);
  });
  it("says how many years reached what is required, the best with its year, and the change against last year", () => {
    const required = requiredRemaining(mean, { value: 44, sense: "ceiling" }, now(mean, 10));
    const found = feasibilityOf(required, "ceiling", past);
    const reached = past.filter(({ rest }) => rest <= (required.value ?? 0)).length;
    expect(found).toMatchObject({ years: 4, reached, percentile: reached * 25, best: { year: 2025 }, lastYear: { year: 2025 } });
    expect(found?.change).toBeCloseTo(((required.value ?? 0) / (past[3]?.rest ?? 1) - 1) * 100, 9);
    expect(found?.bestChange).toMatchObject({ year: 2025 });
  });
  it("leaves out a year whose rest is not whole, allows January in February's figures, and says nothing without history", () => {
    const years = history([1, 1, 1]);
    years.set(2024, (years.get(2024) ?? []).filter(({ period }) => period !== "2024-12"));
    years.set(2023, (years.get(2023) ?? []).filter(({ period }) => period !== "2023-01"));
    expect(pastYears(sum, now(sum, 6), years).map(({ year: of }) => of)).toEqual([2022, 2023]);
    expect(feasibilityOf(requiredRemaining(sum, { value: 1, sense: "floor" }, now(sum, 6)), "floor", [])).toBeNull();
  });
  it("compares stocks by how much they still moved", () => {
    const shape = [100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 112];
    const position = positionOf(stock, 2026, year(2026, 1, shape, 10));
    expect(pastYears(stock, position, history([1, 1, 1], shape)).map(({ rest }) => rest)).toEqual([3, 3, 3]);
  });
  it("a leap day this year is compared with the 28th of common years", () => {
    const daily: IndicatorRule = { ...mean, frequency: "day" };
    const days = (of: number, count: number) => indicatorPeriods(of, "day" satisfies IndicatorFrequency).slice(0, count).map(({ name }) => ({ period: name, value: 50 }));
    const past29 = pastYears(daily, positionOf(daily, 2028, days(2028, 60)), new Map([[2027, days(2027, 365)], [2024, days(2024, 366)]]));
    expect(past29.map(({ year: of, beforeWeight }) => [of, beforeWeight])).toEqual([[2024, 60], [2027, 59]]);
  });
});

describe("peers 18 forecast from the same months of past years", () => {
  it("years of one shape foretell this one exactly, whatever its level, with no past error", () => {
    // 2022 and 2023 are common years like 2026, so that the months weigh alike; 2021 makes three.
    const years = new Map([[2021, year(2021, 1)], [2022, year(2022, 0.8)], [2023, year(2023, 1.4)]]);
    for (const rule of [sum, mean]) {
      const position = now(rule, 7, 3);
      const found = forecastOf(rule, position, pastYears(rule, position, years));
      const whole = positionOf(rule, 2026, year(2026, 3));
      const end = rule === sum ? whole.total : whole.total / whole.weight;
      for (const bound of [found?.low, found?.middle, found?.high]) expect(bound).toBeCloseTo(end, 6);
      expect(found?.error).toBeCloseTo(0, 6);
    }
  });
  it("gives none with two past years, before the first value, or when the year is over", () => {
    expect(forecastOf(sum, now(sum, 7), pastYears(sum, now(sum, 7), history([1, 1])))).toBeNull();
    expect(forecastOf(sum, now(sum, 0), pastYears(sum, now(sum, 0), history([1, 1, 1, 1])))).toBeNull();
    expect(forecastOf(sum, now(sum, 12), pastYears(sum, now(sum, 12), history([1, 1, 1, 1])))).toBeNull();
  });
  it("the bounds hold the middle, widen with how differently years ended, and the error says so", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 5, max: 30 }), { minLength: 12 * 4, maxLength: 12 * 4 }), fc.integer({ min: 1, max: 11 }), (values, months) => {
      const years = new Map([2022, 2023, 2024, 2025].map((of, index) => [of, year(of, 1, values.slice(12 * index, 12 * index + 12))]));
      const position = now(sum, months);
      const found = forecastOf(sum, position, pastYears(sum, position, years));
      if (!found) throw new Error("four whole years give a forecast");
      expect(found.low).toBeLessThanOrEqual(found.middle);
      expect(found.high).toBeGreaterThanOrEqual(found.middle);
      expect(found.low).toBeGreaterThanOrEqual(position.total);
      expect(found.error).toBeGreaterThanOrEqual(0);
      expect(found.held).toBeLessThanOrEqual(found.years);
    }));
  });
  it("takes differences where a part of the past was not positive", () => {
    const rate: IndicatorRule = { ...sum, lowest: null };
    const years = new Map([2023, 2024, 2025].map((of) => [of, year(of, 1, [-5, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2])]));
    const position = positionOf(rate, 2026, year(2026, 1, [-5], 1));
    expect(forecastOf(rate, position, pastYears(rate, position, years))?.middle).toBeCloseTo(17, 9);
  });
  it("quantiles are linear between the members", () => {
    expect([0, 0.1, 0.5, 1].map((q) => quantile([4, 1, 3, 2], q))).toEqual([1, 1.3, 2.5, 4]);
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });
});

describe("expected by now", () => {
  const ask = (rule: IndicatorRule, kind: "even" | "seasonal" | "manual", target: number, months = 7) => {
    const position = now(rule, months);
    const points = [{ period: "2026-03", cumulative: 30 }, { period: "2026-06", cumulative: 70 }];
    return expectedByNow({ rule, year: 2026, target, trajectory: { kind, points }, past: pastYears(rule, position, history([1, 1.2, 0.9])), startedAt: 90 }, position);
  };
  it("even: by days for a sum, the target itself for a mean, from last year's end for a stock", () => {
    expect(ask(sum, "even", 365)).toBeCloseTo(212, 9);
    expect(ask(mean, "even", 57)).toBe(57);
    expect(ask(stock, "even", 90 + 36.5)).toBeCloseTo(90 + 21.2, 9);
  });
  it("seasonal: the share, of a mean the ratio, that past years had by the same month", () => {
    const upTo = season.slice(0, 7).reduce((total, value) => total + value, 0);
    const whole = season.reduce((total, value) => total + value, 0);
    expect(ask(sum, "seasonal", 1000)).toBeCloseTo((1000 * upTo) / whole, 6);
    const position = now(mean, 7);
    const all = now(mean, 12);
    expect(ask(mean, "seasonal", 57)).toBeCloseTo((57 * (position.total / position.weight)) / (all.total / all.weight), 1);
  });
  it("by hand: the last point up to the month, none before the first", () => {
    expect(ask(sum, "manual", 100)).toBe(70);
    expect(ask(sum, "manual", 100, 2)).toBeNull();
  });
});

describe("6.2 no. 2: the composite air index", () => {
  it("takes means of four pollutants and percentiles of carbon monoxide and ozone", () => {
    const days = { so2: [12, 18], no2: [20, 20], pm10: [70, 70], pm25: [35, 35], co: Array.from({ length: 21 }, (_, index) => index / 5), o3: Array.from({ length: 11 }, (_, index) => index * 16) };
    expect(compositeIndex(days)).toBeCloseTo(0.25 + 0.5 + 1 + 1 + 3.8 / 4 + 144 / 160, 9);
    expect(compositeIndex({ ...days, o3: [] })).toBeNull();
  });
  it("a mean of monthly indices is only near it", () => {
    const flat = { so2: [15], no2: [20], pm10: [60], pm25: [30] };
    const winter = compositeIndex({ ...flat, co: [2, 3, 4], o3: [40, 50, 60] }) ?? 0;
    const summer = compositeIndex({ ...flat, co: [0.4, 0.5, 0.6], o3: [150, 170, 190] }) ?? 0;
    const both = compositeIndex({ ...flat, co: [2, 3, 4, 0.4, 0.5, 0.6], o3: [40, 50, 60, 150, 170, 190] }) ?? 0;
    expect(Math.abs(both - (winter + summer) / 2)).toBeGreaterThan(0.1);
  });
});
