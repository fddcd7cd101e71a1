import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { withClient } from "../src/client";
import { hasCounty } from "../src/embedded/has-county";
import { newPasswords, PasswordRefused, prepareDatabase } from "../src/prepare/index";
import { withDatabase } from "../testing/cluster";
import { testDatabase, type TestDatabase } from "../testing/index";

let test: TestDatabase;
let ownerUrl = "";
beforeAll(async () => {
  test = await testDatabase();
  ownerUrl = withDatabase(inject("templateUrl"), test.name);
});
afterAll(() => test.close());

const signIn = (connectionString: string) => withClient({ connectionString }, async () => "signed in");

describe("the passwords of the roles", () => {
  it("are set once: an installation with others is refused and the first one notices nothing", async () => {
    const first = newPasswords();
    const { loginUrl, authUrl, jobsUrl } = await prepareDatabase(ownerUrl, first);
    await expect(prepareDatabase(ownerUrl, newPasswords())).rejects.toMatchObject({ part: "roles", cause: expect.any(PasswordRefused) });
    await expect(prepareDatabase(ownerUrl, { ...first, jobs: newPasswords().jobs })).rejects.toMatchObject({ cause: { role: `${test.name}_jobs` } });
    expect(await Promise.all([loginUrl, authUrl, jobsUrl].map(signIn))).toEqual(["signed in", "signed in", "signed in"]);
  });

  it("are renewed where that is asked for", async () => {
    const { loginUrl: former } = await prepareDatabase(ownerUrl, newPasswords(), { renewPasswords: true });
    const { loginUrl } = await prepareDatabase(ownerUrl, newPasswords(), { renewPasswords: true });
    await expect(signIn(former)).rejects.toMatchObject({ code: "28P01" });
    expect(await signIn(loginUrl)).toBe("signed in");
  });
});

describe("a connection", () => {
  it("that breaks fails the work on it, and nothing else", async () => {
    const work = withClient({ connectionString: ownerUrl }, async (client) => {
      const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
      const closed = new Promise((resolve) => { client.once("end", resolve); });
      await test.owner.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
      await closed;
      await client.query("select 1");
    });
    await expect(work).rejects.toThrow(/connection/i);
  });
});

describe("whether there is a county", () => {
  it("is answered also for a database in which nothing was prepared", async () => {
    const name = `${test.name}_bare`;
    await test.owner.query(`create database ${name}`);
    try {
      expect(await hasCounty(withDatabase(ownerUrl, name))).toBe(false);
    } finally {
      await test.owner.query(`drop database ${name} with (force)`);
    }
    expect(await hasCounty(ownerUrl)).toBe(false);
    await test.owner.query("insert into app.county (id, name) values (1, '试验县')");
    expect(await hasCounty(ownerUrl)).toBe(true);
  });
});
