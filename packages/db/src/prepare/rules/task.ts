import type { Permission } from "@taizhang/policy";
import { covered, current, everyVerb, inCounty, may, me, myPost, myUnit, ofOwnTask, ofTask, ownUnitRow, tallied, taskCovered, type Rule } from "./reach";

const taskWriters: Permission[] = [
  "task.dispatch", "task.edit", "task.signIn", "task.plan", "task.request", "task.decide", "task.adjudicate", "task.close", "task.refresh", "plan.money",
  "report.write", "report.confirm", "report.check",
];
export const task: Rule[] = [
  {
    table: "tasks", read: covered("'task.read'", "tasks"),
    write: [
      { verbs: ["add"], permissions: ["task.dispatch"], check: covered(current, "tasks") },
      { verbs: ["change"], permissions: taskWriters, check: covered(current, "tasks") },
    ],
  },
  { table: "task_numbers", read: may("'task.dispatch'", "county"), write: [{ verbs: ["add", "change"], permissions: ["task.dispatch"], check: inCounty }] },
  { table: "task_words", read: "false", write: [] },
  // Who reaches the county or a portfolio; a restricted item is in none of them. Written by triggers alone.
  { table: "task_tallies", read: tallied("'task.read'"), write: [] },
  { table: "month_ago_tallies", read: tallied("'task.read'"), write: [] },
  {
    table: "responsibilities", read: ofOwnTask,
    write: [
      { verbs: ["add"], permissions: ["task.dispatch"], check: ownUnitRow },
      { verbs: everyVerb, permissions: ["task.edit", "task.decide", "task.adjudicate"], check: ownUnitRow },
      { verbs: ["change"], permissions: ["task.dispatch", "task.signIn", "task.assign", "report.write", "report.check", "task.close"], check: ownUnitRow },
      { verbs: ["change"], permissions: ["task.confirmShare"], check: `${taskCovered} and slot = 'cooperating'` },
    ],
  },
  { table: "task_sources", read: ofTask, write: [{ verbs: ["add"], permissions: ["task.dispatch"], check: taskCovered }] },
  {
    table: "task_changes", read: ofTask,
    write: [{ verbs: ["add"], permissions: ["task.dispatch", "task.edit", "task.signIn", "task.assign", "task.plan", "plan.money", "task.decide", "task.adjudicate", "task.close", "report.check"], check: taskCovered }],
  },
  { table: "task_listed", read: ofTask, write: [{ verbs: ["add", "remove"], permissions: ["task.dispatch", "task.edit"], check: taskCovered }] },
  {
    table: "requests", read: ofTask,
    write: [
      { verbs: ["add", "change"], permissions: ["task.request"], check: ownUnitRow },
      { verbs: ["change"], permissions: ["task.decide", "task.adjudicate", "task.close"], check: taskCovered },
    ],
  },
  {
    table: "instructions", read: ofTask,
    write: [
      { verbs: ["add"], permissions: ["task.instruct"], check: `${taskCovered} and author_id = ${me} and post_id = ${myPost}` },
      { verbs: ["change"], permissions: ["task.answer"], check: ownUnitRow },
    ],
  },
  {
    table: "reports", read: ofTask,
    write: [
      { verbs: ["add", "change"], permissions: ["report.write"], check: ownUnitRow },
      { verbs: ["change"], permissions: ["report.confirm", "report.check"], check: ownUnitRow },
    ],
  },
  {
    table: "report_files", read: "exists (select from app.reports r where r.id = report_id offset 0)",
    write: [{ verbs: ["add", "remove"], permissions: ["report.write"], check: `exists (select from app.reports r where r.id = report_id and r.unit_id = ${myUnit})` }],
  },
];
