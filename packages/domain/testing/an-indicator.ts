import type { TestCounty } from "@taizhang/db/testing";
import { indicatorPeriods, type IndicatorFrequency } from "@taizhang/planning";
import { randomUUID } from "node:crypto";
import type pg from "pg";

export type IndicatorWish = Partial<{
  name: string; unit: string; direction: string; aggregation: string; frequency: IndicatorFrequency; lowest: number | null; highest: number | null; dataUnitId: string; leadUnitId: string | null;
  target: { year: number; kind: string; value: number }; reporting: string[]; vouchers: string[]; restrictedTo: string[]; pairId: string; lastOf: number;
  /** Confirmed values of a year, from its first period on. */
  values: Record<number, readonly number[]>;
}>;

let serial = 0;

/** An indicator of the statistics bureau for the water bureau, or whatever the wish says. @returns its id */
export async function anIndicator(owner: pg.Pool, county: TestCounty, wish: IndicatorWish = {}): Promise<string> {
  const id = randomUUID();
  serial += 1;
  const frequency = wish.frequency ?? "month";
  await owner.query(
    `insert into app.indicators (id, number, name, unit, direction, aggregation, frequency, lowest, highest, data_unit_id, lead_unit_id, field_id, vouchers, pair_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [id, `Z${serial}-${id.slice(0, 8)}`, wish.name ?? "灌溉用水量", wish.unit ?? "万立方米", wish.direction ?? "higher", wish.aggregation ?? "sum", frequency, wish.lowest === undefined ? 0 : wish.lowest, wish.highest ?? null,
      wish.dataUnitId ?? county.units.statistics, wish.leadUnitId === undefined ? county.units.water : wish.leadUnitId, county.fieldId, wish.vouchers ?? [], wish.pairId ?? null]);
  for (const unitId of wish.reporting ?? []) await owner.query("insert into app.indicator_units (indicator_id, unit_id) values ($1, $2)", [id, unitId]);
  if (wish.target) await owner.query("insert into app.indicator_targets (indicator_id, year, kind, value, source) values ($1, $2, $3, $4, '年度目标')", [id, wish.target.year, wish.target.kind, wish.target.value]);
  for (const [year, values] of Object.entries(wish.values ?? {})) {
    const periods = indicatorPeriods(Number(year), frequency).slice(0, values.length).map(({ name }) => name);
    await owner.query(
      `insert into app.indicator_values (indicator_id, period, value, state, source, entered_at, confirmed_at) select $1, p, v, 'confirmed', '统计月报', now(), now() from unnest($2::text[], $3::numeric[]) as r(p, v)`, [id, periods, values]);
  }
  if (wish.restrictedTo) {
    await owner.query("update app.indicators set restricted = true where id = $1", [id]);
    for (const userId of wish.restrictedTo) await owner.query("insert into app.indicator_listed (indicator_id, user_id) values ($1, $2)", [id, userId]);
  }
  return id;
}
