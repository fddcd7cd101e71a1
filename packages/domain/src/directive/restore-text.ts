import { directives, directiveTexts } from "@taizhang/db";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { OfText } from "./model";
import { markTexts } from "./removal";
import { refuseRepeat } from "./rows";

/**
 * Brings a removed text back to its meeting.
 * @throws NOT_FOUND `directive.text_not_found`, also where its meeting is away; CONFLICT `directive.text_exists` where the same words were added again
 */
export const restoreText = command({
  name: "directive.restoreText", permission: "directive.remove", input: OfText,
  async run({ tx, audit }, { id }) {
    const [text] = await tx.select({ directiveId: directiveTexts.directiveId, sha256: directiveTexts.sha256 }).from(directiveTexts)
      .innerJoin(directives, and(eq(directives.id, directiveTexts.directiveId), isNull(directives.removedAt)))
      .where(and(eq(directiveTexts.id, id), isNotNull(directiveTexts.removedAt)));
    if (!text) throw notFound("directive.text_not_found");
    await refuseRepeat(tx, text.directiveId, text.sha256);
    await markTexts(tx, [id], null, null);
    audit({ subject: { type: "directive_text", id }, before: { removed: true }, after: { removed: false } });
    return { id, directiveId: text.directiveId };
  },
});
