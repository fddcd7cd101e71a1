import {
  indicatorAggregations, indicatorDirections, indicatorEvaluations, indicatorFrequencies, lamps, sourceLevels, targetKinds, trajectoryKinds,
  type IndicatorAggregation, type IndicatorDirection, type IndicatorEvaluation, type IndicatorFrequency, type Lamp, type SourceLevel, type TargetKind, type TrajectoryKind,
} from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, jsonb, numeric, primaryKey, text, uniqueIndex, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import { app, createdAt, id, oneOf, version } from "./columns";
import { fields, posts, units, users } from "./organization";
import { tasks } from "./task";

/** An indicator (指标): what is measured, how its values become the figure of a year, who answers for value and result. */
export const indicators = app.table("indicators", {
  id: id(),
  number: text("number").notNull().unique(),
  name: text("name").notNull(),
  unit: text("unit").notNull(),
  decimals: integer("decimals").notNull().default(1),
  direction: text("direction").$type<IndicatorDirection>().notNull(),
  aggregation: text("aggregation").$type<IndicatorAggregation>().notNull(),
  frequency: text("frequency").$type<IndicatorFrequency>().notNull().default("month"),
  /** Least and greatest value of one period; null where there is no such bound. */
  lowest: numeric("lowest", { mode: "number" }),
  highest: numeric("highest", { mode: "number" }),
  dataUnitId: uuid("data_unit_id").notNull().references(() => units.id, { onDelete: "restrict" }),
  leadUnitId: uuid("lead_unit_id").references(() => units.id, { onDelete: "restrict" }),
  leaderPostId: uuid("leader_post_id").references(() => posts.id, { onDelete: "set null" }),
  fieldId: uuid("field_id").references(() => fields.id, { onDelete: "set null" }),
  level: text("level").$type<SourceLevel>().notNull().default("city"),
  evaluation: text("evaluation").$type<IndicatorEvaluation>().notNull().default("statistics"),
  /** A composite index: the mean of its periods is only near the yearly index, and every screen says so. */
  composite: boolean("composite").notNull().default(false),
  /** The indicator that usually moves with it; a contradiction is asked about. */
  pairId: uuid("pair_id").references((): AnyPgColumn => indicators.id, { onDelete: "set null" }),
  /** What each reporting unit has to have ready (凭证票据). */
  vouchers: text("vouchers").array().notNull().default(sql`'{}'`),
  restricted: boolean("restricted").notNull().default(false),
  retiredOn: date("retired_on"),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  version: version(),
  createdAt: createdAt(),
}, (t) => [
  oneOf("indicators_direction", t.direction, indicatorDirections), oneOf("indicators_aggregation", t.aggregation, indicatorAggregations),
  oneOf("indicators_frequency", t.frequency, indicatorFrequencies), oneOf("indicators_level", t.level, sourceLevels),
  oneOf("indicators_evaluation", t.evaluation, indicatorEvaluations), check("indicators_decimals", sql`${t.decimals} between 0 and 4`),
  index("indicators_data_unit").on(t.dataUnitId), index("indicators_lead").on(t.leadUnitId), index("indicators_field").on(t.fieldId), index("indicators_pair").on(t.pairId),
]);

/** People who may know a restricted indicator. */
export const indicatorListed = app.table("indicator_listed", {
  indicatorId: uuid("indicator_id").notNull().references(() => indicators.id, { onDelete: "cascade" }),
  userId: uuid("user_id").notNull().references(() => users.id, { onDelete: "cascade" }),
}, (t) => [primaryKey({ columns: [t.indicatorId, t.userId] }), index("indicator_listed_user").on(t.userId)]);

/** Units whose figures go into it. */
export const indicatorUnits = app.table("indicator_units", {
  indicatorId: uuid("indicator_id").notNull().references(() => indicators.id, { onDelete: "cascade" }),
  unitId: uuid("unit_id").notNull().references(() => units.id, { onDelete: "cascade" }),
}, (t) => [primaryKey({ columns: [t.indicatorId, t.unitId] }), index("indicator_units_unit").on(t.unitId)]);

/** Tasks that feed it. */
export const indicatorTasks = app.table("indicator_tasks", {
  indicatorId: uuid("indicator_id").notNull().references(() => indicators.id, { onDelete: "cascade" }),
  taskId: uuid("task_id").notNull().references(() => tasks.id, { onDelete: "cascade" }),
}, (t) => [primaryKey({ columns: [t.indicatorId, t.taskId] }), index("indicator_tasks_task").on(t.taskId)]);

/** What the year so far shall be at the end of a period, by hand. */
export type TrajectoryPoint = { period: string; cumulative: number };

/** A target as it was until it was changed, so that a past day is shown with its own. */
export type FormerTarget = { until: string; kind: TargetKind; value: number; source: string; trajectory: TrajectoryKind; points: TrajectoryPoint[] };

/** The yearly target (年度目标) and how it is laid over the year. */
export const indicatorTargets = app.table("indicator_targets", {
  id: id(),
  indicatorId: uuid("indicator_id").notNull().references(() => indicators.id, { onDelete: "cascade" }),
  year: integer("year").notNull(),
  kind: text("kind").$type<TargetKind>().notNull(),
  /** Growth in percent; a rank as the place to hold; else in the unit of the indicator. */
  value: numeric("value", { mode: "number" }).notNull(),
  source: text("source").notNull(),
  trajectory: text("trajectory").$type<TrajectoryKind>().notNull().default("even"),
  points: jsonb("points").$type<TrajectoryPoint[]>().notNull().default([]),
  /** What it was before each change, oldest first. */
  former: jsonb("former").$type<FormerTarget[]>().notNull().default([]),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  version: version(),
  createdAt: createdAt(),
}, (t) => [uniqueIndex("indicator_targets_once").on(t.indicatorId, t.year), oneOf("indicator_targets_kind", t.kind, targetKinds), oneOf("indicator_targets_trajectory", t.trajectory, trajectoryKinds)]);

/** Read model: where an indicator stands in a year, computed after every change and by a job after midnight. */
export const indicatorStandings = app.table("indicator_standings", {
  indicatorId: uuid("indicator_id").notNull().references(() => indicators.id, { onDelete: "cascade" }),
  year: integer("year").notNull(),
  lamp: text("lamp").$type<Lamp>().notNull(),
  rule: text("rule").notNull(),
  computedOn: date("computed_on").notNull(),
  figures: jsonb("figures").notNull(),
}, (t) => [primaryKey({ columns: [t.indicatorId, t.year] }), index("indicator_standings_day").on(t.computedOn), oneOf("indicator_standings_lamp", t.lamp, lamps)]);
