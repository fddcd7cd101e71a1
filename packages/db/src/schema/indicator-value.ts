import { causeKinds, exclusionStates, valueStates, type CauseKind, type ExclusionState, type ValueState } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, numeric, text, uniqueIndex, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import { app, at, id, oneOf, version } from "./columns";
import { indicators } from "./indicator";
import { units, users } from "./organization";

/** A neighbour in a ranking: the place and the value of another county. */
export type Neighbour = { name: string; rank: number; value: number | null };

/**
 * A value of one period. Never edited: a correction is a further row that names the one it corrects, with its reason;
 * both stay visible, one is current.
 */
export const indicatorValues = app.table("indicator_values", {
  id: id(),
  indicatorId: uuid("indicator_id").notNull().references(() => indicators.id, { onDelete: "cascade" }),
  /** `2026-11`, `2026-11-D2` (中旬), `2026-11-23`. */
  period: text("period").notNull(),
  value: numeric("value", { mode: "number" }).notNull(),
  weight: numeric("weight", { mode: "number" }),
  /** The published figure of the year so far and its change against last year in percent, where there are such. */
  cumulative: numeric("cumulative", { mode: "number" }),
  yoy: numeric("yoy", { mode: "number" }),
  rank: integer("rank"),
  rankOf: integer("rank_of"),
  neighbours: jsonb("neighbours").$type<Neighbour[]>().notNull().default([]),
  state: text("state").$type<ValueState>().notNull().default("entered"),
  /** Where the number comes from: a bulletin, a monitoring network, a document with its number. */
  source: text("source").notNull(),
  document: text("document"),
  correctsId: uuid("corrects_id").references((): AnyPgColumn => indicatorValues.id, { onDelete: "restrict" }),
  reason: text("reason"),
  isCurrent: boolean("is_current").notNull().default(true),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  enteredAt: at("entered_at").notNull(),
  confirmedBy: uuid("confirmed_by").references(() => users.id, { onDelete: "restrict" }),
  confirmedAt: at("confirmed_at"),
  version: version(),
}, (t) => [
  uniqueIndex("indicator_values_current").on(t.indicatorId, t.period).where(sql`is_current`),
  index("indicator_values_period").on(t.indicatorId, t.period), index("indicator_values_corrects").on(t.correctsId),
  oneOf("indicator_values_state", t.state, valueStates),
  check("indicator_values_reason", sql`${t.correctsId} is null or ${t.reason} is not null`),
]);

/** An application to leave data out on lawful grounds (S94): original and adjusted value are both kept and shown. */
export const indicatorExclusions = app.table("indicator_exclusions", {
  id: id(),
  indicatorId: uuid("indicator_id").notNull().references(() => indicators.id, { onDelete: "cascade" }),
  period: text("period").notNull(),
  original: numeric("original", { mode: "number" }).notNull(),
  /** What counts instead; null: the period does not count. */
  adjusted: numeric("adjusted", { mode: "number" }),
  basis: text("basis").notNull(),
  document: text("document"),
  state: text("state").$type<ExclusionState>().notNull().default("applied"),
  unitId: uuid("unit_id").notNull().references(() => units.id, { onDelete: "restrict" }),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  appliedAt: at("applied_at").notNull(),
  decidedBy: uuid("decided_by").references(() => users.id, { onDelete: "restrict" }),
  decidedAt: at("decided_at"),
  /** The answer of the upper body in words, and its document. */
  decision: text("decision"),
  decisionDocument: text("decision_document"),
  version: version(),
}, (t) => [
  uniqueIndex("indicator_exclusions_once").on(t.indicatorId, t.period).where(sql`state <> 'refused'`),
  index("indicator_exclusions_indicator").on(t.indicatorId, t.period), oneOf("indicator_exclusions_state", t.state, exclusionStates),
]);

/** A question the program asked about a value; it blocks nothing. */
export const indicatorQuestions = app.table("indicator_questions", {
  id: id(),
  indicatorId: uuid("indicator_id").notNull().references(() => indicators.id, { onDelete: "cascade" }),
  valueId: uuid("value_id").notNull().references(() => indicatorValues.id, { onDelete: "cascade" }),
  period: text("period").notNull(),
  kind: text("kind").notNull(),
  figures: jsonb("figures").$type<Record<string, number>>().notNull(),
  askedAt: at("asked_at").notNull(),
  answer: text("answer"),
  answeredBy: uuid("answered_by").references(() => users.id, { onDelete: "restrict" }),
  answeredAt: at("answered_at"),
}, (t) => [index("indicator_questions_indicator").on(t.indicatorId, t.period), index("indicator_questions_value").on(t.valueId)]);

/** Why it stands so: objective or subjective (S25, S36), said by the lead unit. */
export const indicatorCauses = app.table("indicator_causes", {
  id: id(),
  indicatorId: uuid("indicator_id").notNull().references(() => indicators.id, { onDelete: "cascade" }),
  period: text("period").notNull(),
  kind: text("kind").$type<CauseKind>().notNull(),
  text: text("text").notNull(),
  unitId: uuid("unit_id").notNull().references(() => units.id, { onDelete: "restrict" }),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  authorName: text("author_name").notNull(),
  at: at("at").notNull(),
}, (t) => [index("indicator_causes_indicator").on(t.indicatorId, t.at), oneOf("indicator_causes_kind", t.kind, causeKinds)]);

/** What a reporting unit has handed in for a period (S46: 应统尽统); who has no row has not reported. */
export const indicatorReturns = app.table("indicator_returns", {
  id: id(),
  indicatorId: uuid("indicator_id").notNull().references(() => indicators.id, { onDelete: "cascade" }),
  period: text("period").notNull(),
  unitId: uuid("unit_id").notNull().references(() => units.id, { onDelete: "restrict" }),
  vouchers: text("vouchers").array().notNull().default(sql`'{}'`),
  note: text("note"),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  at: at("at").notNull(),
}, (t) => [uniqueIndex("indicator_returns_once").on(t.indicatorId, t.period, t.unitId)]);
