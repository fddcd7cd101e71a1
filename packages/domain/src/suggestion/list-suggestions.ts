import { modelRuns, suggestions } from "@taizhang/db";
import { and, asc, eq, isNull } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { mostSuggestions, OfText } from "./model";

/** What the model suggests for a text and how the last asking ended; `run` is null where no model was ever asked. */
export const listSuggestions = query({
  name: "suggestion.list", permission: "suggestion.read", input: OfText,
  async run({ tx }, { textId }) {
    const [run] = await tx.select().from(modelRuns).where(eq(modelRuns.textId, textId));
    const rows = run === undefined ? [] : await tx.select({
      id: suggestions.id, start: suggestions.start, end: suggestions.end, field: suggestions.field, value: suggestions.value, model: suggestions.model,
    }).from(suggestions).where(and(eq(suggestions.textId, textId), isNull(suggestions.ignoredAt))).orderBy(asc(suggestions.start), asc(suggestions.field)).limit(mostSuggestions);
    return { run: run ?? null, suggestions: rows };
  },
});
