import type { Sentence } from "@taizhang/domain/directive";
import { expect, it } from "vitest";
import { nextOpen, stopFrom, stopsOf } from "./stops";
import type { BenchCandidate } from "./workbench-state";

const sentence = (position: number, start: number, end: number, part: Partial<Sentence> = {}): Sentence =>
  ({ id: `s${position}`, position, start, end, class: "item", outline: [], resolution: null, reason: null, ...part });
const candidate = (id: string, start: number, end: number, part: Partial<BenchCandidate> = {}) =>
  ({ id, start, end, state: "proposed", reading: { mergedInto: null }, ...part }) as BenchCandidate;

const sentences = [sentence(0, 0, 10, { class: "heading" }), sentence(1, 10, 20, { class: "review" }), sentence(2, 20, 40), sentence(3, 40, 50), sentence(4, 50, 60, { resolution: "not_registered" })];
const candidates = [candidate("a", 20, 28), candidate("b", 28, 45, { state: "confirmed" })];
const stops = stopsOf(sentences, candidates);

it("stops once at each item and at each sentence without one, in the order of the text; headings are passed", () => {
  expect(stops.map(({ candidateId, sentenceId, open }) => [candidateId ?? sentenceId, open])).toEqual([["s1", true], ["a", true], ["b", false], ["s4", false]]);
});
it("goes forth and back and from nowhere to the ends", () => {
  const from = (candidateId: string | null, sentenceId: string | null, by: 1 | -1) => stopFrom(stops, { candidateId, sentenceId }, by);
  expect(from(null, null, 1)?.sentenceId).toBe("s1");
  expect(from(null, "s1", 1)?.candidateId).toBe("a");
  expect(from("a", null, -1)?.sentenceId).toBe("s1");
  expect(from(null, "s4", 1)).toBeUndefined();
});
it("the next undecided place begins again from the top after the last one", () => {
  expect(nextOpen(stops, { candidateId: "a", sentenceId: null })?.sentenceId).toBe("s1");
  expect(nextOpen([], { candidateId: null, sentenceId: null })).toBeUndefined();
});
it("what was left out stays a stop, so that it can be brought back", () => {
  const [only] = stopsOf([sentence(0, 0, 10)], [candidate("a", 0, 10, { state: "dropped" })]);
  expect(only).toMatchObject({ candidateId: "a", open: false });
});
