import type { ReportState, ReturnCode, TaskClass } from "@taizhang/policy";
import { addDays, daysBetween, nextPeriod, reportingPeriod, type ReportingPeriod } from "@taizhang/planning";
import { instant, type ReportRow } from "./item";
import type { Organization } from "./organization";
import { idOf, type Random } from "./random";
import { closedText, doneTexts, helps, nextTexts, noChangeText, problems } from "./report-texts";
import type { PlanKind } from "./task-topics";
import { unitId } from "./organization";

/** What a unit's reports of one task are made from. */
export type ReportFacts = {
  taskId: string; unit: string; taskClass: TaskClass; kind: PlanKind;
  /** Day of dispatch and day of signing in. */
  dispatchedOn: string; signedInOn: string; closedOn: string | null; today: string;
  progress: number; target: number | null; targetUnit: string;
  troubled: boolean; skipLast: boolean; lead: boolean;
};

/** How many reports of the running period still wait; the rest is checked already. */
export type Waiting = { submitted: number; awaiting: number; returned: number };

const following = new Map<string, ReportingPeriod>();
function after(period: string): ReportingPeriod {
  const known = following.get(period);
  if (known) return known;
  const next = nextPeriod(period);
  following.set(period, next);
  return next;
}

/** Periods reported: all that were due since dispatch, and now and then the running one before its day. */
function periodsOf(random: Random, facts: ReportFacts): ReportingPeriod[] {
  const end = facts.closedOn ?? facts.today;
  const periods: ReportingPeriod[] = [];
  let period = reportingPeriod(facts.taskClass, facts.dispatchedOn);
  for (; period.dueOn < end; period = after(period.period)) if (period.dueOn >= facts.dispatchedOn && period.dueOn > facts.signedInOn) periods.push(period);
  if (facts.skipLast) return periods.slice(0, -1);
  const early = facts.closedOn !== null || (daysBetween(end, period.dueOn) <= 6 ? random.chance(0.35) : random.chance(0.05));
  const running = reportingPeriod(facts.taskClass, end);
  const isNew = periods.at(-1)?.period !== running.period;
  if (isNew && facts.signedInOn < end && (early || (periods.length === 0 && facts.progress > 0))) periods.push(running);
  return periods;
}

function submittedOn(random: Random, facts: ReportFacts, period: ReportingPeriod): string {
  const end = facts.closedOn ?? facts.today;
  const usual = period.dueOn >= end ? addDays(end, -random.int(facts.closedOn ? 2 : 0, 3)) : addDays(period.dueOn, -random.int(0, 6));
  const first = addDays(facts.signedInOn, 1);
  return usual < first ? (first > end ? end : first) : usual < period.startOn ? period.startOn : usual;
}

/** What can be cut: everything else is counted in whole pieces. */
const divisible = new Set(["公里", "万亩", "亿元", "万平方米", "%"]);

/** What is done of a target at this percent, in its unit. */
export function doneValueOf(target: number | null, unit: string, progress: number): number | null {
  if (target === null) return null;
  const value = (target * progress) / 100;
  return divisible.has(unit) ? Math.round(value * 10) / 10 : Math.floor(value);
}

function words(random: Random, facts: ReportFacts, progress: number, noChange: boolean): string {
  const done = facts.target === null ? "阶段性工作" : `${doneValueOf(facts.target, facts.targetUnit, progress)}${facts.targetUnit}`;
  const text = facts.closedOn !== null && progress === 100 ? closedText : noChange ? noChangeText : random.pick(doneTexts[facts.kind]);
  return text.replace("{c}", done).replace("{p}", String(progress)).replace("{k}", String(random.int(2, 9)));
}

type Decision = { state: ReportState; returnCode: ReturnCode | null; returnReason: string | null };
const accepted: Decision = { state: "accepted", returnCode: null, returnReason: null };
const returns: readonly (readonly [ReturnCode, string])[] = [
  ["no_evidence", "请补充验收照片或签字材料。"], ["number_mismatch", "累计数小于上期，请核实。"], ["unclear", "进展写得笼统，请写明完成到哪一步。"], ["not_done", "现场核实尚未开工，请据实填报。"],
];

/** The running period's report of a lead unit may still wait somewhere; older ones are accepted. */
function decide(random: Random, facts: ReportFacts, period: ReportingPeriod, isFirst: boolean, waiting: Waiting): Decision {
  if (!facts.lead || facts.closedOn !== null || period.dueOn < facts.today || facts.progress === 100) return accepted;
  if (facts.unit === "zhujian" && waiting.awaiting > 0 && !isFirst) {
    waiting.awaiting -= 1;
    return { state: "awaiting_head", returnCode: null, returnReason: null };
  }
  if (waiting.returned > 0 && !isFirst && random.chance(0.06)) {
    waiting.returned -= 1;
    const [returnCode, returnReason] = random.pick(returns);
    return { state: "returned", returnCode, returnReason };
  }
  if (waiting.submitted > 0 && random.chance(0.12)) {
    waiting.submitted -= 1;
    return { ...accepted, state: "submitted" };
  }
  return accepted;
}

/** A report that waits for the unit's head is not yet what the unit says. */
export const counts = (report: ReportRow) => report.state !== "awaiting_head";

function steps(random: Random, facts: ReportFacts, days: readonly string[]): number[] {
  const last = days.at(-1) ?? facts.today;
  const whole = Math.max(1, daysBetween(facts.dispatchedOn, last));
  const bend = 0.75 + random.next() * 0.5;
  let before = 0;
  return days.map((day, index) => {
    const value = index === days.length - 1 ? facts.progress : Math.round(facts.progress * Math.min(1, daysBetween(facts.dispatchedOn, day) / whole) ** bend);
    before = Math.max(before, random.chance(0.05) && index < days.length - 1 ? before : value);
    return before;
  });
}

/**
 * Reports of one unit on one task, oldest first. The last one that counts carries the task's progress; one that waits
 * for the unit's head says a little more.
 */
export function reportsFor(random: Random, org: Organization, facts: ReportFacts, waiting: Waiting): ReportRow[] {
  const periods = periodsOf(random, facts);
  const decisions = periods.map((period, index) => decide(random, facts, period, index === 0, waiting));
  const pending = decisions.at(-1)?.state === "awaiting_head" ? 1 : 0;
  const days = periods.map((period) => submittedOn(random, facts, period));
  const counted = steps(random, facts, days.slice(0, days.length - pending));
  const values = pending ? [...counted, Math.min(99, facts.progress + random.int(1, 6))] : counted;
  return periods.map((period, index) => reportRow(random, org, facts, {
    period, day: days[index] ?? facts.today, progress: values[index] ?? 0, previousProgress: index === 0 ? null : (values[index - 1] ?? null),
    isRecent: index >= periods.length - 3, decision: decisions[index] ?? accepted,
  }));
}

type Turn = { period: ReportingPeriod; day: string; progress: number; previousProgress: number | null; isRecent: boolean; decision: Decision };

function reportRow(random: Random, org: Organization, facts: ReportFacts, { period, day, progress, previousProgress, isRecent, decision }: Turn): ReportRow {
  const noChange = previousProgress === progress && progress < 100;
  const submittedAt = instant(day, random.int(8, 17), random.int(0, 59));
  const author = random.chance(0.75) ? org.liaison(facts.unit) : random.pick(org.officers(facts.unit));
  const confirms = facts.unit === "zhujian" && decision.state !== "awaiting_head";
  const checked = decision.state === "accepted" || decision.state === "returned";
  const stuck = facts.troubled && isRecent && !noChange;
  return {
    id: idOf("report", facts.taskId, facts.unit, period.period), taskId: facts.taskId, unitId: unitId(facts.unit), period: period.period, dueOn: period.dueOn,
    progress, previousProgress, value: doneValueOf(facts.target, facts.targetUnit, progress), done: words(random, facts, progress, noChange),
    next: noChange || progress === 100 ? null : random.pick(nextTexts), problem: stuck ? random.pick(problems) : null,
    helpNeeded: stuck && random.chance(0.5) ? random.pick(helps) : null, noChange, state: decision.state, authorId: author.userId, submittedAt,
    confirmedBy: confirms ? org.head(facts.unit).userId : null, confirmedAt: confirms ? new Date(submittedAt.getTime() + 1_800_000) : null,
    checkedBy: checked ? org.supervisor(random.int(0, 6)).userId : null, checkedAt: checked ? checkedAt(submittedAt, facts.today) : null,
    returnCode: decision.returnCode, returnReason: decision.returnReason, version: 1, createdAt: submittedAt,
  };
}

/** Checked the next morning, but not in the future. */
function checkedAt(submittedAt: Date, today: string): Date {
  const next = new Date(submittedAt.getTime() + 16 * 3_600_000);
  const latest = instant(today, 8, 30);
  return next < latest ? next : new Date(Math.max(submittedAt.getTime() + 600_000, latest.getTime()));
}
