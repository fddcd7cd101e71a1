import { expect, it } from "vitest";
import { leftOutText, type IndicatorTexts } from "./indicator-text";

const t: IndicatorTexts = (key, values) => `${key} ${values?.n}`;

it("periods without a value are said to be left out of a sum, not of a published figure that covers them", () => {
  expect(leftOutText({ missing: 1, published: false }, t)).toBe("provisional 1");
  expect(leftOutText({ missing: 1, published: true }, t)).toBe("");
  expect(leftOutText({ missing: 0, published: false }, t)).toBe("");
});
