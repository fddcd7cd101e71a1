import { baselineKinds, quotaGrains, quotaSpreads, type BaselineKind, type QuotaGrain, type QuotaSpread } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, numeric, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { app, at, id, oneOf, version } from "./columns";
import { users } from "./organization";
import { tasks } from "./task";

/** A link to an earlier or later node of the same plan, by its position; lag in working days. */
export type NodeLink = { position: number; lag: number };

/** A node (节点) of the backward plan: by this date this share of the whole is done, shown by this output. */
export const planNodes = app.table("plan_nodes", {
  id: id(),
  taskId: uuid("task_id").notNull().references(() => tasks.id, { onDelete: "cascade" }),
  position: integer("position").notNull(),
  title: text("title").notNull(),
  dueOn: date("due_on").notNull(),
  /** Percent of the whole that is done when this node is reached. */
  targetPercent: integer("target_percent").notNull(),
  /** What can be checked when it is done. */
  output: text("output"),
  doneOn: date("done_on"),
  /** The rest is there where the node was planned backward: first day, working days, kind of work, links, fixed end. */
  startOn: date("start_on"),
  duration: integer("duration"),
  workKind: text("work_kind"),
  predecessors: jsonb("predecessors").$type<NodeLink[]>().notNull().default([]),
  fixed: text("fixed").$type<"start" | "finish">(),
  templateId: text("template_id"),
  stageId: text("stage_id"),
}, (t) => [
  uniqueIndex("plan_nodes_position").on(t.taskId, t.position), index("plan_nodes_due").on(t.dueOn, t.taskId),
  check("plan_nodes_percent", sql`${t.targetPercent} between 0 and 100`), check("plan_nodes_fixed", sql`${t.fixed} in ('start', 'finish')`),
]);

/** A node as a baseline keeps it. */
export type BaselineNode = { title: string; startOn: string | null; dueOn: string; targetPercent: number; output: string | null };

/** The plan as it stood when something was decided about it: at dispatch, at the first plan, at each approved change. */
export const planBaselines = app.table("plan_baselines", {
  id: id(),
  taskId: uuid("task_id").notNull().references(() => tasks.id, { onDelete: "cascade" }),
  kind: text("kind").$type<BaselineKind>().notNull(),
  dueOn: date("due_on"),
  nodes: jsonb("nodes").$type<BaselineNode[]>().notNull(),
  reason: text("reason"),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  /** Who decided it: of an extension the office that granted it. */
  authorName: text("author_name").notNull(),
  at: at("at").notNull(),
}, (t) => [index("plan_baselines_task").on(t.taskId, t.at), oneOf("plan_baselines_kind", t.kind, baselineKinds)]);

/** A quantified target spread over months (以天保周、以周保月、以月保全年). */
export const quotas = app.table("quotas", {
  taskId: uuid("task_id").primaryKey().references(() => tasks.id, { onDelete: "cascade" }),
  target: numeric("target", { mode: "number" }).notNull(),
  unit: text("unit").notNull(),
  decimals: integer("decimals").notNull().default(0),
  startOn: date("start_on").notNull(),
  dueOn: date("due_on").notNull(),
  spread: text("spread").$type<QuotaSpread>().notNull(),
  /** How often what was done is entered. */
  grain: text("grain").$type<QuotaGrain>().notNull(),
  /** Month by month, as first spread; weeks and days are computed from them. */
  months: jsonb("months").$type<{ firstOn: string; amount: number }[]>().notNull(),
  version: version(),
}, (t) => [
  oneOf("quotas_spread", t.spread, quotaSpreads), oneOf("quotas_grain", t.grain, quotaGrains),
  check("quotas_dates", sql`${t.startOn} <= ${t.dueOn}`), check("quotas_decimals", sql`${t.decimals} between 0 and 4`),
]);

/** What was done in the day, week or month that begins on this day. */
export const quotaEntries = app.table("quota_entries", {
  taskId: uuid("task_id").notNull().references(() => quotas.taskId, { onDelete: "cascade" }),
  firstOn: date("first_on").notNull(),
  amount: numeric("amount", { mode: "number" }).notNull(),
  note: text("note"),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  authorName: text("author_name").notNull(),
  at: at("at").notNull(),
  version: version(),
}, (t) => [primaryKey({ columns: [t.taskId, t.firstOn] })]);

/** Durations learned from closed items: median working days of a template's stage, from how many. */
export const stageDurations = app.table("stage_durations", {
  templateId: text("template_id").notNull(),
  stageId: text("stage_id").notNull(),
  workingDays: integer("working_days").notNull(),
  count: integer("count").notNull(),
  computedOn: date("computed_on").notNull(),
}, (t) => [primaryKey({ columns: [t.templateId, t.stageId] })]);

/** Money of a task against its plan, and its entry into statistics (入库入统): what lamp rules on money and entry look at. */
export const taskMoney = app.table("task_money", {
  taskId: uuid("task_id").primaryKey().references(() => tasks.id, { onDelete: "cascade" }),
  /** Both in 万元: what shall be spent until the deadline, and what was spent by `spentOn`. */
  planned: numeric("planned", { mode: "number" }),
  spent: numeric("spent", { mode: "number" }),
  spentOn: date("spent_on"),
  /** The day by which it should be entered, and the day it was. */
  enterBy: date("enter_by"),
  enteredOn: date("entered_on"),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  authorName: text("author_name").notNull(),
  at: at("at").notNull(),
  version: version(),
}, (t) => [check("task_money_amounts", sql`${t.planned} > 0 and ${t.spent} >= 0 and (${t.spent} is null) = (${t.spentOn} is null)`)]);
