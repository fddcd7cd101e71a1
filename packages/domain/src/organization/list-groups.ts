import { unitGroupMembers, unitGroups, units } from "@taizhang/db";
import { asc, eq, isNull, and, sql } from "drizzle-orm";
import { z } from "zod";
import { query } from "../kernel/use-case";

/** Classes of units such as 各乡镇, with their members that exist. */
export const listGroups = query({
  name: "organization.groups",
  permission: "organization.read",
  input: z.object({}),
  run: ({ tx }) =>
    tx.select({
      id: unitGroups.id, name: unitGroups.name, aliases: unitGroups.aliases,
      unitIds: sql<string[]>`coalesce(array_agg(${units.id} order by ${units.sortOrder}) filter (where ${units.id} is not null), '{}')`,
    }).from(unitGroups).leftJoin(unitGroupMembers, eq(unitGroupMembers.groupId, unitGroups.id))
      .leftJoin(units, and(eq(units.id, unitGroupMembers.unitId), isNull(units.endedOn)))
      .groupBy(unitGroups.id).orderBy(asc(unitGroups.name)),
});
