import { postHolders, posts, responsibilities, users } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { conflict, invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { AssignInput, isOpen } from "./model";
import { remember, shareOf, taskById } from "./rows";

/** Names the responsible person (责任人) of the own unit: somebody who holds a post there today. */
export const assignTask = command({
  name: "task.assign",
  permission: "task.assign",
  input: AssignInput,
  async run({ actor, tx, now, audit, require }, { taskId, userId }) {
    const task = await taskById(tx, taskId);
    require(task);
    if (!isOpen(task.state)) throw conflict("task.not_open");
    const share = shareOf(task, actor.unitId);
    if (!share) throw conflict("task.not_your_share");
    const day = today(now);
    const people = await tx.selectDistinct({ id: users.id, name: users.name }).from(users)
      .leftJoin(postHolders, eq(postHolders.userId, users.id)).leftJoin(posts, eq(posts.id, postHolders.postId))
      .where(or(
        and(eq(users.id, userId), eq(posts.unitId, share.unitId), lte(postHolders.startsOn, day), or(isNull(postHolders.endsOn), gte(postHolders.endsOn, day))),
        share.responsibleUserId ? eq(users.id, share.responsibleUserId) : undefined,
      ));
    const person = people.find(({ id }) => id === userId);
    if (!person) throw invalid("userId", "task.not_in_unit");
    const before = people.find(({ id }) => id === share.responsibleUserId)?.name ?? null;
    await tx.update(responsibilities).set({ responsibleUserId: userId }).where(eq(responsibilities.id, share.id));
    await remember(tx, actor, task, now, null, [{ field: "responsible", before, after: person.name }]);
    audit({ subject: { type: "task", id: taskId }, before: { responsible: before }, after: { responsible: person.name, unitId: share.unitId } });
    return { taskId, name: person.name };
  },
});
