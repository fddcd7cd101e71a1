import { lessons, type Tx } from "@taizhang/db";
import { inArray, sql } from "drizzle-orm";
import { insertAll } from "../kernel/bulk";
import type { Context } from "../kernel/use-case";
import { clauseAround, lessonsOf, type Lesson } from "./lessons";
import { readOrganization } from "./organization";
import { candidateOf, type CandidateRow } from "./rows";

type Word = Pick<Lesson, "kind" | "word">;

/** Counts the lessons of these words anew. A refused proposal opens again where there are more than when it was refused. */
async function recount(tx: Tx, words: readonly Word[]): Promise<void> {
  if (words.length === 0) return;
  const touched = sql`touched as (select distinct kind, word from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as r(kind text, word text))`;
  await tx.execute(sql`with ${touched}
    insert into app.word_proposals as p (kind, word, unit_id, evidence)
    select kind, word, unit_id, count(*) from app.lessons join touched using (kind, word) group by kind, word, unit_id
    on conflict (kind, word, unit_id) do update set evidence = excluded.evidence,
      state = case when p.state = 'refused' and excluded.evidence > p.decided_evidence then 'open' else p.state end,
      version = p.version + case when p.state = 'refused' and excluded.evidence > p.decided_evidence then 1 else 0 end`);
  await tx.execute(sql`with ${touched}
    update app.word_proposals p set evidence = 0 from touched t where t.kind = p.kind and t.word = p.word and p.evidence > 0
      and not exists (select from app.lessons l where l.kind = p.kind and l.word = p.word and l.unit_id = p.unit_id)`);
}

/** Takes away what candidates taught; they are no longer confirmed. Returns the words concerned, still to be counted. */
async function takeBack(tx: Tx, candidateIds: readonly string[]): Promise<Word[]> {
  // Two officers who confirm at once count one after the other.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('app.lessons'))`);
  return tx.delete(lessons).where(inArray(lessons.candidateId, [...candidateIds])).returning({ kind: lessons.kind, word: lessons.word });
}

/** Candidates that are no longer confirmed teach nothing. */
export async function forgetLessons(tx: Tx, candidateIds: readonly string[]): Promise<void> {
  if (candidateIds.length > 0) await recount(tx, await takeBack(tx, candidateIds));
}

/** Keeps what confirmed candidates of one text teach, in place of what they taught before. */
export async function recordLessons({ tx, actor, now }: Pick<Context, "tx" | "actor" | "now">, body: string, rows: readonly CandidateRow[]): Promise<void> {
  const organization = await readOrganization(tx);
  const learned = rows.flatMap((row) => lessonsOf(candidateOf(row), clauseAround(body, row.start, row.end), organization).map((lesson) => ({
    ...lesson, id: crypto.randomUUID(), textId: row.textId, candidateId: row.id, authorId: actor.userId, createdAt: now,
  })));
  const gone = await takeBack(tx, rows.map(({ id }) => id));
  await insertAll(tx, lessons, ["id", "kind", "word", "unitId", "textId", "candidateId", "authorId", "createdAt"], learned);
  await recount(tx, [...gone, ...learned.map(({ kind, word }) => ({ kind, word }))]);
}
