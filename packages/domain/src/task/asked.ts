import { sql, type SQL } from "drizzle-orm";

/**
 * What a statement on the shares `r` of a unit reads once for all of them, as the head of its `with`: the unit's last reports
 * (`last`), the oldest ones that came back (`returned`), and what it has asked for and waits for (`asked`).
 */
export const ofUnit = (unitId: string): SQL => sql`
  last as materialized (select * from authz.own_last_reports()),
  returned as materialized (select distinct on (p.task_id) p.task_id, p.period from app.reports p where p.unit_id = ${unitId} and p.state = 'returned' order by p.task_id, p.due_on),
  asked as materialized (select q.task_id, q.kind from app.requests q where q.unit_id = ${unitId} and q.state = 'pending')`;

/** Whether the unit of a share `r` has asked for a deadline and waits for the answer. For SQL beside `ofUnit`. */
export const dateAsked = sql`exists (select from asked where asked.task_id = r.task_id and asked.kind = 'extension')`;
/** Whether it disputes that the share is its own. For SQL beside `ofUnit`. */
export const disputed = sql`exists (select from asked where asked.task_id = r.task_id and asked.kind = 'dispute')`;
