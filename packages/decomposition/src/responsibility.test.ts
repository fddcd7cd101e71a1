import { describe, expect, it } from "vitest";
import { decompose } from "./decompose";
import { readDutyStatement } from "./duty-statement";
import { readResponsibility } from "./responsibility";
import { lexiconOf } from "./vocabulary";

const duty = (content: string, firstLeads = false) => readDutyStatement(content, lexiconOf(), firstLeads);

describe("owners in closing brackets", () => {
  it("lists units side by side, in order, and calls none of them the lead by itself", () => {
    expect(duty("农业农村部、财政部负责")).toMatchObject({ lead: [], joint: ["农业农村部", "财政部"], open: false });
  });
  it("takes the first for the lead where the document says so", () => {
    expect(duty("农业农村部、财政部负责", true)).toMatchObject({ lead: ["农业农村部"], joint: ["财政部"] });
    expect(duty("财政部、商务部等负责，列首位的为牵头单位，下同")).toMatchObject({ lead: ["财政部"], joint: ["商务部"], open: true });
  });
  it("takes the only one named, and the one before 会同, for the lead", () => {
    expect(duty("县水利局负责")).toMatchObject({ lead: ["县水利局"], joint: [] });
    expect(duty("县水利局会同县财政局负责")).toMatchObject({ lead: ["县水利局"], joint: ["县财政局"] });
  });
  it("reads 牵头, 配合, 参与 and 按职责分工 by role", () => {
    expect(duty("县住建局牵头，县水利局、县城管局按职责分工负责")).toMatchObject({ lead: ["县住建局"], joint: ["县水利局", "县城管局"] });
    expect(duty("县住建局牵头，县公安局、各乡镇配合")).toMatchObject({ lead: ["县住建局"], cooperating: ["县公安局", "各乡镇"], groups: [], open: true });
    expect(duty("牵头单位：县发改局；配合单位：县统计局、县税务局")).toMatchObject({ lead: ["县发改局"], cooperating: ["县统计局", "县税务局"] });
    expect(duty("责任单位：县医保局")).toMatchObject({ lead: ["县医保局"] });
  });
  it("keeps 和 inside a name and cuts it between two names", () => {
    expect(duty("文化和旅游部负责")).toMatchObject({ lead: ["文化和旅游部"] });
    expect(duty("县财政局和县审计局负责")).toMatchObject({ joint: ["县财政局", "县审计局"] });
  });
  it("reports a class as a class, and leaves a date out", () => {
    expect(duty("各省级人民政府负责")).toMatchObject({ lead: [], joint: [], groups: ["各省级人民政府"], open: true });
    expect(duty("2027年6月底前完成，县教育局负责")).toMatchObject({ lead: ["县教育局"] });
  });
  it("does not cut names that hold a separator or a word of joining", () => {
    expect(duty("财政部牵头，各省（区、市）人民政府配合")).toMatchObject({ lead: ["财政部"], cooperating: ["各省（区、市）人民政府"], groups: [] });
    expect(duty("各省、自治区、直辖市人民政府负责")).toMatchObject({ lead: [], groups: ["各省、自治区、直辖市人民政府"], open: true });
    expect(duty("县工商联合会、县残疾人联合会负责")).toMatchObject({ joint: ["县工商联合会", "县残疾人联合会"] });
    expect(duty("商务部商财政部负责")).toMatchObject({ lead: ["商务部"], joint: ["财政部"] });
    expect(duty("财政部、商务部等有关部门和各级人民政府负责")).toMatchObject({ joint: ["财政部", "商务部"], groups: ["各级人民政府"], open: true });
  });
  it("keeps classes under one 各 together, and takes the members of a headquarters for a class", () => {
    expect(duty("牵头单位：市水务局，配合单位：市气象局，各区、县级市")).toMatchObject({ lead: ["市水务局"], cooperating: ["市气象局", "各区、县级市"], groups: [], open: true });
    expect(duty("牵头单位：县应急局；责任单位：县防汛指挥部成员单位")).toMatchObject({ lead: ["县应急局"], joint: [], groups: ["县防汛指挥部成员单位"], open: true });
  });
  it("reads labelled persons and leaves labelled dates out", () => {
    expect(duty("牵头领导：赵敏；责任单位：县水利局；完成时限：长期坚持")).toMatchObject({ leaders: ["赵敏"], lead: ["县水利局"], joint: [] });
  });
  it("keeps classes together that places in brackets or organs divide", () => {
    expect(duty("省民政厅负责，各市（州）、县（市、区）人民政府落实")).toMatchObject({ lead: ["省民政厅"], groups: ["各市（州）、县（市、区）人民政府"] });
    expect(duty("县民政局，各镇人民政府、街道办事处负责")).toMatchObject({ lead: ["县民政局"], groups: ["各镇人民政府、街道办事处"] });
    expect(duty("市政府各部门、区属国企负责")).toMatchObject({ lead: [], joint: [], groups: ["市政府各部门", "区属国企"] });
  });
  it("takes what sums up for nobody's name, and reads names of any length, parted by spaces, behind any label", () => {
    expect(duty("民政部、财政部等有关部门和单位负责")).toMatchObject({ joint: ["民政部", "财政部"], open: true });
    expect(duty("省推进“四好”农村公路建设领导小组乡村客运执行专项工作小组成员单位按职责分工负责")).toMatchObject({ groups: ["省推进“四好”农村公路建设领导小组乡村客运执行专项工作小组成员单位"] });
    expect(duty("责任单位：县林业局　县财政局")).toMatchObject({ joint: ["县林业局", "县财政局"] });
    expect(duty("责任分工：县林业局牵头，县财政局配合")).toMatchObject({ lead: ["县林业局"], cooperating: ["县财政局"] });
    expect(duty("主要责任单位：县民政局，协助单位：县财政局")).toMatchObject({ lead: ["县民政局"], cooperating: ["县财政局"] });
    expect(duty("县林业局、县财政局负责，排名第一的为牵头单位")).toMatchObject({ lead: ["县林业局"], joint: ["县财政局"] });
  });
  it("reads 指导, labels that say more, and leaves out how and where", () => {
    expect(duty("民政部、财政部指导")).toMatchObject({ joint: ["民政部", "财政部"] });
    expect(duty("含业务指导")).toBeNull();
    expect(duty("10月底见效并持续推进，牵头考核单位：市林业局，按进度推进")).toMatchObject({ lead: ["市林业局"], joint: [] });
    expect(duty("负责部门：民政部、财政部，适用范围：所有试点地区")).toMatchObject({ joint: ["民政部", "财政部"], groups: [] });
    expect(duty("责任单位：市林业局；完成时限：2026年底前，并长期坚持")).toMatchObject({ lead: ["市林业局"], joint: [] });
    expect(duty("民政部会同财政部等部门制定并组织实施")).toMatchObject({ lead: ["民政部"], joint: ["财政部"], open: true });
    expect(duty("市林业局，各县（市、区）委、政府负责")).toMatchObject({ lead: ["市林业局"], groups: ["各县（市、区）委、政府"] });
    expect(duty("民政部牵头，试点城市政府、北新区等相关区政府落实")).toMatchObject({ lead: ["民政部"], joint: ["北新区"], groups: ["试点城市政府"], open: true });
  });
  it("needs no word of duty where all that is listed are bodies, one of them of a government", () => {
    const closing = (brackets: string[]) => brackets.filter((bracket) =>
      decompose(`1.修路。修建村道。${bracket}\n2.架桥。架设便桥。（县交通局负责）\n3.植树。植树造林。（县林业局负责）`).items[0]?.text.includes("修建村道。（"));
    const bodies = ["（各有关单位）", "（各区县）", "（财政部、税务总局，新疆生产建设兵团）", "（县农业农村局、县税务局及各乡镇）", "（县法院、县检察院）", "（县医保局、县税务局等有关单位）"];
    expect(closing(bodies)).toEqual(bodies);
    expect(closing(["（县医院、县中医院）", "（交通、教育）", "（含支线、便道）", "（各类道路）"])).toEqual([]);
  });
  it("is no statement of duties when nobody is named", () => {
    expect(duty("以下简称中心")).toBeNull();
    expect(duty("含新建、改建")).toBeNull();
  });
});

describe("owners in running text", () => {
  it("S45 reads 牵总, a list with 等, a class, and 会同", () => {
    expect(readResponsibility("李强同志牵总，工信、商务等部门和各乡镇，要会同统计局抓好入统")).toEqual({
      leaders: ["李强同志"], lead: [], joint: ["工信局", "商务局", "统计局"], cooperating: [], groups: ["各乡镇"], open: true, inferred: false,
    });
  });
  it("S0.8 knows short names only in the place of an owner", () => {
    expect(readResponsibility("要深化医保、教育、养老等领域合作")).toMatchObject({ lead: [], joint: [] });
    expect(readResponsibility("医保、教育等部门要深化合作")).toMatchObject({ joint: ["医保局", "教育局"] });
  });
  it("reads 由…牵头, 责成…, and a body in no vocabulary by its own name", () => {
    expect(readResponsibility("由城投公司牵头组建专班")).toMatchObject({ lead: ["城投公司"] });
    expect(readResponsibility("县政府责成督查室每周通报")).toMatchObject({ lead: ["政府督查室"] });
    expect(readResponsibility("葡萄产业服务中心要办好采摘节")).toMatchObject({ lead: ["葡萄产业服务中心"] });
  });
  it("reads classes under one 各, and a unit after 由 whatever it is to do; a person after 由 only takes an office", () => {
    expect(readResponsibility("各镇、街道要逐户走访")).toMatchObject({ groups: ["各镇、街道"] });
    expect(readResponsibility("各乡镇、开发区要逐户走访")).toMatchObject({ lead: ["开发区"], groups: ["各乡镇"] });
    expect(readResponsibility("安排经费30万元，由县财政局按程序拨付")).toMatchObject({ lead: ["县财政局"] });
    expect(readResponsibility("成立治超专班，由副县长任组长")).toMatchObject({ leaders: [], lead: [] });
  });
  it("S55 closes the list where the stated count equals the names", () => {
    expect(readResponsibility("发改局、财政局、审计局等3个专班牵头单位要按周会商")).toMatchObject({ joint: ["发改局", "财政局", "审计局"], open: false });
    expect(readResponsibility("发改局、财政局等5个专班牵头单位要按周会商")).toMatchObject({ open: true });
  });
  it("reads units that are summed up as departments without 等", () => {
    expect(readResponsibility("教体、卫健、民政部门要做好暑期看护")).toMatchObject({ joint: ["教体局", "卫生健康局", "民政局"], open: false });
    expect(readResponsibility("民政部门要做好救助")).toMatchObject({ lead: ["民政局"], open: false });
  });
  it("uses the county's own names and aliases", () => {
    const vocabulary = { units: [{ name: "云川县产业促进局", aliases: ["产促局", "产促"] }], groups: [{ name: "沿河乡镇", members: ["甲镇", "乙镇"] }] };
    expect(readResponsibility("产促局要更新名录", vocabulary)).toMatchObject({ lead: ["云川县产业促进局"] });
    expect(readResponsibility("产促局、水利、供销社等单位要更新名录", vocabulary)).toMatchObject({ joint: ["云川县产业促进局", "水利", "供销社"] });
    expect(readResponsibility("沿河乡镇要落实河长制", vocabulary)).toMatchObject({ groups: ["沿河乡镇"] });
  });
  it("keeps a body whose name it cannot read as it is written, and takes no duty's owner in its place", () => {
    const lead = (text: string) => decompose(text).items.map(({ responsibility: r }) => [r.lead.join(), r.inferred]);
    expect(lead("★𠮷县飞天局要新增公园停车泊位300个。")).toEqual([["𠮷县飞天局", false]]);
    expect(lead("县为民服务中心要改造老旧小区3个。")).toEqual([["县为民服务中心", false]]);
    expect(readResponsibility("把服务送到中心要下功夫")).toMatchObject({ lead: [] });
  });
  it("does not take everybody, or a thing, for an owner", () => {
    expect(readResponsibility("大家要抓好落实")).toMatchObject({ lead: [], joint: [], groups: [] });
    expect(readResponsibility("在建项目要加快进度")).toMatchObject({ lead: [], joint: [], groups: [] });
  });
});

describe("a class of units", () => {
  const roles = (text: string) => { const { lead, joint, cooperating, groups } = readResponsibility(text); return { lead, helps: [...joint, ...cooperating], groups }; };
  const helping = { lead: ["城管局"], helps: ["各乡镇"], groups: [] };
  it.each([
    "由城管局牵头，各乡镇配合，年底前拆除旧围挡", "城管局负责，各乡镇要积极配合，年底前拆除旧围挡", "由城管局牵头、各乡镇配合，年底前拆除旧围挡",
    "城管局负责，各乡镇协助，年底前拆除旧围挡", "城管局牵头，各乡镇按职责分工协同配合，年底前拆除旧围挡", "城管局牵头，各乡镇参与，年底前拆除旧围挡", "城管局要会同各乡镇，年底前拆除旧围挡",
    "由城管局牵头，会同各乡镇，年底前拆除旧围挡", "城管局要年底前拆除旧围挡，各乡镇要主动配合、全力支持", "城管局要年底前拆除旧围挡，各乡镇要配合做好入户解释",
    "各乡镇要配合城管局拆除旧围挡", "城管局要在各乡镇的大力支持配合下，年底前拆除旧围挡", "在各乡镇配合下，由城管局年底前拆除旧围挡",
  ])("that helps is not one to act: %s", (text) => expect(roles(text)).toEqual(helping));
  it("that helps stands beside units that help", () => {
    expect(roles("城管局牵头，各乡镇、公安局配合，年底前拆除旧围挡")).toEqual({ ...helping, helps: ["公安局", "各乡镇"] });
    expect(roles("城管局牵头，公安局配合、各乡镇参与，年底前拆除旧围挡")).toEqual({ ...helping, helps: ["公安局", "各乡镇"] });
  });
  it.each([
    ["各乡镇要年底前拆除旧围挡，城管局负责督导", ["城管局"]], ["各乡镇要年底前拆除旧围挡", []], ["由城管局牵头，各乡镇负责，年底前拆除旧围挡", ["城管局"]],
    ["城管局、各乡镇要年底前拆除旧围挡", ["城管局"]], ["各乡镇要积极参与旧围挡拆除", []],
  ])("that is asked to act is one: %s", (text, lead) => expect(roles(text)).toMatchObject({ lead, groups: ["各乡镇"] }));
  it("acts where nobody is named whom it could help, and where it leads; not where something is done in its help", () => {
    expect(roles("在各乡镇配合下，年底前拆除旧围挡")).toEqual({ lead: [], helps: ["各乡镇"], groups: [] });
    expect(roles("各乡镇要密切配合，年底前拆除旧围挡")).toEqual({ lead: [], helps: [], groups: ["各乡镇"] });
    expect(roles("各乡镇牵头，城管局配合，年底前拆除旧围挡")).toEqual({ lead: [], helps: ["城管局"], groups: ["各乡镇"] });
    expect(duty("各乡镇配合")).toMatchObject({ cooperating: [], groups: ["各乡镇"] });
  });
});

describe("several units side by side", () => {
  const shares = (text: string) => decompose(text, { date: "2026-07-20" }).items.map(({ responsibility: r }) => [r.lead.join(), r.joint.join("、"), r.inferred]);
  it("answer each for what is theirs by duty, as inferred, where the demands fall to more than one of them", () => {
    expect(shares("教体、卫健、民政部门要建成幼儿园3所，改造村卫生室12个，新建养老服务中心2个。")).toEqual([["教体局", "", true], ["卫生健康局", "", true], ["民政局", "", true]]);
  });
  it("answer together for what is nobody's by duty, and where only one duty is named", () => {
    expect(shares("教体、民政部门要开展大走访，建成幼儿园3所，新建养老服务中心2个。")).toEqual([["", "教体局、民政局", false], ["教体局", "", true], ["民政局", "", true]]);
    expect(shares("财政局、民政局要落实补助资金，新建养老服务中心2个。")).toEqual([["", "财政局、民政局", false], ["", "财政局、民政局", false]]);
  });
});

describe("a class with the verb of a demand right after it", () => {
  const ownersOf = (sentence: string) => decompose(`一、抓好落实。${sentence}`, { date: "2026-11-29" }).items.map(({ responsibility }) => responsibility.groups);
  it.each([
    "各乡镇新建便民菜市场1处，年底前投入使用。", "各乡镇每镇新建便民菜市场1处。", "各乡镇各新建便民菜市场1处。", "各乡镇每镇至少建成养老服务站1处。", "各单位拿出整改方案，本月底前报县政府办。",
  ])("acts: %s", (sentence) => { expect(ownersOf(sentence)).toEqual([[/^各../.exec(sentence)?.[0]]]); });
  it.each(["各乡镇完成情况要每月通报。", "各部门落实不力，要严肃问责。", "各乡镇建设的便民菜市场要在年底前投入使用。"])("is only spoken of: %s", (sentence) => {
    expect(ownersOf(sentence).flat()).toEqual([]);
  });
});
