import type { Day } from "@taizhang/planning";
import type { Actor } from "@taizhang/policy";
import { sql, type SQL } from "drizzle-orm";
import { literal } from "../kernel/literal";
import { deskWindow, handlingCommands } from "./model";

/** How far back the day of one person is looked for: all that this person did, of which the desk is a part. */
const looked = deskWindow * 10;

/** What this person settled at the desk on the day, as its audit entries `e`, each on its task. */
export const handledOn = (actor: Actor, day: Day): SQL => sql`
  (select a.* from app.audit_events a where a.actor_id = ${actor.userId}::uuid order by a.id desc limit ${literal(looked)}) e
  join app.tasks t on t.id = case when e.subject_type = 'task' then e.subject_id::uuid end
  where e.use_case in (${sql.join(handlingCommands.map((name) => sql`${name}`), sql`, `)}) and e.at >= ${day}::date::timestamp at time zone 'Asia/Shanghai'`;
