import type { ReportForm } from "@taizhang/domain/report";
import { expect, it } from "vitest";
import { isFilledIn, overtaking, restored, startValues } from "./report-values";

const earlier = { id: "r", state: "submitted", period: "2026-11", progress: 40, value: null, done: "修好四处", next: null, problem: null, helpNeeded: null, noChange: false, returnCode: null, returnReason: null } as const;
const form = (current: ReportForm["current"], files: ReportForm["files"] = []): ReportForm => ({
  taskId: "t", number: "1", title: "修缮渡口", slot: "lead", share: null, closingStandard: null, dueOn: null, lamp: "green", targetValue: null, targetUnit: null, progress: 20, expected: null,
  period: "2026-11", periodDueOn: "2026-11-30", late: false, last: null, current, files, node: null, noChange: "free", counted: null,
});
const typed = { progress: 30, value: null, done: "修好三处", next: "", problem: "", helpNeeded: "", files: [] };

it("a draft begun before a colleague reported is shown beside the report that stands there now, with its files", () => {
  const start = form({ ...earlier, version: 1 }, [{ id: "f", name: "验收单.pdf", size: 1 }]);
  const { values, base } = restored(start, { ...typed, base: 0 });
  expect(values.done).toBe("修好三处");
  expect(overtaking(start, base)).toMatchObject({ version: 1, done: "修好四处", files: "验收单.pdf" });
});

it("a draft from before drafts knew their version is taken for one that knows nothing of the report", () => {
  const start = form({ ...earlier, version: 2 });
  expect(overtaking(start, restored(start, typed).base)).toMatchObject({ version: 2 });
  expect(overtaking(form(null), restored(form(null), typed).base)).toBeNull();
});

it("a draft begun on what stands there now goes on without a word, and so does one that says the same", () => {
  const start = form({ ...earlier, version: 2 });
  expect(overtaking(start, restored(start, { ...typed, base: 2 }).base)).toBeNull();
  expect(overtaking(start, restored(start, { ...startValues(start), base: 0 }).base)).toBeNull();
  expect(overtaking(start, restored(start, undefined).base)).toBeNull();
});

it("knows what 无变化 would throw away: all that was typed but the problem, which is sent along", () => {
  const before = startValues(form(null));
  expect(isFilledIn(before, { ...before }, "problem")).toBe(false);
  expect(isFilledIn(before, { ...before, problem: "雨季停工" }, "problem")).toBe(false);
  expect(isFilledIn(before, { ...before, done: "修好三处" }, "problem")).toBe(true);
  expect(isFilledIn(before, { ...before, files: [{ id: "f", name: "验收单.pdf", size: 1 }] }, "problem")).toBe(true);
});
