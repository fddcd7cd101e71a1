import { drafts, files, reportFiles } from "@taizhang/db";
import { and, eq, inArray, lt, notExists, sql } from "drizzle-orm";
import { z } from "zod";
import { command } from "../kernel/use-case";
import { unattachedDays } from "./model";
import { dropContent } from "./store";

const day = 86_400_000;

/** Removes files that no report and no draft carries any more. Their content goes by `dropFiles`, when it is certain that the rows are gone. */
export const purgeFiles = command({
  name: "file.purge",
  permission: "draft.purge",
  quiet: true,
  input: z.object({}),
  async run({ tx, now, audit }) {
    const nowhere = [
      notExists(tx.select({ one: sql`1` }).from(reportFiles).where(eq(reportFiles.fileId, files.id))),
      notExists(tx.select({ one: sql`1` }).from(drafts).where(and(eq(drafts.userId, files.authorId), sql`position(${files.id}::text in ${drafts.data}::text) > 0`))),
    ];
    const removed = await tx.delete(files).where(and(lt(files.createdAt, new Date(now.getTime() - unattachedDays * day)), ...nowhere)).returning({ sha256: files.sha256 });
    if (removed.length > 0) audit({ subject: { type: "county", id: "purge" }, after: { files: removed.length } });
    return { hashes: [...new Set(removed.map(({ sha256 }) => sha256))] };
  },
});

/** Removes the content of files that were removed, where no other file has the same. */
export const dropFiles = command({
  name: "file.drop",
  permission: "draft.purge",
  quiet: true,
  input: z.object({ hashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(100_000) }),
  async run({ tx, now }, { hashes }) {
    const kept = await tx.selectDistinct({ sha256: files.sha256 }).from(files).where(inArray(files.sha256, hashes));
    const named = new Set(kept.map(({ sha256 }) => sha256));
    return { dropped: await dropContent(hashes.filter((hash) => !named.has(hash)), new Date(now.getTime() - day)) };
  },
});
