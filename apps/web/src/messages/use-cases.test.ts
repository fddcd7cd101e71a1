import { catalogue } from "@taizhang/domain";
import { expect, it } from "vitest";
import en from "./en/useCases.json";
import zh from "./zh-CN/useCases.json";

const titlesOf = (texts: Record<string, Record<string, string>>) =>
  new Map(Object.entries(texts).flatMap(([area, titles]) => Object.entries(titles).map(([verb, title]) => [`${area}.${verb}`, title] as const)));

for (const [locale, texts] of [["zh-CN", zh], ["en", en]] as const) {
  const titles = titlesOf(texts);
  it(`${locale} has a title for every use case, and for nothing else`, () => {
    expect([...titles.keys()].toSorted()).toEqual([...catalogue.keys()].toSorted());
    expect([...titles].filter(([, title]) => title.trim() === "")).toEqual([]);
  });
  it(`${locale} has no two use cases under one title`, () => {
    const seen = new Map<string, string>();
    const alike = [...titles].flatMap(([name, title]) => {
      const earlier = seen.get(title.toLowerCase());
      seen.set(title.toLowerCase(), name);
      return earlier === undefined ? [] : [[earlier, name]];
    });
    expect(alike).toEqual([]);
  });
}
