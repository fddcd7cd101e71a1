import { addMonths, today } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { command } from "../kernel/use-case";

const counted = sql`child_count = 0 and dispatched_at is not null and state in ('dispatched', 'signed_in', 'in_progress', 'closing', 'closed')`;

/**
 * Prepares what the overview compares with, so that a page does not count the past: plan and actual of today
 * by lead unit, field and leader and of the whole county (restricted items left out), and for each task the lamp of the same day last month and the sums of them. Four statements, whatever the county has;
 * may run any number of times a day.
 */
export const rollUpHistory = command({
  name: "task.rollUpHistory", permission: "task.refresh", input: z.object({}),
  async run({ tx, now, audit }) {
    const day = today(now);
    const then = addMonths(day, -1);
    await tx.execute(sql`delete from app.progress_days where day = ${day}::date`);
    await tx.execute(sql`
      insert into app.progress_days (day, lead_unit_id, field_id, leader_post_id, whole_county, items, progress, expected)
        select ${day}::date, lead_unit_id, field_id, leader_post_id, grouping(lead_unit_id) = 1, count(*), sum(progress), sum(expected) from app.tasks
        where ${counted} and expected is not null and not restricted group by grouping sets ((lead_unit_id, field_id, leader_post_id), ()) having count(*) > 0`);
    const { rowCount } = await tx.execute(sql`
      update app.tasks t set month_ago_lamp = f.lamp, month_ago_on = f.is_on, month_ago_owed = f.is_owed
      from (select k.id, d.lamp, d.start_on <= ${then}::date as is_owed,
          d.start_on <= ${then}::date and (d.lamp = 'green' or (d.state = 'closed' and (d.due_on is null or d.closed_on <= d.due_on))) as is_on
        from app.tasks k left join lateral (select * from (select * from app.task_days p where p.task_id = k.id and p.from_day <= ${then}::date order by p.from_day desc limit 1) q
          where ${counted}) d on true) f
      where t.id = f.id and (t.month_ago_lamp, t.month_ago_on, t.month_ago_owed) is distinct from (f.lamp, f.is_on, f.is_owed)`);
    await tx.execute(sql`select authz.recount_month_ago()`);
    audit({ subject: { type: "county", id: "history" }, after: { day, comparedWith: then, moved: rowCount ?? 0 } });
    return { day, moved: rowCount ?? 0 };
  },
});
