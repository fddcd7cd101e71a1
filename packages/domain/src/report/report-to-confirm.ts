import { sql } from "drizzle-orm";
import { conflict, notFound } from "../kernel/model";
import { query } from "../kernel/use-case";
import { ShowReport, type ReportToConfirm } from "./model";
import { periodReport } from "./rows";

/**
 * A report of the own unit that waits for its head, whole, beside the last one that went up before it. A cooperating unit
 * is not compared with the plan of the whole. One statement.
 * @throws CONFLICT `report.not_awaiting_head` where it was confirmed or given back meanwhile
 */
export const reportToConfirm = query({
  name: "report.toConfirm",
  permission: "task.read",
  input: ShowReport,
  async run({ tx, actor }, { reportId }): Promise<ReportToConfirm> {
    const { rows: [found] } = await tx.execute<ReportToConfirm>(sql`
      select t.restricted, ${periodReport} as report,
        jsonb_build_object('expected', case when t.lead_unit_id = o.unit_id then t.expected end, 'targetValue', t.target_value, 'targetUnit', t.target_unit) as task,
        (select ${periodReport} from app.reports p where p.task_id = o.task_id and p.unit_id = o.unit_id and p.state in ('submitted', 'accepted') and p.due_on < o.due_on
          order by p.due_on desc limit 1) as previous
      from app.reports p join app.reports o on o.id = p.id join app.tasks t on t.id = o.task_id where o.id = ${reportId} and o.unit_id = ${actor.unitId}`);
    if (!found) throw notFound("report.not_found");
    if (found.report.state !== "awaiting_head") throw conflict("report.not_awaiting_head");
    return found;
  },
});
