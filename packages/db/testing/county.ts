import type { Actor, Role } from "@taizhang/policy";
import { randomUUID } from "node:crypto";
import type pg from "pg";

type Names = Record<string, string>;
/** A small county of its own for one suite: units, one actor per role, a field, a leader's portfolio. */
export type TestCounty = {
  units: { office: string; government: string; water: string; housing: string; statistics: string; river: string; hill: string };
  fieldId: string;
  townships: string;
  actors: Record<"magistrate" | "leader" | "otherLeader" | "office" | "governmentOffice" | "waterHead" | "waterLiaison" | "waterOfficer" | "housingLiaison" | "statistics" | "riverHead" | "riverLiaison" | "hillLiaison" | "observer" | "systemAdmin" | "securityAdmin" | "auditAdmin", Actor>;
};

const unitRows = [
  ["government", "县政府", "县政府", "leadership"], ["office", "县政府督查室", "督查室", "office"],
  ["water", "县水务局", "水务局", "department"], ["housing", "县住房和城乡建设局", "住建局", "department"],
  ["statistics", "县统计局", "统计局", "department"],
  ["river", "清河镇", "清河镇", "township"], ["hill", "青山乡", "青山乡", "township"],
] as const;

const actorRows = [
  ["magistrate", "government", "magistrate"], ["leader", "government", "county_leader"], ["otherLeader", "government", "county_leader"],
  ["office", "office", "supervision_office"], ["governmentOffice", "government", "government_office"],
  ["waterHead", "water", "unit_head"], ["waterLiaison", "water", "liaison"], ["waterOfficer", "water", "officer"],
  ["housingLiaison", "housing", "liaison"], ["statistics", "statistics", "data_unit"],
  ["riverHead", "river", "unit_head"], ["riverLiaison", "river", "liaison"], ["hillLiaison", "hill", "liaison"],
  ["observer", "government", "observer"], ["systemAdmin", "office", "system_admin"], ["securityAdmin", "office", "security_admin"], ["auditAdmin", "office", "audit_admin"],
] as const satisfies readonly (readonly [keyof TestCounty["actors"], string, Role])[];

async function insertUnits(owner: pg.Pool): Promise<Names> {
  const ids: Names = {};
  for (const [key, name, shortName, kind] of unitRows) {
    const id = randomUUID();
    ids[key] = id;
    await owner.query("insert into app.units (id, code, name, short_name, kind) values ($1, $2, $3, $4, $5)", [id, id, name, shortName, kind]);
  }
  return ids;
}

async function insertActor(owner: pg.Pool, key: string, unitId: string, role: Role): Promise<Actor> {
  const userId = randomUUID();
  const postId = randomUUID();
  await owner.query("insert into app.users (id, name) values ($1, $2)", [userId, key]);
  await owner.query("insert into app.posts (id, unit_id, role, title) values ($1, $2, $3, $4)", [postId, unitId, role, key]);
  await owner.query("insert into app.post_holders (post_id, user_id, starts_on) values ($1, $2, '2020-01-01')", [postId, userId]);
  return { userId, name: key, postId, role, unitId, portfolio: { unitIds: [], fieldIds: [], taskIds: [] }, deputyFor: null };
}

/**
 * Makes the county. `leader` has the water bureau in the portfolio; `otherLeader` has nothing.
 * Every call makes rows of its own, so suites do not meet.
 */
export async function aCounty(owner: pg.Pool): Promise<TestCounty> {
  const units = await insertUnits(owner);
  const unit = (key: string) => units[key] ?? "";
  const made = new Map<string, Actor>();
  for (const [key, unitKey, role] of actorRows) made.set(key, await insertActor(owner, key, unit(unitKey), role));
  const actors = Object.fromEntries(made) as TestCounty["actors"];
  const fieldId = randomUUID();
  const townships = randomUUID();
  await owner.query("insert into app.county (id, name) values (1, '试验县') on conflict do nothing");
  await owner.query("insert into app.fields (id, name) values ($1, $2)", [fieldId, `水利 ${fieldId}`]);
  await owner.query("insert into app.unit_groups (id, name, aliases) values ($1, $2, '{各乡镇}')", [townships, `各乡镇 ${townships}`]);
  await owner.query("insert into app.unit_group_members (group_id, unit_id) values ($1, $2), ($1, $3)", [townships, unit("river"), unit("hill")]);
  await owner.query("insert into app.portfolio_entries (post_id, unit_id) values ($1, $2)", [actors.leader.postId, unit("water")]);
  actors.leader = { ...actors.leader, portfolio: { unitIds: [unit("water")], fieldIds: [], taskIds: [] } };
  return { units: units as TestCounty["units"], fieldId, townships, actors };
}
