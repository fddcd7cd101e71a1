import { addDays, type Day } from "@taizhang/planning";
import { sql, type SQL } from "drizzle-orm";

/** The first instant after a day, in Asia/Shanghai: what happened on it lies before. */
export const endOf = (day: Day): SQL => sql`(${addDays(day, 1)}::date::timestamp at time zone 'Asia/Shanghai')`;

/**
 * The tasks as they stood at the end of a day, with the column names of `tasks`; one look at the key of `task_days` per task
 * that today's rights let the reader see. A task that was not there yet is not among them; one that was cancelled since is.
 * @param where condition on `k`, the task of today, that can only leave out what the question cannot want
 */
export const tasksOn = (day: Day, where: SQL = sql`true`): SQL => sql`(select k.id, k.number, k.source_title, k.restricted, k.version, k.author_id, d.*
  from app.tasks k cross join lateral (select * from app.task_days p where p.task_id = k.id and p.from_day <= ${day}::date order by p.from_day desc limit 1) d where ${where})`;

/** What was settled by the day is settled in every later row: open states need not look at it. */
export const stillOpenOn = (day: Day): SQL => sql`(k.closed_on is null or k.closed_on > ${day}::date)`;
