import { fields, posts, unitGroupMembers, unitGroups, units, type Tx } from "@taizhang/db";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { invalid } from "../kernel/model";
import type { CandidateValues } from "./candidate";

type References = Partial<Pick<CandidateValues, "leadUnitId" | "leaderPostId" | "fieldId" | "groupId" | "cooperating" | "fanOut">>;

async function checkUnits(tx: Tx, { leadUnitId = null, cooperating = [] }: References): Promise<void> {
  const ids = [...(leadUnitId === null ? [] : [leadUnitId]), ...cooperating.map(({ unitId }) => unitId)];
  if (ids.length === 0) return;
  const rows = await tx.select({ id: units.id }).from(units).where(and(inArray(units.id, ids), isNull(units.endedOn)));
  const known = new Set(rows.map(({ id }) => id));
  if (leadUnitId !== null && !known.has(leadUnitId)) throw invalid("leadUnitId", "directive.unknown_unit");
  if (cooperating.some(({ unitId }) => !known.has(unitId))) throw invalid("cooperating", "directive.unknown_unit");
}

async function checkGroup(tx: Tx, { groupId = null, fanOut = [] }: References): Promise<void> {
  if (groupId === null) return;
  const members = await tx.select({ unitId: unitGroupMembers.unitId }).from(unitGroups)
    .leftJoin(unitGroupMembers, eq(unitGroupMembers.groupId, unitGroups.id)).where(eq(unitGroups.id, groupId));
  if (members.length === 0) throw invalid("groupId", "directive.unknown_group");
  const ids = new Set(members.map(({ unitId }) => unitId));
  if (fanOut.some(({ unitId }) => !ids.has(unitId))) throw invalid("fanOut", "directive.not_a_member");
}

/**
 * Makes sure that everything a candidate points at exists, so that a foreign key never answers a person.
 * @throws INVALID at the field
 */
export async function checkReferences(tx: Tx, values: References): Promise<void> {
  await checkUnits(tx, values);
  await checkGroup(tx, values);
  if (values.leaderPostId) {
    const [post] = await tx.select({ id: posts.id }).from(posts)
      .where(and(eq(posts.id, values.leaderPostId), inArray(posts.role, ["county_leader", "magistrate"])));
    if (!post) throw invalid("leaderPostId", "directive.unknown_leader");
  }
  if (values.fieldId) {
    const [field] = await tx.select({ id: fields.id }).from(fields).where(eq(fields.id, values.fieldId));
    if (!field) throw invalid("fieldId", "directive.unknown_field");
  }
}

type Named = readonly References[];

/** Ids of a table that exist among the given ones. */
const existing = async (ids: readonly string[], read: (ids: string[]) => Promise<{ id: string }[]>) => new Set(ids.length === 0 ? [] : (await read([...new Set(ids)])).map(({ id }) => id));

/**
 * The same for many, in a fixed number of statements.
 * @throws INVALID at `<field>.<index>.…` of the first that points at nothing
 */
export async function checkAllReferences(tx: Tx, all: Named, field: string): Promise<void> {
  const idsOf = (of: (one: References) => (string | null | undefined)[]) => all.flatMap(of).filter((id): id is string => id !== null && id !== undefined);
  const known = {
    units: await existing(idsOf((one) => [one.leadUnitId, ...(one.cooperating ?? []).map(({ unitId }) => unitId)]), (ids) => tx.select({ id: units.id }).from(units).where(and(inArray(units.id, ids), isNull(units.endedOn)))),
    groups: await existing(idsOf((one) => [one.groupId]), (ids) => tx.select({ id: unitGroups.id }).from(unitGroups).where(inArray(unitGroups.id, ids))),
    posts: await existing(idsOf((one) => [one.leaderPostId]), (ids) => tx.select({ id: posts.id }).from(posts).where(and(inArray(posts.id, ids), inArray(posts.role, ["county_leader", "magistrate"])))),
  };
  all.forEach(({ leadUnitId, cooperating = [], groupId, leaderPostId }, index) => {
    const refuse = (name: string, key: string) => { throw invalid(`${field}.${index}.${name}`, key); };
    if (leadUnitId && !known.units.has(leadUnitId)) refuse("leadUnitId", "directive.unknown_unit");
    if (cooperating.some(({ unitId }) => !known.units.has(unitId))) refuse("cooperating", "directive.unknown_unit");
    if (cooperating.some(({ unitId }) => unitId === leadUnitId)) refuse("cooperating", "directive.lead_cooperates");
    if (groupId && !known.groups.has(groupId)) refuse("groupId", "directive.unknown_group");
    if (leaderPostId && !known.posts.has(leaderPostId)) refuse("leaderPostId", "directive.unknown_leader");
  });
}
