import { openPeriods } from "@taizhang/domain/task";
import { submitReport } from "@taizhang/domain/report/server";
import { execute } from "@taizhang/domain/server";
import { today } from "@taizhang/planning";
import type { Actor, TaskClass } from "@taizhang/policy";
import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Question } from "./questions";

type Owed = { id: string; period: string; version: number | null };

/** Open items of the unit that owe the present period. */
async function owedBy(owner: pg.Pool, unit: Actor, at: Date): Promise<Owed[]> {
  const { rows } = await owner.query<{ id: string; class: TaskClass; dispatched: Date; last: string | null }>(
    `select t.id, t.task_class as class, t.dispatched_at as dispatched, (select p.period from app.reports p where p.task_id = t.id and p.unit_id = $1 order by p.due_on desc limit 1) as last
     from app.tasks t join app.responsibilities r on r.task_id = t.id and r.unit_id = $1 and r.slot = 'lead' and r.signed_in_at is not null
     where t.state = 'in_progress' and t.child_count = 0 and not t.restricted order by t.id`, [unit.unitId]);
  return rows.flatMap(({ id, class: taskClass, dispatched, last }) => {
    const period = openPeriods({ taskClass, dispatchedOn: today(dispatched), lastPeriod: last }, today(at)).at(-1)?.period;
    return period && period !== last ? [{ id, period, version: null }] : [];
  });
}

const statement = `with task as (update app.tasks set progress = $3, last_report_text = $4, last_report_at = now() where id = $1 returning id),
  report as (insert into app.reports (task_id, unit_id, period, due_on, progress, done, state, submitted_at) select id, $2, $5, '2000-01-01', $3, $4, 'submitted', now() from task returning id)
  insert into app.audit_events (at, actor_name, role, permission, use_case, subject_type, subject_id) select now(), 'bench', 'liaison', 'report.write', 'report.submit', 'task', id::text from task`;

/**
 * A report with its change of the item and its audit: first written, then corrected, no item by two clients at once. The bare
 * statement writes each time into a period of its own that no reader takes for the last one.
 */
export async function submittingReports(owner: pg.Pool, unit: Actor, at: Date): Promise<Question> {
  const owed = await owedBy(owner, unit, at);
  if (owed.length === 0) throw new Error("No item of the demo county owes a report.");
  const free = [...owed];
  let turn = 0;
  return {
    name: "submit a report", account: "zhujian.lianluo", sql: statement,
    values: () => [owed[turn++ % owed.length]?.id, unit.unitId, 50, "完成阶段任务", randomUUID().slice(0, 8)],
    async useCase(db, actor) {
      let task = free.shift();
      for (; !task; task = free.shift()) await new Promise((resolve) => { setImmediate(resolve); });
      const { id, period, version } = task;
      const sent = await execute(db, actor, submitReport, { noChange: false, taskId: id, period, progress: 50, done: "完成阶段任务", ...(version ? { version } : {}) });
      free.push({ id, period, version: sent.version });
    },
  };
}
