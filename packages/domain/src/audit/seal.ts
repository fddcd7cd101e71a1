import { auditEvents, auditSeals, type Tx } from "@taizhang/db";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { command } from "../kernel/use-case";
import { canonical, endOfChain, link } from "./chain";
import { sealBatch, sealReach } from "./model";

/** Two sealers never work at once. */
const lockKey = 7_204_002;

type Unsealed = { id: string; event: string };

/** From which event on the sealer looks: where the chain is short, at all of them. */
async function whereToLook(tx: Tx): Promise<string> {
  const { rows } = await tx.execute<{ first: string }>(sql`
    select case when count(*) < ${sealReach} then 0 else min(event_id) end as first
    from (select event_id from ${auditSeals} order by position desc limit ${sealReach}) latest`);
  return rows[0]?.first ?? "0";
}

/**
 * Events without a seal, in the order they were written. What a transaction shows has ended, so their place in the chain is
 * the order of sealing and asks nothing of the numbers of transactions, which begin anew on another server. Bounded on both
 * sides, so that no plan reads the whole chain.
 */
async function nextEvents(tx: Tx, after: string, batch: number): Promise<Unsealed[]> {
  const { rows } = await tx.execute<Unsealed>(sql`
    select e.id, ${canonical} as event from ${auditEvents} e
    where e.id > ${after} and not exists (select from ${auditSeals} s where s.event_id = e.id and s.event_id > ${after})
    order by e.id limit ${batch}`);
  return rows;
}

async function store(tx: Tx, position: number, ids: string[], hashes: string[]): Promise<void> {
  await tx.execute(sql`
    insert into ${auditSeals} (position, event_id, algorithm, hash)
    select ${position} + u.n, u.id, 'sha256', u.hash
    from unnest(${sql.param(ids)}::bigint[], ${sql.param(hashes)}::text[]) with ordinality as u(id, hash, n)`);
}

/**
 * Chains what was written since the last time. An event that commits late finds its place the next time, as long as it is
 * not further back than the last links reach; what lies before them without a seal was not written by this program, and
 * `audit.verify` says so.
 */
export const seal = command({
  name: "audit.seal",
  permission: "audit.seal",
  quiet: true,
  input: z.object({ batch: z.number().int().min(1).max(20_000).default(sealBatch) }),
  async run({ tx }, { batch }) {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockKey})`);
    let { position, hash: head } = await endOfChain(tx);
    const before = position;
    let after = await whereToLook(tx);
    for (;;) {
      const events = await nextEvents(tx, after, batch);
      const hashes = events.map(({ event }) => (head = link(head, event)));
      if (events.length > 0) await store(tx, position, events.map(({ id }) => id), hashes);
      position += events.length;
      after = events.at(-1)?.id ?? after;
      if (events.length < batch) return { sealed: position - before, position, head };
    }
  },
});
