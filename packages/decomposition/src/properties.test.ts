import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOTICE } from "../testing/notice";
import { REPORT } from "../testing/report";
import { SPEECH } from "../testing/speech";
import { decompose, readItem } from "./decompose";
import { readDeadline } from "./deadline";
import { readQuantities } from "./quantity";
import { readResponsibility } from "./responsibility";

const GENRE = ["一、", "（一）", "一是", "二要", "要", "各乡镇", "住建局", "、", "，", "。", "；", "\n", "（", "）", "负责", "牵头", "会同", "等", "10月底前", "确保", "力争", "XX", "25个", "项目", "对", "加快", "推进", "“", "”", "百分之五", "由", "包括", "的", "以", "为", "2026年", "列第一位者为牵头单位", "今年以来", "存在问题", "\r\n", "𠮷", "e\u0301"];
const text = fc.oneof(
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
      for (const [i, s] of result.sentences.entries()) for (const n of s.items) {
        expect(result.items[n], `sentence ${i}`).toBeDefined();
        expect(s.class).toBe("item");
      }
      expect(decompose(t, { date: "2026-07-20" })).toEqual(result);
    }), { numRuns: 300 });
  }, 60_000);

  it("the single readers never fail", () => {
    fc.assert(fc.property(text, fc.nat(400), fc.nat(400), (t, a, b) => {
      readResponsibility(t);
      readDeadline(t, "2026-07-20");
      for (const q of readQuantities(t)) expect(Number.isFinite(q.value)).toBe(true);
      readItem(t, a, b);
    }), { numRuns: 200 });
  }, 60_000);
});

/** Processor time in ms, which a busy machine does not blur as it does the clock. */
function cost(text: string): number {
  const from = process.cpuUsage();
  decompose(text);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

describe("cost", () => {
  const hostile = ["（", "（a\n", "一是", "，", "由", "各", "。", "对项目，包括甲乙丙丁戊己、", "一、\n", "“", "1", "一", "XX同志、", "住建局、", "要", "加快", "推进工作，", "（住建局负责", "控制在", "20", "各乡镇、各部门，", "在", "十", SPEECH, REPORT];
  it.each(hostile.map((unit) => [unit.slice(0, 16), unit]))("grows with the length only, on a text of nothing but %j", (_, unit) => {
    const of = (length: number) => unit.repeat(Math.ceil(length / unit.length));
    cost(of(5_000));
    const short = Math.max(20, cost(of(10_000)));
    // Eight times the text; quadratic reading would cost 64 times as much.
    expect(cost(of(80_000))).toBeLessThan(short * 32);
  }, 60_000);
});
