import { expect, it } from "vitest";
import { movedLines } from "./moved-lines";

it("a plan's change shows the nodes that moved, not those that stayed", () => {
  expect(movedLines("5 月 进场\n6 月 完工", "5 月 进场\n7 月 完工")).toEqual({ before: "6 月 完工", after: "7 月 完工" });
  expect(movedLines(null, "5 月 进场")).toEqual({ before: null, after: "5 月 进场" });
  expect(movedLines("5 月 进场\n6 月 完工", "5 月 进场")).toEqual({ before: "6 月 完工", after: null });
});
