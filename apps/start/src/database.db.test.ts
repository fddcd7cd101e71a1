import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withClient } from "@taizhang/db";
import { newPasswords, prepareDatabase } from "@taizhang/db/prepare";
import { testDatabase, type TestDatabase } from "@taizhang/db/testing";
import { withDatabase } from "@taizhang/db/testing/cluster";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { openServer, prepare } from "./database";
import { setUpCounty } from "./setup";

const ROOT = new URL("../../../", import.meta.url).pathname;
let county: TestDatabase;
let dataDir = "";
let running = "";

beforeAll(async () => {
  county = await testDatabase();
  const ownerUrl = withDatabase(inject("templateUrl"), county.name);
  vi.stubEnv("DATABASE_URL", ownerUrl);
  running = (await prepareDatabase(ownerUrl, newPasswords())).loginUrl;
  await county.owner.query("insert into app.county (id, name) values (1, '试验县')");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await county.close();
});
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "taizhang-start-"));
  vi.stubEnv("TAIZHANG_DATA", dataDir);
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const signIn = (connectionString: string) => withClient({ connectionString }, async () => "signed in");

describe("on the database of a running county", () => {
  test("setup from another data directory is refused and the county goes on", async () => {
    await expect(setUpCounty({ root: ROOT, county: "另一县" })).rejects.toMatchObject({ zh: expect.stringContaining("已经有一个县") });
    expect(await readdir(dataDir)).toEqual([]);
    expect(await signIn(running)).toBe("signed in");
  });

  test("a start from another data directory is refused, told the ways out, and the county goes on", async () => {
    const server = await openServer(ROOT);
    await expect(prepare(server)).rejects.toMatchObject({ zh: expect.stringMatching(/另一个数据目录.*roles\.json.*TAIZHANG_RENEW_PASSWORDS=1/) });
    expect(await signIn(running)).toBe("signed in");
  });

  test("a second start on the same data directory is refused; setup may look beside it", async () => {
    await openServer(ROOT);
    await expect(openServer(ROOT)).rejects.toMatchObject({ zh: expect.stringContaining("已有一个实例在运行") });
    expect(await openServer(ROOT, { share: true })).toMatchObject({ dataDir, embedded: false });
  });
});
