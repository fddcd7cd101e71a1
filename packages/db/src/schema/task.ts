import {
  deadlineQualities, lamps, requestKinds, requestStates, slots, sourceLevels, supervisionLevels, taskClasses, taskKinds, taskStates,
  type DeadlineQuality, type Lamp, type RequestKind, type RequestState, type Slot, type SourceLevel, type SupervisionLevel, type TaskClass, type TaskKind, type TaskState,
} from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, jsonb, numeric, primaryKey, text, uniqueIndex, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import { app, at, createdAt, id, oneOf, version } from "./columns";
import { directiveTexts } from "./directive";
import { fields, posts, units, users } from "./organization";

/** The sentence a lamp prints: a message key of the area `lamp` and its values. */
export type LampReason = { key: string; values: Record<string, string | number> };

/** The ledger. One row per item; a class such as 各乡镇 is one parent with one child per unit. */
export const tasks = app.table("tasks", {
  id: id(),
  number: text("number").notNull().unique(),
  title: text("title").notNull(),
  content: text("content").notNull(),
  kind: text("kind").$type<TaskKind>().notNull(),
  taskClass: text("task_class").$type<TaskClass>().notNull(),
  level: text("level").$type<SourceLevel>().notNull(),
  /** Where it comes from, in words, for the ledger ("全体（扩大）会议 2026-07-10"). */
  sourceTitle: text("source_title").notNull(),
  fieldId: uuid("field_id").references(() => fields.id, { onDelete: "set null" }),
  parentId: uuid("parent_id").references((): AnyPgColumn => tasks.id, { onDelete: "restrict" }),
  childCount: integer("child_count").notNull().default(0),
  state: text("state").$type<TaskState>().notNull().default("registered"),
  /** Null only for a parent whose children carry the work. */
  leadUnitId: uuid("lead_unit_id").references(() => units.id, { onDelete: "restrict" }),
  leaderPostId: uuid("leader_post_id").references(() => posts.id, { onDelete: "set null" }),
  supervisorId: uuid("supervisor_id").references(() => users.id, { onDelete: "set null" }),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  startOn: date("start_on").notNull(),
  dueOn: date("due_on"),
  /** The first date, kept for ever: assessment uses it (domain 2.2). */
  originalDueOn: date("original_due_on"),
  deadlineText: text("deadline_text"),
  deadlineQuality: text("deadline_quality").$type<DeadlineQuality>().notNull().default("none"),
  closingStandard: text("closing_standard"),
  targetValue: numeric("target_value", { mode: "number" }),
  targetUnit: text("target_unit"),
  doneValue: numeric("done_value", { mode: "number" }),
  /** Percent, as last reported by the lead unit; of a parent, the mean of its children. */
  progress: integer("progress").notNull().default(0),
  plannedAt: at("planned_at"),
  lamp: text("lamp").$type<Lamp>().notNull().default("grey"),
  lampRule: text("lamp_rule").notNull().default(""),
  lampReason: jsonb("lamp_reason").$type<LampReason>(),
  /** The day the lamp and the expected progress were computed for. */
  lampOn: date("lamp_on"),
  /** Whole percent that the plan (or the calendar) expects on `lampOn`; null where nothing can be compared. */
  expected: integer("expected"),
  supervisionLevel: text("supervision_level").$type<SupervisionLevel>().notNull().default("none"),
  lastReportAt: at("last_report_at"),
  lastReportText: text("last_report_text"),
  lastProblem: text("last_problem"),
  /** The period last reported by the lead unit ("2026-11", "2026-Q4"). */
  lastPeriod: text("last_period"),
  /** Meetings and documents that deployed it, kept by trigger: 2 is a second deployment (再部署). */
  deployments: integer("deployments").notNull().default(0),
  restricted: boolean("restricted").notNull().default(false),
  dispatchedAt: at("dispatched_at"),
  signInDueOn: date("sign_in_due_on"),
  signedInAt: at("signed_in_at"),
  closedOn: date("closed_on"),
  /** The lamp of the same day last month and on which sides of the on-schedule rate it stood; null where it was not counted. */
  monthAgoLamp: text("month_ago_lamp").$type<Lamp>(),
  monthAgoOn: boolean("month_ago_on"),
  monthAgoOwed: boolean("month_ago_owed"),
  version: version(),
  createdAt: createdAt(),
}, (t) => [
  oneOf("tasks_kind", t.kind, taskKinds), oneOf("tasks_class", t.taskClass, taskClasses), oneOf("tasks_level", t.level, sourceLevels),
  oneOf("tasks_state", t.state, taskStates), oneOf("tasks_quality", t.deadlineQuality, deadlineQualities),
  oneOf("tasks_lamp", t.lamp, lamps), oneOf("tasks_supervision", t.supervisionLevel, supervisionLevels),
  check("tasks_progress", sql`${t.progress} between 0 and 100`),
  index("tasks_due").on(t.dueOn, t.number), index("tasks_lead").on(t.leadUnitId, t.dueOn, t.number),
  index("tasks_lamp_due").on(t.lamp, t.dueOn, t.number),
  index("tasks_leader").on(t.leaderPostId), index("tasks_field").on(t.fieldId), index("tasks_parent").on(t.parentId),
  index("tasks_author").on(t.authorId), index("tasks_restricted").on(t.id).where(sql`restricted`), index("tasks_supervisor").on(t.supervisorId),
]);

/** Last serial number given in a year. */
export const taskNumbers = app.table("task_numbers", {
  year: integer("year").primaryKey(),
  serial: integer("serial").notNull(),
});

/** Who answers for what: one row per unit, each with its own share, date and signature. */
export const responsibilities = app.table("responsibilities", {
  id: id(),
  taskId: uuid("task_id").notNull().references(() => tasks.id, { onDelete: "cascade" }),
  unitId: uuid("unit_id").notNull().references(() => units.id, { onDelete: "restrict" }),
  slot: text("slot").$type<Slot>().notNull(),
  share: text("share"),
  dueOn: date("due_on"),
  signInDueOn: date("sign_in_due_on"),
  signedInAt: at("signed_in_at"),
  signedInBy: uuid("signed_in_by").references(() => users.id, { onDelete: "restrict" }),
  responsibleUserId: uuid("responsible_user_id").references(() => users.id, { onDelete: "set null" }),
  doneAt: at("done_at"),
  /** Copied from the task by trigger, so that a unit's open ledger is one index scan. */
  isOpen: boolean("is_open").notNull().default(false),
  taskDueOn: date("task_due_on"),
  taskLamp: text("task_lamp").$type<Lamp>().notNull().default("grey"),
  taskNumber: text("task_number").notNull().default(""),
}, (t) => [
  uniqueIndex("responsibilities_unit_once").on(t.taskId, t.unitId),
  uniqueIndex("responsibilities_one_lead").on(t.taskId).where(sql`slot = 'lead'`),
  index("responsibilities_open").on(t.unitId, t.isOpen, t.taskDueOn, t.taskNumber),
  index("responsibilities_unsigned").on(t.unitId, t.signInDueOn, t.taskId).where(sql`signed_in_at is null and is_open`),
  index("responsibilities_person").on(t.responsibleUserId),
  oneOf("responsibilities_slot", t.slot, slots),
]);

/** One item, many sources; each ties it to the exact words. */
export const taskSources = app.table("task_sources", {
  id: id(),
  taskId: uuid("task_id").notNull().references(() => tasks.id, { onDelete: "cascade" }),
  textId: uuid("text_id").notNull().references(() => directiveTexts.id, { onDelete: "restrict" }),
  start: integer("start").notNull(),
  end: integer("end").notNull(),
  quote: text("quote").notNull(),
  /** Words around the quote, so that a unit reads its sentence without a right to the whole text. */
  contextBefore: text("context_before").notNull(),
  contextAfter: text("context_after").notNull(),
  directiveTitle: text("directive_title").notNull(),
  heldOn: date("held_on").notNull(),
}, (t) => [index("task_sources_task").on(t.taskId), index("task_sources_text").on(t.textId, t.start)]);

/** History of dates, targets and owners: who, when, why. */
export const taskChanges = app.table("task_changes", {
  id: id(),
  taskId: uuid("task_id").notNull().references(() => tasks.id, { onDelete: "cascade" }),
  field: text("field").notNull(),
  before: text("before"),
  after: text("after"),
  reason: text("reason"),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  authorName: text("author_name").notNull(),
  at: at("at").notNull(),
}, (t) => [index("task_changes_task").on(t.taskId, t.at)]);

/** People who may know a restricted item. */
export const taskListed = app.table("task_listed", {
  taskId: uuid("task_id").notNull().references(() => tasks.id, { onDelete: "cascade" }),
  userId: uuid("user_id").notNull().references(() => users.id, { onDelete: "cascade" }),
}, (t) => [primaryKey({ columns: [t.taskId, t.userId] }), index("task_listed_user").on(t.userId)]);

/** What a unit asks for: a dispute (职责异议), an extension (延期), a closing (办结). */
export const requests = app.table("requests", {
  id: id(),
  taskId: uuid("task_id").notNull().references(() => tasks.id, { onDelete: "cascade" }),
  unitId: uuid("unit_id").notNull().references(() => units.id, { onDelete: "restrict" }),
  kind: text("kind").$type<RequestKind>().notNull(),
  reason: text("reason").notNull(),
  /** Legal or written basis of a dispute. */
  basis: text("basis"),
  proposedUnitId: uuid("proposed_unit_id").references(() => units.id, { onDelete: "restrict" }),
  proposedDueOn: date("proposed_due_on"),
  state: text("state").$type<RequestState>().notNull().default("pending"),
  requestedBy: uuid("requested_by").notNull().references(() => users.id, { onDelete: "restrict" }),
  requestedAt: at("requested_at").notNull(),
  decideDueOn: date("decide_due_on").notNull(),
  decidedBy: uuid("decided_by").references(() => users.id, { onDelete: "restrict" }),
  decidedAt: at("decided_at"),
  opinion: text("opinion"),
  version: version(),
}, (t) => [
  index("requests_task").on(t.taskId), index("requests_unit").on(t.unitId),
  index("requests_pending").on(t.kind, t.requestedAt).where(sql`state = 'pending'`),
  uniqueIndex("requests_one_pending").on(t.taskId, t.unitId, t.kind).where(sql`state = 'pending'`),
  oneOf("requests_kind", t.kind, requestKinds), oneOf("requests_state", t.state, requestStates),
]);

/** A leader's one-line instruction (批示) and the unit's answer. */
export const instructions = app.table("instructions", {
  id: id(),
  taskId: uuid("task_id").notNull().references(() => tasks.id, { onDelete: "cascade" }),
  unitId: uuid("unit_id").notNull().references(() => units.id, { onDelete: "restrict" }),
  postId: uuid("post_id").notNull().references(() => posts.id, { onDelete: "restrict" }),
  authorId: uuid("author_id").notNull().references(() => users.id, { onDelete: "restrict" }),
  authorName: text("author_name").notNull(),
  text: text("text").notNull(),
  at: at("at").notNull(),
  answerDueOn: date("answer_due_on").notNull(),
  answer: text("answer"),
  answeredBy: uuid("answered_by").references(() => users.id, { onDelete: "restrict" }),
  answeredAt: at("answered_at"),
}, (t) => [
  index("instructions_task").on(t.taskId, t.at), index("instructions_post").on(t.postId, t.at),
  index("instructions_open").on(t.unitId).where(sql`answered_at is null`),
]);

/** Words of a task for the search function: number, title, content, unit, pinyin. Filled by trigger. */
export const taskWords = app.table("task_words", {
  taskId: uuid("task_id").primaryKey().references(() => tasks.id, { onDelete: "cascade" }),
  words: text("words").notNull(),
});
