import { county } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { pastDay } from "../history/model";
import { query } from "../kernel/use-case";
import { columnsOf, ledgerLimits, PrintLedger } from "./model";
import { ledgerSheet } from "./sheet";

/** The ledger as a sheet of paper: every row of the filter in its order, up to the limit of a print. */
export const printLedger = query({
  name: "ledger.print", permission: "task.read", input: PrintLedger,
  async run({ tx, actor, now }, input) {
    const [place] = await tx.select({ name: county.name }).from(county);
    const { rows, cut } = await ledgerSheet(tx, { actor, now, input, limit: ledgerLimits.print });
    return { county: place?.name ?? "", day: pastDay(input.asOf, today(now)) ?? today(now), asOf: pastDay(input.asOf, today(now)), columns: columnsOf(input.columns), rows, cut };
  },
});
