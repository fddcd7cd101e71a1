import { accounts, sessions, users, type Tx } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { eq, sql } from "drizzle-orm";
import { createHash, randomBytes } from "node:crypto";
import { command } from "../kernel/use-case";
import { afterFailure, isLocked, sessionHours, SignIn, type Failures } from "./model";
import { checkNobody, isPassword } from "./passwords";
import { actingPosts, addressWaits, failuresOfNobody, nobody, type AccountRow, type ActingPost } from "./rows";

/** A refusal is an answer and not an error, because its audit entry and its count must be committed. */
export type SignInOutcome =
  | { outcome: "signed_in"; token: string; userId: string; name: string; expiresAt: string; mustChangePassword: boolean }
  | { outcome: "refused" | "disabled" | "no_post" }
  | { outcome: "locked"; until: string };

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const failuresOf = ({ failedCount, lockedUntil }: AccountRow): Failures => ({ count: failedCount, lockedUntil });

async function openSession(tx: Tx, account: AccountRow, posts: ActingPost[], now: Date, from: Pick<typeof sessions.$inferInsert, "address" | "userAgent">) {
  const post = posts.find(({ postId, delegationId }) => postId === account.lastPostId && delegationId === null) ?? posts[0];
  if (!post) return null;
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000);
  const [session] = await tx.insert(sessions).values({
    tokenHash: sha256(token), userId: account.userId, postId: post.postId, delegationId: post.delegationId,
    createdAt: now, lastSeenAt: now, expiresAt, ...from,
  }).returning({ id: sessions.id });
  return { token, expiresAt, post, sessionId: session?.id };
}

/**
 * Checks a password and opens a session. Runs as the system actor `sign-in`. Unknown names take the same time, count
 * their failures and are locked in the same way, so that nothing tells which names exist (domain 4.1, 4.2). An address that
 * failed too often waits, whatever the name.
 */
export const signIn = command({
  name: "access.signIn",
  permission: "access.signIn",
  input: SignIn,
  secret: true,
  async run({ tx, now, audit }, { username, password, address, userAgent }): Promise<SignInOutcome> {
    // One attempt per name at a time: parallel guesses are counted one by one.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${username}`}, 0))`);
    const [account] = await tx.select().from(accounts).where(eq(accounts.username, username));
    const subject = { type: "account", id: account?.userId ?? nobody(username) };
    const earlier = account ? failuresOf(account) : await failuresOfNobody(tx, subject.id);
    if (isLocked(earlier, now)) {
      const until = earlier.lockedUntil?.toISOString() ?? "";
      audit({ subject, after: { outcome: "locked", failures: earlier.count, lockedUntil: until, address } });
      return { outcome: "locked", until };
    }
    const waits = await addressWaits(tx, address, now);
    if (waits) {
      const until = waits.toISOString();
      audit({ subject, after: { outcome: "address_locked", failures: earlier.count, lockedUntil: earlier.lockedUntil?.toISOString() ?? null, until, address } });
      return { outcome: "locked", until };
    }
    const right = account ? await isPassword(account.passwordHash, password) : await checkNobody(password);
    if (!account || !right) {
      const failures = afterFailure(earlier, now);
      const until = failures.lockedUntil?.toISOString() ?? null;
      if (account) await tx.update(accounts).set({ failedCount: failures.count, lockedUntil: failures.lockedUntil }).where(eq(accounts.userId, account.userId));
      audit({ subject, after: { outcome: until ? "locked" : "refused", failures: failures.count, lockedUntil: until, address } });
      return until ? { outcome: "locked", until } : { outcome: "refused" };
    }
    const refuse = (outcome: "disabled" | "no_post") => {
      audit({ subject, after: { outcome, address } });
      return { outcome };
    };
    if (account.disabledAt) return refuse("disabled");
    const opened = await openSession(tx, account, await actingPosts(tx, account.userId, today(now)), now, { address, userAgent });
    if (!opened) return refuse("no_post");
    await tx.update(accounts).set({ failedCount: 0, lockedUntil: null, lastPostId: opened.post.postId }).where(eq(accounts.userId, account.userId));
    const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, account.userId));
    audit({ subject, after: { outcome: "signed_in", sessionId: opened.sessionId, postId: opened.post.postId, address, userAgent } });
    return {
      outcome: "signed_in", token: opened.token, userId: account.userId, name: user?.name ?? username,
      expiresAt: opened.expiresAt.toISOString(), mustChangePassword: account.mustChangePassword,
    };
  },
});
