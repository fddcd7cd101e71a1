import { sentences, units } from "@taizhang/db";
import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { textById } from "../directive/rows";
import { query } from "../kernel/use-case";
import { OfText, piecesOf } from "./model";

/** What the model is asked about a text: its pieces of whole sentences without headings, the day, the names of the units. */
export const askAboutText = query({
  name: "suggestion.question", permission: "suggestion.read", input: OfText,
  async run({ tx }, { textId }) {
    const { text, directive } = await textById(tx, textId);
    const spans = await tx.select({ start: sentences.start, end: sentences.end }).from(sentences)
      .where(and(eq(sentences.textId, textId), ne(sentences.class, "heading"))).orderBy(asc(sentences.position));
    const names = await tx.select({ name: units.name }).from(units).where(isNull(units.endedOn)).orderBy(asc(units.sortOrder), asc(units.id)).limit(300);
    return { heldOn: directive.heldOn, pieces: piecesOf(text.body, spans), units: names.map(({ name }) => name) };
  },
});
