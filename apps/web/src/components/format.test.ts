import { expect, it } from "vitest";
import { formatClock, formatDay, formatMonth, formatNumber, formatShortDay, formatTime } from "./format";

it("an instant is shown on the county's clock, wherever the server stands", () => {
  const evening = "2026-11-24T16:05:09.000Z";
  expect([formatDay(evening), formatTime(evening), formatTime(new Date(evening), { seconds: true }), formatClock(evening)])
    .toEqual(["2026-11-25", "2026-11-25 00:05", "2026-11-25 00:05:09", "00:05"]);
  expect([formatDay("2026-11-24"), formatDay(null), formatTime(undefined)]).toEqual(["2026-11-24", "—", "—"]);
});

it("days and months are written in the reader's language, one after the other", () => {
  expect(["zh-CN", "en", "zh-CN"].map((locale) => [formatShortDay("2026-11-05", locale), formatMonth("2026-11", locale)]))
    .toEqual([["11月5日", "2026年11月"], ["5 Nov", "November 2026"], ["11月5日", "2026年11月"]]);
});

it("numbers have groups of three, and zeros at the end only where the indicator shows them", () => {
  expect([formatNumber(12345.6), formatNumber(12345.6, 2, { exact: true }), formatNumber(0), formatNumber(null)]).toEqual(["12,345.6", "12,345.60", "0", "—"]);
});
