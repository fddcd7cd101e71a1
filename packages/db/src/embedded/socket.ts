import { createHash } from "node:crypto";
import { chmod, lstat, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataDirectory } from "./data-directory";
import { EmbeddedError, fromSystemError } from "./errors";
import { clusterOwner, giveToOwner } from "./owner";

/** Bytes a socket's whole path may have: 104 on macOS, 108 on Linux, each with a closing zero. */
const LIMIT = 103;

/** Where the socket lies: inside the data directory, or in a short private directory where that path is too long. */
export function socketDirectory(directory: DataDirectory, port: number): string {
  const fits = (path: string): boolean => Buffer.byteLength(`${path}/.s.PGSQL.${port}`) <= LIMIT;
  if (fits(directory.socket)) return directory.socket;
  const name = `tz-${createHash("sha256").update(directory.root).digest("hex").slice(0, 10)}`;
  const inTemp = join(tmpdir(), name);
  return fits(inTemp) ? inTemp : join("/tmp", name);
}

/** Makes the socket's directory, private to the cluster's owner; refuses one that someone else prepared. */
export async function makeSocketDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    const entry = await lstat(path);
    const owner = clusterOwner().uid ?? process.getuid?.();
    if (!entry.isDirectory() || (entry.uid !== process.getuid?.() && entry.uid !== owner)) {
      throw new EmbeddedError("no_access", `${path} belongs to another user`);
    }
    await chmod(path, 0o700);
    await giveToOwner(path);
  } catch (cause) {
    throw fromSystemError(cause, path);
  }
}
