import { candidates, directives, directiveTexts, sentences, tasks, type Tx } from "@taizhang/db";
import { readCrossReferences, type CrossReference } from "@taizhang/decomposition";
import { and, asc, eq, inArray, ne, or } from "drizzle-orm";
import { z } from "zod";
import { query } from "../kernel/use-case";
import { documentKeys, recordOf } from "./mentions";
import { directiveById, isOwn } from "./rows";

const shown = {
  id: candidates.id, title: candidates.title, textId: candidates.textId, outline: candidates.outline, state: candidates.state, taskClass: candidates.taskClass,
  leadUnitId: candidates.leadUnitId, groupId: candidates.groupId, leaderPostId: candidates.leaderPostId, dueOn: candidates.dueOn, deadlineText: candidates.deadlineText,
  targetValue: candidates.targetValue, targetUnit: candidates.targetUnit, taskId: candidates.taskId, taskNumber: tasks.number, lamp: tasks.lamp,
};

/** Records of other meetings and documents that the mentions may speak of: one statement. */
async function recordsFor(tx: Tx, directiveId: string, mentions: readonly CrossReference[]) {
  const present = (words: string | null): words is string => words !== null;
  const days = mentions.map(({ date }) => date).filter(present);
  const keys = mentions.filter(({ kind }) => kind === "document").map(documentKeys);
  const [numbers, titles] = [keys.map(({ number }) => number).filter(present), keys.map(({ title }) => title).filter(present)];
  if (days.length + numbers.length + titles.length === 0) return [];
  return tx.select({ id: directives.id, title: directives.title, heldOn: directives.heldOn, documentNumber: directives.documentNumber }).from(directives)
    .where(and(ne(directives.id, directiveId), or(inArray(directives.heldOn, [...new Set(days)]), inArray(directives.documentNumber, [...new Set(numbers)]), inArray(directives.title, [...new Set(titles)]))));
}

/**
 * What one meeting deployed, over all its texts: items for the lists per leader, and the other meetings and documents
 * that the texts mention, with the record of each where there is one (S 0.2, S 0.5). Five statements.
 */
export const listDeployed = query({
  name: "directive.deployed", permission: "directive.read", input: z.object({ id: z.uuid() }),
  async run({ tx }, { id }) {
    const directive = await directiveById(tx, id);
    const texts = await tx.select({ id: directiveTexts.id, title: directiveTexts.title, body: directiveTexts.body }).from(directiveTexts).where(eq(directiveTexts.directiveId, id)).orderBy(asc(directiveTexts.createdAt), asc(directiveTexts.id));
    const items = await tx.select(shown).from(candidates).innerJoin(directiveTexts, eq(directiveTexts.id, candidates.textId)).leftJoin(tasks, eq(tasks.id, candidates.taskId))
      .where(and(eq(directiveTexts.directiveId, id), ne(candidates.state, "dropped"), isOwn)).orderBy(asc(directiveTexts.createdAt), asc(candidates.start));
    const read = await tx.select({ textId: sentences.textId, start: sentences.start, end: sentences.end }).from(sentences)
      .innerJoin(directiveTexts, eq(directiveTexts.id, sentences.textId)).where(eq(directiveTexts.directiveId, id)).orderBy(asc(sentences.position));
    const found = texts.flatMap(({ id: textId, body }) => readCrossReferences(body, read.filter((sentence) => sentence.textId === textId), directive.heldOn).map((mention) => ({ ...mention, textId })));
    const known = await recordsFor(tx, id, found);
    return {
      directive: { id, title: directive.title, heldOn: directive.heldOn }, texts: texts.map(({ id: textId, title }) => ({ id: textId, title })), items,
      mentions: found.map(({ textId, start, end, text, kind, date, ...mention }) => ({ textId, start, end, words: text, kind, heldOn: date, recorded: recordOf({ ...mention, text, kind, date }, known) })),
    };
  },
});
