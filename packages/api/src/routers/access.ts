import {
  actorOf, changePassword, disableAccount, enableAccount, listAccounts, listAccountSessions, listSessions, openAccount, resetPassword,
  revokeAccountSessions, revokeSession, signOut, switchPost,
} from "@taizhang/domain/access/server";
import { ask, tell } from "../procedure";

export const accessRouter = {
  actorOf: ask(actorOf),
  listAccounts: ask(listAccounts),
  listAccountSessions: ask(listAccountSessions),
  listSessions: ask(listSessions),
  openAccount: tell(openAccount),
  disableAccount: tell(disableAccount),
  enableAccount: tell(enableAccount),
  resetPassword: tell(resetPassword),
  revokeAccountSessions: tell(revokeAccountSessions),
  revokeSession: tell(revokeSession),
  changePassword: tell(changePassword),
  switchPost: tell(switchPost),
  signOut: tell(signOut),
};
