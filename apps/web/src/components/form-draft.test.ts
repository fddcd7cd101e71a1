import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { formDraft, type FormDraftState } from "./form-draft";

const start = { reason: "", proposedDueOn: null };
const typed = { reason: "雨季停工", proposedDueOn: "2026-12-31" };
const now = new Date("2026-11-28T02:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ now });
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    get length() { return kept.size; },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function opened(person: string | null = "zhang", key: string | undefined = "extend:1") {
  const told: FormDraftState[] = [];
  return { told, draft: formDraft({ person, key, tell: (state) => told.push(state) }) };
}

it("what was typed into a window is there when it is opened again, by the same person, and says since when", () => {
  const first = opened();
  expect(first.draft?.begin(start)).toBeNull();
  expect(first.told.at(-1)).toEqual({ restored: null, isSafe: true });
  first.draft?.keep(typed);
  expect(first.told.at(-1)).toEqual({ restored: null, isSafe: true });
  const again = opened();
  expect(again.draft?.begin(start)).toEqual(typed);
  expect(again.told.at(-1)).toEqual({ restored: now, isSafe: true });
  expect(opened("li").draft?.begin(start)).toBeNull();
  expect(opened("zhang", "extend:2").draft?.begin(start)).toBeNull();
});

it("what was sent or thrown away does not come back, nor what was taken back by hand", () => {
  const { draft, told } = opened();
  draft?.keep(typed);
  draft?.begin(start);
  draft?.forget();
  expect(told.at(-1)).toEqual({ restored: null, isSafe: true });
  expect(opened().draft?.begin(start)).toBeNull();
  draft?.keep(typed);
  draft?.keep(start);
  expect(opened().draft?.begin(start)).toBeNull();
});

it("a browser that does not take it makes closing unsafe, and nothing is kept without a key or a person", () => {
  vi.stubGlobal("localStorage", undefined);
  const { draft, told } = opened();
  draft?.keep(typed);
  expect(told.at(-1)).toEqual({ restored: null, isSafe: false });
  expect(formDraft({ person: "zhang", key: undefined, tell: () => {} })).toBeNull();
  expect(opened(null).draft).toBeNull();
});
