import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Binaries } from "./binaries";
import { beginDemonstration, keptSecret } from "./data-directory";
import type { DataDirectory } from "./data-directory";
import { EmbeddedError, fromSystemError } from "./errors";
import { clusterOwner, giveToOwner } from "./owner";

const run = promisify(execFile);

/** Name of the cluster's superuser, the owner of `DATABASE_URL`'s kind. */
export const OWNER = "postgres";

// pg_trgm asks the C library, not ICU, what a letter is: under plain "C" it finds no Chinese ones.
const CTYPES = ["C.UTF-8", "zh_CN.UTF-8", "en_US.UTF-8", "UTF-8"];

/**
 * Makes the cluster the first time (pinyin collation, UTF-8, checksums, scram) and returns the owner's password.
 * A half-made one is never left under the final name.
 * @param temporary need not survive a power failure
 * @throws EmbeddedError `version_changed` where the cluster belongs to another major version.
 */
export async function initialiseCluster(directory: DataDirectory, binaries: Binaries, temporary: boolean): Promise<string> {
  const password = await keptSecret(directory.password, () => randomBytes(24).toString("base64url"));
  if (existsSync(join(directory.cluster, "PG_VERSION"))) {
    await refuseOtherVersion(directory, binaries);
    return password;
  }
  const half = `${directory.cluster}.new`;
  const passwordFile = join(directory.root, "initdb.password");
  try {
    await rm(half, { recursive: true, force: true });
    await mkdir(half, { mode: 0o700 });
    await giveToOwner(half);
    await writeFile(passwordFile, password, { mode: 0o600 });
    await giveToOwner(passwordFile);
    await runInitdb(binaries, ["-D", half, `--pwfile=${passwordFile}`, ...(temporary ? ["--no-sync"] : [])]);
    await beginDemonstration(directory.root);
    await rename(half, directory.cluster);
  } catch (cause) {
    await rm(half, { recursive: true, force: true }).catch(() => undefined);
    throw fromSystemError(cause, directory.root);
  } finally {
    await rm(passwordFile, { force: true });
  }
  return password;
}

async function refuseOtherVersion(directory: DataDirectory, binaries: Binaries): Promise<void> {
  const made = (await readFile(join(directory.cluster, "PG_VERSION"), "utf8")).trim();
  if (made !== binaries.major) {
    throw new EmbeddedError(
      "version_changed",
      `${directory.cluster} was made by PostgreSQL ${made}, this version brings ${binaries.major}: `
        + "start the earlier version of the program with it, or choose another TAIZHANG_DATA",
    );
  }
  await chmod(directory.cluster, 0o700);
}

async function runInitdb(binaries: Binaries, place: readonly string[]): Promise<void> {
  const failures: string[] = [];
  for (const ctype of CTYPES) {
    const failure = await tryInitdb(binaries, [...place, `--lc-ctype=${ctype}`]);
    if (failure === null) return;
    failures.push(failure);
    if (!/locale/i.test(failure)) break;
  }
  const last = failures.at(-1) ?? "";
  throw new EmbeddedError(/No space left/i.test(last) ? "disk_full" : "failed", `initdb: ${last}`);
}

async function tryInitdb(binaries: Binaries, more: readonly string[]): Promise<string | null> {
  const args = [
    "-U", OWNER, "--auth=scram-sha-256", "-E", "UTF8", "--data-checksums",
    "--locale=C", "--locale-provider=icu", "--icu-locale=zh-u-co-pinyin", "--no-instructions",
    ...more,
  ];
  try {
    await run(binaries.initdb, args, { ...clusterOwner(), cwd: "/", env: { NODE_ENV: process.env.NODE_ENV, LC_ALL: "C", TZ: "UTC" } });
    return null;
  } catch (error) {
    const text = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
    return text || (error instanceof Error ? error.message : String(error));
  }
}
