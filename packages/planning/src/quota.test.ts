import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, apportion, dayNumber, dayOf, learnedDurations, monthsBetween, offeredStages, planBackward, seasonalShares, shareByDuration, spreadQuota, quotaStanding, templateIds, templates, weeksBetween, type Quota, type QuotaFrame, type StandingFrame } from "./index";

const sum = (list: readonly { amount: number }[], decimals = 0) => Math.round(list.reduce((all, { amount }) => all + amount, 0) * 10 ** decimals) / 10 ** decimals;
const year: QuotaFrame = { startOn: "2026-01-01", dueOn: "2026-12-31", target: 120, decimals: 0 };

describe("spreading a target (S42)", () => {
  it("goes by working days, so that February with its festival is asked less", () => {
    const { months } = spreadQuota(year, { by: "even" });
    expect(months.map(({ amount }) => amount)).toEqual([10, 8, 11, 10, 9, 10, 11, 10, 11, 9, 10, 11]);
    expect(months.map(({ workingDays }) => workingDays)).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
  });

  it("takes the shares of past years, the unwhole month by its part, and amounts by hand as they are", () => {
    const shares = [0, 0, 1, 2, 2, 1, 0, 0, 2, 2, 0, 0];
    expect(spreadQuota(year, { by: "seasonal", shares }).months.map(({ amount }) => amount)).toEqual([0, 0, 12, 24, 24, 12, 0, 0, 24, 24, 0, 0]);
    const part = spreadQuota({ ...year, startOn: "2026-03-16", dueOn: "2026-04-30", target: 100 }, { by: "seasonal", shares });
    expect(part.months.map(({ amount }) => amount)).toEqual([21, 79]);
    expect(spreadQuota({ ...year, startOn: "2026-11-01", target: 7 }, { by: "hand", amounts: [7, 0] }).months.map(({ amount }) => amount)).toEqual([7, 0]);
    expect(() => spreadQuota({ ...year, startOn: "2026-11-01", target: 7 }, { by: "hand", amounts: [3, 3] })).toThrow(/6 of 7/);
    expect(() => spreadQuota({ ...year, target: 1.5 }, { by: "even" })).toThrow(RangeError);
  });

  it("cuts weeks where a month ends, and gives days off nothing", () => {
    expect(weeksBetween("2026-09-28", "2026-10-11").map(({ firstOn, lastOn, workingDays }) => [firstOn, lastOn, workingDays])).toEqual([
      ["2026-09-28", "2026-09-30", 3], ["2026-10-01", "2026-10-04", 0], ["2026-10-05", "2026-10-11", 3],
    ]);
    const { days } = spreadQuota({ ...year, startOn: "2026-09-28", dueOn: "2026-10-11", target: 12 }, { by: "even" });
    expect(days.filter(({ amount }) => amount > 0).map(({ firstOn, amount }) => [firstOn, amount])).toEqual([
      ["2026-09-28", 2], ["2026-09-29", 2], ["2026-09-30", 2], ["2026-10-08", 2], ["2026-10-09", 2], ["2026-10-10", 2],
    ]);
  });

  test.each([[100, [1, 1, 1], [33, 34, 33]], [1, [1, 1, 1], [0, 1, 0]], [7, [0, 0], [4, 3]], [0, [3, 4], [0, 0]], [5, [0, 1, 0], [0, 5, 0]]])("%i over %j is %j", (total, weights, parts) => {
    expect(apportion(total, weights)).toEqual(parts);
  });

  it("learns the shares of the months from whole years only", () => {
    const history = Array.from({ length: 14 }, (_, index) => ({ month: index < 12 ? `2025-${String(index + 1).padStart(2, "0")}` : `2026-${String(index - 11).padStart(2, "0")}`, amount: index === 2 ? 20 : 10 }));
    expect(seasonalShares(history)[2]).toBeCloseTo(20 / 130);
    expect(seasonalShares(history.slice(12))).toEqual(Array.from({ length: 12 }, () => 0));
  });
});

describe("a missed period (S64)", () => {
  const frame: StandingFrame = { startOn: "2026-09-01", dueOn: "2026-12-31", target: 84, decimals: 0, grain: "month" };
  const { months } = spreadQuota(frame, { by: "even" });

  it("is asked of the months that are left, with the speed this takes beside the best ever reached", () => {
    // Working days: September 22, October 18, November 21, December 23.
    expect(months.map(({ amount }) => amount)).toEqual([22, 18, 21, 23]);
    const standing = quotaStanding(frame, months, [{ firstOn: "2026-09-01", amount: 22 }, { firstOn: "2026-10-08", amount: 6 }], "2026-11-01");
    expect(standing.months.map(({ asked, state }) => [asked, state])).toEqual([[22, "met"], [6, "missed"], [27, "running"], [29, "ahead"]]);
    expect([standing.done, standing.remaining, standing.behind]).toEqual([28, 56, 12]);
    expect(standing.catchUp).toMatchObject({ required: 56 / 44, workingDays: 44, bestMonth: { firstOn: "2026-09-01", amount: 22, perDay: 1 }, ratio: 56 / 44 });
  });

  it("within a month goes to its weeks and days that are left, before it goes to later months", () => {
    const standing = quotaStanding({ ...frame, grain: "day" }, months, [{ firstOn: "2026-09-07", amount: 1 }], "2026-09-14");
    expect(standing.months[0]).toMatchObject({ asked: 22, done: 1, state: "running" });
    const weeks = standing.weeks.filter(({ firstOn }) => firstOn < "2026-10-01");
    expect(weeks.map(({ asked }) => asked)).toEqual([0, 1, 10, 6, 5]);
    expect(standing.days.filter(({ firstOn }) => firstOn >= "2026-09-14" && firstOn <= "2026-09-20").reduce((all, { asked }) => all + asked, 0)).toBe(10);
  });

  it("turned into more than was asked leaves less for the rest, and at last a surplus", () => {
    const ahead = quotaStanding(frame, months, [{ firstOn: "2026-09-01", amount: 40 }], "2026-10-01");
    expect(ahead.months.map(({ asked }) => asked)).toEqual([40, 13, 15, 16]);
    const over = quotaStanding(frame, months, [{ firstOn: "2026-09-01", amount: 90 }], "2026-10-01");
    expect([over.remaining, over.surplus, over.catchUp.required, over.months.map(({ asked }) => asked)]).toEqual([0, 6, 0, [90, 0, 0, 0]]);
  });

  it("has nothing left to ask after the last day, and says what is missing", () => {
    const late = quotaStanding(frame, months, [], "2027-01-04");
    expect([late.remaining, late.behind, late.catchUp.required]).toEqual([84, 84, null]);
    expect(late.months.every(({ asked, state }) => asked === 0 && state === "missed")).toBe(true);
  });
});

describe("periods shorter than the grain of the entries", () => {
  const frame: QuotaFrame = { startOn: "2026-09-01", dueOn: "2026-12-31", target: 84, decimals: 0 };
  const { months } = spreadQuota(frame, { by: "even" });
  const inside = <Q extends Quota>(list: readonly Q[], month: string) => list.filter(({ firstOn }) => firstOn.startsWith(month));

  it("take their part of an entered month by working days, and are neither met nor missed", () => {
    const { weeks, days, catchUp } = quotaStanding({ ...frame, grain: "month" }, months, [{ firstOn: "2026-11-01", amount: 21 }], "2026-12-01");
    // 1 November 2026 is a Sunday: a week of its own without a working day.
    expect(inside(weeks, "2026-11").map(({ done, amount, workingDays, state }) => [done, amount, workingDays, state])).toEqual([[0, 0, 0, "apportioned"], [5, 5, 5, "apportioned"], [5, 5, 5, "apportioned"], [5, 5, 5, "apportioned"], [5, 5, 5, "apportioned"], [1, 1, 1, "apportioned"]]);
    expect(inside(days, "2026-11").every(({ done, workingDays, state, entered }) => done === workingDays && state === "apportioned" && entered)).toBe(true);
    expect([catchUp.bestWeek, catchUp.bestMonth?.perDay]).toEqual([null, 1]);
  });

  it("of a month that is not over get nothing before their time", () => {
    const { months: [, , november], weeks, days, catchUp } = quotaStanding({ ...frame, grain: "month" }, months, [{ firstOn: "2026-11-01", amount: 2 }], "2026-11-03");
    expect(november).toMatchObject({ done: 2, state: "running" });
    expect(inside(weeks, "2026-11").map(({ done, entered, state }) => [done, entered, state])).toEqual([[0, true, "apportioned"], [2, true, "running"], ...Array.from({ length: 4 }, () => [0, false, "ahead"])]);
    expect(days.filter(({ done }) => done > 0).map(({ firstOn, done }) => [firstOn, done])).toEqual([["2026-11-02", 1], ["2026-11-03", 1]]);
    expect(catchUp.bestWeek).toBeNull();
  });

  it("leave an entered week judged as a week, its days not", () => {
    const { weeks, days, catchUp } = quotaStanding({ ...frame, grain: "week" }, months, [{ firstOn: "2026-11-02", amount: 7 }], "2026-11-16");
    expect(inside(weeks, "2026-11").slice(1, 3).map(({ done, state }) => [done, state])).toEqual([[7, "met"], [0, "missed"]]);
    expect(inside(days, "2026-11").slice(1, 6).map(({ done, state }) => [done, state])).toEqual([1, 2, 1, 2, 1].map((done) => [done, "apportioned"]));
    expect(catchUp.bestWeek).toMatchObject({ firstOn: "2026-11-02", amount: 7, perDay: 1.4 });
  });
});

const day = fc.integer({ min: dayNumber("2025-01-01"), max: dayNumber("2026-12-31") }).map(dayOf);
const anyQuota = fc.record({ startOn: day, length: fc.integer({ min: 0, max: 400 }), decimals: fc.constantFrom(0, 1, 2), parts: fc.integer({ min: 0, max: 100_000 }), seed: fc.array(fc.nat(50), { minLength: 12, maxLength: 12 }), kind: fc.constantFrom("even" as const, "seasonal" as const) });

describe("whatever the numbers", () => {
  it("months add up to the target, weeks to their month, days to their week, and no part is negative", () => {
    fc.assert(fc.property(anyQuota, ({ startOn, length, decimals, parts, seed, kind }) => {
      const frame = { startOn, dueOn: addDays(startOn, length), target: parts / 10 ** decimals, decimals };
      const { months, weeks, days } = spreadQuota(frame, kind === "even" ? { by: "even" } : { by: "seasonal", shares: seed });
      const inside = (list: readonly Quota[], { firstOn, lastOn }: Quota) => list.filter((one) => one.firstOn >= firstOn && one.lastOn <= lastOn);
      expect(sum(months, decimals)).toBe(frame.target);
      for (const month of months) expect(sum(inside(weeks, month), decimals)).toBe(month.amount);
      for (const week of weeks) expect(sum(inside(days, week), decimals)).toBe(week.amount);
      expect([...months, ...weeks, ...days].every(({ amount }) => amount >= 0)).toBe(true);
      expect(months.at(-1)?.lastOn).toBe(frame.dueOn);
    }), { numRuns: 150 });
  }, 60_000);

  it("recomputing conserves the total at every level as long as a working day is left", () => {
    fc.assert(fc.property(anyQuota, fc.array(fc.record({ at: fc.nat(400), parts: fc.nat(3000) }), { maxLength: 12 }), fc.nat(400), fc.constantFrom("month" as const, "week" as const, "day" as const), ({ startOn, length, decimals, parts }, entries, passed, grain) => {
      const frame = { startOn, dueOn: addDays(startOn, length), target: parts / 10 ** decimals, decimals };
      const today = addDays(startOn, passed);
      const actuals = entries.filter(({ at }) => at <= length).map(({ at, parts: amount }) => ({ firstOn: addDays(startOn, at), amount: amount / 10 ** decimals }));
      const standing = quotaStanding({ ...frame, grain }, spreadQuota(frame, { by: "even" }).months, actuals, today);
      const asked = (list: readonly { asked: number }[]) => Math.round(list.reduce((all, one) => all + one.asked, 0) * 10 ** decimals);
      const isLeft = standing.days.some(({ firstOn, workingDays }) => workingDays > 0 && firstOn >= today);
      const total = isLeft ? Math.max(frame.target, standing.done) : standing.done;
      expect(asked(standing.months)).toBe(Math.round(total * 10 ** decimals));
      expect(asked(standing.weeks)).toBe(asked(standing.months));
      expect(asked(standing.days)).toBe(asked(standing.months));
      const done = (list: readonly { done: number }[]) => Math.round(list.reduce((all, one) => all + one.done, 0) * 10 ** decimals);
      expect([done(standing.weeks), done(standing.days)]).toEqual([done(standing.months), done(standing.months)]);
      expect(standing.done + standing.remaining - standing.surplus).toBeCloseTo(frame.target);
    }), { numRuns: 150 });
  }, 60_000);

  it("gives months and weeks without a gap", () => {
    fc.assert(fc.property(day, fc.nat(200), (startOn, length) => {
      for (const list of [monthsBetween(startOn, addDays(startOn, length)), weeksBetween(startOn, addDays(startOn, length))]) {
        list.forEach(({ firstOn }, index) => expect(firstOn).toBe(index === 0 ? startOn : addDays(list[index - 1]?.lastOn ?? "", 1)));
      }
    }), { numRuns: 60 });
  }, 60_000);
});

describe("templates by kind of work", () => {
  it.each(templateIds)("%s plans backward without a fault, every stage with its output", (id) => {
    const stages = offeredStages(id);
    expect(planBackward({ stages, startOn: "2026-01-05", deadline: "2027-12-31" }).faults).toEqual([]);
    expect(stages.every(({ output, duration, minimum = duration }) => output.length > 0 && minimum <= duration)).toBe(true);
    expect(new Set(templates[id].map((stage) => stage.title)).size).toBe(templates[id].length);
  });

  it("takes the median of closed stages, from five on, and says from how many", () => {
    const done = (days: number[]) => days.map((workingDays) => ({ templateId: "campaign", stageId: "list", workingDays }));
    expect(learnedDurations(done([8, 9, 10, 30]))).toEqual([]);
    const learned = learnedDurations(done([4, 8, 9, 10, 30, 9]));
    expect(learned).toEqual([{ templateId: "campaign", stageId: "list", workingDays: 9, count: 6 }]);
    expect(offeredStages("campaign", learned)[1]).toMatchObject({ duration: 9, learnedFrom: 6, minimum: 6 });
    expect(offeredStages("campaign", learned)[0]).toMatchObject({ duration: 5, learnedFrom: null });
  });

  it("shares the whole by working days, ascending to one hundred", () => {
    expect(shareByDuration([{ duration: 10 }, { duration: 20 }, { duration: 10 }])).toEqual([25, 75, 100]);
    expect(shareByDuration([{ duration: 1 }, { duration: 500 }, { duration: 1 }])).toEqual([1, 99, 100]);
    expect(shareByDuration([{ duration: 500 }, { duration: 1 }])).toEqual([99, 100]);
  });
});
