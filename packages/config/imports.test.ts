import { execFile } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const CONFIG = fileURLToPath(new URL("imports.cjs", import.meta.url));
const CRUISER = fileURLToPath(new URL("../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs", import.meta.url));

/** File, its text, and the rules it must break ("" for none; a cycle is told once, at its first file). */
const FILES: readonly (readonly [path: string, text: string, broken: string])[] = [
  ["packages/policy/src/matrix.ts", `import "../../db/src/client";`, "01 09"],
  ["packages/ui/src/button.tsx", `import { a } from "../../policy/src/actor"; export const B = () => <b>{a}</b>;`, "01"],
  ["packages/policy/src/actor.ts", `export const a = 1; export type A = 1;`, ""],
  ["packages/db/src/client.ts", `import type { A } from "../../policy/src/actor"; import "../../domain/src/index"; export let c: A;`, "02"],
  ["packages/domain/src/index.ts", `export const d = 1;`, ""],
  ["packages/domain/src/task/model.ts", `import "../../../db/src/client";`, "11"],
  ["packages/domain/src/task/rows.ts", `export const r = 1; export type R = 1;`, ""],
  ["packages/domain/src/task/private.ts", `export const r = 1; export type R = 1;`, ""],
  ["packages/domain/src/task/server.ts", `import "./rows";`, ""],
  ["packages/domain/src/plan/server.ts", `import "../task/model"; import "../task/server"; import "../task/rows"; import "../task/private";`, "10"],
  ["packages/domain/src/report/model.ts", `import type { R } from "../task/private"; export let r: R;`, "10"],
  ["packages/api/src/routers/task.ts", `export * from "../../../db/src/client";`, "05 09"],
  ["packages/auth/src/index.ts", `import("../../api/src/routers/task");`, "04"],
  ["packages/documents/src/a.ts", `import "./b";`, "16"],
  ["packages/documents/src/b.ts", `import "./a";`, ""],
  ["packages/planning/src/a.ts", `import type { B } from "./b"; export type A = B;`, ""],
  ["packages/planning/src/b.ts", `import type { A } from "./a"; export type B = A | 1;`, ""],
  ["apps/worker/src/main.ts", `import "../../web/src/env";`, "06"],
  ["apps/web/src/env.ts", `export const e = 1; export type E = 1;`, ""],
  ["apps/web/src/features/task/list.tsx", `import "../report/form"; export const L = () => <i />;`, "13"],
  ["apps/web/src/features/report/form.tsx", `import "@/server/call"; import "../../../../../packages/db/src/client";`, "09 15"],
  ["apps/web/src/features/plan/view.tsx", `import type { C } from "../../server/call"; export let c: C;`, ""],
  ["apps/web/src/server/call.ts", `import "../../../../packages/domain/src/task/server"; export type C = 1;`, ""],
  ["apps/web/src/components/top-bar.tsx", `import "../features/task/list"; import "../../../../packages/domain/src/task/server";`, "12 14"],
  ["packages/decomposition/src/read.ts", `import "./read.test";`, "17"],
  ["packages/decomposition/src/read.test.ts", `export const t = 1;`, ""],
  ["packages/decomposition/src/lost.ts", `import "./nowhere";`, "18"],
  ["tests/journeys/sign-in.ts", `import "../../apps/web/src/env";`, "06"],
];

let root = "";
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), "taizhang-imports-")));
  for (const [path, text] of FILES) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), `${text}\n`);
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

interface Report {
  readonly summary: { readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string; readonly severity: string } }[] };
}

function cruise(): Promise<Report> {
  const args = [CRUISER, "--config", CONFIG, "--output-type", "json", "apps", "packages", "tests"];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 50_000_000 }, (_failure, stdout, stderr) => {
      if (stdout) resolve(JSON.parse(stdout) as Report);
      else reject(new Error(stderr));
    });
  });
}

test("each forbidden import breaks exactly its rule as an error, in .ts and .tsx; allowed ones and type imports break none", async () => {
  const { summary } = await cruise();
  const broken = Object.fromEntries(FILES.map(([path]) => {
    const names = summary.violations.filter((it) => it.from === path).map((it) => it.rule.name.slice(0, 2));
    return [path, [...new Set(names)].toSorted().join(" ")];
  }));
  expect(broken).toEqual(Object.fromEntries(FILES.map(([path, , rules]) => [path, rules])));
  expect(summary.violations.every((it) => it.rule.severity === "error")).toBe(true);
}, 60_000);
