import type { LampReason } from "@taizhang/db";
import type { Lamp, ReportState, TaskClass } from "@taizhang/policy";
import { today } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { notFound } from "../kernel/model";
import { query } from "../kernel/use-case";
import type { PeriodReport } from "../report/model";
import { filesOfReport, periodReport } from "../report/rows";
import { asksFirstDate } from "../task/rows";
import { GetDeskItem } from "./model";
import { lastAcceptedBefore } from "./rows";

/** What the desk needs to know of the item beside what waits. */
export type DeskTask = {
  id: string; version: number; number: string; title: string; content: string; taskClass: TaskClass; lamp: Lamp; lampReason: LampReason | null; progress: number;
  expected: number | null; dueOn: string | null; originalDueOn: string | null; closingStandard: string | null; targetValue: number | null; targetUnit: string | null;
  leadUnitId: string | null; leadUnit: string | null; helpers: DeskHelper[]; quote: string | null;
  /** Known only to who is named: nothing about it stays in a browser. */
  restricted: boolean;
};
/** A cooperating unit and how far its share is. */
export type DeskHelper = { unit: string; share: string | null; dueOn: string | null; signedIn: boolean; done: boolean };
/** A report of the item that carries files or is not settled yet. */
export type DeskEvidence = { id: string; unit: string; period: string; state: ReportState; submittedAt: string; files: PeriodReport["files"] };
export type DeskAsk = {
  /** The first day a deadline may be: not in the past, not before the start. */
  earliestDueOn: string;
  id: string; version: number; reason: string; basis: string | null; unitId: string; unit: string; proposedUnitId: string | null; proposedUnit: string | null;
  proposedDueOn: string | null; firstDate: boolean; requestedBy: string; requestedAt: string; decideDueOn: string;
};
export type DeskItem = {
  task: DeskTask; unit: string;
  /** What waits to be checked, and the last accepted report before it; null where a request waits. */
  report: PeriodReport | null; previous: PeriodReport | null;
  request: DeskAsk | null;
  /** Beside a request: what the lead unit reported last, checked or not, and every file and unsettled report, newest first. */
  latest: PeriodReport | null; evidence: DeskEvidence[];
};

const instant = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);
const taskJson = sql`jsonb_build_object('id', t.id, 'version', t.version, 'number', t.number, 'title', t.title, 'content', t.content, 'taskClass', t.task_class, 'lamp', t.lamp,
  'lampReason', t.lamp_reason, 'progress', t.progress, 'expected', t.expected, 'dueOn', t.due_on, 'originalDueOn', t.original_due_on, 'closingStandard', t.closing_standard,
  'targetValue', t.target_value, 'targetUnit', t.target_unit, 'leadUnitId', t.lead_unit_id, 'leadUnit', (select u.short_name from app.units u where u.id = t.lead_unit_id),
  'restricted', t.restricted,
  'helpers', coalesce((select jsonb_agg(jsonb_build_object('unit', c.short_name, 'share', a.share, 'dueOn', a.due_on, 'signedIn', a.signed_in_at is not null, 'done', a.done_at is not null)
    order by c.sort_order, c.short_name) from app.responsibilities a join app.units c on c.id = a.unit_id where a.task_id = t.id and a.slot = 'cooperating'), '[]'),
  'quote', (select s.quote from app.task_sources s where s.task_id = t.id order by s.held_on desc limit 1))`;

const evidenceJson = sql`coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'unit', n.short_name, 'period', p.period, 'state', p.state, 'submittedAt', ${instant("p.submitted_at")}, 'files', ${filesOfReport})
    order by p.submitted_at desc, p.id) from app.reports p join app.units n on n.id = p.unit_id
    where p.task_id = t.id and (p.state <> 'accepted' or exists (select from app.report_files x where x.report_id = p.id))), '[]')`;

/**
 * One thing that waits, with what is needed to decide it: the item, this period's report beside the last accepted one and
 * its files; or the request, the last report and all evidence. One statement.
 * @throws NOT_FOUND `desk.gone` where it was dealt with meanwhile, never was, or is hidden
 */
export const getDeskItem = query({
  name: "desk.item", permission: "desk.read", input: GetDeskItem,
  async run({ tx, now }, { queue, id }) {
    const { rows } = await tx.execute<DeskItem>(queue === "reports"
      ? sql`select ${taskJson} as task, u.short_name as unit, ${periodReport} as report, ${lastAcceptedBefore(periodReport)} as previous,
          null as request, null as latest, '[]'::jsonb as evidence
          from app.reports p join app.reports o on o.id = p.id join app.tasks t on t.id = p.task_id join app.units u on u.id = p.unit_id where p.id = ${id}::uuid and p.state = 'submitted'`
      : sql`select ${taskJson} as task, u.short_name as unit, null as report, null as previous,
          (select ${periodReport} from app.reports p where p.task_id = t.id and p.unit_id = coalesce(t.lead_unit_id, q.unit_id) and p.state in ('accepted', 'submitted')
            order by p.submitted_at desc limit 1) as latest, ${evidenceJson} as evidence,
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
