import { describe, expect, it } from "vitest";
import { readRhythm } from "./rhythm";

const cases: [string, ReturnType<typeof readRhythm> extends infer R ? Omit<NonNullable<R>, "text"> | null : never][] = [
  ["每周五报送进展", { every: "week", each: 1, times: null, on: 5 }],
  ["每月25日前报送", { every: "month", each: 1, times: null, on: 25 }],
  ["每月底汇总一次", { every: "month", each: 1, times: 1, on: "end" }],
  ["每周至少下井检查两次", { every: "week", each: 1, times: 2, on: null }],
  ["每季度末评比", { every: "quarter", each: 1, times: null, on: "end" }],
  ["每天调度", { every: "day", each: 1, times: null, on: null }],
  ["两周一次碰头", { every: "week", each: 2, times: 1, on: null }],
  ["半月一通报", { every: "month", each: 0.5, times: 1, on: null }],
  ["按月通报排名", { every: "month", each: 1, times: null, on: null }],
  ["实行周调度、月通报", { every: "week", each: 1, times: null, on: null }],
  ["定期开展自查", { every: "unstated", each: 1, times: null, on: null }],
  ["12月底前完成", null], ["上周调度过", null], ["推进“每周一课”活动", null], ["每户发放一份", null], ["本月完成", null],
];

describe("S1.8 rhythm", () => {
  it.each(cases)("%s", (text, expected) => {
    const read = readRhythm(text);
    expect(read && { every: read.every, each: read.each, times: read.times, on: read.on }).toEqual(expected);
  });
});
