import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { layout } from "@taizhang/db/embedded";
import { startChild } from "./children.mjs";
import { authSecret } from "./database";
import type { Database } from "./database";
import { portTaken } from "./machine.mjs";
import { PlainFailure } from "./plain-failure.mjs";
import { step } from "./progress.mjs";

const READY_MS = 90_000;
/** Room for what one page makes and drops: with Node's usual 16 MB a tenth of a page's time went into clearing it. */
const YOUNG_GENERATION = "--max-semi-space-size=32";

export interface ApplicationOptions {
  readonly root: string;
  readonly host: string;
  readonly port: number;
  /** `next dev` instead of the built application. */
  readonly dev: boolean;
  /** Show what the processes print instead of keeping it in the data directory. */
  readonly verbose: boolean;
  readonly extraEnv?: Readonly<Record<string, string>>;
}

/**
 * Starts the web application and the worker on a prepared database and waits until the address answers.
 * @returns `failed`, which resolves with the words for it should one of them end later
 * @throws PlainFailure where one ends at once or the address does not answer
 */
export async function startApplication(database: Database, options: ApplicationOptions): Promise<{ failed: Promise<PlainFailure> }> {
  const env = await childEnvironment(database, options);
  return step("启动网页和后台任务", "starting web and worker", async () => {
    const web = launch("web", webCommand(options), join(options.root, "apps", "web"), env, database, options);
    const worker = launch("worker", workerCommand(options.root), options.root, env, database, options);
    const failed = Promise.race([web, worker]);
    const failure = await Promise.race([failed, untilAnswering(options)]);
    if (failure) throw failure;
    return { failed };
  });
}

function webCommand({ root, host, port, dev }: ApplicationOptions): string[] {
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const program = dev ? [next, "dev"] : [YOUNG_GENERATION, next, "start"];
  return [process.execPath, ...program, "-H", host, "-p", String(port)];
}

function workerCommand(root: string): string[] {
  return [process.execPath, "--import", "tsx", join(root, "apps", "worker", "src", "main.ts")];
}

/** The children never see the owner's connection string. */
async function childEnvironment(database: Database, { dev, extraEnv }: ApplicationOptions): Promise<NodeJS.ProcessEnv> {
  const { DATABASE_URL: _owner, PORT: _port, ...inherited } = process.env;
  const files = process.env.TAIZHANG_FILES || layout(database.dataDir).files;
  await mkdir(files, { recursive: true, mode: 0o700 });
  return {
    ...inherited,
    NODE_ENV: dev ? "development" : "production",
    TAIZHANG_LOGIN_URL: database.credentials.loginUrl,
    TAIZHANG_AUTH_URL: database.credentials.authUrl,
    TAIZHANG_JOBS_URL: database.credentials.jobsUrl,
    TAIZHANG_FILES: files,
    AUTH_SECRET: await authSecret(database.dataDir),
    AUTH_TRUST_HOST: "true",
    ...extraEnv,
  };
}

/** Starts one process; the promise resolves with the words for it when the process has ended. */
async function launch(
  name: "web" | "worker",
  command: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  { dataDir }: Database,
  { verbose, port }: ApplicationOptions,
): Promise<PlainFailure> {
  const file = join(dataDir, `${name}.log`);
  const child = startChild(command, { cwd, env, output: verbose ? "show" : { file } });
  const code = await child.ended;
  const log = verbose ? "" : (await readFile(file, "utf8").catch(() => "")).trimEnd().split("\n").slice(-30).join("\n");
  if (/EADDRINUSE/.test(log)) return portTaken(port);
  const what = name === "web" ? "网页" : "后台任务";
  return new PlainFailure(`${what}进程停止了（代码 ${code}）。`, `The ${name} process stopped (code ${code}).`, log);
}

async function untilAnswering({ host, port }: ApplicationOptions): Promise<null> {
  const address = `http://${host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host}:${port}/`;
  const until = Date.now() + READY_MS;
  let last = "";
  while (Date.now() < until) {
    last = await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(30_000) }).then(
      (response) => String(response.status),
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    if (/^[1-4]\d\d$/.test(last)) return null;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new PlainFailure(`网页没有应答（${last}）。加 --verbose 可看到原因。`, `The web application does not answer (${last}); --verbose shows why.`);
}
