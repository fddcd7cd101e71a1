import { accounts } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { eq } from "drizzle-orm";
import { invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { OpenAccount } from "./model";
import { takeOnStaff } from "./staff";

/**
 * Opens an account for a new person in a post of a unit. The one-time password is in the answer and nowhere else.
 * @throws INVALID at `username` where it is taken
 */
export const openAccount = command({
  name: "access.openAccount",
  permission: "access.manage",
  input: OpenAccount,
  secret: true,
  async run({ tx, now, audit }, person) {
    const [taken] = await tx.select({ userId: accounts.userId }).from(accounts).where(eq(accounts.username, person.username));
    if (taken) throw invalid("username", "access.account_exists");
    const opened = await takeOnStaff(tx, person, today(now));
    audit({ subject: { type: "account", id: opened.userId }, after: person });
    return opened;
  },
});
