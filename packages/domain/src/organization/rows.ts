import { postHolders, posts, units, type Tx } from "@taizhang/db";
import { and, eq, gte, isNull, lte, or, type SQL } from "drizzle-orm";
import { notFound } from "../kernel/model";

/** Holders of a post on one day. */
export const heldOn = (day: string): SQL | undefined =>
  and(lte(postHolders.startsOn, day), or(isNull(postHolders.endsOn), gte(postHolders.endsOn, day)));

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
