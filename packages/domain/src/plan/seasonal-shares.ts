import { today, yearOf } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { taskById } from "../task/rows";
import { OfPlan, type SeasonalOffer } from "./model";

/** Past years that are averaged, and months a year must have: January's figures often come with February's. */
const lookBack = 3;
const monthsOfYear = 11;

/**
 * What the twelve months of past years came to, from monthly indicators that add up: those the task feeds, then those
 * its lead unit answers for. The mean of up to three whole years; one statement, and the reader's own rights.
 */
export const seasonalShares = query({
  name: "plan.seasonalShares",
  permission: "task.read",
  input: OfPlan,
  async run({ tx, now, require }, { taskId }): Promise<SeasonalOffer[]> {
    const task = await taskById(tx, taskId);
    require(task);
    const year = yearOf(today(now));
    const { rows } = await tx.execute<SeasonalOffer>(sql`
      with offered as materialized (
        select i.id, i.number, i.name, i.decimals, exists (select from app.indicator_tasks l where l.indicator_id = i.id and l.task_id = ${taskId}) as linked
        from app.indicators i where i.frequency = 'month' and i.aggregation in ('sum', 'count') and i.retired_on is null
          and (i.lead_unit_id = ${task.leadUnitId} or exists (select from app.indicator_tasks l where l.indicator_id = i.id and l.task_id = ${taskId}))),
      kept as materialized (
        select o.id, left(v.period, 4)::int as year, right(v.period, 2)::int as month, v.value from offered o join app.indicator_values v on v.indicator_id = o.id and v.is_current and v.state = 'confirmed'
        where v.period >= ${`${year - lookBack}-`} and v.period < ${`${year}-`}),
      whole as materialized (select k.id, k.year from kept k group by 1, 2 having count(*) >= ${monthsOfYear} and min(k.value) >= 0 and sum(k.value) > 0),
      meant as materialized (select w.id, m.month, round(coalesce(sum(k.value), 0) / count(distinct w.year), 4)::float8 as value
        from whole w cross join generate_series(1, 12) as m(month) left join kept k on k.id = w.id and k.year = w.year and k.month = m.month group by 1, 2)
      select o.id as "indicatorId", o.number, o.name, o.linked, (select json_agg(w.year order by w.year) from whole w where w.id = o.id) as years, json_agg(m.value order by m.month) as months
      from offered o join meant m on m.id = o.id group by o.id, o.number, o.name, o.linked order by o.linked desc, o.number limit 12`);
    return rows;
  },
});
