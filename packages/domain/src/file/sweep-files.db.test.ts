import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { systemActor } from "@taizhang/policy";
import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { execute } from "../kernel/execute";
import { markDays } from "./model";
import { addFile, sweepFiles } from "./server";
import { storedContent } from "./store";

let test: TestDatabase;
let county: TestCounty;
let folder: string;
const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "files-"));
  process.env.TAIZHANG_FILES = folder;
  await sweep(ago(1));
  return () => rm(folder, { recursive: true, force: true });
});
afterAll(() => test.close());

const sweep = (now = new Date(), most?: number) => execute(test.db, systemActor("purge"), sweepFiles, { ...(most && { most }) }, { now });
const bytes = (words: string) => new TextEncoder().encode(words);
const pathOf = (words: string) => {
  const sha256 = createHash("sha256").update(words).digest("hex");
  return join(folder, sha256.slice(0, 2), sha256);
};
const add = (words: string) => execute(test.db, county.actors.waterOfficer, addFile, { name: "说明.txt", content: bytes(words) });
const there = (path: string) => access(path).then(() => true, () => false);
/** Puts a file there as it was left some days ago. */
async function leave(path: string, days: number, words = "x"): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, words);
  await utimes(path, ago(days), ago(days));
  return path;
}

it("content without a row goes after ninety days, also half written; what a row names stays, of one file or of several", async () => {
  for (const words of ["一份", "两份", "两份"]) await add(words);
  for (const words of ["一份", "两份"]) await utimes(pathOf(words), ago(100), ago(100));
  const orphan = await leave(pathOf("无主"), 91, "无主");
  const torn = await leave(`${pathOf("断了")}.${randomUUID()}`, 91);
  const tornBesideNamed = await leave(`${pathOf("一份")}.${randomUUID()}`, 91);
  expect(await sweep()).toEqual({ dropped: 3, shared: false });
  expect(await Promise.all([orphan, torn, tornBesideNamed, pathOf("一份"), pathOf("两份")].map(there))).toEqual([false, false, false, true, true]);
  const { rows } = await test.owner.query("select actor_name, after from app.audit_events where use_case = 'file.sweep'");
  expect(rows).toEqual([{ actor_name: "purge", after: { contents: 3 } }]);
});

it("what is being written stays, and so does whatever is no content", async () => {
  const shelf = dirname(pathOf("无主"));
  const left = [
    await leave(pathOf("刚存"), 0.5), await leave(pathOf("上月"), 40), await leave(`${pathOf("正写")}.${randomUUID()}`, 0), await leave(join(shelf, "说明.txt"), 400), await leave(join(folder, "备份.tar"), 400),
    await leave(join(folder, pathOf("放错").slice(-64)), 400), await leave(join(shelf, pathOf("是目录").slice(-64), "里面"), 400),
  ];
  expect(await sweep()).toMatchObject({ dropped: 0 });
  expect(await Promise.all(left.map(there))).toEqual(left.map(() => true));
});

it("who stores the same content while it is being removed keeps it", async () => {
  const words = Array.from({ length: 20 }, (_, n) => `又来${n}`);
  for (const one of words) await leave(pathOf(one), 91, one);
  await Promise.all([sweep(), ...words.map(add)]);
  for (const one of words) expect(await new Response(await storedContent(createHash("sha256").update(one).digest("hex"))).text()).toBe(one);
  expect((await readdir(folder, { recursive: true })).filter((name) => name.includes("-") && !name.startsWith(".database-"))).toEqual([]);
});

it("a night looks at so much and the next goes on, until all was looked at", async () => {
  const orphans = await Promise.all(["甲", "乙", "丙", "丁"].map((words) => leave(pathOf(words), 100)));
  const left = async () => (await Promise.all(orphans.map(there))).filter(Boolean).length;
  const counts = [];
  for (const daysAgo of [0, -1, -2, -3]) {
    await sweep(ago(daysAgo), 1);
    counts.push(await left());
  }
  expect(counts).toEqual([3, 2, 1, 0]);
});

it("nothing without a row goes where another database leaves its mark, nor on a database's first night", async () => {
  const orphan = await leave(pathOf("别库"), 100);
  const other = await leave(join(folder, ".database-other"), 0, "0\n");
  expect(await sweep()).toEqual({ dropped: 0, shared: true });
  await rm(other);
  const own = (await readdir(folder)).find((name) => name.startsWith(".database-")) ?? "";
  await rm(join(folder, own));
  expect(await sweep()).toEqual({ dropped: 0, shared: false });
  expect(await sweep()).toEqual({ dropped: 0, shared: false });
  await leave(join(folder, ".database-gone"), markDays);
  expect(await sweep(ago(-1))).toEqual({ dropped: 1, shared: false });
  expect(await there(orphan)).toBe(false);
});

it("is not for people", async () => {
  await expect(execute(test.db, county.actors.systemAdmin, sweepFiles, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
});
