import { candidates, sentences } from "@taizhang/db";
import { sentenceClasses } from "@taizhang/policy";
import { and, eq, exists, inArray, isNull, ne, not, or, sql } from "drizzle-orm";
import { conflict } from "../kernel/model";
import { command } from "../kernel/use-case";
import { reasonOf, ResolveSentences, usualCodes } from "./model";
import { sentenceColumns, textById } from "./rows";

/**
 * Decides about sentences that become no item, one by one or by class (all review sentences, all appeals); a class may
 * have its own reason. By class only undecided sentences without a candidate are touched; a sentence that holds one is decided by its candidate.
 */
export const resolveSentences = command({
  name: "directive.resolveSentences", permission: "directive.decompose", input: ResolveSentences,
  async run({ tx, actor, now, audit }, { textId, sentenceIds, classes, resolution, code, codes, text }) {
    await textById(tx, textId);
    const holds = exists(tx.select({ one: sql`1` }).from(candidates).where(and(
      eq(candidates.textId, sentences.textId), ne(candidates.state, "dropped"),
      sql`${candidates.start} < ${sentences.end}`, sql`${candidates.end} > ${sentences.start}`,
    )));
    const common = reasonOf(code ?? "other", text);
    const byClass = code == null ? { ...usualCodes, ...codes } : codes;
    const ofClasses = sentenceClasses.flatMap((one) => (byClass[one] ? [sql`when ${one} then ${reasonOf(byClass[one], text)}`] : []));
    const reason = resolution !== "not_registered" ? null : ofClasses.length === 0 ? common : sql<string>`case ${sentences.class} ${sql.join(ofClasses, sql` `)} else ${common} end`;
    const chosen = or(
      sentenceIds.length > 0 ? inArray(sentences.id, sentenceIds) : sql`false`,
      classes.length > 0 ? and(inArray(sentences.class, classes), isNull(sentences.resolution)) : sql`false`,
    );
    const rows = await tx.update(sentences)
      .set({ resolution, reason, resolvedBy: resolution === null ? null : actor.userId, resolvedAt: resolution === null ? null : now })
      .where(and(eq(sentences.textId, textId), chosen, resolution === null ? sql`true` : not(holds))).returning(sentenceColumns);
    const written = new Set(rows.map(({ id }) => id));
    if (sentenceIds.some((id) => !written.has(id))) throw conflict("directive.sentence_holds_candidate");
    audit({ subject: { type: "directive_text", id: textId }, after: { resolution, reasons: [...new Set(rows.map((row) => row.reason))], positions: rows.map(({ position }) => position) } });
    return { sentences: rows };
  },
});
