import { countLedger, ledgerOptions, listLedger } from "@taizhang/domain/ledger/server";
import { ask } from "../procedure";

/** Print and export have addresses of their own, beside the pages. */
export const ledgerRouter = { list: ask(listLedger), count: ask(countLedger), options: ask(ledgerOptions) };
