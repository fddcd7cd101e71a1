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
  expect(first.told.at(-1)).toEqual({ restored: null, overtaken: false, isSafe: true });
  first.draft?.keep(typed);
  expect(first.told.at(-1)).toEqual({ restored: null, overtaken: false, isSafe: true });
  const again = opened();
  expect(again.draft?.begin(start)).toEqual(typed);
  expect(again.told.at(-1)).toEqual({ restored: now, overtaken: false, isSafe: true });
  expect(opened("li").draft?.begin(start)).toBeNull();
  expect(opened("zhang", "extend:2").draft?.begin(start)).toBeNull();
});

it("what was sent or thrown away does not come back, nor what was taken back by hand", () => {
  const { draft, told } = opened();
  draft?.begin(start);
  draft?.keep(typed);
  draft?.forget();
  expect(told.at(-1)).toEqual({ restored: null, overtaken: false, isSafe: true });
  expect(opened().draft?.begin(start)).toBeNull();
  draft?.keep(typed);
  draft?.keep(start);
  expect(opened().draft?.begin(start)).toBeNull();
});

it("what was not touched shows what others made of it since; what both changed is said, until it is sent or thrown away", () => {
  const item = { title: "修缮渡口", dueOn: "2026-12-31", reason: "" };
  const left = opened("zhang", "edit:1");
  left.draft?.begin(item);
  left.draft?.keep({ ...item, title: "修缮十二处渡口", reason: "表述" });

  const elsewhere = opened("zhang", "edit:1");
  expect(elsewhere.draft?.begin({ ...item, dueOn: "2027-03-31" })).toEqual({ title: "修缮十二处渡口", dueOn: "2027-03-31", reason: "表述" });
  expect(elsewhere.told.at(-1)).toMatchObject({ restored: now, overtaken: false });

  const same = { ...item, title: "修缮渡口码头" };
  const overtaken = opened("zhang", "edit:1");
  expect(overtaken.draft?.begin(same)).toMatchObject({ title: "修缮十二处渡口" });
  expect(overtaken.told.at(-1)).toMatchObject({ overtaken: true });
  // Typed on and left once more: what was begun on is still what it was.
  overtaken.draft?.keep({ ...same, title: "修缮十二处渡口", reason: "按会议要求" });
  const again = opened("zhang", "edit:1");
  expect(again.draft?.begin(same)).toMatchObject({ title: "修缮十二处渡口", reason: "按会议要求" });
  expect(again.told.at(-1)).toMatchObject({ overtaken: true });
  again.draft?.forget();
  expect(again.told.at(-1)).toMatchObject({ overtaken: false });
  // Typed anew after that, it goes on from what stands there now.
  again.draft?.keep({ ...same, title: "修缮全部渡口" });
  const anew = opened("zhang", "edit:1");
  anew.draft?.begin(same);
  expect(anew.told.at(-1)).toMatchObject({ restored: now, overtaken: false });
});

it("nobody is asked where somebody else already wrote the same", () => {
  const item = { title: "修缮渡口", reason: "" };
  const left = opened("zhang", "edit:1");
  left.draft?.begin(item);
  left.draft?.keep({ title: "修缮码头", reason: "表述" });
  const again = opened("zhang", "edit:1");
  expect(again.draft?.begin({ ...item, title: "修缮码头" })).toEqual({ title: "修缮码头", reason: "表述" });
  expect(again.told.at(-1)).toMatchObject({ restored: now, overtaken: false });
});

it("a browser that does not take it makes closing unsafe, and nothing is kept without a key or a person", () => {
  vi.stubGlobal("localStorage", undefined);
  const { draft, told } = opened();
  draft?.begin(start);
  draft?.keep(typed);
  expect(told.at(-1)).toEqual({ restored: null, overtaken: false, isSafe: false });
  expect(formDraft({ person: "zhang", key: undefined, tell: () => {} })).toBeNull();
  expect(opened(null).draft).toBeNull();
});
