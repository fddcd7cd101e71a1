import { expect, it } from "vitest";
import { lineKey, unsent, type BatchLine } from "./batch-line";

const line = (done: string): BatchLine => ({ progress: 40, value: null, done, problem: "", noChange: false, touched: true });

it("after the answers, what was refused and what was typed meanwhile is still there, and only that", () => {
  const sent = { accepted: line("甲"), refused: line("乙"), changed: line("丙") };
  const typed = { changed: line("丙丙"), begun: line("丁") };
  expect(unsent({ ...sent, ...typed }, sent, { refused: "原因" })).toEqual({ refused: sent.refused, ...typed });
  expect(unsent({ accepted: { ...sent.accepted } }, sent, {})).toEqual({});
});

it("the same item has a line of its own in each period", () => {
  expect(lineKey({ taskId: "a", period: "2026-10" })).not.toBe(lineKey({ taskId: "a", period: "2026-11" }));
});
