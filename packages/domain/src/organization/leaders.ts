import { fields, portfolioEntries, postHolders, posts, units, users } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, asc, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import { query } from "../kernel/use-case";
import { heldOn } from "./rows";

/** Posts of leaders with who holds them today and what they answer for. */
export const leaders = query({
  name: "organization.leaders",
  permission: "organization.read",
  input: z.object({}),
  async run({ tx, now }) {
    const rows = await tx.select({
      postId: posts.id, title: posts.title, role: posts.role, userId: users.id, name: users.name, keywords: users.keywords,
    }).from(posts)
      .leftJoin(postHolders, and(eq(postHolders.postId, posts.id), heldOn(today(now)))).leftJoin(users, eq(users.id, postHolders.userId))
      .where(inArray(posts.role, ["magistrate", "county_leader"])).orderBy(asc(posts.sortOrder), asc(posts.id));
    const entries = await tx.select({ postId: portfolioEntries.postId, unitId: portfolioEntries.unitId, fieldId: portfolioEntries.fieldId, name: sql<string>`coalesce(${units.shortName}, ${fields.name})` })
      .from(portfolioEntries).leftJoin(units, eq(units.id, portfolioEntries.unitId)).leftJoin(fields, eq(fields.id, portfolioEntries.fieldId))
      .where(or(isNotNull(portfolioEntries.unitId), isNotNull(portfolioEntries.fieldId))).orderBy(asc(units.sortOrder), asc(fields.sortOrder));
    const portfolios = new Map<string, Omit<(typeof entries)[number], "postId">[]>();
    for (const { postId, ...entry } of entries) portfolios.set(postId, [...(portfolios.get(postId) ?? []), entry]);
    return rows.map((row) => ({ ...row, portfolio: portfolios.get(row.postId) ?? [] }));
  },
});
