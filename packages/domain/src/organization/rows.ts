import { postHolders, posts, units, type Tx } from "@taizhang/db";
import { and, eq, gte, isNull, lte, or, sql, type SQL } from "drizzle-orm";
import { notFound } from "../kernel/model";

/** Holders of a post on one day. */
export const heldOn = (day: string): SQL | undefined =>
  and(lte(postHolders.startsOn, day), or(isNull(postHolders.endsOn), gte(postHolders.endsOn, day)));

/** Names and duty words are written one after the other, so that no word becomes two units' at once. */
export const lockWords = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('app.words'))`);

type Named = { id: string; code: string; name: string; shortName: string };
export type FoundUnit = { unitId: string } | { fault: "organization.unit_not_found" | "organization.unit_ambiguous" };

/**
 * Finds a unit as a table names it: by code, full name, short name or alias, in this order. A word that several units go by
 * in the same way finds none of them.
 */
export function unitFinder(units: readonly Named[], aliases: readonly { alias: string; unitId: string }[]): (word: string) => FoundUnit {
  const ways = [
    units.map(({ id, code }) => [code, id] as const), units.map(({ id, name }) => [name, id] as const),
    units.map(({ id, shortName }) => [shortName, id] as const), aliases.map(({ alias, unitId }) => [alias, unitId] as const),
  ].map((pairs) => {
    const found = new Map<string, string | null>();
    for (const [word, id] of pairs) found.set(word, found.has(word) && found.get(word) !== id ? null : id);
    return found;
  });
  return (word) => {
    const unitId = ways.find((found) => found.has(word))?.get(word);
    return unitId === undefined ? { fault: "organization.unit_not_found" } : unitId === null ? { fault: "organization.unit_ambiguous" } : { unitId };
  };
}

/** @throws NOT_FOUND `organization.unit_not_found` */
export async function unitById(tx: Tx, unitId: string) {
  const [unit] = await tx.select().from(units).where(eq(units.id, unitId)).for("update");
  if (!unit) throw notFound("organization.unit_not_found");
  return unit;
}

/** @throws NOT_FOUND `organization.post_not_found` */
export async function postById(tx: Tx, postId: string) {
  const [post] = await tx.select().from(posts).where(eq(posts.id, postId)).for("update");
  if (!post) throw notFound("organization.post_not_found");
  return post;
}
