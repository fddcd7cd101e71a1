import { benchSteps, commandResults, drafts } from "@taizhang/db";
import { lt } from "drizzle-orm";
import { z } from "zod";
import { command } from "../kernel/use-case";
import { draftDays, repeatDays } from "./model";

const day = 86_400_000;

/** Throws away what nobody comes back for: drafts left lying, steps of the workbench to take back, and the first results of commands that no browser repeats any more. */
export const purge = command({
  name: "draft.purge",
  permission: "draft.purge",
  quiet: true,
  input: z.object({}),
  async run({ tx, now, audit }) {
    const before = (days: number) => new Date(now.getTime() - days * day);
    const { rowCount: left } = await tx.delete(drafts).where(lt(drafts.updatedAt, before(draftDays)));
    const { rowCount: results } = await tx.delete(commandResults).where(lt(commandResults.createdAt, before(repeatDays)));
    const { rowCount: steps } = await tx.delete(benchSteps).where(lt(benchSteps.createdAt, before(repeatDays)));
    const gone = { drafts: left ?? 0, results: results ?? 0, steps: steps ?? 0 };
    if (gone.drafts + gone.results + gone.steps > 0) audit({ subject: { type: "county", id: "purge" }, after: gone });
    return gone;
  },
});
