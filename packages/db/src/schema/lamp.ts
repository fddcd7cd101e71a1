import { taskClasses, taskKinds, type TaskClass, type TaskKind } from "@taizhang/policy";
import { date, integer, jsonb, text, unique, uuid } from "drizzle-orm/pg-core";
import { app, createdAt, id, oneOf, version } from "./columns";
import { users } from "./organization";

/** One rule as it is stored; the planning package knows what it means. */
export type StoredLampRule = { measure: string; bound: number; beyond?: boolean; behind?: number; lamp: string };

/** Lamp rules of a county, by class and kind; the narrower set wins. Null means every class, every kind. */
export const lampRuleSets = app.table("lamp_rule_sets", {
  id: id(),
  name: text("name").notNull().unique(),
  taskClass: text("task_class").$type<TaskClass>(),
  kind: text("kind").$type<TaskKind>(),
  version: version(),
  createdAt: createdAt(),
}, (t) => [
  unique("lamp_rule_sets_scope").on(t.taskClass, t.kind).nullsNotDistinct(),
  oneOf("lamp_rule_sets_class", t.taskClass, taskClasses), oneOf("lamp_rule_sets_kind", t.kind, taskKinds),
]);

/** Every version of a set, never changed: on a day the one in force is the newest that is effective. */
export const lampRuleVersions = app.table("lamp_rule_versions", {
  id: id(),
  setId: uuid("set_id").notNull().references(() => lampRuleSets.id, { onDelete: "cascade" }),
  number: integer("number").notNull(),
  rules: jsonb("rules").$type<StoredLampRule[]>().notNull(),
  effectiveOn: date("effective_on").notNull(),
  reason: text("reason").notNull(),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  authorName: text("author_name").notNull(),
  createdAt: createdAt(),
}, (t) => [unique("lamp_rule_versions_number").on(t.setId, t.number)]);
