import { duties, fields, portfolioEntries, posts, unitAliases, unitGroupMembers, unitGroups, units, type Tx } from "@taizhang/db";
import type { OrganizationVocabulary } from "@taizhang/decomposition";
import { asc, eq, isNull } from "drizzle-orm";

export type Organization = {
  /** What the decomposition reads names with; names are those of the units table. */
  vocabulary: OrganizationVocabulary;
  /** Id of the unit of a name, short name or alias. */
  unitNamed(name: string): string | null;
  groupNamed(name: string): string | null;
  /** Ids of the units of a class that exist today, in the order of the organization. */
  membersOf(groupId: string): string[];
  /** The one leader whose portfolio holds the unit or the field; null where none or several do. */
  leaderOf(unitId: string | null, fieldId: string | null): string | null;
  /** The one field whose name stands in the heading, or that the portfolio of the leader holds. */
  fieldOf(heading: string, leaderPostId: string | null): string | null;
};

async function readAll(tx: Tx) {
  const unitRows = await tx.select({ id: units.id, name: units.name, shortName: units.shortName }).from(units).where(isNull(units.endedOn)).orderBy(asc(units.sortOrder), asc(units.id));
  const aliases = await tx.select({ alias: unitAliases.alias, unitId: unitAliases.unitId }).from(unitAliases).innerJoin(units, eq(units.id, unitAliases.unitId)).where(isNull(units.endedOn));
  const dutyRows = await tx.select({ keyword: duties.keyword, unitId: duties.unitId }).from(duties);
  const groups = await tx.select().from(unitGroups);
  const members = await tx.select().from(unitGroupMembers);
  const fieldRows = await tx.select({ id: fields.id, name: fields.name }).from(fields);
  const portfolios = await tx.select({ postId: portfolioEntries.postId, unitId: portfolioEntries.unitId, fieldId: portfolioEntries.fieldId })
    .from(portfolioEntries).innerJoin(posts, eq(posts.id, portfolioEntries.postId)).where(eq(posts.role, "county_leader"));
  return { unitRows, aliases, dutyRows, groups, members, fieldRows, portfolios };
}
type Rows = Awaited<ReturnType<typeof readAll>>;

const byKey = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const list = map.get(key(row));
    if (list) list.push(row); else map.set(key(row), [row]);
  }
  return map;
};

/** 县水务局 is also called 水务局, with the county's prefix dropped. */
const withoutPrefix = (name: string) => name.replace(/^县/, "");
const single = <T>(values: readonly T[]): T | null => {
  const distinct = [...new Set(values)];
  return distinct.length === 1 ? (distinct[0] ?? null) : null;
};

function vocabularyOf({ unitRows, aliases, dutyRows, groups }: Rows): OrganizationVocabulary {
  const aliasesOf = byKey(aliases, ({ unitId }) => unitId);
  const dutiesOf = byKey(dutyRows, ({ unitId }) => unitId);
  return {
    units: unitRows.map(({ id, name, shortName }) => ({
      name,
      aliases: [shortName, withoutPrefix(name), ...(aliasesOf.get(id) ?? []).map(({ alias }) => alias)],
      duties: (dutiesOf.get(id) ?? []).map(({ keyword }) => keyword),
    })),
    groups: groups.flatMap(({ name, aliases: also }) => [name, ...also].map((word) => ({ name: word, members: [] }))),
  };
}

function leaderFinder({ portfolios }: Rows): Organization["leaderOf"] {
  const ofUnit = byKey(portfolios.filter((entry) => entry.unitId !== null), ({ unitId }) => unitId ?? "");
  const ofField = byKey(portfolios.filter((entry) => entry.fieldId !== null), ({ fieldId }) => fieldId ?? "");
  const posts = (entries: Rows["portfolios"] | undefined) => single((entries ?? []).map(({ postId }) => postId));
  return (unitId, fieldId) => (unitId === null ? null : posts(ofUnit.get(unitId))) ?? (fieldId === null ? null : posts(ofField.get(fieldId)));
}

function fieldFinder({ fieldRows, portfolios }: Rows): Organization["fieldOf"] {
  const ofPost = byKey(portfolios.filter((entry) => entry.fieldId !== null), ({ postId }) => postId);
  // 城乡建设与管理 stands in a heading by its parts.
  const words = fieldRows.map(({ id, name }) => ({ id, parts: name.split(/[与和、及\s]/).filter((part) => part.length >= 2) }));
  return (heading, leaderPostId) =>
    single(words.filter(({ parts }) => parts.some((part) => heading.includes(part))).map(({ id }) => id))
    ?? (leaderPostId === null ? null : single((ofPost.get(leaderPostId) ?? []).map(({ fieldId }) => fieldId)));
}

/** Reads once what is needed to give names in a text their units: seven statements, however long the text. */
export async function readOrganization(tx: Tx): Promise<Organization> {
  const rows = await readAll(tx);
  const unitIds = new Map<string, string>();
  for (const { alias, unitId } of rows.aliases) unitIds.set(alias, unitId);
  for (const { id, name, shortName } of rows.unitRows) for (const word of [withoutPrefix(name), shortName, name]) unitIds.set(word, id);
  const groupIds = new Map(rows.groups.flatMap(({ id, name, aliases }) => [name, ...aliases].map((word) => [word, id] as const)));
  const members = byKey(rows.members, ({ groupId }) => groupId);
  const order = new Map(rows.unitRows.map(({ id }, at) => [id, at]));
  return {
    membersOf: (groupId) => (members.get(groupId) ?? []).map(({ unitId }) => unitId).filter((id) => order.has(id)).toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    vocabulary: vocabularyOf(rows),
    unitNamed: (name) => unitIds.get(name) ?? unitIds.get(withoutPrefix(name)) ?? null,
    groupNamed: (name) => groupIds.get(name) ?? groupIds.get(name.replace(/^全县/, "")) ?? null,
    leaderOf: leaderFinder(rows),
    fieldOf: fieldFinder(rows),
  };
}
