import { everyVerb, inCounty, may, type Rule } from "./reach";

export const calendar: Rule[] = ["calendar_years", "calendar_days", "seasons"].map((table) => ({
  table, read: may("'calendar.read'", "county"), write: [{ verbs: everyVerb, permissions: ["calendar.manage"], check: inCounty }],
}));
