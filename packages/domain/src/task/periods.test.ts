import { expect, it } from "vitest";
import { openPeriods, owedPeriod } from "./periods";

const monthly = { taskClass: "B", dispatchedOn: "2026-09-01" } as const;
const names = (list: { period: string }[]) => list.map(({ period }) => period);

it("a period whose day has passed unreported is owed first; only the last one is asked for", () => {
  expect(names(openPeriods({ ...monthly, lastPeriod: "2026-08" }, "2026-11-23"))).toEqual(["2026-10", "2026-11"]);
  expect(owedPeriod({ ...monthly, lastPeriod: "2026-08" }, "2026-11-23")).toMatchObject({ period: "2026-10", late: true });
  expect(owedPeriod({ ...monthly, lastPeriod: "2026-10" }, "2026-11-23")).toMatchObject({ period: "2026-11", dueOn: "2026-11-25", late: false });
  expect(owedPeriod({ ...monthly, lastPeriod: "2026-11" }, "2026-11-23")).toBeUndefined();
});
it("a period that was due before the dispatch is owed by nobody, but may be reported", () => {
  const owing = { taskClass: "B", dispatchedOn: "2026-11-26", lastPeriod: null } as const;
  expect(owedPeriod(owing, "2026-11-27")).toBeUndefined();
  expect(names(openPeriods(owing, "2026-11-27"))).toEqual(["2026-11"]);
});
it("class C is asked once a quarter", () => {
  expect(owedPeriod({ taskClass: "C", dispatchedOn: "2026-09-01", lastPeriod: "2026-Q3" }, "2026-11-23")).toMatchObject({ period: "2026-Q4", dueOn: "2026-12-25" });
});
