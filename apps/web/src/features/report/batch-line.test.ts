import type { BatchRow } from "@taizhang/domain/report";
import { expect, it } from "vitest";
import { batchDraft, begunOn, isOvertaken, lineKey, startLine, unsent, type BatchLine } from "./batch-line";

const line = (done: string): BatchLine => ({ progress: 40, value: null, done, problem: "", noChange: false, touched: true, base: null });
/** A row of the grid: not reported yet, or come back as this version. */
const row = (version: number | null, done = "修好六处"): BatchRow => ({
  taskId: "t", number: "1", title: "修缮渡口", slot: "lead", lamp: "green", progress: version ? 50 : 20, expected: null, targetValue: null, targetUnit: null, period: "2026-11", dueOn: "2026-11-30",
  late: false, noChange: version ? "nothing_before" : "free", version,
  last: version ? { id: "r", version, state: "returned", period: "2026-11", progress: 50, value: null, done, problem: null, noChange: false, returnCode: "unclear", returnReason: "写明处数", checkedBy: null, author: null } : null,
});

it("after the answers, what was refused and what was typed meanwhile is still there, and only that", () => {
  const sent = { accepted: line("甲"), refused: line("乙"), changed: line("丙") };
  const typed = { changed: line("丙丙"), begun: line("丁") };
  expect(unsent({ ...sent, ...typed }, sent, { refused: "原因" })).toEqual({ refused: sent.refused, ...typed });
  expect(unsent({ accepted: { ...sent.accepted } }, sent, {})).toEqual({});
});

it("the same item has a line of its own in each period", () => {
  expect(lineKey({ taskId: "a", period: "2026-10" })).not.toBe(lineKey({ taskId: "a", period: "2026-11" }));
});

it("a line begun before a colleague reported, or before that report was corrected, is not put over it", () => {
  const mine = begunOn(row(null), { ...startLine(row(null)), progress: 30, done: "修好三处" });
  expect(mine).toMatchObject({ touched: true, base: null });
  expect(isOvertaken(row(null), mine)).toBe(false);
  expect(isOvertaken(row(1), mine)).toBe(true);
  const correction = begunOn(row(1), { ...startLine(row(1)), done: "修好六处：东滩等" });
  expect(isOvertaken(row(1), correction)).toBe(false);
  expect(isOvertaken(row(3), correction)).toBe(true);
});

it("a line that says what stands there now goes on without a word, and so does one that was taken up", () => {
  expect(isOvertaken(row(3), { ...startLine(row(1)), touched: true })).toBe(false);
  const mine = { ...line("修好三处"), noChange: true };
  expect(isOvertaken(row(1), mine)).toBe(true);
  const taken = begunOn(row(1), mine);
  expect(isOvertaken(row(1), taken)).toBe(false);
  expect(taken).toMatchObject({ done: "修好三处", noChange: false });
});

it("a stored line from before lines knew what they go on from is taken for one that knows of no report", () => {
  const { base: _base, ...old } = line("修好三处");
  const stored = batchDraft({ "t:2026-11": old });
  expect(stored).toEqual({ "t:2026-11": line("修好三处") });
  expect(isOvertaken(row(1), stored?.["t:2026-11"] ?? startLine(row(1)))).toBe(true);
  expect(batchDraft({ "t:2026-11": { done: "修好三处" } })).toBeNull();
  expect(batchDraft([])).toBeNull();
});
