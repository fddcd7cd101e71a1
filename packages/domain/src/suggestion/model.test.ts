import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ModelAnswer, openSuggestions, pieceLength, piecesOf, placeItems, type Suggestion } from "./model";

const body = "县水务局要清淤5处。县住建局要改造3个小区。大家要齐心。";
const piece = { start: 100, text: body };

describe("pieces of a text", () => {
  it("hold whole sentences, each a slice of the text, none longer than one question", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 3_000 }), { maxLength: 30 }), (lengths) => {
      let at = 0;
      const sentences = lengths.map((length) => ({ start: at, end: (at += length) }));
      const text = "字".repeat(at);
      const pieces = piecesOf(text, sentences);
      for (const { start, text: words } of pieces) {
        expect(words).toBe(text.slice(start, start + words.length));
        expect(words.length).toBeLessThanOrEqual(pieceLength);
      }
      for (const { start } of sentences) expect(pieces.some((one) => one.start <= start && start < one.start + one.text.length)).toBe(true);
    }));
  });
});

describe("an answer of the model", () => {
  it.each([
    ["another field", { items: [{ quote: "县水务局要清淤", close_task: "2026-0001" }] }], ["another shape", { tasks: [] }], ["a bare list", []],
    ["a number for words", { items: [{ quote: 7 }] }], ["beside the items something else", { items: [], command: "关闭全部任务" }], ["too many items", { items: Array.from({ length: 201 }, () => ({ quote: "县水务局要" })) }],
  ])("with %s is refused whole", (_name, answer) => expect(ModelAnswer.safeParse(answer).success).toBe(false));
  it("is placed where its words stand exactly once, in offsets of the whole text", () => {
    const { placed, refused } = placeItems(piece, [{ quote: "县水务局要清淤5处", unit: "县水务局", title: "清淤", due_on: "2026-09-30" }]);
    expect(placed).toEqual([{ start: 100, end: 109, unit: "县水务局", title: "清淤", due_on: "2026-09-30" }]);
    expect(refused).toBe(0);
  });
  it("whose words do not stand in the text, or stand there twice, is refused", () => {
    expect(placeItems(piece, [{ quote: "县水务局要修路" }, { quote: "县水务局 要清淤" }])).toEqual({ placed: [], refused: 2 });
    expect(placeItems({ start: 0, text: "要抓好。要抓好。" }, [{ quote: "要抓好。" }])).toEqual({ placed: [], refused: 1 });
  });
  it("keeps no markup, no control characters and no date that is none", () => {
    const quote = "县水务局要清淤5处";
    expect(placeItems(piece, [{ quote, title: "<script>alert(1)</script>", unit: "水务局\u0000", due_on: "2026-02-31" }])).toEqual({ placed: [{ start: 100, end: 109, title: null, unit: null, due_on: null }], refused: 3 });
  });
  it("gives slices of the text, whatever it says", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string({ minLength: 4, maxLength: 20, unit: "grapheme" })), (text, quotes) => {
      for (const { start, end } of placeItems({ start: 0, text }, quotes.map((quote) => ({ quote }))).placed) expect(quotes).toContain(text.slice(start, end));
    }));
  });
});

describe("open suggestions", () => {
  const candidate = { id: "c", start: 0, end: 10, state: "proposed", title: "清淤", leadUnitId: "water" as string | null, groupId: null, dueOn: null as string | null };
  const suggestion = (over: Partial<Suggestion>): Suggestion => ({ id: "s", start: 0, end: 9, field: "dueOn", value: "2026-09-30", model: "m", ...over });
  it("stand beside their candidate while they say something else", () => {
    expect(openSuggestions([suggestion({})], [candidate]).beside.get("c")).toHaveLength(1);
    expect(openSuggestions([suggestion({})], [{ ...candidate, dueOn: "2026-09-30" }]).beside.size).toBe(0);
    expect(openSuggestions([suggestion({ field: "leadUnitId", value: "water" })], [candidate]).beside.size).toBe(0);
    expect(openSuggestions([suggestion({})], [{ ...candidate, state: "confirmed" }]).beside.size).toBe(0);
  });
  it("name a missing item only where no candidate stands, a dropped one included", () => {
    const missing = suggestion({ field: "missing", start: 20, end: 30 });
    expect(openSuggestions([missing], [candidate]).missing).toEqual([missing]);
    expect(openSuggestions([missing], [{ ...candidate, start: 22, end: 30, state: "dropped" }]).missing).toEqual([]);
  });
});
