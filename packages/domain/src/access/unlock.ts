import { accounts } from "@taizhang/db";
import { eq } from "drizzle-orm";
import { command } from "../kernel/use-case";
import { OfAccount } from "./model";
import { accountOf } from "./rows";

/** Lifts the lock that failed sign-ins left on an account; its password and sessions stay. */
export const unlock = command({
  name: "access.unlock",
  permission: "access.secure",
  input: OfAccount,
  async run({ tx, audit }, { userId }) {
    const { lockedUntil, failedCount } = await accountOf(tx, userId);
    await tx.update(accounts).set({ failedCount: 0, lockedUntil: null }).where(eq(accounts.userId, userId));
    audit({ subject: { type: "account", id: userId }, before: { failures: failedCount, lockedUntil: lockedUntil?.toISOString() ?? null }, after: { outcome: "unlocked" } });
    return { userId };
  },
});
