import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runChild } from "./children.mjs";
import { diskFull, requireDiskSpace } from "./machine.mjs";
import { oneAtATime } from "./one-at-a-time.mjs";
import { PlainFailure } from "./plain-failure.mjs";
import { step } from "./progress.mjs";

/** Megabytes a fresh installation with its build takes, with room to breathe. */
const INSTALL_MB = 2_000;

/**
 * Installs the dependencies where they are absent or do not fit the lock file.
 * @param {string} root of the checkout
 */
export async function ensureInstalled(root) {
  if (await isInstalled(root)) return;
  await requireDiskSpace(root, INSTALL_MB);
  await oneAtATime(join(root, "apps", "start", ".installing"), async () => {
    if (await isInstalled(root)) return;
    await step("安装依赖", "installing", () => install(root));
    await writeFile(stampPath(root), await fingerprint(root));
  });
}

/** @param {string} root */
const stampPath = (root) => join(root, "node_modules", ".taizhang-installed");

/** @param {string} root */
async function fingerprint(root) {
  const lock = await readFile(join(root, "package-lock.json"));
  const system = `${process.platform} ${process.arch}`;
  return createHash("sha256").update(lock).update(system).digest("hex");
}

/** @param {string} root */
async function isInstalled(root) {
  if (!existsSync(join(root, "node_modules"))) return false;
  const wanted = await fingerprint(root);
  if ((await readFile(stampPath(root), "utf8").catch(() => "")) === wanted) return true;
  if (!(await fitsLockFile(root))) return false;
  await writeFile(stampPath(root), wanted).catch(() => undefined);
  return true;
}

/**
 * True where someone ran npm by hand: npm's own record of what it installed says the same as the lock file.
 * @param {string} root
 */
async function fitsLockFile(root) {
  const wanted = await lockedPackages(join(root, "package-lock.json"));
  const present = await lockedPackages(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith("node_modules/") && !path.includes("/node_modules/")) return true;
    const got = present[path];
    // Packages for other systems are left out by npm.
    return got ? got.link === entry.link && got.version === entry.version : entry.optional === true;
  }) && Object.keys(present).length > 0;
}

/**
 * @param {string} path
 * @returns {Promise<Record<string, { version?: string, link?: boolean, optional?: boolean }>>}
 */
async function lockedPackages(path) {
  const text = await readFile(path, "utf8").catch(() => "{}");
  return JSON.parse(text).packages ?? {};
}

/** @param {string} root */
async function install(root) {
  const cli = process.env.npm_execpath;
  const npm = cli && /\.c?js$/.test(cli) ? [process.execPath, cli] : ["npm"];
  const flags = ["--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts", "--include=dev", "--include=optional", "--no-update-notifier"];
  const { code, output } = await runChild([...npm, "ci", ...flags, "--loglevel=error"], { cwd: root });
  if (code === 0) return;
  // npm puts the reason first and its manual after it.
  const detail = output.trim().split("\n").filter((line) => !/^npm (warn|error)\s*$/.test(line)).slice(0, 15).join("\n");
  if (/ENOSPC/.test(output)) throw diskFull(detail);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(output)) {
    throw new PlainFailure(
      "安装依赖失败：连不上软件包仓库。第一次启动需要网络（或已有 npm 缓存），以后不再需要。",
      "Installation failed: the package registry cannot be reached. Only the first start needs it.",
      detail,
    );
  }
  throw new PlainFailure("安装依赖失败（npm ci），原因见下。", "Installation failed (npm ci); the reason follows.", detail);
}
