import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const baseURL = process.env.TAIZHANG_TEST_URL ?? "http://localhost:3000";
const browser = [process.env.CHROMIUM_PATH, "/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => path && existsSync(path));
const inCi = Boolean(process.env.CI);

/** `npm test` starts the server and sets the addresses; against a running one: `TAIZHANG_TEST_URL=… npx playwright test -c tests`. */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  forbidOnly: inCi,
  fullyParallel: false,
  workers: 2,
  retries: inCi ? 1 : 0,
  // No test is about time: a slow machine must not fail one.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  use: {
    baseURL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1440, height: 900 },
    trace: inCi ? "on-first-retry" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      // Chromium's sandbox refuses to run as root.
      chromiumSandbox: process.getuid?.() !== 0,
      args: ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
    },
  },
  projects: [
    { name: "kit", testDir: "kit" },
    { name: "access", testDir: "access" },
    { name: "journeys", testDir: "journeys" },
  ],
});
