import type { RequestKind } from "@taizhang/policy";
import { today } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { literal } from "../kernel/literal";
import { query } from "../kernel/use-case";
import { asksFirstDate } from "../task/rows";
import { deskWindow, ListRequests, type RequestQueue } from "./model";

export type DeskRequest = {
  id: string; version: number; taskId: string; number: string; title: string; unit: string; reason: string; requestedAt: string; decideDueOn: string;
  proposedDueOn: string | null; late: boolean;
  /** Asks for a first deadline, because there is none. */
  firstDate: boolean;
};
export const kindOf: Record<RequestQueue, RequestKind> = { disputes: "dispute", extensions: "extension", closings: "closing" };

/** Requests of one kind that wait for a decision, the longest waiting first. */
export const listRequests = query({
  name: "desk.requests", permission: "desk.read", input: ListRequests,
  async run({ tx, now }, { queue }) {
    const { rows } = await tx.execute<DeskRequest>(sql`
      select q.id, q.version, q.task_id as "taskId", t.number, t.title, u.short_name as unit, q.reason, q.decide_due_on::text as "decideDueOn",
        q.proposed_due_on::text as "proposedDueOn", q.decide_due_on < ${today(now)}::date as late, ${asksFirstDate} as "firstDate",
        to_char(q.requested_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "requestedAt"
      from app.requests q join app.tasks t on t.id = q.task_id join app.units u on u.id = q.unit_id
      where q.state = 'pending' and q.kind = ${kindOf[queue]} order by q.requested_at, q.id limit ${literal(deskWindow)}`);
    return rows;
  },
});
