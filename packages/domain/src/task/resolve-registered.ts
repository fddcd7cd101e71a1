import { candidates, sentences, type Tx } from "@taizhang/db";
import { inArray, sql } from "drizzle-orm";

/**
 * Marks the sentences of registered candidates as taken into the ledger, by their kind. A sentence that still holds an
 * open candidate stays undecided.
 */
export async function resolveRegistered(tx: Tx, candidateIds: readonly string[], userId: string | null, now: Date): Promise<void> {
  await tx.execute(sql`
    update ${sentences} s set resolved_by = ${userId}::uuid, resolved_at = ${now.toISOString()}::timestamptz,
      resolution = case c.kind when 'indicator' then 'indicator' when 'project' then 'project_list' when 'register' then 'register' when 'rule' then 'rule' else 'task' end
    from ${candidates} c
    where ${inArray(sql`c.id`, [...candidateIds])} and s.text_id = c.text_id and s.start < c."end" and s."end" > c.start and s.resolution is null
      and not exists (select from ${candidates} o where o.text_id = s.text_id and o.start < s."end" and o."end" > s.start and o.state in ('proposed', 'confirmed'))`);
}
