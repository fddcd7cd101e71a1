import { readQuantities } from "@taizhang/decomposition";
import { describe, expect, it } from "vitest";
import { goalForClass, isPerUnit, perUnitGoal } from "./per-unit";
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

describe("the target when another class is chosen, or none", () => {
  const content = "各乡镇要在8月底前各建成2处服务站";
  const given = { content, ...perUnitGoal(2, "处", ["hill", "river"]) };
  it("what each unit is asked for is asked of each unit of the new class, and the parent has their sum", () => {
    expect(goalForClass(given, ["east", "west", "south"])).toEqual(perUnitGoal(2, "处", ["east", "west", "south"]));
    expect(goalForClass({ content: "各乡镇入户率分别达到90%", ...perUnitGoal(90, "%", ["hill", "river"]) }, ["east"])).toEqual(perUnitGoal(90, "%", ["east"]));
  });
  it("without a class the figure itself is left, and a class chosen again has it for each unit", () => {
    const alone = goalForClass(given, []);
    expect(alone).toEqual({ targetValue: 2, targetUnit: "处", fanOut: [] });
    expect(goalForClass({ content, ...alone }, ["hill", "river"])).toEqual(perUnitGoal(2, "处", ["hill", "river"]));
  });
  it("follows the figure that a person set for each", () => {
    expect(goalForClass({ content, ...perUnitGoal(3, "处", ["hill", "river"]) }, [])).toMatchObject({ targetValue: 3 });
  });
  it.each([
    ["a whole that the words state", "各乡镇共建成4处服务站", perUnitGoal(2, "处", ["hill", "river"])],
    ["a whole with different shares", content, { targetValue: 5, targetUnit: "处", fanOut: [{ unitId: "hill", targetValue: 2 }, { unitId: "river", targetValue: 3 }] }],
    ["a target that is not the sum of the shares", content, { ...perUnitGoal(2, "处", ["hill", "river"]), targetValue: 7 }],
    ["a whole that is not shared out", "各乡镇要清理河道30公里", { targetValue: 30, targetUnit: "公里", fanOut: [] }],
    ["no target", content, { targetValue: null, targetUnit: null, fanOut: [{ unitId: "hill", targetValue: null }] }],
  ])("%s stays, without the shares of the class before", (_, words, goal) => {
    for (const members of [[], ["east", "west", "south"]]) expect(goalForClass({ content: words, ...goal }, members)).toEqual({ targetValue: goal.targetValue, targetUnit: goal.targetUnit, fanOut: [] });
  });
});
