import { accounts } from "@taizhang/db";
import { eq } from "drizzle-orm";
import { conflict } from "../kernel/model";
import { command } from "../kernel/use-case";
import { OfAccount } from "./model";
import { accountOf, endSessions } from "./rows";

/**
 * Closes an account; its sessions end with it.
 * @throws CONFLICT `access.disable_oneself`
 */
export const disableAccount = command({
  name: "access.disableAccount",
  permission: "access.manage",
  input: OfAccount,
  async run({ actor, tx, now, audit }, { userId }) {
    if (userId === actor.userId) throw conflict("access.disable_oneself");
    const { username, disabledAt } = await accountOf(tx, userId);
    await tx.update(accounts).set({ disabledAt: disabledAt ?? now }).where(eq(accounts.userId, userId));
    const endedSessions = await endSessions(tx, userId, now);
    audit({ subject: { type: "account", id: userId }, before: { disabled: disabledAt !== null }, after: { username, disabled: true, endedSessions } });
    return { userId };
  },
});

/** Opens a closed account again; its password stays what it was. */
export const enableAccount = command({
  name: "access.enableAccount",
  permission: "access.manage",
  input: OfAccount,
  async run({ tx, audit }, { userId }) {
    const { username, disabledAt } = await accountOf(tx, userId);
    await tx.update(accounts).set({ disabledAt: null }).where(eq(accounts.userId, userId));
    audit({ subject: { type: "account", id: userId }, before: { disabled: disabledAt !== null }, after: { username, disabled: false } });
    return { userId };
  },
});
