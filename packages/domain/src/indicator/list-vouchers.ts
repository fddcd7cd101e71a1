import { endedPeriods, today, valueDueOn, type Day, type IndicatorFrequency } from "@taizhang/planning";
import { indicatorFrequencies } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { query } from "../kernel/use-case";

type Missing = { id: string; name: string };
type Found = { indicatorId: string; name: string; period: string; dueOn: Day; compiled: boolean; missing: Missing[] };
/** Vouchers of the last period that has ended which have not come, or not all of them. */
export type VoucherDue = { indicatorId: string; name: string; period: string; dueOn: Day; late: boolean };
export type VouchersDue = {
  /** What the own unit has to hand in. */
  own: VoucherDue[];
  /** What the own unit, which compiles the value, waits for, and from whom. */
  awaited: (VoucherDue & { units: string[] })[];
};

/** Vouchers (应统尽统) that the actor's unit owes, and those it waits for, what is due first on top: one statement. */
export const listVouchers = query({
  name: "indicator.vouchers", permission: "indicator.read", input: z.object({}),
  async run({ tx, actor, now }): Promise<VouchersDue> {
    if (actor.unitId === null) return { own: [], awaited: [] };
    const day = today(now);
    const periods = indicatorFrequencies.flatMap((frequency) => lastEnded(frequency, day));
    const { rows } = await tx.execute<Found>(sql`
      select * from (select i.id as "indicatorId", i.name, p.period, p.due_on::text as "dueOn", i.data_unit_id = ${actor.unitId}::uuid as compiled,
          (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.short_name) order by u.sort_order, u.short_name), '[]') from app.indicator_units m join app.units u on u.id = m.unit_id
            where m.indicator_id = i.id and not exists (select from app.indicator_returns r where r.indicator_id = i.id and r.period = p.period and r.unit_id = m.unit_id and i.vouchers <@ r.vouchers)) as missing
        from jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) as p(frequency text, period text, due_on date) join app.indicators i on i.frequency = p.frequency
        where i.retired_on is null and (i.data_unit_id = ${actor.unitId}::uuid or exists (select from app.indicator_units m where m.indicator_id = i.id and m.unit_id = ${actor.unitId}::uuid))) found
      where json_array_length(missing) > 0 order by "dueOn", name`);
    const due = ({ indicatorId, name, period, dueOn }: Found): VoucherDue => ({ indicatorId, name, period, dueOn, late: dueOn < day });
    return {
      own: rows.filter(({ missing }) => missing.some(({ id }) => id === actor.unitId)).map(due),
      awaited: rows.filter(({ compiled }) => compiled).map((row) => ({ ...due(row), units: row.missing.map(({ name }) => name) })),
    };
  },
});

function lastEnded(frequency: IndicatorFrequency, day: Day): { frequency: IndicatorFrequency; period: string; due_on: Day }[] {
  const period = endedPeriods(frequency, day).at(-1);
  return period ? [{ frequency, period: period.name, due_on: valueDueOn(period, frequency) }] : [];
}
