import { directives } from "@taizhang/db";
import { randomUUID } from "node:crypto";
import { command } from "../kernel/use-case";
import { RecordDirective } from "./model";

/** Records a meeting or a document that deploys work; its texts follow. */
export const recordDirective = command({
  name: "directive.record", permission: "directive.record", input: RecordDirective,
  async run({ tx, actor, audit }, input) {
    const id = randomUUID();
    await tx.insert(directives).values({ ...input, id, authorId: actor.userId });
    audit({ subject: { type: "directive", id }, after: input });
    return { id };
  },
});
