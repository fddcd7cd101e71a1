import { readFile } from "node:fs/promises";
import { withClient } from "../client";
import { prepareBinaries } from "./binaries";
import { layout, makeDataDirectory } from "./data-directory";
import type { DataDirectory } from "./data-directory";
import { noRoom } from "./disk";
import { EmbeddedError } from "./errors";
import { initialiseCluster, OWNER } from "./initialise";
import { lockHolder, takeLock } from "./instance-lock";
import { pause } from "./process";
import { lastLogLines, PORT, spawnServer, stopOrphan } from "./server";
import type { RunningServer, ServerOptions } from "./server";
import { makeSocketDirectory, socketDirectory } from "./socket";

export { dataDirectory, endDemonstration, isDemonstration, keptSecret, layout, makeDataDirectory } from "./data-directory";
export type { DataDirectory } from "./data-directory";
export { noRoom } from "./disk";
export { EmbeddedError } from "./errors";
export { hasCounty } from "./has-county";
export { takeLock } from "./instance-lock";
export type { EmbeddedProblem } from "./errors";

const DATABASE = "taizhang";
const READY_MS = 180_000;
const LEFTOVERS_MS = 15_000;

export interface EmbeddedOptions {
  /** Absolute path; made where it does not exist. */
  readonly dataDir: string;
  /** Server settings beside the usual ones, for example `fsync: "off"` in tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Remove the data directory when the server ends, however the program ends. */
  readonly temporary?: boolean;
}

export interface Embedded {
  /** The owner's connection string; `pg` connects over the socket with a scram password. */
  readonly ownerUrl: string;
  readonly port: number;
  readonly socketDir: string;
  /** Process id of the postmaster. */
  readonly pid: number;
  /** Resolves with the exit code when the server ends, also when nobody asked it to. */
  readonly ended: Promise<number>;
  /** Fast shutdown; resolves when nothing of the server runs any more. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on `dataDir` and makes its cluster the first time. The server never outlives this
 * process. As root it runs as uid 65534 from its own copy of the programs.
 * @throws EmbeddedError with a stable `problem` for everything a person can mend.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const directory = layout(options.dataDir);
  await makeDataDirectory(directory.root);
  const unlock = await takeLock(directory.lock);
  try {
    const binaries = await prepareBinaries(directory.binaries);
    await stopOrphan(directory);
    const password = await initialiseCluster(directory, binaries, options.temporary ?? false);
    const socketDir = socketDirectory(directory, PORT);
    await makeSocketDirectory(socketDir);
    const server = await startUntilReady(
      { directory, binaries, socketDir, settings: options.settings ?? {}, temporary: options.temporary ?? false },
      connectionString(socketDir, password, "postgres"),
    );
    const release = server.ended.then(unlock);
    return {
      ownerUrl: connectionString(socketDir, password, DATABASE),
      port: PORT,
      socketDir,
      pid: server.pid,
      ended: server.ended,
      stop: async () => {
        await server.stop();
        await release;
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** The owner's connection string of the server that another process runs on `dataDir`, or null where none does. */
export async function runningEmbedded(dataDir: string): Promise<string | null> {
  const directory = layout(dataDir);
  if ((await lockHolder(directory.lock)) === null) return null;
  const password = (await readFile(directory.password, "utf8").catch(() => "")).trim();
  if (!password) return null;
  const url = connectionString(socketDirectory(directory, PORT), password, DATABASE);
  return (await answers(url)) ? url : null;
}

/** The host in the address part only keeps URL parsers content; `pg` takes the directory from the query. */
function connectionString(socketDir: string, password: string, database: string): string {
  return `postgres://${OWNER}:${password}@localhost:${PORT}/${database}?host=${encodeURIComponent(socketDir)}`;
}

async function startUntilReady(options: ServerOptions, url: string): Promise<RunningServer> {
  const end = Date.now() + LEFTOVERS_MS;
  for (;;) {
    const server = await spawnServer(options);
    const outcome = await Promise.race([server.ended, ready(url, server)]);
    if (outcome === "ready") {
      await ensureDatabase(url).catch(async (error: unknown) => {
        await server.stop();
        throw error;
      });
      return server;
    }
    const log = await lastLogLines(options.directory.log);
    // After a killed postmaster its last child processes need a moment to notice.
    if (Date.now() > end || !/still in use|postmaster\.pid/.test(log)) throw await startFailure(options.directory, log);
    await pause(200);
  }
}

async function startFailure(directory: DataDirectory, log: string): Promise<EmbeddedError> {
  const problem = (await noRoom(directory.root)) === null ? "failed" : "disk_full";
  return new EmbeddedError(problem, `PostgreSQL did not start (${directory.log}):\n${log}`);
}

/** Resolves when the server accepts connections; while it does not, `server.ended` decides. */
async function ready(url: string, server: RunningServer): Promise<"ready"> {
  const end = Date.now() + READY_MS;
  while (!(await answers(url))) {
    if (Date.now() > end) await server.stop();
    const ended = await Promise.race([server.ended, pause(50)]);
    if (ended !== undefined) return new Promise(() => undefined);
  }
  return "ready";
}

const answers = (url: string): Promise<boolean> =>
  withClient({ connectionString: url, connectionTimeoutMillis: 5_000 }, async () => true).catch(() => false);

const ensureDatabase = (url: string): Promise<void> => withClient({ connectionString: url }, async (client) => {
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
  if (!rowCount) await client.query(`create database ${DATABASE}`);
});
