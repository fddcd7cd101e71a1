import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { dataDirectory, EmbeddedError, isDemonstration, keptSecret, makeDataDirectory, runningEmbedded, startEmbedded } from "@taizhang/db/embedded";
import { newPasswords, prepareDatabase } from "@taizhang/db/prepare";
import type { Credentials } from "@taizhang/db/prepare";
import { databaseFailure, embeddedFailure } from "./database-words";
import { atEnd, end, isEnding } from "./ending.mjs";
import { requireDiskSpace } from "./machine.mjs";
import { PlainFailure } from "./plain-failure.mjs";
import { step } from "./progress.mjs";

/** Free megabytes without which a day's work could fill the disk. */
const DATA_MB = 300;

/** A prepared database with the data directory that belongs to it. */
export interface Database {
  readonly dataDir: string;
  readonly ownerUrl: string;
  readonly credentials: Credentials;
  readonly embedded: boolean;
  /** May be filled with the demonstration county while it is empty. */
  readonly demonstration: boolean;
}

/**
 * Opens the database of this installation, migrated and with its roles: the server of `DATABASE_URL`,
 * else the embedded one in the data directory.
 * @param share connect to the embedded server of a running instance instead of refusing it
 * @throws PlainFailure
 */
export async function openDatabase(root: string, { share = false } = {}): Promise<Database> {
  const dataDir = await dataDirectory(root);
  await requireDiskSpace(dataDir, DATA_MB);
  const given = process.env.DATABASE_URL;
  const ownerUrl = given || (await step("启动数据库", "starting PostgreSQL", () => embedded(dataDir, share)));
  if (given) await inWords(makeDataDirectory(dataDir));
  const credentials = await step("检查并升级数据库", "migrating", async () => {
    try {
      return await prepareDatabase(ownerUrl, await keptPasswords(dataDir));
    } catch (error) {
      throw databaseFailure(error, ownerUrl);
    }
  });
  const demonstration = given ? process.env.TAIZHANG_DEMO === "1" : await isDemonstration(dataDir);
  return { dataDir, ownerUrl, credentials, embedded: !given, demonstration };
}

async function embedded(dataDir: string, share: boolean): Promise<string> {
  const running = share ? await runningEmbedded(dataDir) : null;
  if (running) return running;
  const server = await inWords(startEmbedded({ dataDir }));
  atEnd(() => server.stop());
  void server.ended.then((code) => {
    if (isEnding()) return;
    console.error(`✗ 数据库意外停止（代码 ${code}）。再次启动即可，已保存的数据不会丢失。\n  The database stopped unexpectedly. Start again; nothing saved is lost.`);
    void end(1);
  });
  return server.ownerUrl;
}

async function inWords<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof EmbeddedError ? embeddedFailure(error) : error;
  }
}

/** The passwords of the three roles that log in: from the environment, else made once and kept (0600). */
async function keptPasswords(dataDir: string): Promise<{ login: string; auth: string; jobs: string }> {
  const { TAIZHANG_LOGIN_PASSWORD: login, TAIZHANG_AUTH_PASSWORD: auth, TAIZHANG_JOBS_PASSWORD: jobs } = process.env;
  if (login && auth && jobs) return { login, auth, jobs };
  const path = join(dataDir, "roles.json");
  const kept: unknown = JSON.parse(await keptSecret(path, () => JSON.stringify(newPasswords())));
  if (isPasswords(kept)) return kept;
  throw new PlainFailure(`文件已损坏，请删除后重新启动：${path}`, `The file is damaged; delete it and start again: ${path}`);
}

function isPasswords(value: unknown): value is { login: string; auth: string; jobs: string } {
  return typeof value === "object" && value !== null && "login" in value && "auth" in value && "jobs" in value;
}

/** The secret that signs sessions: from the environment, else made once and kept in the data directory (0600). */
export async function authSecret(dataDir: string): Promise<string> {
  return process.env.AUTH_SECRET || keptSecret(join(dataDir, "auth.secret"), () => randomBytes(32).toString("base64url"));
}
