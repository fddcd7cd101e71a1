import { expect, it } from "vitest";
import { slipsCsv } from "./slips";

it("one-time passwords as a table: quotes doubled, formulas kept as words, known to Excel as UTF-8", () => {
  const text = slipsCsv(["单位", "姓名", "账号", "口令"], [{ unit: "=1+1", name: '王"五"', username: "wangwu", password: "a,b-C3" }]);
  expect(text).toBe('\uFEFF"单位","姓名","账号","口令"\r\n"\'=1+1","王""五""","wangwu","a,b-C3"\r\n');
});
