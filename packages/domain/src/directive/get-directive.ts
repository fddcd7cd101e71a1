import { directives, directiveTexts, users } from "@taizhang/db";
import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { notFound } from "../kernel/model";
import { query } from "../kernel/use-case";
import { awaitingDispatch, countsOfTexts, taskCounts } from "./counts";

/** One meeting: its facts, its texts with their state, what became of it. */
export const getDirective = query({
  name: "directive.get", permission: "directive.read", input: z.object({ id: z.uuid() }),
  async run({ tx }, { id }) {
    const [directive] = await tx.select({
      id: directives.id, type: directives.type, level: directives.level, title: directives.title, documentNumber: directives.documentNumber,
      heldOn: directives.heldOn, host: directives.host, place: directives.place, version: directives.version, recordedBy: users.name,
    }).from(directives).leftJoin(users, eq(users.id, directives.authorId)).where(eq(directives.id, id));
    if (!directive) throw notFound("directive.not_found");
    const texts = await tx.select({
      id: directiveTexts.id, title: directiveTexts.title, speaker: directiveTexts.speaker, fileName: directiveTexts.fileName,
      characters: sql<number>`length(${directiveTexts.body})`, createdAt: directiveTexts.createdAt,
    }).from(directiveTexts).where(eq(directiveTexts.directiveId, id)).orderBy(asc(directiveTexts.createdAt), asc(directiveTexts.id));
    const counts = await countsOfTexts(tx, texts.map((text) => text.id));
    const tasks = (await taskCounts(tx, [id])).get(id) ?? { registered: 0, dispatched: 0, closed: 0 };
    return {
      ...directive, tasks, awaiting: await awaitingDispatch(tx, id),
      texts: texts.map((text) => ({ ...text, createdAt: text.createdAt.toISOString(), counts: counts.get(text.id) })),
    };
  },
});
