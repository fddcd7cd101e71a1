import { indicatorListed, indicatorUnits, indicators, type Tx } from "@taizhang/db";
import type { IndicatorPlace } from "@taizhang/policy";
import { eq, sql } from "drizzle-orm";
import { notFound } from "../kernel/model";

export type IndicatorRow = typeof indicators.$inferSelect;
export type PlacedIndicator = IndicatorRow & IndicatorPlace;

/**
 * One indicator with what decides who reaches it (`placeIndicator`).
 * @throws NOT_FOUND `indicator.not_found`, also where row level security hides it
 */
export async function indicatorById(tx: Tx, id: string): Promise<PlacedIndicator> {
  const [row] = await tx.select().from(indicators).where(eq(indicators.id, id));
  if (!row) throw notFound("indicator.not_found");
  const reporting = await tx.select({ unitId: indicatorUnits.unitId }).from(indicatorUnits).where(eq(indicatorUnits.indicatorId, id));
  const listed = row.restricted ? await tx.select({ userId: indicatorListed.userId }).from(indicatorListed).where(eq(indicatorListed.indicatorId, id)) : [];
  return { ...row, reportingUnitIds: reporting.map(({ unitId }) => unitId), listedUserIds: listed.map(({ userId }) => userId) };
}

/** Several indicators at once, in one statement; ids that are hidden or do not exist are simply not among them. */
export async function indicatorsById(tx: Tx, ids: readonly string[]): Promise<Map<string, PlacedIndicator>> {
  const found = await tx.select({
    row: indicators,
    reportingUnitIds: sql<string[]>`array(select u.unit_id from app.indicator_units u where u.indicator_id = ${indicators.id})::text[]`,
    listedUserIds: sql<string[]>`array(select l.user_id from app.indicator_listed l where l.indicator_id = ${indicators.id})::text[]`,
  }).from(indicators).where(sql`${indicators.id} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`);
  return new Map(found.map(({ row, ...place }) => [row.id, { ...row, ...place }]));
}
