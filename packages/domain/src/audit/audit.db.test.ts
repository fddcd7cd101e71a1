import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { systemActor } from "@taizhang/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "../access/passwords";
import { signIn } from "../access/server";
import { saveDraft } from "../draft/server";
import { execute } from "../kernel/execute";
import { exportEvents, list, seal, unsealed, verify } from "./server";

let test: TestDatabase;
let county: TestCounty;
const system = systemActor("seal-audit");
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  await test.owner.query("insert into app.accounts (user_id, username, password_hash) values ($1, 'water', $2)", [county.actors.waterHead.userId, await hashPassword("any")]);
});
afterAll(() => test.close());

let serial = 0;
const act = () => execute(test.db, county.actors.waterLiaison, saveDraft, { key: `form:${(serial += 1)}`, data: { text: "甲" } });
const sealAll = async () => {
  while ((await execute(test.db, system, seal, { limit: 3 })).more);
};
const judge = () => execute(test.db, county.actors.auditAdmin, verify, {});
/** Changes history as only the owner can: with the triggers off. */
async function tamper(statement: string, values: unknown[] = []): Promise<void> {
  const client = await test.owner.connect();
  try {
    await client.query("set session_replication_role = replica");
    await client.query(statement, values);
    await client.query("set session_replication_role = origin");
  } finally {
    client.release();
  }
}

describe("the audit chain", () => {
  it("seals in commit order, tells the unsealed tail, and verifies", async () => {
    for (let count = 0; count < 7; count += 1) await act();
    expect(await judge()).toMatchObject({ sealed: 0, tail: 7, broken: null });
    await sealAll();
    const verdict = await judge();
    expect(verdict).toMatchObject({ broken: null });
    expect(verdict.sealed).toBeGreaterThanOrEqual(7);
    // The sealer's own last entry waits for the next time and starts no work by itself.
    expect(verdict.tail).toBe(1);
    expect(await execute(test.db, system, unsealed, {})).toEqual({ waiting: 0 });
  });
  it("does not pass an open transaction: an event that commits later is not left behind", async () => {
    const slow = await test.owner.connect();
    await slow.query("begin");
    await slow.query("insert into app.audit_events (actor_name, role, permission, use_case, subject_type, subject_id) values ('slow', 'system', 'audit.seal', 'test.slow', 'test', 'slow')");
    await act();
    await sealAll();
    const { tail } = await judge();
    expect(tail).toBeGreaterThanOrEqual(2);
    await slow.query("commit");
    slow.release();
    await sealAll();
    const { rows } = await test.owner.query("select count(*)::int as left from app.audit_events e where use_case <> 'audit.seal' and not exists (select from app.audit_seals s where s.event_id = e.id)");
    expect(rows).toEqual([{ left: 0 }]);
    expect(await judge()).toMatchObject({ broken: null });
  });
  it("two sealers at once make one chain", async () => {
    for (let count = 0; count < 6; count += 1) await act();
    await Promise.all([sealAll(), sealAll(), sealAll()]);
    expect(await judge()).toMatchObject({ broken: null });
  });
  it("refuses change and deletion, to the owner as well", async () => {
    await expect(test.owner.query("update app.audit_events set actor_name = 'x'")).rejects.toThrow(/append-only/);
    await expect(test.owner.query("delete from app.audit_seals")).rejects.toThrow(/append-only/);
    await expect(test.owner.query("truncate app.audit_events cascade")).rejects.toThrow(/append-only/);
  });
  it.each([
    ["an event was changed", "update app.audit_events set after = '{\"text\": \"乙\"}' where id = (select event_id from app.audit_seals where position = 2)", { position: 2, why: "changed" }],
    ["an event was removed", "delete from app.audit_events where id = (select event_id from app.audit_seals where position = 3)", { position: 3, why: "missing" }],
    ["a link was removed", "delete from app.audit_seals where position = 4", { position: 4, why: "missing" }],
    ["a time was moved", "update app.audit_events set at = at + interval '1 microsecond' where id = (select event_id from app.audit_seals where position = 5)", { position: 5, why: "changed" }],
  ])("names the first broken position when %s behind its back", async (_what, statement, broken) => {
    await tamper("create table if not exists public.kept_events as select * from app.audit_events");
    await tamper("create table if not exists public.kept_seals as select * from app.audit_seals");
    await tamper(statement);
    expect((await judge()).broken).toMatchObject(broken);
    await tamper("delete from app.audit_seals");
    await tamper("delete from app.audit_events");
    await tamper("insert into app.audit_events select * from public.kept_events");
    await tamper("insert into app.audit_seals select * from public.kept_seals");
    expect((await judge()).broken).toBeNull();
  });
});

describe("reading the audit", () => {
  it("pages from the newest back, by person and by day", async () => {
    const first = await execute(test.db, county.actors.auditAdmin, list, { person: "waterLia", useCase: "draft.save" });
    expect(first.rows[0]).toMatchObject({ actorName: "waterLiaison", unitName: "水务局", postTitle: "waterLiaison", subjectId: `form:${serial}` });
    const older = await execute(test.db, county.actors.auditAdmin, list, { before: first.rows[0]?.id ?? 1, useCase: "draft.save" });
    expect(older.rows[0]?.id).toBeLessThan(first.rows[0]?.id ?? 0);
    expect((await execute(test.db, county.actors.auditAdmin, list, { to: "2020-01-01" })).rows).toEqual([]);
  });
  it("finds a person's sign-ins, which the system did to their account, by the person's name", async () => {
    await execute(test.db, systemActor("sign-in"), signIn, { username: "water", password: "wrong" });
    const found = await execute(test.db, county.actors.auditAdmin, list, { person: "waterHead", useCase: "access.signIn" });
    expect(found.rows).toMatchObject([{ actorName: "sign-in", subjectName: "waterHead", after: { outcome: "refused" } }]);
  });
  it("is for the audit and the security administrator; taking it away is recorded", async () => {
    await expect(execute(test.db, county.actors.systemAdmin, list, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(execute(test.db, county.actors.securityAdmin, exportEvents, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
    const { rows } = await execute(test.db, county.actors.auditAdmin, exportEvents, { useCase: "draft.save" });
    expect(rows.length).toBeGreaterThan(5);
    const { rows: [entry] } = (await execute(test.db, county.actors.auditAdmin, list, { useCase: "audit.export" }));
    expect(entry?.after).toMatchObject({ rows: rows.length });
  });
});
