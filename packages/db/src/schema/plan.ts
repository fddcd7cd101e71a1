import { sql } from "drizzle-orm";
import { check, date, integer, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { app, id } from "./columns";
import { tasks } from "./task";

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
}, (t) => [uniqueIndex("plan_nodes_position").on(t.taskId, t.position), check("plan_nodes_percent", sql`${t.targetPercent} between 0 and 100`)]);
