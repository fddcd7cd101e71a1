import { sql } from "drizzle-orm";
import { literal } from "../kernel/literal";
import { query } from "../kernel/use-case";
import { deskWindow, ListReports } from "./model";

export type DeskReport = {
  id: string; version: number; taskId: string; number: string; title: string; unit: string; period: string; slot: "lead" | "cooperating" | null;
  progress: number; previousProgress: number | null; expected: number | null; value: number | null;
  /** The target, where this unit answers for the whole of it. */
  targetValue: number | null; targetUnit: string | null; noChange: boolean; hasProblem: boolean; files: number; submittedAt: string;
};

/** Reports that wait to be checked, the longest waiting first. */
export const listReports = query({
  name: "desk.reports", permission: "desk.read", input: ListReports,
  async run({ tx }) {
    const { rows } = await tx.execute<DeskReport>(sql`
      select p.id, p.version, p.task_id as "taskId", t.number, t.title, u.short_name as unit, p.period, r.slot, p.progress, p.previous_progress as "previousProgress",
        t.expected, p.value::float8 as value, case when r.slot = 'lead' then t.target_value::float8 end as "targetValue", t.target_unit as "targetUnit",
        p.no_change as "noChange", p.problem is not null as "hasProblem", (select count(*)::int from app.report_files f where f.report_id = p.id) as files,
        to_char(p.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "submittedAt"
      from app.reports p join app.tasks t on t.id = p.task_id join app.units u on u.id = p.unit_id
      left join app.responsibilities r on r.task_id = p.task_id and r.unit_id = p.unit_id
      where p.state = 'submitted' order by p.submitted_at, p.id limit ${literal(deskWindow)}`);
    return rows;
  },
});
