import { auditSeals, type Tx } from "@taizhang/db";
import { desc, sql } from "drizzle-orm";
import { createHash } from "node:crypto";
import { firstHash } from "./model";

/**
 * An event as the chain sees it: PostgreSQL's text of a jsonb object has one order of keys and one form of numbers,
 * and the time is counted in microseconds, so the words do not depend on a session's settings.
 */
export const canonical = sql<string>`jsonb_build_object(
  'id', e.id, 'at', (extract(epoch from e.at) * 1000000)::bigint, 'transaction', e.transaction_id::text,
  'actor', e.actor_id, 'name', e.actor_name, 'post', e.post_id, 'role', e.role, 'unit', e.unit_id, 'deputyFor', e.deputy_for,
  'permission', e.permission, 'useCase', e.use_case, 'subjectType', e.subject_type, 'subject', e.subject_id,
  'before', e.before, 'after', e.after)::text`;

/** One link: SHA-256 over the previous hash and the event. */
export const link = (previous: string, event: string): string => createHash("sha256").update(`${previous}\n${event}`).digest("hex");

/** Where the chain ends now. */
export async function endOfChain(tx: Tx): Promise<{ position: number; hash: string }> {
  const [last] = await tx.select({ position: auditSeals.position, hash: auditSeals.hash }).from(auditSeals).orderBy(desc(auditSeals.position)).limit(1);
  return last ?? { position: 0, hash: firstHash };
}
