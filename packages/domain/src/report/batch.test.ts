import { expect, it } from "vitest";
import type { OpenShare, OwnReport } from "../task/model";
import { batchOf } from "./batch";

const report = (period: string, state: OwnReport["state"]): OwnReport => ({
  id: period, period, state, progress: 30, value: null, done: "完成一半", problem: null, noChange: false, returnCode: null, returnReason: null, checkedBy: null, author: null, version: 3,
});
const share = (taskId: string, more: Partial<OpenShare>): OpenShare => ({
  taskId, number: taskId, title: taskId, slot: "lead", state: "in_progress", taskClass: "B", lamp: "green", progress: 30, expected: null, targetValue: null, targetUnit: null, doneValue: null,
  childCount: 0, version: 1, dueOn: "2026-12-31", shareDueOn: null, dispatchedAt: "2026-09-01T01:00:00Z", signInDueOn: null, signedInAt: "2026-09-01T02:00:00Z", doneAt: null, plannedAt: null,
  responsible: null, disputed: false, lastReportText: null, startOn: "2026-09-01", dateAsked: false, last: null, returned: null, ...more,
});

it("what was sent back stands first, then what is late, then the rest, each in the order of the deadlines", () => {
  const back = report("2026-11", "returned");
  const rows = batchOf([
    share("due 1", { last: report("2026-10", "accepted") }), share("late 1", {}), share("due 2", { last: report("2026-10", "submitted") }), share("late 2", { last: report("2026-09", "accepted") }),
    share("back", { last: back, returned: back }), share("unsigned", { signedInAt: null }), share("reported", { last: report("2026-11", "submitted") }), share("head", { last: report("2026-11", "awaiting_head") }),
  ], "2026-11-23");
  expect(rows.map(({ taskId, period, late, version }) => [taskId, period, late, version])).toEqual([
    ["back", "2026-11", true, 3], ["late 1", "2026-10", true, null], ["late 2", "2026-10", true, null], ["due 1", "2026-11", false, null], ["due 2", "2026-11", false, null],
  ]);
});

it("an earlier report that came back and the next one are two lines, each after its own report", () => {
  const rows = batchOf([share("two", { last: report("2026-10", "submitted"), returned: report("2026-09", "returned") })], "2026-11-23");
  expect(rows.map(({ period, version, last }) => [period, version, last?.period])).toEqual([["2026-09", 3, "2026-09"], ["2026-11", null, "2026-10"]]);
});
