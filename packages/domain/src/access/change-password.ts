import { accounts, type Tx } from "@taizhang/db";
import { eq } from "drizzle-orm";
import { invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { afterFailure, ChangePassword, formerPasswords, isLocked, passwordFault } from "./model";
import { hashPassword, isPassword } from "./passwords";
import { accountOf, endSessions, type AccountRow } from "./rows";

/** A wrong current password is counted like a failed sign-in, so it is an answer that commits. */
export type ChangeOutcome = { outcome: "changed"; endedSessions: number } | { outcome: "wrong" } | { outcome: "locked"; until: string };

async function refuseFormer({ passwordHash, formerHashes }: AccountRow, next: string): Promise<void> {
  const used = await Promise.all([passwordHash, ...formerHashes].slice(0, formerPasswords).map((former) => isPassword(former, next)));
  if (used.includes(true)) throw invalid("next", "access.password_former");
}

async function countFailure(tx: Tx, account: AccountRow, now: Date): Promise<ChangeOutcome> {
  const earlier = { count: account.failedCount, lockedUntil: account.lockedUntil };
  const failures = isLocked(earlier, now) ? earlier : afterFailure(earlier, now);
  await tx.update(accounts).set({ failedCount: failures.count, lockedUntil: failures.lockedUntil }).where(eq(accounts.userId, account.userId));
  if (!failures.lockedUntil) return { outcome: "wrong" };
  // Somebody sits at a session that is not theirs: it ends.
  await endSessions(tx, account.userId, now);
  return { outcome: "locked", until: failures.lockedUntil.toISOString() };
}

/**
 * Changes one's own password and ends one's other sessions (domain 4.2).
 * @throws INVALID at `next`: too simple, holds the user name, one of the last five
 */
export const changePassword = command({
  name: "access.changePassword",
  permission: "access.self",
  input: ChangePassword,
  secret: true,
  async run({ actor, tx, now, audit }, { sessionId, current, next }): Promise<ChangeOutcome> {
    const account = await accountOf(tx, actor.userId ?? "");
    const subject = { type: "account", id: account.userId };
    const failures = { count: account.failedCount, lockedUntil: account.lockedUntil };
    if (isLocked(failures, now) || !(await isPassword(account.passwordHash, current))) {
      const outcome = await countFailure(tx, account, now);
      audit({ subject, after: outcome });
      return outcome;
    }
    const fault = passwordFault(next, account.username);
    if (fault) throw invalid("next", fault);
    await refuseFormer(account, next);
    await tx.update(accounts).set({
      passwordHash: await hashPassword(next), mustChangePassword: false, passwordChangedAt: now, failedCount: 0, lockedUntil: null,
      formerHashes: [account.passwordHash, ...account.formerHashes].slice(0, formerPasswords),
    }).where(eq(accounts.userId, account.userId));
    const endedSessions = await endSessions(tx, account.userId, now, sessionId);
    audit({ subject, after: { outcome: "changed", endedSessions } });
    return { outcome: "changed", endedSessions };
  },
});
