import type { Fixture } from "./fixture";

/**
 * What a report and a speech say in general between their demands: pictures at the end of a series, grounds with nothing
 * but pictures behind them, themes that open a paragraph, what has been reached, heads that the next clause fills; in
 * words of our own.
 */
export const GENERAL_REPORT: Fixture = {
  style: "work report with general lines",
  date: "2026-01-18",
  text: `云川县政府工作报告（节选）
一、2026年重点工作
今年是项目攻坚之年，我们要深入贯彻县委全会精神，坚持稳字当头，推动各项工作再上台阶。
（一）聚力产业升级
围绕轴承、农机两大集群，坚定不移做大做强主导产业，打造全省先进制造业高地。
抓好企业培育。新增规上企业14家，支持轴承厂技改扩能，打造行业标杆。今年以来工业投资增长8%，加快签约项目落地开工。
抓投资、促项目，抓技改、促升级，抓市场、促销售。
（二）聚力城乡建设
积极探索、勇于实践。改造老旧管网15公里，全力补齐城区排水短板。把东湖片区建设成为市民休闲的好去处。完成三条断头路打通，做靓做优城区环境。`,
  expected: [
    { of: "新增规上企业14家", quantities: [[14, "家"]] },
    { of: "支持轴承厂技改扩能，打造行业标杆" },
    { of: "加快签约项目落地开工" },
    { of: "抓投资、促项目，抓技改、促升级，抓市场、促销售" },
    { of: "改造老旧管网15公里，全力补齐城区排水短板", quantities: [[15, "公里"]] },
    { of: "把东湖片区建设成为市民休闲的好去处" },
    { of: "完成三条断头路打通，做靓做优城区环境", quantities: [[3, "条"]] },
  ],
};

export const GENERAL_SPEECH: Fixture = {
  style: "speech with general heads",
  date: "2026-07-28",
  text: `县长在县政府常务（扩大）会议上的讲话
（2026年7月28日）
一、抓实当前重点
要强化农资市场监管，从严查处假种子、假化肥。目前已抽检门店36家，市场监管局要把抽检范围扩大到乡镇。水务局要抓好河道巡查，及时封堵排污口，及时与上游县对接，尽可能争取补水。
在15日县政府常务会上，对校园食堂整治工作进行了部署，大家要照单落实。
要抓投资、促项目，抓技改、促升级。`,
  expected: [
    { of: "要强化农资市场监管，从严查处假种子、假化肥" },
    { of: "市场监管局要把抽检范围扩大到乡镇", lead: "市场监管局" },
    { of: "水务局要抓好河道巡查，及时封堵排污口", lead: "水务局" },
    { of: "及时与上游县对接，尽可能争取补水", lead: "水务局" },
    { of: "在15日县政府常务会上，对校园食堂整治工作进行了部署" },
    { of: "要抓投资、促项目，抓技改、促升级" },
  ],
};
