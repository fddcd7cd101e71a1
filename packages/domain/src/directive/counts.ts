import { candidates, directiveTexts, sentences, tasks, taskSources, type Tx } from "@taizhang/db";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";

/** Where the decomposition of one text stands. */
export type TextCounts = {
  /** Headings are in neither. */
  sentences: number; disposed: number;
  proposed: number; confirmed: number; dropped: number; registered: number;
  /** Of the candidates about which something can still be set: neither left out nor registered. */
  withoutLead: number; withoutDate: number;
};
const none: TextCounts = { sentences: 0, disposed: 0, proposed: 0, confirmed: 0, dropped: 0, registered: 0, withoutLead: 0, withoutDate: 0 };

/** Candidates with the state that counts, per text. Twin of `effectiveState`; those taken back by undo do not count. */
const effective = sql`
  select c.id, c.text_id, c.start, c."end", c.lead_unit_id, c.group_id, c.due_on, c.state as own_state, c.reading ->> 'mergedInto' is not null as is_merged,
    case when c.state = 'dropped' then coalesce(m.state, c.state) else c.state end as state
  from ${candidates} c left join ${candidates} m on m.id = (c.reading ->> 'mergedInto')::uuid
  where c.drop_reason is distinct from 'undone'`;

/** Twin of `disposedPositions`: how many sentences of each text want a decision, and have one. */
async function sentenceCounts(tx: Tx, textIds: readonly string[]) {
  const { rows } = await tx.execute<{ text_id: string; sentences: number; disposed: number }>(sql`
    with e as (${effective} and ${inArray(sql`c.text_id`, [...textIds])}),
      r as (select text_id, range_agg(int4range(start, "end")) as taken, range_agg(int4range(start, "end")) filter (where state = 'proposed') as open from e group by text_id)
    select s.text_id, count(*)::int as sentences,
      count(*) filter (where s.resolution is not null
        or (r.taken && int4range(s.start, s."end") and not coalesce(r.open && int4range(s.start, s."end"), false)))::int as disposed
    from ${sentences} s left join r on r.text_id = s.text_id
    where ${inArray(sql`s.text_id`, [...textIds])} and s.class <> 'heading' group by s.text_id`);
  return rows;
}

async function candidateCounts(tx: Tx, textIds: readonly string[]) {
  const { rows } = await tx.execute<{ text_id: string } & Omit<TextCounts, "sentences" | "disposed"> & { without_lead: number; without_date: number }>(sql`
    with e as (${effective} and ${inArray(sql`c.text_id`, [...textIds])})
    select text_id, count(*) filter (where own_state = 'proposed')::int as proposed, count(*) filter (where own_state = 'confirmed')::int as confirmed,
      count(*) filter (where own_state = 'dropped')::int as dropped, count(*) filter (where own_state = 'registered' and not is_merged)::int as registered,
      count(*) filter (where own_state in ('proposed', 'confirmed') and not is_merged and lead_unit_id is null and group_id is null)::int as without_lead,
      count(*) filter (where own_state in ('proposed', 'confirmed') and not is_merged and due_on is null)::int as without_date
    from e group by text_id`);
  return rows;
}

/** Counts of some texts: two statements, however many texts. */
export async function countsOfTexts(tx: Tx, textIds: readonly string[]): Promise<Map<string, TextCounts>> {
  const counts = new Map(textIds.map((id) => [id, { ...none }]));
  if (textIds.length === 0) return counts;
  for (const { text_id: id, ...row } of await sentenceCounts(tx, textIds)) Object.assign(counts.get(id) ?? {}, row);
  for (const { text_id: id, without_lead: withoutLead, without_date: withoutDate, ...row } of await candidateCounts(tx, textIds)) {
    Object.assign(counts.get(id) ?? {}, row, { withoutLead, withoutDate });
  }
  return counts;
}

export type TaskCounts = { registered: number; dispatched: number; closed: number };

/** Tasks of each meeting that the reader reaches, as the ledger counts them: the children of a class in the place of their parent, without what was cancelled. */
export async function taskCounts(tx: Tx, directiveIds: readonly string[]): Promise<Map<string, TaskCounts>> {
  if (directiveIds.length === 0) return new Map();
  const rows = await tx.select({
    id: directiveTexts.directiveId,
    registered: sql<number>`count(distinct ${tasks.id})::int`,
    dispatched: sql<number>`count(distinct ${tasks.id}) filter (where ${tasks.dispatchedAt} is not null)::int`,
    closed: sql<number>`count(distinct ${tasks.id}) filter (where ${tasks.state} = 'closed')::int`,
  }).from(directiveTexts).innerJoin(taskSources, eq(taskSources.textId, directiveTexts.id)).innerJoin(tasks, eq(tasks.id, taskSources.taskId))
    .where(sql`${inArray(directiveTexts.directiveId, [...directiveIds])} and ${tasks.childCount} = 0 and ${tasks.state} <> 'cancelled'`).groupBy(directiveTexts.directiveId);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** Tasks of a meeting that have a number and were not handed out yet. */
export async function awaitingDispatch(tx: Tx, directiveId: string): Promise<string[]> {
  const rows = await tx.selectDistinct({ id: tasks.id }).from(tasks).innerJoin(taskSources, eq(taskSources.taskId, tasks.id))
    .innerJoin(directiveTexts, eq(directiveTexts.id, taskSources.textId))
    .where(and(eq(directiveTexts.directiveId, directiveId), eq(tasks.state, "registered"), isNull(tasks.parentId)));
  return rows.map(({ id }) => id);
}
