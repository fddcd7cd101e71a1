import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runChild } from "./children.mjs";
import { diskFull } from "./machine.mjs";
import { oneAtATime } from "./one-at-a-time.mjs";
import { PlainFailure } from "./plain-failure.mjs";
import { step } from "./progress.mjs";

const LEFT_OUT = new Set(["node_modules", ".next", ".turbo", "dist", "test-results", "playwright-report"]);

/**
 * Builds the web application where its sources changed since the last build.
 * @param {string} root of the checkout
 * @param {{ verbose: boolean }} options
 * @returns {Promise<boolean>} whether a build was needed
 */
export async function ensureBuilt(root, { verbose }) {
  const stamp = join(root, "apps", "web", ".next", "taizhang-sources");
  const wanted = await sourcesHash(root);
  const isBuilt = async () => (await readFile(stamp, "utf8").catch(() => "")) === wanted;
  if (await isBuilt()) return false;
  return oneAtATime(join(root, "node_modules", ".taizhang-building"), async () => {
    if (await isBuilt()) return false;
    await step("构建网页", "building", () => build(root, verbose));
    await mkdir(join(stamp, ".."), { recursive: true });
    await writeFile(stamp, wanted);
    return true;
  });
}

/**
 * @param {string} root
 * @param {boolean} verbose
 */
async function build(root, verbose) {
  const turbo = join(root, "node_modules", "turbo", "bin", "turbo");
  const command = [process.execPath, turbo, "run", "build", "--filter=@taizhang/web", "--env-mode=loose", "--output-logs=full"];
  const { code, output } = await runChild(command, {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
    show: verbose,
  });
  if (code === 0) return;
  const detail = verbose ? "" : output.trim().split("\n").slice(-60).join("\n");
  if (/ENOSPC|No space left/.test(output)) throw diskFull(detail);
  throw new PlainFailure("构建网页失败，原因见下。", "The build failed; the reason follows.", detail);
}

/**
 * One hash over everything a build reads: the application, the packages' sources, the locked dependencies.
 * @param {string} root
 */
async function sourcesHash(root) {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  const packages = (await readdir(join(root, "packages"))).toSorted();
  const places = ["package-lock.json", "apps/web", ...packages.flatMap((name) => [`packages/${name}/package.json`, `packages/${name}/src`])];
  for (const place of places) {
    for (const path of await filesBelow(join(root, place))) {
      hash.update(path.slice(root.length)).update("\0").update(await readFile(path)).update("\0");
    }
  }
  return hash.digest("hex");
}

/**
 * @param {string} path of a file or directory that need not exist
 * @returns {Promise<string[]>}
 */
async function filesBelow(path) {
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  const found = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (LEFT_OUT.has(entry.name) || /\.test\.tsx?$|\.tsbuildinfo$|^next-env\.d\.ts$/.test(entry.name)) continue;
    if (entry.isDirectory()) found.push(...(await filesBelow(join(path, entry.name))));
    else if (entry.isFile()) found.push(join(path, entry.name));
  }
  return found;
}
