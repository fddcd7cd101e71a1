import { today, unpublishedYears } from "@taizhang/planning";
import { openTaskStates } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { countyCalendar } from "../calendar/rows";
import { query } from "../kernel/use-case";
import { OfPeriod, type DueNode, type Workload } from "./model";
import { quotasWhere } from "./quota-rows";

const open = sql.raw(openTaskStates.map((state) => `'${state}'`).join(", "));

/** What the own unit has to do in a stretch of days (以天保周、以周保月): nodes that fall due, and its quotas. Three statements. */
export const workload = query({
  name: "plan.workload",
  permission: "task.read",
  input: OfPeriod,
  async run({ tx, actor, now }, { firstOn, lastOn }): Promise<Workload> {
    const day = today(now);
    const ours = sql`t.lead_unit_id = ${actor.unitId} and t.state in (${open})`;
    const { rows } = await tx.execute<{ value: DueNode }>(sql`
      select json_build_object('taskId', t.id, 'number', t.number, 'title', t.title, 'lamp', t.lamp, 'node', n.title, 'output', n.output, 'dueOn', n.due_on, 'doneOn', n.done_on,
        'targetPercent', n.target_percent, 'progress', t.progress) as value
      from app.tasks t join app.plan_nodes n on n.task_id = t.id
      where ${ours} and (n.due_on between ${firstOn} and ${lastOn} or (n.done_on is null and n.due_on < ${firstOn} and ${firstOn} <= ${day}::date))
      order by n.due_on, t.number, n.position limit 500`);
    const quotas = await quotasWhere(tx, sql`${ours} and q.start_on <= ${lastOn} and q.due_on >= ${firstOn}`, day);
    return { today: day, nodes: rows.map(({ value }) => value), quotas, unpublishedYears: unpublishedYears(firstOn, lastOn, await countyCalendar(tx)) };
  },
});
