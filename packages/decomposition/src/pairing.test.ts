import { describe, expect, it } from "vitest";
import { overlapOf, pairSpans } from "./pairing";

describe("pairing of spans", () => {
  it("pairs one to one, best overlap first", () => {
    const result = pairSpans([{ start: 0, end: 10 }, { start: 10, end: 20 }], [{ start: 0, end: 18 }, { start: 12, end: 20 }]);
    expect(result.pairs.map((p) => [p.found, p.reference])).toEqual([[1, 1], [0, 0]]);
    expect(result.f1).toBe(1);
  });
  it("counts nothing under the least overlap, and copes with nothing at all", () => {
    expect(overlapOf({ start: 0, end: 10 }, { start: 8, end: 18 })).toBeCloseTo(2 / 18);
    expect(pairSpans([{ start: 0, end: 10 }], [{ start: 8, end: 18 }]).f1).toBe(0);
    expect(pairSpans([], [])).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });
});
