import { describe, expect, it } from "vitest";
import { decompose } from "./decompose";

const read = (text: string) => decompose(text, { date: "2026-07-20" }).items;
const rows = (text: string) => read(text).map((i) => [i.text, i.responsibility.lead[0] ?? null]);

describe("brackets of duty in a text that does not assign by them throughout", () => {
  it("keeps every demand outside of them, and a bracket inside a sentence answers only for that", () => {
    expect(rows("要修复人民路。要补种行道树（林业局负责）。\n要办好庙会。要疏通渠道3条（水利局负责）。要慰问困难户200户。")).toEqual([
      ["要修复人民路", null], ["要补种行道树", "林业局"], ["要办好庙会", null], ["要疏通渠道3条", "水利局"], ["要慰问困难户200户", null],
    ]);
  });
  it("begins behind the heading, and answers behind the full stop for its paragraph", () => {
    expect(rows("二、重点\n（一）抓好水利。要清淤河道20公里。要加固堤防3处。（水利局负责）\n（二）抓好交通。要修复县道2条。要维修桥梁4座（交通局负责）。要补齐路灯。")).toEqual([
      ["要清淤河道20公里", "水利局"], ["要加固堤防3处", "水利局"], ["要修复县道2条", null], ["要维修桥梁4座", "交通局"], ["要补齐路灯", null],
    ]);
  });
  it("keeps clauses, date and figure of the sentence that it closes", () => {
    const [first, second] = read("要加快城区改造，9月底前建成管网18公里（住建局负责）。");
    expect(first?.responsibility.lead).toEqual(["住建局"]);
    expect(second).toMatchObject({ text: "9月底前建成管网18公里", deadline: { date: "2026-09-30" }, quantities: [{ value: 18, unit: "公里" }] });
    expect(rows("汛期前完成水库加固5座（水利局）。")).toEqual([["汛期前完成水库加固5座", "水利局"]]);
    expect(rows("要完成水库加固5座（责任单位：水利局）。")).toEqual([["要完成水库加固5座", "水利局"]]);
  });
  it("takes the date that stands in it, also in labelled lines", () => {
    expect(read("要修渠3条（水利局负责，9月底前完成）。要办好庙会。")[0]?.deadline.date).toBe("2026-09-30");
    const lines = read("要抓好秋收。\n要抓好水利工程。\n责任单位：水利局\n完成时限：10月底前\n要抓好防火。");
    expect(lines.map((i) => [i.text, i.responsibility.lead[0], i.deadline.date])).toEqual([["要抓好秋收", undefined, null], ["要抓好水利工程", "水利局", "2026-10-31"], ["要抓好防火", undefined, null]]);
  });
  it("makes what it closes an item where nothing there reads as a demand", () => {
    expect(rows("要抓好秋收。\n农村公厕维护事宜。（城管局负责）\n要抓好防火。")).toEqual([["要抓好秋收", null], ["农村公厕维护事宜。", "城管局"], ["要抓好防火", null]]);
  });
});

describe("brackets of duty in an annex", () => {
  const report = "一、2026年工作安排\n（一）做强产业。建设产业园2个，引进企业12家。改造乡村公路30公里，建成冷库3座。\n（二）改善民生。新建小学1所，改造社区食堂8处，培训护理员600名，开通公交线路2条。";
  const annex = ["修建步道3公里，增设座椅60张", "新建公厕5座", "改造路灯80盏", "补栽行道树900株"].map((words, i) => `${i + 1}.${words}（责任单位：县城管局）。`);
  it("close one item each, and leave the report before them read by its sentences, however many they are", () => {
    expect(rows(`${report}\n附件：为民实事\n${annex.join("\n")}`)).toEqual([
      ...["建设产业园2个", "引进企业12家", "改造乡村公路30公里", "建成冷库3座", "新建小学1所", "改造社区食堂8处", "培训护理员600名", "开通公交线路2条"].map((words) => [words, null]),
      ...annex.map((line) => [line.slice(2), "县城管局"]),
    ]);
  });
  it("are read sentence by sentence where the series assigns here and there", () => {
    const loose = [...annex.slice(0, 3), "4.疏通管网20公里，改造泵站2座。", "5.修缮桥梁4座，整治河道6公里。"];
    expect(rows(`${report}\n附件：为民实事\n${loose.join("\n")}`).slice(8).map(([words]) => words)).toEqual(["修建步道3公里", "增设座椅60张", "新建公厕5座", "改造路灯80盏", "疏通管网20公里", "改造泵站2座", "修缮桥梁4座", "整治河道6公里"]);
  });
});

describe("targets side by side", () => {
  it("registers each of one owner, in figures or in words", () => {
    expect(rows("商务局要确保零售总额增长6%以上，进出口总额突破10亿元。")).toEqual([["商务局要确保零售总额增长6%以上", "商务局"], ["进出口总额突破10亿元", "商务局"]]);
    expect(read("城镇新增就业不少于四千五百人，失业率不高于百分之三点五。").flatMap((i) => i.quantities.map((q) => q.value))).toEqual([4500, 3.5]);
  });
  it("leaves out what was reached, and joins a bare figure with the demand that it measures", () => {
    expect(rows("统计局要做好入统，今年以来投资增长6%。")).toEqual([["统计局要做好入统", "统计局"]]);
    expect(read("水利局要抓好河道清淤，汛前完成32公里。")).toMatchObject([{ text: "水利局要抓好河道清淤，汛前完成32公里", quantities: [{ value: 32 }] }]);
    expect(rows("水利局三个月内完成整改。")).toEqual([["水利局三个月内完成整改", "水利局"]]);
  });
});

describe("units beside a demand", () => {
  it("makes no item of those who are only named", () => {
    expect(read("发改局牵头、自然资源局配合，加快12个项目用地报批。")).toMatchObject([{ text: "加快12个项目用地报批", responsibility: { lead: ["发改局"], cooperating: ["自然资源局"] } }]);
    expect(read("由住建局牵头，会同水利局、财政局，完成管网改造20公里。")).toMatchObject([{ title: "完成管网改造20公里", responsibility: { lead: ["住建局"], joint: ["水利局", "财政局"] } }]);
    expect(read("由发改局牵头组织，水利局、财政局参加，开展水价调研。")).toMatchObject([{ text: "开展水价调研", responsibility: { lead: ["发改局"], cooperating: ["水利局", "财政局"] } }]);
  });
  it("lets one named at the end answer for the demand before", () => {
    expect(read("要加快粮库建设，请发改局王局长负责。")).toMatchObject([{ title: "加快粮库建设", responsibility: { lead: ["发改局"], leaders: ["王局长"] } }]);
    expect(read("要抓好秋粮收购，张副县长负总责。")).toMatchObject([{ responsibility: { leaders: ["张副县长"] } }]);
    expect(read("要加快粮库建设，发改局牵头，粮食公司配合。要办好庙会。")).toMatchObject([{ responsibility: { lead: ["发改局"], cooperating: ["粮食公司"] } }, { responsibility: { lead: [] } }]);
  });
  it("reads a leader before a unit, a unit before a colon, units summed up without 等, and 牵头 before a verb", () => {
    expect(read("张副县长负总责，住建局要完成小区改造20个。")).toMatchObject([{ title: "完成小区改造20个", responsibility: { leaders: ["张副县长"] } }]);
    expect(read("1.应急局：10月底前完成企业检查。\n2.民政局：建成养老中心2个。")).toMatchObject([{ responsibility: { lead: ["应急局"], inferred: false } }, { responsibility: { lead: ["民政局"] } }]);
    expect(read("一、应急局：10月底前完成企业检查。")).toMatchObject([{ responsibility: { lead: ["应急局"], inferred: false } }]);
    expect(read("住建局、城管局、公安局三家单位要整治违停。")).toMatchObject([{ responsibility: { joint: ["住建局", "城管局", "公安局"], open: false } }]);
    expect(read("卫健局牵头建设县医院新院区。")).toMatchObject([{ responsibility: { lead: ["卫健局"] } }]);
    expect(read("各乡镇，各部门：\n要抓好防火工作。")).toMatchObject([{ responsibility: { groups: [] } }]);
  });
});
