import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { forgetDraft, isNewer, keepDraft, keptDraft, laidOver } from "./local-drafts";

const now = Date.parse("2026-11-28T02:00:00Z");
const day = 86_400_000;
const key = "report:1:2026-11";

/** A store as browsers have it. */
function store(): Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem"> {
  const kept = new Map<string, string>();
  return {
    get length() { return kept.size; },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}
beforeEach(() => vi.stubGlobal("localStorage", store()));
afterEach(() => vi.unstubAllGlobals());

it("gives back what was kept, to the same person and the same form only", () => {
  expect(keepDraft("zhang", key, { data: { done: "修好四处" }, at: now, after: null })).toBe(true);
  expect(keptDraft("zhang", key, now)).toEqual({ data: { done: "修好四处" }, at: now, after: null });
  keepDraft("zhang", key, { data: 1, base: { done: "" }, at: now, after: 5 });
  expect(keptDraft("zhang", key, now)).toEqual({ data: 1, base: { done: "" }, at: now, after: 5 });
  expect(keptDraft("li", key, now)).toBeNull();
  expect(keptDraft("zhang", "report:2:2026-11", now)).toBeNull();
});

it("the newer one wins; a clock that is slow loses nothing where nobody stored another draft", () => {
  const local = { data: "本机", at: now, after: null };
  expect(isNewer(local, null)).toBe(true);
  expect(isNewer(local, now - 1)).toBe(true);
  expect(isNewer(local, now + 1)).toBe(false);
  expect(isNewer({ ...local, after: now + day }, now + day)).toBe(true);
  expect(isNewer({ ...local, after: now - day }, now + 1)).toBe(false);
});

it("what was left for more than 30 days is thrown away, whoever left it; other things of the store stay", () => {
  keepDraft("li", key, { data: 1, at: now - 31 * day, after: null });
  keepDraft("zhang", "plan:old", { data: 1, at: now - 31 * day, after: null });
  keepDraft("zhang", key, { data: 2, at: now - 29 * day, after: null });
  localStorage.setItem("recent:1", "[]");
  localStorage.setItem("draft:zhang:broken", "{");
  expect(keptDraft("zhang", "plan:old", now)).toBeNull();
  expect(keptDraft("zhang", key, now)?.data).toBe(2);
  expect(localStorage.length).toBe(2);
});

it("is forgotten once the server has it, but not what was typed after that", () => {
  keepDraft("zhang", key, { data: 1, at: now, after: null });
  forgetDraft("zhang", key, now - 1);
  expect(keptDraft("zhang", key, now)?.data).toBe(1);
  forgetDraft("zhang", key, now);
  expect(keptDraft("zhang", key, now)).toBeNull();
});

it("a browser that is full or keeps nothing stops nobody", () => {
  const full = () => { throw new DOMException("full", "QuotaExceededError"); };
  vi.stubGlobal("localStorage", { ...store(), setItem: full });
  expect(keepDraft("zhang", key, { data: 1, at: now, after: null })).toBe(false);
  expect(keptDraft("zhang", key, now)).toBeNull();
  vi.stubGlobal("localStorage", undefined);
  expect(keepDraft("zhang", key, { data: 1, at: now, after: null })).toBe(false);
  expect(keptDraft("zhang", key, now)).toBeNull();
  expect(() => forgetDraft("zhang", key, now)).not.toThrow();
});

it("a draft fills or empties what the form knows, and nothing else", () => {
  const start = { reason: "", proposedDueOn: null, checked: [1] };
  expect(laidOver(start, { reason: "雨季停工", proposedDueOn: "2026-12-31", checked: [2], version: 3 })).toEqual({ reason: "雨季停工", proposedDueOn: "2026-12-31", checked: [2] });
  expect(laidOver(start, { reason: 5, checked: "2" })).toEqual(start);
  expect(laidOver({ dueOn: "2026-12-31", helpers: ["a"] }, { dueOn: null, helpers: null })).toEqual({ dueOn: null, helpers: ["a"] });
  expect(laidOver(start, "雨季停工")).toEqual(start);
  expect(laidOver(start, null)).toEqual(start);
});
