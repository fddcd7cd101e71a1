import { postHolders, posts, responsibilities, users } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { invalid } from "../kernel/model";
import type { Context } from "../kernel/use-case";
import { remember, type PlacedTask, type ResponsibilityRow } from "./rows";

/**
 * Writes the responsible person (责任人) of a unit's share, and into the history who it was before.
 * @param field name of the input field that holds the person
 * @throws INVALID `task.not_in_unit` at `field` where the person holds no post in the unit today
 */
export async function nameResponsible(
  { tx, actor, now }: Pick<Context, "tx" | "actor" | "now">, task: PlacedTask, share: ResponsibilityRow, field: string, userId: string,
): Promise<{ before: string | null; after: string }> {
  const day = today(now);
  const people = await tx.selectDistinct({ id: users.id, name: users.name }).from(users)
    .leftJoin(postHolders, eq(postHolders.userId, users.id)).leftJoin(posts, eq(posts.id, postHolders.postId))
    .where(or(
      and(eq(users.id, userId), eq(posts.unitId, share.unitId), lte(postHolders.startsOn, day), or(isNull(postHolders.endsOn), gte(postHolders.endsOn, day))),
      share.responsibleUserId ? eq(users.id, share.responsibleUserId) : undefined,
    ));
  const person = people.find(({ id }) => id === userId);
  if (!person) throw invalid(field, "task.not_in_unit");
  const before = people.find(({ id }) => id === share.responsibleUserId)?.name ?? null;
  if (userId !== share.responsibleUserId) {
    await tx.update(responsibilities).set({ responsibleUserId: userId }).where(eq(responsibilities.id, share.id));
    await remember(tx, actor, task, now, null, [{ field: "responsible", before, after: person.name }]);
  }
  return { before, after: person.name };
}
