import { describe, expect, it } from "vitest";
import { answersOf, countsOf } from "./counts";
import { decompose } from "./decompose";

const TEXT = `县长在生态环境专题会上的讲话
去年，我们完成了9个断面整治。今天，我强调三点意见：
一、治理水体
水利局要整治14个入河排口。水利局、住建局、城管局等4个专班牵头单位要按周会商。由河东镇、河西镇、云岭镇三个乡镇负责清运。
二、管住资金
争取2.4亿元以上生态补偿资金，建成6座污水处理站。省里下达的2.4亿元生态补偿资金要专款专用，对14个入河排口逐一销号。`;
const lines = countsOf(decompose(TEXT, { date: "2026-07-20" }));
const line = (subject: string) => lines.find((one) => one.subject.includes(subject));

describe("S1.7 numbers to reconcile", () => {
  it("holds what is announced against the headings that follow", () => {
    expect(lines.find((one) => one.against === "headings")).toMatchObject({ value: 3, unit: "点", members: ["一", "二"], counted: 2, agrees: false });
  });
  it("holds the count of a series against its members", () => {
    expect(lines.filter((one) => one.against === "members")).toMatchObject([
      { value: 4, members: ["水利局", "住建局", "城管局"], counted: 3, agrees: false },
      { value: 3, members: ["河东镇", "河西镇", "云岭镇"], counted: 3, agrees: true },
    ]);
  });
  it("gives the rows that answer, and the other places that state the same", () => {
    const stated = line("入河排口");
    expect(stated).toMatchObject({ value: 14, against: "rows", counted: null, agrees: null });
    expect(stated?.rows.map((row) => row.words)).toEqual(["水利局要整治14个入河排口", "对14个入河排口逐一销号"]);
    expect(stated?.repeated.map((at) => TEXT.slice(lines[at]?.start, lines[at]?.end))).toEqual(["14个"]);
    expect(lines.filter((one) => one.value === 2.4e8).every((one) => one.against === "nothing" && one.repeated.length === 1)).toBe(true);
  });
  it("leaves the review out, and quotes the text", () => {
    expect(line("断面")).toBeUndefined();
    for (const one of lines) expect(TEXT.slice(one.start, one.end)).toMatch(/\d|[一二三四]/);
  });
  it("takes from the state of things only what was decided on", () => {
    const { counts } = decompose("同志们：\n同时也要看到，我们还有短板。全县共有31个断面，群众意见不少。年初确定的16座水闸改造，群众意见不少。\n一、治水\n水利局要修好水闸。", { date: "2026-07-20" });
    expect(counts.map(({ value, unit }) => `${value}${unit}`)).toEqual(["16座"]);
  });
  it("answers with rows of the ledger too", () => {
    const ledger = [{ words: "规范整治入河排口", id: 7 }, { words: "修路", id: 8 }];
    expect(answersOf(lines.filter((one) => one.subject.includes("入河排口")), ledger).map((one) => one.rows.map(({ id }) => id))).toEqual([[7], [7]]);
  });
});
