import type { Tx } from "@taizhang/db";
import { yearsBefore } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import type { EnteredValue } from "./model";
import type { PlacedIndicator } from "./rows";

/** One end of a link, the other one, and the other's stored values by period. */
type Link = { id: string; companion: string; stored: Readonly<Record<string, number>> };
const cell = (indicatorId: string, period: string) => `${indicatorId}/${period}`;

/**
 * How the companions of entered values changed against the same period of last year, in percent: a list for each value.
 * Companions are linked both ways: the one an indicator names, and those that name it. What is entered in the same call
 * goes before what is stored, and stored values count confirmed or not: a contradiction is worth most before anybody has
 * confirmed it. Where both ends are entered at once, only the one that names the other is asked. One statement.
 */
export async function companionChanges(tx: Tx, values: readonly EnteredValue[], known: ReadonlyMap<string, PlacedIndicator>): Promise<number[][]> {
  const ids = sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify([...known.keys()])}::jsonb))`;
  const periods = JSON.stringify([...new Set(values.flatMap(({ period }) => [period, yearsBefore(period)]))]);
  const { rows: links } = await tx.execute<Link>(sql`
    select l.id, l.companion, coalesce(json_object_agg(v.period, v.value::float8) filter (where v.period is not null), '{}') as stored
    from (select i.id, i.pair_id as companion from app.indicators i where i.id in ${ids} and i.pair_id is not null union select i.pair_id, i.id from app.indicators i where i.pair_id in ${ids}) l
      left join app.indicator_values v on v.indicator_id = l.companion and v.is_current and v.period in (select value from jsonb_array_elements_text(${periods}::jsonb))
    group by l.id, l.companion order by l.id, l.companion`);
  const entered = new Map(values.map(({ indicatorId, period, value }) => [cell(indicatorId, period), value]));
  return values.map(({ indicatorId, period }) => links.flatMap(({ id, companion, stored }) => {
    const at = (name: string) => entered.get(cell(companion, name)) ?? stored[name];
    const askedThere = known.get(indicatorId)?.pairId !== companion && entered.has(cell(companion, period));
    const [now, before] = [at(period), at(yearsBefore(period))];
    return id !== indicatorId || askedThere || now === undefined || !before ? [] : [((now - before) / Math.abs(before)) * 100];
  }));
}
