import { describe, expect, it } from "vitest";
import { decompose } from "./decompose";

const due = (text: string, date: string) => decompose(text, { date }).items.map((i) => [i.text, i.deadline.date]);

describe("stages of a plan", () => {
  const plan = `云川县违建整治行动方案
一、工作步骤
（一）动员部署（2026年11月—12月）。制定实施方案。
（二）集中整治（2027年1—3月）。各乡镇要逐村排查，2月底前建立台账。
（三）巩固提升（4—6月）。出台长效管理办法。
二、其他任务
县财政局要拨付经费。`;
  it("date what stands under them, and hand their year on to the next", () => {
    expect(due(plan, "2026-02-20")).toEqual([
      ["制定实施方案", "2026-12-31"], ["各乡镇要逐村排查", "2027-03-31"], ["2月底前建立台账", "2027-02-28"], ["出台长效管理办法", "2027-06-30"], ["县财政局要拨付经费", null],
    ]);
  });
  it("hold where the plan is read when its first stage is over", () => {
    expect(due("二、步骤\n1.宣传发动阶段（2026年3—4月）。印制宣传单2万份。\n2.集中攻坚阶段（5—8月）。清理河道60公里。", "2026-10-20")).toEqual([["印制宣传单2万份", "2026-04-30"], ["清理河道60公里", "2026-08-31"]]);
  });
  it("are no items by their titles, also inside a paragraph", () => {
    expect(due("第一阶段（2026年11月1日—12月31日），全面摸清底数。第二阶段（1月1日—3月31日），集中整治隐患300处。", "2026-10-20")).toEqual([["全面摸清底数", "2026-12-31"], ["集中整治隐患300处", "2027-03-31"]]);
  });
  it("leave a matter with its time in brackets the item that it is", () => {
    expect(due("一、水利\n1.完成河道清淤20公里（3月底前）\n2.加固水库5座（5月底前）", "2026-01-20")).toEqual([["完成河道清淤20公里（3月底前）", "2026-03-31"], ["加固水库5座（5月底前）", "2026-05-31"]]);
  });
});
