import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import type { Actor } from "@taizhang/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { aTask } from "../../testing/a-task";
import { anIndicator } from "../../testing/an-indicator";
import { execute } from "../kernel/execute";
import type { UseCase } from "../kernel/use-case";
import { applyExclusion, correctValue, decideExclusion, enterValues, exportIndicators, getIndicator, getIndicatorForm, listIndicators, saveIndicator, setTarget } from "./server";

let test: TestDatabase;
let county: TestCounty;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const on = (day: string) => new Date(`${day}T02:00:00Z`);
const as = <I extends z.ZodType, O>(actor: Actor, useCase: UseCase<"query" | "command", string, I, O>, input: z.input<I>, day = "2026-11-10") => execute(test.db, actor, useCase, input, { now: on(day) });
const flat = (value: number, count = 12) => Array.from({ length: count }, () => value);
const source = "统计月报";

/** Years of even months, published in time. */
async function published(wish: Parameters<typeof anIndicator>[2]): Promise<string> {
  const id = await anIndicator(test.owner, county, { values: { 2023: flat(2), 2024: flat(2), 2025: flat(2), 2026: flat(2, 6) }, target: { year: 2026, kind: "floor", value: 24 }, ...wish });
  await test.owner.query("update app.indicator_values set entered_at = (left(period, 7) || '-20')::date + interval '1 month', confirmed_at = (left(period, 7) || '-20')::date + interval '1 month' where indicator_id = $1", [id]);
  await test.owner.query("update app.indicator_targets set created_at = '2026-01-15' where indicator_id = $1", [id]);
  return id;
}
const boardLine = async (id: string, asOf: string) => (await as(county.actors.magistrate, listIndicators, { asOf })).rows.find((row) => row.id === id);

describe("indicators as of a past day", () => {
  it("show what was known then: no later value, target, correction or exclusion; and nothing can be done to them", async () => {
    const { statistics, office, magistrate } = county.actors;
    const id = await published({});
    const then = await as(magistrate, getIndicator, { indicatorId: id }, "2026-07-31");
    expect(then.figures).toMatchObject({ last: "2026-06", target: 24 });

    await as(statistics, enterValues, { values: [{ indicatorId: id, period: "2026-07", value: 9 }], source, confirm: true }, "2026-08-14");
    await as(office, setTarget, { indicatorId: id, year: 2026, version: 1, kind: "floor", value: 30, source: "市调整" }, "2026-08-20");
    const june = then.values.find(({ period, isCurrent }) => period === "2026-06" && isCurrent);
    await as(statistics, correctValue, { valueId: june?.id ?? "", version: june?.version ?? 0, value: 1, reason: "误报", source }, "2026-09-01");
    const { exclusionId } = await as(statistics, applyExclusion, { indicatorId: id, period: "2026-05", adjusted: 1.5, basis: "口径调整" }, "2026-09-02");
    await as(office, decideExclusion, { exclusionId, version: 1, approve: true, decision: "同意", document: "市统〔2026〕9号" }, "2026-09-20");

    const past = await as(magistrate, getIndicator, { indicatorId: id, asOf: "2026-07-31" });
    expect(past.figures).toEqual(then.figures);
    expect([past.lamp, past.asOf, past.detail.course]).toEqual([then.lamp, "2026-07-31", then.detail.course]);
    expect(past.values.map(({ period, value, isCurrent, state }) => [period, value, isCurrent, state])).toEqual(then.values.map(({ period, value, isCurrent, state }) => [period, value, isCurrent, state]));
    expect([past.exclusions, past.targets.map(({ value }) => value)]).toEqual([[], [24]]);
    expect(Object.values(past.rights)).not.toContain(true);
    expect(await boardLine(id, "2026-07-31")).toMatchObject({ lamp: then.lamp, targetValue: 24, figures: JSON.parse(JSON.stringify(then.figures)) });
    // Between application and answer the original counted.
    expect((await as(magistrate, getIndicator, { indicatorId: id, asOf: "2026-09-10" })).exclusions).toMatchObject([{ state: "applied", decision: null }]);
    expect((await boardLine(id, "2026-09-10"))?.figures?.done).toBeCloseTo(5 * 2 + 1 + 9, 9);
    expect((await boardLine(id, "2026-09-30"))?.figures?.done).toBeCloseTo(4 * 2 + 1.5 + 1 + 9, 9);
    expect((await boardLine(id, "2026-09-30"))?.targetValue).toBe(30);
    expect((await boardLine(id, "2026-01-10"))?.targetKind).toBeNull();
  });

  it("cost a board the same statements, however many indicators, and go into the Excel file too", async () => {
    const ask = () => as(county.actors.magistrate, listIndicators, { asOf: "2026-07-31" });
    const few = await countStatements(test.db, ask);
    for (let made = 0; made < 5; made += 1) await published({});
    expect(await countStatements(test.db, ask)).toEqual(few);
    const file = await as(county.actors.magistrate, exportIndicators, { asOf: "2026-07-31", lamp: ["green"] });
    expect(file.day).toBe("2026-07-31");
    expect(new Set(file.rows.map(({ lamp }) => lamp))).toEqual(new Set(["green"]));
  });
});

describe("the form of a definition", () => {
  it("offers what can be chosen, starts from what is there, and what it sends comes back", async () => {
    const { office } = county.actors;
    const task = await aTask(test.owner, county, {});
    const { rows: [known] } = await test.owner.query<{ number: string }>("select number from app.tasks where id = $1", [task]);
    const empty = await as(office, getIndicatorForm, {});
    expect(empty).toMatchObject({ definition: null, reportingUnitIds: [], tasks: [], people: [] });
    expect(empty.units.map(({ id }) => id)).toContain(county.units.water);
    const definition = {
      number: "T-77", name: "灌区亩均用水量", unit: "立方米", decimals: 1, direction: "lower" as const, aggregation: "weighted" as const, frequency: "ten_day" as const, lowest: 0, highest: null, dataUnitId: county.units.statistics,
      leadUnitId: county.units.water, leaderPostId: null, fieldId: county.fieldId, level: "city" as const, evaluation: "statistics" as const, composite: false, pairId: null, vouchers: ["抄表单"],
      reportingUnitIds: [county.units.river], restrictedTo: [], taskNumbers: [known?.number ?? ""], retiredOn: null,
    };
    const { indicatorId } = await as(office, saveIndicator, definition);
    const { reportingUnitIds, restrictedTo, taskNumbers, ...fields } = definition;
    expect(await as(office, getIndicatorForm, { indicatorId })).toMatchObject({ definition: { ...fields, id: indicatorId, version: 1 }, reportingUnitIds, people: restrictedTo, tasks: taskNumbers });
    await expect(as(county.actors.housingLiaison, getIndicatorForm, { indicatorId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await as(county.actors.statistics, enterValues, { values: [{ indicatorId, period: "2026-10-D1", value: 80, weight: 3 }, { indicatorId, period: "2026-10-D2", value: 60, weight: 1 }], source, confirm: true });
    expect((await as(office, getIndicator, { indicatorId })).figures.done).toBeCloseTo(75, 9);
  });
});
