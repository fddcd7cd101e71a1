import { expect, it } from "vitest";
import { actualSpan, otherDay } from "./gantt-rows";

const planned = { startOn: "2026-10-12", finishOn: "2026-10-28", done: 1, doneOn: null };

it("a node finished late has a bar up to the day it was done, one finished early a shorter bar", () => {
  expect(actualSpan({ ...planned, doneOn: "2026-11-04" })).toEqual({ from: "2026-10-12", to: "2026-11-04" });
  expect(actualSpan({ ...planned, doneOn: "2026-10-20" })).toEqual({ from: "2026-10-12", to: "2026-10-20" });
  expect(actualSpan({ ...planned, doneOn: "2026-10-09" })).toEqual({ from: "2026-10-09", to: "2026-10-09" });
});

it("a node under way has a bar over its share of the plan, an untouched one none", () => {
  expect(actualSpan({ ...planned, done: 0.5 })).toEqual({ from: "2026-10-12", to: "2026-10-20" });
  expect(actualSpan({ ...planned, done: 0 })).toBeNull();
});

it("the day a node was done is named where it is not the planned one", () => {
  expect([otherDay({ ...planned, doneOn: "2026-11-04" }), otherDay({ ...planned, doneOn: "2026-10-28" }), otherDay(planned)]).toEqual(["2026-11-04", null, null]);
});
