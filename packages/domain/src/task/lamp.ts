import { planNodes, taskMoney, tasks, type Tx } from "@taizhang/db";
import { expectedProgress, lampOf, lastPeriodDue, monthsMissed, parsePeriod, previousPeriod, today, type Calendar, type Day, type LampInput, type LampResult, type LampRuleSet, type PlanNode } from "@taizhang/planning";
import { eq, inArray, sql } from "drizzle-orm";
import { countyCalendar } from "../calendar/rows";
import { lampRulesOn, missedMonths } from "./lamp-rules";
import type { TaskRow } from "./rows";

export { chooseRules, lampRulesOn, missedMonths, ruleRowsOn, ruleSetOf, type RuleRow } from "./lamp-rules";

type LampFacts = Pick<TaskRow,
  "id" | "state" | "dispatchedAt" | "signedInAt" | "startOn" | "dueOn" | "progress" | "closedOn" | "taskClass" | "lastPeriod" | "lastReportAt" | "parentId" | "childCount">;

/** What is counted of periods that were not reported: a rule asks for twelve at most. */
const mostMissed = 12;

/** Periods in a row whose day has passed without a report. A parent is not reported itself: its children are. */
function reportsMissed(task: LampFacts, day: Day): number {
  if (task.childCount > 0 || task.dispatchedAt === null) return 0;
  const dispatchedOn = today(task.dispatchedAt);
  const reportedTo = task.lastPeriod === null ? "" : parsePeriod(task.lastPeriod).endOn;
  let missed = 0;
  let period = lastPeriodDue(task.taskClass, dispatchedOn, day);
  for (; period && period.dueOn >= dispatchedOn && period.endOn > reportedTo && missed < mostMissed; period = previousPeriod(period.period)) missed += 1;
  return missed;
}

/** Money and entry into statistics as they were said for a task. */
export type MoneyFacts = Pick<typeof taskMoney.$inferSelect, "planned" | "spent" | "enterBy" | "enteredOn">;

/** Money is asked for evenly by working day from start to deadline, whatever the nodes are; null where one side is not known. */
function moneyOf(task: LampFacts, { planned, spent }: MoneyFacts, day: Day, calendar: Calendar): LampInput["money"] {
  if (planned === null || spent === null) return null;
  const expected = expectedProgress({ startOn: task.startOn, dueOn: task.dueOn, today: day, calendar });
  return expected === null ? null : { expected, actual: Math.min(100, (100 * spent) / planned) };
}

const monthsNotEntered = ({ enterBy, enteredOn }: MoneyFacts, day: Day): number | null =>
  (enterBy === null ? null : enteredOn !== null || enterBy > day ? 0 : monthsMissed(enterBy, day));

/**
 * What a lamp depends on beside the task: the county's calendar, the rules in force on the day (the preset, where none are
 * given), months at whose end it was red, what was said of its money.
 */
export type LampFrame = { calendar: Calendar; rules?: LampRuleSet | undefined; missedMonths?: readonly string[] | undefined; money?: MoneyFacts | null | undefined };

/** The lamp of one task on one day (Asia/Shanghai), from its own row and its nodes. */
export function taskLamp(task: LampFacts, nodes: readonly PlanNode[], day: Day, { rules, missedMonths = [], calendar, money }: LampFrame): LampResult {
  const missed = reportsMissed(task, day);
  const input: LampInput = {
    closedOn: task.closedOn,
    dispatched: task.dispatchedAt !== null,
    started: task.signedInAt !== null || task.progress > 0,
    // Signed in and never reported is unknown, which is a lamp of its own; reported at nothing is known.
    begun: task.progress > 0 || (task.signedInAt !== null && task.lastPeriod === null),
    suspended: task.state === "cancelled",
    startOn: task.startOn,
    dueOn: task.dueOn,
    progress: task.progress,
    nodes,
    today: day,
    reportMissing: missed > 0,
    reportsMissed: missed,
    lastReportOn: task.lastReportAt && today(task.lastReportAt),
    missedMonths,
    calendar,
    ...(money && { money: moneyOf(task, money, day, calendar), monthsNotEntered: monthsNotEntered(money, day) }),
  };
  return lampOf(input, rules);
}

/**
 * Computes and stores the lamps of some tasks by the rules in force on the day: a fixed number of statements, however many tasks.
 * Call it after anything that moves a date, a plan, a state or a progress.
 * @param day day in Asia/Shanghai for which the lamps hold
 */
export async function relamp(tx: Tx, taskIds: readonly string[], day: Day): Promise<void> {
  if (taskIds.length === 0) return;
  const found = await tx.select({ task: tasks, money: taskMoney }).from(tasks).leftJoin(taskMoney, eq(taskMoney.taskId, tasks.id)).where(inArray(tasks.id, [...taskIds]));
  const nodes = await tx.select().from(planNodes).where(inArray(planNodes.taskId, [...taskIds])).orderBy(planNodes.position);
  const calendar = await countyCalendar(tx);
  const ruleFor = await lampRulesOn(tx, day);
  const missed = await missedMonths(tx, found.filter(({ task }) => ruleFor(task).rules.some(({ measure }) => measure === "made_up")).map(({ task }) => task.id), day);
  const results = found.map(({ task, money }) => ({
    id: task.id, ...taskLamp(task, nodes.filter((node) => node.taskId === task.id), day, { rules: ruleFor(task), missedMonths: missed.get(task.id), calendar, money }),
  }));
  if (results.length === 0) return;
  const facts = JSON.stringify(results.map(({ id, lamp, rule, reason, expected }) => ({ id, lamp, rule, reason, expected })));
  await tx.execute(sql`
    update app.tasks t set lamp = f.lamp, lamp_rule = f.rule, lamp_reason = f.reason, expected = f.expected, lamp_on = ${day}::date
    from jsonb_to_recordset(${facts}::jsonb) as f(id uuid, lamp text, rule text, reason jsonb, expected int)
    where t.id = f.id`);
}
