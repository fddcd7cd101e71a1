import { describe, expect, it } from "vitest";
import { NOTICE } from "../testing/notice";
import { REPORT } from "../testing/report";
import { SPEECH } from "../testing/speech";
import { decompose, readItem } from "./decompose";

const speech = decompose(SPEECH);
const item = (part: string) => speech.items.find((i) => i.text.includes(part));

describe("a speech", () => {
  it("S0.6 registers deployments and open deficits; reviews, slogans and appeals to everybody stay out", () => {
    const texts = speech.items.map((i) => i.text).join("\n");
    for (const asked of ["走访规上企业", "双回路改造", "30个续建项目", "6宗用地手续", "三年招商方案", "12件民生实事", "危房", "先评审后招标", "百日清零", "22座小型水库", "还有5个没有开工", "通报进展", "工作清单"]) {
      expect(texts).toContain(asked);
    }
    for (const said of ["同比增长", "难得的机遇", "绕着走", "脊梁", "积蓄后劲", "一股绳", "乘势而上", "25日"]) expect(texts).not.toContain(said);
  });

  it("gives every sentence a class and its items", () => {
    const classOf = (part: string) => speech.sentences.find((s) => SPEECH.slice(s.start, s.end).includes(part))?.class;
    expect(classOf("顺利通车")).toBe("review");
    expect(classOf("难得的机遇")).toBe("situation");
    expect(classOf("（一）做强工业经济")).toBe("heading");
    expect(classOf("一股绳")).toBe("appeal");
    expect(classOf("百日清零")).toBe("item");
  });

  it("S0.2 S0.8 S0.9 names owners with their roles", () => {
    expect(item("走访规上企业")?.responsibility).toMatchObject({ leaders: ["周明同志"], joint: ["工信局", "开发区", "统计局"], inferred: false });
    expect(item("6宗用地手续")?.responsibility).toMatchObject({ lead: ["自然资源局"], cooperating: ["住建局", "生态环境分局"] });
    expect(item("12件民生实事")?.responsibility).toMatchObject({ joint: ["教体局", "卫生健康局", "民政局"], open: true });
    expect(item("工作清单")?.responsibility.groups).toEqual(["各乡镇", "各部门"]);
  });

  it("S0.5 S0.7 dates items against the meeting and tells firm from soft", () => {
    expect(speech.document.date).toBe("2026-07-20");
    expect(item("30个续建项目")).toMatchObject({ strength: "soft", deadline: { date: "2026-11-30", quality: "stated" }, kind: "project", outline: ["二", "（二）", "一是"] });
    expect(item("22座小型水库")?.deadline).toMatchObject({ quality: "seasonal", date: null });
    expect(item("先评审后招标")).toMatchObject({ kind: "rule", strength: "firm" });
  });

  it("S0.1 reports blanks where the text withholds a value", () => {
    const masked = item("××天");
    expect(masked?.blanks.map((b) => SPEECH.slice(b.start, b.end))).toEqual(["××"]);
  });
});

describe("a document that assigns in closing brackets", () => {
  const notice = decompose(NOTICE);
  it("yields one item for each bracket, with number, title, units and lead", () => {
    expect(notice.items.map((i) => [i.ordinal, i.title, i.responsibility.lead[0] ?? null, i.responsibility.open])).toEqual([
      ["（一）", "整合供水主体", "县水利局", false], ["（二）", "更新老旧管网", "县住建局", true], ["1.", "健全监测网络", "县卫健局", false],
      ["2.", "公开监测结果", "县卫健局", false], ["（四）", "加强水源保护", "县生态环境分局", true], ["（五）", "压实属地责任", null, true], ["（六）", "完善价格机制", "县发改局", false],
    ]);
    expect(notice.items[5]?.responsibility.groups).toEqual(["各乡镇人民政府", "各有关部门"]);
  });
  it("reads its head", () => {
    expect(notice.document).toMatchObject({ title: "云川县人民政府关于推进供水一体化的实施意见", number: "云政发〔2026〕12号", date: "2026-03-05" });
  });
  it("lets the first listed lead only from the place that says so", () => {
    const text = "（一）甲。做事。（财政局、商务局负责）\n（二）乙。做事。（商务局、财政局负责。列第一位者为牵头单位，下同）\n（三）丙。做事。（审计局、财政局负责）";
    expect(decompose(text).items.map((i) => i.responsibility.lead)).toEqual([[], ["商务局"], ["审计局"]]);
  });
  it("gives each of several brackets in a paragraph what stands before it", () => {
    const text = "（一）强基。修路10公里。（交通局负责）建桥2座。（水利局负责）\n（二）乙。（民政局负责）";
    expect(decompose(text).items.map((i) => [i.title, i.responsibility.lead[0]])).toEqual([["强基", "交通局"], ["建桥2座", "水利局"], ["乙", "民政局"]]);
  });
});

describe("what such a document asks for beside its brackets", () => {
  const read = (text: string) => decompose(text, { date: "2026-03-05" }).items.map((i) => [i.title, i.text, i.responsibility.lead[0] ?? i.responsibility.groups[0] ?? null]);
  const closed = "一、任务\n（一）强基。修路10公里。（交通局负责）\n（二）建库。新建冷库2座。（商务局负责）\n（三）修渠。（水利局负责）\n";
  it("is an item without owner, or with whom its own words name; the heading stays outside of its words", () => {
    expect(read(`${closed}（四）护林。补植林带3公里。\n（五）兴商。各乡镇要建成集市1个。`)).toEqual([
      ["强基", "修路10公里。（交通局负责）", "交通局"], ["建库", "新建冷库2座。（商务局负责）", "商务局"], ["修渠", "修渠。（水利局负责）", "水利局"],
      ["护林", "补植林带3公里。", null], ["兴商", "各乡镇要建成集市1个。", "各乡镇"],
    ]);
  });
  it("is an item where it follows the bracket of its paragraph", () => {
    expect(read(`${closed}（四）护林。补植林带3公里。（林业局负责）新建防火通道8公里。`).at(-1)).toEqual(["新建防火通道8公里", "新建防火通道8公里。", null]);
  });
  it("is none in parts on conduct, in headings and in targets of the whole", () => {
    const beside = "一、目标\n到2028年，道路通达率达到95%。\n二、任务\n（一）夯实基础，完善路网。\n1.修路。修路10公里。（交通局负责）\n2.建桥。建桥2座。（交通局负责）\n三、工作要求\n（一）各乡镇要加强协作，形成合力。";
    expect(read(beside).map(([title]) => title)).toEqual(["修路", "建桥"]);
  });
});

describe("a report", () => {
  const report = decompose(REPORT);
  it("registers nothing from the review, and every task and target of the year", () => {
    const from = REPORT.indexOf("二、2026年");
    expect(report.items.filter((i) => i.start < from)).toEqual([]);
    const texts = report.items.map((i) => i.text);
    for (const asked of ["地区生产总值增长6%以上", "新增规上企业12家", "推进烘干中心建设", "改造农贸市场6个", "增加学位2400个", "为5万名老人免费体检"]) expect(texts).toContain(asked);
    expect(texts).not.toContain("壮大主导产业");
  });
  it("reads its targets", () => {
    const quantity = (part: string) => report.items.find((i) => i.text.includes(part))?.quantities[0];
    expect(quantity("地区生产总值")).toMatchObject({ value: 6, unit: "%", comparator: ">=", subject: "地区生产总值" });
    expect(quantity("新建高标准农田")).toMatchObject({ value: 35000, unit: "亩", comparator: "=" });
    expect(quantity("单位能耗")).toMatchObject({ value: 2.5, comparator: "-" });
  });
});

describe("other inputs", () => {
  it("decomposes a paste without any heading", () => {
    const { items } = decompose("各乡镇要在9月底前完成秸秆台账登记。\n住建局要抓紧修复人民路路面。", { date: "2026-07-20" });
    expect(items.map((i) => [i.responsibility.groups[0] ?? i.responsibility.lead[0], i.deadline.date])).toEqual([["各乡镇", "2026-09-30"], ["住建局", null]]);
  });
  it("lets a single bracket in a speech answer for its paragraph", () => {
    const { items } = decompose("要抓紧修复人民路，要补种行道树。（住建局、林业局负责）\n要办好庙会。");
    expect(items.map((i) => i.responsibility.joint)).toEqual([["住建局", "林业局"], ["住建局", "林业局"], []]);
  });
  it("lets a unit named after 由 answer for the demand before it, and joins what only says how", () => {
    const { items } = decompose("一、资金\n同意安排修缮经费80万元，从预备费中列支，由县财政局按程序拨付。建立月例会制度，由督查室每月5日前汇总进展。供热、供气分别由热力公司、燃气公司负责。");
    expect(items.map((i) => [i.title, i.responsibility.lead[0] ?? i.responsibility.joint.join("、")])).toEqual([
      ["同意安排修缮经费80万元", "县财政局"], ["建立月例会制度", "政府督查室"], ["每月5日前汇总进展", "政府督查室"], ["供热、供气", "热力公司、燃气公司"],
    ]);
  });
  it("gives a day of its own behind another day an item of its own; a standing term does not", () => {
    const { items } = decompose("县热力公司要做好供热保障，11月1日前完成试压，11月10日零时正式供热，发现隐患3日内修复。", { date: "2026-10-01" });
    expect(items.map((i) => [i.text, i.deadline.date])).toEqual([["县热力公司要做好供热保障", null], ["11月1日前完成试压", "2026-11-01"], ["11月10日零时正式供热，发现隐患3日内修复", "2026-11-10"]]);
  });
  it("takes a numbered line with nothing under it for what is said, not for a heading", () => {
    expect(decompose("一、任务\n（一）完成12处水源地整治\n（二）开工建设3座水厂").items).toHaveLength(2);
  });
  it("gives an empty decomposition for an empty text", () => {
    expect(decompose("")).toEqual({ document: { title: "", number: null, date: null, length: 0 }, items: [], sentences: [], counts: [], references: [], coverage: { sentences: 0, items: 0, withoutLead: 0, withoutDate: 0 } });
  });
  it("reads an item that a person marked, in its context", () => {
    const start = SPEECH.indexOf("倒排工期");
    expect(readItem(SPEECH, start, start + 4)).toMatchObject({ text: "倒排工期", outline: ["二", "（二）", "一是"], responsibility: { groups: ["各包联单位"] }, deadline: { date: "2026-11-30" } });
    expect(readItem(SPEECH, -5, 1e9)).toMatchObject({ start: 0, end: SPEECH.length });
  });
});
