import { describe, expect, it } from "vitest";
import { overlaps, type Entry } from "./overlap";

const entry = (id: string, words: string, more: Partial<Entry> = {}): Entry => ({ id, words, ...more });
const reasons = (a: Entry, b: Entry) => overlaps([a], [b])[0]?.reasons ?? [];

describe("S0.10 S0.12 overlaps", () => {
  it("shows common words", () => {
    expect(reasons(entry("a", "要加快推进老城区雨污分流改造"), entry("b", "老城区雨污分流改造年底前完工"))).toContainEqual({ what: "words", words: ["老城区雨污分流改造"] });
  });
  it("shows the same object where the words differ otherwise", () => {
    expect(reasons(entry("a", "云溪湿地公园工程落后进度，亟须赶工"), entry("b", "确保云溪湿地公园工程和城北停车场、滨河步道于国庆节前一并开放"))).toContainEqual({ what: "object", words: ["云溪湿地公园工程"] });
    expect(reasons(entry("a", "深入开展“清风护企”行动"), entry("b", "“清风护企”年内覆盖全部规上企业，逐户走访到位"))).toContainEqual({ what: "object", words: ["清风护企"] });
  });
  it("shows the same number of the same unit, if it is telling", () => {
    const amount = { value: 3e9, unit: "元", subject: "大项目" };
    const [found] = overlaps([entry("a", "在30亿元以上大项目引进上没有方向", { quantities: [amount] })], [entry("b", "力争引进30亿元以上的重大项目", { quantities: [amount] })]);
    expect(found?.reasons).toContainEqual({ what: "number", value: 3e9, unit: "元" });
    const few = { value: 3, unit: "个", subject: "" };
    expect(overlaps([entry("a", "新建3个车站", { quantities: [few] })], [entry("b", "改造3个公厕", { quantities: [few] })])).toEqual([]);
  });
  it("says when both belong to the same field, but never for that alone", () => {
    expect(overlaps([entry("a", "抓好扬尘治理", { field: "环保" })], [entry("b", "办好秸秆禁烧", { field: "环保" })])).toEqual([]);
    expect(reasons(entry("a", "抓好工地扬尘专项治理", { field: "环保" }), entry("b", "工地扬尘专项治理要见效", { field: "环保" }))).toContainEqual({ what: "field", field: "环保" });
  });
  it("leaves out what only shares filler, and an entry with itself", () => {
    const words = "要持续深化营商环境改革";
    expect(overlaps([entry("a", words)], [entry("a", words), entry("b", "要持续深化乡村建设行动")])).toEqual([]);
  });
  it("gives at most three for each, best first", () => {
    const found = overlaps([entry("a", "完成北湖水库除险加固")], ["完成北湖水库除险加固", "北湖水库除险加固开工", "北湖水库除险加固验收", "北湖水库除险加固设计"].map((words, i) => entry(`b${i}`, words)));
    expect(found).toHaveLength(3);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((x, y) => y - x));
  });
});
