import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOTICE } from "../testing/notice";
import { REPORT } from "../testing/report";
import { SPEECH } from "../testing/speech";
import { countsOf } from "./counts";
import { decompose, readItem } from "./decompose";
import { readDeadline } from "./deadline";
import { readQuantities } from "./quantity";
import { overlaps } from "./overlap";
import { readResponsibility } from "./responsibility";
import { readRhythm } from "./rhythm";

const GENRE = ["一、", "（一）", "一是", "二要", "要", "各乡镇", "住建局", "、", "，", "。", "；", "\n", "（", "）", "负责", "牵头", "会同", "等", "10月底前", "确保", "力争", "XX", "25个", "项目", "对", "加快", "推进", "“", "”", "百分之五", "由", "包括", "的", "以", "为", "2026年", "列第一位者为牵头单位", "今年以来", "存在问题", "\r\n", "𠮷", "e\u0301"];
/** Any sequence of code units, lone surrogates among them. */
const codeUnits = fc.array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd800, max: 0xdfff }), fc.integer({ min: 0x4e00, max: 0x9fff })), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units));
const text = fc.oneof(
  codeUnits,
  fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.array(fc.constantFrom(...GENRE), { maxLength: 120 }).map((parts) => parts.join("")),
  fc.tuple(fc.constantFrom(SPEECH, NOTICE, REPORT), fc.nat(), fc.nat()).map(([t, a, b]) => t.slice(a % t.length) + t.slice(0, b % t.length)),
);

describe("for any text", () => {
  it("offsets are valid, items and sentences ordered and disjoint, text equals its slice, and a second run gives the same", () => {
    fc.assert(fc.property(text, (t) => {
      const result = decompose(t, { date: "2026-07-20" });
      for (const list of [result.items, result.sentences]) {
        let last = 0;
        for (const { start, end } of list) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(t.length);
      }
      for (const item of result.items) {
        expect(item.text).toBe(t.slice(item.start, item.end));
        for (const inner of [...item.quantities, ...item.blanks]) {
          expect(inner.start).toBeGreaterThanOrEqual(item.start);
          expect(inner.end).toBeLessThanOrEqual(item.end);
        }
      }
      for (const place of [...result.counts, ...result.references]) {
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeGreaterThan(place.start);
        expect(place.end).toBeLessThanOrEqual(t.length);
        expect(result.sentences[place.sentence]).toBeDefined();
      }
      for (const one of result.references) expect(one.text).toBe(t.slice(one.start, one.end));
      for (const [i, s] of result.sentences.entries()) for (const n of s.items) {
        expect(result.items[n], `sentence ${i}`).toBeDefined();
        expect(s.class).toBe("item");
      }
      expect(decompose(t, { date: "2026-07-20" })).toEqual(result);
    }), { numRuns: 300 });
  }, 60_000);

  it("an item read again from its own place is the same words with the same quantities, blanks, kind and strength", () => {
    fc.assert(fc.property(text, (t) => {
      for (const item of decompose(t, { date: "2026-07-20" }).items.slice(0, 3)) {
        const { text: words, quantities, blanks, kind, strength, rhythm } = item;
        expect(readItem(t, item.start, item.end, { date: "2026-07-20" })).toMatchObject({ text: words, quantities, blanks, kind, strength, rhythm });
      }
    }), { numRuns: 150 });
  }, 60_000);

  it("counting and comparing never fail", () => {
    fc.assert(fc.property(text, (t) => {
      const result = decompose(t);
      for (const line of countsOf(result)) expect(line.agrees === null).toBe(line.counted === null);
      const entries = result.items.map((item, i) => ({ id: String(i), words: item.text, quantities: item.quantities }));
      for (const { id, otherId, score, reasons } of overlaps(entries, entries)) {
        expect(id).not.toBe(otherId);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(reasons.length).toBeGreaterThan(0);
      }
    }), { numRuns: 150 });
  }, 60_000);

  it("the single readers never fail", () => {
    fc.assert(fc.property(text, fc.nat(400), fc.nat(400), (t, a, b) => {
      readResponsibility(t);
      readDeadline(t, "2026-07-20");
      readRhythm(t);
      for (const q of readQuantities(t)) expect(Number.isFinite(q.value)).toBe(true);
      readItem(t, a, b);
    }), { numRuns: 200 });
  }, 60_000);
});
