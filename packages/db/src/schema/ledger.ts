import { sql } from "drizzle-orm";
import { boolean, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { app, createdAt, id } from "./columns";
import { users } from "./organization";

/** Views of the ledger that a person keeps under a name: filter, order and columns as they stand in the address. */
export const ledgerViews = app.table("ledger_views", {
  id: id(),
  userId: uuid("user_id").notNull().references(() => users.id, { onDelete: "cascade" }),
  name: text("name").notNull(),
  /** Query part of the address, without "?". */
  query: text("query").notNull(),
  /** The one that the navigation opens. */
  isDefault: boolean("is_default").notNull().default(false),
  createdAt: createdAt(),
}, (t) => [unique("ledger_views_name").on(t.userId, t.name), uniqueIndex("ledger_views_default").on(t.userId).where(sql`is_default`)]);
