import { indicatorValues } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { placeIndicator } from "@taizhang/policy";
import { and, eq, sql } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { AppError, conflict, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { faultsOf, questionsOf, storeValues } from "./enter-values";
import { CorrectValue } from "./model";
import { indicatorById } from "./rows";

/**
 * Corrects a value by a counter-entry: the old row stays as it was, named by the new one with the reason. What was
 * confirmed stays confirmed, in the name of who corrected it. What is not given stays, but for the published figure so far:
 * it held the old value, so that it goes with it unless it is given anew.
 * @throws CONFLICT `indicator.value_changed` with both versions, where somebody was faster
 */
export const correctValue = command({
  name: "indicator.correct", permission: "indicator.enter", input: CorrectValue,
  async run({ tx, actor, now, audit, require }, { valueId, version, reason, source, document, ...given }) {
    const [before] = await tx.select().from(indicatorValues).where(eq(indicatorValues.id, valueId));
    if (!before) throw notFound("indicator.value_not_found");
    const indicator = await indicatorById(tx, before.indicatorId);
    require(placeIndicator(indicator, "indicator.enter"));
    const known = new Map([[indicator.id, indicator]]);
    const kept = { weight: before.weight, cumulative: given.value === before.value ? before.cumulative : null, yoy: before.yoy, rank: before.rank, rankOf: before.rankOf, neighbours: before.neighbours };
    const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as typeof given;
    const entered = { ...kept, ...said, indicatorId: before.indicatorId, period: before.period };
    const fault = faultsOf([entered], known, today(now))["values.0.value"];
    if (fault) throw new AppError("INVALID", "kernel.invalid_input", { fields: { value: fault } });
    const taken = await tx.update(indicatorValues).set({ isCurrent: false, version: sql`${indicatorValues.version} + 1` })
      .where(and(eq(indicatorValues.id, valueId), eq(indicatorValues.version, version), eq(indicatorValues.isCurrent, true))).returning({ id: indicatorValues.id });
    if (taken.length === 0) throw conflict("indicator.value_changed", { current: { value: before.value, version: before.version }, yours: given });
    const asked = await questionsOf(tx, [entered], known);
    const confirmed = before.state === "confirmed";
    const id = randomUUID();
    await storeValues(tx, [{
      ...entered, id, state: before.state, source, document: document || null, reason, correctsId: valueId, isCurrent: true,
      authorId: actor.userId, enteredAt: now, confirmedBy: confirmed ? actor.userId : null, confirmedAt: confirmed ? now : null,
    }], asked, now);
    audit({ subject: { type: "indicator", id: indicator.id }, before: { period: before.period, value: before.value, cumulative: before.cumulative }, after: { value: given.value, cumulative: entered.cumulative, reason } });
    return { valueId: id, questions: asked.map(({ kind, values: figures }) => ({ kind, figures })) };
  },
});
