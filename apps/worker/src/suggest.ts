import { openDb } from "@taizhang/domain/server";
import { z } from "zod";
import { loginUrl } from "./database";
import { suggest } from "./jobs/suggest";
import { modelServer } from "./model/keys";

/** `npm run suggest -- <text id>`: asks the county's own model about a text again, after it was absent or was changed. */
async function main(): Promise<number> {
  const textId = z.uuid().safeParse(process.argv[2]);
  if (!textId.success) return fail("用法 · usage: npm run suggest -- <文稿编号 text id>", 6);
  const model = modelServer();
  if (model === null) return fail("没有配置模型：请设置 TAIZHANG_MODEL_URL 和 TAIZHANG_MODEL_NAME。\nNo model is configured: set TAIZHANG_MODEL_URL and TAIZHANG_MODEL_NAME.", 1);
  const db = openDb(await loginUrl(), 2);
  const stopping = new AbortController();
  process.once("SIGINT", () => stopping.abort());
  try {
    await suggest(db, model, textId.data, stopping.signal);
    return 0;
  } finally {
    await db.$client.end();
  }
}

function fail(text: string, code: number): number {
  console.error(text);
  return code;
}

process.exitCode = await main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error), 1));
