import { accounts, portfolioEntries, posts, users } from "@taizhang/db";
import { today } from "@taizhang/planning";
import type { Actor } from "@taizhang/policy";
import { eq, isNull, and } from "drizzle-orm";
import { z } from "zod";
import { notFound } from "../kernel/model";
import { query } from "../kernel/use-case";
import { actingPosts } from "./rows";

const idsOf = (ids: (string | null)[]): string[] => ids.filter((id) => id !== null);

/**
 * The actor a user name stands for, in the post last acted in: the command line acts as a person through this. Row
 * level security shows other people's accounts to jobs and administrators only.
 * @throws NOT_FOUND `access.account_not_found`
 */
export const actorOf = query({
  name: "access.actorOf",
  permission: "organization.read",
  input: z.object({ username: z.string().trim().toLowerCase() }),
  async run({ tx, now }, { username }): Promise<Actor> {
    const [account] = await tx.select({ userId: accounts.userId, lastPostId: accounts.lastPostId, name: users.name })
      .from(accounts).innerJoin(users, eq(users.id, accounts.userId)).where(and(eq(accounts.username, username), isNull(accounts.disabledAt)));
    if (!account) throw notFound("access.account_not_found");
    const acting = await actingPosts(tx, account.userId, today(now));
    const own = acting.filter(({ delegationId }) => delegationId === null);
    const held = own.find(({ postId }) => postId === account.lastPostId) ?? own[0];
    const [post] = held ? await tx.select().from(posts).where(eq(posts.id, held.postId)) : [];
    if (!post) throw notFound("access.account_not_found");
    const entries = await tx.select().from(portfolioEntries).where(eq(portfolioEntries.postId, post.id));
    return {
      userId: account.userId, name: account.name, postId: post.id, role: post.role, unitId: post.unitId, deputyFor: null,
      portfolio: {
        unitIds: idsOf(entries.map(({ unitId }) => unitId)), fieldIds: idsOf(entries.map(({ fieldId }) => fieldId)), taskIds: idsOf(entries.map(({ taskId }) => taskId)),
      },
    };
  },
});
