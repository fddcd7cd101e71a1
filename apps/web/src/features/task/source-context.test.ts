import { expect, it } from "vitest";
import { wholeAfter, wholeBefore } from "./source-context";

it("context of a source begins and ends with whole sentences, or says where it was cut", () => {
  expect(wholeBefore("局配合，10月底完成。水务局要抓紧。")).toBe("水务局要抓紧。");
  expect(wholeBefore("局配合，10月底完成，")).toBe("…局配合，10月底完成，");
  expect(wholeBefore("前一句话说完了。")).toBe("");
  expect(wholeBefore("")).toBe("");
  expect(wholeAfter("，确保质量。国庆节前新")).toBe("，确保质量。");
  expect(wholeAfter("，确保𠮷质量")).toBe("，确保𠮷质量…");
  expect(wholeAfter("")).toBe("");
});
