import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { AppError } from "../kernel/model";

/** Content-addressed store on disk under `TAIZHANG_FILES`: a file lies under its SHA-256, so equal content is kept once. */
function placeOf(sha256: string): { folder: string; path: string } {
  const root = process.env.TAIZHANG_FILES;
  if (!root) throw new AppError("UNEXPECTED", "file.store_missing");
  const folder = join(root, sha256.slice(0, 2));
  return { folder, path: join(folder, sha256) };
}

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

/** Removes stored content, unless somebody has just stored the same again. Returns how much was removed. */
export async function dropContent(hashes: readonly string[], untouchedSince: Date): Promise<number> {
  let dropped = 0;
  for (const { path } of hashes.map(placeOf)) {
    const found = await stat(path).catch(() => null);
    if (found === null || found.mtime >= untouchedSince) continue;
    await rm(path, { force: true });
    dropped += 1;
  }
  return dropped;
}
