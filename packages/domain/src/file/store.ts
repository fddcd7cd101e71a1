import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open, opendir, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { AppError } from "../kernel/model";

/** Content-addressed store on disk under `TAIZHANG_FILES`: a file lies under its SHA-256, so equal content is kept once. */
export function storeRoot(): string {
  const root = process.env.TAIZHANG_FILES;
  if (!root) throw new AppError("UNEXPECTED", "file.store_missing");
  return root;
}

function placeOf(name: string): { folder: string; path: string } {
  const folder = join(storeRoot(), name.slice(0, 2));
  return { folder, path: join(folder, name) };
}

/** How many shelves there are: one for each beginning of a hash. */
export const shelves = 256;
const shelfName = (number: number) => (number % shelves).toString(16).padStart(2, "0");

const exists = (path: string): Promise<boolean> => access(path).then(() => true, () => false);

/** Keeps content and names it by its SHA-256 (hex). Atomic: written beside, flushed, then renamed. */
export async function keepContent(content: Uint8Array): Promise<string> {
  const sha256 = createHash("sha256").update(content).digest("hex");
  const { folder, path } = placeOf(sha256);
  // Its new date keeps it from being dropped before the row that names it is there.
  if (await utimes(path, new Date(), new Date()).then(() => true, () => false)) return sha256;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const beside = `${path}.${randomUUID()}`;
  try {
    const file = await open(beside, "wx", 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
  return sha256;
}

/** The stored content as a web stream. @throws NOT_FOUND `file.not_found` where the store lost it */
export async function storedContent(sha256: string): Promise<ReadableStream<Uint8Array>> {
  const { path } = placeOf(sha256);
  if (!(await exists(path))) throw new AppError("NOT_FOUND", "file.not_found");
  return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
}

/** A content, or what a crash left half written of one. */
const contentName = /^[0-9a-f]{64}(\.[0-9a-f-]{36})*$/;

/**
 * Names of what lies in the store untouched since then, read bit by bit from one shelf on and once around; stops at the end
 * of the shelf on which `most` is reached. What is no content is passed over.
 */
export async function* untouched(since: Date, fromShelf: number, most: number): AsyncGenerator<string> {
  for (let turn = 0, found = 0; turn < shelves && found < most; turn += 1) {
    const shelf = shelfName(fromShelf + turn);
    const folder = join(storeRoot(), shelf);
    if (!(await exists(folder))) continue;
    for await (const entry of await opendir(folder)) {
      if (!entry.isFile() || !entry.name.startsWith(shelf) || !contentName.test(entry.name)) continue;
      const file = await stat(join(folder, entry.name)).catch(() => null);
      if (file === null || file.mtime >= since) continue;
      found += 1;
      yield entry.name;
    }
  }
}

/** Removes what lies in the store under these names, unless somebody has just stored the same again. Returns how much was removed. */
export async function dropContent(names: readonly string[], untouchedSince: Date): Promise<number> {
  let dropped = 0;
  for (const { path } of names.map(placeOf)) {
    const found = await stat(path).catch(() => null);
    if (found === null || found.mtime >= untouchedSince) continue;
    // Set aside before the last look: who stores the same from now on finds nothing here and writes it anew.
    const aside = `${path}.${randomUUID()}`;
    if (!(await rename(path, aside).then(() => true, () => false))) continue;
    if ((await stat(aside)).mtime >= untouchedSince) {
      await rename(aside, path);
      continue;
    }
    await rm(aside, { force: true });
    dropped += 1;
  }
  return dropped;
}
