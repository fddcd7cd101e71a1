import { describe, expect, it } from "vitest";
import { addsNothing, isAim, isPicture } from "./aims-and-effects";
import { carriesOn } from "./detail-clause";
import { isPair, pairsOn } from "./listed-matters";
import { namesWork } from "./own-matter";

describe("clauses that carry on the demand before them", () => {
  it.each(["床位不少于90个", "总投资约2.6亿元", "建设规模1200平方米", "农村浴室12座", "85%的村组通公交", "每个部门不少于3个", "惠及沿河群众", "主要铺设支管和井盖", "主要包括看台和跑道", "有效管控扬尘", "不断优化街巷面貌", "促进亩均增收", "形成环湖步道", "推动粮食向精深加工转变"])("S0.6 %s carries on", (words) => {
    expect(carriesOn(words, "改造公厕60座", false)).toBe(true);
  });
  it.each(["新投产项目5个", "覆盖率达到90%", "粮食产量32万吨", "9月底前腾退厂房4处", "首期安排120万元", "主要经济指标居全市前列", "优化营商环境", "引进“链主”企业"])("S0.6 %s is a matter of its own", (words) => {
    expect(carriesOn(words, "改造公厕60座", false)).toBe(false);
  });
  it("S0.6 takes 进一步… for the sum of several works only where it ends their sentence", () => {
    expect(carriesOn("进一步打通断头道路", "", true, 2)).toBe(true);
    expect(carriesOn("进一步打通断头道路", "", false, 2)).toBe(false);
  });
  it("S0.6 tells a result that names its work from one that only says when", () => {
    expect(["确保东山隧道建成通车", "力争年底前云溪水库竣工"].map(namesWork)).toEqual([true, true]);
    expect(["确保6月底前建成通车", "确保如期投用", "力争重点项目建成投产", "加快东山隧道建设"].map(namesWork)).toEqual([false, false, false, false]);
  });
  it.each(["打造生态宜居新标杆", "做靓做优城区环境", "把新区建设成为产城融合的样板", "更好发挥园区带动作用", "全力补齐排水短板", "努力形成比学赶超的格局"])("S0.6 %s is a picture, which goes with the series that it ends", (words) => {
    expect(isPicture(words)).toBe(true);
    expect(carriesOn(words, "", true)).toBe(true);
    expect(carriesOn(words, "改造公厕60座", false)).toBe(false);
  });
  it.each(["打造精品示范街3条", "打造“一刻钟便民生活圈”", "建设城西水厂", "做好防汛工作", "把低保标准提高到800元"])("S0.6 %s is none", (words) => {
    expect(isPicture(words)).toBe(false);
  });
  it("S0.6 goes on with a string of pairs, not with a pair behind anything else", () => {
    expect(pairsOn("抓技改、促升级", "抓投资、促项目")).toBe(true);
    expect(pairsOn("抓技改、促升级", "新建厂房3万平方米")).toBe(false);
  });
  it.each(["提升山洪预警能力", "推动果蔬产业整体升级", "切实把纠纷化解在村口", "真正让乡村夜校“火起来”", "着力降低农户用水成本"])("S0.6 %s is an effect, which goes with the series that it ends", (words) => {
    expect([addsNothing(words), carriesOn(words, "新建水闸3座", true), carriesOn(words, "新建水闸3座", false)]).toEqual([true, true, false]);
  });
  it.each(["提升救援站标准化建设", "促进文旅深度融合", "提升“一窗通办”效能", "增加学位900个", "推动水泥、纸业、制糖三家企业加快发展", "优化公交线路"])("S0.6 %s is a work, not an effect", (words) => {
    expect(addsNothing(words)).toBe(false);
  });
  it("S0.6 tells an aim that heads several works from a work", () => {
    expect(["大力发展数字经济", "持续改善出行环境", "深化农村改革", "精心做好梯度培育"].map(isAim)).toEqual([true, true, true, true]);
    expect(["因地制宜发展庭院经济", "大力发展养殖和加工业", "建设数字经济产业园", "改善农村公路100公里"].map(isAim)).toEqual([false, false, false, false]);
  });
  it("reads no words as long as a text, so that a list without end costs no more than its length", () => {
    const endless = `推动${"某同志、".repeat(20_000)}发展`;
    expect([isAim(endless), addsNothing(endless), carriesOn(endless, "修渠3公里", true)]).toEqual([false, false, false]);
  });
  it("S0.6 takes a figure behind words without one for its own, unless it is a measure with a short name", () => {
    expect(carriesOn("规模化育苗经营6万亩", "强化农机装备支撑", false)).toBe(false);
    expect(carriesOn("床位90个", "建成养老中心", false)).toBe(true);
    expect(isPair("选优品、创品牌")).toBe(true);
  });
});
