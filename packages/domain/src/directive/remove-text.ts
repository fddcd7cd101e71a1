import { directiveTexts } from "@taizhang/db";
import { and, eq, isNull } from "drizzle-orm";
import { notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { OfText } from "./model";
import { markTexts, refuseRegistered } from "./removal";

/**
 * Takes away a text that was added by mistake, with what was read from it; it can be brought back.
 * @throws NOT_FOUND `directive.text_not_found`; CONFLICT `directive.has_registered`
 */
export const removeText = command({
  name: "directive.removeText", permission: "directive.remove", input: OfText,
  async run({ tx, actor, now, audit }, { id }) {
    const [text] = await tx.select({ directiveId: directiveTexts.directiveId, title: directiveTexts.title }).from(directiveTexts)
      .where(and(eq(directiveTexts.id, id), isNull(directiveTexts.removedAt)));
    if (!text) throw notFound("directive.text_not_found");
    const going = await refuseRegistered(tx, [id]);
    await markTexts(tx, [id], now, actor.userId);
    audit({ subject: { type: "directive_text", id }, before: text, after: { removed: true, ...going } });
    return { id, directiveId: text.directiveId };
  },
});
