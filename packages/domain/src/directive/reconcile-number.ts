import { candidates, statedNumbers } from "@taizhang/db";
import { and, eq, inArray } from "drizzle-orm";
import { conflict, invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { ReconcileNumber } from "./model";
import { textById } from "./rows";

/** What every stated number holds, in digits or in words. */
const numeral = /[\d零〇一二两三四五六七八九十百千万亿半]/;

/**
 * Says what answers a number that the text states: the items it counts, or words why it needs none. An answer taken back
 * leaves its row empty, so that the versions of the place go on counting.
 * @throws CONFLICT `directive.number_changed` with what stands, where somebody was faster
 */
export const reconcileNumber = command({
  name: "directive.reconcileNumber", permission: "directive.decompose", input: ReconcileNumber,
  async run({ tx, actor, audit }, { textId, start, end, candidateIds, words, version }) {
    const { text } = await textById(tx, textId);
    const quote = text.body.slice(start, end);
    if (end > text.body.length || !numeral.test(quote)) throw invalid("start", "directive.span_outside");
    const known = candidateIds.length === 0 ? [] : await tx.select({ id: candidates.id }).from(candidates).where(and(eq(candidates.textId, textId), inArray(candidates.id, candidateIds)));
    if (known.length !== new Set(candidateIds).size) throw invalid("candidateIds", "directive.candidate_not_found");
    const place = and(eq(statedNumbers.textId, textId), eq(statedNumbers.start, start), eq(statedNumbers.end, end));
    const [before] = await tx.select().from(statedNumbers).where(place).for("update");
    if ((before?.version ?? 0) !== version) throw conflict("directive.number_changed", { current: before ? { candidateIds: before.candidateIds, words: before.words, version: before.version } : null, yours: { candidateIds, words } });
    const set = { candidateIds, words, authorId: actor.userId, version: version + 1 };
    const written = before ? await tx.update(statedNumbers).set(set).where(place).returning({ id: statedNumbers.id })
      : await tx.insert(statedNumbers).values({ textId, start, end, ...set }).onConflictDoNothing().returning({ id: statedNumbers.id });
    if (written.length === 0) throw conflict("directive.number_changed", { current: null, yours: { candidateIds, words } });
    audit({ subject: { type: "directive_text", id: textId }, before: before && { candidateIds: before.candidateIds, words: before.words }, after: { number: quote, start, candidateIds, words } });
    return { start, end, candidateIds, words, version: version + 1 };
  },
});
