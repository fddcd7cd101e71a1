import { directives, directiveTexts } from "@taizhang/db";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { OfDirective } from "./model";
import { markTexts } from "./removal";

/** Brings a removed meeting back, with the texts that went with it; a text removed before stays away. */
export const restoreDirective = command({
  name: "directive.restore", permission: "directive.remove", input: OfDirective,
  async run({ tx, audit }, { id }) {
    const [directive] = await tx.select({ version: directives.version }).from(directives).where(and(eq(directives.id, id), isNotNull(directives.removedAt))).for("update");
    if (!directive) throw notFound("directive.not_found");
    const texts = await tx.select({ id: directiveTexts.id }).from(directiveTexts)
      .where(and(eq(directiveTexts.directiveId, id), sql`${directiveTexts.removedAt} = (select d.removed_at from app.directives d where d.id = ${id}::uuid)`));
    await tx.update(directives).set({ removedAt: null, removedBy: null, version: directive.version + 1 }).where(eq(directives.id, id));
    await markTexts(tx, texts.map((text) => text.id), null, null);
    audit({ subject: { type: "directive", id }, before: { removed: true }, after: { removed: false, texts: texts.length } });
    return { id };
  },
});
