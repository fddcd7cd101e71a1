import { today } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { CountDesk } from "./model";
import { handledOn } from "./rows";

export type DeskCounts = {
  reports: number; disputes: number; extensions: number; closings: number; signins: number;
  /** Registered and not yet dispatched. */
  dispatch: number;
  /** Requests past the day by which they are to be decided. */
  late: number;
  /** What the reader settled today. */
  handled: number;
};

/** How much waits in each queue of the desk: one statement. */
export const countDesk = query({
  name: "desk.counts", permission: "desk.read", input: CountDesk,
  async run({ tx, actor, now }) {
    const day = today(now);
    const { rows } = await tx.execute<DeskCounts>(sql`
      select (select count(*)::int from app.reports where state = 'submitted') as reports,
        (count(*) filter (where q.kind = 'dispute'))::int as disputes, (count(*) filter (where q.kind = 'extension'))::int as extensions,
        (count(*) filter (where q.kind = 'closing'))::int as closings, (count(*) filter (where q.decide_due_on < ${day}::date))::int as late,
        (select count(*)::int from app.responsibilities r where r.is_open and r.signed_in_at is null and r.sign_in_due_on < ${day}::date) as signins,
        (select count(*)::int from app.tasks t where t.state = 'registered' and t.child_count = 0) as dispatch,
        (select count(*)::int from ${handledOn(actor, day)}) as handled
      from app.requests q where q.state = 'pending'`);
    return rows[0] ?? { reports: 0, disputes: 0, extensions: 0, closings: 0, signins: 0, dispatch: 0, late: 0, handled: 0 };
  },
});
