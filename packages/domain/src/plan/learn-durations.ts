import { stageDurations } from "@taizhang/db";
import { learnedDurations, today, workingDaysBetween, type Day } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { countyCalendar } from "../calendar/rows";
import { insertAll } from "../kernel/bulk";
import { command } from "../kernel/use-case";

type Done = { templateId: string; stageId: string; startedOn: Day; doneOn: Day };

/**
 * Learns how long stages really take, from closed items that were planned by a template: a stage counts from the day
 * after its last predecessor was done (the first from the item's start) to the day it was done itself.
 */
export const learnDurations = command({
  name: "plan.learnDurations",
  permission: "plan.learn",
  input: z.object({}),
  async run({ tx, now, audit }) {
    const { rows } = await tx.execute<Done>(sql`
      select n.template_id as "templateId", n.stage_id as "stageId", n.done_on::text as "doneOn", coalesce((
        select max(p.done_on) from jsonb_to_recordset(n.predecessors) as l(position int) join app.plan_nodes p on p.task_id = n.task_id and p.position = l.position), t.start_on)::text as "startedOn"
      from app.plan_nodes n join app.tasks t on t.id = n.task_id
      where t.state = 'closed' and n.template_id is not null and n.stage_id is not null and n.done_on is not null`);
    const calendar = await countyCalendar(tx);
    const learned = learnedDurations(rows.map(({ startedOn, doneOn, ...stage }) => ({ ...stage, workingDays: workingDaysBetween(startedOn, doneOn, calendar) })));
    await tx.delete(stageDurations);
    await insertAll(tx, stageDurations, ["templateId", "stageId", "workingDays", "count", "computedOn"], learned.map((one) => ({ ...one, computedOn: today(now) })));
    audit({ subject: { type: "plan", id: "durations" }, after: { stages: learned.length, from: rows.length } });
    return { learned: learned.length, from: rows.length };
  },
});
