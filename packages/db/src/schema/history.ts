import type { Lamp, SourceLevel, SupervisionLevel, TaskClass, TaskKind, TaskState } from "@taizhang/policy";
import { boolean, date, integer, jsonb, numeric, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { app, at } from "./columns";
import { tasks, type LampReason } from "./task";

/** The words of a task on a day: what does not change with every lamp. Names are those of the day. */
export type TaskDayTexts = {
  content: string; closingStandard: string | null; deadlineText: string | null; targetUnit: string | null; reportText: string | null; problem: string | null; measures: string | null;
  leadUnit: string | null; leader: string | null; leaderPost: string | null; field: string | null; supervisor: string | null;
  shares: { unitId: string; unit: string; slot: "lead" | "cooperating"; share: string | null; dueOn: string | null; signedInAt: string | null; signedInBy: string | null; responsible: string | null; phone: string | null; doneAt: string | null }[];
  nodes: { title: string; dueOn: string; targetPercent: number; output: string | null; doneOn: string | null }[];
};

/** Written by trigger, one row per day on which the words changed. */
export const taskDayTexts = app.table("task_day_texts", {
  taskId: uuid("task_id").notNull().references(() => tasks.id, { onDelete: "cascade" }),
  fromDay: date("from_day").notNull(),
  texts: jsonb("texts").$type<TaskDayTexts>().notNull(),
}, (t) => [primaryKey({ columns: [t.taskId, t.fromDay] })]);

/**
 * What a task was, from a day on until its next row (截至某日). Written by trigger, the last state of a day wins; a row of
 * an earlier day never changes. Column names are those of `tasks`, so that a ledger of the past asks as the present one does.
 */
export const taskDays = app.table("task_days", {
  taskId: uuid("task_id").notNull().references(() => tasks.id, { onDelete: "cascade" }),
  fromDay: date("from_day").notNull(),
  /** The row of `task_day_texts` that holds on this day. */
  textsDay: date("texts_day").notNull(),
  state: text("state").$type<TaskState>().notNull(),
  title: text("title").notNull(),
  kind: text("kind").$type<TaskKind>().notNull(),
  taskClass: text("task_class").$type<TaskClass>().notNull(),
  level: text("level").$type<SourceLevel>().notNull(),
  fieldId: uuid("field_id"),
  parentId: uuid("parent_id"),
  childCount: integer("child_count").notNull(),
  leadUnitId: uuid("lead_unit_id"),
  /** Lead and cooperating units of the day. */
  unitIds: uuid("unit_ids").array().notNull(),
  leaderPostId: uuid("leader_post_id"),
  supervisorId: uuid("supervisor_id"),
  responsibleUserId: uuid("responsible_user_id"),
  startOn: date("start_on").notNull(),
  dueOn: date("due_on"),
  originalDueOn: date("original_due_on"),
  targetValue: numeric("target_value", { mode: "number" }),
  doneValue: numeric("done_value", { mode: "number" }),
  progress: integer("progress").notNull(),
  expected: integer("expected"),
  lamp: text("lamp").$type<Lamp>().notNull(),
  lampRule: text("lamp_rule").notNull(),
  lampReason: jsonb("lamp_reason").$type<LampReason>(),
  lampOn: date("lamp_on"),
  supervisionLevel: text("supervision_level").$type<SupervisionLevel>().notNull(),
  lastReportAt: at("last_report_at"),
  dispatchedAt: at("dispatched_at"),
  signedInAt: at("signed_in_at"),
  closedOn: date("closed_on"),
}, (t) => [primaryKey({ columns: [t.taskId, t.fromDay] })]);

/**
 * How far the comparable items were on a day, and what their plans asked for: sums of percent by the lead unit, field and
 * leader of that day, like `task_tallies`, so that a portfolio's line can be drawn; one more row holds the sum of them all, the county's.
 */
export const progressDays = app.table("progress_days", {
  day: date("day").notNull(),
  leadUnitId: uuid("lead_unit_id"),
  fieldId: uuid("field_id"),
  leaderPostId: uuid("leader_post_id"),
  wholeCounty: boolean("whole_county").notNull().default(false),
  items: integer("items").notNull(),
  progress: integer("progress").notNull(),
  expected: integer("expected").notNull(),
}, (t) => [unique("progress_days_whose").on(t.day, t.wholeCounty, t.leadUnitId, t.fieldId, t.leaderPostId).nullsNotDistinct()]);
