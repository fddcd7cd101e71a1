import { units, wordProposals } from "@taizhang/db";
import { and, asc, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { ListProposals } from "./model";
import { countWaiting, isWaiting } from "./rows";

const longest = 300;

/**
 * Names and duties that corrections taught, those with most sentences first: the word, the unit, the count, and where the
 * same word also went to other units, those with their counts. No sentence: see `learning.evidence`.
 */
export const listProposals = query({
  name: "learning.proposals", permission: "learning.read", input: ListProposals,
  async run({ tx }, { state }) {
    const rows = await tx.select({
      id: wordProposals.id, kind: wordProposals.kind, word: wordProposals.word, unitId: wordProposals.unitId, unitName: units.name, evidence: wordProposals.evidence,
      state: wordProposals.state, reason: wordProposals.reason, decidedAt: wordProposals.decidedAt, version: wordProposals.version,
    }).from(wordProposals).innerJoin(units, eq(units.id, wordProposals.unitId))
      .where(state === "open" ? isWaiting() : eq(wordProposals.state, state))
      .orderBy(asc(wordProposals.kind), desc(wordProposals.evidence), sql`${wordProposals.word} collate app.zh_pinyin`, asc(wordProposals.id)).limit(longest);
    const words = [...new Set(rows.map(({ word }) => word))];
    const all = words.length === 0 ? [] : await tx.select({ kind: wordProposals.kind, word: wordProposals.word, unitId: wordProposals.unitId, unitName: units.shortName, evidence: wordProposals.evidence })
      .from(wordProposals).innerJoin(units, eq(units.id, wordProposals.unitId)).where(and(inArray(wordProposals.word, words), gt(wordProposals.evidence, 0))).orderBy(desc(wordProposals.evidence));
    return {
      waiting: await countWaiting(tx),
      proposals: rows.map((row) => ({
        ...row, others: all.filter(({ kind, word, unitId }) => kind === row.kind && word === row.word && unitId !== row.unitId).map(({ unitName, evidence }) => ({ unitName, evidence })),
      })),
    };
  },
});
