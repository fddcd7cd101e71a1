import { openSessions } from "@taizhang/db";
import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { systemActor, type Actor } from "@taizhang/policy";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { execute } from "../kernel/execute";
import { hashPassword } from "./passwords";
import { changePassword, changePerson, disableAccount, listAccounts, listSessions, openAccount, resetPassword, revokeAccountSessions, revokeSession, setUp, signIn, signOut, switchPost } from "./server";
import type { SignInOutcome } from "./sign-in";

let test: TestDatabase;
let county: TestCounty;
let sessions: ReturnType<typeof openSessions>;
const password = "Right-Pass-1";
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  sessions = openSessions(test.authUrl);
});
afterAll(async () => {
  await sessions.close();
  await test.close();
});

let serial = 0;
/** An account of its own for one test. */
async function anAccount(actor: Actor): Promise<string> {
  serial += 1;
  const username = `user-${serial}`;
  await test.owner.query(
    "insert into app.accounts (user_id, username, password_hash, must_change_password) values ($1, $2, $3, false) on conflict (user_id) do update set username = $2, password_hash = $3, failed_count = 0, locked_until = null, disabled_at = null, former_hashes = '{}'",
    [actor.userId, username, await hashPassword(password)],
  );
  return username;
}
const attempt = (username: string, typed: string, now?: Date) =>
  execute(test.db, systemActor("sign-in"), signIn, { username, password: typed, address: "10.1.1.1" }, now ? { now } : {});
type SignedIn = Extract<SignInOutcome, { outcome: "signed_in" }>;
async function enter(username: string): Promise<SignedIn> {
  const outcome = await attempt(username, password);
  if (outcome.outcome !== "signed_in") throw new Error(`not signed in: ${outcome.outcome}`);
  return outcome;
}
const claims = (token: string) => sessions.read(createHash("sha256").update(token).digest("hex"));
const trail = async (subjectId: string) =>
  (await test.owner.query("select actor_name, after->>'outcome' as outcome from app.audit_events where subject_id = $1 order by id", [subjectId])).rows;

describe("signing in", () => {
  it("opens a session in the last post and is audited under the sign-in actor", async () => {
    const username = await anAccount(county.actors.waterLiaison);
    const entered = await enter(` ${username.toUpperCase()} `);
    expect(await claims(entered.token)).toMatchObject({ user_id: county.actors.waterLiaison.userId, post_id: county.actors.waterLiaison.postId, unit_name: "水务局" });
    expect(await trail(county.actors.waterLiaison.userId ?? "")).toEqual([{ actor_name: "sign-in", outcome: "signed_in" }]);
    const { rows } = await test.owner.query("select token_hash from app.sessions where user_id = $1", [county.actors.waterLiaison.userId]);
    expect(rows[0].token_hash).not.toContain(entered.token);
  });
  it("locks after five failures for 30 minutes, commits each failure, and answers an unknown name word for word the same", async () => {
    const username = await anAccount(county.actors.riverHead);
    const now = new Date();
    const answers = async (name: string) => {
      const outcomes = [];
      for (let count = 0; count < 6; count += 1) outcomes.push(await attempt(name, "wrong", now));
      outcomes.push(await attempt(name, password, now));
      return outcomes;
    };
    const known = await answers(username);
    expect(known.map(({ outcome }) => outcome)).toEqual(["refused", "refused", "refused", "refused", "locked", "locked", "locked"]);
    expect(known[4]).toEqual({ outcome: "locked", until: new Date(now.getTime() + 30 * 60_000).toISOString() });
    expect(await answers("nobody-has-this-name")).toEqual(known);
    expect((await trail(county.actors.riverHead.userId ?? "")).map(({ outcome }) => outcome)).toEqual(known.map(({ outcome }) => outcome));
    expect(await attempt(username, password, new Date(now.getTime() + 31 * 60_000))).toMatchObject({ outcome: "signed_in" });
  });
  it("keeps no unknown name in clear: it may be a password typed in the wrong place", async () => {
    await attempt("my-secret-password", "x");
    const { rowCount } = await test.owner.query("select from app.audit_events where audit_events::text like '%my-secret%'");
    expect(rowCount).toBe(0);
  });
  it("takes about as long for an unknown name as for a wrong password", async () => {
    const username = await anAccount(county.actors.hillLiaison);
    const time = async (name: string) => {
      const started = performance.now();
      await attempt(name, "wrong");
      return performance.now() - started;
    };
    await time("warm-up");
    const [known, unknown] = [await time(username), await time("nobody-at-all")];
    expect(unknown).toBeGreaterThan(known / 4);
  });
  it("refuses a closed account and one without a post today, but only to who knows the password", async () => {
    const username = await anAccount(county.actors.observer);
    await execute(test.db, county.actors.systemAdmin, disableAccount, { userId: county.actors.observer.userId ?? "" });
    expect(await attempt(username, "wrong")).toEqual({ outcome: "refused" });
    expect(await attempt(username, password)).toEqual({ outcome: "disabled" });
    const retired = await anAccount(county.actors.waterOfficer);
    await test.owner.query("update app.post_holders set ends_on = '2021-01-01' where user_id = $1", [county.actors.waterOfficer.userId]);
    expect(await attempt(retired, password)).toEqual({ outcome: "no_post" });
  });
});

describe("a session", () => {
  it("ends at sign-out, at revocation and when its account is closed; the next request sees it", async () => {
    const username = await anAccount(county.actors.housingLiaison);
    const [one, two, three] = [await enter(username), await enter(username), await enter(username)];
    const actor = county.actors.housingLiaison;
    const idOf = async (token: string) => (await claims(token))?.session_id ?? "";
    expect(await execute(test.db, actor, listSessions, {})).toHaveLength(3);
    await execute(test.db, actor, signOut, { sessionId: await idOf(one.token) });
    await execute(test.db, actor, revokeSession, { sessionId: await idOf(two.token) });
    expect([await claims(one.token), await claims(two.token)]).toEqual([null, null]);
    await execute(test.db, county.actors.securityAdmin, revokeAccountSessions, { userId: actor.userId ?? "" });
    expect(await claims(three.token)).toBeNull();
  });
  it("of somebody else cannot be ended", async () => {
    const entered = await enter(await anAccount(county.actors.statistics));
    const sessionId = (await claims(entered.token))?.session_id ?? "";
    await expect(execute(test.db, county.actors.waterLiaison, revokeSession, { sessionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await execute(test.db, county.actors.waterLiaison, signOut, { sessionId });
    expect(await claims(entered.token)).not.toBeNull();
  });
  it("ends after two idle hours and after twelve hours", async () => {
    const entered = await enter(await anAccount(county.actors.governmentOffice));
    const set = (what: string) => test.owner.query(`update app.sessions set ${what} where user_id = $1`, [county.actors.governmentOffice.userId]);
    await set("last_seen_at = now() - interval '121 minutes'");
    expect(await claims(entered.token)).toBeNull();
    await set("last_seen_at = now(), expires_at = now() - interval '1 second'");
    expect(await claims(entered.token)).toBeNull();
  });
  it("acts in another post of the person or in a delegated one, and only while that holds", async () => {
    const { riverLiaison, leader } = county.actors;
    const entered = await enter(await anAccount(riverLiaison));
    const sessionId = (await claims(entered.token))?.session_id ?? "";
    const to = (postId: string | null, delegationId: string | null) => execute(test.db, riverLiaison, switchPost, { sessionId, postId: postId ?? "", delegationId });
    await expect(to(leader.postId, null)).rejects.toMatchObject({ reason: "access.no_such_post" });
    const { rows } = await test.owner.query(
      "insert into app.delegations (post_id, deputy_id, starts_on, ends_on, reason, author_id) values ($1, $2, '2020-01-01', '2099-01-01', '出差', $3) returning id",
      [leader.postId, riverLiaison.userId, leader.userId],
    );
    await to(leader.postId, rows[0].id);
    expect(await claims(entered.token)).toMatchObject({ role: "county_leader", deputy_for: rows[0].id, unit_ids: [county.units.water] });
    await test.owner.query("update app.delegations set revoked_at = now() where id = $1", [rows[0].id]);
    expect(await claims(entered.token)).toBeNull();
  });
});

describe("passwords", () => {
  it("change only with the current one, never to one of the last five, and end the other sessions", async () => {
    const actor = county.actors.riverLiaison;
    const username = await anAccount(actor);
    const [here, elsewhere] = [await enter(username), await enter(username)];
    const sessionId = (await claims(here.token))?.session_id ?? "";
    const change = (current: string, next: string) => execute(test.db, actor, changePassword, { sessionId, current, next });
    await expect(change(password, "short")).rejects.toMatchObject({ details: { fields: { next: { key: "access.password_too_simple" } } } });
    await expect(change(password, password)).rejects.toMatchObject({ details: { fields: { next: { key: "access.password_former" } } } });
    expect(await change("not this", "Other-Pass-2")).toEqual({ outcome: "wrong" });
    expect(await change(password, "Other-Pass-2")).toMatchObject({ outcome: "changed" });
    expect(await claims(here.token)).not.toBeNull();
    expect(await claims(elsewhere.token)).toBeNull();
    await expect(change("Other-Pass-2", password)).rejects.toMatchObject({ details: { fields: { next: { key: "access.password_former" } } } });
  });
  it("guessed at an open session end that session at the fifth", async () => {
    const actor = county.actors.magistrate;
    const entered = await enter(await anAccount(actor));
    const sessionId = (await claims(entered.token))?.session_id ?? "";
    for (let count = 0; count < 5; count += 1) await execute(test.db, actor, changePassword, { sessionId, current: "guess", next: "Other-Pass-2" });
    expect(await claims(entered.token)).toBeNull();
    expect(await execute(test.db, actor, changePassword, { sessionId, current: password, next: "Other-Pass-2" })).toMatchObject({ outcome: "locked" });
  });
  it("are reset by the security administrator alone; the one-time password is nowhere stored and must be changed", async () => {
    const username = await anAccount(county.actors.otherLeader);
    const userId = county.actors.otherLeader.userId ?? "";
    await expect(execute(test.db, county.actors.systemAdmin, resetPassword, { userId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const reset = await execute(test.db, county.actors.securityAdmin, resetPassword, { userId }, { key: "press-1" });
    const { rowCount } = await test.owner.query("select from app.command_results where result::text like '%' || $1 || '%' union all select from app.audit_events where after::text like '%' || $1 || '%'", [reset.password]);
    expect(rowCount).toBe(0);
    expect(await attempt(username, reset.password)).toMatchObject({ outcome: "signed_in", mustChangePassword: true });
  });
});

describe("accounts", () => {
  it("are opened with a person and a post, found by pinyin, and a taken name is said at its field", async () => {
    const input = { username: "zhang.san", name: "张三", unitId: county.units.hill, role: "officer", title: "农业办干部" } as const;
    const opened = await execute(test.db, county.actors.systemAdmin, openAccount, input);
    expect(await attempt("zhang.san", opened.password)).toMatchObject({ outcome: "signed_in", mustChangePassword: true });
    await expect(execute(test.db, county.actors.systemAdmin, openAccount, input)).rejects.toMatchObject({ details: { fields: { username: { key: "access.account_exists" } } } });
    const found = await execute(test.db, county.actors.securityAdmin, listAccounts, { q: "zhangs" });
    expect(found).toMatchObject({ total: 1, rows: [{ username: "zhang.san", posts: [{ title: "农业办干部", unit: "青山乡" }] }] });
  });
  it("have a person whose name and telephone the system administrator mends, with both versions in the audit; nobody else does", async () => {
    const { waterOfficer, systemAdmin, securityAdmin, office } = county.actors;
    await anAccount(waterOfficer);
    const userId = waterOfficer.userId ?? "";
    await execute(test.db, systemAdmin, changePerson, { userId, name: "郑玉兰", phone: "13800000000" });
    const { rows: [found] } = await execute(test.db, systemAdmin, listAccounts, { q: "zyl" });
    expect(found).toMatchObject({ userId, name: "郑玉兰", phone: "13800000000" });
    const { rows: [entry] } = await test.owner.query("select before, after from app.audit_events where use_case = 'access.changePerson' and subject_id = $1", [userId]);
    expect(entry).toMatchObject({ before: { name: waterOfficer.name }, after: { name: "郑玉兰", phone: "13800000000" } });
    for (const other of [securityAdmin, office]) await expect(execute(test.db, other, changePerson, { userId, name: "王", phone: "" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(execute(test.db, systemAdmin, changePerson, { userId, name: " ", phone: "abc" })).rejects.toMatchObject({ code: "INVALID", details: { fields: { name: expect.anything(), phone: expect.anything() } } });
  });

  it("are found by their state", async () => {
    const { waterOfficer, systemAdmin } = county.actors;
    const username = await anAccount(waterOfficer);
    const among = async (state: "locked" | "disabled" | "first") => (await execute(test.db, systemAdmin, listAccounts, { q: username, state })).total;
    expect([await among("locked"), await among("disabled"), await among("first")]).toEqual([0, 0, 0]);
    await test.owner.query("update app.accounts set locked_until = now() + interval '5 minutes', must_change_password = true where username = $1", [username]);
    expect([await among("locked"), await among("disabled"), await among("first")]).toEqual([1, 0, 1]);
    await test.owner.query("update app.accounts set locked_until = null, disabled_at = now() where username = $1", [username]);
    expect([await among("locked"), await among("disabled"), await among("first")]).toEqual([0, 1, 0]);
  });

  it("of a county begin with exactly the three administrators, once", async () => {
    const system = systemActor("setup");
    await expect(execute(test.db, system, setUp, { county: "新县" })).rejects.toMatchObject({ reason: "access.county_exists" });
    await test.owner.query("delete from app.county");
    const { accounts } = await execute(test.db, system, setUp, { county: "新县" });
    expect(accounts).toHaveLength(3);
    for (const { username, password: once } of accounts) expect(await attempt(username, once)).toMatchObject({ outcome: "signed_in", mustChangePassword: true });
  });
});
