import { postHolders, posts, units, users } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, asc, eq, ilike, or } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { FindPeople, OfUnit } from "./model";
import { heldOn } from "./rows";

const shown = { userId: users.id, name: users.name, keywords: users.keywords, postId: posts.id, title: posts.title, role: posts.role, unitName: units.shortName };

/** Who works in a unit today, by post. */
export const people = query({
  name: "organization.people",
  permission: "organization.read",
  input: OfUnit,
  run: ({ tx, now }, { unitId }) =>
    tx.select(shown).from(postHolders).innerJoin(users, eq(users.id, postHolders.userId)).innerJoin(posts, eq(posts.id, postHolders.postId))
      .innerJoin(units, eq(units.id, posts.unitId))
      .where(and(eq(posts.unitId, unitId), heldOn(today(now)))).orderBy(asc(posts.sortOrder), asc(users.name)),
});

/** People by name or pinyin, with their posts of today; the first thirty. */
export const findPeople = query({
  name: "organization.findPeople",
  permission: "organization.read",
  input: FindPeople,
  run: ({ tx, now }, { q }) => {
    const like = `%${q.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
    return tx.select(shown).from(users).innerJoin(postHolders, and(eq(postHolders.userId, users.id), heldOn(today(now))))
      .innerJoin(posts, eq(posts.id, postHolders.postId)).innerJoin(units, eq(units.id, posts.unitId))
      .where(or(ilike(users.name, like), ilike(users.keywords, like), ilike(units.shortName, like), ilike(units.keywords, like)))
      .orderBy(asc(units.sortOrder), asc(posts.sortOrder), asc(users.name)).limit(30);
  },
});
