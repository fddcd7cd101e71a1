import { describe, expect, it } from "vitest";
import { deskHref, progressBefore } from "./model";

describe("what a report's progress is compared with", () => {
  it("is the accepted period before it, whatever was on record", () => {
    expect(progressBefore({ previousProgress: 40 }, { progress: 20 })).toEqual({ progress: 20, since: "period" });
  });
  it("without an earlier period is the progress on record, and named as that", () => {
    expect(progressBefore({ previousProgress: 66 }, null)).toEqual({ progress: 66, since: "record" });
    expect(progressBefore({ previousProgress: 0 }, null)).toEqual({ progress: 0, since: "record" });
  });
  it("is nothing where nothing was known before", () => {
    expect(progressBefore({ previousProgress: null }, null)).toBeNull();
  });
});

it("the address of a queue names the unit and the thing that is open, and nothing else", () => {
  expect(deskHref({ queue: "reports" })).toBe("/desk?queue=reports");
  expect(deskHref({ queue: "extensions", unit: null, id: "b" })).toBe("/desk?queue=extensions&id=b");
  expect(deskHref({ queue: "reports", unit: "a", id: "b" })).toBe("/desk?queue=reports&unit=a&id=b");
});
