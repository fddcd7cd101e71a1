import { describe, expect, it } from "vitest";
import { readDeadline } from "./deadline";
import { respectiveDays } from "./respective-days";

const day = "2026-07-20";
const cases: [string, string | null, string][] = [
  ["力争11月底前主体完工", "2026-11-30", "stated"], ["8月15日前报送", "2026-08-15", "stated"], ["3月底前完成", "2027-03-31", "derived"],
  ["2027年6月底前建成", "2027-06-30", "stated"], ["9月中旬召开", "2026-09-20", "stated"], ["10月前完成", "2026-09-30", "stated"],
  ["年底前全部投用", "2026-12-31", "stated"], ["年内开工", "2026-12-31", "stated"], ["明年底建成", "2027-12-31", "stated"], ["到2028年达到八成", "2028-12-31", "stated"],
  ["三季度末见效", "2026-09-30", "stated"], ["本月底前上报", "2026-07-31", "stated"], ["月底前上报", "2026-07-31", "stated"], ["25日前报来", "2026-07-25", "stated"],
  ["10日前报来", "2026-08-10", "stated"], ["三个月内整改到位", "2026-10-20", "stated"], ["两周内反馈", "2026-08-03", "stated"], ["10天内办结", "2026-07-30", "stated"],
  ["“十五五”末翻番", "2030-12-31", "stated"], ["实现上半年双过半", "2026-06-30", "stated"],
  ["9月1日至10月20日集中整治", "2026-10-20", "stated"], ["2026-10-31前完成", "2026-10-31", "stated"], ["十月三十一日前完工", "2026-10-31", "stated"], ["十月底前完工", "2026-10-31", "stated"],
  ["XX月底前完工", null, "stated"], ["月底完成招标", "2026-07-31", "stated"], ["本季度末见效", "2026-09-30", "stated"], ["下季度启动", "2026-12-31", "stated"], ["季末前清零", "2026-09-30", "stated"],
  ["2027年建成投用", "2027-12-31", "stated"], ["本周五前报来", "2026-07-24", "stated"], ["下周三前拿出方案", "2026-07-29", "stated"], ["明天下班前反馈", "2026-07-21", "stated"], ["会后5日内报备", "2026-07-25", "stated"],
  ["年初确定的16项工程", "2026-12-31", "derived"], ["抓好采摘节、旅发大会筹备工作", null, "seasonal"],
  ["上周五已经开工", null, "none"], ["每周五报进展", null, "vague"], ["每月底通报", null, "vague"],
  ["主汛期前完成除险", null, "seasonal"], ["春节前兑现", null, "seasonal"],
  ["确保全年目标完成", "2026-12-31", "derived"], ["下半年必须控制在标准以内", "2026-12-31", "derived"], ["打好百日攻坚", null, "derived"],
  ["尽快启动", null, "vague"], ["定期巡查", null, "vague"], ["按期投用", null, "vague"], ["第一时间处置", null, "vague"],
  ["加强管理", null, "none"], ["推进“随时办、及时办”改革", null, "none"], ["在25日的会上讲过", null, "none"], ["污染控制在12天以内", null, "none"],
];

// At the end of November, when most parts of the year are over.
const late: [string, string | null, string][] = [
  ["半年内见效", "2027-05-29", "stated"], ["一年半内达产", "2028-05-29", "stated"], ["半个月内整改", "2026-12-14", "stated"], ["一个半月内交付", "2027-01-13", "stated"],
  ["2026年12月5日至18日开展普查", "2026-12-18", "stated"], ["12月28日至2027年1月6日巡检", "2027-01-06", "stated"], ["十二月一日至五日集中清理", "2026-12-05", "stated"],
  ["明年6月建成", "2027-06-30", "stated"], ["2027年2月交付", "2027-02-28", "stated"], ["2026年3月印发的办法", null, "none"], ["2026年3月召开动员会", null, "none"], ["明年1月前备齐", "2026-12-31", "stated"],
  ["下月10日前反馈", "2026-12-10", "stated"], ["下个月中旬验收", "2026-12-20", "stated"], ["下月内清零", "2026-12-31", "stated"], ["12月中下旬验收", "2026-12-31", "stated"],
  ["9月份开学前检修", "2027-09-30", "derived"], ["12月份评比", "2026-12-31", "stated"], ["10月份以来", null, "none"], ["去年9月份开工", null, "none"],
  ["年中前封顶", "2027-06-30", "derived"], ["明年年中建成", "2027-06-30", "stated"], ["一年中最关键的时期", null, "none"], ["今年中小学全部供暖", null, "none"],
  ["拖欠工资节前清零", null, "seasonal"], ["抓好生产环节前端", null, "none"],
  ["10个工作日内答复", "2026-12-11", "stated"], ["1个工作日内答复", "2026-11-30", "stated"],
  ["4月底前出苗", "2027-04-30", "derived"], ["一季度开工", "2027-03-31", "derived"], ["上半年完成招标", "2027-06-30", "derived"], ["三季度末封顶", "2027-09-30", "derived"], ["四季度完工", "2026-12-31", "stated"],
  ["今年三季度末封顶", "2026-09-30", "stated"], ["11月上旬前播完", "2027-11-10", "derived"], ["前三季度增长6%", null, "none"], ["总结上半年工作", null, "none"],
  ["2月底前清表，4月底前打桩，年底前交付", "2027-12-31", "derived"], ["年底前完成设计，明年5月底前开工", "2027-05-31", "stated"], ["12月10日前报方案，12月底前完成", "2026-12-31", "stated"],
  ["12月1日起巡查，发现缺口5日内补齐", "2026-12-01", "stated"], ["明天报名单，10天内到位", "2026-12-09", "stated"], ["１２月２０日前报送", "2026-12-20", "stated"],
  ["2026年12月至2027年2月巡检", "2027-02-28", "stated"], ["11—12月集中清理", "2026-12-31", "stated"], ["1—3月清理完毕", null, "none"], ["2026年1—10月完成投资3亿元", null, "none"], ["1.2—3月龄羊羔", null, "none"],
  ["按3月15日的通报，年底前改完", "2026-12-31", "stated"],
];

describe("deadline", () => {
  it.each(late)("in November: %s", (text, date, quality) => {
    expect(readDeadline(text, "2026-11-29")).toMatchObject({ date, quality });
  });

  it.each(cases)("%s", (text, date, quality) => {
    expect(readDeadline(text, day)).toMatchObject({ date, quality });
  });

  it("quotes the words with their strength, and invents no date without a day", () => {
    expect(readDeadline("力争10月底前完工", day).text).toBe("力争10月底前");
    expect(readDeadline("10月底前完工")).toEqual({ text: "10月底前", date: null, quality: "stated" });
    expect(readDeadline("13月32日前", day).date).toBeNull();
  });

  it("says that a day which is over at the meeting was moved into the next year, unless the text itself has gone there", () => {
    expect(readDeadline("6月30日前完成清淤", day)).toEqual({ text: "6月30日前", date: "2027-06-30", quality: "derived", nextYear: true });
    expect(readDeadline("明年1月底前备齐，3月底前开工", day)).toMatchObject({ date: "2027-03-31", quality: "stated" });
    expect(readDeadline("2027年6月30日前完成清淤", day)).toMatchObject({ date: "2027-06-30", quality: "stated" });
  });

  it("gives each of several units its own day only where there are as many days", () => {
    expect(respectiveDays("县教育局、县卫健局分别于8月10日、8月20日前报送方案", 2, day)).toEqual(["2026-08-10", "2026-08-20"]);
    expect(respectiveDays("县教育局、县卫健局分别于8月10日前报送方案", 2, day)).toBeNull();
    expect(respectiveDays("县教育局、县卫健局于8月10日、8月20日前报送方案", 2, day)).toBeNull();
  });
});
