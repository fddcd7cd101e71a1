import { rm } from "node:fs/promises";
import { join } from "node:path";
import { findBrowser } from "./browser";
import { runBrowserTests } from "./browser-tests";
import { ensureBuilt } from "./build.mjs";
import { runChild } from "./children.mjs";
import { isEnding } from "./ending.mjs";
import { printFailure } from "./plain-failure.mjs";
import { step } from "./progress.mjs";
import { Tally } from "./tally";
import { runVitest } from "./vitest-run";

interface Check {
  readonly zh: string;
  readonly en: string;
  readonly command: (root: string) => readonly string[];
}

const node = (root: string, ...path: string[]): string[] => [process.execPath, join(root, "node_modules", ...path)];

const CHECKS: readonly Check[] = [
  {
    zh: "类型",
    en: "types",
    command: (root) => [...node(root, "turbo", "bin", "turbo"), "run", "typecheck", "--continue", "--output-logs=errors-only"],
  },
  { zh: "代码规则", en: "lint", command: (root) => [...node(root, "oxlint", "bin", "oxlint"), "--deny-warnings"] },
  {
    zh: "引用规则",
    en: "import rules",
    command: (root) => [
      ...node(root, "dependency-cruiser", "bin", "dependency-cruise.mjs"),
      "--config", "packages/config/imports.cjs", "apps", "packages", "tests",
    ],
  },
];

/** `npm run verify`: what needs no database, no build and no browser. */
export async function runQuickly(root: string): Promise<Tally> {
  const tally = new Tally();
  await runStatic(root, tally);
  tally.add(await runVitest(root, ["unit"]));
  return tally;
}

/** `npm test`: everything, each part also where an earlier one failed. */
export async function runEverything(root: string): Promise<Tally> {
  const tally = new Tally();
  await runStatic(root, tally);
  tally.add(await runVitest(root, ["unit", "database"]));
  if (!(await built(root, tally))) return tally;
  await rm(join(root, "test-results"), { recursive: true, force: true });
  const browser = await counted(tally, () => findBrowser(root));
  if (browser) {
    const results = await attempt(() => runBrowserTests(root, browser));
    tally.add(results ?? { failed: 1 });
  }
  return tally;
}

async function runStatic(root: string, tally: Tally): Promise<void> {
  for (const { zh, en, command } of CHECKS) {
    await counted(tally, () => step(zh, en, async () => {
      const { code, output } = await runChild(command(root), { cwd: root });
      if (code !== 0) throw new Error(`${en}:\n${output.trim()}`);
      return true;
    }));
  }
}

async function built(root: string, tally: Tally): Promise<boolean> {
  const done = await counted(tally, async () => {
    await ensureBuilt(root, { verbose: false });
    return true;
  });
  return done === true;
}

/** Runs one step that counts as one passed or failed. */
async function counted<Result>(tally: Tally, work: () => Promise<Result>): Promise<Result | null> {
  const result = await attempt(work);
  tally.add(result === null ? { failed: 1 } : { passed: 1 });
  return result;
}

async function attempt<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    if (isEnding()) return new Promise(() => undefined);
    if (error instanceof Error && error.name === "Error") console.error(error.message);
    else printFailure(error);
    return null;
  }
}
