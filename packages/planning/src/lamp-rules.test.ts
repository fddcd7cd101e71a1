import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  addDays, daysBetween, lampBounds, lampMeasures, lampOf, lampPresetKeys, lampPresets, lampReasonKeys, lampRuleProblem, ruleLamps,
  type LampInput, type LampPresetKey, type LampRule,
} from "./index";

/** Ten weeks without holidays, 67 days: on 3 August 51% are expected and 32 days (48%) are left. */
const base: LampInput = {
  closedOn: null, dispatched: true, started: true, startOn: "2026-06-29", dueOn: "2026-09-04", progress: 55, today: "2026-08-03", reportMissing: false,
};
type Case = [name: string, change: Partial<LampInput>, result: string];

/** Facts that every rule set leaves as they are. */
const facts: Case[] = [
  ["closed in time", { closedOn: "2026-09-04", today: "2026-10-20", reportMissing: true }, "blue closed_on_time"],
  ["closed late", { closedOn: "2026-09-30", today: "2026-10-20" }, "blue closed_late"],
  ["closed without a deadline", { closedOn: "2026-09-04", dueOn: null }, "blue closed"],
  ["closed although red months are remembered", { closedOn: "2026-09-04", missedMonths: ["2026-07"] }, "blue closed_on_time"],
  ["not dispatched", { dispatched: false, today: "2026-12-01" }, "grey not_dispatched"],
  ["suspended", { suspended: true, today: "2026-12-01" }, "grey suspended"],
  ["start ahead", { started: false, today: "2026-06-20" }, "grey start_not_due"],
  ["no start, not begun", { started: false, startOn: null, dueOn: null }, "grey not_started"],
  ["begun in the month of its start", { started: false, today: "2026-06-30", progress: 0 }, "grey not_started"],
  ["overdue by a day at 99%", { today: "2026-09-05", progress: 99 }, "red overdue"],
  ["overdue and nobody reports", { today: "2026-09-20", progress: 99, reportMissing: true }, "red overdue"],
  ["overdue and never begun", { today: "2026-09-20", started: false, progress: 0 }, "red overdue"],
  ["on schedule", { progress: 51 }, "green on_schedule"],
  ["ahead", { progress: 70 }, "green ahead"],
  ["silence is never green", { reportMissing: true }, "unreported never_reported"],
  ["silence after an earlier report", { reportMissing: true, lastReportOn: "2026-06-30" }, "unreported unreported"],
  ["neither date nor plan", { dueOn: null, progress: 20 }, "grey no_schedule"],
  ["neither date nor plan nor report", { dueOn: null, reportMissing: true }, "unreported never_reported"],
  ["a red month made up stays yellow", { missedMonths: ["2026-07"] }, "yellow made_up"],
  ["within a year", { missedMonths: ["2025-08"] }, "yellow made_up"],
  ["not for ever", { missedMonths: ["2025-07"] }, "green ahead"],
  ["the last of several counts", { missedMonths: ["2025-01", "2026-07"] }, "yellow made_up"],
];

const own: Record<LampPresetKey, Case[]> = {
  yinchuan: [
    ["9 points behind", { progress: 42 }, "green on_schedule"],
    ["10 points behind", { progress: 41 }, "yellow behind"],
    ["10 points as printed", { progress: 41.4 }, "yellow behind"],
    ["30 points behind", { progress: 21 }, "yellow behind"],
    ["31 points behind", { progress: 20 }, "red behind"],
    ["silence never hides a warning", { progress: 34, reportMissing: true }, "yellow behind"],
    ["start missed past its month", { started: false, progress: 0, today: "2026-07-01" }, "yellow start_missed"],
    ["taken up, reported at nothing past its month", { begun: false, progress: 0, today: "2026-07-01" }, "yellow start_missed"],
    ["start missed three months", { started: false, progress: 0, today: "2026-09-29", dueOn: "2028-12-31" }, "red start_missed"],
    ["one day less", { started: false, progress: 0, today: "2026-09-28", dueOn: "2028-12-31" }, "yellow start_missed"],
    ["money at its requirement", { money: { expected: 40, actual: 40 } }, "green ahead"],
    ["money behind", { money: { expected: 40, actual: 38.4 } }, "red money_behind"],
    ["entered", { monthsNotEntered: 0 }, "green ahead"],
    ["a month not entered", { monthsNotEntered: 1 }, "yellow not_entered"],
    ["two months not entered", { monthsNotEntered: 2 }, "red not_entered"],
    ["behind speaks before what was made up", { progress: 34, missedMonths: ["2026-07"] }, "yellow behind"],
    ["a red month is not made up while it lasts", { progress: 10, missedMonths: ["2026-07"] }, "red behind"],
    ["little time left says nothing", { today: "2026-09-03", progress: 98 }, "green on_schedule"],
  ],
  time_left: [
    ["31% left", { today: "2026-08-14", progress: 80 }, "green ahead"],
    ["30% left", { today: "2026-08-15", progress: 80 }, "yellow time_left"],
    ["30% left and far behind", { today: "2026-08-15", progress: 5 }, "yellow time_left"],
    ["15% left and ahead", { today: "2026-08-25", progress: 97 }, "yellow time_left"],
    ["15% left and a point behind", { today: "2026-08-25", progress: 82 }, "red time_left_behind"],
    ["16% left and behind", { today: "2026-08-24", progress: 40 }, "yellow time_left"],
    ["finished, only not closed", { today: "2026-09-03", progress: 100 }, "green ahead"],
    ["last day and behind", { today: "2026-09-04", progress: 99 }, "red time_left_behind"],
    ["far behind with time left", { progress: 5 }, "green on_schedule"],
    ["start missed past its month", { started: false, progress: 0, today: "2026-07-01" }, "yellow start_missed"],
    ["silence does not hide the time", { today: "2026-08-15", progress: 80, reportMissing: true }, "yellow time_left"],
  ],
  days_left: [
    ["four days left", { today: "2026-08-31", progress: 95 }, "green ahead"],
    ["three days left", { today: "2026-09-01", progress: 98 }, "yellow days_left"],
    ["last day", { today: "2026-09-04", progress: 99 }, "yellow days_left"],
    ["last day, finished", { today: "2026-09-04", progress: 100 }, "green on_schedule"],
    ["three days left without a start", { today: "2026-09-01", startOn: null }, "yellow days_left"],
    ["far behind with days left", { progress: 5 }, "green on_schedule"],
    ["start missed past its month", { started: false, progress: 0, today: "2026-07-01" }, "yellow start_missed"],
    ["silence does not hide the days", { today: "2026-09-01", progress: 98, reportMissing: true }, "yellow days_left"],
  ],
};

describe.each(lampPresetKeys)("preset %s", (key) => {
  const cases = [...facts, ...own[key]];
  it("is a rule set that stands, and has a table of at least 30 cases", () => {
    expect(lampRuleProblem(lampPresets[key])).toBeUndefined();
    expect(cases.length).toBeGreaterThanOrEqual(30);
  });
  test.each(cases)("%s", (_, change, result) => {
    const { lamp, reason, rule } = lampOf({ ...base, ...change }, { id: `${key} 1`, rules: lampPresets[key] });
    expect(`${lamp} ${reason.key}`).toBe(result);
    expect(rule).toBe(`${key} 1`);
  });
});

const day = fc.integer({ min: -90, max: 300 }).map((n) => addDays("2026-06-29", n));
const input = fc.record({
  closedOn: fc.constant(null), dispatched: fc.boolean(), started: fc.boolean(), startOn: fc.option(day), dueOn: fc.option(day), today: day, reportMissing: fc.boolean(),
  reportsMissed: fc.integer({ min: 0, max: 4 }), money: fc.option(fc.record({ expected: fc.integer({ min: 0, max: 100 }), actual: fc.integer({ min: 0, max: 100 }) })),
  monthsNotEntered: fc.option(fc.integer({ min: 0, max: 4 })), missedMonths: fc.subarray(["2025-03", "2026-02", "2026-05"]),
  nodes: fc.array(fc.record({ dueOn: day, targetPercent: fc.integer({ min: 0, max: 100 }) }), { maxLength: 4 }),
});
const rule: fc.Arbitrary<LampRule> = fc.constantFrom(...lampMeasures).chain((measure) => fc.record({
  measure: fc.constant(measure), bound: fc.integer({ min: lampBounds[measure][0], max: lampBounds[measure][1] }), beyond: fc.boolean(),
  behind: measure === "time_left" || measure === "days_left" ? fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }) : fc.constant(undefined), lamp: fc.constantFrom(...ruleLamps),
}));
const ruleSet = fc.array(rule, { maxLength: 8 }).map((rules) => ({ id: "any", rules }));
const percent = fc.double({ min: 0, max: 100, noNaN: true });
const severity = ["red", "yellow", "unreported", "grey", "green"];

describe("any rule set", () => {
  it("never makes a lamp worse for more progress: the lamp is monotone in the gap", () => {
    fc.assert(fc.property(input, ruleSet, percent, percent, (task, rules, one, other) => {
      const [low, high] = one < other ? [one, other] : [other, one];
      const less = lampOf({ ...task, progress: low }, rules);
      const more = lampOf({ ...task, progress: high }, rules);
      expect(severity.indexOf(more.lamp)).toBeGreaterThanOrEqual(severity.indexOf(less.lamp));
    }), { numRuns: 1000 });
  });

  it("never shows green what is overdue or not reported", () => {
    fc.assert(fc.property(input, ruleSet, percent, (task, rules, progress) => {
      const { lamp } = lampOf({ ...task, dispatched: true, started: true, progress }, rules);
      const mayBeGreen = !task.reportMissing && (task.dueOn === null || task.dueOn >= task.today);
      expect(mayBeGreen || lamp !== "green").toBe(true);
    }), { numRuns: 1000 });
  });

  it("prints values that agree with its lamp: some rule of that lamp is reached by exactly them", () => {
    fc.assert(fc.property(input, ruleSet, percent, (task, rules, progress) => {
      const { lamp, reason: { key, values } } = lampOf({ ...task, progress }, rules);
      expect(lampReasonKeys).toContain(key);
      const at = (name: string) => Number(values[name]);
      const reached = (measure: LampRule["measure"], value: number) => rules.rules.some((it) => it.measure === measure && it.lamp === lamp
        && (measure === "time_left" || measure === "days_left" || measure === "made_up" ? (it.beyond ? value < it.bound : value <= it.bound) : it.beyond ? value > it.bound : value >= it.bound));
      if ("gap" in values && "expected" in values && key !== "ahead") expect(at("expected") - at("actual")).toBe(at("gap"));
      if (key === "behind") expect(reached("gap", at("gap"))).toBe(true);
      if (key === "money_behind") expect(reached("money", at("gap"))).toBe(true);
      if (key === "not_entered") expect(reached("entry", at("months"))).toBe(true);
      if (key === "reports_missed") expect(reached("missed_report", at("periods"))).toBe(true);
      if (key === "time_left" || key === "time_left_behind") expect(reached("time_left", at("left"))).toBe(true);
      if (key === "days_left" || key === "days_left_behind") expect(reached("days_left", at("days"))).toBe(true);
      if (key === "overdue") expect(at("days")).toBe(daysBetween(String(values["dueOn"]), task.today));
      if (key === "on_schedule") expect(lamp).toBe("green");
    }), { numRuns: 1000 });
  });
});

describe("what a rule set may not be", () => {
  const red: LampRule = { measure: "overdue", bound: 1, lamp: "red" };
  test.each<[string, LampRule[], object | undefined]>([
    ["without a rule that turns the overdue red", [{ measure: "gap", bound: 10, lamp: "red" }], { index: 1, problem: "no_overdue" }],
    ["overdue only yellow", [{ ...red, lamp: "yellow" }], { index: 1, problem: "no_overdue" }],
    ["a bound outside its measure", [red, { measure: "time_left", bound: 120, lamp: "yellow" }], { index: 1, problem: "bound" }],
    ["half a day", [{ ...red, bound: 1.5 }], { index: 0, problem: "bound" }],
    ["points beside a rule on points", [red, { measure: "gap", bound: 10, behind: 5, lamp: "yellow" }], { index: 1, problem: "behind" }],
    ["yellow outshone by an earlier red", [red, { measure: "gap", bound: 30, lamp: "yellow" }, { measure: "gap", bound: 10, lamp: "red" }], { index: 1, problem: "unreachable" }],
    ["the same rule twice", [red, { measure: "gap", bound: 10, lamp: "yellow" }, { measure: "gap", bound: 10, lamp: "yellow" }], { index: 2, problem: "unreachable" }],
    ["a narrower rule of the same lamp", [red, { measure: "days_left", bound: 3, lamp: "yellow" }, { measure: "days_left", bound: 5, lamp: "yellow" }], { index: 1, problem: "unreachable" }],
    ["10 yellow and above 30 red stands", [red, { measure: "gap", bound: 30, beyond: true, lamp: "red" }, { measure: "gap", bound: 10, lamp: "yellow" }], undefined],
    ["less time and behind is another rule", [red, { measure: "time_left", bound: 15, behind: 1, lamp: "red" }, { measure: "time_left", bound: 30, lamp: "yellow" }], undefined],
  ])("%s", (_, rules, problem) => {
    expect(lampRuleProblem(rules)).toEqual(problem);
  });
});
