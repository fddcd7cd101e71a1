import { seasons } from "@taizhang/db";
import { and, eq, ne, sql } from "drizzle-orm";
import { conflict, invalid, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { OfSeason, SaveSeason } from "./model";

/**
 * Adds a season or changes one: its days and the kinds of work it stops (need S82).
 * @throws CONFLICT `calendar.season_changed` with what stands there now
 */
export const saveSeason = command({
  name: "calendar.saveSeason",
  permission: "calendar.manage",
  input: SaveSeason,
  async run({ tx, audit }, { seasonId, version, ...after }) {
    const [taken] = await tx.select({ id: seasons.id }).from(seasons).where(and(eq(seasons.title, after.title), seasonId === null ? undefined : ne(seasons.id, seasonId)));
    if (taken) throw invalid("title", "calendar.season_exists");
    const [before] = seasonId === null ? [] : await tx.select().from(seasons).where(eq(seasons.id, seasonId)).for("update");
    if (seasonId !== null && !before) throw notFound("calendar.season_unknown");
    if (before && before.version !== version) throw conflict("calendar.season_changed", { current: before, yours: after });
    const [saved] = before
      ? await tx.update(seasons).set({ ...after, version: sql`${seasons.version} + 1` }).where(eq(seasons.id, before.id)).returning({ id: seasons.id })
      : await tx.insert(seasons).values(after).returning({ id: seasons.id });
    if (!saved) throw notFound("calendar.season_unknown");
    audit({ subject: { type: "season", id: saved.id }, before, after });
    return { seasonId: saved.id };
  },
});

/** Takes a season away; plans that were computed with it stay as they are. @throws NOT_FOUND `calendar.season_unknown` */
export const removeSeason = command({
  name: "calendar.removeSeason",
  permission: "calendar.manage",
  input: OfSeason,
  async run({ tx, audit }, { seasonId }) {
    const [before] = await tx.delete(seasons).where(eq(seasons.id, seasonId)).returning();
    if (!before) throw notFound("calendar.season_unknown");
    audit({ subject: { type: "season", id: seasonId }, before, after: { removed: true } });
    return { seasonId };
  },
});
