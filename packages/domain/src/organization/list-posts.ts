import { postHolders, posts, users } from "@taizhang/db";
import { asc, eq, sql } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { OfUnit } from "./model";

type Holding = { id: string; userId: string; name: string; startsOn: string; endsOn: string | null };

/** Posts of a unit with everyone who held, holds or will hold them, the latest first. */
export const listPosts = query({
  name: "organization.posts",
  permission: "organization.read",
  input: OfUnit,
  run: ({ tx }, { unitId }) =>
    tx.select({
      id: posts.id, title: posts.title, role: posts.role, sortOrder: posts.sortOrder,
      holdings: sql<Holding[]>`coalesce(jsonb_agg(jsonb_build_object('id', ${postHolders.id}, 'userId', ${users.id}, 'name', ${users.name},
        'startsOn', ${postHolders.startsOn}, 'endsOn', ${postHolders.endsOn}) order by ${postHolders.startsOn} desc) filter (where ${postHolders.id} is not null), '[]')`,
    }).from(posts).leftJoin(postHolders, eq(postHolders.postId, posts.id)).leftJoin(users, eq(users.id, postHolders.userId))
      .where(eq(posts.unitId, unitId)).groupBy(posts.id).orderBy(asc(posts.sortOrder), asc(posts.title)),
});
