import { today } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { literal } from "../kernel/literal";
import { query } from "../kernel/use-case";
import { deskWindow, ListSignIns } from "./model";

export type DeskSignIn = {
  id: string; taskId: string; number: string; title: string; unit: string; slot: "lead" | "cooperating"; signInDueOn: string;
  /** People to call: liaisons of the unit. */
  contacts: { name: string; phone: string | null }[];
};

/** Units that have not signed in by their day, the latest first. */
export const listSignIns = query({
  name: "desk.signIns", permission: "desk.read", input: ListSignIns,
  async run({ tx, now }) {
    const day = today(now);
    const { rows } = await tx.execute<DeskSignIn>(sql`
      with late as materialized (
        select r.id, r.task_id, r.unit_id, r.slot, r.sign_in_due_on from app.responsibilities r
        where r.is_open and r.signed_in_at is null and r.sign_in_due_on < ${day}::date order by r.sign_in_due_on, r.id limit ${literal(deskWindow)})
      select l.id, l.task_id as "taskId", t.number, t.title, u.short_name as unit, l.slot, l.sign_in_due_on::text as "signInDueOn",
        coalesce((select jsonb_agg(distinct jsonb_build_object('name', w.name, 'phone', w.phone)) from app.posts p join app.post_holders h on h.post_id = p.id
          join app.users w on w.id = h.user_id where p.unit_id = l.unit_id and p.role = 'liaison' and h.starts_on <= ${day}::date and (h.ends_on is null or h.ends_on >= ${day}::date)), '[]') as contacts
      from late l join app.tasks t on t.id = l.task_id join app.units u on u.id = l.unit_id order by l.sign_in_due_on, l.id`);
    return rows;
  },
});
