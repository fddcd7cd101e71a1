import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, lastPeriodDue, nextPeriod, parsePeriod, previousPeriod, reportingPeriod, signInDueOn } from "./index";
import type { ReportFrequency } from "./index";

describe("reporting periods", () => {
  test.each([
    ["A", "2026-11-23", "2026-11", "2026-11-25"],
    ["B", "2026-11-26", "2026-11", "2026-11-25"],
    ["C", "2026-11-23", "2026-Q4", "2026-12-25"],
    ["C", "2026-01-01", "2026-Q1", "2026-03-25"],
    ["A", "2026-01-31", "2026-01", "2026-01-25"],
  ] as const)("class %s on %s reports %s by %s, holiday or not", (taskClass, day, period, dueOn) => {
    expect(reportingPeriod(taskClass, day)).toMatchObject({ period, dueOn });
  });

  it("may be weekly for what the magistrate names, due on Friday, weeks counted after ISO 8601", () => {
    expect(reportingPeriod("A", "2026-11-29", "weekly")).toEqual({
      period: "2026-W48",
      startOn: "2026-11-23",
      endOn: "2026-11-29",
      dueOn: "2026-11-27",
    });
    expect(reportingPeriod("A", "2027-01-01", "weekly").period).toBe("2026-W53");
    expect(reportingPeriod("A", "2024-12-30", "weekly").period).toBe("2025-W01");
  });

  it("follow one another over the turn of the year", () => {
    expect([nextPeriod("2026-12").period, previousPeriod("2027-01").period]).toEqual(["2027-01", "2026-12"]);
    expect([nextPeriod("2026-Q4").period, previousPeriod("2027-Q1").period]).toEqual(["2027-Q1", "2026-Q4"]);
    expect([nextPeriod("2026-W53").period, previousPeriod("2027-W01").period]).toEqual(["2027-W01", "2026-W53"]);
    expect(parsePeriod("2024-02").endOn).toBe("2024-02-29");
  });

  it("have only names that exist", () => {
    for (const name of ["2026-13", "2026-00", "2026-Q5", "2025-W53", "2026-W00", "2026", "2026-1", ""]) {
      expect(() => parsePeriod(name)).toThrow(RangeError);
    }
  });

  it("cover every day once, and next undoes previous", () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((n) => addDays("2024-01-01", n));
    fc.assert(
      fc.property(day, fc.constantFrom<ReportFrequency>("weekly", "monthly", "quarterly"), (on, frequency) => {
        const found = reportingPeriod("A", on, frequency);
        expect(found.startOn <= on && on <= found.endOn).toBe(true);
        expect(parsePeriod(found.period)).toEqual(found);
        const next = nextPeriod(found.period);
        expect(next.startOn).toBe(addDays(found.endOn, 1));
        expect(previousPeriod(next.period)).toEqual(found);
      }),
    );
  });

  it("are owed once their due day has passed since dispatch", () => {
    expect(lastPeriodDue("A", "2026-09-10", "2026-11-25")?.period).toBe("2026-10");
    expect(lastPeriodDue("A", "2026-09-10", "2026-11-26")?.period).toBe("2026-11");
    expect(lastPeriodDue("A", "2026-11-26", "2026-11-30")).toBeUndefined();
    expect(lastPeriodDue("C", "2026-09-10", "2026-11-26")?.period).toBe("2026-Q3");
  });
});

test.each([
  ["2026-11-20T10:00:00+08:00", "2026-11-23", "Friday to Monday"],
  ["2026-11-20T23:59:59+08:00", "2026-11-23", "late on Friday too"],
  ["2026-11-21T00:00:01+08:00", "2026-11-23", "Saturday to Monday"],
  ["2026-02-14T16:00:00+08:00", "2026-02-24", "over Spring Festival"],
  ["2026-02-27T09:00:00+08:00", "2026-02-28", "to a make-up Saturday"],
])("dispatched %s is to be signed in by %s (%s)", (instant, dueOn) => {
  expect(signInDueOn(new Date(instant))).toBe(dueOn);
});
