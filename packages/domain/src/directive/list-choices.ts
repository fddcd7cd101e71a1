import { fields, postHolders, posts, unitGroupMembers, unitGroups, units, users } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { z } from "zod";
import { pinyinWords } from "../kernel/pinyin";
import { query } from "../kernel/use-case";

/** Rows with the pinyin that finds them; units have theirs stored. */
const withWords = <T extends object>(rows: readonly T[], wordsOf: (row: T) => string) => rows.map((row) => ({ ...row, keywords: pinyinWords(wordsOf(row)) }));

/** What a candidate can be given: units, classes of units, leaders' posts with who holds them today, fields. */
export const listChoices = query({
  name: "directive.choices", permission: "directive.read", input: z.object({}),
  async run({ tx, now }) {
    const day = today(now);
    const holding = and(eq(postHolders.postId, posts.id), lte(postHolders.startsOn, day), or(isNull(postHolders.endsOn), gte(postHolders.endsOn, day)));
    return {
      units: await tx.select({ id: units.id, name: units.name, shortName: units.shortName, kind: units.kind, parentId: units.parentId, keywords: units.keywords })
        .from(units).where(isNull(units.endedOn)).orderBy(asc(units.sortOrder), sql`${units.name} collate app.zh_pinyin`),
      groups: await tx.select({
        id: unitGroups.id, name: unitGroups.name, members: sql<string[]>`coalesce(array_agg(${units.id}::text order by ${units.sortOrder}, ${units.name} collate app.zh_pinyin) filter (where ${units.id} is not null), '{}')`,
      }).from(unitGroups).leftJoin(unitGroupMembers, eq(unitGroupMembers.groupId, unitGroups.id))
        .leftJoin(units, and(eq(units.id, unitGroupMembers.unitId), isNull(units.endedOn))).groupBy(unitGroups.id).orderBy(sql`${unitGroups.name} collate app.zh_pinyin`),
      leaders: withWords(await tx.select({ postId: posts.id, title: posts.title, name: sql<string | null>`min(${users.name})` }).from(posts)
        .leftJoin(postHolders, holding).leftJoin(users, eq(users.id, postHolders.userId))
        .where(inArray(posts.role, ["county_leader", "magistrate"])).groupBy(posts.id).orderBy(asc(posts.sortOrder), sql`${posts.title} collate app.zh_pinyin`), ({ title, name }) => `${title}${name ?? ""}`),
      fields: withWords(await tx.select({ id: fields.id, name: fields.name }).from(fields).orderBy(asc(fields.sortOrder), sql`${fields.name} collate app.zh_pinyin`), ({ name }) => name),
    };
  },
});
