import { expect, it } from "vitest";
import { unpublishedAhead } from "./unpublished-ahead";

const county = { years: [], days: [], seasons: [] };
const imported = { year: 2027, source: "国办发明电〔2026〕9号", authorName: "系统管理员", importedAt: "2026-11-20T02:00:00Z", off: [], workdays: [] };

it("a plan that reaches into a year without published holidays says so, whether its deadline, a node or the quota does", () => {
  expect(unpublishedAhead("2026-11-29", ["2026-12-31", null, undefined], county)).toEqual([]);
  expect(unpublishedAhead("2026-11-29", ["2026-12-31", null, "2028-01-31"], county)).toEqual([2027, 2028]);
  expect(unpublishedAhead("2026-11-29", ["2027-06-30"], county)).toEqual([2027]);
});

it("a published year and one that is over are not named", () => {
  expect(unpublishedAhead("2026-11-29", ["2027-06-30"], { ...county, years: [imported] })).toEqual([]);
  expect(unpublishedAhead("2026-11-29", ["2019-12-31"], county)).toEqual([]);
});
