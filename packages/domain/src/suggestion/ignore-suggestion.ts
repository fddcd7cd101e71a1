import { suggestions } from "@taizhang/db";
import { and, eq, isNull } from "drizzle-orm";
import { notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { IgnoreSuggestion } from "./model";

/**
 * A person does not want a suggestion; the same one does not come again. Taking one over is an ordinary edit of the candidate.
 * @throws NOT_FOUND `suggestion.not_found`
 */
export const ignoreSuggestion = command({
  name: "suggestion.ignore", permission: "directive.decompose", input: IgnoreSuggestion,
  async run({ tx, actor, now, audit }, { suggestionId }) {
    const [gone] = await tx.update(suggestions).set({ ignoredBy: actor.userId, ignoredAt: now })
      .where(and(eq(suggestions.id, suggestionId), isNull(suggestions.ignoredAt))).returning({ field: suggestions.field, value: suggestions.value });
    if (!gone) throw notFound("suggestion.not_found");
    audit({ subject: { type: "suggestion", id: suggestionId }, after: { ...gone, ignored: true } });
    return {};
  },
});
