import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { systemActor } from "@taizhang/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "../access/passwords";
import { signIn } from "../access/server";
import { saveDraft } from "../draft/server";
import { execute } from "../kernel/execute";
import { sealMinutes, sealReach } from "./model";
import { exportEvents, list, seal, verify } from "./server";

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
const sealAll = () => execute(test.db, system, seal, { batch: 3 });
const judge = (now = new Date()) => execute(test.db, county.actors.auditAdmin, verify, {}, { now });
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
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
  it("seals what was written, tells the unsealed tail, leaves no entry of its own, and verifies", async () => {
    for (let count = 0; count < 7; count += 1) await act();
    expect(await judge()).toMatchObject({ sealed: 0, tail: 7, broken: null });
    await sealAll();
    const verdict = await judge();
    expect(verdict).toMatchObject({ broken: null });
    expect(verdict).toMatchObject({ sealed: 7, tail: 0, backdated: null });
    expect(await sealAll()).toMatchObject({ sealed: 0, position: 7, head: verdict.head });
  });
  it("an event that commits later than those after it is not left behind", async () => {
    const slow = await test.owner.connect();
    await slow.query("begin");
    await slow.query("insert into app.audit_events (actor_name, role, permission, use_case, subject_type, subject_id) values ('slow', 'system', 'audit.seal', 'test.slow', 'test', 'slow')");
    await act();
    await sealAll();
    expect(await judge()).toMatchObject({ tail: 0, broken: null });
    await slow.query("commit");
    slow.release();
    await sealAll();
    const { rows } = await test.owner.query("select count(*)::int as left from app.audit_events e where not exists (select from app.audit_seals s where s.event_id = e.id)");
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
  it("says so when the end was cut off, or is another one than somebody wrote down", async () => {
    const { sealed, head } = await judge();
    const compare = (position: number, hash: string) => execute(test.db, county.actors.auditAdmin, verify, { expected: { position, head: hash } });
    expect((await compare(sealed, head)).broken).toBeNull();
    await act();
    await sealAll();
    expect((await compare(sealed, head)).broken).toBeNull();
    expect((await compare(sealed, "f".repeat(64))).broken).toMatchObject({ position: sealed, why: "other_head" });
    expect((await compare(sealed + 2, head)).broken).toMatchObject({ position: sealed + 2, why: "cut" });
    await expect(compare(sealed, "指纹")).rejects.toMatchObject({ details: { fields: { "expected.head": { key: "kernel.invalid" } } } });
  });
});

describe("an event that is written in", () => {
  const writeIn = (id: number | null, at: string) => test.owner.query(
    `insert into app.audit_events (id, at, transaction_id, actor_name, role, permission, use_case, subject_type, subject_id)
     values (coalesce($1, nextval('app.audit_events_id_seq')), $2, '5', 'x', 'office', 'draft.save', 'draft.save', 'draft', 'written in')`, [id, at]);

  it("is counted at once and sealed like any other, and its date before the seal in front of it is said", async () => {
    const before = await judge();
    await writeIn(null, "2026-01-05T01:00:00Z");
    expect((await judge()).tail).toBe(before.tail + 1);
    await sealAll();
    const verdict = await judge();
    expect(verdict).toMatchObject({ tail: 0, broken: null, backdated: { count: 1, position: verdict.sealed } });
  });
  it("is found where it stands before what the sealer looks at, whatever date it carries", async () => {
    await tamper(`insert into app.audit_events (id, actor_name, role, permission, use_case, subject_type, subject_id)
      select 1000000 + n, 'bulk', 'system', 'draft.save', 'draft.save', 'draft', 'bulk' from generate_series(1, ${sealReach}) n`);
    await execute(test.db, system, seal, {});
    await writeIn(999_999, "2099-01-01T00:00:00Z");
    await sealAll();
    expect(await judge()).toMatchObject({ tail: 1, broken: null });
    expect((await judge(inMinutes(sealMinutes + 1))).broken).toMatchObject({ eventId: 999_999, why: "unsealed" });
    await tamper("delete from app.audit_events where id = 999999");
  });
  it("and what sealing leaves out for minutes, are broken, so that sealing cannot stop unseen", async () => {
    await test.owner.query("select setval('app.audit_events_id_seq', 2000000)");
    await act();
    expect(await judge()).toMatchObject({ tail: 1, broken: null });
    expect((await judge(inMinutes(sealMinutes + 1))).broken).toMatchObject({ why: "unsealed" });
    await sealAll();
    expect(await judge(inMinutes(sealMinutes + 1))).toMatchObject({ tail: 0, broken: null });
  });
  it("after the county was moved to another server, whose transactions begin low, everything new is sealed", async () => {
    await tamper("update app.audit_events set transaction_id = '900000000' where id = (select event_id from app.audit_seals order by position desc limit 1)");
    await tamper("delete from app.audit_seals where position = (select max(position) from app.audit_seals)");
    await sealAll();
    await act();
    expect(await sealAll()).toMatchObject({ sealed: 1 });
    expect(await judge()).toMatchObject({ tail: 0, broken: null });
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
    expect(found.rows).toMatchObject([{ actorName: "sign-in", subject: { name: "waterHead" }, after: { outcome: "refused" } }]);
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
