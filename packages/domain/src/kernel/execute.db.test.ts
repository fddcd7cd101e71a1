import { auditEvents, units, users } from "@taizhang/db";
import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { systemActor } from "@taizhang/policy";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { execute } from "./execute";
import { AppError } from "./model";
import { command, query } from "./use-case";

let test: TestDatabase;
let county: TestCounty;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const listUnits = query({ name: "organization.listNames", permission: "organization.read", input: z.object({}), run: ({ tx }) => tx.select({ id: units.id }).from(units) });
const rename = command({
  name: "organization.rename", permission: "organization.manage", input: z.object({ id: z.uuid(), name: z.string().min(1) }),
  async run({ tx, audit }, { id, name }) {
    await tx.update(units).set({ name }).where(eq(units.id, id));
    audit({ subject: { type: "unit", id }, after: { name } });
    return { id, name, at: Math.random() };
  },
});

describe("the one door", () => {
  it("outside execute the login role may do nothing", async () => {
    await expect(test.db.$client.query("select * from app.units")).rejects.toThrow(/permission denied/);
  });
  it("a reader sees what its permission reaches and the claims do not leak to the next user of the connection", async () => {
    expect(await execute(test.db, county.actors.waterLiaison, listUnits, {})).toHaveLength(7);
    const { rows } = await test.db.$client.query("select current_user as who, current_setting('app.user_id', true) as id");
    expect(rows[0].who).toMatch(/_login$/);
    expect(rows[0].id).toBe("");
  });
  it("refuses before it parses, and says INVALID by field when the input is wrong", async () => {
    await expect(execute(test.db, county.actors.office, rename, { id: "x", name: "" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(execute(test.db, county.actors.systemAdmin, rename, { id: county.units.water, name: "" }))
      .rejects.toMatchObject({ code: "INVALID", details: { fields: { name: { key: "kernel.required" } } } });
  });
  it("a command writes its audit entry; without one nothing is committed", async () => {
    const silent = command({ name: "organization.silent", permission: "organization.manage", input: z.object({}), run: ({ tx }) => tx.insert(users).values({ name: "silent" }) });
    await expect(execute(test.db, county.actors.systemAdmin, silent, {})).rejects.toMatchObject({ code: "UNEXPECTED" });
    expect((await test.owner.query("select from app.users where name = 'silent'")).rowCount).toBe(0);
    await execute(test.db, county.actors.systemAdmin, rename, { id: county.units.hill, name: "青山镇" });
    const { rows } = await test.owner.query("select use_case, actor_name from app.audit_events where subject_id = $1", [county.units.hill]);
    expect(rows).toEqual([{ use_case: "organization.rename", actor_name: "systemAdmin" }]);
  });
  it("a query cannot write, and its error keeps the database's words inside", async () => {
    const sneaky = query({ name: "organization.sneaky", permission: "organization.read", input: z.object({}), run: ({ tx }) => tx.insert(users).values({ name: "sneaky" }) });
    await expect(execute(test.db, county.actors.systemAdmin, sneaky, {})).rejects.toMatchObject({ code: "UNEXPECTED", message: "UNEXPECTED: kernel.unexpected" });
  });
  it("a use case that writes a table its permission does not name is stopped by the database", async () => {
    const careless = command({
      name: "draft.careless", permission: "draft.save", input: z.object({}),
      async run({ tx, audit }) {
        audit({ subject: { type: "unit", id: "x" } });
        return tx.update(units).set({ name: "mine" }).returning({ id: units.id });
      },
    });
    expect(await execute(test.db, county.actors.waterLiaison, careless, {})).toEqual([]);
  });
  it("what was refused to a person stands in the audit, with the ids that were asked for and nothing else that was sent", async () => {
    const refusals = async (name: string) =>
      (await test.owner.query("select actor_name, permission, subject_type, after from app.audit_events where use_case = $1", [name])).rows;
    const elsewhere = command({
      name: "organization.elsewhere", permission: "organization.manage", input: z.object({ id: z.uuid(), name: z.string() }),
      run: () => Promise.reject(new AppError("FORBIDDEN", "kernel.forbidden")),
    });
    const asked = { id: county.units.hill, name: "不该留下的话" };
    await expect(execute(test.db, county.actors.systemAdmin, elsewhere, asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const entry = { permission: "organization.manage", subject_type: "refusal", after: { outcome: "refused", reason: "kernel.forbidden", id: county.units.hill } };
    expect(await refusals("organization.elsewhere")).toEqual([{ actor_name: "systemAdmin", ...entry }]);
    await expect(execute(test.db, county.actors.observer, elsewhere, asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await refusals("organization.elsewhere")).toEqual([{ actor_name: "systemAdmin", ...entry }, { actor_name: "observer", ...entry }]);
    const forAudit = query({ name: "audit.peek", permission: "audit.read", input: z.object({}), run: async () => null });
    await expect(execute(test.db, county.actors.waterLiaison, forAudit, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await refusals("audit.peek")).toMatchObject([{ actor_name: "waterLiaison" }]);
  });
  it("what is not there or has changed meanwhile leaves no entry: it is no attempt", async () => {
    const gone = query({ name: "organization.gone", permission: "organization.read", input: z.object({}), run: () => Promise.reject(new AppError("NOT_FOUND", "kernel.not_found")) });
    await expect(execute(test.db, county.actors.observer, gone, {})).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await test.owner.query("select from app.audit_events where use_case = 'organization.gone'")).rowCount).toBe(0);
  });
  it("nobody changes or removes what the audit says, not even the owner", async () => {
    await expect(test.owner.query("update app.audit_events set actor_name = 'x'")).rejects.toThrow(/append-only/);
    await expect(test.owner.query("delete from app.audit_events")).rejects.toThrow(/append-only/);
    await expect(execute(test.db, county.actors.auditAdmin, query({ name: "audit.read", permission: "audit.read", input: z.object({}), run: ({ tx }) => tx.delete(auditEvents) }), {})).rejects.toMatchObject({ code: "UNEXPECTED" });
  });
});

describe("idempotency", () => {
  it("the same key gives the first result again and changes nothing, also when both arrive at once", async () => {
    const input = { id: county.units.river, name: "清河新镇" };
    const [one, two] = await Promise.all([1, 2].map(() => execute(test.db, county.actors.systemAdmin, rename, input, { key: "k1" })));
    expect(one).toEqual(two);
    const { rowCount } = await test.owner.query("select from app.audit_events where subject_id = $1", [county.units.river]);
    expect(rowCount).toBe(1);
  });
  it("the same key with another input is refused", async () => {
    await expect(execute(test.db, county.actors.systemAdmin, rename, { id: county.units.river, name: "别名" }, { key: "k1" })).rejects.toMatchObject({ code: "CONFLICT", reason: "kernel.key_reused" });
  });
});

it("a job acts as the system, named", async () => {
  await execute(test.db, systemActor("import"), rename, { id: county.units.water, name: "县水利局" });
  const { rows } = await test.owner.query("select actor_name, role from app.audit_events where subject_id = $1", [county.units.water]);
  expect(rows).toEqual([{ actor_name: "import", role: "system" }]);
});
