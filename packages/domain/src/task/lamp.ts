import { planNodes, tasks, type Tx } from "@taizhang/db";
import { lampOf, lastPeriodDue, parsePeriod, today, type Calendar, type LampInput, type LampResult, type LampRuleSet, type PlanNode } from "@taizhang/planning";
import { inArray, sql } from "drizzle-orm";
import { countyCalendar } from "../calendar/rows";
import { lampRulesOn, missedMonths } from "./lamp-rules";
import type { TaskRow } from "./rows";

export { chooseRules, lampRulesOn, missedMonths, ruleRowsOn, ruleSetOf, type RuleRow } from "./lamp-rules";

type LampFacts = Pick<TaskRow,
  "id" | "state" | "dispatchedAt" | "signedInAt" | "startOn" | "dueOn" | "progress" | "closedOn" | "taskClass" | "lastPeriod" | "lastReportAt" | "parentId" | "childCount">;

/** A period whose day has passed is not reported. A parent is not reported itself: its children are. */
function isReportMissing(task: LampFacts, day: string): boolean {
  if (task.childCount > 0 || task.dispatchedAt === null) return false;
  const owed = lastPeriodDue(task.taskClass, today(task.dispatchedAt), day);
  return owed !== undefined && (task.lastPeriod === null || parsePeriod(task.lastPeriod).endOn < owed.endOn);
}

/** What a lamp depends on beside the task: the rules in force on the day (the preset, where none are given), and months at whose end it was red. */
export type LampFrame = { rules?: LampRuleSet | undefined; missedMonths?: readonly string[] | undefined; calendar?: Calendar | undefined };

/** The lamp of one task on one day (Asia/Shanghai), from its own row and its nodes. */
export function taskLamp(task: LampFacts, nodes: readonly PlanNode[], day: string, { rules, missedMonths = [], calendar }: LampFrame = {}): LampResult {
  const input: LampInput = {
    closedOn: task.closedOn,
    dispatched: task.dispatchedAt !== null,
    started: task.signedInAt !== null || task.progress > 0,
    suspended: task.state === "cancelled",
    startOn: task.startOn,
    dueOn: task.dueOn,
    progress: task.progress,
    nodes,
    today: day,
    reportMissing: isReportMissing(task, day),
    missedMonths,
    ...(calendar && { calendar }),
  };
  return lampOf(input, rules);
}

/**
 * Computes and stores the lamps of some tasks by the rules in force on the day: a fixed number of statements, however many tasks.
 * Call it after anything that moves a date, a plan, a state or a progress.
 * @param day day in Asia/Shanghai for which the lamps hold
 */
export async function relamp(tx: Tx, taskIds: readonly string[], day: string): Promise<void> {
  if (taskIds.length === 0) return;
  const rows = await tx.select().from(tasks).where(inArray(tasks.id, [...taskIds]));
  const nodes = await tx.select().from(planNodes).where(inArray(planNodes.taskId, [...taskIds])).orderBy(planNodes.position);
  const calendar = await countyCalendar(tx);
  const ruleFor = await lampRulesOn(tx, day);
  const missed = await missedMonths(tx, rows.filter((task) => ruleFor(task).rules.some(({ measure }) => measure === "made_up")).map(({ id }) => id), day);
  const results = rows.map((task) => ({
    id: task.id, ...taskLamp(task, nodes.filter((node) => node.taskId === task.id), day, { rules: ruleFor(task), missedMonths: missed.get(task.id), calendar }),
  }));
  if (results.length === 0) return;
  const facts = JSON.stringify(results.map(({ id, lamp, rule, reason, expected }) => ({ id, lamp, rule, reason, expected })));
  await tx.execute(sql`
    update app.tasks t set lamp = f.lamp, lamp_rule = f.rule, lamp_reason = f.reason, expected = f.expected, lamp_on = ${day}::date
    from jsonb_to_recordset(${facts}::jsonb) as f(id uuid, lamp text, rule text, reason jsonb, expected int)
    where t.id = f.id`);
}
