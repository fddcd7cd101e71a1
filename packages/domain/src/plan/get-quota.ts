import { today } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { taskById } from "../task/rows";
import { OfPlan, type QuotaView } from "./model";
import { quotasWhere } from "./quota-rows";

/** The quota of a task with what was entered and how it stands today; null where it has none. */
export const getQuota = query({
  name: "plan.quota",
  permission: "task.read",
  input: OfPlan,
  async run({ tx, now, require }, { taskId }): Promise<QuotaView | null> {
    require(await taskById(tx, taskId));
    const [found] = await quotasWhere(tx, sql`t.id = ${taskId}`, today(now));
    return found ? { quota: found.quota, entries: found.entries, standing: found.standing } : null;
  },
});
