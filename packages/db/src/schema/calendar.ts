import { calendarOrigins, dayKinds, type CalendarOrigin, type DayKind } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { check, date, index, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { app, at, id, oneOf, version } from "./columns";
import { users } from "./organization";

/** Years whose notice of holidays was imported; they replace what the program ships for the same year. */
export const calendarYears = app.table("calendar_years", {
  year: integer("year").primaryKey(),
  /** The notice as it is quoted: number and date. */
  source: text("source").notNull(),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "set null" }),
  authorName: text("author_name").notNull(),
  importedAt: at("imported_at").notNull(),
}, (t) => [check("calendar_years_year", sql`${t.year} between 2000 and 2099`)]);

/** Days off and make-up days: of an imported notice, or the county's own. */
export const calendarDays = app.table("calendar_days", {
  day: date("day").notNull(),
  origin: text("origin").$type<CalendarOrigin>().notNull(),
  kind: text("kind").$type<DayKind>().notNull(),
  title: text("title").notNull().default(""),
  source: text("source").notNull().default(""),
}, (t) => [primaryKey({ columns: [t.day, t.origin] }), oneOf("calendar_days_origin", t.origin, calendarOrigins), oneOf("calendar_days_kind", t.kind, dayKinds)]);

/** Parts of every year in which kinds of work cannot proceed (汛期, 采暖季, 农忙). */
export const seasons = app.table("seasons", {
  id: id(),
  title: text("title").notNull().unique(),
  /** Month and day, both inside; a last before the first crosses the end of the year. */
  firstDay: text("first_day").notNull(),
  lastDay: text("last_day").notNull(),
  kinds: text("kinds").array().notNull().default(sql`'{}'`),
  sortOrder: integer("sort_order").notNull().default(0),
  version: version(),
}, (t) => [
  check("seasons_days", sql`${t.firstDay} ~ '^[01][0-9]-[0-3][0-9]$' and ${t.lastDay} ~ '^[01][0-9]-[0-3][0-9]$'`),
  index("seasons_order").on(t.sortOrder),
]);
