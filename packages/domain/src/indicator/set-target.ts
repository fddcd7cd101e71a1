import { indicatorTargets, type FormerTarget } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { placeIndicator } from "@taizhang/policy";
import { and, eq, sql } from "drizzle-orm";
import { conflict } from "../kernel/model";
import { command } from "../kernel/use-case";
import { restand } from "./lamp";
import { SetTarget } from "./model";
import { indicatorById } from "./rows";

const formerOf = ({ kind, value, source, trajectory, points }: typeof indicatorTargets.$inferSelect, now: Date): FormerTarget => ({ until: now.toISOString(), kind, value, source, trajectory, points });

/** Sets or changes the target of a year with its source and its course over the year; what it was before stays with it. */
export const setTarget = command({
  name: "indicator.setTarget", permission: "indicator.manage", input: SetTarget,
  async run({ tx, actor, now, audit, require }, { indicatorId, year, version, ...target }) {
    require(placeIndicator(await indicatorById(tx, indicatorId), "indicator.manage"));
    const own = and(eq(indicatorTargets.indicatorId, indicatorId), eq(indicatorTargets.year, year));
    const [before] = await tx.select().from(indicatorTargets).where(own);
    const changed = before
      ? await tx.update(indicatorTargets).set({ ...target, former: [...before.former, formerOf(before, now)], version: sql`${indicatorTargets.version} + 1` }).where(and(own, eq(indicatorTargets.version, version ?? 0))).returning({ version: indicatorTargets.version })
      : await tx.insert(indicatorTargets).values({ indicatorId, year, ...target, authorId: actor.userId }).onConflictDoNothing().returning({ version: indicatorTargets.version });
    if (changed.length === 0) throw conflict("indicator.target_changed", { current: before && { kind: before.kind, value: before.value, version: before.version }, yours: target });
    await restand(tx, [indicatorId], today(now), [year]);
    audit({ subject: { type: "indicator", id: indicatorId }, ...(before && { before: { year, kind: before.kind, value: before.value, source: before.source } }), after: { year, ...target } });
    return { indicatorId, year };
  },
});
