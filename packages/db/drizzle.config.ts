import { defineConfig } from "drizzle-kit";

/** `npm run db:generate` writes a migration from the schema; policies, roles and functions are repeatable SQL beside it. */
export default defineConfig({ dialect: "postgresql", schema: "./src/schema", out: "./migrations", schemaFilter: ["app"] });
