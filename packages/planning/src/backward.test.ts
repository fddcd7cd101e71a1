import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { PlanInput, Stage } from "./index";
import { addDays, addWorkingDays, applyRemedy, canProceed, dayNumber, dayOf, isWorkingDay, planBackward, remediesOf, usualSeasons, workingDaysBetween, workKinds } from "./index";

const frame = { startOn: "2026-06-01", deadline: "2026-06-30" };
const faultsOf = (stages: Stage[], more: Partial<PlanInput> = {}) => planBackward({ ...frame, ...more, stages }).faults;
const chain: Stage[] = [
  { id: "survey", duration: 10 },
  { id: "build", duration: 20, predecessors: [{ id: "survey" }] },
  { id: "accept", duration: 5, predecessors: [{ id: "build" }] },
];

describe("faults are named with the stage that has to be changed", () => {
  test.each<[string, Stage[], unknown]>([
    ["a cycle", [{ id: "a", duration: 1, predecessors: [{ id: "c" }] }, { id: "b", duration: 1, predecessors: [{ id: "a" }] }, { id: "c", duration: 1, predecessors: [{ id: "b" }] }, { id: "d", duration: 1, predecessors: [{ id: "c" }] }],
      { key: "cycle", id: "b", ids: ["b", "c", "a"] }],
    ["a stage behind itself", [{ id: "a", duration: 1, predecessors: [{ id: "a" }] }], { key: "cycle", id: "a", ids: ["a"] }],
    ["an unknown predecessor", [{ id: "a", duration: 1, predecessors: [{ id: "x" }] }], { key: "unknown_predecessor", id: "a", predecessor: "x" }],
    ["no duration", [{ id: "a", duration: 0 }], { key: "bad_duration", id: "a", duration: 0 }],
    ["half a day", [{ id: "a", duration: 1.5 }], { key: "bad_duration", id: "a", duration: 1.5 }],
    ["half a day of lag", [{ id: "a", duration: 1 }, { id: "b", duration: 1, predecessors: [{ id: "a", lag: 0.5 }] }], { key: "bad_lag", id: "b", predecessor: "a" }],
    ["an id twice", [{ id: "a", duration: 1 }, { id: "a", duration: 1 }], { key: "duplicate_id", id: "a" }],
    ["no day", [{ id: "a", duration: 1, fixed: { finishOn: "2026-06-31" } }], { key: "bad_day", id: "a", day: "2026-06-31" }],
    ["fixed behind the deadline", [{ id: "a", duration: 1, fixed: { finishOn: "2026-07-01" } }], { key: "fixed_after_deadline", id: "a", day: "2026-07-01", deadline: "2026-06-30" }],
    ["fixed in the past", [{ id: "a", duration: 1, fixed: { startOn: "2026-05-29" } }], { key: "fixed_before_start", id: "a", day: "2026-05-29", startOn: "2026-06-01" }],
    ["two fixed stages with too little between", [{ id: "a", duration: 2, fixed: { finishOn: "2026-06-10" } }, { id: "b", duration: 5, predecessors: [{ id: "a" }] }, { id: "c", duration: 3, predecessors: [{ id: "b" }], fixed: { startOn: "2026-06-12" } }],
      { key: "fixed_contradiction", id: "c", day: "2026-06-12", by: "a", earliest: "2026-06-18" }],
  ])("%s", (_name, stages, fault) => {
    expect(faultsOf(stages)).toEqual([fault]);
  });

  it("names a kind of work that no season lets proceed", () => {
    const seasons = [{ id: "always", title: "全年", first: "01-01", last: "12-31", kinds: ["road" as const] }];
    expect(faultsOf([{ id: "a", duration: 1, kind: "road" }], { seasons })).toEqual([{ key: "never_workable", id: "a", kind: "road" }]);
  });
});

describe("a plan that does not fit (S64)", () => {
  const input: PlanInput = { stages: chain, startOn: "2026-11-24", deadline: "2026-12-31" };

  it("says how many working days are missing, and when it should have been begun", () => {
    const { plan } = planBackward(input);
    // 24 November to 31 December holds 28 working days; 35 are needed.
    expect(plan?.shortage).toEqual({ workingDays: 7, shouldHaveStartedOn: "2026-11-13", at: "survey" });
    expect(plan?.chain).toEqual(["survey", "build", "accept"]);
    expect(plan?.nodes.map(({ float }) => float)).toEqual([-7, -7, -7]);
    expect(plan?.reachableOn).toBe("2027-01-12");
    expect(plan?.unpublishedYears).toEqual([2027]);
  });

  it("offers remedies that take no more than they need, each with its effect", () => {
    const [alike, longest, overlap, extension] = remediesOf(input);
    const taken = (list: readonly { from: number; to: number }[] = []) => list.reduce((sum, { from, to }) => sum + from - to, 0);
    expect([alike?.short, taken(alike?.durations)]).toEqual([0, 7]);
    expect(longest).toMatchObject({ short: 0, durations: [{ id: "build", from: 20, to: 13 }] });
    expect([overlap?.short, taken(overlap?.lags)]).toEqual([0, 7]);
    expect(extension).toEqual({ kind: "extension", short: 0, durations: [], lags: [], deadline: { day: "2027-01-12", workingDays: 7 } });
    for (const remedy of [alike, longest, overlap]) {
      if (!remedy) throw new Error("four remedies");
      expect(planBackward({ ...input, stages: applyRemedy(chain, remedy) }).plan?.shortage).toBeNull();
    }
  });

  it("says what is left where a remedy is not enough, and never goes below a stage's minimum", () => {
    const stages = chain.map((stage) => ({ ...stage, minimum: stage.duration - 1 }));
    const [alike, longest] = remediesOf({ ...input, stages });
    expect([alike?.short, longest?.short]).toEqual([4, 4]);
    expect(alike?.durations).toEqual([{ id: "survey", from: 10, to: 9 }, { id: "build", from: 20, to: 19 }, { id: "accept", from: 5, to: 4 }]);
  });

  it("has nothing to offer where the plan fits", () => {
    expect(remediesOf({ ...input, startOn: "2026-10-08" })).toEqual([]);
  });

  it("gives float where there is room, and none on the chain that fills the time", () => {
    const stages: Stage[] = [...chain, { id: "signs", duration: 3, predecessors: [{ id: "survey" }] }];
    const { plan } = planBackward({ stages, startOn: "2026-11-13", deadline: "2026-12-31" });
    expect(plan?.nodes.map(({ id, float }) => [id, float])).toEqual([["survey", 0], ["build", 0], ["accept", 0], ["signs", 22]]);
    expect(plan?.chain).toEqual(["survey", "build", "accept"]);
  });
});

const anyStages = fc.array(
  fc.record({
    duration: fc.integer({ min: 1, max: 12 }), kind: fc.constantFrom(...workKinds),
    links: fc.array(fc.record({ to: fc.nat(20), lag: fc.integer({ min: -4, max: 6 }) }), { maxLength: 3 }),
  }), { minLength: 1, maxLength: 10 },
).map((list) => list.map(({ duration, kind, links }, index): Stage => ({
  id: `s${index}`, duration, kind,
  predecessors: index === 0 ? [] : [...new Map(links.map(({ to, lag }) => [`s${to % index}`, { id: `s${to % index}`, lag }])).values()],
})));
const anyPlan = fc.record({
  stages: anyStages, startOn: fc.integer({ min: dayNumber("2024-03-01"), max: dayNumber("2026-06-30") }).map(dayOf), length: fc.integer({ min: 0, max: 400 }),
}).map(({ stages, startOn, length }): PlanInput => ({ stages, startOn, deadline: addDays(startOn, length), seasons: usualSeasons }));

const proceeds = (day: string, { kind = "office" }: Stage) => canProceed(day, kind, usualSeasons);

/** The `lag + 1`-th working day after a finish, walking; where lag is negative as many working days before it. */
function walkAfter(finish: string, lag: number): string {
  return lag >= 0 ? addWorkingDays(finish, lag + 1) : addWorkingDays(addWorkingDays(finish, 1), lag);
}

/** First and last day, one day at a time. */
function walkFrom(bound: string, stage: Stage): { first: string; last: string } {
  let day = bound;
  while (!proceeds(day, stage)) day = addDays(day, 1);
  const first = day;
  for (let left = stage.duration - 1; left > 0; ) {
    day = addDays(day, 1);
    if (proceeds(day, stage)) left -= 1;
  }
  return { first, last: day };
}

/** The slow solver: every stage tried on later and later days until all its predecessors allow it. */
function slowEarly({ stages, startOn }: PlanInput): { first: string; last: string }[] {
  const spans = new Map<string, { first: string; last: string }>();
  return stages.map((stage) => {
    let bound = startOn;
    while ((stage.predecessors ?? []).some(({ id, lag = 0 }) => bound < walkAfter(spans.get(id)?.last ?? "", lag))) bound = addDays(bound, 1);
    const span = walkFrom(bound, stage);
    spans.set(stage.id, span);
    return span;
  });
}

/** The slow solver backward: every stage begun on earlier and earlier days until the deadline and all its successors allow it. */
function slowLate({ stages, deadline }: PlanInput): { first: string; last: string }[] {
  const firsts = new Map<string, string>();
  const spans = [...stages].reverse().map((stage) => {
    const fits = (first: string): boolean => {
      if (!proceeds(first, stage)) return false;
      const { last } = walkFrom(first, stage);
      return last <= deadline && stages.every(({ id, predecessors = [] }) => predecessors.every((link) => link.id !== stage.id || walkAfter(last, link.lag ?? 0) <= (firsts.get(id) ?? "")));
    };
    let first = deadline;
    while (!fits(first)) first = addDays(first, -1);
    firsts.set(stage.id, first);
    return { first, last: walkFrom(first, stage).last };
  });
  return spans.reverse();
}

describe("against a solver that walks day by day", () => {
  it("every stage is as early and as late as it finds", () => {
    fc.assert(fc.property(anyPlan, (input) => {
      const { plan } = planBackward(input);
      expect(plan?.nodes.map(({ earlyStartOn, earlyFinishOn }) => ({ first: earlyStartOn, last: earlyFinishOn }))).toEqual(slowEarly(input));
      expect(plan?.nodes.map(({ startOn, finishOn }) => ({ first: startOn, last: finishOn }))).toEqual(slowLate(input));
    }), { numRuns: 80 });
  }, 60_000);

  it("no stage stands before its predecessors or behind the deadline, and float is what lies between the passes", () => {
    fc.assert(fc.property(anyPlan, (input) => {
      const { plan } = planBackward(input);
      if (!plan) throw new Error("a plan");
      const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
      for (const stage of input.stages) {
        const node = nodes.get(stage.id);
        if (!node) throw new Error("every stage has its node");
        expect(node.finishOn <= input.deadline && node.startOn <= node.finishOn && node.earlyStartOn >= input.startOn).toBe(true);
        expect(proceeds(node.startOn, stage) && proceeds(node.finishOn, stage) && isWorkingDay(node.startOn)).toBe(true);
        expect(node.float).toBe(workingDaysBetween(node.earlyStartOn, node.startOn));
        for (const { id, lag = 0 } of stage.predecessors ?? []) {
          expect(node.startOn >= walkAfter(nodes.get(id)?.finishOn ?? "", lag)).toBe(true);
          expect(node.earlyStartOn >= walkAfter(nodes.get(id)?.earlyFinishOn ?? "", lag)).toBe(true);
        }
      }
      const fits = plan.nodes.every(({ float }) => float >= 0);
      expect(plan.shortage === null).toBe(fits);
      expect(plan.reachableOn <= input.deadline || !fits).toBe(true);
    }), { numRuns: 200 });
  }, 60_000);

  it("a remedy leaves what it says, and beginning on the day named would have been early enough", () => {
    fc.assert(fc.property(anyPlan, (input) => {
      const { plan } = planBackward(input);
      if (!plan?.shortage) return;
      const starts = plan.nodes.map(({ startOn }) => startOn).sort();
      expect(planBackward({ ...input, startOn: starts[0] ?? "" }).plan?.shortage).toBeNull();
      for (const remedy of remediesOf(input)) {
        const after = planBackward({ ...input, stages: applyRemedy(input.stages, remedy), deadline: remedy.deadline?.day ?? input.deadline }).plan;
        expect(after?.shortage?.workingDays ?? 0).toBe(remedy.short);
        expect(remedy.short).toBeLessThanOrEqual(plan.shortage.workingDays);
        if (remedy.kind === "extension") expect(remedy.short).toBe(0);
      }
    }), { numRuns: 120 });
  }, 60_000);
});
