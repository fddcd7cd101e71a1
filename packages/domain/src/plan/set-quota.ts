import { quotas } from "@taizhang/db";
import { partsOf, spreadQuota, type Calendar, type Quota, type Spread } from "@taizhang/planning";
import { eq, sql } from "drizzle-orm";
import { countyCalendar } from "../calendar/rows";
import { conflict, invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { isOpen } from "../task/model";
import { taskById } from "../task/rows";
import { SetQuota } from "./model";

function spreadOf({ spread, amounts = [] }: SetQuota): Spread {
  if (spread === "hand") return { by: "hand", amounts };
  return spread === "seasonal" ? { by: "seasonal", shares: amounts } : { by: "even" };
}

/** The months of a quota; what cannot be spread is said at its field. */
function monthsOf(input: SetQuota, calendar: Calendar): readonly Quota[] {
  const { target, decimals } = input;
  try {
    partsOf(target, decimals);
  } catch {
    throw invalid("target", "plan.quota_decimals", { decimals });
  }
  if (input.spread === "seasonal" && input.amounts?.length !== 12) throw invalid("amounts", "plan.quota_sum");
  try {
    return spreadQuota({ ...input, calendar }, spreadOf(input)).months;
  } catch (error) {
    if (error instanceof RangeError) throw invalid("amounts", "plan.quota_sum");
    throw error;
  }
}

/**
 * Spreads a task's quantified target over its months (以月保全年): evenly by working days, by the months of an earlier
 * year, or by hand. What was entered before stays.
 * @throws CONFLICT `plan.quota_changed` where somebody was faster
 */
export const setQuota = command({
  name: "plan.setQuota",
  permission: "task.plan",
  input: SetQuota,
  async run({ tx, audit, require }, input) {
    const { taskId, version, amounts: _amounts, ...fields } = input;
    const task = await taskById(tx, taskId, { forUpdate: true });
    require(task);
    if (!isOpen(task.state)) throw conflict("task.not_open");
    const [before] = await tx.select().from(quotas).where(eq(quotas.taskId, taskId)).for("update");
    if ((before?.version ?? 0) !== version) throw conflict("plan.quota_changed", { current: before ?? null, yours: fields });
    const months = monthsOf(input, await countyCalendar(tx)).map(({ firstOn, amount }) => ({ firstOn, amount }));
    await tx.insert(quotas).values({ taskId, ...fields, months }).onConflictDoUpdate({ target: quotas.taskId, set: { ...fields, months, version: sql`${quotas.version} + 1` } });
    audit({ subject: { type: "task", id: taskId }, before: before && { quota: before }, after: { quota: { ...fields, months } } });
    return { taskId, version: version + 1 };
  },
});
