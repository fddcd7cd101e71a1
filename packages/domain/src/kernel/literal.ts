import { sql, type SQL } from "drizzle-orm";

/**
 * A whole number that the program fixes, written into the statement instead of handed over: the plan that PostgreSQL keeps
 * then knows that a page and not a tenth of the table is wanted.
 */
export const literal = (fixed: number): SQL => sql.raw(String(Math.trunc(fixed)));
