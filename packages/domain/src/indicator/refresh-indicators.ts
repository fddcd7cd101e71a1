import { indicators, indicatorStandings } from "@taizhang/db";
import { indicatorRule1, today, yearOf } from "@taizhang/planning";
import { asc, sql } from "drizzle-orm";
import { command } from "../kernel/use-case";
import { restand } from "./lamp";
import { RefreshIndicators } from "./model";

/**
 * Brings the figures of all indicators to today: a value falls due at midnight without anybody writing, and a new rule
 * is a new lamp. Last year is kept up until its last values are in. One batch per call; `more` says that it was full.
 */
export const refreshIndicators = command({
  name: "indicator.refresh", permission: "indicator.refresh", input: RefreshIndicators,
  async run({ tx, now, audit }, { limit }) {
    const day = today(now);
    const stale = await tx.select({ id: indicators.id }).from(indicators)
      .where(sql`not exists (select from ${indicatorStandings} s where s.indicator_id = ${indicators.id} and s.year = ${yearOf(day)} and s.computed_on = ${day}::date and s.rule = ${indicatorRule1})`)
      .orderBy(asc(indicators.id)).limit(limit);
    await restand(tx, stale.map(({ id }) => id), day, [yearOf(day) - 1]);
    audit({ subject: { type: "county", id: "indicators" }, after: { day, refreshed: stale.length } });
    return { refreshed: stale.length, more: stale.length === limit };
  },
});
