import { commandResults, type Tx } from "@taizhang/db";
import type { Actor } from "@taizhang/policy";
import { and, eq } from "drizzle-orm";
import { createHash } from "node:crypto";
import { conflict } from "./model";

/** Idempotency of commands: the same key gives the first result again and changes nothing. */
export type Repeat = { actorKey: string; key: string; useCase: string; inputHash: string };

export function repeatOf(actor: Actor, key: string, useCase: string, input: unknown): Repeat {
  const inputHash = createHash("sha256").update(JSON.stringify(input) ?? "").digest("hex");
  return { actorKey: actor.userId ?? actor.role, key, useCase, inputHash };
}

/** The stored result of this key, wrapped; undefined where the command has not run yet. */
export async function earlierResult(tx: Tx, repeat: Repeat): Promise<{ result: unknown } | undefined> {
  const [row] = await tx.select().from(commandResults)
    .where(and(eq(commandResults.actorKey, repeat.actorKey), eq(commandResults.key, repeat.key)));
  if (!row) return undefined;
  if (row.useCase !== repeat.useCase || row.inputHash !== repeat.inputHash) throw conflict("kernel.key_reused");
  return { result: row.result ?? undefined };
}

export async function storeResult(tx: Tx, repeat: Repeat, result: unknown): Promise<void> {
  await tx.insert(commandResults).values({ ...repeat, result: result ?? null });
}
