import { sql } from "drizzle-orm";
import { bigint, bigserial, boolean, customType, index, integer, jsonb, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { app, at, createdAt, id } from "./columns";
import { delegations, posts, users } from "./organization";

const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });

export const accounts = app.table("accounts", {
  userId: uuid("user_id").primaryKey().references(() => users.id, { onDelete: "restrict" }),
  username: text("username").notNull().unique(),
  /** argon2id. */
  passwordHash: text("password_hash").notNull(),
  mustChangePassword: boolean("must_change_password").notNull().default(true),
  passwordChangedAt: at("password_changed_at"),
  /** Hashes of the last passwords, newest first; not to be used again (domain 4.2). */
  formerHashes: text("former_hashes").array().notNull().default(sql`'{}'`),
  failedCount: integer("failed_count").notNull().default(0),
  lockedUntil: at("locked_until"),
  disabledAt: at("disabled_at"),
  lastPostId: uuid("last_post_id").references(() => posts.id, { onDelete: "set null" }),
  createdAt: createdAt(),
});

/** A session acts in one post at a time; only the hash of its token is kept. */
export const sessions = app.table("sessions", {
  id: id(),
  tokenHash: text("token_hash").notNull().unique(),
  userId: uuid("user_id").notNull().references(() => users.id, { onDelete: "cascade" }),
  postId: uuid("post_id").references(() => posts.id, { onDelete: "cascade" }),
  delegationId: uuid("delegation_id").references(() => delegations.id, { onDelete: "set null" }),
  createdAt: createdAt(),
  lastSeenAt: at("last_seen_at").notNull().defaultNow(),
  expiresAt: at("expires_at").notNull(),
  revokedAt: at("revoked_at"),
  address: text("address"),
  userAgent: text("user_agent"),
}, (t) => [index("sessions_user").on(t.userId)]);

/** Append-only; written by `execute` alone, never changed, sealed into a hash chain by a job. */
export const auditEvents = app.table("audit_events", {
  id: bigserial("id", { mode: "number" }).primaryKey(),
  at: at("at").notNull().defaultNow(),
  transactionId: xid8("transaction_id").notNull().default(sql`pg_current_xact_id()`),
  actorId: uuid("actor_id"),
  actorName: text("actor_name").notNull(),
  postId: uuid("post_id"),
  role: text("role").notNull(),
  unitId: uuid("unit_id"),
  /** The delegation under which a deputy acted, if any. */
  deputyFor: uuid("deputy_for"),
  permission: text("permission").notNull(),
  useCase: text("use_case").notNull(),
  subjectType: text("subject_type").notNull(),
  subjectId: text("subject_id").notNull(),
  before: jsonb("before"),
  after: jsonb("after"),
}, (t) => [
  index("audit_events_subject").on(t.subjectId, t.id),
  // Each filter of the audit page is a range of one of these, in the page's order.
  index("audit_events_time").on(t.at, t.id),
  index("audit_events_use_case").on(t.useCase, t.at, t.id),
  index("audit_events_actor").on(t.actorId, t.at, t.id),
  index("audit_events_actor_name").on(t.actorName, t.at, t.id),
  index("audit_events_address").on(sql`(${t.after} ->> 'address')`, t.at).where(sql`use_case = 'access.signIn'`),
]);

/** One link of the chain per sealed event, in commit order. */
export const auditSeals = app.table("audit_seals", {
  position: bigint("position", { mode: "number" }).primaryKey(),
  eventId: bigint("event_id", { mode: "number" }).notNull().references(() => auditEvents.id, { onDelete: "restrict" }),
  algorithm: text("algorithm").notNull(),
  hash: text("hash").notNull(),
  sealedAt: at("sealed_at").notNull().defaultNow(),
}, (t) => [uniqueIndex("audit_seals_event").on(t.eventId)]);

/** First result of a command by its idempotency key; a repeat returns it and does nothing. */
export const commandResults = app.table("command_results", {
  actorKey: text("actor_key").notNull(),
  key: text("key").notNull(),
  useCase: text("use_case").notNull(),
  /** SHA-256 of the parsed input: the same key with another input is an error, not a repeat. */
  inputHash: text("input_hash").notNull(),
  result: jsonb("result"),
  createdAt: createdAt(),
}, (t) => [primaryKey({ columns: [t.actorKey, t.key] }), index("command_results_age").on(t.createdAt)]);

/** What somebody typed and has not sent yet; one per person and form. */
export const drafts = app.table("drafts", {
  userId: uuid("user_id").notNull().references(() => users.id, { onDelete: "cascade" }),
  key: text("key").notNull(),
  data: jsonb("data").notNull(),
  updatedAt: at("updated_at").notNull().defaultNow(),
}, (t) => [primaryKey({ columns: [t.userId, t.key] })]);

/** A stored file; its content lies in the content-addressed store under its SHA-256. */
export const files = app.table("files", {
  id: id(),
  sha256: text("sha256").notNull(),
  name: text("name").notNull(),
  mediaType: text("media_type").notNull(),
  /** Bytes. */
  size: integer("size").notNull(),
  authorId: uuid("author_id").notNull().references(() => users.id, { onDelete: "restrict" }),
  createdAt: createdAt(),
}, (t) => [index("files_author").on(t.authorId), index("files_content").on(t.sha256)]);
