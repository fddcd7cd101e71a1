/** An item and what hangs on it, all of a unit that the person who tries has no part in. */
export type ForeignItem = { taskId: string; version: number; reportId: string; requestId: string; instructionId: string; unitId: string; userId: string };

/** Every command on an item, with an input that would be taken from the right person: what is refused is refused for who asks. */
export const commandsOn = ({ taskId, version, reportId, requestId, instructionId, unitId, userId }: ForeignItem): [string, object][] => [
  ["task.view", { taskId }],
  ["task.signIn", { taskId }],
  ["task.assign", { taskId, userId }],
  ["task.dispute", { taskId, reason: "不属于本单位职责" }],
  ["task.extend", { taskId, reason: "材料未到", proposedDueOn: "2027-06-30" }],
  ["task.requestClosing", { taskId, summary: "已经办完" }],
  ["task.withdrawRequest", { requestId, version: 1 }],
  ["task.decideExtension", { requestId, version: 1, granted: true, dueOn: "2027-06-30" }],
  ["task.adjudicate", { requestId, version: 1, outcome: "keep", opinion: "维持" }],
  ["task.close", { taskId, version, checked: [] }],
  ["task.returnClosing", { requestId, version: 1, missing: "缺验收单" }],
  ["task.instruct", { taskId, text: "抓紧推进" }],
  ["task.answer", { instructionId, text: "正在办" }],
  ["task.confirmShare", { taskId, unitId, done: true }],
  ["task.edit", { taskId, version, reason: "试改", changes: { title: "改过的名称" } }],
  ["task.restrict", { taskId, version, restricted: true, userIds: [userId], reason: "试限" }],
  ["task.dispatch", { taskIds: [taskId] }],
  ["plan.set", { taskId, version, reason: "试排", nodes: [{ title: "一步", dueOn: "2026-12-10", targetPercent: 100 }] }],
  ["plan.setMoney", { taskId, version: 0, planned: 100, spent: null, spentOn: null, enterBy: null, enteredOn: null }],
  ["plan.setQuota", { taskId, version: 0, target: 10, unit: "公里", decimals: 0, startOn: "2026-11-02", dueOn: "2026-12-10", spread: "even", grain: "week" }],
  ["plan.enterQuota", { taskId, firstOn: "2026-11-02", amount: 3, version: 0 }],
  ["report.submit", { taskId, period: "2026-11", noChange: false, progress: 99, done: "代报" }],
  ["report.confirm", { reportId, version: 1 }],
  ["report.sendBack", { reportId, version: 1, reason: "重写" }],
  ["report.accept", { reportId, version: 1 }],
  ["report.return", { reportId, version: 1, code: "unclear", reason: "说清楚" }],
];
