import { postHolders, posts, users } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, asc, eq, gte, isNull, lte, or } from "drizzle-orm";
import { z } from "zod";
import { query } from "../kernel/use-case";

/** The people who hold a post in the own unit today, to name a responsible person from. */
export const listStaff = query({
  name: "task.listStaff",
  permission: "task.read",
  input: z.object({}),
  async run({ actor, tx, now }) {
    if (actor.unitId === null) return [];
    const day = today(now);
    return tx.select({ userId: users.id, name: users.name, title: posts.title }).from(posts)
      .innerJoin(postHolders, eq(postHolders.postId, posts.id)).innerJoin(users, eq(users.id, postHolders.userId))
      .where(and(eq(posts.unitId, actor.unitId), lte(postHolders.startsOn, day), or(isNull(postHolders.endsOn), gte(postHolders.endsOn, day))))
      .orderBy(asc(posts.sortOrder), asc(users.name));
  },
});
