import { today } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { asksFirstDate } from "../task/rows";
import { ListRequests } from "./model";
import { windowOf } from "./rows";

export type DeskRequest = {
  id: string; version: number; taskId: string; number: string; title: string; unit: string; reason: string; requestedAt: string; decideDueOn: string;
  proposedDueOn: string | null; late: boolean;
  /** Asks for a first deadline, because there is none. */
  firstDate: boolean;
};

/** Requests of one kind that wait for a decision, of all units or of one, the longest waiting first; before them the one that a link names, where it waits beyond the window. */
export const listRequests = query({
  name: "desk.requests", permission: "desk.read", input: ListRequests,
  async run({ tx, now }, { queue, unit, id }) {
    const { rows } = await tx.execute<DeskRequest>(sql`
      select q.id, q.version, q.task_id as "taskId", t.number, t.title, u.short_name as unit, q.reason, q.decide_due_on::text as "decideDueOn",
        q.proposed_due_on::text as "proposedDueOn", q.decide_due_on < ${today(now)}::date as late, ${asksFirstDate} as "firstDate",
        to_char(q.requested_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "requestedAt"
      from ${windowOf(queue, { unit, id })} q join app.tasks t on t.id = q.task_id join app.units u on u.id = q.unit_id
      order by q.is_linked desc, q.requested_at, q.id`);
    return rows;
  },
});
