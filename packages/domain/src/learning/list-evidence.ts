import { candidates, directives, directiveTexts, lessons, users, wordProposals } from "@taizhang/db";
import { and, desc, eq, sql } from "drizzle-orm";
import { notFound } from "../kernel/model";
import { query } from "../kernel/use-case";
import { OfProposal } from "./model";

const shown = 20;

/**
 * The sentences a proposal rests on, newest first, with who confirmed them; for who reads the texts anyway.
 * @throws NOT_FOUND `learning.not_found`
 */
export const listEvidence = query({
  name: "learning.evidence", permission: "directive.read", input: OfProposal,
  async run({ tx }, { proposalId }) {
    const [proposal] = await tx.select().from(wordProposals).where(eq(wordProposals.id, proposalId));
    if (!proposal) throw notFound("learning.not_found");
    const { kind, word, unitId } = proposal;
    return tx.select({
      id: lessons.id, quote: sql<string>`left(${candidates.content}, 160)`, candidateId: candidates.id, textId: directiveTexts.id, directiveId: directives.id,
      directiveTitle: directives.title, heldOn: directives.heldOn, author: users.name, at: lessons.createdAt,
    }).from(lessons).innerJoin(candidates, eq(candidates.id, lessons.candidateId)).innerJoin(directiveTexts, eq(directiveTexts.id, lessons.textId))
      .innerJoin(directives, eq(directives.id, directiveTexts.directiveId)).leftJoin(users, eq(users.id, lessons.authorId))
      .where(and(eq(lessons.kind, kind), eq(lessons.word, word), eq(lessons.unitId, unitId))).orderBy(desc(lessons.createdAt), desc(lessons.id)).limit(shown);
  },
});
