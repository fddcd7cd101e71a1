import { describe, expect, it } from "vitest";
import { STYLES } from "../testing/styles";
import { UNSEEN } from "../testing/styles/unseen";
import { measure } from "../testing/styles/measure";
import { decompose } from "./decompose";

/** Longest title of an item that is not called by its heading. */
const LONGEST_TITLE = 25;

describe.each(STYLES.map((fixture) => [fixture.style, fixture] as const))("S0.6 S0.8 %s", (_, fixture) => {
  const result = decompose(fixture.text, { date: fixture.date });
  it("gives the items, owners, deadlines and quantities that a careful reader finds", () => {
    expect(measure(fixture, result).differences).toEqual([]);
  });
  it("names every item in short, without 要 and without a date at the head", () => {
    for (const { title } of result.items) {
      expect(title.length).toBeLessThanOrEqual(LONGEST_TITLE);
      expect(title.length).toBeGreaterThanOrEqual(4);
      expect(title).not.toMatch(/^(?:要|[^，]{2,12}[局办]要|\d{1,2}月|年底前|年内)/);
    }
  });
});

/** Texts that the reading was not made with: a floor under the figures in the README, not a promise of perfection. */
describe.each(UNSEEN.map((fixture) => [fixture.style, fixture] as const))("S0.6 %s", (_, fixture) => {
  it("finds at least three items in four, and for two in three the owners as named", () => {
    const { f1, owners, expected } = measure(fixture, decompose(fixture.text, { date: fixture.date }));
    expect(f1).toBeGreaterThanOrEqual(0.75);
    expect(owners / expected).toBeGreaterThanOrEqual(0.66);
  });
});
