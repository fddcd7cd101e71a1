import {
  actorOf, changePassword, changePerson, disableAccount, enableAccount, importAccounts, listAccounts, listAccountSessions, listSessions, openAccount, previewAccounts, resetPassword,
  revokeAccountSessions, revokeSession, signOut, switchPost, unlock,
} from "@taizhang/domain/access/server";
import { ask, tell } from "../procedure";

export const accessRouter = {
  actorOf: ask(actorOf),
  listAccounts: ask(listAccounts),
  listAccountSessions: ask(listAccountSessions),
  listSessions: ask(listSessions),
  previewAccounts: ask(previewAccounts),
  importAccounts: tell(importAccounts),
  openAccount: tell(openAccount),
  disableAccount: tell(disableAccount),
  enableAccount: tell(enableAccount),
  resetPassword: tell(resetPassword),
  revokeAccountSessions: tell(revokeAccountSessions),
  revokeSession: tell(revokeSession),
  changePassword: tell(changePassword),
  changePerson: tell(changePerson),
  switchPost: tell(switchPost),
  signOut: tell(signOut),
  unlock: tell(unlock),
};
