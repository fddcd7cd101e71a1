import { sql } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { ListReports } from "./model";
import { lastAcceptedBefore, windowOf } from "./rows";

export type DeskReport = {
  id: string; version: number; taskId: string; number: string; title: string; unit: string; period: string; slot: "lead" | "cooperating" | null;
  progress: number;
  /** What the progress is compared with, as in `progressBefore`. */
  previousProgress: number | null;
  expected: number | null; value: number | null;
  /** The target, where this unit answers for the whole of it. */
  targetValue: number | null; targetUnit: string | null; noChange: boolean; hasProblem: boolean; files: number; submittedAt: string;
};

/** Reports that wait to be checked, of all units or of one, the longest waiting first; before them the one that a link names, where it waits beyond the window. */
export const listReports = query({
  name: "desk.reports", permission: "desk.read", input: ListReports,
  async run({ tx }, { unit, id }) {
    const { rows } = await tx.execute<DeskReport>(sql`
      select o.id, o.version, o.task_id as "taskId", t.number, t.title, u.short_name as unit, o.period, r.slot, o.progress,
        coalesce(${lastAcceptedBefore(sql`p.progress`)}, o.previous_progress) as "previousProgress",
        t.expected, o.value::float8 as value, case when r.slot = 'lead' then t.target_value::float8 end as "targetValue", t.target_unit as "targetUnit",
        o.no_change as "noChange", o.problem is not null as "hasProblem", (select count(*)::int from app.report_files f where f.report_id = o.id) as files,
        to_char(o.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "submittedAt"
      from ${windowOf("reports", { unit, id })} o join app.tasks t on t.id = o.task_id join app.units u on u.id = o.unit_id
      left join app.responsibilities r on r.task_id = o.task_id and r.unit_id = o.unit_id
      order by o.is_linked desc, o.submitted_at, o.id`);
    return rows;
  },
});
