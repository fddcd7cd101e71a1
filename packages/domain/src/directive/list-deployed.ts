import { candidates, directives, directiveTexts, tasks } from "@taizhang/db";
import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { z } from "zod";
import { query } from "../kernel/use-case";
import { mentionsOf, type Mention } from "./mentions";
import { directiveById } from "./rows";

const shown = {
  id: candidates.id, title: candidates.title, textId: candidates.textId, outline: candidates.outline, state: candidates.state, taskClass: candidates.taskClass,
  leadUnitId: candidates.leadUnitId, groupId: candidates.groupId, leaderPostId: candidates.leaderPostId, dueOn: candidates.dueOn, deadlineText: candidates.deadlineText,
  targetValue: candidates.targetValue, targetUnit: candidates.targetUnit, taskId: candidates.taskId, taskNumber: tasks.number, lamp: tasks.lamp,
};

/**
 * What one meeting deployed, over all its texts: items for the lists per leader, and the other meetings that the texts
 * mention, with the record of each where there is one (S 0.2, S 0.5). Four statements.
 */
export const listDeployed = query({
  name: "directive.deployed", permission: "directive.read", input: z.object({ id: z.uuid() }),
  async run({ tx }, { id }) {
    const directive = await directiveById(tx, id);
    const texts = await tx.select({ id: directiveTexts.id, title: directiveTexts.title, body: directiveTexts.body }).from(directiveTexts).where(eq(directiveTexts.directiveId, id)).orderBy(asc(directiveTexts.createdAt), asc(directiveTexts.id));
    const items = await tx.select(shown).from(candidates).innerJoin(directiveTexts, eq(directiveTexts.id, candidates.textId)).leftJoin(tasks, eq(tasks.id, candidates.taskId))
      .where(and(eq(directiveTexts.directiveId, id), ne(candidates.state, "dropped"))).orderBy(asc(directiveTexts.createdAt), asc(candidates.start));
    const found = texts.flatMap(({ id: textId, body }) => mentionsOf(body, directive.heldOn).map((mention) => ({ ...mention, textId })));
    const days = [...new Set(found.flatMap(({ heldOn }) => (heldOn === null ? [] : [heldOn])))];
    const known = days.length === 0 ? [] : await tx.select({ id: directives.id, title: directives.title, heldOn: directives.heldOn }).from(directives).where(and(inArray(directives.heldOn, days), ne(directives.id, id)));
    const recorded = (mention: Mention) => known.find(({ title, heldOn }) => heldOn === mention.heldOn && title.includes(mention.kind)) ?? null;
    return {
      directive: { id, title: directive.title, heldOn: directive.heldOn }, texts: texts.map(({ id: textId, title }) => ({ id: textId, title })), items,
      mentions: found.map((mention) => ({ ...mention, recorded: recorded(mention) })),
    };
  },
});
