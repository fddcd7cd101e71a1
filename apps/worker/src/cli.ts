import { catalogue } from "@taizhang/domain";
import { actorOf } from "@taizhang/domain/access/server";
import { AppError, type ErrorCode } from "@taizhang/domain/kernel";
import { execute, openDb, type Db } from "@taizhang/domain/server";
import { systemActor, type Actor } from "@taizhang/policy";
import { parseArgs } from "node:util";
import { loginUrl, NoDatabase } from "./database";
import { show } from "./show";

/** Exit codes (architecture 1.4); 1 for what went wrong otherwise, or a check that failed. */
const exitCodes: Record<ErrorCode, number> = { UNAUTHENTICATED: 2, FORBIDDEN: 3, NOT_FOUND: 4, CONFLICT: 5, INVALID: 6, UNEXPECTED: 1 };

const usage = `用法 · usage: npm run ops -- <use-case> --as <username|system> [--json '{}']
              npm run ops -- --list`;

function fail(text: string, code: number): number {
  console.error(text);
  return code;
}

const actorFor = (db: Db, who: string): Promise<Actor> =>
  who === "system" ? Promise.resolve(systemActor("ops")) : execute(db, systemActor("ops"), actorOf, { username: who });

async function run(name: string, who: string, json: string): Promise<number> {
  const useCase = catalogue.get(name);
  if (!useCase) return fail(`没有这个用例 · no such use case: ${name}\n${usage}`, exitCodes.NOT_FOUND);
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch (error) {
    return fail(`--json: ${error instanceof Error ? error.message : String(error)}`, exitCodes.INVALID);
  }
  const db = openDb(await loginUrl(), 2);
  try {
    return show(name, await execute(db, await actorFor(db, who), useCase, input));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return fail(JSON.stringify({ code: error.code, reason: error.reason, ...error.details }), exitCodes[error.code]);
  } finally {
    await db.$client.end();
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { as: { type: "string" }, json: { type: "string", default: "{}" }, list: { type: "boolean", default: false } },
  });
  if (values.list) {
    for (const { name, kind, permission } of catalogue.values()) console.log(`${name}\t${kind}\t${permission}`);
    return 0;
  }
  const [name] = positionals;
  return name === undefined || values.as === undefined ? fail(usage, exitCodes.INVALID) : run(name, values.as, values.json);
}

process.exitCode = await main().catch((error: unknown) => {
  if (error instanceof NoDatabase) return fail(error.message, 1);
  return fail(error instanceof Error ? error.message : String(error), 1);
});
