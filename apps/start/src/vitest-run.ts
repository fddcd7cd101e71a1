import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChild } from "./children.mjs";
import { atEnd } from "./ending.mjs";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** Runs the named Vitest projects, showing their progress, and returns the counts. */
export async function runVitest(root: string, projects: readonly string[]): Promise<{ passed: number; failed: number; skipped: number }> {
  const directory = await mkdtemp(join(tmpdir(), "taizhang-vitest-"));
  const forget = atEnd(() => rm(directory, { recursive: true, force: true }));
  const file = join(directory, "report.json");
  console.log(`  … 测试 · tests (${projects.join(", ")})`);
  const command = [
    process.execPath, join(root, "node_modules", "vitest", "vitest.mjs"), "run", "--passWithNoTests",
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=default", "--reporter=json", `--outputFile.json=${file}`,
  ];
  const { NODE_ENV: _mode, ...env } = process.env;
  const code = await startChild(command, { cwd: root, env, output: "show" }).ended;
  const report = parse(await readFile(file, "utf8").catch(() => ""));
  await rm(directory, { recursive: true, force: true });
  forget();
  return counts(report, code);
}

function counts(report: Report | null, code: number): { passed: number; failed: number; skipped: number } {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  // A file that could not even be loaded has no test to count.
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  const failed = report.numFailedTests + broken;
  const silent = failed === 0 && (code !== 0 || !report.success) ? 1 : 0;
  return { passed: report.numPassedTests, failed: failed + silent, skipped: report.numPendingTests + report.numTodoTests };
}

function parse(text: string): Report | null {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return null;
  }
}
