import { createHash } from "node:crypto";
import { mkdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fromMakingDirectory } from "./errors";

/** Where one installation keeps what must survive: the cluster, generated secrets, uploaded files. */
export interface DataDirectory {
  readonly root: string;
  readonly cluster: string;
  readonly binaries: string;
  readonly socket: string;
  readonly password: string;
  readonly log: string;
  readonly lock: string;
  readonly demonstration: string;
  readonly files: string;
}

/** Names of everything below `root`. */
export function layout(root: string): DataDirectory {
  return {
    root,
    cluster: join(root, "database"),
    binaries: join(root, "postgresql"),
    socket: join(root, "socket"),
    password: join(root, "database.password"),
    log: join(root, "database.log"),
    lock: join(root, "instance.lock"),
    demonstration: join(root, "demonstration"),
    files: join(root, "files"),
  };
}

/**
 * The data directory of this checkout: `TAIZHANG_DATA`, else a system directory for root and the user's
 * own data directory otherwise. Never inside the checkout, which the database's user may not be able to enter.
 */
export async function dataDirectory(
  checkout: string,
  env: NodeJS.ProcessEnv = process.env,
  uid: number = process.getuid?.() ?? -1,
): Promise<string> {
  if (env.TAIZHANG_DATA) return resolve(env.TAIZHANG_DATA);
  const path = await realpath(checkout);
  const name = `${basename(path)}-${createHash("sha256").update(path).digest("hex").slice(0, 8)}`;
  if (uid === 0) return join("/var/lib/taizhang", name);
  return join(env.XDG_DATA_HOME || join(homedir(), ".local", "share"), "taizhang", name);
}

/** Makes the data directory; root's must stay open to the database's own user, anyone else's is private. */
export async function makeDataDirectory(root: string): Promise<void> {
  try {
    await mkdir(root, { recursive: true, mode: process.getuid?.() === 0 ? 0o755 : 0o700 });
  } catch (cause) {
    throw fromMakingDirectory(cause, root);
  }
}

/** True where this data directory was begun as the demonstration and no real county has been set up in it. */
export async function isDemonstration(root: string): Promise<boolean> {
  return readFile(layout(root).demonstration).then(
    () => true,
    () => false,
  );
}

/** Marks a new data directory as the demonstration (done once, when its cluster is made). */
export async function beginDemonstration(root: string): Promise<void> {
  await writeFile(layout(root).demonstration, `${new Date().toISOString()}\n`);
}

/** Ends the demonstration: a real county was set up here, and nothing may be seeded into it any more. */
export async function endDemonstration(root: string): Promise<void> {
  await rm(layout(root).demonstration, { force: true });
}

/** Reads a secret kept in the data directory (0600), making it with `create` the first time. */
export async function keptSecret(path: string, create: () => string): Promise<string> {
  const kept = await readFile(path, "utf8").catch(() => "");
  if (kept.trim()) return kept.trim();
  const made = create();
  await writeFile(path, `${made}\n`, { mode: 0o600 });
  return made;
}
