import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareDatabase, newPasswords } from "@taizhang/db/prepare";
import { startTestCluster } from "@taizhang/db/testing/cluster";
import { startApplication } from "./application";
import { startChild } from "./children.mjs";
import type { Database } from "./database";
import { seedOnce } from "./demonstration";
import { atEnd } from "./ending.mjs";
import { step } from "./progress.mjs";

interface Report {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number };
  readonly errors: readonly unknown[];
}

/**
 * Runs the Playwright projects against a production build on a database of its own with the demonstration
 * county; everything is stopped and removed afterwards.
 */
export async function runBrowserTests(root: string, browser: string): Promise<{ passed: number; failed: number; skipped: number }> {
  const dataDir = await mkdtemp(join(tmpdir(), "taizhang-browser-"));
  atEnd(() => rm(dataDir, { recursive: true, force: true }));
  const database = await testDatabase(dataDir);
  const port = await freePort();
  const extraEnv = { TAIZHANG_DEV_UI: "1" };
  await startApplication(database, { root, host: "127.0.0.1", port, dev: false, verbose: false, extraEnv });
  const report = join(dataDir, "playwright.json");
  console.log("  … 网页测试 · browser tests");
  const code = await startChild(
    [process.execPath, join(root, "node_modules", "@playwright", "test", "cli.js"), "test", "-c", "tests/playwright.config.ts"],
    {
      cwd: root,
      output: "show",
      env: {
        ...process.env,
        CHROMIUM_PATH: browser,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        TAIZHANG_TEST_URL: `http://localhost:${port}`,
        TAIZHANG_TEST_OWNER_URL: database.ownerUrl,
      },
    },
  ).ended;
  return counts(await readFile(report, "utf8").catch(() => ""), code);
}

async function testDatabase(dataDir: string): Promise<Database> {
  const database = await step("准备测试数据库", "preparing the test database", async () => {
    const cluster = await startTestCluster();
    atEnd(() => cluster.stop());
    const credentials = await prepareDatabase(cluster.ownerUrl, newPasswords());
    return { dataDir, ownerUrl: cluster.ownerUrl, credentials, embedded: true, demonstration: true };
  });
  await seedOnce(database);
  return database;
}

function counts(text: string, code: number): { passed: number; failed: number; skipped: number } {
  try {
    const { stats, errors } = JSON.parse(text) as Report;
    const silent = stats.unexpected === 0 && (code !== 0 || errors.length > 0) ? 1 : 0;
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + silent, skipped: stats.skipped };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port"))));
    });
  });
}
