import type { RouterInputs, RouterOutputs } from "@taizhang/api";
import type { readAddress } from "@taizhang/domain/ledger";

export type LedgerAddress = ReturnType<typeof readAddress>;
export type LedgerWindow = RouterOutputs["ledger"]["list"];
export type LedgerItem = LedgerWindow["rows"][number];
export type LedgerCounts = RouterOutputs["ledger"]["count"];
export type LedgerOptions = RouterOutputs["ledger"]["options"];
export type LedgerInput = RouterInputs["ledger"]["list"];
/** What this reader may do beside reading. */
export type LedgerRights = { export: boolean; dispatch: boolean };
