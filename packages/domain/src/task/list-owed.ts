import type { Tx } from "@taizhang/db";
import { today, type Day } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { countyCalendar } from "../calendar/rows";
import { query } from "../kernel/use-case";
import { byConsequence, monthOf, owed, owedOf } from "./owed";
import { owedGroups, type ClosedShare, type OpenShare, type Owed, type OwedPage, type Waiting } from "./owed-model";
import { asksFirstDate, openShares } from "./rows";

type OpenInstruction = { id: string; taskId: string; text: string; author: string; post: string; answerDueOn: string };
type Beside = { unit: string; instructions: OpenInstruction[]; waiting: Waiting[]; closed: OwedPage["closed"] };

/** What stands beside the queue: open instructions, requests that wait for others, the latest closed tasks. */
async function besideOf(tx: Tx, unitId: string): Promise<Beside> {
  const closed = sql`from app.responsibilities r join app.tasks t on t.id = r.task_id where r.unit_id = ${unitId} and t.state = 'closed'`;
  const { rows } = await tx.execute<{ value: Beside }>(sql`
    select json_build_object('unit', (select short_name from app.units where id = ${unitId}),
      'instructions', (select coalesce(json_agg(json_build_object('id', i.id, 'taskId', i.task_id, 'text', i.text, 'author', i.author_name, 'post', p.title, 'answerDueOn', i.answer_due_on) order by i.answer_due_on), '[]')
        from app.instructions i join app.posts p on p.id = i.post_id where i.unit_id = ${unitId} and i.answered_at is null),
      'waiting', (select coalesce(json_agg(json_build_object('id', q.id, 'taskId', q.task_id, 'title', t.title, 'kind', q.kind, 'firstDate', ${asksFirstDate}, 'requestedAt', q.requested_at, 'decideDueOn', q.decide_due_on, 'version', q.version) order by q.requested_at), '[]')
        from app.requests q join app.tasks t on t.id = q.task_id where q.unit_id = ${unitId} and q.state = 'pending'),
      'closed', json_build_object('total', (select count(*) ${closed}), 'latest', (select coalesce(json_agg(c), '[]') from (
        select t.id as "taskId", t.number, t.title, r.slot, t.closed_on as "closedOn", t.due_on as "dueOn" ${closed} order by t.closed_on desc limit 20) c))) as value`);
  return rows[0]?.value ?? { unit: "", instructions: [], waiting: [], closed: { total: 0, latest: [] as ClosedShare[] } };
}

function instructionsOwed(instructions: readonly OpenInstruction[], shares: readonly OpenShare[], day: Day): Owed[] {
  const byTask = new Map(shares.map((share) => [share.taskId, share]));
  return instructions.flatMap(({ id, taskId, text, author, post, answerDueOn }) => {
    const share = byTask.get(taskId);
    return share ? [owed("answer", share, answerDueOn, day, { instruction: { id, text, author, post } })] : [];
  });
}

/** "Today I owe" (ui ②): the queue of the own unit by consequence, and what stands beside it. Three statements. */
export const listOwed = query({
  name: "task.owed",
  permission: "task.read",
  input: z.object({}),
  async run({ tx, actor, now }): Promise<OwedPage> {
    const day = today(now);
    const [shares, { instructions, ...beside }, calendar] = await Promise.all([
      actor.unitId === null ? [] : openShares(tx, actor.unitId), besideOf(tx, actor.unitId ?? "00000000-0000-0000-0000-000000000000"), countyCalendar(tx),
    ]);
    const person = { isHead: actor.role === "unit_head", calendar };
    const queue = byConsequence([...shares.flatMap((share) => owedOf(share, day, person)), ...instructionsOwed(instructions, shares, day)]);
    const counts = Object.fromEntries(owedGroups.map((group) => [group, queue.filter((row) => row.group === group).length])) as OwedPage["counts"];
    return {
      today: day, queue, counts, month: monthOf(shares, day), ...beside,
      lead: shares.filter(({ slot }) => slot === "lead"), cooperating: shares.filter(({ slot }) => slot === "cooperating"),
    };
  },
});
