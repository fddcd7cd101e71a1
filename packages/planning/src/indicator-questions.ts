import { quantile } from "./indicator-forecast";
import { placeInYear, yearOf, yearsBefore } from "./indicator-period";
import type { IndicatorRule, Observation } from "./indicator-position";

/**
 * Questions about a value, asked and never blocking (S46, peers 12). unit_slip: ten, a hundred … times the usual ·
 * outlier: far from the median · last_year: far from the same period of last year · cumulative_fell, cumulative_differs:
 * the published figure so far · pair: its companion went the other way · equals_target: exactly the target.
 */
export const questionKinds = ["unit_slip", "outlier", "last_year", "cumulative_fell", "cumulative_differs", "pair", "equals_target"] as const;
export type QuestionKind = (typeof questionKinds)[number];
export type Question = { readonly kind: QuestionKind; readonly values: Readonly<Record<string, number>> };

export type QuestionInput = {
  readonly rule: IndicatorRule;
  readonly entered: Observation;
  /** Values of this indicator before it, any order, several years. */
  readonly history: readonly Observation[];
  /** The yearly target, to notice a value that is just the target. */
  readonly target: number | null;
  /** Changes against last year, in percent, of the companion indicators in the same period. */
  readonly pairChanges?: readonly number[];
};

/** Modified z-score from which a value is asked about (Iglewicz and Hoaglin). */
const farFrom = 3.5;
/** Percentage points both ways from which a pair contradicts itself. */
const pairFrom = 10;
const leastHistory = 8;
/** Less than this share away from the usual is never asked about, however even the past was. */
const worthAsking = 0.1;

const median = (values: readonly number[]) => quantile(values, 0.5);
const changeOf = (from: number, to: number) => ((to - from) / Math.abs(from)) * 100;

/** 0.6745 × |x − median| ÷ MAD; null with too few values or where most of them are equal. */
export function modifiedScore(values: readonly number[], x: number): { score: number; middle: number } | null {
  if (values.length < leastHistory) return null;
  const middle = median(values);
  const deviation = median(values.map((value) => Math.abs(value - middle)));
  return deviation === 0 ? null : { score: (0.6745 * Math.abs(x - middle)) / deviation, middle };
}

/** All questions about one value, the plainest first; none is a refusal. */
export function questionsAbout(input: QuestionInput): Question[] {
  if (input.rule.aggregation === "rank") return [];
  const slip = unitSlip(input);
  return [...slip, ...(slip.length > 0 ? [] : [...outlier(input), ...lastYear(input)]), ...cumulative(input), ...pair(input), ...equalsTarget(input)];
}

function unitSlip({ entered, history }: QuestionInput): Question[] {
  const usual = history.map(({ value }) => Math.abs(value)).filter((value) => value > 0);
  if (usual.length < leastHistory || entered.value === 0) return [];
  const ratio = Math.abs(entered.value) / median(usual);
  const power = Math.round(Math.log10(ratio));
  // Ten times may be a season; a hundred times, or a hundredth, is a unit.
  if (Math.abs(power) < 2) return [];
  return [{ kind: "unit_slip", values: { value: entered.value, usual: median(usual), times: 10 ** Math.abs(power), less: power < 0 ? 1 : 0 } }];
}

/**
 * Levels of a cumulative figure or of a growing county would always be outliers, so that changes against the same period
 * of last year are scored where there are enough of them; else the last 24 values. What the same place of a past year has
 * seen is not asked about: a season is no error.
 */
function outlier({ entered, history }: QuestionInput): Question[] {
  const byPeriod = new Map(history.map(({ period, value }) => [period, value]));
  const same = history.filter(({ period }) => placeInYear(period) === placeInYear(entered.period)).map(({ value }) => value);
  const seen = same.length >= 2 && entered.value >= Math.min(...same) && entered.value <= Math.max(...same);
  if (seen) return [];
  const changes = history.flatMap(({ period, value }) => {
    const before = byPeriod.get(yearsBefore(period));
    return before === undefined || before === 0 ? [] : [changeOf(before, value)];
  });
  const before = byPeriod.get(yearsBefore(entered.period));
  const byChange = changes.length >= leastHistory && before !== undefined && before !== 0;
  const found = byChange ? modifiedScore(changes.slice(-36), changeOf(before, entered.value)) : modifiedScore([...history].sort((a, b) => (a.period < b.period ? -1 : 1)).slice(-24).map(({ value }) => value), entered.value);
  if (!found || found.score <= farFrom) return [];
  const foreseen = byChange ? before + (Math.abs(before) * found.middle) / 100 : found.middle;
  if (Math.abs(entered.value - foreseen) <= worthAsking * Math.abs(foreseen)) return [];
  const usual = median((same.length > 0 ? same : history.map(({ value }) => value)));
  return [{ kind: "outlier", values: { value: entered.value, usual, score: found.score } }];
}

function lastYear({ entered, history }: QuestionInput): Question[] {
  const before = history.find(({ period }) => period === yearsBefore(entered.period))?.value;
  if (before === undefined || before === 0) return [];
  const change = changeOf(before, entered.value);
  return Math.abs(change) > 50 ? [{ kind: "last_year", values: { value: entered.value, before, change } }] : [];
}

const addsUp = ({ aggregation }: IndicatorRule) => aggregation === "sum" || aggregation === "count" || aggregation === "days";

function cumulative({ rule, entered, history }: QuestionInput): Question[] {
  if (!addsUp(rule) || entered.cumulative == null) return [];
  const year = history.filter(({ period }) => yearOf(period) === yearOf(entered.period) && period < entered.period).sort((a, b) => (a.period < b.period ? -1 : 1));
  const before = year.findLast((one) => one.cumulative != null)?.cumulative ?? null;
  const mayFall = rule.lowest === null || rule.lowest < 0;
  if (before !== null && !mayFall && entered.cumulative < before) return [{ kind: "cumulative_fell", values: { cumulative: entered.cumulative, before } }];
  const sum = year.reduce((total, { value }) => total + value, 0) + entered.value;
  const tolerance = Math.max(0.005 * Math.abs(sum), 1e-9);
  return Math.abs(entered.cumulative - sum) > tolerance ? [{ kind: "cumulative_differs", values: { cumulative: entered.cumulative, sum } }] : [];
}

function pair({ entered, history, pairChanges = [] }: QuestionInput): Question[] {
  const before = history.find(({ period }) => period === yearsBefore(entered.period))?.value;
  if (before === undefined || before === 0) return [];
  const change = changeOf(before, entered.value);
  const pairChange = pairChanges.find((one) => (change > pairFrom && one < -pairFrom) || (change < -pairFrom && one > pairFrom));
  return pairChange !== undefined ? [{ kind: "pair", values: { change, pairChange } }] : [];
}

function equalsTarget({ entered, target, rule }: QuestionInput): Question[] {
  const figure = addsUp(rule) ? (entered.cumulative ?? null) : rule.aggregation === "stock" ? entered.value : null;
  return target !== null && figure !== null && figure === target ? [{ kind: "equals_target", values: { value: figure } }] : [];
}
