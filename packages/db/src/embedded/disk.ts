import { readFile, statfs } from "node:fs/promises";
import { layout } from "./data-directory";

/** Two of the server's log segments: with less it cannot go on writing. */
const LEAST_BYTES = 32_000_000;

/**
 * Why there is no room for the embedded server: the line of its log that says so, since it was started last, or what the
 * disk itself says. Null where there is room.
 */
export async function noRoom(dataDir: string): Promise<string | null> {
  const log = await readFile(layout(dataDir).log, "utf8").catch(() => "");
  const line = log.slice(Math.max(0, log.lastIndexOf("starting PostgreSQL"))).split("\n").findLast((it) => /No space left|could not extend|Disk quota/i.test(it));
  if (line) return line;
  const free = await statfs(dataDir).then(({ bavail, bsize }) => bavail * bsize, () => Infinity);
  return free < LEAST_BYTES ? `${dataDir}: ${Math.floor(free / 1_000_000)} MB` : null;
}
