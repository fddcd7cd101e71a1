import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  dataDirectory, EmbeddedError, isDemonstration, keptSecret, layout, makeDataDirectory, noRoom, runningEmbedded, startEmbedded, takeLock,
} from "@taizhang/db/embedded";
import { newPasswords, prepareDatabase } from "@taizhang/db/prepare";
import type { Credentials } from "@taizhang/db/prepare";
import { databaseFailure, embeddedFailure } from "./database-words";
import { atEnd, end, isEnding } from "./ending.mjs";
import { diskFull, givenDatabase, requireDiskSpace } from "./machine.mjs";
import { PlainFailure, printFailure } from "./plain-failure.mjs";
import { step } from "./progress.mjs";

/** Free megabytes without which a day's work could fill the disk. */
const DATA_MB = 300;
/** What a new embedded server takes: its programs, its cluster with log, the demonstration county, and a day's work. */
const NEW_CLUSTER_MB = 1_000;

/** A database server that answers, and the data directory that belongs to it. */
export interface Server {
  readonly dataDir: string;
  readonly ownerUrl: string;
  readonly embedded: boolean;
}

/** A prepared database. */
export interface Database extends Server {
  readonly credentials: Credentials;
  /** May be filled with the demonstration county while it is empty. */
  readonly demonstration: boolean;
}

/**
 * Opens the database server of this installation, which changes nothing in it: the one of `DATABASE_URL`, else the
 * embedded one in the data directory. One instance at a time uses a data directory.
 * @param share use server and data directory beside a running instance instead of refusing it
 * @throws PlainFailure
 */
export async function openServer(root: string, { share = false } = {}): Promise<Server> {
  const given = givenDatabase(process.env);
  const dataDir = await dataDirectory(root);
  const isNew = !given && !existsSync(layout(dataDir).cluster);
  await requireDiskSpace(dataDir, isNew ? NEW_CLUSTER_MB : DATA_MB);
  if (!given) return { dataDir, ownerUrl: await step("启动数据库", "starting PostgreSQL", () => embedded(dataDir, share)), embedded: true };
  await inWords(makeDataDirectory(dataDir));
  if (!share) atEnd(await inWords(takeLock(layout(dataDir).lock)));
  return { dataDir, ownerUrl: given, embedded: false };
}

/**
 * Brings the database up to date, with its roles.
 * @throws PlainFailure
 */
export async function prepare(server: Server): Promise<Database> {
  const renewPasswords = process.env.TAIZHANG_RENEW_PASSWORDS === "1";
  const credentials = await step("检查并升级数据库", "migrating", () =>
    onServer(server, async () => prepareDatabase(server.ownerUrl, await keptPasswords(server.dataDir), { renewPasswords })));
  const demonstration = server.embedded ? await isDemonstration(server.dataDir) : process.env.TAIZHANG_DEMO === "1";
  return { ...server, credentials, demonstration };
}

/**
 * Does some work on a server and says its failure in plain words; where the embedded server has no room left, that is
 * the reason, whatever failed because of it.
 */
export async function onServer<Result>({ ownerUrl, dataDir, embedded }: Server, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PlainFailure) throw error;
    const full = embedded ? await noRoom(dataDir) : null;
    throw full === null ? databaseFailure(error, ownerUrl) : diskFull(full);
  }
}

async function embedded(dataDir: string, share: boolean): Promise<string> {
  const running = share ? await runningEmbedded(dataDir) : null;
  if (running) return running;
  const server = await inWords(startEmbedded({ dataDir }));
  atEnd(() => server.stop());
  void server.ended.then(async (code) => {
    const full = await noRoom(dataDir);
    if (isEnding()) return;
    printFailure(full === null ? stopped(code) : diskFull(full));
    void end(1);
  });
  return server.ownerUrl;
}

const stopped = (code: number): PlainFailure => new PlainFailure(
  `数据库意外停止（代码 ${code}）。再次启动即可，已保存的数据不会丢失。`,
  `The database stopped unexpectedly (code ${code}). Start again; nothing saved is lost.`,
);

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
  throw new PlainFailure(
    `文件已损坏，请删除它，再用 TAIZHANG_RENEW_PASSWORDS=1 启动一次：${path}`,
    `The file is damaged; delete it and start once with TAIZHANG_RENEW_PASSWORDS=1: ${path}`,
  );
}

function isPasswords(value: unknown): value is { login: string; auth: string; jobs: string } {
  return typeof value === "object" && value !== null && "login" in value && "auth" in value && "jobs" in value;
}

/** The secret that signs sessions: from the environment, else made once and kept in the data directory (0600). */
export async function authSecret(dataDir: string): Promise<string> {
  return process.env.AUTH_SECRET || keptSecret(join(dataDir, "auth.secret"), () => randomBytes(32).toString("base64url"));
}
