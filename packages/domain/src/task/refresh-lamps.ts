import { tasks } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { openTaskStates } from "@taizhang/policy";
import { and, asc, inArray, isNull, lt, or } from "drizzle-orm";
import { z } from "zod";
import { command } from "../kernel/use-case";
import { relamp } from "./lamp";

/**
 * Brings the lamps of open tasks to today: a date passes at midnight without anybody writing. One batch per call;
 * rows that somebody is changing are left to the next one. `more` says that a full batch was taken.
 */
export const refreshLamps = command({
  name: "task.refreshLamps",
  permission: "task.refresh",
  input: z.object({ limit: z.number().int().min(1).max(2000).default(500) }),
  async run({ tx, now, audit }, { limit }) {
    const day = today(now);
    const stale = await tx.select({ id: tasks.id }).from(tasks)
      .where(and(inArray(tasks.state, [...openTaskStates]), or(isNull(tasks.lampOn), lt(tasks.lampOn, day))))
      .orderBy(asc(tasks.id)).limit(limit).for("update", { skipLocked: true });
    await relamp(tx, stale.map(({ id }) => id), day);
    audit({ subject: { type: "county", id: "lamps" }, after: { day, refreshed: stale.length } });
    return { refreshed: stale.length, more: stale.length === limit };
  },
});
