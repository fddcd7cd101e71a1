import type { SessionRow } from "@taizhang/db";
import { roles, type Actor, type Role } from "@taizhang/policy";
import { createHash } from "node:crypto";
import { sessionCookies } from "./cookies";

/** Who acts in this request, and what the frame of the screens shows of it. */
export type Session = {
  id: string;
  actor: Actor;
  postTitle: string;
  unitName: string;
  mustChangePassword: boolean;
};

/** Only this leaves the process: SHA-256 of the token, hex. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

function roleFrom(text: string): Role {
  const role = roles.find((known) => known === text);
  if (!role) throw new Error(`a post has the unknown role ${text}`);
  return role;
}

export function sessionFrom(row: SessionRow): Session {
  return {
    id: row.session_id,
    actor: {
      userId: row.user_id, name: row.user_name, postId: row.post_id, role: roleFrom(row.role), unitId: row.unit_id,
      portfolio: { unitIds: row.unit_ids, fieldIds: row.field_ids, taskIds: row.task_ids },
      deputyFor: row.deputy_for,
    },
    postTitle: row.post_title, unitName: row.unit_name, mustChangePassword: row.must_change_password,
  };
}

/** Reads one question: the claims of a token. */
export type Sessions = { read(hash: string): Promise<SessionRow | null> };

/**
 * A request's cookies to its session; null where nobody is signed in, the session ended or was revoked.
 * @param cookie value of a cookie by name
 */
export async function sessionOf(sessions: Sessions, cookie: (name: string) => string | undefined): Promise<Session | null> {
  const token = sessionCookies.map(cookie).find((value) => value !== undefined && value !== "");
  if (token === undefined) return null;
  const row = await sessions.read(tokenHash(token));
  return row && sessionFrom(row);
}
