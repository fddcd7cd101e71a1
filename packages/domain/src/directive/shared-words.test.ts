import { overlaps } from "@taizhang/decomposition";
import { describe, expect, it } from "vitest";
import { shownReasons, wholeNumbers } from "./shared-words";

describe("words that two share", () => {
  it("a number with a decimal point stays whole", () => {
    const [one, other] = ["年底前县水务局完成投资1.5亿元", "县水务局要完成投资1.5亿元以上"];
    const [found] = overlaps([{ id: "a", words: one }], [{ id: "b", words: other }]);
    const words = shownReasons(found?.reasons ?? [], one, other).flatMap((reason) => (reason.what === "words" ? reason.words : []));
    expect(words.join("、")).toContain("投资1.5亿元");
    expect(words.every((run) => !/\d$|^\d/.test(run))).toBe(true);
  });
  it("half of a number that only one has is not shown", () => {
    expect(wholeNumbers(["完成投资1", "亿元"], "完成投资1.5亿元", "完成投资1.8亿元")).toEqual(["完成投资", "亿元"]);
  });
  it("whole numbers and lists of them stay as they are", () => {
    expect(wholeNumbers(["新建3所", "改造12条"], "新建3所，改造12条", "新建3所，又改造12条")).toEqual(["新建3所", "改造12条"]);
  });
});
