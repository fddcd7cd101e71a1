import { directives, fields, postHolders, posts, units, users } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { can } from "@taizhang/policy";
import { and, asc, desc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { LedgerNothing } from "./model";

/** What the filters of the ledger can be set to: units, fields, leaders' posts, and the directives a reader may know. */
export const ledgerOptions = query({
  name: "ledger.options", permission: "task.read", input: LedgerNothing,
  async run({ tx, actor, now }) {
    const day = today(now);
    const unitRows = tx.select({ id: units.id, name: units.name, shortName: units.shortName, kind: units.kind, keywords: units.keywords })
      .from(units).where(and(isNull(units.endedOn), inArray(units.kind, ["department", "township", "office", "service_station", "external"])))
      .orderBy(units.sortOrder, sql`${units.shortName} collate app.zh_pinyin`);
    const fieldRows = tx.select({ id: fields.id, name: fields.name }).from(fields).orderBy(fields.sortOrder, fields.name);
    const leaderRows = tx.select({ postId: posts.id, title: posts.title, name: users.name }).from(posts)
      .leftJoin(postHolders, and(eq(postHolders.postId, posts.id), lte(postHolders.startsOn, day), or(isNull(postHolders.endsOn), gte(postHolders.endsOn, day))))
      .leftJoin(users, eq(users.id, postHolders.userId))
      .where(inArray(posts.role, ["magistrate", "county_leader"])).orderBy(asc(posts.sortOrder), posts.title);
    const directiveRows = can(actor, "directive.read")
      ? tx.select({ id: directives.id, title: directives.title, heldOn: directives.heldOn }).from(directives).orderBy(desc(directives.heldOn)).limit(100)
      : [];
    const [unitList, fieldList, leaders, directiveList] = await Promise.all([unitRows, fieldRows, leaderRows, directiveRows]);
    return { units: unitList, fields: fieldList, leaders, directives: directiveList };
  },
});
