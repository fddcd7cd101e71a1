import { describe, expect, it } from "vitest";
import { readCrossReferences } from "./cross-references";

const read = (text: string, date: string | null = "2026-07-20") => readCrossReferences(text, [{ start: 0, end: text.length }], date);

describe("S0.5 S0.11 other meetings, speeches and documents", () => {
  it.each([
    ["在28日县政府常务会上，已经作了安排", "县政府常务会", "2026-06-28", "past"],
    ["8日的全县防汛调度会上明确的事项", "全县防汛调度会", "2026-07-08", "past"],
    ["3月5日召开的县委常委会会议作出的决定", "县委常委会会议", "2026-03-05", "past"],
    ["2025年11月3日市政府专题会议议定的事项", "市政府专题会议", "2025-11-03", "past"],
    ["上周五县长办公会议定的事项", "县长办公会", "2026-07-17", "past"],
    ["昨天的全市调度会议要求的", "全市调度会议", "2026-07-19", "past"],
    ["上次全会确定的任务", "全会", null, "past"],
    ["准备好8月6日全省现场会", "全省现场会", "2026-08-06", "coming"],
    ["迎接5日市委全会", "市委全会", "2026-08-05", "coming"],
  ])("%s", (text, name, date, when) => {
    expect(read(text).filter(({ kind }) => kind === "meeting")).toMatchObject([{ name, date, when }]);
  });
  it("quotes its place, and dates nothing without the day of this meeting", () => {
    const text = "在28日县政府常务会上，已经作了安排";
    expect(read(text, null)[0]).toMatchObject({ text: "28日县政府常务会", start: 1, end: 10, date: null, when: "past" });
  });
  it("reads who deployed before, titles and numbers of documents", () => {
    expect(read("县委书记在全会上作了部署，要落实《节水行动方案》和云政发〔2026〕12号文件").map(({ kind, text }) => [kind, text])).toEqual([
      ["speech", "县委书记在全会上作了部署"], ["document", "《节水行动方案》"], ["document", "云政发〔2026〕12号"],
    ]);
  });
  it("takes neither this meeting nor a kind of meeting for another one", () => {
    expect(read("今天的调度会开得很好，各乡镇要每周召开调度会、座谈会")).toEqual([]);
    expect(read("县长在县政府常务会上的讲话")).toEqual([]);
  });
});
