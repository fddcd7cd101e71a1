import type { Tx } from "@taizhang/db";
import { reachOf, type Actor } from "@taizhang/policy";
import { sql, type SQL } from "drizzle-orm";
import { stillOpenOn, tasksOn } from "../history/rows";
import { orderOf, windowOf } from "./keyset";
import type { LedgerFilter, LedgerOrder } from "./model";
import { narrowed, wayOf, type LedgerRow, type LedgerSource } from "./rows";

export type PastTotals = { count: number; progress: number | null; red: number };
type Asked = { actor: Actor; day: string; filter: LedgerFilter };
type Wanted = Asked & { order: LedgerOrder; after?: string | undefined; limit: number; ids?: readonly string[] | undefined };
export type PastRow = LedgerRow & { key: string | null };

const source: LedgerSource = { from: sql`past t`, where: sql`true`, due: sql`t.due_on`, number: sql`t.number`, id: sql`t.id` };

/** Lead and cooperating units are those of the day; who may know an item at all is decided by today's rights. */
function unitsThen({ actor, filter }: Asked): SQL[] {
  const reach = reachOf("task.read", actor.role);
  const units = [filter.unit, reach === "involved" || reach === "unit" ? actor.unitId : null];
  return units.filter((unit) => unit !== null && unit !== undefined).map((unit) => sql`${unit}::uuid = any (t.unit_ids)`);
}

function personsThen({ actor, filter }: Asked): SQL[] {
  return [
    ...(filter.unsigned ? [sql`t.state = 'dispatched'`] : []),
    ...(filter.mine ? [sql`(t.supervisor_id = ${actor.userId}::uuid or t.leader_post_id = ${actor.postId}::uuid or t.responsible_user_id = ${actor.userId}::uuid)`] : []),
  ];
}

/** How many meetings and documents had asked for it by then. */
const deploymentsThen = (day: string): SQL => sql`(select count(distinct (s.directive_title, s.held_on))::int from app.task_sources s where s.task_id = t.id and s.held_on <= ${day}::date)`;

/** The items of a filter as they stood on a day, as a derived table `past`. */
export function pastOf(asked: Asked): SQL {
  const { filter, day } = asked;
  const reader = { ...asked, filter: { ...filter, unit: undefined, again: false } };
  const where = sql.join([...wayOf(reader), ...narrowed(reader), ...unitsThen(asked), ...personsThen(asked), ...(filter.again ? [sql`${deploymentsThen(day)} > 1`] : [])], sql` and `);
  return sql`past as materialized (select * from ${filter.state === "open" ? tasksOn(day, stillOpenOn(day)) : tasksOn(day)} t where ${where})`;
}

const words = (key: string): SQL => sql`x.texts->>${sql.raw(`'${key}'`)}`;
const lead = (key: string): SQL => sql`(select s->>${sql.raw(`'${key}'`)} from jsonb_array_elements(x.texts->'shares') s where s->>'slot' = 'lead' limit 1)`;

const fields = sql`t.id, t.number, t.title, t.state, t.task_class as "taskClass", t.level, t.source_title as "sourceTitle", t.lamp, t.lamp_reason as "lampReason", t.lamp_on::text as "lampOn",
  t.supervision_level as "supervisionLevel", t.progress, t.expected, t.due_on::text as "dueOn", ${words("deadlineText")} as "deadlineText", t.original_due_on::text as "originalDueOn",
  ${words("leadUnit")} as "leadUnit", ${words("leader")} as leader, ${words("field")} as field, (t.last_report_at at time zone 'Asia/Shanghai')::date::text as "reportedOn",
  ${words("reportText")} as "reportText", ${words("problem")} as problem, t.child_count as "childCount", t.restricted, t.version, ${words("content")} as content,
  t.target_value::float8 as "targetValue", ${words("targetUnit")} as "targetUnit", ${words("closingStandard")} as "closingStandard", ${words("measures")} as measures,
  (select jsonb_build_object('title', n->>'title', 'dueOn', n->>'dueOn', 'percent', (n->>'targetPercent')::int) from jsonb_array_elements(x.texts->'nodes') n where n->>'doneOn' is null limit 1) as "nextNode",
  ${lead("responsible")} as person, ${lead("phone")} as phone,
  (select string_agg(s->>'unit', '、') from jsonb_array_elements(x.texts->'shares') s where s->>'slot' = 'cooperating') as cooperating`;

/** Rows and totals of a past ledger in one statement; names and words are those of the day. */
export async function pastLedger(tx: Tx, wanted: Wanted): Promise<{ rows: PastRow[]; totals: PastTotals }> {
  const { order, after, limit, ids } = wanted;
  const chosen = ids ? sql`t.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))` : sql`true`;
  const { rows } = await tx.execute<PastRow & { total: PastTotals }>(sql`
    with ${pastOf(wanted)}, page as materialized (${windowOf({ ...source, where: chosen }, order, after, limit)}),
      total as (select jsonb_build_object('count', count(*), 'progress', round(avg(t.progress), 1), 'red', count(*) filter (where t.lamp = 'red')) as value from past t)
    select ${fields}, ${deploymentsThen(wanted.day)} as deployments, page.key, total.value as total from page join past t on t.id = page.id cross join total
      left join app.task_day_texts x on x.task_id = t.id and x.from_day = t.texts_day order by ${orderOf(order)}`);
  return { rows: rows.map(({ total: _, ...row }) => row), totals: rows[0]?.total ?? { count: 0, progress: null, red: 0 } };
}
