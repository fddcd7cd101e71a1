import { modelFaults, suggestionFields, type ModelFault, type SuggestionField } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { check, index, integer, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { app, at, createdAt, id, oneOf } from "./columns";
import { directiveTexts } from "./directive";
import { users } from "./organization";

/** The last time the county's own model server was asked about a text, and what came of it; no row: never asked. */
export const modelRuns = app.table("model_runs", {
  textId: uuid("text_id").primaryKey().references(() => directiveTexts.id, { onDelete: "cascade" }),
  model: text("model").notNull(),
  startedAt: at("started_at").notNull(),
  /** Null while the model is being asked. */
  endedAt: at("ended_at"),
  /** Why it answered in part or not at all; null: it answered. */
  fault: text("fault").$type<ModelFault>(),
  /** Suggestions kept, and answers that did not fit the text and were thrown away. */
  kept: integer("kept").notNull().default(0),
  refused: integer("refused").notNull().default(0),
}, (t) => [check("model_runs_fault", sql`${t.fault} is null or ${t.fault} in (${sql.raw(modelFaults.map((fault) => `'${fault}'`).join(", "))})`)]);

/** What the model suggests for a span of a text; shown beside what the rules read, never applied by itself. */
export const suggestions = app.table("suggestions", {
  id: id(),
  textId: uuid("text_id").notNull().references(() => directiveTexts.id, { onDelete: "cascade" }),
  start: integer("start").notNull(),
  end: integer("end").notNull(),
  field: text("field").$type<SuggestionField>().notNull(),
  /** A unit's id, a day, a title; the words themselves for a missing item. */
  value: text("value").notNull(),
  model: text("model").notNull(),
  createdAt: createdAt(),
  ignoredBy: uuid("ignored_by").references(() => users.id, { onDelete: "restrict" }),
  ignoredAt: at("ignored_at"),
}, (t) => [
  index("suggestions_text").on(t.textId, t.start), index("suggestions_ignorer").on(t.ignoredBy),
  uniqueIndex("suggestions_once").on(t.textId, t.start, t.end, t.field),
  oneOf("suggestions_field", t.field, suggestionFields), check("suggestions_span", sql`${t.start} >= 0 and ${t.end} > ${t.start}`),
]);
