import { describe, expect, it } from "vitest";
import { returnPeriods } from "./return-periods";

const monthly = { year: 2026, definition: { frequency: "month" } } as const;

describe("S46 vouchers are handed in for", () => {
  it("the last period that has ended, before its value is there or due; the one before is late by then", () => {
    expect(returnPeriods({ ...monthly, day: "2026-11-10" }).slice(0, 2)).toEqual([{ name: "2026-10", late: false }, { name: "2026-09", late: true }]);
    expect(returnPeriods({ ...monthly, day: "2026-11-16" })[0]).toEqual({ name: "2026-10", late: true });
  });
  it("an earlier period on request, in January those of last year", () => {
    expect(returnPeriods({ ...monthly, year: 2027, day: "2027-01-08" }).map(({ name }) => name)).toEqual(expect.arrayContaining(["2026-12", "2026-01"]));
  });
  it("the year that is looked at, where that is a past one", () => {
    expect(returnPeriods({ ...monthly, year: 2025, day: "2026-11-10" })[0]).toEqual({ name: "2025-12", late: true });
  });
});
