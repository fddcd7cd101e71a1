import { describe, expect, it } from "vitest";
import { lineOfWorkIn, matterOf } from "./matter";

describe("the matter of an item", () => {
  it.each([
    ["加快老旧小区改造", "老旧小区"], ["建成高标准农田2万亩", "高标准农田"], ["推进高标准农田建设", "高标准农田"], ["持续抓好农村饮水安全工作", "农村饮水安全"],
    ["完成5处低洼路段积水整治", "低洼路段积水"], ["对闲置土地的清理处置", "清理处置"], ["全力推进招商引资", "招商引资"], ["新建停车泊位600个", "停车泊位"],
    ["开展燃气管网隐患排查整治，确保不出事", "燃气管网隐患"], ["抓紧办理批而未供土地的供地手续", "供地手续"],
  ])("%s → %s", (title, matter) => expect(matterOf(title)).toBe(matter));
  it.each(["抓好各项工作", "落实责任", "加强管理", "完成", "", "推进重点项目建设", "召开会议", "2026", "（略）", "把好关", "做好全县工作"])("%s is about nothing of its own", (title) => expect(matterOf(title)).toBeNull());
  it("takes any text and gives a slice of it", () => {
    for (const text of ["的", "的的的的", "，", "建设建设建设建设", "😀😀😀", "a".repeat(500), "把将对".repeat(50)]) {
      const matter = matterOf(text);
      expect(matter === null || text.includes(matter)).toBe(true);
    }
  });
});

describe("a line of work that is called on", () => {
  it.each([["文旅口要抓好景区提升", "文旅口"], ["二是政法系统必须严守底线", "政法系统"], ["同时，农业战线也要行动起来", "农业战线"]])("%s: %s", (clause, name) => expect(lineOfWorkIn(clause)).toBe(name));
  it.each(["各部门要抓紧落实", "有关方面要配合", "全县上下要齐心", "县水务局要清淤", "老旧小区改造要按期完工", "监控系统要求整改", "口要"])("%s names none", (clause) => expect(lineOfWorkIn(clause)).toBeNull());
});
