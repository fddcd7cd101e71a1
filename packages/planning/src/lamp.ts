import type { Calendar } from "./calendar";
import type { Day } from "./day";
import { daysBetween } from "./day";
import type { PlanNode } from "./schedule";
import { expectedProgress } from "./schedule";

/** ● green on schedule, ▲ yellow warning, ■ red behind or overdue, ✔ blue closed, ○ grey not started, ◌ unreported. */
export const lamps = ["green", "yellow", "red", "blue", "grey", "unreported"] as const;
export type Lamp = (typeof lamps)[number];

/** Thresholds of a lamp rule set. Points are whole percentage points behind the expected progress. */
export type LampRules = {
  /** Name with version; stored with the lamp so that an old lamp can be explained. */
  readonly id: string;
  /** From this many points behind the lamp is yellow. */
  readonly yellowFrom: number;
  /** Above this many points behind the lamp is red. */
  readonly redAbove: number;
  /** A start missed by this many months is red; missed past the end of its month it is yellow. */
  readonly startMissedRedMonths: number;
};

/** The 银川 preset: 10–30 points behind yellow, more red; start missed in its month yellow, by three months red. */
export const yinchuan1: LampRules = { id: "yinchuan-1", yellowFrom: 10, redAbove: 30, startMissedRedMonths: 3 };

/** Keys of every sentence that can explain a lamp; the message files hold one text for each. */
export const lampReasonKeys = [
  "closed_on_time",
  "closed_late",
  "closed",
  "not_dispatched",
  "suspended",
  "overdue",
  "start_not_due",
  "start_missed",
  "behind",
  "not_started",
  "unreported",
  "never_reported",
  "no_schedule",
  "on_schedule",
  "ahead",
] as const;
export type LampReasonKey = (typeof lampReasonKeys)[number];

export type LampReason = { readonly key: LampReasonKey; readonly values: Readonly<Record<string, string | number>> };
export type LampResult = {
  readonly lamp: Lamp;
  readonly rule: string;
  readonly reason: LampReason;
  /** Whole percent the schedule asks for today; null where nothing can be compared. */
  readonly expected: number | null;
};

export type LampInput = {
  /** Day of closing (销号); null while open. */
  readonly closedOn: Day | null;
  readonly dispatched: boolean;
  /** True once the work has begun: signed in, or any progress reported. */
  readonly started: boolean;
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
  readonly lastReportOn?: Day | null;
  readonly calendar?: Calendar;
};

/**
 * The lamp of a task, with the one sentence that explains it. The first rule that matches decides:
 *
 * 1. closed: blue, whatever happened before (the reason says whether in time);
 * 2. not dispatched, suspended: grey, because nobody owes anything;
 * 3. overdue (the deadline day has passed): red, also when nothing was ever started or reported;
 * 4. planned start still ahead and not begun: grey; begun early, it is compared like any other;
 * 5. start missed by three months, or more than 30 points behind: red;
 * 6. start missed past the end of its month, or 10 to 30 points behind: yellow;
 * 7. start due this month, not begun, less than 10 points behind: grey;
 * 8. a due report is missing: unreported. It replaces only green: silence never hides a warning;
 * 9. neither deadline nor plan: grey, because "on schedule" would be a claim without a schedule;
 * 10. otherwise green.
 *
 * Points are compared as printed (whole percent), so that the sentence never contradicts the lamp.
 * Lamps are where the work stands; the supervision level (督办级别) is another thing.
 */
export function lampOf(input: LampInput, rules: LampRules = yinchuan1): LampResult {
  const expected = expectedPercent(input);
  const { lamp, reason } =
    beforeSchedule(input) ?? againstStart(input, rules, expected) ?? againstSchedule(input, rules, expected);
  return { lamp, rule: rules.id, reason, expected };
}

type Verdict = { readonly lamp: Lamp; readonly reason: LampReason };

function verdict(lamp: Lamp, key: LampReasonKey, values: LampReason["values"] = {}): Verdict {
  return { lamp, reason: { key, values } };
}

function expectedPercent({ startOn, dueOn, nodes, today, calendar }: LampInput): number | null {
  if (startOn === null) return null;
  const exact = expectedProgress({
    startOn,
    dueOn,
    today,
    ...(nodes && { nodes }),
    ...(calendar && { calendar }),
  });
  return exact === null ? null : Math.round(exact);
}

/** Rules 1 to 4. */
function beforeSchedule(input: LampInput): Verdict | undefined {
  const { closedOn, dueOn, startOn, today } = input;
  if (closedOn !== null) return closedVerdict(closedOn, dueOn);
  if (!input.dispatched) return verdict("grey", "not_dispatched");
  if (input.suspended) return verdict("grey", "suspended");
  if (dueOn !== null && dueOn < today) {
    const days = daysBetween(dueOn, today);
    return verdict("red", "overdue", { dueOn, days, actual: Math.round(input.progress) });
  }
  if (startOn === null && !input.started) return verdict("grey", "not_started");
  if (startOn !== null && startOn > today && !input.started) return verdict("grey", "start_not_due", { startOn });
  return undefined;
}

function closedVerdict(closedOn: Day, dueOn: Day | null): Verdict {
  if (dueOn === null) return verdict("blue", "closed", { closedOn });
  if (closedOn <= dueOn) return verdict("blue", "closed_on_time", { closedOn, dueOn });
  return verdict("blue", "closed_late", { closedOn, dueOn, days: daysBetween(dueOn, closedOn) });
}

/** Rules 5 to 7 for a task that should have begun and has not. */
function againstStart(input: LampInput, rules: LampRules, expected: number | null): Verdict | undefined {
  const { startOn, today } = input;
  if (input.started || startOn === null) return undefined;
  const behind = behindVerdict(input, rules, expected);
  const values = { startOn, days: daysBetween(startOn, today) };
  if (today >= addMonths(startOn, rules.startMissedRedMonths)) return verdict("red", "start_missed", values);
  if (behind?.lamp === "red") return behind;
  if (today.slice(0, 7) > startOn.slice(0, 7)) return verdict("yellow", "start_missed", values);
  return behind ?? verdict("grey", "not_started", { startOn });
}

/** Rules 5, 6 and 8 to 10 for work under way. */
function againstSchedule(input: LampInput, rules: LampRules, expected: number | null): Verdict {
  const behind = behindVerdict(input, rules, expected);
  if (behind) return behind;
  if (input.reportMissing) {
    return input.lastReportOn
      ? verdict("unreported", "unreported", { lastReportOn: input.lastReportOn })
      : verdict("unreported", "never_reported");
  }
  const actual = Math.round(input.progress);
  if (expected === null) return verdict("grey", "no_schedule", { actual });
  if (actual > expected) return verdict("green", "ahead", { expected, actual, gap: actual - expected });
  return verdict("green", "on_schedule", { expected, actual, gap: expected - actual });
}

function behindVerdict(input: LampInput, rules: LampRules, expected: number | null): Verdict | undefined {
  if (expected === null) return undefined;
  const actual = Math.round(input.progress);
  const gap = expected - actual;
  if (gap < rules.yellowFrom) return undefined;
  return verdict(gap > rules.redAbove ? "red" : "yellow", "behind", { expected, actual, gap });
}

/** The same day `n` months later, or the last day of that month. */
function addMonths(day: Day, n: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastDate = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + n, Math.min(date, lastDate))).toISOString().slice(0, 10);
}
