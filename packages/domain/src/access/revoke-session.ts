import { sessions } from "@taizhang/db";
import { and, eq, isNull } from "drizzle-orm";
import { notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { OfAccount, OfSession } from "./model";
import { accountOf, endSessions } from "./rows";

/**
 * Ends one of one's own sessions, for example the one left open on another machine.
 * @throws NOT_FOUND `access.session_not_found`
 */
export const revokeSession = command({
  name: "access.revokeSession",
  permission: "access.self",
  input: OfSession,
  async run({ actor, tx, now, audit }, { sessionId }) {
    const ended = await tx.update(sessions).set({ revokedAt: now })
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, actor.userId ?? ""), isNull(sessions.revokedAt))).returning({ id: sessions.id });
    if (ended.length === 0) throw notFound("access.session_not_found");
    audit({ subject: { type: "session", id: sessionId }, after: { outcome: "revoked" } });
    return { sessionId };
  },
});

/** Ends all sessions of an account; the security administrator's verb. */
export const revokeAccountSessions = command({
  name: "access.revokeAccountSessions",
  permission: "access.secure",
  input: OfAccount,
  async run({ tx, now, audit }, { userId }) {
    await accountOf(tx, userId);
    const ended = await endSessions(tx, userId, now);
    audit({ subject: { type: "account", id: userId }, after: { endedSessions: ended } });
    return { userId, ended };
  },
});
