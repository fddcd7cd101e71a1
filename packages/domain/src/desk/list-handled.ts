import { today } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { literal } from "../kernel/literal";
import { query } from "../kernel/use-case";
import { deskWindow, ListHandled, type HandlingCommand } from "./model";
import { handledOn } from "./rows";

export type DeskHandled = {
  id: string; at: string; useCase: HandlingCommand; taskId: string; number: string; title: string; unit: string | null;
  /** The period of a report; null where a request was settled. */
  period: string | null;
};

/** What the reader settled at the desk today (今日已处理), the last first. */
export const listHandled = query({
  name: "desk.handled", permission: "desk.read", input: ListHandled,
  async run({ tx, actor, now }) {
    const { rows } = await tx.execute<DeskHandled>(sql`
      select e.id::text as id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, e.use_case as "useCase", e.before ->> 'report' as period,
        t.id as "taskId", t.number, t.title, (select u.short_name from app.units u where u.id = t.lead_unit_id) as unit
      from ${handledOn(actor, today(now))} order by e.id desc limit ${literal(deskWindow)}`);
    return rows;
  },
});
