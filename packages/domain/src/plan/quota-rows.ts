import type { Tx } from "@taizhang/db";
import type { Day } from "@taizhang/planning";
import { sql, type SQL } from "drizzle-orm";
import { countyCalendar } from "../calendar/rows";
import { standingOfQuota, type DueQuota, type QuotaEntry, type QuotaRow } from "./model";

type Stored = { taskId: string; number: string; title: string; quota: QuotaRow; entries: QuotaEntry[] };

/** Quotas of the tasks that `where` picks (`t` tasks, `q` quotas), each as it stands on the day. One statement and the calendar's. */
export async function quotasWhere(tx: Tx, where: SQL, today: Day): Promise<DueQuota[]> {
  const { rows } = await tx.execute<{ value: Stored }>(sql`
    select json_build_object('taskId', t.id, 'number', t.number, 'title', t.title,
      'quota', json_build_object('target', q.target, 'unit', q.unit, 'decimals', q.decimals, 'startOn', q.start_on, 'dueOn', q.due_on, 'spread', q.spread, 'grain', q.grain, 'months', q.months, 'version', q.version),
      'entries', coalesce((select json_agg(json_build_object('firstOn', e.first_on, 'amount', e.amount, 'note', e.note, 'by', e.author_name, 'at', e.at, 'version', e.version) order by e.first_on)
        from app.quota_entries e where e.task_id = q.task_id), '[]')) as value
    from app.quotas q join app.tasks t on t.id = q.task_id where ${where} order by t.due_on nulls last, t.number limit 500`);
  const calendar = await countyCalendar(tx);
  return rows.map(({ value }) => ({ ...value, standing: standingOfQuota(value.quota, value.entries, { today, calendar }) }));
}
