import { everyVerb, inCounty, may, ofTask, taskCovered, type Rule } from "./reach";

export const plan: Rule[] = [
  {
    table: "plan_nodes", read: ofTask,
    write: [
      { verbs: everyVerb, permissions: ["task.plan"], check: taskCovered },
      { verbs: ["add"], permissions: ["task.dispatch"], check: taskCovered },
      { verbs: ["change"], permissions: ["report.write", "report.confirm", "report.check"], check: taskCovered },
    ],
  },
  { table: "plan_baselines", read: ofTask, write: [{ verbs: ["add"], permissions: ["task.plan", "task.dispatch", "task.edit", "task.decide", "plan.keep"], check: taskCovered }] },
  { table: "task_money", read: ofTask, write: [{ verbs: ["add", "change"], permissions: ["plan.money"], check: taskCovered }] },
  { table: "quotas", read: ofTask, write: [{ verbs: ["add", "change"], permissions: ["task.plan"], check: taskCovered }] },
  { table: "quota_entries", read: ofTask, write: [{ verbs: ["add", "change"], permissions: ["plan.enter"], check: taskCovered }] },
  { table: "stage_durations", read: may("'calendar.read'", "county"), write: [{ verbs: everyVerb, permissions: ["plan.learn"], check: inCounty }] },
];
