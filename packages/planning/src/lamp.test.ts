import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { LampInput } from "./index";
import { addDays, lampOf, lampReasonKeys, lamps } from "./index";

/** Ten weeks without holidays: 49 working days after the first, 25 of them by 3 August (51%). */
const base: LampInput = {
  closedOn: null,
  dispatched: true,
  started: true,
  startOn: "2026-06-29",
  dueOn: "2026-09-04",
  progress: 0,
  today: "2026-08-03",
  reportMissing: false,
};

const lampAt = (change: Partial<LampInput>) => {
  const { lamp, reason } = lampOf({ ...base, ...change });
  return `${lamp} ${reason.key}`;
};

describe("lamps after the 银川 preset (fact 7 of the domain)", () => {
  it("prints what it compares: planned 51%, actual 34%, 17 points behind is yellow", () => {
    expect(lampOf({ ...base, progress: 34 })).toEqual({
      lamp: "yellow",
      rule: "yinchuan-1",
      reason: { key: "behind", values: { expected: 51, actual: 34, gap: 17 } },
      expected: 51,
    });
  });

  test.each([
    [51, "green on_schedule"],
    [42, "green on_schedule"],
    [41.4, "yellow behind"],
    [41, "yellow behind"],
    [21, "yellow behind"],
    [20, "red behind"],
    [0, "red behind"],
    [80, "green ahead"],
  ])("at 51%% planned and %d%% done it is %s", (progress, result) => {
    expect(lampAt({ progress })).toBe(result);
  });

  test.each<[string, Partial<LampInput>, string]>([
    ["closing wins over everything", { closedOn: "2026-09-30", today: "2026-10-20", reportMissing: true }, "blue closed_late"],
    ["closed in time", { closedOn: "2026-09-04", today: "2026-10-20" }, "blue closed_on_time"],
    ["closed without a deadline", { closedOn: "2026-09-04", dueOn: null }, "blue closed"],
    ["nobody owes what is not dispatched", { dispatched: false, today: "2026-12-01" }, "grey not_dispatched"],
    ["nor what is suspended", { suspended: true, today: "2026-12-01" }, "grey suspended"],
    ["on its last day it is not overdue", { today: "2026-09-04", progress: 95 }, "green on_schedule"],
    ["overdue from the next day, at 99%", { today: "2026-09-05", progress: 99 }, "red overdue"],
    ["overdue although never begun", { today: "2026-09-05", started: false }, "red overdue"],
    ["overdue although nobody reports", { today: "2026-09-05", reportMissing: true }, "red overdue"],
    ["start not due", { today: "2026-06-20", started: false }, "grey start_not_due"],
    ["begun before its start is on schedule", { today: "2026-06-20", progress: 5 }, "green ahead"],
    ["start due in this month, not begun", { today: "2026-06-30", started: false }, "grey not_started"],
    ["start missed past its month", { today: "2026-07-01", started: false }, "yellow start_missed"],
    ["not begun and far behind", { today: "2026-08-03", started: false }, "red behind"],
    ["start missed three months", { today: "2026-09-29", dueOn: "2028-12-31", started: false }, "red start_missed"],
    ["start missed, one day less", { today: "2026-09-28", dueOn: "2028-12-31", started: false }, "yellow start_missed"],
    ["silence replaces green", { progress: 50, reportMissing: true }, "unreported never_reported"],
    ["silence with an earlier report", { progress: 50, reportMissing: true, lastReportOn: "2026-06-24" }, "unreported unreported"],
    ["silence never hides a warning", { progress: 34, reportMissing: true }, "yellow behind"],
    ["no schedule is not on schedule", { dueOn: null }, "grey no_schedule"],
    ["no schedule and no report", { dueOn: null, reportMissing: true }, "unreported never_reported"],
    ["no start date, not begun", { startOn: null, started: false }, "grey not_started"],
    ["no start date, but work under way", { startOn: null }, "grey no_schedule"],
  ])("%s", (_, change, result) => {
    expect(lampAt(change)).toBe(result);
  });

  it("compares with the plan's nodes where there is a plan", () => {
    const nodes = [{ dueOn: "2026-08-28", targetPercent: 10 }];
    expect(lampAt({ nodes, progress: 0 })).toBe("green on_schedule");
    expect(lampAt({ nodes: [{ dueOn: "2026-07-31", targetPercent: 90 }], progress: 50 })).toBe("red behind");
  });

  it("gives every task one lamp and a sentence that exists; more progress never makes it worse", () => {
    const severity = ["red", "yellow", "unreported", "grey", "green"];
    const day = fc.integer({ min: -60, max: 200 }).map((n) => addDays("2026-06-29", n));
    const input = fc.record({
      dispatched: fc.boolean(),
      started: fc.boolean(),
      startOn: fc.option(day),
      dueOn: fc.option(day),
      today: day,
      reportMissing: fc.boolean(),
      nodes: fc.array(fc.record({ dueOn: day, targetPercent: fc.integer({ min: 0, max: 100 }) }), { maxLength: 4 }),
    });
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(input, percent, percent, (task, one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        const less = lampOf({ ...task, closedOn: null, progress: low });
        const more = lampOf({ ...task, closedOn: null, progress: high });
        expect(lamps).toContain(less.lamp);
        expect(lampReasonKeys).toContain(less.reason.key);
        expect(severity.indexOf(more.lamp)).toBeGreaterThanOrEqual(severity.indexOf(less.lamp));
        const { expected, actual, gap } = less.reason.values;
        if (less.reason.key === "behind") expect(Number(expected) - Number(actual)).toBe(gap);
      }),
      { numRuns: 500 },
    );
  });
});
