import { countLedger, findTasks, ledgerOptions, listLedger, listLedgerViews, removeLedgerView, saveLedgerView } from "@taizhang/domain/ledger/server";
import { ask, tell } from "../procedure";

/** Print and export have addresses of their own, beside the pages. */
export const ledgerRouter = {
  list: ask(listLedger), count: ask(countLedger), options: ask(ledgerOptions), find: ask(findTasks),
  views: ask(listLedgerViews), saveView: tell(saveLedgerView), removeView: tell(removeLedgerView),
};
