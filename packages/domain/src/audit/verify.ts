import { auditEvents, auditSeals, type Tx } from "@taizhang/db";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { query } from "../kernel/use-case";
import { canonical, link } from "./chain";
import { backdatedMinutes, firstHash, sealMinutes, Verify, type Verdict, type WrittenDown } from "./model";

type Link = { position: string; hash: string; sealedAt: string; eventId: string | null; at: string | null; event: string | null };
const batch = 5000;
const seconds = (what: string) => sql.raw(`extract(epoch from ${what})`);

async function links(tx: Tx, after: number): Promise<Link[]> {
  const { rows } = await tx.execute<Link>(sql`
    select s.position, s.hash, ${seconds("s.sealed_at")} as "sealedAt", e.id as "eventId", ${seconds("e.at")} as at, case when e.id is null then null else ${canonical} end as event
    from ${auditSeals} s left join ${auditEvents} e on e.id = s.event_id
    where s.position > ${after} order by s.position limit ${batch}`);
  return rows;
}

/** Where the walk stands: the last sound link, when it was sealed, and when what was sealed before that was. */
type State = { position: number; hash: string; sealedAt: number; sealedBefore: number; backdated: Verdict["backdated"] };
const beginning: State = { position: 0, hash: firstHash, sealedAt: 0, sealedBefore: 0, backdated: null };

type Expected = z.output<typeof WrittenDown> | null;

function faultOf(state: State, { position, hash, eventId, event }: Link, expected: Expected): Verdict["broken"] {
  const next = state.position + 1;
  if (Number(position) !== next || eventId === null || event === null) return { position: next, eventId: null, why: "missing" };
  if (link(state.hash, event) !== hash) return { position: next, eventId: Number(eventId), why: "changed" };
  return expected?.position === next && expected.head !== hash ? { position: next, eventId: Number(eventId), why: "other_head" } : null;
}

function walked({ position, sealedAt, sealedBefore, backdated }: State, row: Link): State {
  const at = Number(row.sealedAt);
  const before = at > sealedAt ? sealedAt : sealedBefore;
  const late = Number(row.at) < before - backdatedMinutes * 60;
  return {
    position: position + 1, hash: row.hash, sealedAt: at, sealedBefore: before,
    backdated: late ? { count: (backdated?.count ?? 0) + 1, position: backdated?.position ?? position + 1 } : backdated,
  };
}

/** Events without a seal, and the first of those that ought to have one: by their own time, or because a later one got it. */
async function unsealed(tx: Tx, now: Date): Promise<{ tail: number; overdue: number | null }> {
  const due = new Date(now.getTime() - sealMinutes * 60_000);
  const { rows: [found] } = await tx.execute<{ tail: number; overdue: string | null }>(sql`
    select count(*)::int as tail, min(e.id) filter (where e.at < ${due}
      or e.id < (select max(s.event_id) from ${auditSeals} s where s.sealed_at < ${due})) as overdue
    from ${auditEvents} e where not exists (select from ${auditSeals} s where s.event_id = e.id)`);
  return { tail: found?.tail ?? 0, overdue: found?.overdue ? Number(found.overdue) : null };
}

/**
 * Walks the whole chain and says where it breaks first, if it does; whether an event stands outside it that ought to be in
 * it; whether it still holds the end that somebody wrote down.
 */
export const verify = query({
  name: "audit.verify",
  permission: "audit.read",
  input: Verify,
  async run({ tx, now }, { expected }): Promise<Verdict> {
    let state = beginning;
    const { tail, overdue } = await unsealed(tx, now);
    const verdict = (broken: Verdict["broken"]): Verdict => ({ sealed: state.position, tail, head: state.hash, broken, backdated: state.backdated });
    for (;;) {
      const rows = await links(tx, state.position);
      for (const row of rows) {
        const fault = faultOf(state, row, expected);
        if (fault) return verdict(fault);
        state = walked(state, row);
      }
      if (rows.length === batch) continue;
      if (expected && expected.position > state.position) return verdict({ position: state.position + 1, eventId: null, why: "cut" });
      return verdict(overdue === null ? null : { position: state.position + 1, eventId: overdue, why: "unsealed" });
    }
  },
});
