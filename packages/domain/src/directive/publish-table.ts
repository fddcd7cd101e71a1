import { county, units } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { eq } from "drizzle-orm";
import { conflict } from "../kernel/model";
import { command, query } from "../kernel/use-case";
import { PrintTable, PublishTable } from "./table-model";
import { publishedRows } from "./publish-rows";

/**
 * The items of a meeting for its breakdown of tasks (任务分解表) in Excel or Word. Who took how many items in which form
 * stands in the audit; name, unit and time go into the file.
 * @throws CONFLICT `directive.nothing_to_publish`
 */
export const publishTable = command({
  name: "directive.publishTable", permission: "task.export", input: PublishTable,
  async run({ tx, actor, now, audit }, { id, format, paper }) {
    const { directive, rows } = await publishedRows(tx, id);
    if (rows.length === 0) throw conflict("directive.nothing_to_publish");
    const [place] = await tx.select({ name: county.name }).from(county);
    const [unit] = actor.unitId ? await tx.select({ name: units.shortName }).from(units).where(eq(units.id, actor.unitId)) : [];
    audit({ subject: { type: "directive", id }, after: { published: format, paper, rows: rows.length } });
    return { county: place?.name ?? "", directive, rows, day: today(now), at: now.toISOString(), by: actor.name, unit: unit?.name ?? "" };
  },
});

/** The same as a sheet of paper. */
export const printTable = query({
  name: "directive.printTable", permission: "task.read", input: PrintTable,
  async run({ tx, now }, { id }) {
    const [place] = await tx.select({ name: county.name }).from(county);
    return { county: place?.name ?? "", day: today(now), ...(await publishedRows(tx, id)) };
  },
});
