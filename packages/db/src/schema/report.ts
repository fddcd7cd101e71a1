import { reportStates, returnCodes, type ReportState, type ReturnCode } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, numeric, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { files } from "./access";
import { app, at, createdAt, id, oneOf, version } from "./columns";
import { units, users } from "./organization";
import { tasks } from "./task";

/** One report (反馈) per item, unit and period. */
export const reports = app.table("reports", {
  id: id(),
  taskId: uuid("task_id").notNull().references(() => tasks.id, { onDelete: "cascade" }),
  unitId: uuid("unit_id").notNull().references(() => units.id, { onDelete: "restrict" }),
  /** "2026-11" for a month, "2026-Q4" for a quarter. */
  period: text("period").notNull(),
  dueOn: date("due_on").notNull(),
  progress: integer("progress").notNull(),
  previousProgress: integer("previous_progress"),
  value: numeric("value", { mode: "number" }),
  done: text("done").notNull(),
  next: text("next"),
  problem: text("problem"),
  helpNeeded: text("help_needed"),
  noChange: boolean("no_change").notNull().default(false),
  state: text("state").$type<ReportState>().notNull(),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  submittedAt: at("submitted_at").notNull(),
  confirmedBy: uuid("confirmed_by").references(() => users.id, { onDelete: "restrict" }),
  confirmedAt: at("confirmed_at"),
  checkedBy: uuid("checked_by").references(() => users.id, { onDelete: "restrict" }),
  checkedAt: at("checked_at"),
  returnCode: text("return_code").$type<ReturnCode>(),
  returnReason: text("return_reason"),
  version: version(),
  createdAt: createdAt(),
}, (t) => [
  uniqueIndex("reports_once").on(t.taskId, t.unitId, t.period),
  index("reports_task").on(t.taskId, t.submittedAt), index("reports_unit").on(t.unitId, t.state),
  index("reports_inbox").on(t.submittedAt, t.id).where(sql`state = 'submitted'`),
  oneOf("reports_state", t.state, reportStates),
  check("reports_return_code", sql`${t.returnCode} is null or ${t.returnCode} in (${sql.raw(returnCodes.map((code) => `'${code}'`).join(", "))})`),
  check("reports_progress", sql`${t.progress} between 0 and 100`),
]);

export const reportFiles = app.table("report_files", {
  reportId: uuid("report_id").notNull().references(() => reports.id, { onDelete: "cascade" }),
  fileId: uuid("file_id").notNull().references(() => files.id, { onDelete: "restrict" }),
}, (t) => [primaryKey({ columns: [t.reportId, t.fileId] }), index("report_files_file").on(t.fileId)]);
