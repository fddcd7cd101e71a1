import { describe, expect, it } from "vitest";
import { splitClauses, splitSentences } from "./sentences";

const all = (text: string) => ({ start: 0, end: text.length });

describe("sentences and clauses", () => {
  it("does not cut inside brackets, and keeps closing marks with their sentence", () => {
    const text = "建库。（甲局负责。列首位者牵头）他说：“好。”再议；完";
    expect(splitSentences(text, all(text)).map((s) => text.slice(s.start, s.end))).toEqual(["建库。", "（甲局负责。列首位者牵头）他说：“好。”", "再议；", "完"]);
  });

  it("is not confused by a bracket that never closes", () => {
    const text = "（未完。下一句。";
    expect(splitSentences(text, all(text))).toHaveLength(2);
  });

  it("cuts clauses at commas outside quotation marks", () => {
    const text = "推进“快办，快结”改革，抓好培训。";
    expect(splitClauses(text, all(text)).map((s) => text.slice(s.start, s.end))).toEqual(["推进“快办，快结”改革", "抓好培训"]);
  });
});
