import { expect, it } from "vitest";
import { blankWords } from "./blank-words";

const body = "会上通报了情况。新签项目XX个，增速XX。\nXX家企业要在年底前复工；产值XX万元";
const blank = (nth: number) => {
  const start = [...body.matchAll(/XX/g)][nth]?.index ?? -1;
  return { start, end: start + 2 };
};

it("shows the words before a blank, and none of the sentence before it", () => {
  expect([0, 1, 2, 3].map((nth) => blankWords(body, blank(nth)))).toEqual(["新签项目XX", "XX个，增速XX", "XX", "产值XX"]);
});

it("ends with its own sentence, too, and with no mark", () => {
  expect([0, 1, 2, 3].map((nth) => blankWords(body, blank(nth), 8, 4))).toEqual(["新签项目XX个，增速", "项目XX个，增速XX", "XX家企业要", "产值XX万元"]);
});
