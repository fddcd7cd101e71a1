import { endedPeriods, indicatorPeriods, openPeriods, today, valueDueOn, yearOf, yearsBefore, type IndicatorFrequency } from "@taizhang/planning";
import { indicatorFrequencies } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { factsOf, indicatorDetail, type IndicatorFacts } from "./lamp";
import { EntryPage } from "./model";

/** One line of the grid: the period's value, what is beside it, and what is asked about it. */
export type EntryRow = {
  id: string; number: string; name: string; unit: string; decimals: number; lowest: number | null; highest: number | null; ranked: boolean; addsUp: boolean; weighted: boolean;
  /** The number of counties ranked last time, and their names in that order, so that both need not be typed again. */
  rankOf: number | null; near: string[];
  current: { id: string; value: number; weight: number | null; cumulative: number | null; rank: number | null; state: "entered" | "confirmed"; version: number } | null;
  before: number | null; lastYear: number | null; soFar: number | null; questions: { id: string; kind: string; figures: Record<string, number> }[];
};
/** Periods of a frequency that have a due value missing, and how many. */
export type OwedValues = { frequency: IndicatorFrequency; period: string; missing: number; overdue: number };
type Counted = { frequency: IndicatorFrequency; period: string; there: number; all: number };

/**
 * What a data unit enters: the grid of one period with last year's and the last value beside it, which periods lack
 * values, how many values wait for confirmation and how many questions for an answer; for days their allowance. Three
 * statements at most.
 */
export const entryPage = query({
  name: "indicator.entry", permission: "indicator.read", input: EntryPage,
  async run({ tx, actor, now }, { frequency, period: wanted }) {
    const day = today(now);
    const periods = indicatorFrequencies.flatMap((one) => recent(one, day));
    const { rows: counted } = await tx.execute<Counted>(sql`
      select p.frequency, p.period, count(v.id)::int as there, count(i.id)::int as all
      from jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) as p(frequency text, period text) join app.indicators i on i.frequency = p.frequency and i.data_unit_id = ${actor.unitId}::uuid and i.retired_on is null
        left join app.indicator_values v on v.indicator_id = i.id and v.period = p.period and v.is_current group by 1, 2`);
    const owed = counted.filter(({ there, all }) => there < all).map((one): OwedValues => ({ frequency: one.frequency, period: one.period, missing: one.all - one.there, overdue: isLate(one, day) ? one.all - one.there : 0 }))
      .sort((a, b) => (a.period < b.period ? -1 : 1));
    const open = openPeriods(yearOf(day), frequency, day).open;
    const period = wanted ?? owed.find((one) => one.frequency === frequency)?.period ?? open.at(-1)?.name ?? `${yearOf(day)}-01`;
    const rows = await gridRows();
    // Only this year's days: the allowance needs no history.
    const facts = frequency === "day" ? await factsOf(tx, rows.map(({ id }) => id), yearOf(period)) : [];
    const has = indicatorFrequencies.filter((one) => counted.some((count) => count.frequency === one));
    return { day, frequency, period, frequencies: has, periods: periodsOf(), owed, rows, allowances: facts.map((one) => allowanceOf(one, yearOf(period), day)) };

    function periodsOf() {
      return [...indicatorPeriods(yearOf(day) - 1, frequency).filter(({ endOn }) => endOn <= day).slice(-3), ...open].map(({ name }) => name).slice(frequency === "day" ? -60 : -15).reverse();
    }
    async function gridRows(): Promise<EntryRow[]> {
      const found = await tx.execute<EntryRow>(sql`
        select i.id, i.number, i.name, i.unit, i.decimals, i.lowest::float8 as lowest, i.highest::float8 as highest, i.aggregation in ('sum', 'count', 'days') as "addsUp", i.aggregation = 'weighted' as weighted,
          r.rank is not null as ranked, r.rank_of as "rankOf", coalesce((select json_agg(n.value->>'name') from jsonb_array_elements(r.neighbours) n), '[]') as near,
          (select json_build_object('id', v.id, 'value', v.value, 'weight', v.weight, 'cumulative', v.cumulative, 'rank', v.rank, 'state', v.state, 'version', v.version) from app.indicator_values v where v.indicator_id = i.id and v.period = ${period} and v.is_current) as current,
          (select v.value::float8 from app.indicator_values v where v.indicator_id = i.id and v.period < ${period} and v.is_current order by v.period desc limit 1) as before,
          (select v.value::float8 from app.indicator_values v where v.indicator_id = i.id and v.period = ${yearsBefore(period)} and v.is_current) as "lastYear",
          (select case when i.aggregation in ('sum', 'count', 'days') then sum(v.value)::float8 when i.aggregation = 'average' then avg(v.value)::float8 end from app.indicator_values v
            where v.indicator_id = i.id and v.period >= ${`${yearOf(period)}-`} and v.period < ${period} and v.is_current) as "soFar",
          (select coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'figures', q.figures)), '[]') from app.indicator_questions q join app.indicator_values v on v.id = q.value_id and v.is_current
            where q.indicator_id = i.id and q.period = ${period} and q.answer is null) as questions
        from app.indicators i left join app.fields f on f.id = i.field_id
          left join lateral (select v.rank, v.rank_of, v.neighbours from app.indicator_values v where v.indicator_id = i.id and v.is_current and v.rank is not null order by v.period desc limit 1) r on true
        where i.data_unit_id = ${actor.unitId}::uuid and i.frequency = ${frequency} and i.retired_on is null order by f.sort_order nulls last, i.number`);
      return found.rows;
    }
  },
});

/** The allowance of a daily indicator (剩余日控制值) with the figures it comes from (S93). */
function allowanceOf(facts: IndicatorFacts, year: number, day: string) {
  const { required, position, target } = indicatorDetail(facts, year, day);
  const { state, value, terms } = required;
  return { id: facts.id, aggregation: facts.aggregation, state, value, done: terms?.done ?? null, last: position.last, left: position.remaining.length, target: target?.value ?? null, sense: target?.sense ?? null };
}

/** Periods that are looked at for missing values: two months back for months and ten-day periods, a fortnight of days. */
function recent(frequency: IndicatorFrequency, day: string): { frequency: IndicatorFrequency; period: string }[] {
  return endedPeriods(frequency, day).slice(frequency === "day" ? -14 : frequency === "month" ? -3 : -4).map(({ name }) => ({ frequency, period: name }));
}

function isLate({ frequency, period }: { frequency: IndicatorFrequency; period: string }, day: string): boolean {
  const found = indicatorPeriods(yearOf(period), frequency).find(({ name }) => name === period);
  return found !== undefined && valueDueOn(found, frequency) < day;
}
