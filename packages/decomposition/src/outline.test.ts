import { describe, expect, it } from "vitest";
import { readOutline } from "./outline";

const numbers = (text: string) => readOutline(text).map((b) => [...b.above, b.ordinal ?? "·"].join("/"));

describe("outline", () => {
  it("S0.3 reads four levels of numbers and series inside a paragraph", () => {
    const text = "一、总揽\n（一）先做。引子。一是甲事。二是乙事；继续。\n补充一行\n1.细目\n（2）更细\n二、其次";
    expect(numbers(text)).toEqual(["一", "一/（一）", "一/（一）/一是", "一/（一）/二是", "一/（一）/·", "一/（一）/1.", "一/（一）/1./（2）", "二"]);
  });

  it("takes decimals, dates and 是否 for no numbers", () => {
    expect(numbers("3.5亿元投资到位")).toEqual(["·"]);
    expect(numbers("先说一句。一是否定的话不算数")).toEqual(["·"]);
    expect(numbers("2026年7月")).toEqual(["·"]);
  });

  it("reads 一要 so that 要 stays with the words", () => {
    const text = "总说。一要抓紧。二要抓实。";
    const blocks = readOutline(text);
    expect(blocks.map((b) => b.ordinal)).toEqual([null, "一要", "二要"]);
    expect(text.slice(blocks[1]?.bodyStart, blocks[1]?.end)).toBe("要抓紧。");
  });
});
