import { benchSteps, type Tx } from "@taizhang/db";
import { resolutions } from "@taizhang/policy";
import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { Snapshot, type Candidate } from "./candidate";

/** Most steps that come back with a text, and most changes in them together. */
const mostSteps = 30;
const mostChanges = 300;

const Decision = z.object({ resolution: z.enum(resolutions).nullable(), reason: z.string().nullable() });
/** What brings back the state before one step, as `directive.undo` takes it. */
export type OwnStep = { candidates: { id: string; to: Snapshot }[]; sentences: ({ id: string } & z.infer<typeof Decision>)[] };
export type StepRow = { tx: number; candidateId: string | null; sentenceId: string | null; former: unknown; overtaken: boolean };

/**
 * Steps out of their changes, the last step last. A step that touches what somebody else changed since, what has become a
 * task, or what a step left out touched, is left out: nothing is taken back unseen.
 * @param rows newest first
 */
export function stepsOf(rows: readonly StepRow[], candidates: readonly Candidate[]): OwnStep[] {
  const known = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const blocked = new Set<string>();
  const steps: OwnStep[] = [];
  for (const tx of new Set(rows.map((row) => row.tx))) {
    const own = rows.filter((row) => row.tx === tx);
    const step: OwnStep = { candidates: [], sentences: [] };
    let whole = own.every(({ overtaken, candidateId, sentenceId }) => !overtaken && !blocked.has(candidateId ?? sentenceId ?? ""));
    for (const { candidateId, sentenceId, former } of own) {
      const now = candidateId === null ? undefined : known.get(candidateId);
      const to = now && Snapshot.safeParse(former ?? { ...now, state: "dropped", dropReason: "undone" });
      const decision = sentenceId === null ? undefined : Decision.safeParse(former);
      if (now && now.state !== "registered" && to?.success) step.candidates.push({ id: now.id, to: to.data });
      else if (sentenceId !== null && decision?.success) step.sentences.push({ id: sentenceId, ...decision.data });
      else whole = false;
    }
    if (whole) steps.unshift(step);
    else for (const { candidateId, sentenceId } of own) blocked.add(candidateId ?? sentenceId ?? "");
  }
  return steps.slice(-mostSteps);
}

/** The last steps of one person at a text that can still be taken back, the last one last: one statement. */
export async function ownSteps(tx: Tx, textId: string, userId: string | null, candidates: readonly Candidate[]): Promise<OwnStep[]> {
  if (userId === null) return [];
  const rows = await tx.select({
    tx: benchSteps.tx, candidateId: benchSteps.candidateId, sentenceId: benchSteps.sentenceId, former: benchSteps.former,
    overtaken: sql<boolean>`exists (select from app.bench_steps o where o.text_id = bench_steps.text_id and o.user_id <> bench_steps.user_id and o.id > bench_steps.id
      and (o.candidate_id = bench_steps.candidate_id or o.sentence_id = bench_steps.sentence_id))`,
  }).from(benchSteps).where(and(eq(benchSteps.textId, textId), eq(benchSteps.userId, userId))).orderBy(desc(benchSteps.id)).limit(mostChanges);
  // The oldest step may be cut off.
  const last = rows.length < mostChanges ? null : rows.at(-1)?.tx;
  return stepsOf(rows.filter((row) => row.tx !== last), candidates);
}

/** A step that was taken back is no step any more, nor is the taking back. */
export async function forgetStep(tx: Tx, textId: string, userId: string | null, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    with current as (select pg_current_xact_id()::text::bigint as tx),
      undone as (select s.tx from app.bench_steps s, current where s.text_id = ${textId} and s.user_id = ${userId} and s.tx <> current.tx
        and coalesce(s.candidate_id, s.sentence_id) = any (${sql.param([...ids])}::uuid[]) order by s.id desc limit 1)
    delete from app.bench_steps s using current where s.text_id = ${textId} and s.user_id = ${userId} and (s.tx = current.tx or s.tx in (select u.tx from undone u))`);
}
