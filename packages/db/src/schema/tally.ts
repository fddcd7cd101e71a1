import { lamps, type Lamp } from "@taizhang/policy";
import { bigint, boolean, index, integer, text, uuid } from "drizzle-orm/pg-core";
import { app, oneOf } from "./columns";

/**
 * Read model of the overview, kept by triggers on `tasks`: sums by lead unit, field, leader and lamp of what is dispatched,
 * not restricted and no parent. A change adds rows with the difference and touches none, so writers do not wait for each
 * other; now and then the rows are folded. Unit, field and leader follow the tasks, whose foreign keys guard them.
 */
export const taskTallies = app.table("task_tallies", {
  id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  leadUnitId: uuid("lead_unit_id"),
  fieldId: uuid("field_id"),
  leaderPostId: uuid("leader_post_id"),
  lamp: text("lamp").$type<Lamp>().notNull(),
  isOpen: boolean("is_open").notNull(),
  tasks: integer("tasks").notNull(),
  /** On schedule now or closed in time; what has not begun yet is left out by the reader, who knows the day. */
  onTime: integer("on_time").notNull(),
  /** Those with an expected progress, and the sums of both percentages over them. */
  comparable: integer("comparable").notNull(),
  progress: integer("progress").notNull(),
  expected: integer("expected").notNull(),
}, (t) => [oneOf("task_tallies_lamp", t.lamp, lamps), index("task_tallies_leader").on(t.leaderPostId)]);

/**
 * The lamps of the same day last month, summed like `task_tallies` with today's unit, field and leader of each task. The
 * nightly roll-up writes it anew; when an item becomes restricted or open to all, a trigger adds the difference.
 */
export const monthAgoTallies = app.table("month_ago_tallies", {
  id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  leadUnitId: uuid("lead_unit_id"),
  fieldId: uuid("field_id"),
  leaderPostId: uuid("leader_post_id"),
  lamp: text("lamp").$type<Lamp>().notNull(),
  tasks: integer("tasks").notNull(),
  onTime: integer("on_time").notNull(),
  /** Those whose start was due by then. */
  owed: integer("owed").notNull(),
}, (t) => [oneOf("month_ago_tallies_lamp", t.lamp, lamps), index("month_ago_tallies_leader").on(t.leaderPostId)]);
