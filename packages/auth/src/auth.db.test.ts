import { openSessions } from "@taizhang/db";
import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { resetPassword, revokeAccountSessions } from "@taizhang/domain/access/server";
import { execute } from "@taizhang/domain/server";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAuth, isOpenAuthPath, type Auth } from "./auth";
import { sessionOf } from "./session";

let test: TestDatabase;
let county: TestCounty;
let sessions: ReturnType<typeof openSessions>;
let auth: Auth;
const origin = "http://localhost:3000";
const username = "water.liaison";
let password = "";

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  sessions = openSessions(test.authUrl);
  auth = createAuth({ db: test.db, sessions, secret: "a secret of at least 16 characters" });
  await test.owner.query("insert into app.accounts (user_id, username, password_hash) values ($1, $2, 'none')", [county.actors.waterLiaison.userId, username]);
});
afterAll(async () => {
  await sessions.close();
  await test.close();
});
beforeEach(async () => {
  ({ password } = await execute(test.db, county.actors.securityAdmin, resetPassword, { userId: county.actors.waterLiaison.userId ?? "" }));
});

type Jar = Map<string, string>;
const header = (jar: Jar) => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

/** A browser as far as these paths need one: keeps cookies, follows nothing. */
async function send(jar: Jar, method: "GET" | "POST", action: string, form?: Record<string, string>, base = origin): Promise<Response> {
  const request = new NextRequest(`${base}/api/auth/${action}`, {
    method, headers: { cookie: header(jar), ...(form && { "content-type": "application/x-www-form-urlencoded" }) },
    ...(form && { body: new URLSearchParams(form) }),
  });
  const response = await (method === "GET" ? auth.handlers.GET(request) : auth.handlers.POST(request));
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ""] = cookie.split(";");
    const at = pair.indexOf("=");
    const value = pair.slice(at + 1);
    if (value === "" || /max-age=0/i.test(cookie)) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), value);
  }
  return response;
}
const csrf = async (jar: Jar, base = origin) => String(((await (await send(jar, "GET", "csrf", undefined, base)).json()) as { csrfToken: string }).csrfToken);
const enter = async (jar: Jar, typed: string, base = origin) =>
  send(jar, "POST", "callback/credentials", { csrfToken: await csrf(jar, base), username, password: typed }, base);
const who = async (jar: Jar) => (await send(jar, "GET", "session")).json();
const tokenOf = (jar: Jar) => jar.get("authjs.session-token");

describe("/api/auth", () => {
  it("signs in with a cookie that scripts cannot read and that holds nothing but the token", async () => {
    const jar: Jar = new Map();
    const response = await enter(jar, password);
    const cookie = response.headers.getSetCookie().find((one) => one.startsWith("authjs.session-token="));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(tokenOf(jar)).toMatch(/^[\w-]{43}$/);
    expect(await who(jar)).toMatchObject({ user: { name: "waterLiaison" } });
    const session = await sessionOf(sessions, (name) => jar.get(name));
    expect(session).toMatchObject({ mustChangePassword: true, actor: { userId: county.actors.waterLiaison.userId, role: "liaison", unitId: county.units.water } });
  });
  it("marks the cookie Secure over https", async () => {
    const jar: Jar = new Map();
    const response = await enter(jar, password, "https://ledger.example");
    expect(response.headers.getSetCookie().find((one) => one.startsWith("__Secure-authjs.session-token="))).toMatch(/Secure/);
  });
  it("refuses a wrong password with a code, without a session cookie, and says locked at the fifth", async () => {
    const jar: Jar = new Map();
    const codes = [];
    for (let count = 0; count < 5; count += 1) {
      const response = await enter(jar, "wrong");
      codes.push(new URL(response.headers.get("location") ?? "").searchParams.get("code"));
    }
    expect(codes).toEqual(["refused", "refused", "refused", "refused", "locked"]);
    expect(tokenOf(jar)).toBeUndefined();
  });
  it("refuses a sign-in that does not come from its own form", async () => {
    const jar: Jar = new Map();
    await csrf(jar);
    await send(jar, "POST", "callback/credentials", { csrfToken: "made up", username, password });
    expect(tokenOf(jar)).toBeUndefined();
  });
  it("forgets a revoked session at the next request and takes its cookie away", async () => {
    const jar: Jar = new Map();
    await enter(jar, password);
    await execute(test.db, county.actors.securityAdmin, revokeAccountSessions, { userId: county.actors.waterLiaison.userId ?? "" });
    expect(await sessionOf(sessions, (name) => jar.get(name))).toBeNull();
    expect(await who(jar)).toBeNull();
    expect(tokenOf(jar)).toBeUndefined();
  });
  it("signs out: the session ends on the server, not only in the browser", async () => {
    const jar: Jar = new Map();
    await enter(jar, password);
    const kept = new Map(jar);
    await send(jar, "POST", "signout", { csrfToken: await csrf(jar) });
    expect(tokenOf(jar)).toBeUndefined();
    expect(await who(kept)).toBeNull();
    const { rows } = await test.owner.query("select actor_name from app.audit_events where use_case = 'access.signOut'");
    expect(rows).toEqual([{ actor_name: "waterLiaison" }]);
  });
  it("takes no made-up token and no token of the database's hash", async () => {
    const { rows } = await test.owner.query("select token_hash from app.sessions limit 1");
    for (const value of ["made-up", String(rows[0].token_hash)]) expect(await who(new Map([["authjs.session-token", value]]))).toBeNull();
  });
  it("forwards no path of the unused provider and none of next-auth's own pages", () => {
    expect(isOpenAuthPath("POST", "/api/auth/signin/unused")).toBe(false);
    expect(isOpenAuthPath("GET", "/api/auth/callback/unused")).toBe(false);
    expect(isOpenAuthPath("GET", "/api/auth/providers")).toBe(false);
    expect(isOpenAuthPath("POST", "/api/auth/callback/credentials")).toBe(true);
  });
});
