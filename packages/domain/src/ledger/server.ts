export { listLedger } from "./list-ledger";
export { countLedger } from "./count-ledger";
export { printLedger } from "./print-ledger";
export { exportLedger } from "./export-ledger";
export { findTasks } from "./find-tasks";
export { listLedgerViews, removeLedgerView, saveLedgerView } from "./views";
export { ledgerOptions } from "./ledger-options";
