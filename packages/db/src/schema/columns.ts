import { sql } from "drizzle-orm";
import { check, integer, pgSchema, timestamp, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";

/** All business tables live in `app`; the functions that decide rights live in `authz`. */
export const app = pgSchema("app");

export const id = () => uuid("id").primaryKey().defaultRandom();
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const createdAt = () => at("created_at").notNull().defaultNow();
/** Optimistic concurrency: a writer names the version it read; another value means that somebody was faster. */
export const version = () => integer("version").notNull().default(1);

/** A text column that takes one of a list; text + check instead of an enum (leakproof equality, simple migrations). */
export const oneOf = (name: string, column: AnyPgColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`);
