import { describe, expect, it } from "vitest";
import { isGeneralWord } from "./general-word";
import { USUAL_DUTIES } from "./usual-duties";

describe("a general word", () => {
  it.each(["工作", "项目", "项目建设", "重点工作", "各项任务", "有关部门", "各乡镇", "管理服务", "工作重点", "重点", "社会经济发展", "全县"])("%s is one: every office has to do with it", (word) => {
    expect(isGeneralWord(word)).toBe(true);
  });
  it.each(["重点项目", "安全生产", "城市更新", "社会治理创新中心", "农村公路", "污水管网", "河湖口", "燃气", "基层治理办"])("%s is none", (word) => {
    expect(isGeneralWord(word)).toBe(false);
  });
});

describe("the usual duties", () => {
  it("are narrow words of two characters and more, each of one bureau, each bureau by names that no other has", () => {
    const words = USUAL_DUTIES.flatMap(({ duties }) => duties);
    expect(words.filter((word) => word.length < 2 || isGeneralWord(word))).toEqual([]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    const names = USUAL_DUTIES.flatMap(({ names: all }) => all);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(USUAL_DUTIES.find(({ bureau }) => bureau === "住建局")).toMatchObject({ names: ["住建局", "住建", "住房和城乡建设局", "住房城乡建设局", "住房和城乡建设委员会", "住建委"], duties: expect.arrayContaining(["老旧小区"]) });
  });
});
