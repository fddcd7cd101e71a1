import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { systemActor, type Actor } from "@taizhang/policy";
import { afterAll, beforeAll, expect, it } from "vitest";
import { execute } from "../kernel/execute";
import { addressFailures, addressMinutes } from "./model";
import { hashPassword } from "./passwords";
import { signIn, unlock } from "./server";

let test: TestDatabase;
let county: TestCounty;
const password = "Right-Pass-1";
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

async function anAccount(actor: Actor): Promise<string> {
  await test.owner.query("insert into app.accounts (user_id, username, password_hash) values ($1, $2, $3)", [actor.userId, actor.name.toLowerCase(), await hashPassword(password)]);
  return actor.name.toLowerCase();
}
const attempt = (username: string, typed: string, now: Date, address: string) =>
  execute(test.db, systemActor("sign-in"), signIn, { username, password: typed, address }, { now });

it("makes an address wait that failed at many names, for all names and for no other address, until its failures are old", async () => {
  const username = await anAccount(county.actors.leader);
  const now = new Date();
  const guesses = await Promise.all(Array.from({ length: addressFailures }, (_, at) => attempt(`guess-${at}`, "Guess-Pass-1", now, "10.2.2.2")));
  expect(new Set(guesses.map(({ outcome }) => outcome))).toEqual(new Set(["refused"]));
  const until = new Date(now.getTime() + addressMinutes * 60_000);
  expect(await attempt(username, password, now, "10.2.2.2")).toEqual({ outcome: "locked", until: until.toISOString() });
  expect(await attempt(username, password, now, "10.3.3.3")).toMatchObject({ outcome: "signed_in" });
  expect(await attempt(username, password, until, "10.2.2.2")).toMatchObject({ outcome: "signed_in" });
});

it("a lock is lifted by the security administrator alone, and the password stays", async () => {
  const username = await anAccount(county.actors.auditAdmin);
  const userId = county.actors.auditAdmin.userId ?? "";
  for (let count = 0; count < 5; count += 1) await attempt(username, "wrong", new Date(), "10.4.4.4");
  expect(await attempt(username, password, new Date(), "10.4.4.4")).toMatchObject({ outcome: "locked" });
  await expect(execute(test.db, county.actors.systemAdmin, unlock, { userId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await execute(test.db, county.actors.securityAdmin, unlock, { userId });
  expect(await attempt(username, password, new Date(), "10.4.4.4")).toMatchObject({ outcome: "signed_in" });
  const { rows } = await test.owner.query("select actor_name, before->>'failures' as failures from app.audit_events where use_case = 'access.unlock' and subject_id = $1", [userId]);
  expect(rows).toEqual([{ actor_name: "securityAdmin", failures: "5" }]);
});
