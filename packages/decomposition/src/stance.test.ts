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
  it("S0.6 reads on behind a salutation in the same line; a call to everybody stays a call", () => {
    expect(items("同志们：县水务局要在9月底前完成西渠清淤。")).toEqual(["县水务局要在9月底前完成西渠清淤"]);
    expect(items("各位领导、同志们！今年以来工作平稳。")).toEqual([]);
    expect(items("同志们！县水务局要在9月底前完成西渠清淤。")).toEqual(["县水务局要在9月底前完成西渠清淤"]);
    expect(items("县水务局要完成西渠清淤。\n同志们，任务已经明确，要扎实推进各项工作落地见效。")).toEqual(["县水务局要完成西渠清淤"]);
  });
  it("S0.6 registers neither the line that names a table nor the names of its columns", () => {
    const table = "序号\t工作内容\t牵头单位\t时限\n1\t修缮渡口\t交通局\t年底前";
    expect(items(`重点工作推进安排\n${table}`)).toEqual([]);
    expect(items(`交通局要修缮渡口。\n${table}`)).toEqual(["交通局要修缮渡口"]);
  });
  it("S0.6 registers neither titles nor names of parts nor notes in brackets", () => {
    expect(items("云川县2026年上半年工作报告（草案）\n（2026年7月印发）\n上半年工作回顾\n修建水渠3公里。")).toEqual([]);
  });
  it("S0.6 takes a text without a date to speak from the newest year that its head names", () => {
    expect(items("今天召开2026年第一次全体会议。\n2025年，在各方支持下，固定资产投资增长9%。\n一、抓项目\n新建仓库4座。")).toEqual(["新建仓库4座"]);
  });
  it("S0.6 takes lines without number that name a year for the parts of a text, and speaks from the newest", () => {
    const parts = "各位代表：\n圆满完成2025年的各项任务\n2025年，财政收入增长8%。\n（一）抓项目。新建仓库4座。\n（二）抓民生。新建学校2所。\n努力实现2026年的奋斗目标\n今年力争财政收入增长9%。\n一、抓项目\n建成冷库3座。";
    expect(items(parts)).toEqual(["今年力争财政收入增长9%", "建成冷库3座"]);
  });
  it("S0.3 goes on with the part before where a text begins in the middle of its numbers", () => {
    expect(items("修复灌渠6公里，清淤塘坝9处。\n三、抓生态\n植树40万株。")).toEqual(["修复灌渠6公里", "清淤塘坝9处", "植树40万株"]);
  });
  it("S0.3 tells a numbered matter with a figure from a heading, also as the last of a series", () => {
    expect(items("一、任务\n1.新建泵站2座。更换闸门5扇。\n今年：一是修校舍3所；二是添校车8辆。其余照旧。")).toEqual(["新建泵站2座", "更换闸门5扇", "修校舍3所", "添校车8辆"]);
  });
  it("S0.6 takes a piece without heading, date or word of the past for a review where its subjects have become something", () => {
    const told = "健全救助网络。财政救助支出1.2亿元，保障体系全面建立。新建敬老院3所，养老条件明显改善。";
    expect(items(told)).toEqual([]);
    expect(items(`${told}要新建敬老院5所，力争年底前投用，确保床位不少于200张。`)).not.toEqual([]);
    expect(items("健全救助网络。新建敬老院3所，改善养老条件。")).toEqual(["新建敬老院3所，改善养老条件"]);
  });
  it("S0.6 takes a short sentence that only names an aim, before longer ones, for the theme of its paragraph; not one that names a work", () => {
    expect(items("一、产业\n优化园区管理。理顺园区体制，盘活闲置厂房6处。")).toEqual(["理顺园区体制", "盘活闲置厂房6处"]);
    expect(items("一、产业\n启动园区扩建。理顺园区体制，盘活闲置厂房6处。")).toEqual(["启动园区扩建", "理顺园区体制", "盘活闲置厂房6处"]);
  });
  it("S0.6 reads 编制了… as done and 今年是…，我们要… with 精神, 总基调 as the line of the year", () => {
    expect(sentenceStance("县政府编制了五年规划")).toBe("review");
    expect(sentenceStance("今年是攻坚之年，我们要坚持稳中求进总基调，确保开门红")).toBe("situation");
    expect(sentenceStance("今年是攻坚之年，各村要在6月底前修好水渠")).toBe("deploy");
  });
  it("S0.6 takes the year of a text without a date also from its headings, so that a first part on the year before looks back", () => {
    expect(items("一、奋勇争先，交出新答卷\n2025年，面对多重压力，我们攻坚克难。\n修建仓库6座。\n二、真抓实干，完成2026年各项任务\n新建粮库2座。")).toEqual(["新建粮库2座"]);
  });
  it("S0.6 takes parts that say nothing of themselves before the lacks or 下一步 for what was done", () => {
    const parts = "一、抓基层，堡垒更强\n培训村干部300名。\n二、抓产业，底气更足\n新建大棚90座。\n";
    expect(items(`${parts}三、下一步工作打算\n培训农机手200名。`)).toEqual(["培训农机手200名"]);
    expect(items(`${parts}三、抓民生，成色更高\n新建食堂5处。`)).toEqual(["培训村干部300名", "新建大棚90座", "新建食堂5处"]);
  });
  it("S0.6 takes short sentences with 要 in one paragraph, each before longer ones, for themes", () => {
    expect(items("一、责任\n要加大投入。财政局要足额安排防汛经费。要强化督查。督查室要按月通报进度。")).toEqual(["财政局要足额安排防汛经费", "督查室要按月通报进度"]);
    expect(items("一、责任\n要修复人民路。财政局要足额安排防汛经费。")).toEqual(["要修复人民路", "财政局要足额安排防汛经费"]);
  });
});
