import { describe, expect, it } from "vitest";
import { decompose } from "./decompose";
import { sentenceStance, stanceOfHeading, stanceOfOpening } from "./stance";

const items = (text: string) => decompose(text).items.map((i) => i.text);

describe("how a sentence speaks", () => {
  it("S0.6 reads news and the agenda of a meeting as told, what the meeting decides or asks for as asked", () => {
    expect(["近日，云川县启动义诊", "会议传达了上级精神，研究了防汛工作"].map((s) => sentenceStance(s))).toEqual(["review", "situation"]);
    expect(sentenceStance("会议研究决定，成立治超专班")).toBeNull();
    expect(sentenceStance("会议听取汇报后，要求各村必须逐户走访")).toBe("deploy");
  });
  it("S0.6 does not take 已 that says which thing is meant, nor 同比 of a target, for what is past", () => {
    expect(sentenceStance("加快已征收地块平整，启动二期招商")).toBeNull();
    expect(sentenceStance("推广节能灯具，单位能耗同比下降3%")).toBeNull();
    expect(sentenceStance("完成投资9亿元，同比增长8%")).toBe("review");
    expect(sentenceStance("推进征拆工作，已安置120户")).toBe("review");
  });
  it("S0.6 knows a part that looks back by 情况 in its heading and by an earlier year", () => {
    expect(["工作开展情况", "全年运行情况", "情况通报制度"].map((h) => stanceOfHeading(h, null))).toEqual(["review", "review", null]);
    expect([stanceOfOpening("2025年以来，全县…", 2026), stanceOfOpening("2026年，全力抓好…", 2026)]).toEqual(["review", null]);
  });
});

describe("lines and pieces of text", () => {
  it("S0.6 registers neither titles nor names of parts nor notes in brackets", () => {
    expect(items("云川县2026年上半年工作报告（草案）\n（2026年7月印发）\n上半年工作回顾\n修建水渠3公里。")).toEqual([]);
  });
  it("S0.6 takes a text without a date to speak from the newest year that its head names", () => {
    expect(items("今天召开2026年第一次全体会议。\n2025年，在各方支持下，固定资产投资增长9%。\n一、抓项目\n新建仓库4座。")).toEqual(["新建仓库4座"]);
  });
  it("S0.3 goes on with the part before where a text begins in the middle of its numbers", () => {
    expect(items("修复灌渠6公里，清淤塘坝9处。\n三、抓生态\n植树40万株。")).toEqual(["修复灌渠6公里", "清淤塘坝9处", "植树40万株"]);
  });
  it("S0.3 tells a numbered matter with a figure from a heading, also as the last of a series", () => {
    expect(items("一、任务\n1.新建泵站2座。更换闸门5扇。\n今年：一是修校舍3所；二是添校车8辆。其余照旧。")).toEqual(["新建泵站2座", "更换闸门5扇", "修校舍3所", "添校车8辆"]);
  });
});
