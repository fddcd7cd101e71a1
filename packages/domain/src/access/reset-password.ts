import { accounts } from "@taizhang/db";
import { eq } from "drizzle-orm";
import { conflict } from "../kernel/model";
import { command } from "../kernel/use-case";
import { formerPasswords, OfAccount } from "./model";
import { hashPassword, oneTimePassword } from "./passwords";
import { accountOf, endSessions } from "./rows";

/**
 * Gives an account a one-time password, lifts its lock and ends its sessions. The password is in the answer and
 * nowhere else.
 */
export const resetPassword = command({
  name: "access.resetPassword",
  permission: "access.secure",
  input: OfAccount,
  secret: true,
  async run({ actor, tx, now, audit }, { userId }) {
    if (userId === actor.userId) throw conflict("access.reset_oneself");
    const account = await accountOf(tx, userId);
    const password = oneTimePassword();
    await tx.update(accounts).set({
      passwordHash: await hashPassword(password), mustChangePassword: true, passwordChangedAt: now, failedCount: 0, lockedUntil: null,
      formerHashes: [account.passwordHash, ...account.formerHashes].slice(0, formerPasswords),
    }).where(eq(accounts.userId, userId));
    const endedSessions = await endSessions(tx, userId, now);
    audit({ subject: { type: "account", id: userId }, after: { outcome: "reset", endedSessions } });
    return { userId, username: account.username, password };
  },
});
