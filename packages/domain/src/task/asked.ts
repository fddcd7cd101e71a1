import { sql } from "drizzle-orm";

/** Whether the unit of a share `r` has asked for a deadline and waits for the answer. For SQL. */
export const dateAsked = sql`exists (select from app.requests q where q.task_id = r.task_id and q.unit_id = r.unit_id and q.kind = 'extension' and q.state = 'pending')`;
/** Whether it disputes that the share is its own. For SQL. */
export const disputed = sql`exists (select from app.requests q where q.task_id = r.task_id and q.unit_id = r.unit_id and q.kind = 'dispute' and q.state = 'pending')`;
