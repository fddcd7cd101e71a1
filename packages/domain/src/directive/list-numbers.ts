import { candidates, sentences, statedNumbers, tasks, users, type Tx } from "@taizhang/db";
import { isGeneralWord } from "@taizhang/decomposition";
import { and, asc, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { query } from "../kernel/use-case";
import { countsThings, statedNumbersOf } from "./numbers";
import { isOwn, sentenceColumns, textById } from "./rows";

/** How many items of the ledger name each subject, children of a class not counted: one statement for all. A general word (项目) says nothing here. */
async function ledgerCounts(tx: Tx, subjects: readonly string[]): Promise<Map<string, number>> {
  if (subjects.length === 0) return new Map();
  const { rows } = await tx.execute<{ subject: string; n: number }>(sql`
    select s.subject, count(*)::int as n from unnest(${sql.param([...subjects])}::text[]) as s(subject)
    join ${tasks} t on strpos(t.title || t.content, s.subject) > 0 where t.parent_id is null and t.state <> 'cancelled' group by s.subject`);
  return new Map(rows.map(({ subject, n }) => [subject, n]));
}

/**
 * Reconciliation of the numbers of a text: each stated number with its subject and sentence, what answers it among the
 * candidates and in the ledger, and what a person decided about it. Five statements.
 */
export const listNumbers = query({
  name: "directive.numbers", permission: "directive.read", input: z.object({ textId: z.uuid() }),
  async run({ tx }, { textId }) {
    const { text, directive } = await textById(tx, textId);
    const read = await tx.select(sentenceColumns).from(sentences).where(eq(sentences.textId, textId)).orderBy(asc(sentences.position));
    const items = await tx.select({
      id: candidates.id, start: candidates.start, end: candidates.end, title: candidates.title, content: candidates.content, targetValue: candidates.targetValue, targetUnit: candidates.targetUnit, fanOut: candidates.fanOut,
      state: candidates.state, outline: candidates.outline, taskNumber: tasks.number,
    }).from(candidates).leftJoin(tasks, eq(tasks.id, candidates.taskId)).where(and(eq(candidates.textId, textId), ne(candidates.state, "dropped"), isOwn)).orderBy(asc(candidates.start));
    const decisions = await tx.select({
      start: statedNumbers.start, end: statedNumbers.end, candidateIds: statedNumbers.candidateIds, words: statedNumbers.words, version: statedNumbers.version, author: users.name,
    }).from(statedNumbers).leftJoin(users, eq(users.id, statedNumbers.authorId)).where(eq(statedNumbers.textId, textId));
    const stated = statedNumbersOf(text.body, read, items);
    const counted = await ledgerCounts(tx, [...new Set(stated.filter(countsThings).map(({ subject }) => subject).filter((subject) => subject.length >= 2 && !isGeneralWord(subject)))]);
    const decided = new Map(decisions.map(({ start, end, ...decision }) => [`${start}-${end}`, decision]));
    const isAnswer = ({ candidateIds, words }: { candidateIds: readonly string[]; words: string | null }) => candidateIds.length > 0 || words !== null;
    return {
      directive: { id: directive.id, title: directive.title, heldOn: directive.heldOn }, text: { id: text.id, title: text.title },
      items: items.map(({ content: _content, targetValue: _target, targetUnit: _unit, fanOut: _fanOut, ...item }) => item),
      numbers: stated.map(({ sentence, ...number }) => ({ number, sentence, row: decided.get(`${number.start}-${number.end}`) })).map(({ number, sentence, row }) => ({
        ...number, sentence: { ...sentence, words: text.body.slice(sentence.start, sentence.end) }, quote: text.body.slice(number.start, number.end),
        counts: countsThings(number), ledger: counted.get(number.subject) ?? null, decision: row && isAnswer(row) ? row : null, version: row?.version ?? 0,
      })),
    };
  },
});
