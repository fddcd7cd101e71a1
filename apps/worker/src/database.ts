import { dataDirectory, runningEmbedded } from "@taizhang/db/embedded";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** No database can be reached; the message says what to do. */
export class NoDatabase extends Error {}

async function keptLoginPassword(dataDir: string): Promise<string> {
  const given = process.env["TAIZHANG_LOGIN_PASSWORD"];
  if (given) return given;
  const kept: unknown = JSON.parse(await readFile(join(dataDir, "roles.json"), "utf8").catch(() => "null"));
  if (typeof kept === "object" && kept !== null && "login" in kept && typeof kept.login === "string") return kept.login;
  throw new NoDatabase(`这个数据目录还没有启动过：${dataDir}。请先运行 npm start。\nThis data directory was never started; run npm start first.`);
}

/**
 * The login role's connection string of this installation: `TAIZHANG_LOGIN_URL`, else the server of `DATABASE_URL`,
 * else the embedded one while it runs.
 * @throws NoDatabase
 */
export async function loginUrl(): Promise<string> {
  if (process.env["TAIZHANG_LOGIN_URL"]) return process.env["TAIZHANG_LOGIN_URL"];
  const dataDir = await dataDirectory(root);
  const owner = process.env["DATABASE_URL"] || (await runningEmbedded(dataDir));
  if (!owner) throw new NoDatabase("程序没有在运行。请先在另一个窗口运行 npm start。\nThe program is not running; run npm start in another window first.");
  const url = new URL(owner);
  url.username = `${decodeURIComponent(url.pathname.slice(1))}_login`;
  url.password = await keptLoginPassword(dataDir);
  return url.toString();
}
