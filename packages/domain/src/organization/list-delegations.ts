import { delegations, posts, users } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, desc, eq, gte, isNull, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { query } from "../kernel/use-case";

const author = alias(users, "author");

/** Delegations that hold now or later: of one's own post, and those one is the deputy of. */
export const listDelegations = query({
  name: "organization.listDelegations",
  permission: "organization.read",
  input: z.object({}),
  run: ({ actor, tx, now }) =>
    tx.select({
      id: delegations.id, postId: delegations.postId, postTitle: posts.title, deputyId: delegations.deputyId, deputy: users.name, author: author.name,
      authorId: delegations.authorId, startsOn: delegations.startsOn, endsOn: delegations.endsOn, reason: delegations.reason,
    }).from(delegations).innerJoin(posts, eq(posts.id, delegations.postId)).innerJoin(users, eq(users.id, delegations.deputyId))
      .innerJoin(author, eq(author.id, delegations.authorId))
      .where(and(isNull(delegations.revokedAt), gte(delegations.endsOn, today(now)),
        or(eq(delegations.authorId, actor.userId ?? ""), eq(delegations.deputyId, actor.userId ?? ""))))
      .orderBy(desc(delegations.startsOn), desc(delegations.id)),
});
