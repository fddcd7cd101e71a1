import { postHolders, posts, users } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { can } from "@taizhang/policy";
import { and, asc, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import { z } from "zod";
import { query } from "../kernel/use-case";
import type { Staff } from "./model";

/**
 * The people who hold a post in the own unit today, to name a responsible person from, and the one whom the reader named
 * last; nobody for who may not name one. Two statements.
 */
export const listStaff = query({
  name: "task.listStaff",
  permission: "task.read",
  input: z.object({}),
  async run({ actor, tx, now }): Promise<Staff> {
    if (actor.unitId === null || !can(actor, "task.assign")) return { people: [], namedLast: null };
    const day = today(now);
    const [people, { rows: [last] }] = await Promise.all([
      tx.select({ userId: users.id, name: users.name, title: posts.title }).from(posts)
        .innerJoin(postHolders, eq(postHolders.postId, posts.id)).innerJoin(users, eq(users.id, postHolders.userId))
        .where(and(eq(posts.unitId, actor.unitId), lte(postHolders.startsOn, day), or(isNull(postHolders.endsOn), gte(postHolders.endsOn, day))))
        .orderBy(asc(posts.sortOrder), asc(users.name)),
      tx.execute<{ id: string }>(sql`
        select r.responsible_user_id as id from app.responsibilities r join app.users u on u.id = r.responsible_user_id
        join app.task_changes c on c.task_id = r.task_id and c.field = 'responsible' and c.after = u.name
        where r.unit_id = ${actor.unitId} and c.author_id = ${actor.userId} order by c.at desc limit 1`),
    ]);
    return { people, namedLast: people.find(({ userId }) => userId === last?.id)?.userId ?? null };
  },
});
