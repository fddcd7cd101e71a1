import { posts, sessions, units } from "@taizhang/db";
import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { query } from "../kernel/use-case";

/** Where somebody is signed in now; one row per session that still holds. */
const running = (userId: string, now: Date) =>
  and(eq(sessions.userId, userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now), gt(sessions.lastSeenAt, sql`${now.toISOString()}::timestamptz - interval '2 hours'`));

const shown = {
  id: sessions.id, createdAt: sessions.createdAt, lastSeenAt: sessions.lastSeenAt, expiresAt: sessions.expiresAt,
  address: sessions.address, userAgent: sessions.userAgent, postTitle: posts.title, unitName: units.shortName,
};

/** One's own running sessions. */
export const listSessions = query({
  name: "access.listSessions",
  permission: "organization.read",
  input: z.object({}),
  run: ({ actor, tx, now }) =>
    tx.select(shown).from(sessions).leftJoin(posts, eq(posts.id, sessions.postId)).leftJoin(units, eq(units.id, posts.unitId))
      .where(running(actor.userId ?? "", now)).orderBy(desc(sessions.lastSeenAt)),
});

/** Running sessions of an account, for the security administrator. */
export const listAccountSessions = query({
  name: "access.listAccountSessions",
  permission: "access.read",
  input: z.object({ userId: z.uuid() }),
  run: ({ tx, now }, { userId }) =>
    tx.select(shown).from(sessions).leftJoin(posts, eq(posts.id, sessions.postId)).leftJoin(units, eq(units.id, posts.unitId))
      .where(running(userId, now)).orderBy(desc(sessions.lastSeenAt)),
});
