import { unitGroupMembers, unitGroups } from "@taizhang/db";
import { and, eq, ne } from "drizzle-orm";
import { invalid, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { SaveGroup } from "./model";

/** Adds a class of units (各乡镇, a named set) or changes its name, aliases and members. */
export const saveGroup = command({
  name: "organization.saveGroup",
  permission: "organization.manage",
  input: SaveGroup,
  async run({ tx, audit }, { groupId, unitIds, ...after }) {
    const [taken] = await tx.select({ id: unitGroups.id }).from(unitGroups).where(and(eq(unitGroups.name, after.name), groupId === null ? undefined : ne(unitGroups.id, groupId)));
    if (taken) throw invalid("name", "organization.group_exists");
    const [saved] = groupId === null
      ? await tx.insert(unitGroups).values(after).returning({ id: unitGroups.id })
      : await tx.update(unitGroups).set(after).where(eq(unitGroups.id, groupId)).returning({ id: unitGroups.id });
    if (!saved) throw notFound("kernel.not_found");
    const gone = await tx.delete(unitGroupMembers).where(eq(unitGroupMembers.groupId, saved.id)).returning({ unitId: unitGroupMembers.unitId });
    if (unitIds.length > 0) await tx.insert(unitGroupMembers).values([...new Set(unitIds)].map((unitId) => ({ groupId: saved.id, unitId })));
    audit({ subject: { type: "unit_group", id: saved.id }, before: { unitIds: gone.map(({ unitId }) => unitId) }, after: { ...after, unitIds } });
    return { groupId: saved.id };
  },
});
