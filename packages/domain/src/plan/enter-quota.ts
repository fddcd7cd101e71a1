import { quotaEntries, quotas } from "@taizhang/db";
import { isWorkingDay, monthsBetween, partsOf, today, weeksBetween, type Calendar, type Day } from "@taizhang/planning";
import { and, eq, sql } from "drizzle-orm";
import { countyCalendar } from "../calendar/rows";
import { conflict, invalid, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { isOpen } from "../task/model";
import { taskById } from "../task/rows";
import { EnterQuota } from "./model";

type QuotaFacts = typeof quotas.$inferSelect;

/** A value belongs to a period of the quota's own grain that has begun. */
function checkPeriod({ startOn, dueOn, grain }: QuotaFacts, firstOn: Day, { day, calendar }: { day: Day; calendar: Calendar }): void {
  if (firstOn > day) throw invalid("amount", "plan.entry_ahead");
  const list = grain === "month" ? monthsBetween(startOn, dueOn, calendar) : grain === "week" ? weeksBetween(startOn, dueOn, calendar) : [];
  const fits = grain === "day" ? firstOn >= startOn && firstOn <= dueOn : list.some((period) => period.firstOn === firstOn);
  if (!fits) throw invalid("amount", "plan.entry_day");
}

/**
 * Enters or corrects what was done in a day, week or month (以天保周). The value before a correction stays in the audit.
 * @throws CONFLICT `plan.entry_changed` with what stands there now
 */
export const enterQuota = command({
  name: "plan.enterQuota",
  permission: "plan.enter",
  input: EnterQuota,
  async run({ tx, actor, now, audit, require }, { taskId, firstOn, version, amount, note }) {
    const task = await taskById(tx, taskId);
    require(task);
    if (!isOpen(task.state)) throw conflict("task.not_open");
    const [quota] = await tx.select().from(quotas).where(eq(quotas.taskId, taskId));
    if (!quota) throw notFound("plan.quota_unknown");
    const calendar = await countyCalendar(tx);
    checkPeriod(quota, firstOn, { day: today(now), calendar });
    try {
      partsOf(amount, quota.decimals);
    } catch {
      throw invalid("amount", "plan.quota_decimals", { decimals: quota.decimals });
    }
    const [before] = await tx.select().from(quotaEntries).where(and(eq(quotaEntries.taskId, taskId), eq(quotaEntries.firstOn, firstOn)));
    const values = { amount, note: note || null, authorId: actor.userId, authorName: actor.name, at: now };
    const written = (before?.version ?? 0) === version ? await tx.insert(quotaEntries).values({ taskId, firstOn, ...values })
      .onConflictDoUpdate({ target: [quotaEntries.taskId, quotaEntries.firstOn], set: { ...values, version: sql`${quotaEntries.version} + 1` }, setWhere: eq(quotaEntries.version, version) }).returning({ firstOn: quotaEntries.firstOn }) : [];
    if (written.length === 0) throw conflict("plan.entry_changed", { current: before && { amount: before.amount, by: before.authorName, version: before.version }, yours: { amount } });
    audit({ subject: { type: "task", id: taskId }, before: before && { firstOn, amount: before.amount }, after: { firstOn, amount, worked: isWorkingDay(firstOn, calendar) } });
    return { taskId, firstOn, version: version + 1 };
  },
});
