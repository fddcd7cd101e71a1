import { unitAliases, units } from "@taizhang/db";
import { asc, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { query } from "../kernel/use-case";

/** All units that exist, in the order of the county's list; search words hold pinyin, initials and aliases. */
export const tree = query({
  name: "organization.tree",
  permission: "organization.read",
  input: z.object({}),
  async run({ tx }) {
    const aliases = sql<string[]>`coalesce((select array_agg(${unitAliases.alias} order by ${unitAliases.alias} collate app.zh_pinyin) from ${unitAliases} where ${unitAliases.unitId} = ${units.id}), '{}')`;
    const rows = await tx.select({
      id: units.id, code: units.code, parentId: units.parentId, name: units.name, shortName: units.shortName, kind: units.kind,
      sortOrder: units.sortOrder, confirmsReports: units.confirmsReports, words: units.keywords, aliases,
    }).from(units).where(isNull(units.endedOn)).orderBy(asc(units.sortOrder), sql`${units.name} collate app.zh_pinyin`);
    return rows.map(({ words, ...unit }) => ({ ...unit, keywords: [words, ...unit.aliases].join(" ") }));
  },
});
