import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { systemActor, type Actor } from "@taizhang/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { aTask } from "../../testing/a-task";
import { anIndicator } from "../../testing/an-indicator";
import { execute } from "../kernel/execute";
import type { UseCase } from "../kernel/use-case";
import {
  answerQuestion, applyExclusion, confirmValues, correctValue, decideExclusion, enterValues, entryPage, explainIndicator, exportIndicators, getIndicator, indicatorOptions, listIndicators, listVouchers,
  refreshIndicators, returnVouchers, saveIndicator, setTarget,
} from "./server";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-10T02:00:00Z");
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const as = <I extends z.ZodType, O>(actor: Actor, useCase: UseCase<"query" | "command", string, I, O>, input: z.input<I>, at = now) => execute(test.db, actor, useCase, input, { now: at });
const line = async (actor: Actor, id: string, at = now) => (await as(actor, listIndicators, {}, at)).rows.find((row) => row.id === id);
const flat = (value: number, count = 12) => Array.from({ length: count }, () => value);
const past = { 2022: flat(2), 2023: flat(2), 2024: flat(2.1), 2025: flat(2) };
const source = "统计月报第 10 期";

describe("S46 values have a source unit, a confirmation and a provenance", () => {
  it("entered is not yet counted; confirmed it moves the board, and the audit tells both", async () => {
    const { statistics, office } = county.actors;
    const id = await anIndicator(test.owner, county, { values: { ...past, 2026: flat(1.9, 9) }, target: { year: 2026, kind: "floor", value: 24 } });
    await as(statistics, enterValues, { values: [{ indicatorId: id, period: "2026-10", value: 2 }], source });
    expect((await line(office, id))?.figures).toBeNull();
    const { values } = await as(office, getIndicator, { indicatorId: id });
    expect(values[0]).toMatchObject({ period: "2026-10", value: 2, state: "entered", source, author: "statistics", isCurrent: true });
    await as(statistics, confirmValues, { valueIds: [values[0]?.id ?? ""] });
    const row = await line(office, id);
    expect(row).toMatchObject({ lamp: "red", computedOn: "2026-11-10", figures: { last: "2026-10", remaining: 2, target: 24, required: { state: "open" }, reason: { key: "behind_never" } } });
    expect(row?.figures?.done).toBeCloseTo(19.1, 9);
    expect(row?.figures?.required.value).toBeCloseTo(4.9, 9);
    expect(row?.figures?.feasibility).toMatchObject({ years: 4, reached: 0 });
    await expect(as(statistics, confirmValues, { valueIds: [values[0]?.id ?? ""] })).rejects.toMatchObject({ reason: "indicator.already_confirmed" });
    const { rows } = await test.owner.query("select use_case from app.audit_events where subject_id = $1 order by id", [id]);
    expect(rows.map(({ use_case }) => use_case)).toEqual(["indicator.enter", "indicator.confirm"]);
  });
  it("what the page computes for today is what the board has stored", async () => {
    const id = await anIndicator(test.owner, county, { values: { ...past, 2026: flat(1.9, 9) }, target: { year: 2026, kind: "growth", value: 3 } });
    await as(county.actors.statistics, enterValues, { values: [{ indicatorId: id, period: "2026-10", value: 2.2, cumulative: 19.4, rank: 4, rankOf: 18 }], source, confirm: true });
    const page = await as(county.actors.magistrate, getIndicator, { indicatorId: id });
    const row = await line(county.actors.magistrate, id);
    expect(row?.figures).toEqual(page.figures);
    expect(row?.lamp).toBe(page.lamp);
    expect(row?.figures).toMatchObject({ rank: 4, rankOf: 18, published: true, done: 19.4 });
  });
  it("a second value for a period is refused with both numbers; impossible numbers and periods stand at their cells", async () => {
    const id = await anIndicator(test.owner, county, { values: { 2026: [1] } });
    const count = await anIndicator(test.owner, county, { aggregation: "count" });
    const enter = (...values: z.input<typeof enterValues.input>["values"]) => as(county.actors.statistics, enterValues, { values, source });
    await expect(enter({ indicatorId: id, period: "2026-01", value: 3 })).rejects.toMatchObject({ reason: "indicator.already_entered", details: { current: { value: 1 }, yours: { value: 3 } } });
    await expect(enter({ indicatorId: id, period: "2026-02", value: -1 }, { indicatorId: id, period: "2026-12", value: 1 }, { indicatorId: count, period: "2026-01", value: 1.5 }, { indicatorId: id, period: "2026-13", value: 1 }))
      .rejects.toMatchObject({ details: { fields: { "values.0.value": { key: "indicator.out_of_bounds" }, "values.1.period": { key: "indicator.period_ahead" }, "values.2.value": { key: "indicator.whole_number" }, "values.3.period": { key: "indicator.no_period" } } } });
    expect((await test.owner.query("select from app.indicator_values where indicator_id = any($1)", [[id, count]])).rowCount).toBe(1);
  });
  it("a correction is a counter-entry: the old value stays visible, the second writer is told", async () => {
    const id = await anIndicator(test.owner, county, { values: { ...past, 2026: flat(2, 10) }, target: { year: 2026, kind: "floor", value: 24 } });
    const { rows: [october] } = await test.owner.query("select id from app.indicator_values where indicator_id = $1 and period = '2026-10'", [id]);
    const correct = (value: number) => as(county.actors.statistics, correctValue, { valueId: october.id, version: 1, value, reason: "企业补报凭证", source });
    const answers = await Promise.allSettled([correct(2.5), correct(2.6)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(answers.find(({ status }) => status === "rejected")).toMatchObject({ reason: { reason: "indicator.value_changed" } });
    const { values, figures } = await as(county.actors.magistrate, getIndicator, { indicatorId: id });
    expect(values.filter(({ period }) => period === "2026-10").map(({ isCurrent, correctsId, reason }) => [isCurrent, correctsId, reason])).toEqual([[true, october.id, "企业补报凭证"], [false, null, null]]);
    expect(figures.done).toBeGreaterThan(20.4);
  });
  it("a correction reaches the figure and the lamp also where a figure so far was published; it stays where it is given anew or the value did not change", async () => {
    const id = await anIndicator(test.owner, county, { values: { ...past, 2026: flat(2, 9) }, target: { year: 2026, kind: "floor", value: 24 } });
    await as(county.actors.statistics, enterValues, { values: [{ indicatorId: id, period: "2026-10", value: 20, cumulative: 38 }], source, confirm: true });
    expect(await line(county.actors.office, id)).toMatchObject({ lamp: "blue", figures: { done: 38, published: true } });
    const correct = async (given: { value: number; cumulative?: number }) => {
      const { values } = await as(county.actors.statistics, getIndicator, { indicatorId: id });
      const [current] = values;
      await as(county.actors.statistics, correctValue, { valueId: current?.id ?? "", version: current?.version ?? 0, reason: "多录一位", source, ...given });
      return line(county.actors.office, id);
    };
    const corrected = await correct({ value: 2 });
    expect(corrected).toMatchObject({ lamp: "green", figures: { published: false, required: { state: "open" } } });
    expect(corrected?.figures?.done).toBeCloseTo(20, 9);
    expect(await correct({ value: 2, cumulative: 20.5 })).toMatchObject({ figures: { published: true, done: 20.5 } });
    expect(await correct({ value: 2 })).toMatchObject({ figures: { published: true, done: 20.5 } });
  });
  it("questions are stored with the value, stop nothing, and are answered once", async () => {
    const id = await anIndicator(test.owner, county, { values: { ...past, 2026: flat(2, 9) }, target: { year: 2026, kind: "floor", value: 24 } });
    const { questions } = await as(county.actors.statistics, enterValues, { values: [{ indicatorId: id, period: "2026-10", value: 20_000 }], source, confirm: true });
    expect(questions).toMatchObject([{ indicatorId: id, period: "2026-10", kind: "unit_slip", figures: { usual: 2, times: 10_000 } }]);
    const page = await as(county.actors.statistics, getIndicator, { indicatorId: id });
    const [question] = page.questions;
    await as(county.actors.statistics, answerQuestion, { questionId: question?.id ?? "", text: "单位应为万元，已更正" });
    await expect(as(county.actors.statistics, answerQuestion, { questionId: question?.id ?? "", text: "又答" })).rejects.toMatchObject({ reason: "indicator.question_answered" });
  });
});

describe("S94 exclusions are applications with a legal basis", () => {
  it("nothing changes before the answer; then the adjusted value counts and the original stays beside it", async () => {
    const id = await anIndicator(test.owner, county, { aggregation: "average", direction: "lower", values: { 2026: [...flat(38, 9), 80] }, target: { year: 2026, kind: "ceiling", value: 40 } });
    const apply = () => as(county.actors.statistics, applyExclusion, { indicatorId: id, period: "2026-10", adjusted: null, basis: "沙尘天气过程，按规定可予剔除", document: "环监函〔2026〕7号" });
    const { exclusionId } = await apply();
    await expect(apply()).rejects.toMatchObject({ reason: "indicator.exclusion_pending" });
    expect((await as(county.actors.office, getIndicator, { indicatorId: id })).figures.done).toBeCloseTo((38 * 273 + 80 * 31) / 304, 9);
    await expect(as(county.actors.statistics, decideExclusion, { exclusionId, version: 1, approve: true, decision: "同意", document: "省环监〔2026〕3号" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await as(county.actors.office, decideExclusion, { exclusionId, version: 1, approve: true, decision: "同意剔除", document: "省环监〔2026〕3号" });
    const page = await as(county.actors.magistrate, getIndicator, { indicatorId: id });
    expect(page.figures.done).toBeCloseTo(38, 9);
    expect(page.figures.original).toBeCloseTo((38 * 273 + 80 * 31) / 304, 9);
    expect(page.exclusions).toMatchObject([{ period: "2026-10", original: 80, adjusted: null, state: "approved", decisionDocument: "省环监〔2026〕3号" }]);
    expect(page.values.find(({ period }) => period === "2026-10")).toMatchObject({ value: 80, isCurrent: true });
    await expect(as(county.actors.office, decideExclusion, { exclusionId, version: 2, approve: false, decision: "改口", document: "x" })).rejects.toMatchObject({ reason: "indicator.exclusion_decided" });
  });
});

describe("who may what", () => {
  it("only the data unit enters; the lead unit reads and explains; others do not know it exists", async () => {
    const { actors, units } = county;
    const id = await anIndicator(test.owner, county, { values: { 2026: [1] }, reporting: [units.river], vouchers: ["电费票据", "纳税申报表"] });
    const value = { values: [{ indicatorId: id, period: "2026-02", value: 3 }], source };
    for (const actor of [actors.waterOfficer, actors.office, actors.magistrate, actors.leader, actors.observer]) await expect(as(actor, enterValues, value)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const foreign: Actor = { ...actors.statistics, unitId: units.housing };
    await expect(as(foreign, enterValues, value)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await as(actors.waterOfficer, explainIndicator, { indicatorId: id, period: "2026-01", kind: "objective", text: "渠首检修" });
    await expect(as(actors.housingLiaison, explainIndicator, { indicatorId: id, period: "2026-01", kind: "objective", text: "x" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(actors.riverLiaison, explainIndicator, { indicatorId: id, period: "2026-01", kind: "objective", text: "x" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(actors.hillLiaison, getIndicator, { indicatorId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await as(actors.waterOfficer, getIndicator, { indicatorId: id })).causes).toMatchObject([{ kind: "objective", text: "渠首检修", author: "waterOfficer" }]);
  });
  it("a leader sees the indicators of the portfolio, another leader none of them", async () => {
    const id = await anIndicator(test.owner, county, { values: { 2026: [1] } });
    expect(await line(county.actors.leader, id)).toBeDefined();
    expect(await line(county.actors.otherLeader, id)).toBeUndefined();
    expect((await as(county.actors.otherLeader, exportIndicators, {})).rows).toEqual([]);
    expect((await as(county.actors.otherLeader, indicatorOptions, {})).units).toEqual([]);
  });
  it("S51 a restricted indicator is known to the people on its list and to nobody else, the magistrate included", async () => {
    const { actors } = county;
    const id = await anIndicator(test.owner, county, { values: { 2026: [1] }, restrictedTo: [actors.office.userId ?? ""] });
    expect(await line(actors.office, id)).toBeDefined();
    for (const actor of [actors.magistrate, actors.statistics, actors.waterOfficer]) {
      expect(await line(actor, id)).toBeUndefined();
      await expect(as(actor, getIndicator, { indicatorId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
  it("S46 who has not reported is seen; a unit hands in its own vouchers only", async () => {
    const { actors, units } = county;
    const id = await anIndicator(test.owner, county, { reporting: [units.river, units.hill], vouchers: ["电费票据"] });
    await as(actors.riverLiaison, returnVouchers, { indicatorId: id, period: "2026-10", vouchers: ["电费票据"] });
    await as(actors.riverLiaison, returnVouchers, { indicatorId: id, period: "2026-10", vouchers: [], note: "票据在途" });
    await expect(as(actors.riverLiaison, returnVouchers, { indicatorId: id, period: "2026-10", vouchers: ["别的"] })).rejects.toMatchObject({ reason: "indicator.unknown_voucher" });
    await expect(as(actors.waterOfficer, returnVouchers, { indicatorId: id, period: "2026-10", vouchers: [] })).rejects.toMatchObject({ reason: "indicator.not_reporting" });
    const page = await as(actors.statistics, getIndicator, { indicatorId: id });
    expect(page.units.map(({ id: unit }) => unit).sort()).toEqual([units.river, units.hill].sort());
    expect(page.returns).toMatchObject([{ unitId: units.river, vouchers: [], note: "票据在途" }]);
  });
  it("S46 what is due stands with the unit that owes it and with the one that waits, for the last period that has ended, until all of it is there", async () => {
    const own = await aCounty(test.owner);
    const { actors, units } = own;
    const id = await anIndicator(test.owner, own, { reporting: [units.river, units.hill], vouchers: ["电费票据", "入库单"] });
    const due = { indicatorId: id, period: "2026-10" };
    const seenBy = (actor: Actor, at = now) => as(actor, listVouchers, {}, at);
    expect(await seenBy(actors.riverLiaison)).toMatchObject({ own: [due], awaited: [] });
    expect((await seenBy(actors.statistics)).awaited).toMatchObject([{ ...due, units: ["青山乡", "清河镇"] }]);
    expect((await seenBy(actors.statistics)).own).toEqual([]);
    await as(actors.riverLiaison, returnVouchers, { indicatorId: id, period: "2026-10", vouchers: ["电费票据"] });
    expect((await seenBy(actors.riverLiaison)).own).toHaveLength(1);
    await as(actors.riverLiaison, returnVouchers, { indicatorId: id, period: "2026-10", vouchers: ["电费票据", "入库单"] });
    expect(await seenBy(actors.riverLiaison)).toEqual({ own: [], awaited: [] });
    expect((await seenBy(actors.statistics)).awaited).toMatchObject([{ units: ["青山乡"] }]);
    expect(await seenBy(actors.waterOfficer)).toEqual({ own: [], awaited: [] });
    const [late] = (await seenBy(actors.hillLiaison, new Date("2026-11-29T02:00:00Z"))).own;
    expect(late).toMatchObject({ late: true, period: "2026-10" });
    expect((await seenBy(actors.riverLiaison, new Date("2026-12-01T02:00:00Z"))).own).toMatchObject([{ period: "2026-11", late: false }]);
  });
  it("S46 vouchers come before any value, and those of December are seen in January", async () => {
    const { actors, units } = county;
    const id = await anIndicator(test.owner, county, { reporting: [units.river], vouchers: ["电费票据"] });
    const january = new Date("2027-01-08T02:00:00Z");
    await as(actors.riverLiaison, returnVouchers, { indicatorId: id, period: "2026-12", vouchers: ["电费票据"] }, january);
    const page = await as(actors.riverLiaison, getIndicator, { indicatorId: id }, january);
    expect(page).toMatchObject({ year: 2027, figures: { last: null }, mine: units.river, returns: [{ unitId: units.river, period: "2026-12", vouchers: ["电费票据"] }] });
  });
});

const definition: Omit<z.input<typeof saveIndicator.input>, "dataUnitId" | "leadUnitId" | "fieldId" | "taskNumbers"> = {
  number: "H-01", name: "细颗粒物平均浓度", unit: "微克/立方米", decimals: 1, direction: "lower", aggregation: "average", frequency: "day", lowest: 0, highest: null, leaderPostId: null,
  level: "city", evaluation: "monitoring", composite: false, pairId: null, vouchers: [], reportingUnitIds: [], restrictedTo: [], retiredOn: null,
};

describe("definition and target", () => {
  it("an office sets up an indicator with the tasks that feed it and its target; both versions are shown on a clash", async () => {
    const { actors, units, fieldId } = county;
    const task = await aTask(test.owner, county, { title: "淘汰燃煤小锅炉" });
    const { rows: [{ number }] } = await test.owner.query("select number from app.tasks where id = $1", [task]);
    const input = { ...definition, dataUnitId: units.statistics, leadUnitId: units.water, fieldId, taskNumbers: [number] };
    const { indicatorId } = await as(actors.office, saveIndicator, input);
    await expect(as(actors.office, saveIndicator, input)).rejects.toMatchObject({ details: { fields: { number: { key: "indicator.number_taken" } } } });
    await expect(as(actors.office, saveIndicator, { ...input, number: "H-02", taskNumbers: ["没有"] })).rejects.toMatchObject({ details: { fields: { taskNumbers: { key: "indicator.unknown_task", values: { number: "没有" } } } } });
    await as(actors.governmentOffice, setTarget, { indicatorId, year: 2026, kind: "ceiling", value: 46, source: "市政办〔2026〕2号" });
    await expect(as(actors.office, setTarget, { indicatorId, year: 2026, kind: "ceiling", value: 45, source: "x" })).rejects.toMatchObject({ reason: "indicator.target_changed", details: { current: { value: 46 } } });
    await as(actors.office, setTarget, { indicatorId, year: 2026, version: 1, kind: "ceiling", value: 45, source: "市政办〔2026〕9号" });
    const page = await as(actors.leader, getIndicator, { indicatorId });
    expect(page).toMatchObject({ tasks: [{ title: "淘汰燃煤小锅炉" }], targets: [{ year: 2026, value: 45 }], lamp: "unreported", rights: { enter: false, manage: false } });
    await as(actors.office, saveIndicator, { ...input, id: indicatorId, version: 1, name: "细颗粒物浓度", restrictedTo: [actors.office.userId ?? ""] });
    await expect(as(actors.office, saveIndicator, { ...input, id: indicatorId, version: 1, name: "另一个" })).rejects.toMatchObject({ reason: "indicator.changed" });
    await expect(as(actors.leader, getIndicator, { indicatorId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
  it("points by hand must ascend within their year", async () => {
    const id = await anIndicator(test.owner, county);
    const points = [{ period: "2026-06", cumulative: 5 }, { period: "2026-03", cumulative: 2 }];
    await expect(as(county.actors.office, setTarget, { indicatorId: id, year: 2026, kind: "floor", value: 9, source: "x", trajectory: "manual", points })).rejects.toMatchObject({ details: { fields: { points: { key: "indicator.points_order" } } } });
  });
});

describe("S93 the data unit's page", () => {
  it("lists what is missing by period, what was due, and beside each line last year's and the last value", async () => {
    const own = await aCounty(test.owner);
    const id = await anIndicator(test.owner, own, { values: { 2025: flat(3), 2026: flat(2, 8) } });
    await anIndicator(test.owner, own, { frequency: "day", aggregation: "average", direction: "lower", values: { 2026: flat(40, 312) }, target: { year: 2026, kind: "ceiling", value: 42 } });
    const page = await execute(test.db, own.actors.statistics, entryPage, {}, { now });
    expect(page).toMatchObject({ day: "2026-11-10", period: "2026-09", frequencies: ["month", "day"] });
    expect(page.owed).toEqual([
      { frequency: "month", period: "2026-09", missing: 1, overdue: 1 }, { frequency: "month", period: "2026-10", missing: 1, overdue: 0 },
      { frequency: "day", period: "2026-11-09", missing: 1, overdue: 0 }, { frequency: "day", period: "2026-11-10", missing: 1, overdue: 0 },
    ]);
    expect(page.rows).toMatchObject([{ id, current: null, before: 2, lastYear: 3, soFar: 16 }]);
    const days = await execute(test.db, own.actors.statistics, entryPage, { frequency: "day" }, { now });
    expect(days.allowances).toMatchObject([{ state: "open", done: 40, last: "2026-11-08", left: 53, target: 42 }]);
    expect(days.allowances[0]?.value).toBeCloseTo((42 * 365 - 40 * 312) / 53, 9);
    expect((await execute(test.db, own.actors.waterOfficer, entryPage, {}, { now })).rows).toEqual([]);
  });
});

describe("the read model", () => {
  it("is brought to a new day by the job, which then has nothing left to do", async () => {
    const id = await anIndicator(test.owner, county, { values: { ...past, 2026: flat(2, 10) }, target: { year: 2026, kind: "floor", value: 24 } });
    const system = systemActor("refresh");
    while ((await as(system, refreshIndicators, { limit: 5 })).more);
    expect(await line(county.actors.office, id)).toMatchObject({ lamp: "green" });
    const later = new Date("2026-12-20T02:00:00Z");
    while ((await as(system, refreshIndicators, { limit: 100 }, later)).more);
    expect(await line(county.actors.office, id, later)).toMatchObject({ lamp: "unreported", computedOn: "2026-12-20" });
    expect(await as(system, refreshIndicators, {}, later)).toEqual({ refreshed: 0, more: false });
  });
  it("two writers of one indicator at once: the figures hold both values", async () => {
    const id = await anIndicator(test.owner, county, { values: { 2026: flat(1, 8) }, target: { year: 2026, kind: "floor", value: 24 } });
    const enter = (period: string) => as(county.actors.statistics, enterValues, { values: [{ indicatorId: id, period, value: 5 }], source, confirm: true });
    await Promise.all([enter("2026-09"), enter("2026-10")]);
    expect((await line(county.actors.office, id))?.figures?.done).toBe(18);
  });
  it("a board costs as many statements for a hundred indicators as for one, and so does entering a grid", async () => {
    const own = await aCounty(test.owner);
    const ids: string[] = [];
    for (let index = 0; index < 30; index += 1) ids.push(await anIndicator(test.owner, own, { values: { 2026: flat(1, 3) } }));
    const enter = (values: readonly string[], period: string) => countStatements(test.db, () => execute(test.db, own.actors.statistics, enterValues, { values: values.map((indicatorId) => ({ indicatorId, period, value: 1 })), source, confirm: true }, { now }));
    const one = await enter(ids.slice(0, 1), "2026-04");
    expect(await enter(ids, "2026-05")).toBe(one);
    expect(await countStatements(test.db, () => execute(test.db, own.actors.statistics, listIndicators, {}, { now }))).toBeLessThanOrEqual(4);
  });
  it("narrows by lamp, unit, field and words, and sorts with what has no key last", async () => {
    const own = await aCounty(test.owner);
    const low = await anIndicator(test.owner, own, { name: "外贸进出口总值", values: { 2025: flat(2), 2026: flat(1, 9) }, target: { year: 2026, kind: "floor", value: 24 } });
    const good = await anIndicator(test.owner, own, { name: "规上工业产值", values: { 2025: flat(2), 2026: flat(2.2, 9) }, target: { year: 2026, kind: "floor", value: 24 } });
    const none = await anIndicator(test.owner, own, { name: "客运量" });
    const enter = [low, good].map((indicatorId) => ({ indicatorId, period: "2026-10", value: 2 }));
    await execute(test.db, own.actors.statistics, enterValues, { values: enter, source, confirm: true }, { now });
    const names = async (address: z.input<typeof listIndicators.input>) => (await execute(test.db, own.actors.statistics, listIndicators, address, { now })).rows.map(({ name }) => name);
    expect(await names({ lamp: ["red"] })).toEqual(["外贸进出口总值"]);
    expect(await names({ q: "工业" })).toEqual(["规上工业产值"]);
    expect(await names({ unit: own.units.housing })).toEqual([]);
    expect(await names({ sort: "gap" })).toEqual(["外贸进出口总值", "规上工业产值", "客运量"]);
    expect(await names({ sort: "gap", dir: "desc" })).toEqual(["规上工业产值", "外贸进出口总值", "客运量"]);
    expect(await names({ year: 2025, field: own.fieldId })).toHaveLength(3);
    expect(none).toBeTruthy();
  });
});
