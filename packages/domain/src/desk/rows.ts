import type { Day } from "@taizhang/planning";
import type { Actor, RequestKind } from "@taizhang/policy";
import { sql, type SQL } from "drizzle-orm";
import { literal } from "../kernel/literal";
import { deskWindow, handlingCommands, type RequestQueue, type WorkQueue } from "./model";

/** One unit alone, where one is asked for. */
const onlyOf = (unit: string | undefined): SQL => (unit === undefined ? sql`` : sql`and p.unit_id = ${unit}::uuid`);

const kindOf: Record<RequestQueue, RequestKind> = { disputes: "dispute", extensions: "extension", closings: "closing" };

/** Where the things of a queue stand, as `p`: which are of it, which of these wait, and since when. */
export const queueOf = (queue: WorkQueue): { table: SQL; ofQueue: SQL; waits: SQL; since: SQL } => (queue === "reports"
  ? { table: sql`app.reports`, ofQueue: sql`true`, waits: sql`p.state = 'submitted'`, since: sql`p.submitted_at` }
  : { table: sql`app.requests`, ofQueue: sql`p.kind = ${kindOf[queue]}`, waits: sql`p.state = 'pending'`, since: sql`p.requested_at` });

/** One window of what waits, the longest waiting first; what a link names and lies beyond it comes along as `is_linked`. */
export function windowOf(queue: WorkQueue, { unit, id }: { readonly unit: string | undefined; readonly id: string | undefined }): SQL {
  const { table, ofQueue, waits, since } = queueOf(queue);
  const wanted = sql`${ofQueue} and ${waits} ${onlyOf(unit)}`;
  return sql`
    (with oldest as materialized (select p.* from ${table} p where ${wanted} order by ${since}, p.id limit ${literal(deskWindow)})
    select oldest.*, false as is_linked from oldest
    union all select p.*, true from ${table} p where ${wanted} and p.id = ${id ?? null}::uuid and not exists (select from oldest where oldest.id = p.id))`;
}

/** Of the accepted report `p` of the same unit for the period before that of report `o`, whenever it was sent: the queue and the pane compare with the same. */
export const lastAcceptedBefore = (value: SQL): SQL => sql`
  (select ${value} from app.reports p where p.task_id = o.task_id and p.unit_id = o.unit_id and p.state = 'accepted' and p.due_on < o.due_on
  order by p.due_on desc limit 1)`;

/** How far back the day of one person is looked for: all that this person did, of which the desk is a part. */
const looked = deskWindow * 10;

/** What this person settled at the desk on the day, as its audit entries `e`, each on its task. */
export const handledOn = (actor: Actor, day: Day): SQL => sql`
  (select a.* from app.audit_events a where a.actor_id = ${actor.userId}::uuid order by a.at desc, a.id desc limit ${literal(looked)}) e
  join app.tasks t on t.id = case when e.subject_type = 'task' then e.subject_id::uuid end
  where e.use_case in (${sql.join(handlingCommands.map((name) => sql`${name}`), sql`, `)}) and e.at >= ${day}::date::timestamp at time zone 'Asia/Shanghai'`;
