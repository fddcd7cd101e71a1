import { today } from "@taizhang/planning";
import { z } from "zod";
import { query } from "../kernel/use-case";
import { openShares } from "../task/rows";
import { batchOf } from "./batch";

/** Everything the own unit may report now, for the grid that saves all in one go. One statement. */
export const reportBatch = query({
  name: "report.batch",
  permission: "task.read",
  input: z.object({}),
  async run({ tx, actor, now }) {
    return { today: today(now), rows: actor.unitId === null ? [] : batchOf(await openShares(tx, actor.unitId), today(now)) };
  },
});
