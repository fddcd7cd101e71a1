import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dataDirectory, makeDataDirectory } from "./data-directory";
import { fromMakingDirectory, fromSystemError } from "./errors";

let checkout = "";
beforeAll(async () => {
  checkout = await realpath(await mkdtemp(join(tmpdir(), "taizhang-checkout-")));
});
afterAll(() => rm(checkout, { recursive: true, force: true }));

test("TAIZHANG_DATA wins, for root too", async () => {
  expect(await dataDirectory(checkout, { TAIZHANG_DATA: "/srv/county" }, 0)).toBe("/srv/county");
});

test("root's data lies under /var/lib, a user's under their own data directory, never in the checkout", async () => {
  const name = new RegExp(`/${basename(checkout)}-[0-9a-f]{8}$`);
  const root = await dataDirectory(checkout, {}, 0);
  expect(root).toMatch(/^\/var\/lib\/taizhang\//);
  expect(root).toMatch(name);
  expect(await dataDirectory(checkout, { XDG_DATA_HOME: "/home/li/data" }, 1000)).toMatch(/^\/home\/li\/data\/taizhang\//);
  expect(await dataDirectory(checkout, {}, 1000)).toMatch(new RegExp(`^${homedir()}/.local/share/taizhang/`));
});

test("two checkouts of the same name have two data directories", async () => {
  const other = await mkdtemp(join(tmpdir(), "taizhang-other-"));
  expect(basename(await dataDirectory(other, {}, 0))).not.toBe(basename(await dataDirectory(checkout, {}, 0)));
  await rm(other, { recursive: true });
});

test("a data directory that names a file, or lies below one, is told as such", async () => {
  const file = join(checkout, "file");
  await writeFile(file, "");
  for (const path of [file, join(file, "below")]) await expect(makeDataDirectory(path)).rejects.toMatchObject({ problem: "not_a_directory" });
});

test("a read-only disk is told as such, also where Node answers that a parent is missing", () => {
  const coded = (code: string) => Object.assign(new Error(code), { code });
  expect(fromMakingDirectory(coded("ENOENT"), "/srv/county").problem).toBe("read_only");
  for (const from of [fromMakingDirectory, fromSystemError]) expect(from(coded("EROFS"), "/srv/county").problem).toBe("read_only");
});
