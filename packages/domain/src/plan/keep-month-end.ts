import { addDays, today } from "@taizhang/planning";
import { openTaskStates } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { endOf, tasksOn } from "../history/rows";
import { command } from "../kernel/use-case";

const inShape = (nodes: string) => sql.raw(`(select coalesce(jsonb_agg(jsonb_build_object('title', n.value->'title', 'startOn', null, 'dueOn', n.value->'dueOn', 'targetPercent', n.value->'targetPercent', 'output', n.value->'output')
  order by n.ordinality), '[]') from jsonb_array_elements(${nodes}) with ordinality n)`);

/**
 * Keeps the plans of open items as they stood at the end of last month, from their history, so that it may run late. Only
 * what differs from the state kept last: for all others that one is the month's end too. A second run adds nothing.
 */
export const keepMonthEnd = command({
  name: "plan.keepMonthEnd",
  permission: "plan.keep",
  input: z.object({}),
  async run({ tx, actor, now, audit }) {
    const day = addDays(`${today(now).slice(0, 7)}-01`, -1);
    const { rowCount } = await tx.execute(sql`
      insert into app.plan_baselines (task_id, kind, due_on, nodes, author_name, at)
      select t.id, 'month_end', t.due_on, ${inShape("x.texts->'nodes'")}, ${actor.name}, ${endOf(day)} - interval '1 second'
      from ${tasksOn(day)} t join app.task_day_texts x on x.task_id = t.id and x.from_day = t.texts_day
        left join lateral (select b.due_on, b.nodes from app.plan_baselines b where b.task_id = t.id and b.at < ${endOf(day)} order by b.at desc limit 1) kept on true
      where t.state in ${openTaskStates} and t.child_count = 0 and jsonb_array_length(x.texts->'nodes') > 0
        and (kept.nodes is null or kept.due_on is distinct from t.due_on or ${inShape("kept.nodes")} <> ${inShape("x.texts->'nodes'")})`);
    audit({ subject: { type: "county", id: "plans" }, after: { day, kept: rowCount ?? 0 } });
    return { day, kept: rowCount ?? 0 };
  },
});
