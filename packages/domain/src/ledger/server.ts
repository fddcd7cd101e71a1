export { listLedger } from "./list-ledger";
export { countLedger } from "./count-ledger";
export { printLedger } from "./print-ledger";
export { exportLedger } from "./export-ledger";
export { ledgerOptions } from "./ledger-options";
