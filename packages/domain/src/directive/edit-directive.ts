import { candidates, directives, directiveTexts } from "@taizhang/db";
import { and, eq, inArray, lt } from "drizzle-orm";
import { conflict, invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { EditDirective } from "./model";
import { directiveById } from "./rows";

/** Corrects the facts of a meeting. Its day may not pass behind a deadline that was already confirmed. */
export const editDirective = command({
  name: "directive.edit", permission: "directive.record", input: EditDirective,
  async run({ tx, audit }, { id, version, ...set }) {
    const before = await directiveById(tx, id);
    const [early] = await tx.select({ id: candidates.id }).from(candidates).innerJoin(directiveTexts, eq(directiveTexts.id, candidates.textId))
      .where(and(eq(directiveTexts.directiveId, id), inArray(candidates.state, ["confirmed", "registered"]), lt(candidates.dueOn, set.heldOn))).limit(1);
    if (early) throw invalid("heldOn", "directive.held_after_due");
    const written = await tx.update(directives).set({ ...set, version: version + 1 })
      .where(and(eq(directives.id, id), eq(directives.version, version))).returning({ id: directives.id });
    if (written.length === 0) throw conflict("directive.changed", { current: before, yours: set });
    audit({ subject: { type: "directive", id }, before, after: set });
    return { id, version: version + 1 };
  },
});
