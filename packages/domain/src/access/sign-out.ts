import { sessions } from "@taizhang/db";
import { and, eq, isNull } from "drizzle-orm";
import { command } from "../kernel/use-case";
import { OfSession } from "./model";

/** Ends the session one is in. Doing it again changes nothing. */
export const signOut = command({
  name: "access.signOut",
  permission: "access.self",
  input: OfSession,
  async run({ actor, tx, now, audit }, { sessionId }) {
    await tx.update(sessions).set({ revokedAt: now })
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, actor.userId ?? sessionId), isNull(sessions.revokedAt)));
    audit({ subject: { type: "session", id: sessionId }, after: { outcome: "signed_out" } });
    return { sessionId };
  },
});
