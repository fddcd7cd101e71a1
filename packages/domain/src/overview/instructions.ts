import type { Tx } from "@taizhang/db";
import type { Day } from "@taizhang/planning";
import { reachOf, type Actor, type Lamp } from "@taizhang/policy";
import { sql, type SQL } from "drizzle-orm";
import { endOf } from "../history/rows";
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

/** What had been said by the end of a past day (null: by now), and whether its answer had come by then. */
const saidBy = (past: Day | null) => (past === null ? sql`true` : sql`i.at < ${endOf(past)}`);
const answeredBy = (past: Day | null) => (past === null ? sql`i.answered_at is not null` : sql`coalesce(i.answered_at < ${endOf(past)}, false)`);

/** Instructions by state, the newest first; an answer that came after the past day is left out. */
export async function instructionsOf(tx: Tx, actor: Actor, state: "open" | "answered" | "all", past: Day | null, limit: number) {
  const wanted = state === "all" ? sql`true` : state === "open" ? sql`not ${answeredBy(past)}` : answeredBy(past);
  const { rows } = await tx.execute<InstructionRow & { answeredThen: boolean }>(sql`
    select q.*, ${answeredBy(past)} as "answeredThen" from (${shown} where ${followed(actor)} and ${saidBy(past)}) q join app.instructions i on i.id = q.id
    where ${wanted} order by i.at desc, i.id limit ${literal(limit)}`);
  return rows.map(({ answeredThen, ...row }): InstructionRow => (answeredThen ? row : { ...row, answer: null, answeredOn: null, answeredBy: null }));
}

/** How many wait for an answer and how many have one. */
export async function countInstructions(tx: Tx, actor: Actor, past: Day | null): Promise<{ open: number; answered: number }> {
  const { rows } = await tx.execute<{ open: number; answered: number }>(sql`
    select (count(*) filter (where not ${answeredBy(past)}))::int as open, (count(*) filter (where ${answeredBy(past)}))::int as answered
    from app.instructions i join app.tasks t on t.id = i.task_id where ${followed(actor)} and ${saidBy(past)}`);
  return rows[0] ?? { open: 0, answered: 0 };
}
