import { expect, it } from "vitest";
import { drawnOf } from "./drawn";
import type { BenchCandidate } from "./workbench-state";

const item = (id: string, start: number, end: number, mergedInto: string | null = null) => ({ id, start, end, state: mergedInto ? "dropped" : "proposed", reading: { mergedInto } }) as BenchCandidate;

it("the words of a merged item are drawn as those of the kept one", () => {
  const drawn = drawnOf([item("a", 0, 5), item("b", 6, 9, "a"), item("c", 10, 12)]);
  expect(drawn.map(({ id, start, end, state }) => [id, start, end, state])).toEqual([["a", 0, 5, "proposed"], ["a", 6, 9, "proposed"], ["c", 10, 12, "proposed"]]);
});
