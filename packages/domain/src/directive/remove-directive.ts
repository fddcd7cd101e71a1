import { directives, directiveTexts } from "@taizhang/db";
import { and, eq, isNull } from "drizzle-orm";
import { conflict, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { RemoveDirective } from "./model";
import { markTexts, refuseRegistered } from "./removal";

/**
 * Takes away a meeting or document that was recorded by mistake, with its texts and what was read from them. Nothing is
 * destroyed: it can be brought back.
 * @throws NOT_FOUND `directive.not_found`; CONFLICT `directive.changed`, `directive.has_registered`
 */
export const removeDirective = command({
  name: "directive.remove", permission: "directive.remove", input: RemoveDirective,
  async run({ tx, actor, now, audit }, { id, version }) {
    const [directive] = await tx.select().from(directives).where(and(eq(directives.id, id), isNull(directives.removedAt))).for("update");
    if (!directive) throw notFound("directive.not_found");
    if (directive.version !== version) throw conflict("directive.changed", { current: { version: directive.version } });
    const texts = await tx.select({ id: directiveTexts.id }).from(directiveTexts).where(and(eq(directiveTexts.directiveId, id), isNull(directiveTexts.removedAt)));
    const ids = texts.map((text) => text.id);
    const going = await refuseRegistered(tx, ids);
    await markTexts(tx, ids, now, actor.userId);
    await tx.update(directives).set({ removedAt: now, removedBy: actor.userId, version: version + 1 }).where(eq(directives.id, id));
    audit({ subject: { type: "directive", id }, before: { title: directive.title, heldOn: directive.heldOn }, after: { removed: true, texts: ids.length, ...going } });
    return { id };
  },
});
