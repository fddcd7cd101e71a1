import { readQuantities } from "@taizhang/decomposition";
import { describe, expect, it } from "vitest";
import { isPerUnit, perUnitGoal } from "./per-unit";
import { targetOf } from "./propose";

const target = (words: string) => {
  const { targetValue, targetUnit } = targetOf(readQuantities(words), 0, words);
  return targetValue === null ? null : `${targetValue}${targetUnit ?? ""}`;
};

describe("the target that words give", () => {
  it.each([
    ["住建、交通等5个部门要在月底前完成清理"], ["县直8个牵头单位每周会商一次"], ["12个乡镇同步开展排查"], ["组建3个工作专班推进"],
    ["加快总投资30亿元以上大项目引进"], ["盯紧5000万元以上的工业项目开工"],
  ])("%s: who acts or which things are meant is no target", (words) => expect(target(words)).toBeNull());
  it.each([
    ["力争引进30亿元以上大项目2个", "2个"], ["住建等5个部门新建停车场6处", "6处"], ["创建文明单位3家", "3家"], ["完成投资30亿元以上", "3000000000元"],
    ["培育10家以上企业", "10家"], ["完成技改投资2亿元以上，推动企业提质", "200000000元"], ["改造12条街道", "12条"], ["建成3个乡镇卫生院", "3个"],
  ])("%s: %s", (words, expected) => expect(target(words)).toBe(expected));
  it("several are left to a person", () => expect(target("新建幼儿园3所、改造管网5公里")).toBeNull());
});

describe("what each unit of a class is asked for", () => {
  const each = (words: string) => readQuantities(words).map((quantity) => isPerUnit(quantity, words));
  it.each([["各乡镇要在8月底前各建成2处服务站"], ["每个乡镇要培育3家合作社"], ["各乡镇分别新增岗位50个"], ["各部门各自整改不少于4处隐患"]])("%s: for each", (words) => expect(each(words).at(-1)).toBe(true));
  it.each([["各乡镇要建成2处服务站"], ["全县各类学校新增学位900个"], ["各有关部门共整改4处隐患"], ["各乡镇每月开展2次巡查"]])("%s: for all together", (words) => expect(each(words)).not.toContain(true));
  it("adds counts up to the whole, and leaves shares as they are", () => {
    expect(perUnitGoal(2, "处", ["hill", "river"])).toEqual({ targetValue: 4, targetUnit: "处", fanOut: [{ unitId: "hill", targetValue: 2 }, { unitId: "river", targetValue: 2 }] });
    expect(perUnitGoal(90, "%", ["hill", "river"])).toMatchObject({ targetValue: 90 });
  });
});
