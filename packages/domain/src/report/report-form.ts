import { files, quotaEntries, quotas, reportFiles, planNodes, type Tx } from "@taizhang/db";
import { nextNode, today } from "@taizhang/planning";
import { asc, eq, sql } from "drizzle-orm";
import { conflict } from "../kernel/model";
import { query } from "../kernel/use-case";
import { isOpen, openPeriods } from "../task/model";
import { shareOf, taskById } from "../task/rows";
import { FormInput, type ReportForm } from "./model";
import { around, reportsOf, type ReportRow } from "./rows";

const shown = (row: ReportRow | undefined): ReportForm["last"] => row ? {
  id: row.id, version: row.version, state: row.state, period: row.period, progress: row.progress, value: row.value, done: row.done, next: row.next, problem: row.problem,
  helpNeeded: row.helpNeeded, noChange: row.noChange, returnCode: row.returnCode, returnReason: row.returnReason,
} : null;

/** Days, weeks and months entered against the quota are not asked for again (S42). */
async function countedOf(tx: Tx, taskId: string): Promise<ReportForm["counted"]> {
  const [row] = await tx.select({ done: sql<number>`sum(${quotaEntries.amount})::float8`, unit: quotas.unit, target: quotas.target, lastOn: sql<string>`max(${quotaEntries.firstOn})::text` })
    .from(quotas).innerJoin(quotaEntries, eq(quotaEntries.taskId, quotas.taskId)).where(eq(quotas.taskId, taskId)).groupBy(quotas.taskId);
  return row ?? null;
}

/** What the report form starts from: the period, the last report, what the plan expects, and what was sent back. */
export const reportForm = query({
  name: "report.form",
  permission: "task.read",
  input: FormInput,
  async run({ tx, actor, now }, { taskId, period }): Promise<ReportForm> {
    const task = await taskById(tx, taskId);
    const share = shareOf(task, actor.unitId);
    if (!share) throw conflict("task.not_your_share");
    if (!isOpen(task.state) || task.dispatchedAt === null) throw conflict("task.not_open");
    const own = await reportsOf(tx, taskId, share.unitId);
    const begun = period ? own.find((row) => row.period === period) : (own.findLast(({ state }) => state === "returned") ?? own.find(({ state }) => state === "awaiting_head"));
    const lastPeriod = own[0]?.period ?? null;
    const open = openPeriods({ taskClass: task.taskClass, dispatchedOn: today(task.dispatchedAt), lastPeriod }, today(now));
    const chosen = begun ?? open.find((row) => row.period === period) ?? open[0] ?? own[0];
    if (!chosen) throw conflict("report.period_not_open");
    const { existing: current, last } = around(own, chosen.period);
    const nodes = await tx.select().from(planNodes).where(eq(planNodes.taskId, taskId)).orderBy(asc(planNodes.position));
    const attached = current ? await tx.select({ id: files.id, name: files.name, size: files.size }).from(reportFiles).innerJoin(files, eq(files.id, reportFiles.fileId)).where(eq(reportFiles.reportId, current.id)) : [];
    const node = nextNode(nodes, today(now))?.node;
    return {
      taskId, number: task.number, title: task.title, slot: share.slot, share: share.share, closingStandard: task.closingStandard, dueOn: task.dueOn, lamp: task.lamp,
      targetValue: task.targetValue, targetUnit: task.targetUnit, progress: last?.progress ?? current?.previousProgress ?? (share.slot === "lead" ? task.progress : 0), expected: task.expected,
      period: chosen.period, periodDueOn: chosen.dueOn, late: chosen.dueOn < today(now), last: shown(last), current: shown(current), files: attached,
      node: nodes.find((row) => row === node) ?? null,
      counted: share.slot === "lead" ? await countedOf(tx, taskId) : null,
      noChange: last || task.lastReportText ? (last?.noChange ? "needs_reason" : "free") : "nothing_before",
    };
  },
});
