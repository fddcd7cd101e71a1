import { roles, unitKinds, wordOrigins, type Role, type UnitKind, type WordOrigin } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, numeric, primaryKey, text, uniqueIndex, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import { app, at, createdAt, id, oneOf } from "./columns";

/** The one county of this database and what it configures. */
export const county = app.table("county", {
  id: integer("id").primaryKey().default(1),
  name: text("name").notNull(),
  taskNumberFormat: text("task_number_format").notNull().default("{year}-{serial:4}"),
  /** Percent; null: no target, none is shown. */
  onScheduleTarget: numeric("on_schedule_target", { precision: 5, scale: 1, mode: "number" }),
  onScheduleTargetName: text("on_schedule_target_name"),
  createdAt: createdAt(),
}, (t) => [check("county_is_one", sql`${t.id} = 1`)]);

export const units = app.table("units", {
  id: id(),
  code: text("code").notNull().unique(),
  name: text("name").notNull(),
  shortName: text("short_name").notNull(),
  kind: text("kind").$type<UnitKind>().notNull(),
  parentId: uuid("parent_id").references((): AnyPgColumn => units.id, { onDelete: "restrict" }),
  sortOrder: integer("sort_order").notNull().default(0),
  /** Pinyin in full and as initials, for search. */
  keywords: text("keywords").notNull().default(""),
  /** Reports of this unit wait for its head before they go up (S117, product 6). */
  confirmsReports: boolean("confirms_reports").notNull().default(false),
  endedOn: date("ended_on"),
}, (t) => [oneOf("units_kind", t.kind, unitKinds), index("units_parent").on(t.parentId)]);

const origin = () => text("origin").$type<WordOrigin>().notNull().default("hand");

/** 发改 → 发展和改革局. */
export const unitAliases = app.table("unit_aliases", {
  alias: text("alias").primaryKey(),
  unitId: uuid("unit_id").notNull().references(() => units.id, { onDelete: "cascade" }),
  origin: origin(),
}, (t) => [index("unit_aliases_unit").on(t.unitId), oneOf("unit_aliases_origin", t.origin, wordOrigins)]);

/** Classes such as 各乡镇, and named sets. */
export const unitGroups = app.table("unit_groups", {
  id: id(),
  name: text("name").notNull().unique(),
  aliases: text("aliases").array().notNull().default(sql`'{}'`),
});
export const unitGroupMembers = app.table("unit_group_members", {
  groupId: uuid("group_id").notNull().references(() => unitGroups.id, { onDelete: "cascade" }),
  unitId: uuid("unit_id").notNull().references(() => units.id, { onDelete: "cascade" }),
}, (t) => [primaryKey({ columns: [t.groupId, t.unitId] }), index("unit_group_members_unit").on(t.unitId)]);

/** Duty catalogue (职责清单): a keyword of a field of work and the one unit that answers for it. */
export const duties = app.table("duties", {
  id: id(),
  keyword: text("keyword").notNull(),
  unitId: uuid("unit_id").notNull().references(() => units.id, { onDelete: "cascade" }),
  origin: origin(),
}, (t) => [uniqueIndex("duties_keyword").on(t.keyword), index("duties_unit").on(t.unitId), oneOf("duties_origin", t.origin, wordOrigins)]);

/** Fields of work (板块), which portfolios and dashboards group by. */
export const fields = app.table("fields", {
  id: id(),
  name: text("name").notNull().unique(),
  sortOrder: integer("sort_order").notNull().default(0),
});

export const users = app.table("users", {
  id: id(),
  name: text("name").notNull(),
  keywords: text("keywords").notNull().default(""),
  phone: text("phone"),
  createdAt: createdAt(),
});

/** A duty belongs to a post, a person holds a post from a date to a date. */
export const posts = app.table("posts", {
  id: id(),
  unitId: uuid("unit_id").notNull().references(() => units.id, { onDelete: "restrict" }),
  role: text("role").$type<Role>().notNull(),
  title: text("title").notNull(),
  sortOrder: integer("sort_order").notNull().default(0),
}, (t) => [oneOf("posts_role", t.role, roles.filter((role) => role !== "system")), index("posts_unit").on(t.unitId)]);

export const postHolders = app.table("post_holders", {
  id: id(),
  postId: uuid("post_id").notNull().references(() => posts.id, { onDelete: "restrict" }),
  userId: uuid("user_id").notNull().references(() => users.id, { onDelete: "restrict" }),
  startsOn: date("starts_on").notNull(),
  /** Last day, inclusive; null: until further notice. */
  endsOn: date("ends_on"),
}, (t) => [
  index("post_holders_user").on(t.userId), index("post_holders_post").on(t.postId),
  check("post_holders_order", sql`${t.endsOn} is null or ${t.endsOn} >= ${t.startsOn}`),
]);

/** What a leader's post answers for: exactly one of a unit, a field or a named item. */
export const portfolioEntries = app.table("portfolio_entries", {
  id: id(),
  postId: uuid("post_id").notNull().references(() => posts.id, { onDelete: "cascade" }),
  unitId: uuid("unit_id").references(() => units.id, { onDelete: "cascade" }),
  fieldId: uuid("field_id").references(() => fields.id, { onDelete: "cascade" }),
  /** References tasks; the constraint is added in SQL because tasks come later. */
  taskId: uuid("task_id"),
}, (t) => [
  index("portfolio_entries_post").on(t.postId), index("portfolio_entries_task").on(t.taskId),
  check("portfolio_entries_one", sql`num_nonnulls(${t.unitId}, ${t.fieldId}, ${t.taskId}) = 1`),
]);

/** A leader names a deputy (AB角) with an end date (domain fact 11). */
export const delegations = app.table("delegations", {
  id: id(),
  postId: uuid("post_id").notNull().references(() => posts.id, { onDelete: "cascade" }),
  deputyId: uuid("deputy_id").notNull().references(() => users.id, { onDelete: "cascade" }),
  startsOn: date("starts_on").notNull(),
  endsOn: date("ends_on").notNull(),
  reason: text("reason").notNull(),
  authorId: uuid("author_id").notNull().references(() => users.id, { onDelete: "restrict" }),
  revokedAt: at("revoked_at"),
  createdAt: createdAt(),
}, (t) => [
  index("delegations_deputy").on(t.deputyId), index("delegations_post").on(t.postId),
  check("delegations_order", sql`${t.endsOn} >= ${t.startsOn}`),
]);
