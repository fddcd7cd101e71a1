import { expect, it } from "vitest";
import { differencesOf } from "./differences";

const marked = (one: string, other: string) => differencesOf(one, other).filter(({ own }) => own).map(({ words }) => words);

it("marks what only one of two says, and leaves every character in its place", () => {
  const [one, other] = ["县水务局8月底前完成5处坑塘清淤", "县水务局年底前完成5处坑塘清淤和护坡"];
  expect(marked(one, other)).toEqual(["8月"]);
  expect(marked(other, one)).toEqual(["年", "和护坡"]);
  expect(differencesOf(one, other).map(({ words }) => words).join("")).toBe(one);
});
it("the same words have no difference, different ones are all difference", () => {
  expect(marked("完成", "完成")).toEqual([]);
  expect(marked("甲乙", "丙丁")).toEqual(["甲乙"]);
  expect(differencesOf("", "甲")).toEqual([]);
});
