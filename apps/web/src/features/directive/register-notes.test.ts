import { describe, expect, it } from "vitest";
import { registerNotes } from "./register-notes";
import type { BenchCandidate } from "./workbench-state";

const candidate = (values: object, reading: object = {}) => ({
  dueOn: "2026-12-31", leadUnitId: "water", groupId: null, targetValue: null, fanOut: [], ...values,
  reading: { blanks: [], unmatched: [], inferred: [], deadline: { text: null, date: null, quality: "stated" }, ...reading },
}) as unknown as BenchCandidate;
const membersOf = (groupId: string | null) => (groupId === "townships" ? ["hill", "river", "lake"] : []);
const notes = (...candidates: BenchCandidate[]) => registerNotes(candidates, membersOf, "2026-11-29").map(({ key, n }) => [key, n]);

describe("before items are handed out it is said", () => {
  it("that some are due before today; what is due today is not overdue", () => {
    expect(notes(candidate({ dueOn: "2026-11-28" }), candidate({ dueOn: "2026-11-29" }), candidate({ dueOn: null }))).toEqual([["missingDue", 1], ["overdue", 1]]);
  });
  it("that a lead unit or a year was only inferred, until a person settles it", () => {
    const moved = { inferred: ["dueOn"], deadline: { text: "6月底前", date: "2027-06-30", quality: "derived", nextYear: true } };
    expect(notes(candidate({}, { inferred: ["lead", "leader"] }), candidate({}, moved), candidate({}, { ...moved, inferred: [] }))).toEqual([["nextYear", 1], ["inferredLead", 1]]);
  });
  it("how many children of a class have no target while the whole has one", () => {
    const fanOut = [{ unitId: "hill", targetValue: 2 }, { unitId: "river", targetValue: null }];
    expect(notes(candidate({ groupId: "townships", targetValue: 6, fanOut }))).toEqual([["childrenWithoutTarget", 2]]);
    expect(notes(candidate({ groupId: "townships" }))).toEqual([]);
  });
  it("nothing where nothing is doubtful", () => expect(notes(candidate({}))).toEqual([]));
});
