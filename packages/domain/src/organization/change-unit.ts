import { unitAliases, units, type Tx } from "@taizhang/db";
import { and, eq, isNull, sql } from "drizzle-orm";
import { conflict, invalid } from "../kernel/model";
import { pinyinWords } from "../kernel/pinyin";
import { command } from "../kernel/use-case";
import { AddUnit, ChangeUnit, EndUnit } from "./model";
import { unitById } from "./rows";

const searchWords = (name: string, shortName: string) => `${pinyinWords(name)} ${pinyinWords(shortName)}`;

/** @throws INVALID at `code` where it is taken */
export const addUnit = command({
  name: "organization.addUnit",
  permission: "organization.manage",
  input: AddUnit,
  async run({ tx, audit }, unit) {
    const [taken] = await tx.select({ id: units.id }).from(units).where(eq(units.code, unit.code));
    if (taken) throw invalid("code", "organization.unit_code_taken");
    const [made] = await tx.insert(units).values({ ...unit, keywords: searchWords(unit.name, unit.shortName) }).returning({ id: units.id });
    if (!made) throw new Error("a unit was not stored");
    audit({ subject: { type: "unit", id: made.id }, after: unit });
    return { unitId: made.id };
  },
});

/** A unit may not stand below itself. */
async function refuseCycle(tx: Tx, unitId: string, parentId: string | null): Promise<void> {
  if (parentId === null) return;
  const { rows } = await tx.execute(sql`
    with recursive above(id) as (
      select ${parentId}::uuid union select u.parent_id from app.units u join above a on u.id = a.id where u.parent_id is not null)
    select 1 from above where id = ${unitId}::uuid`);
  if (rows.length > 0) throw invalid("parentId", "organization.unit_under_itself");
}

/** Renames or moves a unit; the audit keeps what it was called before. */
export const changeUnit = command({
  name: "organization.changeUnit",
  permission: "organization.manage",
  input: ChangeUnit,
  async run({ tx, audit }, { unitId, ...after }) {
    const { id: _id, keywords: _keywords, ...before } = await unitById(tx, unitId);
    await refuseCycle(tx, unitId, after.parentId);
    await tx.update(units).set({ ...after, keywords: searchWords(after.name, after.shortName) }).where(eq(units.id, unitId));
    // The former name stays a way to find the unit in old texts.
    if (before.name !== after.name) await tx.insert(unitAliases).values({ alias: before.name, unitId, origin: "renamed" }).onConflictDoNothing();
    audit({ subject: { type: "unit", id: unitId }, before, after });
    return { unitId };
  },
});

/** Ends a unit; its rows stay, nothing new is given to it. */
export const endUnit = command({
  name: "organization.endUnit",
  permission: "organization.manage",
  input: EndUnit,
  async run({ tx, audit }, { unitId, endedOn }) {
    const { name } = await unitById(tx, unitId);
    const [below] = await tx.select({ id: units.id }).from(units).where(and(eq(units.parentId, unitId), isNull(units.endedOn))).limit(1);
    if (below) throw conflict("organization.unit_has_units");
    await tx.update(units).set({ endedOn }).where(eq(units.id, unitId));
    audit({ subject: { type: "unit", id: unitId }, before: { endedOn: null }, after: { name, endedOn } });
    return { unitId };
  },
});
