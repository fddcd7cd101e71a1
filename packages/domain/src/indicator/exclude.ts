import { indicatorExclusions, indicatorValues } from "@taizhang/db";
import { today, yearOf } from "@taizhang/planning";
import { placeIndicator } from "@taizhang/policy";
import { and, eq, ne, sql } from "drizzle-orm";
import { conflict, invalid, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { restand } from "./lamp";
import { ApplyExclusion, DecideExclusion, valueFault } from "./model";
import { indicatorById } from "./rows";

/**
 * Applies to leave a value out, or to count another one instead, on lawful grounds (S94). Nothing changes until the upper
 * body's answer is recorded; original and adjusted value are kept and shown for ever.
 */
export const applyExclusion = command({
  name: "indicator.applyExclusion", permission: "indicator.enter", input: ApplyExclusion,
  async run({ tx, actor, now, audit, require }, { indicatorId, period, adjusted, basis, document }) {
    const indicator = await indicatorById(tx, indicatorId);
    require(placeIndicator(indicator, "indicator.enter"));
    const fault = adjusted === null ? null : valueFault(indicator, adjusted);
    if (fault) throw invalid("adjusted", fault, { lowest: indicator.lowest ?? "", highest: indicator.highest ?? "" });
    const [current] = await tx.select({ value: indicatorValues.value }).from(indicatorValues)
      .where(and(eq(indicatorValues.indicatorId, indicatorId), eq(indicatorValues.period, period), eq(indicatorValues.isCurrent, true), eq(indicatorValues.state, "confirmed")));
    if (!current) throw conflict("indicator.no_value");
    const [pending] = await tx.select({ id: indicatorExclusions.id }).from(indicatorExclusions)
      .where(and(eq(indicatorExclusions.indicatorId, indicatorId), eq(indicatorExclusions.period, period), ne(indicatorExclusions.state, "refused")));
    if (pending) throw conflict("indicator.exclusion_pending");
    const [made] = await tx.insert(indicatorExclusions).values({
      indicatorId, period, original: current.value, adjusted, basis, document: document || null, unitId: indicator.dataUnitId, authorId: actor.userId, appliedAt: now,
    }).returning({ id: indicatorExclusions.id });
    audit({ subject: { type: "indicator", id: indicatorId }, after: { exclusion: made?.id, period, original: current.value, adjusted, basis } });
    return { exclusionId: made?.id ?? "" };
  },
});

/** Records the upper body's answer to an application, with its document; only an approval changes the figures. */
export const decideExclusion = command({
  name: "indicator.decideExclusion", permission: "indicator.decide", input: DecideExclusion,
  async run({ tx, actor, now, audit, require }, { exclusionId, version, approve, decision, document }) {
    const [before] = await tx.select().from(indicatorExclusions).where(eq(indicatorExclusions.id, exclusionId));
    if (!before) throw notFound("indicator.not_found");
    require(placeIndicator(await indicatorById(tx, before.indicatorId), "indicator.decide"));
    const state = approve ? ("approved" as const) : ("refused" as const);
    const done = await tx.update(indicatorExclusions)
      .set({ state, decision, decisionDocument: document, decidedBy: actor.userId, decidedAt: now, version: sql`${indicatorExclusions.version} + 1` })
      .where(and(eq(indicatorExclusions.id, exclusionId), eq(indicatorExclusions.version, version), eq(indicatorExclusions.state, "applied"))).returning({ id: indicatorExclusions.id });
    if (done.length === 0) throw conflict("indicator.exclusion_decided", { current: { state: before.state, decision: before.decision }, yours: { decision } });
    await restand(tx, [before.indicatorId], today(now), [yearOf(before.period)]);
    audit({ subject: { type: "indicator", id: before.indicatorId }, before: { exclusion: exclusionId, state: before.state }, after: { state, decision, document } });
    return { exclusionId, state };
  },
});
