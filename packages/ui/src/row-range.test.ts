import { expect, it } from "vitest";
import { rangeStep } from "./row-range";

/** The rows that are chosen after a walk with Shift that begins at its first row. */
function walked(...path: readonly number[]): number[] {
  const chosen = new Set<number>();
  const [anchor = 0] = path;
  path.slice(1).forEach((next, index) => {
    const step = rangeStep(anchor, path[index] ?? anchor, next);
    for (let row = step.from; row <= step.to; row += 1) {
      if (step.chosen) chosen.add(row);
      else chosen.delete(row);
    }
  });
  return [...chosen].sort((one, other) => one - other);
}

it("a range grows away from where it began, by rows and by pages", () => {
  expect(walked(3, 4, 5)).toEqual([3, 4, 5]);
  expect(walked(3, 2)).toEqual([2, 3]);
  expect(walked(0, 10)).toHaveLength(11);
});

it("on the way back what is left behind leaves the choice, down to the row where it began", () => {
  expect(walked(3, 4, 5, 4)).toEqual([3, 4]);
  expect(walked(3, 2, 1, 2, 3)).toEqual([3]);
});

it("a range goes on beyond its beginning", () => {
  expect(walked(3, 4, 3, 2)).toEqual([2, 3]);
});

it("at the end of the table nothing changes", () => {
  expect(walked(3, 4, 4)).toEqual([3, 4]);
});
