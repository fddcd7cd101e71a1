import { candidates, sentences } from "@taizhang/db";
import { and, eq, inArray, ne, notInArray, sql } from "drizzle-orm";
import { conflict, invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { Reading } from "./candidate";
import { mergedOf } from "./merged";
import { MergeCandidates } from "./model";
import { lockCandidates, type CandidateRow } from "./rows";
import { storeCandidates } from "./store-candidates";

const withReading = (row: CandidateRow) => ({ ...row, reading: Reading.parse(row.reading) });

/**
 * Makes one candidate of several (S 0.10). The first in the text remains and takes in the words of those that continue
 * it; all others become further sources of its task when it is registered.
 */
export const mergeCandidates = command({
  name: "directive.mergeCandidates", permission: "directive.decompose", input: MergeCandidates,
  async run(context, { candidates: refs }) {
    if (refs.length < 2) throw invalid("candidates", "directive.merge_needs_two");
    const { tx } = context;
    const { rows, text, directive } = await lockCandidates(tx, refs);
    if (rows.some((row) => row.state === "dropped")) throw conflict("directive.candidate_dropped");
    const [first, ...others] = rows.map(withReading);
    if (!first) throw invalid("candidates", "directive.merge_needs_two");
    const ids = rows.map(({ id }) => id);
    const earlier = (await tx.select().from(candidates).where(and(
      eq(candidates.textId, text.id), eq(candidates.dropReason, "merged"), inArray(sql`${candidates.reading} ->> 'mergedInto'`, ids),
    )).for("update")).map(withReading);
    const besides = await tx.select({ start: candidates.start, end: candidates.end }).from(candidates)
      .where(and(eq(candidates.textId, text.id), ne(candidates.state, "dropped"), notInArray(candidates.id, ids)));
    const read = await tx.select({ start: sentences.start, end: sentences.end }).from(sentences).where(eq(sentences.textId, text.id));
    const kept = mergedOf([first, ...others], earlier, { body: text.body, heldOn: directive.heldOn, sentences: read, others: besides });
    // What was merged into one that is merged itself goes on with it.
    const moved = earlier.filter(({ reading }) => reading.mergedInto !== first.id);
    const merged = [...others, ...moved].map((row) => ({ ...row, state: "dropped" as const, dropReason: "merged", reading: { ...row.reading, mergedInto: first.id } }));
    return { candidates: await storeCandidates(context, [...rows, ...moved], [kept, ...merged]) };
  },
});
