import { delegations, postHolders, posts, users } from "@taizhang/db";
import { daysBetween, today } from "@taizhang/planning";
import { administratorRoles } from "@taizhang/policy";
import { and, eq, inArray, isNull, gte, or } from "drizzle-orm";
import { conflict, invalid, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { Delegate, longestDelegation, OfDelegation } from "./model";

/**
 * A leader names a deputy (AB角) for the post acted in, from a day to a day.
 * @throws CONFLICT `organization.deputy_cannot_delegate`; INVALID by field
 */
export const delegate = command({
  name: "organization.delegate",
  permission: "organization.delegate",
  input: Delegate,
  async run({ actor, tx, now, audit }, { deputyId, startsOn, endsOn, reason }) {
    if (actor.deputyFor !== null || actor.postId === null || actor.userId === null) throw conflict("organization.deputy_cannot_delegate");
    if (deputyId === actor.userId) throw invalid("deputyId", "organization.deputy_is_oneself");
    if (startsOn < today(now)) throw invalid("startsOn", "organization.starts_in_past");
    if (daysBetween(startsOn, endsOn) > longestDelegation) throw invalid("endsOn", "organization.delegation_too_long", { days: longestDelegation });
    const [deputy] = await tx.select({ name: users.name }).from(users).where(eq(users.id, deputyId));
    if (!deputy) throw invalid("deputyId", "organization.person_unknown");
    const [administers] = await tx.select({ id: posts.id }).from(postHolders).innerJoin(posts, eq(posts.id, postHolders.postId))
      .where(and(eq(postHolders.userId, deputyId), inArray(posts.role, [...administratorRoles]), or(isNull(postHolders.endsOn), gte(postHolders.endsOn, startsOn)))).limit(1);
    if (administers) throw invalid("deputyId", "organization.deputy_is_administrator");
    const [made] = await tx.insert(delegations).values({ postId: actor.postId, deputyId, startsOn, endsOn, reason, authorId: actor.userId }).returning({ id: delegations.id });
    if (!made) throw new Error("a delegation was not stored");
    audit({ subject: { type: "delegation", id: made.id }, after: { postId: actor.postId, deputyId, deputy: deputy.name, startsOn, endsOn, reason } });
    return { delegationId: made.id };
  },
});

/**
 * Ends a delegation at once; sessions that act under it end with the next request.
 * @throws NOT_FOUND `organization.delegation_not_found`
 */
export const revokeDelegation = command({
  name: "organization.revokeDelegation",
  permission: "organization.delegate",
  input: OfDelegation,
  async run({ tx, now, audit }, { delegationId }) {
    const ended = await tx.update(delegations).set({ revokedAt: now })
      .where(and(eq(delegations.id, delegationId), isNull(delegations.revokedAt))).returning({ id: delegations.id });
    if (ended.length === 0) throw notFound("organization.delegation_not_found");
    audit({ subject: { type: "delegation", id: delegationId }, after: { revoked: true } });
    return { delegationId };
  },
});
