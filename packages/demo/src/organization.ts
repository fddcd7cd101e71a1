import type {
  accounts, delegations, duties, fields, portfolioEntries, postHolders, posts, unitAliases, unitGroupMembers, unitGroups, units, users,
} from "@taizhang/db";
import type { OrganizationVocabulary } from "@taizhang/decomposition";
import { addDays } from "@taizhang/planning";
import { demoAccountSeeds } from "./accounts-data";
import { dutySeeds } from "./duties-data";
import { leaderSeeds } from "./leaders-data";
import { personnel, type Person } from "./personnel";
import { fullAndInitials } from "./pinyin";
import { idOf } from "./random";
import { fieldSeeds, groupSeeds, unitSeeds, type UnitSeed } from "./units-data";

export type OrganizationRows = {
  units: (typeof units.$inferInsert)[]; unit_aliases: (typeof unitAliases.$inferInsert)[];
  unit_groups: (typeof unitGroups.$inferInsert)[]; unit_group_members: (typeof unitGroupMembers.$inferInsert)[];
  duties: (typeof duties.$inferInsert)[]; fields: (typeof fields.$inferInsert)[];
  users: (typeof users.$inferInsert)[]; posts: (typeof posts.$inferInsert)[]; post_holders: (typeof postHolders.$inferInsert)[];
  portfolio_entries: (typeof portfolioEntries.$inferInsert)[]; delegations: (typeof delegations.$inferInsert)[];
  accounts: (typeof accounts.$inferInsert)[];
};

/** The county's bodies and people, as rows and as what the generator looks things up by. */
export type Organization = {
  rows: OrganizationRows;
  units: readonly UnitSeed[];
  unit(key: string): UnitSeed;
  unitByName(name: string): UnitSeed | undefined;
  townships: readonly UnitSeed[];
  /** Persons of a unit by kind of post; every department and township has one of each. */
  head(key: string): Person;
  liaison(key: string): Person;
  officers(key: string): readonly Person[];
  /** The person in a leader's post. */
  leader(key: string): Person;
  /** One of the seven persons of the supervision office, from 0. */
  supervisor(index: number): Person;
  /** The person of a post, and by the person's id; undefined where there is none. */
  holder(postId: string): Person | undefined;
  person(userId: string): Person | undefined;
  fieldName(key: string): string | null;
  /** Members of a class, by its name or an alias; empty where there is none. */
  groupMembers(name: string): readonly UnitSeed[];
  /** The name of the class that is also called so. */
  groupName(alias: string): string;
  vocabulary: OrganizationVocabulary;
};

export const unitId = (key: string) => idOf("unit", key);
export const fieldId = (key: string) => idOf("field", key);
export const groupId = (name: string) => idOf("group", name);

const sortBase = { leadership: 0, office: 100, department: 200, external: 500, township: 600, service_station: 900 } as const;

function unitRows(): OrganizationRows["units"] {
  return unitSeeds.map((unit, index) => ({
    id: unitId(unit.key), code: `YC${String(index + 1).padStart(3, "0")}`, name: unit.name, shortName: unit.short, kind: unit.kind, parentId: null,
    sortOrder: sortBase[unit.kind] + index, keywords: `${fullAndInitials(unit.name)} ${fullAndInitials(unit.short)}`,
    confirmsReports: unit.key === "zhujian", endedOn: null,
  }));
}

const aliasesOf = (unit: UnitSeed) => [...new Set([unit.short, ...unit.aliases])].filter((alias) => alias !== unit.name);

function membersOf(group: (typeof groupSeeds)[number]): UnitSeed[] {
  return unitSeeds.filter((unit) =>
    (group.kinds?.includes(unit.kind) ?? false) && unit.name.endsWith(group.ends ?? "") || (group.keys?.includes(unit.key) ?? false));
}

function structureRows() {
  return {
    units: unitRows(),
    unit_aliases: unitSeeds.flatMap((unit) => aliasesOf(unit).map((alias) => ({ alias, unitId: unitId(unit.key), origin: "imported" as const }))),
    unit_groups: groupSeeds.map(({ name, aliases }) => ({ id: groupId(name), name, aliases })),
    unit_group_members: groupSeeds.flatMap((group) => membersOf(group).map((unit) => ({ groupId: groupId(group.name), unitId: unitId(unit.key) }))),
    duties: dutySeeds.flatMap(([unit, words]) => words.split(" ").map((keyword) => ({ id: idOf("duty", unit, keyword), keyword, unitId: unitId(unit), origin: "imported" as const }))),
    fields: fieldSeeds.map(([key, name], index) => ({ id: fieldId(key), name, sortOrder: index + 1 })),
  };
}

function peopleRows(people: readonly Person[], today: string, passwordHash: string) {
  const changed = new Date(`${addDays(today, -7)}T01:00:00Z`);
  return {
    users: people.map((it) => ({ id: it.userId, name: it.name, keywords: fullAndInitials(it.name), phone: it.phone, createdAt: changed })),
    posts: people.map((it, index) => ({ id: it.postId, unitId: unitId(it.unit), role: it.role, title: it.title, sortOrder: index })),
    post_holders: people.map((it) => ({ id: idOf("holder", it.key), postId: it.postId, userId: it.userId, startsOn: it.since, endsOn: null })),
    accounts: people.map((it) => ({
      userId: it.userId, username: it.username, passwordHash, mustChangePassword: false, passwordChangedAt: changed, formerHashes: [],
      failedCount: 0, lockedUntil: null, disabledAt: null, lastPostId: it.postId, createdAt: changed,
    })),
  };
}

function portfolioRows(people: ReadonlyMap<string, Person>): OrganizationRows["portfolio_entries"] {
  const entry = (leader: string, unit: string | null, field: string | null) => ({
    id: idOf("portfolio", leader, unit ?? "", field ?? ""), postId: people.get(leader)?.postId ?? "",
    unitId: unit === null ? null : unitId(unit), fieldId: field === null ? null : fieldId(field), taskId: null,
  });
  return leaderSeeds.filter(({ role }) => role === "county_leader").flatMap((leader) => [
    ...unitSeeds.filter((unit) => unit.leader === leader.key).map((unit) => entry(leader.key, unit.key, null)),
    ...leader.fields.map((field) => entry(leader.key, null, field)),
  ]);
}

/** One deputy at work (AB角): the vice magistrate for culture is away, the one for education acts. */
function delegationRows(people: ReadonlyMap<string, Person>, today: string): OrganizationRows["delegations"] {
  const away = people.get("vice4");
  const deputy = people.get("vice5");
  if (!away || !deputy) return [];
  return [{
    id: idOf("delegation", 1), postId: away.postId, deputyId: deputy.userId, startsOn: addDays(today, -6), endsOn: addDays(today, 24),
    reason: "赴省委党校学习期间，由B角代行分管工作", authorId: away.userId, revokedAt: null, createdAt: new Date(`${addDays(today, -7)}T02:00:00Z`),
  }];
}

function vocabulary(): OrganizationVocabulary {
  const words = new Map(dutySeeds.map(([unit, list]) => [unit, list.split(" ")]));
  return {
    units: unitSeeds.map((unit) => ({ name: unit.name, aliases: aliasesOf(unit), kind: unit.kind, duties: words.get(unit.key) ?? [] })),
    groups: groupSeeds.flatMap((group) => [group.name, ...group.aliases].map((name) => ({ name, members: membersOf(group).map((unit) => unit.name) }))),
  };
}

const groupNamed = (name: string) => groupSeeds.find((group) => group.name === name || group.aliases.includes(name));

const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new RangeError(`The demo county has no ${what}`);
  return value;
};

/**
 * Builds the county of 云川: some 110 bodies, 16 townships, about a thousand people, thirty leaders.
 * @param passwordHash argon2id of the one demonstration password, computed once per seed
 */
export function organization(today: string, passwordHash: string): Organization {
  const people = personnel(today, demoAccountSeeds);
  const byKey = new Map(people.map((person) => [person.key, person]));
  const byPost = new Map(people.map((person) => [person.postId, person]));
  const byUser = new Map(people.map((person) => [person.userId, person]));
  const unitsByKey = new Map(unitSeeds.map((unit) => [unit.key, unit]));
  const unitsByName = new Map(unitSeeds.map((unit) => [unit.name, unit]));
  const officersOf = new Map<string, Person[]>();
  for (const person of people) if (person.kind === "officer") officersOf.set(person.unit, [...(officersOf.get(person.unit) ?? []), person]);
  return {
    rows: {
      ...structureRows(), ...peopleRows(people, today, passwordHash),
      portfolio_entries: portfolioRows(byKey), delegations: delegationRows(byKey, today),
    },
    units: unitSeeds,
    unit: (key) => found(unitsByKey.get(key), `unit ${key}`),
    unitByName: (name) => unitsByName.get(name),
    townships: unitSeeds.filter(({ kind }) => kind === "township"),
    head: (key) => found(byKey.get(`${key}/head`), `head of ${key}`),
    liaison: (key) => found(byKey.get(`${key}/liaison`), `liaison of ${key}`),
    officers: (key) => found(officersOf.get(key), `officers of ${key}`),
    leader: (key) => found(byKey.get(key), `leader ${key}`),
    supervisor: (index) => found(byKey.get(`supervision/${index}`), `supervisor ${index}`),
    holder: (postId) => byPost.get(postId),
    person: (userId) => byUser.get(userId),
    fieldName: (key) => fieldSeeds.find(([field]) => field === key)?.[1] ?? null,
    groupMembers: (name) => { const group = groupNamed(name); return group ? membersOf(group) : []; },
    groupName: (alias) => groupNamed(alias)?.name ?? alias,
    vocabulary: vocabulary(),
  };
}
