import { describe, expect, it } from "vitest";
import { proposedDay } from "./proposed-day";

const proposed = (deadlineText: string | null, heldOn: string, today: string) => proposedDay({ deadlineText, content: "修好渡口" }, heldOn, today);

describe("the day that is proposed", () => {
  it("is counted from the meeting, by the season or the haste that the words name", () => {
    expect(proposed("尽快", "2026-07-10", "2026-07-11")).toEqual({ day: "2026-09-08", reason: "soon", fromToday: false });
    expect(proposed("主汛期前", "2026-08-01", "2026-08-02")).toEqual({ day: "2027-07-15", reason: "floodSeason", fromToday: false });
  });
  it("tells a text that says nothing about when from one that fixes no day", () => {
    expect(proposed(null, "2026-07-10", "2026-07-11").reason).toBe("noWords");
    expect(proposed("长期坚持", "2026-07-10", "2026-07-11").reason).toBe("yearEnd");
  });
  it.each([["立即", "2026-05-06"], ["尽快", "2026-05-06"], ["入汛前", "2026-05-06"], ["百日", "2026-05-06"], ["开学前", "2026-05-06"], [null, "2025-05-06"], ["立即", "2026-11-25"]])(
    "%s of %s is never over, nor nearer than ten days", (words, heldOn) => {
      const { day, fromToday } = proposed(words, heldOn, "2026-11-29");
      expect(day >= "2026-12-09").toBe(true);
      expect(fromToday).toBe(true);
    });
});
