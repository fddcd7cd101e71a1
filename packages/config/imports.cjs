/**
 * Who may import whom, as rules of dependency-cruiser. Severity is always "error" and there is no baseline:
 * the number of violations is zero and stays so. `imports.test.ts` proves that the rules still bite.
 *
 *   policy ← db ← domain ← api ← apps/web     decomposition, planning, documents ← domain, apps (pure)
 *             ↖ auth ←───────────┘            ui ← apps/web      apps/worker → domain, db, policy
 */
const { join } = require("node:path");
const swc = require("@swc/core");

const { parseFileSync, parseSync } = swc;

/**
 * TypeScript 7 has no compiler API for other programs, so swc reads the files for dependency-cruiser, which
 * asks it for plain TypeScript only (it would stop at the first JSX tag) and does not tell `import type` from
 * `import`. Both are put right here: the dependency type of `import type` becomes "type-import".
 */
swc.parseFileSync = (path, options) => {
  const parsed = parseFileSync(path, { ...options, tsx: path.endsWith("x") });
  const isTypeOnly = (item) => Boolean(item.source && item.typeOnly);
  const values = new Set(parsed.body.filter((item) => item.source && !isTypeOnly(item)).map((item) => item.source.value));
  parsed.body = parsed.body.flatMap((item) => {
    if (!isTypeOnly(item)) return [item];
    if (values.has(item.source.value)) return [];
    return parseSync(`let imported: import(${JSON.stringify(item.source.value)});`, { syntax: "typescript" }).body;
  });
  return parsed;
};

const TEST = "\\.test\\.tsx?$";

/** A rule that never lets `from` reach `to`. */
const never = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    never(
      "01-pure-packages-import-none-of-ours",
      "policy, decomposition, planning, documents and ui run everywhere and know nothing of the county's rows",
      { path: "^packages/(policy|decomposition|planning|documents|ui)/" },
      { path: `^(packages/(?!config/)(?!$1/)|apps/|tests/)` },
    ),
    never(
      "02-db-imports-only-policy",
      "the database package stands below the domain",
      { path: "^packages/db/", pathNot: [TEST, "^packages/db/(test|seed|testing)/"] },
      { path: "^(packages/(?!(db|policy|config)/)|apps/|tests/)" },
    ),
    never(
      "03-domain-looks-down-only",
      "the domain knows neither its transports nor its screens",
      { path: "^packages/domain/" },
      { path: "^(packages/(auth|api|ui)/|apps/|tests/)" },
    ),
    never(
      "04-auth-looks-down-only",
      "sign-in is used by the screens, not the other way round",
      { path: "^packages/auth/" },
      { path: "^(packages/(api|ui|documents|decomposition|planning)/|apps/|tests/)" },
    ),
    never(
      "05-api-is-a-table-of-contents",
      "a router names use cases; it opens no database and signs nobody in",
      { path: "^packages/api/", pathNot: TEST },
      { path: "^(packages/(db|auth|ui)/|apps/|tests/)" },
    ),
    never(
      "19-only-the-launcher-seeds-the-demonstration",
      "the product knows nothing of the demonstration county",
      { path: "^(packages|apps)/", pathNot: ["^packages/demo/", "^apps/start/", TEST] },
      { path: "^packages/demo/" },
    ),
    never(
      "06-nobody-imports-an-app",
      "an application is the end of the line; tests drive it from outside",
      { path: "^(packages|apps|tests)/", pathNot: "^apps/([^/]+)/" },
      { path: "^apps/" },
    ),
    never("06-apps-do-not-meet", "two applications share packages, never files", { path: "^apps/([^/]+)/" }, { path: "^apps/", pathNot: "^apps/$1/" }),
    never(
      "07-only-db-imports-pg",
      "connections are made in one place; the demonstration county is copied in as its owner",
      { path: "^(packages|apps|tests)/", pathNot: ["^packages/(db|demo)/", TEST, "^packages/[^/]+/(test|testing)/", "^tests/"] },
      { path: "^(node_modules/)?(@types/)?pg(/|$)|node_modules/(@types/)?pg/" },
    ),
    never(
      "08-only-api-imports-trpc-server",
      "the web application's route handler is the one exception",
      { path: "^(packages|apps|tests)/", pathNot: ["^packages/api/", "^apps/web/src/(trpc|app/api/trpc)/"] },
      { path: "node_modules/@trpc/server/" },
    ),
    never(
      "09-who-opens-the-database",
      "only domain, auth, the worker, the web server's own folder, the launcher, the demonstration and tests see the database package",
      {
        path: "^(packages|apps)/",
        pathNot: ["^packages/(db|domain|auth|demo)/", "^apps/(worker|start)/", "^apps/web/src/server/", TEST, "^packages/[^/]+/(test|testing)/"],
      },
      { path: "^packages/db/" },
    ),
    never(
      "10-domain-folders-meet-at-their-doors",
      "model.ts (safe for the browser), server.ts (use cases), rows.ts and lamp.ts (what use cases of several domains share, since none calls another); the rest of a domain's folder is private. The kernel is for all",
      { path: "^packages/domain/src/([^/]+)/", pathNot: TEST },
      { path: "^packages/domain/src/[^/]+/", pathNot: ["^packages/domain/src/($1|kernel)/", "^packages/domain/src/[^/]+/(model|server|rows|lamp)\\.ts$"] },
    ),
    never(
      "11-models-are-safe-for-the-browser",
      "what a screen may import must not drag the server in; types are free",
      { path: "^packages/domain/src/[^/]+/model\\.ts$" },
      { path: "^packages/(db|domain/src/[^/]+/(server|rows))|node_modules/(pg|drizzle-orm|pino|@node-rs)/", dependencyTypesNot: ["type-import"] },
    ),
    never(
      "12-use-cases-are-reached-through-the-server-folder",
      "a screen reads with call() and writes with tRPC; only the server's own folder, api and the worker see use cases",
      { path: "^apps/web/src/", pathNot: ["^apps/web/src/(server|app)/", TEST] },
      { path: "^packages/domain/src/(index|server|[^/]+/server)\\.ts$", dependencyTypesNot: ["type-import"] },
    ),
    never(
      "13-features-do-not-meet",
      "what two features share belongs into components or the interface kit; an item opens its plan and its reports, a list opens the item",
      { path: "^apps/web/src/features/([^/]+)/" },
      { path: "^apps/web/src/features/", pathNot: ["^apps/web/src/features/$1/", "^apps/web/src/features/(plan|report|task)/[a-z-]+-(drawer|panel|dialog)\\.tsx$", "^apps/web/src/features/plan/node-plan\\.tsx$"] },
    ),
    never(
      "14-components-know-no-feature",
      "pieces that know no domain word do not look up",
      { path: "^apps/web/src/components/" },
      { path: "^apps/web/src/(features|app)/" },
    ),
    never(
      "15-client-code-does-not-reach-the-server",
      "features run in the browser; types are free",
      { path: "^apps/web/src/(features|components|trpc)/", pathNot: TEST },
      { path: "^apps/web/src/server/", dependencyTypesNot: ["type-import"] },
    ),
    never("16-no-cycles", "type imports are free", {}, { circular: true, viaOnly: { dependencyTypesNot: ["type-import"] } }),
    never(
      "17-tests-only-from-tests",
      "test files and test tools never end up in the product; the launcher runs the tests",
      { path: "^(packages|apps)/", pathNot: [TEST, "^packages/[^/]+/(test|testing)/", "^apps/start/src/browser(-tests)?\\.ts$"] },
      { path: [TEST, "^packages/[^/]+/(test|testing)/", "^tests/", "node_modules/(vitest|@playwright|fast-check)/"] },
    ),
    never(
      "18-everything-resolves",
      "an import nobody can find is a mistake, and would hide from every rule above",
      { path: "^(packages|apps|tests)/" },
      { couldNotResolve: true, pathNot: "^next-intl/|\\.css$" },
    ),
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.next[^/]*|\\.turbo|dist|test-results|playwright-report)/|next-env\\.d\\.ts$" },
    combinedDependencies: true,
    webpackConfig: { fileName: join(__dirname, "imports-alias.cjs") },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".d.ts", ".mts", ".js", ".mjs", ".cjs", ".json"],
      mainFields: ["module", "main", "types"],
    },
  },
};
