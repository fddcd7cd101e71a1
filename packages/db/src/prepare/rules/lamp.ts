import { inCounty, may, ofTaskAtOnce, tallied, type Rule } from "./reach";

/** Rules of lamps are read by every command that lights one, whoever acts; only the office writes them. */
const lampRule = (table: string, verbs: Rule["write"][number]["verbs"]): Rule => ({
  table, read: may("'organization.read'", "county"), write: [{ verbs, permissions: ["lamp.manage"], check: inCounty }],
});

export const lamp: Rule[] = [
  lampRule("lamp_rule_sets", ["add", "change"]),
  lampRule("lamp_rule_versions", ["add"]),
  // Written by the trigger alone; today's rights decide who reads the past.
  { table: "task_days", read: ofTaskAtOnce, write: [] },
  { table: "task_day_texts", read: ofTaskAtOnce, write: [] },
  {
    table: "progress_days", read: `${tallied("'overview.read'")} or ${may("'task.refresh'", "county")}`,
    write: [{ verbs: ["add", "remove"], permissions: ["task.refresh"], check: inCounty }],
  },
];
