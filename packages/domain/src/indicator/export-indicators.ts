import { county, units } from "@taizhang/db";
import { today, yearOf } from "@taizhang/planning";
import { eq } from "drizzle-orm";
import { pastDay } from "../history/model";
import { command } from "../kernel/use-case";
import { boardRows } from "./board";
import { ListIndicators } from "./model";

/** The rows of an Excel file of exactly what the board shows. Who took how many rows with which filter stands in the audit. */
export const exportIndicators = command({
  name: "indicator.export", permission: "indicator.export", input: ListIndicators,
  async run({ tx, actor, now, audit }, address) {
    const past = pastDay(address.asOf, today(now));
    const day = past ?? today(now);
    const rows = await boardRows(tx, address, { day, past });
    const [place] = await tx.select({ name: county.name }).from(county);
    const [unit] = actor.unitId ? await tx.select({ name: units.shortName }).from(units).where(eq(units.id, actor.unitId)) : [];
    audit({ subject: { type: "indicators", id: "export" }, after: { filter: address, rows: rows.length } });
    return { county: place?.name ?? "", year: address.year ?? yearOf(day), day, at: now.toISOString(), by: actor.name, unit: unit?.name ?? "", rows };
  },
});
