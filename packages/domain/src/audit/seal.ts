import { auditEvents, auditSeals, type Tx } from "@taizhang/db";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { command, query } from "../kernel/use-case";
import { canonical, endOfChain, link, tailLength } from "./chain";
import { sealBatch } from "./model";

/** Two sealers never work at once. */
const lockKey = 7_204_002;

type Unsealed = { id: string; event: string };

/** Events after the last sealed one, in commit order, of transactions that every running snapshot sees as ended. */
async function nextEvents(tx: Tx, limit: number): Promise<Unsealed[]> {
  const { rows } = await tx.execute<Unsealed>(sql`
    with last as (
      select e.transaction_id, e.id from ${auditSeals} s join ${auditEvents} e on e.id = s.event_id order by s.position desc limit 1
    )
    select e.id, ${canonical} as event from ${auditEvents} e
    where (e.transaction_id, e.id) > (coalesce((select transaction_id from last), '0'::xid8), coalesce((select id from last), 0))
      and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
    order by e.transaction_id, e.id limit ${limit}`);
  return rows;
}

async function store(tx: Tx, position: number, ids: string[], hashes: string[]): Promise<void> {
  await tx.execute(sql`
    insert into ${auditSeals} (position, event_id, algorithm, hash)
    select ${position} + u.n, u.id, 'sha256', u.hash
    from unnest(${sql.param(ids)}::bigint[], ${sql.param(hashes)}::text[]) with ordinality as u(id, hash, n)`);
}

/**
 * Chains what was written since the last time, one batch per call, in commit order up to the snapshot horizon
 * (decisions, Audit chain). `more` says that a full batch was taken.
 */
export const seal = command({
  name: "audit.seal",
  permission: "audit.seal",
  input: z.object({ limit: z.number().int().min(1).max(20_000).default(sealBatch) }),
  async run({ tx, audit }, { limit }) {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockKey})`);
    const { position, hash } = await endOfChain(tx);
    const events = await nextEvents(tx, limit);
    const hashes: string[] = [];
    let previous = hash;
    for (const { event } of events) {
      previous = link(previous, event);
      hashes.push(previous);
    }
    if (events.length > 0) await store(tx, position, events.map(({ id }) => id), hashes);
    audit({ subject: { type: "audit", id: String(position + events.length) }, after: { sealed: events.length, head: previous } });
    return { sealed: events.length, position: position + events.length, head: previous, more: events.length === limit };
  },
});

/** How many events wait for the seal, the sealer's own not counted: with none there is nothing to do. */
export const unsealed = query({
  name: "audit.unsealed",
  permission: "audit.read",
  input: z.object({}),
  run: async ({ tx }) => ({ waiting: await tailLength(tx, "audit.seal") }),
});
