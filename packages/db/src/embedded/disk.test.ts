import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { layout } from "./data-directory";
import { noRoom } from "./disk";

let dataDir = "";
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "taizhang-disk-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const START = "LOG:  starting PostgreSQL 18.0";
const FULL = 'PANIC:  could not write to file "pg_wal/xlogtemp.1": No space left on device';

test("a full disk is known from the server's log, but not from what an earlier start wrote there", async () => {
  expect(await noRoom(dataDir)).toBeNull();
  await writeFile(layout(dataDir).log, [START, FULL, "LOG:  database system is shut down"].join("\n"));
  expect(await noRoom(dataDir)).toBe(FULL);
  await writeFile(layout(dataDir).log, [START, FULL, START, "LOG:  database system is ready"].join("\n"));
  expect(await noRoom(dataDir)).toBeNull();
});
