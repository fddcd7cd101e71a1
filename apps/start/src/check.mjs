import { fileURLToPath } from "node:url";
import { end, endOnSignals } from "./ending.mjs";
import { ensureInstalled } from "./install.mjs";
import { PlainFailure, printFailure } from "./plain-failure.mjs";
import { loadTypeScript } from "./typescript.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url)).replace(/\/$/, "");

/**
 * `npm test` (everything) and `npm run verify` (types, lint, import rules, unit tests).
 * The last line is always the count, also where the tests could not begin.
 * @param {"test" | "verify"} kind
 * @param {string[]} args
 */
export async function check(kind, args) {
  endOnSignals();
  console.log(kind === "test" ? "台账 Taizhang · 全部测试 all tests" : "台账 Taizhang · 快速检查 quick checks");
  try {
    if (args.length > 0) throw new PlainFailure(`不认识的参数：${args.join(" ")}`, "This command takes no options.");
    await ensureInstalled(ROOT);
    await loadTypeScript();
    const { runEverything, runQuickly } = await import("./checks.ts");
    const tally = await (kind === "test" ? runEverything(ROOT) : runQuickly(ROOT));
    console.log(tally.closingLine());
    await end(tally.failed > 0 ? 1 : 0);
  } catch (error) {
    printFailure(error);
    console.log("0 passed, 1 failed");
    await end(1);
  }
}
