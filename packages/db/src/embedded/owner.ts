import { chown } from "node:fs/promises";

/** "nobody": PostgreSQL refuses to run as root, and this user exists on every system without being made. */
const NOBODY = 65_534;

/** What `spawn` needs to run a program as the cluster's owner: nothing for an ordinary user. */
export function clusterOwner(): { uid: number; gid: number } | Record<string, never> {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}

/** Gives one file or directory to the cluster's owner where we are root. */
export async function giveToOwner(path: string): Promise<void> {
  const { uid, gid } = clusterOwner();
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}
