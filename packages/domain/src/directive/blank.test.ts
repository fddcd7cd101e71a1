import { readBlanks } from "@taizhang/decomposition";
import { describe, expect, it } from "vitest";
import { amountWords } from "./amount";
import { baseAmount, markBlanks, withFilled } from "./blank";

const kinds = (body: string) => markBlanks(body, readBlanks(body)).map(({ name, written }) => (name ? "name" : (written ?? "")));

describe("what a blank withholds", () => {
  it.each([
    ["完成投资XX亿元", ["亿元"]], ["增长XX%以上", ["%"]], ["新签约项目XX个", ["个"]], ["涉及XX余家企业", ["余家"]], ["浓度控制在XX以下", [""]],
    ["收入增长XX，好于预期", [""]], ["综合得分位居全市第XX位", ["位"]],
    ["XX同志牵总", ["name"]], ["整治XX河排污口", ["name"]], ["做强XX产业，引进项目XX个", ["name", "个"]], ["改造XX村道路", ["name"]], ["拓宽XX道路", ["name"]],
    ["请XX、XX等同志负责", ["name", "name"]],
  ])("%s", (body, expected) => expect(kinds(body)).toEqual(expected));
});

describe("an amount", () => {
  it.each<[number, string | null, number, string | null]>([[120, "亿元", 1.2e10, "元"], [900, "万元", 9e6, "元"], [3, "%", 3, "%"], [0.07, "亿元", 7e6, "元"], [5, null, 5, null], [8, "台班", 8, "台班"], [3, "千瓦", 3, "千瓦"]])(
    "%d %s is stored as %d %s", (value, unit, base, plain) => expect(baseAmount(value, unit)).toEqual({ value: base, unit: plain }));
  it.each([[3e9, "元", "30亿元"], [9e6, "元", "900万元"], [123456789, "元", "12345.6789万元"], [123456789.5, "元", "123456789.5元"], [42, null, "42"], [1.2e10, "元", "120亿元"], [13_400, "万元", "13400万元"]] as const)(
    "%d %s is written %s", (value, unit, words) => expect(amountWords(value, unit)).toBe(words));
});

describe("words with what was found", () => {
  const content = "XX同志牵总，完成投资XX亿元，增长XX%";
  const [person, money, rise] = markBlanks(content, readBlanks(content));
  if (!person || !money || !rise) throw new Error("no blanks");
  const filled = [{ ...person, value: null, unit: null, words: "张同" }, { ...rise, value: 3, unit: "%", words: null }];
  it("each stands in its place, what is not known stays", () => {
    expect(withFilled(content, { blanks: [money], filled })).toBe("张同同志牵总，完成投资XX亿元，增长3%");
    expect(withFilled(content, { blanks: [], filled: [...filled, { ...money, value: 5e7, unit: "元", words: null }] })).toBe("张同同志牵总，完成投资5000万元，增长3%");
  });
  it("where nothing is to be entered or the words were rewritten nothing changes", () => {
    expect(withFilled("XX河", { blanks: [], filled: [{ start: 0, end: 2, name: true, value: null, unit: null, words: null }] })).toBe("XX河");
    expect(withFilled("完成投资XX亿元", { blanks: [money], filled })).toBe("完成投资XX亿元");
  });
});
