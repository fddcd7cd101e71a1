import { describe, expect, it, test } from "vitest";
import type { IndicatorRule, Observation, QuestionKind, StandingInput } from "./index";
import { endedPeriods, modifiedScore, questionsAbout, standingOf } from "./index";

const sum: IndicatorRule = { aggregation: "sum", direction: "higher", frequency: "month", lowest: 0, highest: null };
const mean: IndicatorRule = { aggregation: "average", direction: "lower", frequency: "month", lowest: 0, highest: null };
const months = (year: number, values: readonly number[]): Observation[] => values.map((value, index) => ({ period: `${year}-${String(index + 1).padStart(2, "0")}`, value }));
const flat = (value: number, count = 12) => Array.from({ length: count }, () => value);
const history = (value: number) => [2022, 2023, 2024, 2025].map((year): [number, Observation[]] => [year, months(year, flat(value))]);
const standing = (rule: IndicatorRule, values: readonly number[], extra: Partial<StandingInput> = {}) =>
  standingOf({ rule, year: 2026, target: { kind: "floor", value: 24, trajectory: { kind: "even" } }, years: new Map([...history(2), [2026, months(2026, values)]]), rank: null, today: "2026-11-10", ...extra });

describe("the lamp of an indicator, by the first rule that matches", () => {
  const ceiling = { kind: "ceiling", value: 40, trajectory: { kind: "even" } } as const;
  test.each<[string, ReturnType<typeof standing>, string, string]>([
    ["no target", standing(sum, flat(2, 10), { target: null }), "grey", "no_target"],
    ["September's value was due on 15 October", standing(sum, flat(2, 8)), "unreported", "unreported"],
    ["October's is not yet due on 10 November", standing(sum, flat(2, 9)), "green", "on_course"],
    ["reached already", standing(sum, flat(3, 9)), "blue", "secured"],
    ["a little behind, and two years did as much before", standing(sum, [...flat(1.9, 10)], { years: new Map([[2023, months(2023, [...flat(2, 10), 3, 3])], [2024, months(2024, [...flat(2, 10), 3, 3])], [2025, months(2025, flat(2))], [2026, months(2026, flat(1.9, 10))]]) }), "yellow", "behind"],
    ["far behind", standing(sum, flat(1.5, 10)), "red", "behind_far"],
    ["behind, and no past year did what is needed", standing(sum, [...flat(1.8, 9)]), "red", "behind_never"],
    ["a mean under its ceiling", standing(mean, flat(38, 10), { target: ceiling }), "green", "on_course"],
    ["a ceiling that cannot be held any more", standing(mean, flat(60, 10), { target: ceiling }), "red", "unreachable"],
    ["a rank held", standing({ ...mean, aggregation: "rank" }, flat(3, 10), { target: { ...ceiling, kind: "rank", value: 5 }, rank: 3 }), "green", "rank_held"],
    ["a rank lost", standing({ ...mean, aggregation: "rank" }, flat(9, 10), { target: { ...ceiling, kind: "rank", value: 5 }, rank: 9 }), "yellow", "rank_below"],
    ["over and met", standing(sum, flat(2, 12), { today: "2027-01-20" }), "blue", "met"],
    ["over and missed", standing(sum, flat(1, 12), { today: "2027-01-20" }), "red", "missed"],
    ["by hand without a point yet", standing(sum, flat(2, 9), { target: { kind: "floor", value: 24, trajectory: { kind: "manual", points: [] } } }), "grey", "no_course"],
  ])("%s", (_, { lamp, reason }, colour, key) => {
    expect([lamp, reason.key]).toEqual([colour, key]);
  });
});

describe("the periods that have ended", () => {
  it("go over the turn of the year, the last one last; one that ends today is among them", () => {
    const last = (today: string) => endedPeriods("month", today).slice(-2).map(({ name }) => name);
    expect(last("2026-11-10")).toEqual(["2026-09", "2026-10"]);
    expect(last("2026-11-30")).toEqual(["2026-10", "2026-11"]);
    expect(last("2027-01-08")).toEqual(["2026-11", "2026-12"]);
    expect(endedPeriods("ten_day", "2026-11-21").at(-1)?.name).toBe("2026-11-D2");
  });
});

describe("the figures of a line", () => {
  it("S23 S24: done, expected, gap, change against last year, required, likely end", () => {
    const found = standing(sum, flat(1.9, 10));
    expect(found).toMatchObject({ last: "2026-10", remaining: 2, published: false, likely: "unlikely" });
    expect(found.done).toBeCloseTo(19, 9);
    expect(found.expected).toBeCloseTo((24 * 304) / 365, 9);
    expect(found.gap).toBeCloseTo(19 - (24 * 304) / 365, 9);
    expect(found.change).toBeCloseTo(-5, 9);
    expect(found.required).toMatchObject({ state: "open" });
    expect(found.required.perPeriod).toBeCloseTo(2.5, 9);
    expect(found.feasibility).toMatchObject({ years: 4, reached: 0, best: { value: 4 } });
    expect(found.forecast?.middle).toBeCloseTo(22.8, 9);
  });
  it("S5 growth: the target is last year's figure with the percentage on it", () => {
    const found = standing(sum, flat(2, 10), { target: { kind: "growth", value: 5, trajectory: { kind: "even" } } });
    expect(found.target).toEqual({ value: 24 * 1.05, sense: "floor" });
    expect(standing({ ...sum, direction: "lower" }, flat(2, 10), { target: { kind: "growth", value: -3, trajectory: { kind: "even" } } }).target).toEqual({ value: 24 * 0.97, sense: "ceiling" });
    expect(standing(sum, flat(2, 10), { years: new Map([[2026, months(2026, flat(2, 10))]]), target: { kind: "growth", value: 5, trajectory: { kind: "even" } } }).target).toBeNull();
  });
  it("the published figure so far goes before the sum of the values", () => {
    const values = months(2026, flat(2, 10)).map((one, index) => (index === 9 ? { ...one, cumulative: 19.4 } : one));
    const found = standing(sum, [], { years: new Map([...history(2), [2026, values]]) });
    expect(found).toMatchObject({ published: true, done: 19.4 });
    expect(found.required.value).toBeCloseTo(4.6, 9);
  });
  it("a published mean weighs as much as the year so far, periods without a value of their own included", () => {
    const ceiling = { kind: "ceiling", value: 40, trajectory: { kind: "even" } } as const;
    const gaps = months(2026, flat(38, 10)).filter(({ period }) => period !== "2026-01" && period !== "2026-03").map((one) => (one.period === "2026-10" ? { ...one, cumulative: 42 } : one));
    const found = standing(mean, [], { years: new Map([[2026, gaps]]), target: ceiling });
    expect(found).toMatchObject({ published: true, missing: 2, done: 42 });
    expect(found.required.value).toBeCloseTo((40 * 365 - 42 * 304) / 61, 9);
    const weighted = gaps.map((one) => ({ ...one, weight: 10 }));
    const before = months(2025, flat(38)).map((one) => ({ ...one, weight: one.period === "2025-01" ? 4 : 10 }));
    const byWeight = standing({ ...mean, aggregation: "weighted" }, [], { years: new Map([[2025, before], [2026, weighted]]), target: ceiling });
    expect(byWeight.done).toBeCloseTo(42, 9);
    expect(byWeight.required.value).toBeCloseTo((40 * 114 - 42 * 94) / 20, 9);
  });
  it("S94 an exclusion moves the figure and the original stays beside it", () => {
    const original = months(2026, [...flat(38, 9), 80]);
    const found = standing(mean, [], { years: new Map([[2026, months(2026, flat(38, 9))]]), original, target: { kind: "ceiling", value: 40, trajectory: { kind: "even" } }, today: "2026-11-01" });
    expect(found.done).toBeCloseTo(38, 9);
    expect(found.original).toBeCloseTo((38 * 273 + 80 * 31) / 304, 9);
  });
});

describe("questions about a value ask and never block (S46)", () => {
  const season = [2.4, 1.9, 2.2, 2.1, 1.8, 2.3, 1.9, 1.8, 2.0, 2.1, 2.2, 2.6];
  const past = [2023, 2024, 2025].flatMap((year) => months(year, season.map((value, index) => value * (1 + (year - 2023) * 0.03 + (index % 3) * 0.004))));
  const asked = (entered: Observation, extra: { target?: number; pairChanges?: readonly number[]; history?: Observation[]; rule?: IndicatorRule } = {}): QuestionKind[] =>
    questionsAbout({ rule: extra.rule ?? sum, entered, history: extra.history ?? past, target: extra.target ?? null, pairChanges: extra.pairChanges ?? [] }).map(({ kind }) => kind);
  test.each<[string, QuestionKind[], QuestionKind[]]>([
    ["an ordinary value", asked({ period: "2026-03", value: 2.4 }), []],
    ["a season's own height is no error", asked({ period: "2026-12", value: 2.75 }), []],
    ["ten thousand times: the unit slipped", asked({ period: "2026-03", value: 24000 }), ["unit_slip"]],
    ["a ten-thousandth", asked({ period: "2026-03", value: 0.00024 }), ["unit_slip"]],
    ["half as much again", asked({ period: "2026-03", value: 3.5 }), ["outlier"]],
    ["more than half above last year", asked({ period: "2026-03", value: 3.9 }), ["outlier", "last_year"]],
    ["the figure so far fell", asked({ period: "2026-02", value: 2, cumulative: 1 }, { history: [...past, { period: "2026-01", value: 2.4, cumulative: 2.4 }] }), ["cumulative_fell"]],
    ["the figure so far is not the sum", asked({ period: "2026-02", value: 2, cumulative: 5 }, { history: [...past, { period: "2026-01", value: 2.4, cumulative: 2.4 }] }), ["cumulative_differs"]],
    ["electricity fell by 15 %, output rose", asked({ period: "2026-03", value: 2.6 }, { pairChanges: [-15] }), ["pair"]],
    ["of two companions the one that went the other way", asked({ period: "2026-03", value: 2.6 }, { pairChanges: [4, -15] }), ["pair"]],
    ["done is just the target", asked({ period: "2026-01", value: 2.4, cumulative: 2.4 }, { target: 2.4 }), ["equals_target"]],
    ["nothing to compare with", asked({ period: "2026-03", value: 24000 }, { history: [] }), []],
    ["a rank is not asked about", asked({ period: "2026-03", value: 24000 }, { rule: { ...sum, aggregation: "rank" } }), []],
  ])("%s", (_, found, expected) => {
    expect(found).toEqual(expected);
  });
  it("scores by the median of the deviations, none where most values are equal", () => {
    expect(modifiedScore([1, 2, 3, 4, 5, 6, 7, 8], 30)?.score).toBeGreaterThan(3.5);
    expect(modifiedScore([5, 5, 5, 5, 5, 5, 5, 9], 30)).toBeNull();
  });
});
