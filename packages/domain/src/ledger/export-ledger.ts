import { county, units } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { eq } from "drizzle-orm";
import { pastDay } from "../history/model";
import { invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { activeFilters, columnsOf, ExportLedger, ledgerLimits } from "./model";
import { ledgerSheet } from "./sheet";

/**
 * The rows of an Excel file of exactly what the ledger shows: its columns, filter and order. Who took how many rows with
 * which filter stands in the audit; name, unit and time go into the file.
 * @throws INVALID at `filter` beyond 20,000 rows
 */
export const exportLedger = command({
  name: "ledger.export", permission: "task.export", input: ExportLedger,
  async run({ tx, actor, now, audit }, input) {
    const { rows, cut } = await ledgerSheet(tx, { actor, now, input, limit: ledgerLimits.export });
    if (cut) throw invalid("filter", "ledger.too_many", { limit: ledgerLimits.export });
    const [place] = await tx.select({ name: county.name }).from(county);
    const [unit] = actor.unitId ? await tx.select({ name: units.shortName }).from(units).where(eq(units.id, actor.unitId)) : [];
    const columns = columnsOf(input.columns);
    const filter = Object.fromEntries(activeFilters(input).map((key) => [key, input[key]]));
    audit({ subject: { type: "ledger", id: "export" }, after: { filter, columns, asOf: input.asOf, sort: input.sort, dir: input.dir, chosen: input.ids?.length, rows: rows.length } });
    return { county: place?.name ?? "", day: pastDay(input.asOf, today(now)) ?? today(now), asOf: pastDay(input.asOf, today(now)), at: now.toISOString(), by: actor.name, unit: unit?.name ?? "", columns, rows };
  },
});
