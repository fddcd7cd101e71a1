import { county, units } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { conflict } from "../kernel/model";
import { pinyinWords } from "../kernel/pinyin";
import { command } from "../kernel/use-case";
import { SetUp } from "./model";
import { takeOnMany, type HandedOver } from "./staff";

/** The three administrators (三员) a county begins with; nobody else exists before they act. */
const administrators = [
  { username: "sysadmin", name: "系统管理员", role: "system_admin" },
  { username: "secadmin", name: "安全管理员", role: "security_admin" },
  { username: "auditadmin", name: "审计管理员", role: "audit_admin" },
] as const;

/**
 * Begins a real county: its name, one unit that the administrators' posts belong to, and exactly the three
 * administrators with one-time passwords (domain 4.4).
 * @throws CONFLICT `access.county_exists`
 */
export const setUp = command({
  name: "access.setUp",
  permission: "organization.setUp",
  input: SetUp,
  secret: true,
  async run({ tx, now, audit }, { county: name }): Promise<{ county: string; accounts: HandedOver[] }> {
    const [exists] = await tx.select({ id: county.id }).from(county);
    if (exists) throw conflict("access.county_exists");
    await tx.insert(county).values({ name });
    const [unit] = await tx.insert(units).values({
      code: "administration", name: "系统管理", shortName: "系统管理", kind: "office", keywords: pinyinWords("系统管理"), sortOrder: 9999,
    }).returning({ id: units.id });
    if (!unit) throw new Error("the administrators' unit was not stored");
    const people = administrators.map((person) => ({ ...person, phone: "", unitId: unit.id, title: person.name }));
    const accounts = await takeOnMany(tx, people, today(now));
    audit({ subject: { type: "county", id: "1" }, after: { county: name, accounts: accounts.map(({ userId, username }) => ({ userId, username })) } });
    return { county: name, accounts };
  },
});
