import { accounts, sessions } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, eq, isNull } from "drizzle-orm";
import { conflict, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { SwitchPost } from "./model";
import { actingPosts } from "./rows";

/**
 * Changes the post a session acts in: another of one's own, or one that was delegated.
 * @throws CONFLICT `access.no_such_post`, NOT_FOUND `access.session_not_found`
 */
export const switchPost = command({
  name: "access.switchPost",
  permission: "access.self",
  input: SwitchPost,
  async run({ actor, tx, now, audit }, { sessionId, postId, delegationId }) {
    const userId = actor.userId ?? "";
    const acting = await actingPosts(tx, userId, today(now));
    const post = acting.find((one) => one.postId === postId && one.delegationId === delegationId);
    if (!post) throw conflict("access.no_such_post");
    const changed = await tx.update(sessions).set({ postId, delegationId })
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId), isNull(sessions.revokedAt))).returning({ id: sessions.id });
    if (changed.length === 0) throw notFound("access.session_not_found");
    if (delegationId === null) await tx.update(accounts).set({ lastPostId: postId }).where(eq(accounts.userId, userId));
    audit({ subject: { type: "session", id: sessionId }, before: { postId: actor.postId, deputyFor: actor.deputyFor }, after: { postId, deputyFor: delegationId } });
    return { postId, delegationId };
  },
});
