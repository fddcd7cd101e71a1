import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  addDays,
  addWorkingDays,
  calendar,
  dayNumber,
  daysBetween,
  dayOf,
  isDay,
  isPublished,
  isWorkingDay,
  today,
  weekday,
  weekStart,
  workingDaysBetween,
} from "./index";
import { publishedYears } from "./holidays";

const anyDay = fc.integer({ min: dayNumber("2023-06-01"), max: dayNumber("2028-12-31") }).map(dayOf);
const county = calendar({ holidays: ["2026-03-16"], workdays: ["2026-03-21"] });

describe("working calendar with make-up days", () => {
  test.each([
    ["2026-02-13", true, "Friday before Spring Festival"],
    ["2026-02-14", true, "make-up Saturday before Spring Festival"],
    ["2026-02-15", false, "first day off"],
    ["2026-02-17", false, "New Year's Day of the lunar year, a Tuesday"],
    ["2026-02-23", false, "last day off, a Monday"],
    ["2026-02-24", true, "first day back"],
    ["2026-02-28", true, "make-up Saturday after it"],
    ["2026-01-02", false, "Friday swapped for Sunday the 4th"],
    ["2026-01-04", true, "make-up Sunday"],
    ["2026-09-20", true, "make-up Sunday before National Day"],
    ["2026-10-10", true, "make-up Saturday after National Day"],
    ["2026-11-21", false, "an ordinary Saturday"],
    ["2025-01-26", true, "make-up Sunday before Spring Festival 2025"],
    ["2025-02-04", false, "seventh day of the lunar year 2025"],
    ["2025-10-08", false, "eighth day of National Day with Mid-Autumn"],
    ["2025-10-11", true, "make-up Saturday after National Day 2025"],
    ["2024-02-09", true, "New Year's Eve 2024 was no day off"],
    ["2024-02-18", true, "make-up Sunday after Spring Festival 2024"],
    ["2024-06-10", false, "Dragon Boat Festival 2024"],
    ["2024-09-14", true, "make-up Saturday before Mid-Autumn 2024"],
    ["2027-10-01", false, "fixed by statute although the notice is not out"],
    ["2027-10-04", true, "not known to be off before the notice"],
  ])("%s works: %s (%s)", (day, works) => {
    expect(isWorkingDay(day)).toBe(works);
  });

  test.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])("the year %i has %i working days", (year, count) => {
    expect(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)).toBe(count);
  });

  it("holds only make-up days that fall on weekends and days of the right year", () => {
    for (const [year, { off, workdays }] of Object.entries(publishedYears)) {
      for (const day of workdays) expect([day.slice(0, 4), weekday(day) > 5]).toEqual([year, true]);
      for (const [first, last] of off) expect([first.slice(0, 4), first <= last]).toEqual([year, true]);
    }
    expect([isPublished(2026), isPublished(2027)]).toEqual([true, false]);
  });

  it("takes a county's own days, without changing the national calendar", () => {
    expect([isWorkingDay("2026-03-16", county), isWorkingDay("2026-03-16")]).toEqual([false, true]);
    expect([isWorkingDay("2026-03-21", county), isWorkingDay("2026-03-21")]).toEqual([true, false]);
    expect(addWorkingDays("2026-03-13", 1, county)).toBe("2026-03-17");
  });
});

describe("counting working days", () => {
  test.each([
    ["2026-02-12", 1, "2026-02-13"],
    ["2026-02-13", 1, "2026-02-14"],
    ["2026-02-14", 1, "2026-02-24"],
    ["2026-02-17", 1, "2026-02-24"],
    ["2026-02-24", -1, "2026-02-14"],
    ["2026-02-27", 1, "2026-02-28"],
    ["2026-11-20", 1, "2026-11-23"],
    ["2026-11-21", 0, "2026-11-21"],
  ])("%s plus %i working days is %s", (day, n, result) => {
    expect(addWorkingDays(day, n)).toBe(result);
  });

  it("counts after the first day up to and including the last", () => {
    expect(workingDaysBetween("2026-02-13", "2026-02-14")).toBe(1);
    expect(workingDaysBetween("2026-02-14", "2026-02-23")).toBe(0);
    expect(workingDaysBetween("2026-02-14", "2026-02-28")).toBe(5);
    expect(workingDaysBetween("2026-02-28", "2026-02-14")).toBe(-5);
  });

  it("agrees with walking day by day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 500 }), fc.constantFrom(calendar(), county), (a, length, on) => {
        let walked = 0;
        for (let n = 1; n <= length; n++) if (isWorkingDay(addDays(a, n), on)) walked += 1;
        expect(workingDaysBetween(a, addDays(a, length), on)).toBe(walked);
      }),
      { numRuns: 60 },
    );
  });

  it("undoes what it adds, lands on working days, and never runs backwards", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (day, n) => {
        const later = addWorkingDays(day, n);
        expect(isWorkingDay(later)).toBe(true);
        expect(workingDaysBetween(day, later)).toBe(n);
        expect(later < addWorkingDays(day, n + 1)).toBe(true);
        expect(later <= addWorkingDays(addDays(day, 1), n)).toBe(true);
        if (isWorkingDay(day)) expect(addWorkingDays(later, -n)).toBe(day);
      }),
    );
  });

  it("refuses what is no day and no whole number", () => {
    for (const text of ["2026-02-29", "2026-2-1", "", "2026-13-01", "tomorrow"]) {
      expect(isDay(text)).toBe(false);
      expect(() => isWorkingDay(text)).toThrow(RangeError);
    }
    expect(() => addWorkingDays("2026-01-01", 1.5)).toThrow(RangeError);
    expect(() => addDays("2026-01-01", Number.NaN)).toThrow(RangeError);
  });
});

describe("days", () => {
  it("begin at midnight in Shanghai, wherever the server stands", () => {
    expect(today(new Date("2026-11-22T15:59:59Z"))).toBe("2026-11-22");
    expect(today(new Date("2026-11-22T16:00:00Z"))).toBe("2026-11-23");
    expect(today(new Date("2026-12-31T16:00:00Z"))).toBe("2027-01-01");
  });

  it("are added and counted over months, years and leap days, weeks beginning on Monday", () => {
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(daysBetween("2026-12-31", "2026-01-01")).toBe(-364);
    expect([weekday("2026-11-23"), weekday("2026-11-29")]).toEqual([1, 7]);
    expect([weekStart("2026-11-23"), weekStart("2026-11-29"), weekStart("1969-12-31")]).toEqual([
      "2026-11-23",
      "2026-11-23",
      "1969-12-29",
    ]);
  });
});
