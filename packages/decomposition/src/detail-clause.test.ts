import { describe, expect, it } from "vitest";
import { carriesOn, namesWork } from "./detail-clause";

describe("clauses that carry on the demand before them", () => {
  it.each(["床位不少于90个", "总投资约2.6亿元", "建设规模1200平方米", "农村浴室12座", "85%的村组通公交", "每个部门不少于3个", "惠及沿河群众", "主要铺设支管和井盖", "主要包括看台和跑道", "有效管控扬尘", "不断优化街巷面貌", "促进亩均增收", "形成环湖步道", "推动粮食向精深加工转变"])("S0.6 %s carries on", (words) => {
    expect(carriesOn(words, false)).toBe(true);
  });
  it.each(["新投产项目5个", "覆盖率达到90%", "粮食产量32万吨", "9月底前腾退厂房4处", "首期安排120万元", "主要经济指标居全市前列", "优化营商环境", "引进“链主”企业"])("S0.6 %s is a matter of its own", (words) => {
    expect(carriesOn(words, false)).toBe(false);
  });
  it("S0.6 takes 进一步… for the sum of several works only where it ends their sentence", () => {
    expect(carriesOn("进一步打通断头道路", true)).toBe(true);
    expect(carriesOn("进一步打通断头道路", false)).toBe(false);
  });
  it("S0.6 tells a result that names its work from one that only says when", () => {
    expect(["确保东山隧道建成通车", "力争年底前云溪水库竣工"].map(namesWork)).toEqual([true, true]);
    expect(["确保6月底前建成通车", "确保如期投用", "力争重点项目建成投产", "加快东山隧道建设"].map(namesWork)).toEqual([false, false, false, false]);
  });
});
