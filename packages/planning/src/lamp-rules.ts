/** What a rule of a county can look at. */
export const lampMeasures = ["overdue", "gap", "missed_start", "money", "entry", "missed_report", "time_left", "days_left", "made_up"] as const;
export type LampMeasure = (typeof lampMeasures)[number];

/** Measures that warn as they fall: what is left, and how fresh a made-up miss still is. */
const falling: ReadonlySet<LampMeasure> = new Set<LampMeasure>(["time_left", "days_left", "made_up"]);
export const isFalling = (measure: LampMeasure): boolean => falling.has(measure);

/** Smallest and largest bound of each measure: days, points, months, points, months, periods, percent, days, months. */
export const lampBounds: Readonly<Record<LampMeasure, readonly [number, number]>> = {
  overdue: [1, 365], gap: [1, 100], missed_start: [1, 24], money: [1, 100], entry: [1, 24], missed_report: [1, 12], time_left: [1, 99], days_left: [0, 365], made_up: [1, 24],
};

/** The lamps a rule can light; green, grey, blue and unreported are facts, not policy. */
export const ruleLamps = ["yellow", "red"] as const;
export type RuleLamp = (typeof ruleLamps)[number];

/**
 * One rule: where the measure reaches its bound, the lamp is at least this one. A rising measure reaches it from `bound`
 * on (above it, where `beyond`); a falling one from `bound` downwards (below it, where `beyond`).
 */
export type LampRule = {
  readonly measure: LampMeasure;
  readonly bound: number;
  /** The bound itself does not count yet. */
  readonly beyond?: boolean | undefined;
  /** Only where the work is at least so many points behind; for time and days left, which say nothing of the work. */
  readonly behind?: number | undefined;
  readonly lamp: RuleLamp;
};

/** Rules in the order in which their sentences are preferred; the worst lamp of all that match decides. */
export type LampRuleSet = {
  /** Name with version; stored with the lamp so that an old lamp can be explained. */
  readonly id: string;
  readonly rules: readonly LampRule[];
};

/** A rule that cannot stand, and why. */
export type LampRuleProblem = { readonly index: number; readonly problem: "bound" | "behind" | "unreachable" | "no_overdue" };

/** Does this value of the measure reach the rule's bound? */
export function reaches({ measure, bound, beyond = false }: LampRule, value: number): boolean {
  if (isFalling(measure)) return beyond ? value < bound : value <= bound;
  return beyond ? value > bound : value >= bound;
}

/** Would every value that lights `rule` light `other` too? */
function isCoveredBy(rule: LampRule, other: LampRule): boolean {
  if (rule.measure !== other.measure || (other.behind ?? 0) > (rule.behind ?? 0)) return false;
  const edge = rule.beyond ? rule.bound + (isFalling(rule.measure) ? -1 : 1) : rule.bound;
  return reaches(other, edge);
}

/**
 * The first rule that cannot stand: a bound outside its measure, a condition on points where it says nothing, a rule that
 * another one always outshines, or a set in which what is overdue is not red (index = number of rules).
 */
export function lampRuleProblem(rules: readonly LampRule[]): LampRuleProblem | undefined {
  for (const [index, rule] of rules.entries()) {
    const [low, high] = lampBounds[rule.measure];
    if (!Number.isInteger(rule.bound) || rule.bound < low || rule.bound > high) return { index, problem: "bound" };
    if (rule.behind !== undefined && ((rule.measure !== "time_left" && rule.measure !== "days_left") || rule.behind < 1 || rule.behind > 100)) return { index, problem: "behind" };
    const outshone = rules.some((other, at) => at !== index && isCoveredBy(rule, other)
      && (other.lamp === rule.lamp ? at < index || !isCoveredBy(other, rule) : other.lamp === "red"));
    if (outshone) return { index, problem: "unreachable" };
  }
  return rules.some(({ measure, lamp }) => measure === "overdue" && lamp === "red") ? undefined : { index: rules.length, problem: "no_overdue" };
}
