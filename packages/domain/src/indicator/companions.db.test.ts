import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anIndicator } from "../../testing/an-indicator";
import { execute } from "../kernel/execute";
import { enterValues } from "./server";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-10T02:00:00Z");
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const flat = (value: number, count = 12) => Array.from({ length: count }, () => value);

describe("S46 a companion that went the other way is asked about, however the two come in", () => {
  const two = async ({ powerNow }: { powerNow?: number } = {}) => {
    const power = await anIndicator(test.owner, county, { name: "用电量", values: { 2025: flat(10), 2026: [...flat(10, 9), ...(powerNow === undefined ? [] : [powerNow])] } });
    const output = await anIndicator(test.owner, county, { name: "产值", pairId: power, values: { 2025: flat(10), 2026: flat(10, 9) } });
    return { power, output };
  };
  const enter = async (values: Record<string, number>) => {
    const { questions } = await execute(test.db, county.actors.statistics, enterValues, { values: Object.entries(values).map(([indicatorId, value]) => ({ indicatorId, period: "2026-10", value })), source: "统计月报" }, { now });
    return questions.filter(({ kind }) => kind === "pair").map(({ indicatorId, figures }) => ({ indicatorId, ...figures }));
  };
  it("the named one confirmed before", async () => {
    const { output } = await two({ powerNow: 8 });
    expect(await enter({ [output]: 12 })).toEqual([{ indicatorId: output, change: 20, pairChange: -20 }]);
  });
  it("both in one grid: asked once, of the one that names the other", async () => {
    const { power, output } = await two();
    expect(await enter({ [output]: 12, [power]: 8 })).toEqual([{ indicatorId: output, change: 20, pairChange: -20 }]);
  });
  it("the named one entered later: it is asked about", async () => {
    const { power, output } = await two();
    expect(await enter({ [output]: 12 })).toEqual([]);
    expect(await enter({ [power]: 8 })).toEqual([{ indicatorId: power, change: -20, pairChange: 20 }]);
  });
  it("the named one entered first and not confirmed yet", async () => {
    const { power, output } = await two();
    expect(await enter({ [power]: 8 })).toEqual([]);
    expect(await enter({ [output]: 12 })).toEqual([{ indicatorId: output, change: 20, pairChange: -20 }]);
  });
});
