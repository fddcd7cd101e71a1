import { expect, it } from "vitest";
import { clauseEnds, paragraphsOf } from "./segments";

const text = "第一段。有事要办。\n\n第二段接着说，说完。";
const sentences = [{ start: 0, end: 4 }, { start: 4, end: 9 }, { start: 11, end: 21 }];

it("every character but the line ends is drawn exactly once, in order", () => {
  const candidates = [{ start: 5, end: 8 }, { start: 6, end: 14 }];
  const segments = paragraphsOf(text, sentences, candidates).flatMap((paragraph) => paragraph.segments);
  expect(segments.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text.replaceAll("\n", ""));
  for (const [index, segment] of segments.entries()) if (index > 0) expect(segment.start).toBeGreaterThanOrEqual(segments[index - 1]?.end ?? 0);
});
it("overlapping candidates are both known where they overlap", () => {
  const [one, two] = [{ start: 4, end: 8 }, { start: 6, end: 9 }];
  const [paragraph] = paragraphsOf(text, sentences, [one, two]);
  expect(paragraph?.segments.find(({ start }) => start === 6)?.candidates).toEqual([one, two]);
});
it("splits at the ends of clauses, not at the end of the span", () => {
  expect(clauseEnds(text, { start: 11, end: 21 })).toEqual([18]);
});
