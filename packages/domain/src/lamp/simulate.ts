import { lampRuleSets, planNodes, taskMoney, tasks, type Tx } from "@taizhang/db";
import { today, type LampReason, type PlanNode } from "@taizhang/planning";
import { openTaskStates, type Lamp } from "@taizhang/policy";
import { countyCalendar } from "../calendar/rows";
import { eq, inArray, sql } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { chooseRules, missedMonths, ruleRowsOn, ruleSetOf, taskLamp } from "../task/lamp";
import { SimulateLampRules } from "./model";
import { checkRules } from "./rows";

/** An item whose lamp would change, with both sentences. */
export type LampChange = { id: string; number: string; title: string; before: { lamp: Lamp; reason: LampReason }; after: { lamp: Lamp; reason: LampReason } };
/** Most changes shown; the number of all is said beside them. */
const shown = 200;

async function nodesOf(tx: Tx, taskIds: readonly string[]): Promise<Map<string, PlanNode[]>> {
  const rows = await tx.select({ taskId: planNodes.taskId, dueOn: planNodes.dueOn, targetPercent: planNodes.targetPercent }).from(planNodes)
    .where(sql`${planNodes.taskId} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(taskIds)}::jsonb))`);
  const found = new Map<string, PlanNode[]>();
  for (const { taskId, ...node } of rows) found.set(taskId, [...(found.get(taskId) ?? []), node]);
  return found;
}

/** Which open items would burn another lamp today if these rules were in force; changes nothing. Six statements. */
export const simulateLampRules = query({
  name: "lamp.simulate", permission: "lamp.read", input: SimulateLampRules,
  async run({ tx, now }, { setId, taskClass, kind, rules }) {
    checkRules(rules);
    const day = today(now);
    const present = await ruleRowsOn(tx, day);
    const [own] = setId === null ? [] : await tx.select().from(lampRuleSets).where(eq(lampRuleSets.id, setId));
    const wanted = { name: own?.name ?? "*", number: 0, taskClass: own ? own.taskClass : taskClass, kind: own ? own.kind : kind, rules };
    const current = chooseRules(present);
    const then = chooseRules([wanted, ...present.filter((row) => row.setId !== setId)]);
    const open = await tx.select({ task: tasks, money: taskMoney }).from(tasks).leftJoin(taskMoney, eq(taskMoney.taskId, tasks.id)).where(inArray(tasks.state, [...openTaskStates]));
    const touched = open.filter(({ task }) => then(task).id === ruleSetOf(wanted).id);
    const ids = touched.map(({ task }) => task.id);
    const nodes = await nodesOf(tx, ids);
    const missed = await missedMonths(tx, ids, day);
    const calendar = await countyCalendar(tx);
    const changes = touched.flatMap(({ task, money }): LampChange[] => {
      const frame = { missedMonths: missed.get(task.id), calendar, money };
      const before = taskLamp(task, nodes.get(task.id) ?? [], day, { ...frame, rules: current(task) });
      const after = taskLamp(task, nodes.get(task.id) ?? [], day, { ...frame, rules: then(task) });
      if (before.lamp === after.lamp || task.childCount > 0) return [];
      return [{ id: task.id, number: task.number, title: task.title, before: { lamp: before.lamp, reason: before.reason }, after: { lamp: after.lamp, reason: after.reason } }];
    });
    return { day, concerned: touched.filter(({ task }) => task.childCount === 0).length, changed: changes.length, changes: changes.slice(0, shown) };
  },
});
