import type { LampReason } from "@taizhang/db";
import type { Lamp, TaskClass } from "@taizhang/policy";
import { today } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { notFound } from "../kernel/model";
import { query } from "../kernel/use-case";
import { asksFirstDate } from "../task/rows";
import { GetDeskItem } from "./model";

export type DeskFile = { id: string; name: string; size: number };
export type PeriodReport = {
  id: string; version: number; period: string; progress: number; previousProgress: number | null; value: number | null; done: string; next: string | null;
  problem: string | null; helpNeeded: string | null; noChange: boolean; submittedAt: string; author: string | null; confirmedBy: string | null; files: DeskFile[];
};
/** What the desk needs to know of the item beside what waits. */
export type DeskTask = {
  id: string; version: number; number: string; title: string; content: string; taskClass: TaskClass; lamp: Lamp; lampReason: LampReason | null; progress: number;
  expected: number | null; dueOn: string | null; originalDueOn: string | null; closingStandard: string | null; targetValue: number | null; targetUnit: string | null;
  leadUnitId: string | null; leadUnit: string | null; cooperating: string | null; quote: string | null;
};
export type DeskAsk = {
  /** The first day a deadline may be: not in the past, not before the start. */
  earliestDueOn: string;
  id: string; version: number; reason: string; basis: string | null; unitId: string; unit: string; proposedUnitId: string | null; proposedUnit: string | null;
  proposedDueOn: string | null; firstDate: boolean; requestedBy: string; requestedAt: string; decideDueOn: string;
};
export type DeskItem = { task: DeskTask; unit: string; report: PeriodReport | null; previous: PeriodReport | null; request: DeskAsk | null };

const instant = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);
const reportJson = sql`jsonb_build_object('id', p.id, 'version', p.version, 'period', p.period, 'progress', p.progress, 'previousProgress', p.previous_progress,
  'value', p.value, 'done', p.done, 'next', p.next, 'problem', p.problem, 'helpNeeded', p.help_needed, 'noChange', p.no_change, 'submittedAt', ${instant("p.submitted_at")},
  'author', (select w.name from app.users w where w.id = p.author_id), 'confirmedBy', (select w.name from app.users w where w.id = p.confirmed_by),
  'files', coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size) order by f.name) from app.report_files x join app.files f on f.id = x.file_id where x.report_id = p.id), '[]'))`;
const taskJson = sql`jsonb_build_object('id', t.id, 'version', t.version, 'number', t.number, 'title', t.title, 'content', t.content, 'taskClass', t.task_class, 'lamp', t.lamp,
  'lampReason', t.lamp_reason, 'progress', t.progress, 'expected', t.expected, 'dueOn', t.due_on, 'originalDueOn', t.original_due_on, 'closingStandard', t.closing_standard,
  'targetValue', t.target_value, 'targetUnit', t.target_unit, 'leadUnitId', t.lead_unit_id, 'leadUnit', (select u.short_name from app.units u where u.id = t.lead_unit_id),
  'cooperating', (select string_agg(c.short_name, '、' order by c.sort_order, c.short_name) from app.responsibilities a join app.units c on c.id = a.unit_id where a.task_id = t.id and a.slot = 'cooperating'),
  'quote', (select s.quote from app.task_sources s where s.task_id = t.id order by s.held_on desc limit 1))`;

/**
 * One thing that waits, with what is needed to decide it: the item, this period's report beside the last accepted one,
 * the files, the request. One statement.
 * @throws NOT_FOUND `desk.gone` where it was dealt with meanwhile, never was, or is hidden
 */
export const getDeskItem = query({
  name: "desk.item", permission: "desk.read", input: GetDeskItem,
  async run({ tx, now }, { queue, id }) {
    const lastOf = (task: string, unit: string, before: string) => sql`(select ${reportJson} from app.reports p
      where p.task_id = ${sql.raw(task)} and p.unit_id = ${sql.raw(unit)} and p.state = 'accepted' and p.submitted_at < ${sql.raw(before)} order by p.submitted_at desc limit 1)`;
    const { rows } = await tx.execute<DeskItem>(queue === "reports"
      ? sql`select ${taskJson} as task, u.short_name as unit, ${reportJson} as report, (select ${lastOf("o.task_id", "o.unit_id", "o.submitted_at")}) as previous, null as request
          from app.reports p join app.reports o on o.id = p.id join app.tasks t on t.id = p.task_id join app.units u on u.id = p.unit_id where p.id = ${id}::uuid and p.state = 'submitted'`
      : sql`select ${taskJson} as task, u.short_name as unit, null as report, ${lastOf("q.task_id", "coalesce(t.lead_unit_id, q.unit_id)", "now()")} as previous,
          jsonb_build_object('id', q.id, 'version', q.version, 'reason', q.reason, 'basis', q.basis, 'unitId', q.unit_id, 'unit', u.short_name, 'proposedUnitId', q.proposed_unit_id,
            'proposedUnit', (select n.short_name from app.units n where n.id = q.proposed_unit_id), 'proposedDueOn', q.proposed_due_on, 'firstDate', ${asksFirstDate}, 'earliestDueOn', greatest(t.start_on, ${today(now)}::date), 'requestedBy', w.name,
            'requestedAt', ${instant("q.requested_at")}, 'decideDueOn', q.decide_due_on) as request
          from app.requests q join app.tasks t on t.id = q.task_id join app.units u on u.id = q.unit_id join app.users w on w.id = q.requested_by
          where q.id = ${id}::uuid and q.state = 'pending'`);
    const [item] = rows;
    if (!item) throw notFound("desk.gone");
    return item;
  },
});
