import type { Calendar } from "./calendar";
import type { Day } from "./day";
import { daysBetween } from "./day";
import { measure, type Measured } from "./lamp-measure";
import { defaultLampRules } from "./lamp-presets";
import { reaches, type LampRule, type LampRuleSet } from "./lamp-rules";
import type { PlanNode } from "./schedule";
import { expectedProgress } from "./schedule";

/** ● green on schedule, ▲ yellow warning, ■ red behind or overdue, ✔ blue closed, ○ grey not started, ◌ unreported. */
export const lamps = ["green", "yellow", "red", "blue", "grey", "unreported"] as const;
export type Lamp = (typeof lamps)[number];

/** Keys of every sentence that can explain a lamp; the message files hold one text for each. */
export const lampReasonKeys = [
  "closed_on_time", "closed_late", "closed", "not_dispatched", "suspended", "overdue", "start_not_due", "start_missed", "behind",
  "money_behind", "not_entered", "reports_missed", "time_left", "time_left_behind", "days_left", "days_left_behind", "made_up",
  "not_started", "unreported", "never_reported", "no_schedule", "on_schedule", "ahead",
] as const;
export type LampReasonKey = (typeof lampReasonKeys)[number];

export type LampReason = { readonly key: LampReasonKey; readonly values: Readonly<Record<string, string | number>> };
export type LampResult = {
  readonly lamp: Lamp;
  /** Name and version of the rule set that decided. */
  readonly rule: string;
  readonly reason: LampReason;
  /** Whole percent the schedule asks for today; null where nothing can be compared. */
  readonly expected: number | null;
};

export type LampInput = {
  /** Day of closing (销号); null while open. */
  readonly closedOn: Day | null;
  readonly dispatched: boolean;
  /** True once somebody has taken it up: signed in, or any progress reported. Until then the lamp is ○. */
  readonly started: boolean;
  /** False where a start that was due is known not to have been made, also after sign-in: reports say 0 %. `started`, where not given. */
  readonly begun?: boolean;
  readonly suspended?: boolean;
  /** Planned first day; null while none is set. */
  readonly startOn: Day | null;
  readonly dueOn: Day | null;
  /** Reported progress of the whole task, 0–100. */
  readonly progress: number;
  readonly nodes?: readonly PlanNode[];
  readonly today: Day;
  /** The report of a period that is already due is missing. */
  readonly reportMissing: boolean;
  /** How many periods in a row are missing; 1 where only `reportMissing` is known. */
  readonly reportsMissed?: number;
  readonly lastReportOn?: Day | null;
  /** Percent of the money that should have been spent by now and that was. */
  readonly money?: { readonly expected: number; readonly actual: number } | null;
  /** Months since it should have been entered into statistics (入库); 0 once it is. */
  readonly monthsNotEntered?: number | null;
  /** Months (`YYYY-MM`, ascending) at whose end the lamp was red. */
  readonly missedMonths?: readonly string[];
  readonly calendar?: Calendar;
};

/**
 * The lamp of a task, with the one sentence that explains it.
 *
 * 1. Facts first: closed is blue, whatever happened before; what is not dispatched, suspended or not due to begin is grey,
 *    because nobody owes anything.
 * 2. Then the rules: the worst lamp of all that match decides; of several rules with that lamp the first one speaks.
 * 3. What no rule warns of: overdue is yellow at least; not begun is grey; a due report that is missing is unreported and
 *    never green; without a schedule it is grey, because "on schedule" would be a claim; else green.
 *
 * More progress never makes a lamp worse. Lamps are where the work stands; the supervision level (督办级别) is another thing.
 */
export function lampOf(input: LampInput, { id, rules }: LampRuleSet = defaultLampRules): LampResult {
  const expected = expectedPercent(input);
  const values = measure(input, expected);
  const facts = { input, expected, values };
  const { lamp, reason } = beforeSchedule(facts) ?? afterRules(facts, rules) ?? withoutWarning(facts);
  return { lamp, rule: id, reason, expected };
}

type Verdict = { readonly lamp: Lamp; readonly reason: LampReason };
type Facts = { readonly input: LampInput; readonly expected: number | null; readonly values: Measured };

function verdict(lamp: Lamp, key: LampReasonKey, values: LampReason["values"] = {}): Verdict {
  return { lamp, reason: { key, values } };
}

function expectedPercent({ startOn, dueOn, nodes, today, calendar }: LampInput): number | null {
  if (startOn === null) return null;
  const exact = expectedProgress({ startOn, dueOn, today, ...(nodes && { nodes }), ...(calendar && { calendar }) });
  return exact === null ? null : Math.round(exact);
}

function beforeSchedule({ input, values }: Facts): Verdict | undefined {
  const { closedOn, dueOn, startOn, today, started } = input;
  if (closedOn !== null) return closedVerdict(closedOn, dueOn);
  if (!input.dispatched) return verdict("grey", "not_dispatched");
  if (input.suspended) return verdict("grey", "suspended");
  if (values.overdue !== null || started) return undefined;
  if (startOn === null) return verdict("grey", "not_started");
  return startOn > today ? verdict("grey", "start_not_due", { startOn }) : undefined;
}

function closedVerdict(closedOn: Day, dueOn: Day | null): Verdict {
  if (dueOn === null) return verdict("blue", "closed", { closedOn });
  if (closedOn <= dueOn) return verdict("blue", "closed_on_time", { closedOn, dueOn });
  return verdict("blue", "closed_late", { closedOn, dueOn, days: daysBetween(dueOn, closedOn) });
}

function afterRules(facts: Facts, rules: readonly LampRule[]): Verdict | undefined {
  const { values } = facts;
  const matching = rules.filter((rule) => {
    const value = values[rule.measure];
    return value !== null && reaches(rule, value) && (rule.behind === undefined || (values.gap ?? 0) >= rule.behind);
  });
  const rule = matching.find(({ lamp }) => lamp === "red") ?? matching[0];
  return rule && verdict(rule.lamp, ...sentence(rule, facts));
}

function sentence(rule: LampRule, facts: Facts): [LampReasonKey, LampReason["values"]] {
  const { input, expected, values } = facts;
  const value = values[rule.measure] ?? 0;
  const actual = Math.round(input.progress);
  const compared = { expected: expected ?? 0, actual, gap: values.gap ?? 0 };
  switch (rule.measure) {
    case "overdue": return ["overdue", { dueOn: input.dueOn ?? "", days: value, actual }];
    case "gap": return ["behind", compared];
    case "missed_start": return ["start_missed", { startOn: input.startOn ?? "", days: daysBetween(input.startOn ?? input.today, input.today) }];
    case "money": return ["money_behind", { expected: Math.round(input.money?.expected ?? 0), actual: Math.round(input.money?.actual ?? 0), gap: value }];
    case "entry": return ["not_entered", { months: value }];
    case "missed_report": return ["reports_missed", { periods: value }];
    case "made_up": return ["made_up", { month: (input.missedMonths ?? []).at(-1) ?? "", actual }];
    default: {
      const left = { left: values.time_left ?? 0, days: values.days_left ?? 0, dueOn: input.dueOn ?? "", actual };
      return rule.behind === undefined ? [rule.measure, left] : [`${rule.measure}_behind`, { ...left, ...compared }];
    }
  }
}

function withoutWarning({ input, expected, values }: Facts): Verdict {
  const actual = Math.round(input.progress);
  if (values.overdue !== null) return verdict("yellow", "overdue", { dueOn: input.dueOn ?? "", days: values.overdue, actual });
  if (!input.started) return verdict("grey", "not_started", { startOn: input.startOn ?? "" });
  if (input.reportMissing) {
    return input.lastReportOn ? verdict("unreported", "unreported", { lastReportOn: input.lastReportOn }) : verdict("unreported", "never_reported");
  }
  if (expected === null) return verdict("grey", "no_schedule", { actual });
  if (actual > expected) return verdict("green", "ahead", { expected, actual, gap: actual - expected });
  return verdict("green", "on_schedule", { expected, actual, gap: expected - actual });
}
