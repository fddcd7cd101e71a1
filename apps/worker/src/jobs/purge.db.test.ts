import { testDatabase, type TestDatabase } from "@taizhang/db/testing";
import { openDb, type Db } from "@taizhang/domain/server";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { purge } from "./purge";

let test: TestDatabase;
let db: Db;
let folder: string;
beforeAll(async () => {
  test = await testDatabase();
  db = openDb(test.jobsUrl, 1);
  folder = await mkdtemp(join(tmpdir(), "files-"));
  process.env["TAIZHANG_FILES"] = folder;
});
afterAll(async () => {
  await db.$client.end();
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

it("from its second night on it removes content that no row names, as the role of the jobs", async () => {
  const longAgo = new Date(Date.now() - 100 * 86_400_000);
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  const content = join(folder, "ab", "ab".repeat(32));
  await mkdir(join(folder, "ab"));
  await writeFile(content, "x");
  await utimes(content, longAgo, longAgo);
  await purge.run(db);
  const [mark = ""] = (await readdir(folder)).filter((name) => name.startsWith(".database-"));
  expect(await readdir(join(folder, "ab"))).toHaveLength(1);
  await utimes(join(folder, mark), twoDaysAgo, twoDaysAgo);
  await purge.run(db);
  expect(await readdir(join(folder, "ab"))).toEqual([]);
});
