import { files, type Tx } from "@taizhang/db";
import { inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { command } from "../kernel/use-case";
import { leaveMark, readMarks } from "./marks";
import { sweepBatch, sweepMost, unattachedDays } from "./model";
import { dropContent, shelves, untouched } from "./store";

const day = 86_400_000;

/** A name for this database that no other has. */
async function databaseName(tx: Tx): Promise<string> {
  const { rows: [row] } = await tx.execute<{ name: string }>(sql`
    select s.system_identifier || '-' || d.oid as name from pg_control_system() s, pg_database d where d.datname = current_database()`);
  return row?.name ?? "";
}

async function* inBatches(names: AsyncIterable<string>, size: number): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for await (const name of names) {
    batch.push(name);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const hashOf = (name: string) => name.slice(0, 64);

/** Those of the names that no row names; what is half written is nobody's. */
async function unnamed(tx: Tx, names: string[]): Promise<string[]> {
  const rows = await tx.selectDistinct({ sha256: files.sha256 }).from(files).where(inArray(files.sha256, names.map(hashOf)));
  const kept = new Set(rows.map(({ sha256 }) => sha256));
  return names.filter((name) => !kept.has(name));
}

/**
 * Removes content that lies in the store for ninety days and that no row names: its upload broke off between the content and
 * the row. So long, because a database restored from an earlier day does not know what came after it. Looks at so much a
 * night and goes on from there the next.
 */
export const sweepFiles = command({
  name: "file.sweep",
  permission: "draft.purge",
  quiet: true,
  input: z.object({ most: z.number().int().positive().default(sweepMost) }),
  async run({ tx, now, audit }, { most }) {
    const database = await databaseName(tx);
    const { shared, known, shelf } = await readMarks(database, now);
    let [dropped, next] = [0, shelf];
    if (known && !shared) {
      const since = new Date(now.getTime() - unattachedDays * day);
      for await (const names of inBatches(untouched(since, shelf, most), sweepBatch)) {
        dropped += await dropContent(await unnamed(tx, names), since);
        next = (Number.parseInt(names.at(-1)?.slice(0, 2) ?? "0", 16) + 1) % shelves;
      }
    }
    await leaveMark(database, next, now);
    if (dropped > 0) audit({ subject: { type: "county", id: "purge" }, after: { contents: dropped } });
    return { dropped, shared };
  },
});
