import { sql } from "drizzle-orm";
import { calendarData } from "../calendar/rows";
import { query } from "../kernel/use-case";
import { taskById } from "../task/rows";
import { OfPlan, type PlanView } from "./model";
import { planChange, type StoredChange } from "./plan-changes";

type Stored = Omit<PlanView, "calendar" | "changes"> & { changes: StoredChange[] };

/** The plan of a task with all its baselines, how its deadline and its nodes moved, learned durations and the county's calendar. */
export const getPlan = query({
  name: "plan.get",
  permission: "task.read",
  input: OfPlan,
  async run({ tx, require }, { taskId }): Promise<PlanView> {
    require(await taskById(tx, taskId));
    const { rows: [row] } = await tx.execute<{ value: Stored }>(sql`
      select json_build_object(
        'money', (select json_build_object('planned', m.planned, 'spent', m.spent, 'spentOn', m.spent_on, 'enterBy', m.enter_by, 'enteredOn', m.entered_on, 'by', m.author_name, 'at', m.at, 'version', m.version)
          from app.task_money m where m.task_id = ${taskId}),
        'nodes', coalesce((select json_agg(json_build_object('id', n.id, 'title', n.title, 'dueOn', n.due_on, 'targetPercent', n.target_percent, 'output', n.output, 'doneOn', n.done_on,
          'startOn', n.start_on, 'duration', n.duration, 'workKind', n.work_kind, 'predecessors', n.predecessors, 'fixed', n.fixed, 'templateId', n.template_id, 'stageId', n.stage_id)
          order by n.position) from app.plan_nodes n where n.task_id = ${taskId}), '[]'),
        'baselines', coalesce((select json_agg(json_build_object('id', b.id, 'kind', b.kind, 'at', b.at, 'by', b.author_name, 'reason', b.reason, 'dueOn', b.due_on, 'nodes', b.nodes) order by b.at)
          from app.plan_baselines b where b.task_id = ${taskId}), '[]'),
        'slips', coalesce((select json_agg(json_build_object('before', c.before, 'after', c.after, 'reason', c.reason, 'by', c.author_name, 'at', c.at) order by c.at)
          from app.task_changes c where c.task_id = ${taskId} and c.field = 'dueOn' and c.before is not null), '[]'),
        'changes', coalesce((select json_agg(json_build_object('before', c.before, 'after', c.after, 'reason', c.reason, 'by', c.author_name, 'at', c.at,
            'own', not exists (select from app.plan_baselines b where b.task_id = c.task_id and b.kind in ('first_plan', 'adjustment') and b.at = c.at)) order by c.at)
          from app.task_changes c where c.task_id = ${taskId} and c.field = 'plan'), '[]'),
        'learned', coalesce((select json_agg(json_build_object('templateId', d.template_id, 'stageId', d.stage_id, 'workingDays', d.working_days, 'count', d.count)) from app.stage_durations d), '[]')) as value`);
    const stored = row?.value ?? { money: null, nodes: [], baselines: [], slips: [], changes: [], learned: [] };
    return { ...stored, changes: stored.changes.map(planChange), calendar: await calendarData(tx) };
  },
});
