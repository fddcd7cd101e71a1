import {
  candidateStates, deadlineQualities, directiveTypes, resolutions, sentenceClasses, sourceLevels, taskClasses, taskKinds,
  type CandidateState, type DeadlineQuality, type DirectiveType, type Resolution, type SentenceClass, type SourceLevel, type TaskClass, type TaskKind,
} from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { bigint, bigserial, check, date, index, integer, jsonb, numeric, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { app, at, createdAt, id, oneOf, version } from "./columns";
import { fields, posts, unitGroups, units, users } from "./organization";

/** Recorded by mistake and taken away: out of sight (policies), and brought back where that was the mistake. */
const removal = () => ({ removedAt: at("removed_at"), removedBy: uuid("removed_by").references(() => users.id, { onDelete: "restrict" }) });

/** A meeting or a document that deploys work. */
export const directives = app.table("directives", {
  id: id(),
  type: text("type").$type<DirectiveType>().notNull(),
  level: text("level").$type<SourceLevel>().notNull(),
  title: text("title").notNull(),
  documentNumber: text("document_number"),
  heldOn: date("held_on").notNull(),
  host: text("host"),
  place: text("place"),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  version: version(),
  createdAt: createdAt(),
  ...removal(),
}, (t) => [
  oneOf("directives_type", t.type, directiveTypes), oneOf("directives_level", t.level, sourceLevels),
  index("directives_held").on(t.heldOn), index("directives_author").on(t.authorId),
]);

/** A text as it was delivered; its words never change (trigger). Offsets into it are UTF-16 code units. */
export const directiveTexts = app.table("directive_texts", {
  id: id(),
  directiveId: uuid("directive_id").notNull().references(() => directives.id, { onDelete: "restrict" }),
  title: text("title").notNull(),
  speaker: text("speaker"),
  body: text("body").notNull(),
  sha256: text("sha256").notNull(),
  fileName: text("file_name"),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  createdAt: createdAt(),
  ...removal(),
}, (t) => [index("directive_texts_directive").on(t.directiveId), uniqueIndex("directive_texts_once").on(t.directiveId, t.sha256).where(sql`removed_at is null`)]);

/** Number of the transaction that wrote the row last (trigger): who follows a text asks for what is newer. */
const changedIn = () => bigint("changed_in", { mode: "number" }).notNull().default(0);

/** Every sentence of a text and what a person decided about it; unresolved while `resolution` is null. */
export const sentences = app.table("sentences", {
  id: id(),
  textId: uuid("text_id").notNull().references(() => directiveTexts.id, { onDelete: "cascade" }),
  position: integer("position").notNull(),
  start: integer("start").notNull(),
  end: integer("end").notNull(),
  class: text("class").$type<SentenceClass>().notNull(),
  outline: text("outline").array().notNull().default(sql`'{}'`),
  resolution: text("resolution").$type<Resolution>(),
  reason: text("reason"),
  resolvedBy: uuid("resolved_by").references(() => users.id, { onDelete: "restrict" }),
  resolvedAt: at("resolved_at"),
  changedIn: changedIn(),
}, (t) => [
  uniqueIndex("sentences_position").on(t.textId, t.position),
  oneOf("sentences_class", t.class, sentenceClasses),
  check("sentences_resolution", sql`${t.resolution} is null or ${t.resolution} in (${sql.raw(resolutions.map((r) => `'${r}'`).join(", "))})`),
  check("sentences_reason", sql`${t.resolution} is distinct from 'not_registered' or ${t.reason} is not null`),
]);

/** A cooperating unit of a candidate, before it is dispatched. */
export type CooperatingDraft = { unitId: string; share: string; dueOn: string | null };
/** A unit's own target where a class such as 各乡镇 is dispatched as one child per unit. */
export type FanOutTarget = { unitId: string; targetValue: number | null };

/** A demand read from a text (or marked by a person), on its way to becoming a task. */
export const candidates = app.table("candidates", {
  id: id(),
  textId: uuid("text_id").notNull().references(() => directiveTexts.id, { onDelete: "cascade" }),
  start: integer("start").notNull(),
  end: integer("end").notNull(),
  outline: text("outline").array().notNull().default(sql`'{}'`),
  title: text("title").notNull(),
  content: text("content").notNull(),
  kind: text("kind").$type<TaskKind>().notNull(),
  taskClass: text("task_class").$type<TaskClass>().notNull().default("B"),
  fieldId: uuid("field_id").references(() => fields.id, { onDelete: "set null" }),
  leadUnitId: uuid("lead_unit_id").references(() => units.id, { onDelete: "restrict" }),
  cooperating: jsonb("cooperating").$type<CooperatingDraft[]>().notNull().default([]),
  /** The class the item is fanned out to, one child per member. */
  groupId: uuid("group_id").references(() => unitGroups.id, { onDelete: "set null" }),
  fanOut: jsonb("fan_out").$type<FanOutTarget[]>().notNull().default([]),
  leaderPostId: uuid("leader_post_id").references(() => posts.id, { onDelete: "set null" }),
  dueOn: date("due_on"),
  deadlineText: text("deadline_text"),
  deadlineQuality: text("deadline_quality").$type<DeadlineQuality>().notNull().default("none"),
  closingStandard: text("closing_standard"),
  targetValue: numeric("target_value", { mode: "number" }),
  targetUnit: text("target_unit"),
  /** What the rules read, as they read it: names without a unit, quantities, blanks. Shown, never applied silently. */
  reading: jsonb("reading").notNull(),
  state: text("state").$type<CandidateState>().notNull().default("proposed"),
  dropReason: text("drop_reason"),
  /** The task it became, or was merged into as a further source. */
  taskId: uuid("task_id"),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  changedIn: changedIn(),
  version: version(),
  createdAt: createdAt(),
}, (t) => [
  index("candidates_text").on(t.textId, t.start),
  index("candidates_task").on(t.taskId),
  check("candidates_span", sql`${t.start} >= 0 and ${t.end} > ${t.start}`),
  oneOf("candidates_state", t.state, candidateStates), oneOf("candidates_kind", t.kind, taskKinds),
  oneOf("candidates_class", t.taskClass, taskClasses), oneOf("candidates_quality", t.deadlineQuality, deadlineQualities),
]);

/** Where a person stopped in a text: the place to go on from, and for others who is there now. */
export const textPlaces = app.table("text_places", {
  textId: uuid("text_id").notNull().references(() => directiveTexts.id, { onDelete: "cascade" }),
  userId: uuid("user_id").notNull().references(() => users.id, { onDelete: "cascade" }),
  /** Offset in the text, UTF-16 units. */
  at: integer("at").notNull(),
  seenAt: at("seen_at").notNull(),
}, (t) => [primaryKey({ columns: [t.textId, t.userId] }), index("text_places_user").on(t.userId)]);

/**
 * What an item or a sentence was before one change at the workbench (triggers), so that a step can be taken back after a
 * reload too: rows of one transaction are one step. `former` is null where the item was not there. Thrown away after a week.
 */
export const benchSteps = app.table("bench_steps", {
  id: bigserial("id", { mode: "number" }).primaryKey(),
  textId: uuid("text_id").notNull().references(() => directiveTexts.id, { onDelete: "cascade" }),
  userId: uuid("user_id").notNull().references(() => users.id, { onDelete: "cascade" }),
  /** Number of the transaction. */
  tx: bigint("tx", { mode: "number" }).notNull(),
  candidateId: uuid("candidate_id").references(() => candidates.id, { onDelete: "cascade" }),
  sentenceId: uuid("sentence_id").references(() => sentences.id, { onDelete: "cascade" }),
  former: jsonb("former"),
  createdAt: createdAt(),
}, (t) => [
  index("bench_steps_text").on(t.textId, t.userId, t.id), index("bench_steps_user").on(t.userId), index("bench_steps_candidate").on(t.candidateId),
  index("bench_steps_sentence").on(t.sentenceId), index("bench_steps_age").on(t.createdAt),
]);

/** A person looked at two that read alike and found them different; they are not shown again. */
export const distinctPairs = app.table("distinct_pairs", {
  candidateId: uuid("candidate_id").notNull().references(() => candidates.id, { onDelete: "cascade" }),
  /** Another candidate of the text, or a task of the ledger. */
  otherId: uuid("other_id").notNull(),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  createdAt: createdAt(),
}, (t) => [primaryKey({ columns: [t.candidateId, t.otherId] })]);

/** What answers a number that a text states: items, or words why there are none (domain 1.7). */
export const statedNumbers = app.table("stated_numbers", {
  id: id(),
  textId: uuid("text_id").notNull().references(() => directiveTexts.id, { onDelete: "cascade" }),
  start: integer("start").notNull(),
  end: integer("end").notNull(),
  /** Candidates of the text that the number counts or measures. */
  candidateIds: uuid("candidate_ids").array().notNull().default(sql`'{}'`),
  words: text("words"),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  version: version(),
  createdAt: createdAt(),
}, (t) => [uniqueIndex("stated_numbers_place").on(t.textId, t.start, t.end), check("stated_numbers_span", sql`${t.start} >= 0 and ${t.end} > ${t.start}`)]);
