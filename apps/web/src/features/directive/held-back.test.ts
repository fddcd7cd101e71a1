import { expect, it } from "vitest";
import { faultKindsOf, heldBackOf } from "./held-back";
import type { BenchCandidate } from "./workbench-state";

const heldOn = "2026-07-10";
const candidate = (id: string, part: Partial<BenchCandidate> = {}) =>
  ({ id, state: "proposed", leadUnitId: "u1", groupId: null, dueOn: "2026-08-31", cooperating: [], ...part }) as unknown as BenchCandidate;
const all = [
  candidate("a", { leadUnitId: null }), candidate("b", { leadUnitId: null, dueOn: "2026-07-01" }), candidate("c", { dueOn: "2026-07-01" }),
  candidate("d"), candidate("e", { leadUnitId: null, state: "confirmed" }), candidate("f", { leadUnitId: null }),
];

it("names each reason with its number; an item with two counts in both, and only what was to be confirmed counts", () => {
  expect(heldBackOf(all, new Set(["a", "b", "c", "d", "e"]), heldOn)).toEqual({ n: 3, reasons: [{ kind: "lead_required", n: 2 }, { kind: "due_before_meeting", n: 2 }] });
});

it("is gone as soon as what was missing is there", () => {
  const mended = all.map((one) => ({ ...one, leadUnitId: "u1", dueOn: "2026-08-31" }));
  expect(heldBackOf(mended, new Set(["a", "b", "c"]), heldOn)).toEqual({ n: 0, reasons: [] });
});

it("a class of units answers as well as a lead unit does", () => {
  expect(faultKindsOf(candidate("g", { leadUnitId: null, groupId: "townships" }), heldOn)).toEqual([]);
});

it("every fault that stops a confirmation has a kind", () => {
  const share = (unitId: string, dueOn: string | null = null) => ({ unitId, share: "", dueOn });
  expect(faultKindsOf(candidate("h", { cooperating: [share("u2"), share("u2")] }), heldOn)).toEqual(["unit_twice"]);
  expect(faultKindsOf(candidate("i", { cooperating: [share("u1"), share("u2", "2026-09-30")] }), heldOn)).toEqual(["lead_cooperates", "share_after_due"]);
});
