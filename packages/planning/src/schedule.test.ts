import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { PlanNode } from "./index";
import { addDays, dayNumber, dayOf, expectedProgress, nextNode } from "./index";

const nodes: PlanNode[] = [
  { dueOn: "2026-03-31", targetPercent: 20 },
  { dueOn: "2026-06-30", targetPercent: 60 },
];

describe("expected progress (序时进度)", () => {
  test.each([
    ["2026-02-01", 0],
    ["2026-02-02", 0],
    ["2026-02-14", 50],
    ["2026-02-20", 50],
    ["2026-02-23", 50],
    ["2026-02-24", 55],
    ["2026-03-06", 100],
    ["2026-05-01", 100],
  ])("stands still over Spring Festival and counts make-up Saturdays: %s → %i", (today, expected) => {
    // 2–14 February holds 10 working days after the first, 24 February to 6 March holds 10.
    expect(expectedProgress({ startOn: "2026-02-02", dueOn: "2026-03-06", today })).toBe(expected);
  });

  it("goes through every node and reaches 100 at the deadline", () => {
    const at = (today: string) => expectedProgress({ startOn: "2026-01-05", dueOn: "2026-09-30", nodes, today });
    expect([at("2026-03-31"), at("2026-06-30"), at("2026-09-30")]).toEqual([20, 60, 100]);
    expect(at("2026-05-15")).toBeGreaterThan(20);
    expect(at("2026-05-15")).toBeLessThan(60);
  });

  it("holds the last node where there is no deadline, and says nothing without nodes either", () => {
    expect(expectedProgress({ startOn: "2026-01-05", dueOn: null, nodes, today: "2027-01-01" })).toBe(60);
    expect(expectedProgress({ startOn: "2026-01-05", dueOn: null, today: "2027-01-01" })).toBeNull();
  });

  it("takes a task that begins and ends on one day", () => {
    const at = (today: string) => expectedProgress({ startOn: "2026-11-23", dueOn: "2026-11-23", today });
    expect([at("2026-11-22"), at("2026-11-23"), at("2026-11-24")]).toEqual([0, 100, 100]);
  });

  it("lies within 0 and 100 and never falls as days pass, whatever the plan says", () => {
    const day = fc.integer({ min: dayNumber("2025-12-01"), max: dayNumber("2027-02-01") }).map(dayOf);
    const plan = fc.array(fc.record({ dueOn: day, targetPercent: fc.integer({ min: -20, max: 130 }) }), { maxLength: 6 });
    fc.assert(
      fc.property(day, day, plan, day, fc.integer({ min: 0, max: 200 }), (startOn, dueOn, nodes, today, more) => {
        const now = expectedProgress({ startOn, dueOn, nodes, today }) ?? -1;
        const later = expectedProgress({ startOn, dueOn, nodes, today: addDays(today, more) }) ?? -1;
        expect(now).toBeGreaterThanOrEqual(0);
        expect(later).toBeLessThanOrEqual(100);
        expect(later).toBeGreaterThanOrEqual(now);
        if (today >= dueOn && today >= startOn) expect(now).toBe(100);
      }),
      { numRuns: 400 },
    );
  });
});

it("names the next node still open, with the working days left", () => {
  const done = { dueOn: "2026-03-31", targetPercent: 20, doneOn: "2026-03-30" };
  const open = { dueOn: "2026-06-30", targetPercent: 60 };
  expect(nextNode([open, done], "2026-06-26")).toEqual({ node: open, workingDaysLeft: 2 });
  expect(nextNode([open], "2026-07-01")?.workingDaysLeft).toBe(-1);
  expect(nextNode([done], "2026-07-01")).toBeUndefined();
});
