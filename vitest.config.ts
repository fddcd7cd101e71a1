import { defineConfig } from "vitest/config";

/** `*.test.ts` needs nothing; `*.db.test.ts` runs on a real PostgreSQL that the global set-up starts. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["packages/**/*.test.ts", "apps/**/*.test.ts", "tests/**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/*.db.test.ts", "**/.next/**"],
          // No test is about time (benchmarks are): a slow machine must not fail one.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "database",
          include: ["packages/**/*.db.test.ts", "apps/**/*.db.test.ts"],
          exclude: ["**/node_modules/**", "**/.next/**"],
          globalSetup: ["packages/db/testing/global-setup.ts"],
          // next-auth asks for "next/server" without its extension, which only a bundler resolves.
          server: { deps: { inline: ["next-auth"] } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
