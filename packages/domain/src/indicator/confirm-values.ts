import { indicatorValues } from "@taizhang/db";
import { today, yearOf } from "@taizhang/planning";
import { placeIndicator } from "@taizhang/policy";
import { and, eq, inArray, sql } from "drizzle-orm";
import { conflict, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { restand } from "./lamp";
import { ConfirmValues } from "./model";
import { indicatorsById } from "./rows";

/** The data unit (or its head) confirms entered values; from now on they count. All or none. */
export const confirmValues = command({
  name: "indicator.confirm", permission: "indicator.confirm", input: ConfirmValues,
  async run({ tx, actor, now, audit, require }, { valueIds }) {
    const rows = await tx.select({ id: indicatorValues.id, indicatorId: indicatorValues.indicatorId, period: indicatorValues.period, value: indicatorValues.value })
      .from(indicatorValues).where(and(inArray(indicatorValues.id, valueIds), eq(indicatorValues.isCurrent, true)));
    if (rows.length !== new Set(valueIds).size) throw notFound("indicator.value_not_found");
    const known = await indicatorsById(tx, [...new Set(rows.map(({ indicatorId }) => indicatorId))]);
    for (const indicator of known.values()) require(placeIndicator(indicator, "indicator.confirm"));
    const done = await tx.update(indicatorValues).set({ state: "confirmed", confirmedBy: actor.userId, confirmedAt: now, version: sql`${indicatorValues.version} + 1` })
      .where(and(inArray(indicatorValues.id, valueIds), eq(indicatorValues.state, "entered"), eq(indicatorValues.isCurrent, true))).returning({ id: indicatorValues.id });
    if (done.length !== rows.length) throw conflict("indicator.already_confirmed");
    await restand(tx, rows.map(({ indicatorId }) => indicatorId), today(now), rows.map(({ period }) => yearOf(period)));
    for (const { indicatorId, period, value } of rows) audit({ subject: { type: "indicator", id: indicatorId }, after: { period, value, confirmed: true } });
    return { confirmed: rows.length };
  },
});
