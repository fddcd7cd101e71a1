import { directives, directiveTexts, users } from "@taizhang/db";
import { and, desc, eq, gte, isNull } from "drizzle-orm";
import { z } from "zod";
import { query } from "../kernel/use-case";
import { removedShownDays } from "./removal";

/** Meetings and texts that were removed of late, newest first; a text that went with its meeting is not named beside it. Two statements. */
export const listRemoved = query({
  name: "directive.removed", permission: "directive.removed", input: z.object({}),
  async run({ tx, now }) {
    const since = new Date(now.getTime() - removedShownDays * 86_400_000);
    const [meetings, texts] = await Promise.all([
      tx.select({ id: directives.id, title: directives.title, heldOn: directives.heldOn, removedAt: directives.removedAt, removedBy: users.name })
        .from(directives).leftJoin(users, eq(users.id, directives.removedBy)).where(gte(directives.removedAt, since)).orderBy(desc(directives.removedAt)).limit(100),
      tx.select({ id: directiveTexts.id, title: directiveTexts.title, directive: directives.title, heldOn: directives.heldOn, removedAt: directiveTexts.removedAt, removedBy: users.name })
        .from(directiveTexts).innerJoin(directives, and(eq(directives.id, directiveTexts.directiveId), isNull(directives.removedAt))).leftJoin(users, eq(users.id, directiveTexts.removedBy))
        .where(gte(directiveTexts.removedAt, since)).orderBy(desc(directiveTexts.removedAt)).limit(100),
    ]);
    const at = (day: Date | null) => day?.toISOString() ?? "";
    return { days: removedShownDays, meetings: meetings.map((row) => ({ ...row, removedAt: at(row.removedAt) })), texts: texts.map((row) => ({ ...row, removedAt: at(row.removedAt) })) };
  },
});
