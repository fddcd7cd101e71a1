/**
 * npm leaves a build for another system out of the lock file where its registry does not have it, and then
 * `npm ci` refuses the file where a registry does. `node packages/config/lock-file.mjs` adds what is missing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LOCK = fileURLToPath(new URL("../../package-lock.json", import.meta.url));
const SYSTEM = /(?:^|[-/])(darwin|linux|win32|android|freebsd|openharmony|wasm32)(?:-(arm64|arm|x64|ia32|ppc64|s390x|riscv64))?(?:-(.*))?$/;

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Entry
 * @typedef {Record<string, Entry>} Packages
 */

/**
 * The builds that some locked package names and the lock file does not hold.
 * @param {Packages} packages
 * @returns {Packages}
 */
export function missingBuilds(packages) {
  /** @type {Packages} */
  const missing = {};
  for (const [path, owner] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      if (packages[`node_modules/${name}`] || packages[`${path}/node_modules/${name}`]) continue;
      missing[`node_modules/${name}`] = { version, ...(owner.dev ? { dev: true } : {}), optional: true, ...system(name) };
    }
  }
  return missing;
}

/** @param {string} name of a package such as @oxlint/binding-linux-x64-musl */
function system(name) {
  const [, os = "", cpu = "", rest = ""] = SYSTEM.exec(name) ?? [];
  if (!os) throw new Error(`${name} does not name its system; add it to package-lock.json by hand`);
  if (os === "wasm32") return { cpu: ["wasm32"] };
  const libc = os === "linux" ? /musl|gnu/.exec(rest)?.[0] : undefined;
  return { os: [os], cpu: [cpu], ...(libc ? { libc: [libc === "gnu" ? "glibc" : "musl"] } : {}) };
}

/** @returns {{ packages: Packages }} */
export function readLock() {
  return JSON.parse(readFileSync(LOCK, "utf8"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = readLock();
  const { "": root = {}, ...rest } = { ...lock.packages, ...missingBuilds(lock.packages) };
  const sorted = Object.entries(rest).toSorted(([a], [b]) => a.localeCompare(b, "en"));
  writeFileSync(LOCK, `${JSON.stringify({ ...lock, packages: { "": root, ...Object.fromEntries(sorted) } }, null, 2)}\n`);
}
