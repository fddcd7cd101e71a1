import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { readFile, rm, stat } from "node:fs/promises";
import { totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Binaries } from "./binaries";
import type { DataDirectory } from "./data-directory";
import { EmbeddedError } from "./errors";
import { clusterOwner } from "./owner";
import { commandLine, gone, isAlive, pause } from "./process";

/** Only part of the socket's file name: the server listens on no network port. */
export const PORT = 5432;
const LOG_LIMIT = 10_000_000;
const STOP_MS = 30_000;

/** The watchdog with the server below it. */
export interface RunningServer {
  /** Process id of the postmaster. */
  readonly pid: number;
  /** Resolves with the exit code when the server has ended, for whatever reason. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly directory: DataDirectory;
  readonly binaries: Binaries;
  readonly socketDir: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Remove the data directory when the server ends (temporary clusters of the tests). */
  readonly temporary: boolean;
}

/** Starts the server below a watchdog; it need not accept connections yet. */
export async function spawnServer(options: ServerOptions): Promise<RunningServer> {
  const { directory, binaries } = options;
  await trimLog(directory.log);
  const settings = { ...defaultSettings(options.socketDir), ...options.settings };
  const order = {
    command: binaries.postgres,
    args: ["-D", directory.cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    owner: clusterOwner(),
    log: directory.log,
    remove: options.temporary ? directory.root : null,
  };
  const watchdog = spawn(process.execPath, [fileURLToPath(new URL("./watchdog.mjs", import.meta.url)), JSON.stringify(order)], {
    cwd: "/",
    // Its own group: Ctrl-C reaches the program, which first lets its other parts finish.
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH ?? "" },
  });
  const ended = new Promise<number>((resolve) => watchdog.once("exit", (code) => resolve(code ?? 1)));
  return { pid: await serverPid(watchdog), ended, stop: () => stop(watchdog, ended) };
}

function defaultSettings(socketDir: string): Record<string, string> {
  const quarter = Math.floor(totalmem() / 4 / 1_048_576);
  return {
    listen_addresses: "",
    port: String(PORT),
    unix_socket_directories: socketDir,
    unix_socket_permissions: "0700",
    max_connections: "100",
    shared_buffers: `${Math.min(512, Math.max(128, Math.floor(quarter / 2)))}MB`,
    effective_cache_size: `${Math.max(512, quarter * 2)}MB`,
    random_page_cost: "1.1",
    jit: "off",
    timezone: "Asia/Shanghai",
    log_timezone: "Asia/Shanghai",
    lc_messages: "C",
    log_line_prefix: "%m [%p] ",
  };
}

function serverPid(watchdog: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let errors = "";
    watchdog.stderr?.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    watchdog.stdin?.on("error", () => undefined);
    watchdog.stdout?.once("data", (chunk: Buffer) => resolve(Number(chunk.toString())));
    watchdog.once("error", (cause) => reject(new EmbeddedError("failed", cause.message, { cause })));
    watchdog.once("exit", () => reject(new EmbeddedError("failed", errors.trim() || "the server did not start")));
  });
}

async function stop(watchdog: ChildProcess, ended: Promise<number>): Promise<void> {
  watchdog.stdin?.end();
  const timer = setTimeout(() => watchdog.kill("SIGTERM"), STOP_MS);
  await ended;
  clearTimeout(timer);
}

async function trimLog(path: string): Promise<void> {
  const size = await stat(path).then((entry) => entry.size, () => 0);
  if (size > LOG_LIMIT) await rm(path, { force: true });
}

/**
 * Ends a server that outlived its program and its watchdog. The caller holds the data directory's lock,
 * so a server found here belongs to nobody.
 */
export async function stopOrphan(directory: DataDirectory): Promise<void> {
  const file = join(directory.cluster, "postmaster.pid");
  const pid = Number((await readFile(file, "utf8").catch(() => "")).split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return;
  // After a reboot the number may belong to a stranger; PostgreSQL itself then clears the stale file.
  if (!(await commandLine(pid)).includes(directory.cluster)) {
    await rm(file, { force: true });
    return;
  }
  process.kill(pid, "SIGINT");
  if (await gone(pid, STOP_MS)) return;
  process.kill(pid, "SIGQUIT");
  if (!(await gone(pid, STOP_MS))) {
    throw new EmbeddedError("already_running", `an earlier database server with pid ${pid} does not stop`, { pid });
  }
  await pause(100);
}

/** The last lines of the server's log, for messages. */
export async function lastLogLines(path: string, count = 8): Promise<string> {
  const text = await readFile(path, "utf8").catch(() => "");
  return text.trimEnd().split("\n").slice(-count).join("\n");
}
