import { describe, expect, it } from "vitest";
import { fromIso, presetRange, readDate, toIso } from "./iso-date";

const today = new Date(2026, 10, 23);

describe("iso-date", () => {
  it.each([
    ["2026-11-23", "2026-11-23"],
    ["2026/1/5", "2026-01-05"],
    ["2026.11.23", "2026-11-23"],
    ["20261123", "2026-11-23"],
    ["2026年11月3日", "2026-11-03"],
    ["２０２６－１１－２３", "2026-11-23"],
    ["11-30", "2026-11-30"],
    ["12月1日", "2026-12-01"],
  ])("reads %s as people write it", (text, iso) => expect(readDate(text, today)).toBe(iso));

  it.each(["", "明天", "2026-13-01", "2026-02-30", "20261"])("refuses %s", (text) => expect(readDate(text, today)).toBeNull());

  it("keeps a day through both directions", () => expect(toIso(fromIso("2026-02-28") ?? today)).toBe("2026-02-28"));

  it("gives the presets whole periods and thirty days with today", () => {
    expect(presetRange("month", today)).toEqual({ from: "2026-11-01", to: "2026-11-30" });
    expect(presetRange("quarter", today)).toEqual({ from: "2026-10-01", to: "2026-12-31" });
    expect(presetRange("year", today)).toEqual({ from: "2026-01-01", to: "2026-12-31" });
    expect(presetRange("thirty", today)).toEqual({ from: "2026-10-25", to: "2026-11-23" });
  });
});
