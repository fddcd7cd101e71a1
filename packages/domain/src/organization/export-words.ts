import { today } from "@taizhang/planning";
import { z } from "zod";
import { command } from "../kernel/use-case";
import { readCatalogue } from "./word-catalogue";

/** Every unit with its duty words and names, as the table that an import reads; units without any are there to be filled in. */
export const exportWords = command({
  name: "organization.exportWords",
  permission: "organization.manage",
  input: z.object({}),
  async run({ tx, now, audit }) {
    const { units, words } = await readCatalogue(tx);
    const joined = (unitId: string, wanted: "alias" | "duty") => words.filter((one) => one.unitId === unitId && one.kind === wanted).map(({ word }) => word).sort().join("、");
    const rows = units.map(({ id, name }) => ({ unit: name, duties: joined(id, "duty"), aliases: joined(id, "alias") }));
    audit({ subject: { type: "unit", id: "export" }, after: { units: rows.length, words: words.length } });
    return { day: today(now), rows };
  },
});
