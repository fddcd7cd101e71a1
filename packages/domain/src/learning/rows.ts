import { wordProposals, type Tx } from "@taizhang/db";
import { and, eq, sql, type SQL } from "drizzle-orm";
import type { LessonKind } from "@taizhang/policy";
import { leastDutyEvidence } from "./model";

/** The organization has the word by now: as a name of any unit, or as a duty of this one. */
const isKnown = sql`case ${wordProposals.kind} when 'alias'
  then exists (select from app.unit_aliases a join app.units u on u.id = a.unit_id where u.ended_on is null and a.alias = ${wordProposals.word}) or exists (select from app.units u where u.ended_on is null and ${wordProposals.word} in (u.name, u.short_name))
  else exists (select from app.duties d where d.keyword = ${wordProposals.word} and d.unit_id = ${wordProposals.unitId}) end`;

/** A matter that several units get is the duty of none: this one needs three quarters of its sentences. */
const isClear = sql`(${wordProposals.kind} = 'alias' or ${wordProposals.evidence} * 4 >= 3 * (select sum(o.evidence) from app.word_proposals o where o.kind = 'duty' and o.word = ${wordProposals.word}))`;

/** Proposals that wait for a decision. */
export const isWaiting = (): SQL | undefined => and(
  eq(wordProposals.state, "open"), sql`${wordProposals.evidence} >= case ${wordProposals.kind} when 'duty' then ${leastDutyEvidence}::int else 1 end`, isClear, sql`not ${isKnown}`,
);

/** How many proposals wait. */
export async function countWaiting(tx: Tx): Promise<number> {
  const [row] = await tx.select({ n: sql<number>`count(*)::int` }).from(wordProposals).where(isWaiting());
  return row?.n ?? 0;
}

/** A learned word was taken out of the organization: its proposal is refused, and comes back only when more sentences say so. */
export async function refuseAccepted(tx: Tx, { kind, word, unitId }: { kind: LessonKind; word: string; unitId: string }, { by, at, reason }: { by: string | null; at: Date; reason: string }): Promise<void> {
  await tx.update(wordProposals).set({ state: "refused", reason, decidedBy: by, decidedAt: at, decidedEvidence: wordProposals.evidence, version: sql`${wordProposals.version} + 1` })
    .where(and(eq(wordProposals.kind, kind), eq(wordProposals.word, word), eq(wordProposals.unitId, unitId), eq(wordProposals.state, "accepted")));
}
