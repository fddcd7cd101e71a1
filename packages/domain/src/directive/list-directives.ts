import { directives, directiveTexts } from "@taizhang/db";
import { asc, desc, inArray } from "drizzle-orm";
import { z } from "zod";
import { query } from "../kernel/use-case";
import { countsOfTexts, taskCounts } from "./counts";

/** Meetings shown on one page; a county holds some dozens a year. */
const pageSize = 50;

/** Meetings and documents, newest first, with how far each is decomposed and what became of it. */
export const listDirectives = query({
  name: "directive.list", permission: "directive.read", input: z.object({ page: z.int().min(1).max(10_000).default(1) }),
  async run({ tx }, { page }) {
    const rows = await tx.select({
      id: directives.id, type: directives.type, level: directives.level, title: directives.title, documentNumber: directives.documentNumber,
      heldOn: directives.heldOn, host: directives.host, version: directives.version,
    }).from(directives).orderBy(desc(directives.heldOn), desc(directives.createdAt), asc(directives.id)).limit(pageSize + 1).offset((page - 1) * pageSize);
    const shown = rows.slice(0, pageSize);
    const ids = shown.map(({ id }) => id);
    const texts = ids.length === 0 ? [] : await tx.select({ id: directiveTexts.id, directiveId: directiveTexts.directiveId }).from(directiveTexts).where(inArray(directiveTexts.directiveId, ids));
    const counts = await countsOfTexts(tx, texts.map(({ id }) => id));
    const tasks = await taskCounts(tx, ids);
    return {
      page, hasMore: rows.length > pageSize,
      directives: shown.map((row) => {
        const own = texts.filter(({ directiveId }) => directiveId === row.id);
        const sum = (key: "sentences" | "disposed" | "proposed" | "confirmed" | "registered") => own.reduce((total, { id }) => total + (counts.get(id)?.[key] ?? 0), 0);
        return {
          ...row, texts: own.length, sentences: sum("sentences"), disposed: sum("disposed"),
          candidates: sum("proposed") + sum("confirmed"), registered: sum("registered"), tasks: tasks.get(row.id) ?? { registered: 0, dispatched: 0, closed: 0 },
        };
      }),
    };
  },
});
