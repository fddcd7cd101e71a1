import { describe, expect, it } from "vitest";
import { tablesInText } from "./text-tables";

const sizes = (...lines: string[]) => tablesInText(lines.join("\n")).map(({ rows }) => [rows.length, rows[0]?.length]);
const row = (...cells: string[]) => cells.join("\t");

describe("tables in plain text", () => {
  it("are three lines or more with equally many cells, with a header or without", () => {
    const rows = [row("1", "修缮东渡口", "水务局", "9月底前"), row("2", "清淤西渠", "水务局", "年底前"), row("3", "补植行道树", "林业局", "年底前")];
    expect(sizes("各单位：", ...rows, "请抓好落实。")).toEqual([[3, 4]]);
    expect(sizes(row("序号", "工作内容", "责任单位", "时限"), ...rows)).toEqual([[4, 4]]);
    expect(sizes(row("修缮东渡口", "水务局"), row("清淤西渠", "水务局"), row("补植行道树", "林业局"))).toEqual([[3, 2]]);
    expect(tablesInText(rows.join("\r\n"))[0]?.rows[1]).toEqual(["2", "清淤西渠", "水务局", "年底前"]);
  });
  it("may have empty cells, be several, and be parted by blanks where the cells are long", () => {
    expect(sizes(row("水利", "修缮东渡口", "水务局"), row("", "清淤西渠", "水务局"), row("", "加固北闸", "水务局"))).toEqual([[3, 3]]);
    const three = (a: string) => Array.from({ length: 3 }, () => row(a, "水务局"));
    expect(sizes(...three("修缮东渡口"), "另附：", ...three("清淤西渠"))).toEqual([[3, 2], [3, 2]]);
    expect(sizes("修缮东渡口码头   水务局   9月底前", "清淤西渠五公里   水务局   年底前", "补植行道树一千株   林业局   年底前")).toEqual([[3, 3]]);
  });
  it.each([
    ["paragraphs", ["　　一要抓紧清淤。", "　　二要加固堤防。", "　　三要备足物资。"]],
    ["paragraphs that begin with a tab", ["\t一要抓紧清淤。", "\t二要加固堤防。", "\t三要备足物资。"]],
    ["numbered paragraphs as Word pastes them", ["一、\t抓紧清淤", "（二）\t加固堤防", "3.\t备足物资", "第四条\t定期演练", "•\t做好宣传"]],
    ["a table of contents", ["一、总体要求\t1", "二、重点任务\t3", "三、保障措施\t9"]],
    ["labels", ["时间：\t7月10日", "地点：\t县政府三楼", "主持：\t李强"]],
    ["names in columns", ["王  强    李  明    赵  敏", "孙  丽    周  涛    吴  刚", "郑  洁    冯  军    陈  芳"]],
    ["two lines", [row("修缮东渡口", "水务局"), row("清淤西渠", "水务局")]],
    ["lines of different shapes", [row("修缮东渡口", "水务局"), row("清淤西渠", "水务局", "年底前"), row("补植行道树", "林业局")]],
    ["lines with paragraphs between", [row("修缮东渡口", "水务局"), "另外：", row("清淤西渠", "水务局"), "以及：", row("补植行道树", "林业局")]],
    ["numbers alone", ["1\t25\t30", "2\t18\t22", "3\t40\t41"]],
    ["sentences with a wide gap", ["会议强调，  要抓紧清淤。", "会议指出，  要加固堤防。", "会议要求，  要备足物资。"]],
  ])("are not seen in %s", (_, lines) => expect(sizes(...lines)).toEqual([]));
});
