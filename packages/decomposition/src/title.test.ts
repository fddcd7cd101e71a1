import { describe, expect, it } from "vitest";
import { shortTitle } from "./title";

describe("the title of an item", () => {
  it.each([
    ["抓紧对12家企业开展安全检查", "对12家企业开展安全检查"],
    ["2026年6月底前完成12座水闸改造，同步整治渠道", "完成12座水闸改造"],
    ["今后凡动用预备费的支出，必须先报常务会研究", "动用预备费的支出先报常务会研究"],
    ["尽快完成，不留尾巴", "尽快完成，不留尾巴"],
  ])("is the verb with its object, without date and manner: %s", (words, title) => expect(shortTitle(words)).toBe(title));

  it.each([
    ["围绕打造旱作农业示范区，大力发展节水灌溉", "发展节水灌溉"],
    ["通过入户走访，摸清务工人员底数", "摸清务工人员底数"],
    ["整改措施：更换净化设备26套，定期检测", "更换净化设备26套"],
    ["通过建立台账、挂牌督办", "建立台账、挂牌督办"],
    ["在培育现有18家企业的基础上，再挖潜力", "培育现有18家企业"],
    ["补植林带3公里（县林业局负责）", "补植林带3公里"],
  ])("leaves out ground, label and bracket, and keeps what they ask for: %s", (words, title) => expect(shortTitle(words)).toBe(title));

  it.each([
    ["对6个停建项目，要逐一梳理", "6个停建项目逐一梳理"],
    ["对承担的各项任务进行全面梳理", "全面梳理承担的各项任务"],
  ])("names the object with what is to be done to it: %s", (words, title) => expect(shortTitle(words)).toBe(title));

  it("joins what stands before an owner with what stands after it, not the words that call on it", () => {
    const words = "供暖由热力公司负责";
    expect(shortTitle(words, words.indexOf("负责"), "供暖管网由")).toBe("供暖管网");
    expect(shortTitle("每月通报一次进展", 0, "专门安排")).toBe("每月通报一次进展");
  });

  it.each([
    ["推动冶金、建材、化工、纺织、轻工等重点行业绿色低碳转型", "推动冶金、建材、化工、纺织等重点行业绿色低碳转型"],
    ["抓实抓细防汛抗旱、森林防火、道路交通、危化品、燃气管理", "抓实抓细防汛抗旱、森林防火、道路交通、危化品等"],
    ["建立以县城为龙头、中心镇为节点、行政村为终端的三级物流网络", "建立三级物流网络"],
  ])("has no more than 25 characters, cut where the sense allows: %s", (words, title) => {
    expect(shortTitle(words)).toBe(title);
    expect(title.length).toBeLessThanOrEqual(25);
  });
});
