import { accounts, auditEvents, delegations, postHolders, posts, sessions, units, type Tx } from "@taizhang/db";
import { and, asc, desc, eq, gte, isNull, lte, ne, or, sql, type SQL } from "drizzle-orm";
import { createHash } from "node:crypto";
import { notFound } from "../kernel/model";
import { addressFailures, addressMinutes, type Failures } from "./model";

export type AccountRow = typeof accounts.$inferSelect;

/** A post somebody may act in today: as its holder, or as deputy under a delegation. */
export type ActingPost = { postId: string; delegationId: string | null; title: string; unitId: string; unitName: string };

const onDay = (day: string): SQL | undefined =>
  and(lte(postHolders.startsOn, day), or(isNull(postHolders.endsOn), gte(postHolders.endsOn, day)));

/** Posts of one person on one day, own posts first. */
export async function actingPosts(tx: Tx, userId: string, day: string): Promise<ActingPost[]> {
  const shown = { postId: posts.id, title: posts.title, unitId: units.id, unitName: units.shortName };
  const held = tx.selectDistinct({ ...shown, delegationId: sql<null>`null`, unitOrder: units.sortOrder, order: posts.sortOrder })
    .from(postHolders).innerJoin(posts, eq(posts.id, postHolders.postId)).innerJoin(units, eq(units.id, posts.unitId))
    .where(and(eq(postHolders.userId, userId), onDay(day))).orderBy(asc(units.sortOrder), asc(posts.sortOrder), asc(posts.id));
  const lent = tx.select({ ...shown, delegationId: delegations.id })
    .from(delegations).innerJoin(posts, eq(posts.id, delegations.postId)).innerJoin(units, eq(units.id, posts.unitId))
    .where(and(eq(delegations.deputyId, userId), isNull(delegations.revokedAt), lte(delegations.startsOn, day), gte(delegations.endsOn, day)))
    .orderBy(asc(delegations.endsOn), asc(delegations.id));
  const [own, deputised] = await Promise.all([held, lent]);
  return [...own.map(({ unitOrder: _unit, order: _post, ...post }) => post), ...deputised];
}

/**
 * One account, locked, for a change.
 * @throws NOT_FOUND `access.account_not_found`
 */
export async function accountOf(tx: Tx, userId: string): Promise<AccountRow> {
  const [row] = await tx.select().from(accounts).where(eq(accounts.userId, userId)).for("update");
  if (!row) throw notFound("access.account_not_found");
  return row;
}

/** Ends the sessions of a person, all but one where one is named. Returns how many. */
export async function endSessions(tx: Tx, userId: string, now: Date, except?: string): Promise<number> {
  const ended = await tx.update(sessions).set({ revokedAt: now })
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), except === undefined ? undefined : ne(sessions.id, except)))
    .returning({ id: sessions.id });
  return ended.length;
}

/** What is typed as a name may be a password: of an unknown one only the hash is kept. */
export const nobody = (name: string): string => `unknown:${createHash("sha256").update(name).digest("hex").slice(0, 32)}`;

/** Failures of a name that has no account, as the last attempt's audit entry tells them. */
export async function failuresOfNobody(tx: Tx, subjectId: string): Promise<Failures> {
  const [last] = await tx.select({ after: auditEvents.after }).from(auditEvents)
    .where(eq(auditEvents.subjectId, subjectId)).orderBy(desc(auditEvents.id)).limit(1);
  const after = (last?.after ?? {}) as { failures?: number; lockedUntil?: string | null };
  return { count: after.failures ?? 0, lockedUntil: after.lockedUntil ? new Date(after.lockedUntil) : null };
}

/** Until when an address waits, as the audit tells its failures; null where it may try. */
export async function addressWaits(tx: Tx, address: string | null, now: Date): Promise<Date | null> {
  if (address === null) return null;
  const earliest = new Date(now.getTime() - addressMinutes * 60_000);
  // Written as the index has it.
  const [oldest] = await tx.select({ at: auditEvents.at }).from(auditEvents)
    .where(sql`use_case = 'access.signIn' and after ->> 'address' = ${address} and at > ${earliest} and after ->> 'outcome' in ('refused', 'locked')`)
    .orderBy(desc(auditEvents.at)).offset(addressFailures - 1).limit(1);
  return oldest ? new Date(oldest.at.getTime() + addressMinutes * 60_000) : null;
}
