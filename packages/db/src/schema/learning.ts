import { lessonKinds, proposalStates, type LessonKind, type ProposalState } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { check, index, integer, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { app, at, createdAt, id, oneOf, version } from "./columns";
import { candidates, directiveTexts } from "./directive";
import { units, users } from "./organization";

/** What one confirmed candidate teaches: a word of its sentence and the unit that a person gave it. */
export const lessons = app.table("lessons", {
  id: id(),
  kind: text("kind").$type<LessonKind>().notNull(),
  word: text("word").notNull(),
  unitId: uuid("unit_id").notNull().references(() => units.id, { onDelete: "cascade" }),
  textId: uuid("text_id").notNull().references(() => directiveTexts.id, { onDelete: "cascade" }),
  candidateId: uuid("candidate_id").notNull().references(() => candidates.id, { onDelete: "cascade" }),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
  createdAt: createdAt(),
}, (t) => [
  uniqueIndex("lessons_once").on(t.candidateId, t.kind, t.word), index("lessons_word").on(t.kind, t.word), index("lessons_text").on(t.textId),
  oneOf("lessons_kind", t.kind, lessonKinds),
]);

/**
 * Lessons on the same word and unit together, for an administrator to accept or refuse. It holds the word and the count
 * alone: an administrator has no business data (三员分立), so the sentences stay with the lessons.
 */
export const wordProposals = app.table("word_proposals", {
  id: id(),
  kind: text("kind").$type<LessonKind>().notNull(),
  word: text("word").notNull(),
  unitId: uuid("unit_id").notNull().references(() => units.id, { onDelete: "cascade" }),
  /** Confirmed sentences that say so now. */
  evidence: integer("evidence").notNull(),
  state: text("state").$type<ProposalState>().notNull().default("open"),
  reason: text("reason"),
  decidedBy: uuid("decided_by").references(() => users.id, { onDelete: "restrict" }),
  decidedAt: at("decided_at"),
  /** Sentences there were when it was decided: a refused one comes back only with more. */
  decidedEvidence: integer("decided_evidence").notNull().default(0),
  version: version(),
  createdAt: createdAt(),
}, (t) => [
  uniqueIndex("word_proposals_once").on(t.kind, t.word, t.unitId), index("word_proposals_state").on(t.state),
  oneOf("word_proposals_kind", t.kind, lessonKinds), oneOf("word_proposals_state_known", t.state, proposalStates),
  check("word_proposals_reason", sql`${t.state} <> 'refused' or ${t.reason} is not null`),
]);
