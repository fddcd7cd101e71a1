import type { Tx } from "@taizhang/db";
import { reachOf, type Actor, type Lamp } from "@taizhang/policy";
import { sql, type SQL } from "drizzle-orm";
import { literal } from "../kernel/literal";

/** An instruction (批示) with its answer; days as `YYYY-MM-DD`. */
export type InstructionRow = {
  id: string; taskId: string; number: string; title: string; lamp: Lamp; unit: string; by: string; text: string; on: string;
  answerDueOn: string; answer: string | null; answeredOn: string | null; answeredBy: string | null;
};

/** A leader follows his own; who reads the whole county without giving instructions follows all of them. */
export const followed = (actor: Actor): SQL => (reachOf("task.instruct", actor.role) ? sql`i.post_id = ${actor.postId}::uuid` : sql`true`);

const shown = sql`select i.id, i.task_id as "taskId", t.number, t.title, t.lamp, u.short_name as unit, i.author_name as by, i.text,
    (i.at at time zone 'Asia/Shanghai')::date::text as on, i.answer_due_on::text as "answerDueOn", i.answer,
    (i.answered_at at time zone 'Asia/Shanghai')::date::text as "answeredOn", w.name as "answeredBy"
  from app.instructions i join app.tasks t on t.id = i.task_id join app.units u on u.id = i.unit_id left join app.users w on w.id = i.answered_by`;

/** Instructions without an answer: how many, how many past their day, and the oldest few. */
export async function waitingInstructions(tx: Tx, actor: Actor, day: string) {
  const { rows } = await tx.execute<InstructionRow & { count: number; late: number }>(sql`
    select q.*, (count(*) over ())::int as count, (count(*) filter (where q."answerDueOn" < ${day}) over ())::int as late
    from (${shown} where ${followed(actor)} and i.answered_at is null) q order by q."answerDueOn", q.id limit 5`);
  return { count: rows[0]?.count ?? 0, late: rows[0]?.late ?? 0, rows: rows.map(({ count: _, late: __, ...row }): InstructionRow => row) };
}

/** Instructions by state, the newest first. */
export async function instructionsOf(tx: Tx, actor: Actor, state: "open" | "answered" | "all", limit: number) {
  const answered = state === "all" ? sql`true` : state === "open" ? sql`i.answered_at is null` : sql`i.answered_at is not null`;
  const { rows } = await tx.execute<InstructionRow>(sql`${shown} where ${followed(actor)} and ${answered} order by i.at desc, i.id limit ${literal(limit)}`);
  return rows;
}
