import { auditEvents, auditSeals, type Tx } from "@taizhang/db";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { query } from "../kernel/use-case";
import { canonical, link, tailLength } from "./chain";
import { firstHash, type Verdict } from "./model";

type Link = { position: string; hash: string; eventId: string | null; transactionId: string | null; event: string | null };
const batch = 5000;

async function links(tx: Tx, after: number): Promise<Link[]> {
  const { rows } = await tx.execute<Link>(sql`
    select s.position, s.hash, e.id as "eventId", e.transaction_id as "transactionId", case when e.id is null then null else ${canonical} end as event
    from ${auditSeals} s left join ${auditEvents} e on e.id = s.event_id
    where s.position > ${after} order by s.position limit ${batch}`);
  return rows;
}

type State = { position: number; hash: string; transactionId: bigint; eventId: bigint };

function broken(state: State, { position, hash, eventId, transactionId, event }: Link): Verdict["broken"] {
  const next = state.position + 1;
  if (Number(position) !== next || eventId === null || transactionId === null || event === null) return { position: next, eventId: null, why: "missing" };
  const transaction = BigInt(transactionId);
  const inOrder = transaction > state.transactionId || (transaction === state.transactionId && BigInt(eventId) > state.eventId);
  if (link(state.hash, event) !== hash) return { position: next, eventId: Number(eventId), why: "changed" };
  return inOrder ? null : { position: next, eventId: Number(eventId), why: "out_of_order" };
}

/** Walks the whole chain and says where it breaks first, if it does, and how long the unsealed tail is. */
export const verify = query({
  name: "audit.verify",
  permission: "audit.read",
  input: z.object({}),
  async run({ tx }): Promise<Verdict> {
    let state: State = { position: 0, hash: firstHash, transactionId: 0n, eventId: 0n };
    const verdict = async (found: Verdict["broken"]) => ({ sealed: state.position, tail: await tailLength(tx), head: state.hash, broken: found });
    for (;;) {
      const rows = await links(tx, state.position);
      for (const row of rows) {
        const found = broken(state, row);
        if (found) return verdict(found);
        state = { position: Number(row.position), hash: row.hash, transactionId: BigInt(row.transactionId ?? 0), eventId: BigInt(row.eventId ?? 0) };
      }
      if (rows.length < batch) return verdict(null);
    }
  },
});
