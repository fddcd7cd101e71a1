import { readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { markDays, nightHours } from "./model";
import { shelves, storeRoot } from "./store";

const prefix = ".database-";
const hour = 3_600_000;

/**
 * What the store says about who uses it. A directory may serve two databases, and what one of them does not name may be the
 * other's; so each leaves its mark there every night, and only who has been alone since an earlier night may remove what it
 * does not name. A mark that is not renewed for long no longer counts.
 */
export type Marks = {
  /** Whether another database leaves its mark here too. */
  shared: boolean;
  /** Whether this database left its mark on an earlier night. */
  known: boolean;
  /** Where the last night stopped looking. */
  shelf: number;
};

/** Reads the marks of the store, as the database of this name. */
export async function readMarks(database: string, now: Date): Promise<Marks> {
  const names = (await readdir(storeRoot())).filter((name) => name.startsWith(prefix));
  const marks = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(storeRoot(), name))).mtime.getTime() })));
  const own = marks.find(({ name }) => name === prefix + database);
  const shelf = own ? Number.parseInt(await readFile(join(storeRoot(), own.name), "utf8"), 10) : 0;
  return {
    shared: marks.some((mark) => mark !== own && mark.at > now.getTime() - markDays * 24 * hour),
    known: own !== undefined && own.at <= now.getTime() - nightHours * hour,
    shelf: shelf >= 0 && shelf < shelves ? shelf : 0,
  };
}

/** Leaves the mark of a database: that it was here tonight, and where the next night begins to look. */
export async function leaveMark(database: string, shelf: number, now: Date): Promise<void> {
  const path = join(storeRoot(), prefix + database);
  await writeFile(path, `${shelf}\n`, { mode: 0o600 });
  await utimes(path, now, now);
}
