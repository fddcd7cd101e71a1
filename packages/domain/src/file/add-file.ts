import { files, reportFiles, type Tx } from "@taizhang/db";
import { sanitizeFileName } from "@taizhang/documents";
import { and, eq, gt, notExists, sql } from "drizzle-orm";
import { z } from "zod";
import { invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { familyOf, maxFileBytes, typeOfName, waitingBytes, waitingDays } from "./model";
import { keepContent } from "./store";

/** Bytes that this person uploaded of late and no report carries. */
async function waiting(tx: Tx, authorId: string, now: Date): Promise<number> {
  const since = new Date(now.getTime() - waitingDays * 86_400_000);
  const [sum] = await tx.select({ bytes: sql<number>`coalesce(sum(${files.size}), 0)::float8` }).from(files)
    .where(and(eq(files.authorId, authorId), gt(files.createdAt, since), notExists(tx.select({ one: sql`1` }).from(reportFiles).where(eq(reportFiles.fileId, files.id)))));
  return sum?.bytes ?? 0;
}

/**
 * Stores an attachment. It belongs to nobody but its author until a report carries it. Content is taken as bytes, never
 * as a hash, so that nobody gets at a file by knowing its hash.
 */
export const addFile = command({
  name: "file.add",
  permission: "file.add",
  input: z.object({ name: z.string().min(1).max(500), content: z.instanceof(Uint8Array) }),
  async run({ tx, actor, now, audit }, { name, content }) {
    if (content.byteLength === 0) throw invalid("file", "file.empty");
    if (content.byteLength > maxFileBytes) throw invalid("file", "file.too_big", { megabytes: maxFileBytes / 1024 / 1024 });
    const clean = sanitizeFileName(name);
    const type = typeOfName(clean);
    if (!type) throw invalid("file", "file.type_not_allowed");
    if (familyOf(content) !== type.family) throw invalid("file", "file.type_mismatch");
    if (actor.userId === null) throw invalid("file", "file.type_not_allowed");
    if (await waiting(tx, actor.userId, now) + content.byteLength > waitingBytes) {
      throw invalid("file", "file.too_many_waiting", { days: waitingDays, megabytes: waitingBytes / 1024 / 1024 });
    }
    const sha256 = await keepContent(content);
    const [row] = await tx.insert(files).values({ sha256, name: clean, mediaType: type.mediaType, size: content.byteLength, authorId: actor.userId, createdAt: now })
      .returning({ id: files.id, name: files.name, size: files.size });
    if (!row) throw invalid("file", "file.empty");
    audit({ subject: { type: "file", id: row.id }, after: { name: clean, size: row.size, sha256 } });
    return row;
  },
});
