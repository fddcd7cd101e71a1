import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isDemonstration, layout, runningEmbedded, startEmbedded } from "./index";
import type { Embedded } from "./index";
import { gone, isAlive } from "./process";

const CHECKOUT = fileURLToPath(new URL("../../../../", import.meta.url));
let parent = "";
let dataDir = "";
let server: Embedded | undefined;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "taizhang-embedded-"));
  execFileSync("chmod", ["755", parent]);
  dataDir = join(parent, "data");
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  await rm(parent, { recursive: true, force: true });
});

async function start(): Promise<Embedded> {
  server = await startEmbedded({ dataDir, settings: { shared_buffers: "128MB" } });
  return server;
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function ask<Row>(url: string, sql: string): Promise<Row[]> {
  const client = await connect(url);
  try {
    const { rows } = await client.query(sql);
    return rows as Row[];
  } finally {
    await client.end();
  }
}

/** Starts the server in a process of its own and returns both process ids. */
async function startElsewhere(): Promise<{ program: number; postmaster: number }> {
  const source = `import(${JSON.stringify(new URL("./index.ts", import.meta.url).href)})
    .then(({ startEmbedded }) => startEmbedded({ dataDir: ${JSON.stringify(dataDir)} }))
    .then((it) => { console.log(it.pid); setInterval(() => {}, 1000); });`;
  const child = spawn(process.execPath, ["--import", "tsx", "-e", source], { cwd: CHECKOUT, stdio: ["ignore", "pipe", "inherit"] });
  const line = await new Promise<string>((resolve) => child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString())));
  return { program: child.pid ?? 0, postmaster: Number(line) };
}

describe("the embedded server", () => {
  test("sorts Chinese by pinyin, finds Chinese by trigram, listens on no network port, keeps checksums", async () => {
    const { ownerUrl } = await start();
    await ask(ownerUrl, "create extension pg_trgm");
    const [row] = await ask<Record<string, unknown>>(ownerUrl, `
      select (select string_agg(x, '' order by x) from unnest(array['张','安','李','云','重']) x) as sorted,
             cardinality(show_trgm('水利局')) as trigrams,
             current_setting('listen_addresses') as listen, current_setting('data_checksums') as checksums,
             current_setting('TimeZone') as zone, current_setting('fsync') as fsync`);
    expect(row).toEqual({ sorted: "安李云张重", trigrams: 4, listen: "", checksums: "on", zone: "Asia/Shanghai", fsync: "on" });
  });

  test("asks for a password on its private socket and marks its data as the demonstration", async () => {
    const { ownerUrl, socketDir } = await start();
    await expect(connect(ownerUrl.replace(/:[^:@]+@/, ":wrong@"))).rejects.toThrow(/password/);
    expect((await stat(socketDir)).mode & 0o777).toBe(0o700);
    expect((await stat(layout(dataDir).password)).mode & 0o777).toBe(0o600);
    expect(await isDemonstration(dataDir)).toBe(true);
  });

  test("loses no acknowledged row when the postmaster is killed, and starts again", async () => {
    const first = await start();
    const client = await connect(first.ownerUrl);
    await client.query("create table written (n int primary key)");
    let acknowledged = 0;
    setTimeout(() => process.kill(first.pid, "SIGKILL"), 400);
    try {
      for (;;) {
        await client.query("insert into written values ($1)", [acknowledged + 1]);
        acknowledged += 1;
      }
    } catch {
      await client.end().catch(() => undefined);
    }
    await first.ended;
    const again = await start();
    const [row] = await ask<{ n: string }>(again.ownerUrl, "select count(*) as n from written");
    expect(acknowledged).toBeGreaterThan(0);
    expect(Number(row?.n)).toBeGreaterThanOrEqual(acknowledged);
  });

  test("stops when its program is killed", async () => {
    const { program, postmaster } = await startElsewhere();
    process.kill(program, "SIGKILL");
    expect(await gone(postmaster, 10_000)).toBe(true);
    await start();
  });

  test("clears away a server whose program and watchdog were both killed", async () => {
    const { program, postmaster } = await startElsewhere();
    const watchdog = Number(execFileSync("ps", ["-o", "ppid=", "-p", String(postmaster)]).toString());
    process.kill(watchdog, "SIGKILL");
    process.kill(program, "SIGKILL");
    await gone(program, 5_000);
    expect(isAlive(postmaster)).toBe(true);
    const { pid } = await start();
    expect(pid).not.toBe(postmaster);
    expect(isAlive(postmaster)).toBe(false);
  });

  test("refuses a second start on the same data directory and names the first; others can connect", async () => {
    const { program } = await startElsewhere();
    try {
      await expect(start()).rejects.toMatchObject({ problem: "already_running", pid: program });
      const url = await runningEmbedded(dataDir);
      expect(await ask(url ?? "", "select 1 as one")).toEqual([{ one: 1 }]);
    } finally {
      const postmaster = Number((await readFile(join(layout(dataDir).cluster, "postmaster.pid"), "utf8")).split("\n")[0]);
      process.kill(program, "SIGKILL");
      await gone(postmaster, 10_000);
    }
    expect(await runningEmbedded(dataDir)).toBeNull();
  });

  test("refuses a data directory of another PostgreSQL version", async () => {
    await (await start()).stop();
    await writeFile(join(layout(dataDir).cluster, "PG_VERSION"), "17\n");
    await expect(start()).rejects.toMatchObject({ problem: "version_changed" });
  });

  test("puts the socket into a short private directory where the data directory's path is too long", async () => {
    dataDir = join(dataDir, "a-directory-with-a-long-name".repeat(4));
    const { ownerUrl, socketDir, stop } = await start();
    expect(socketDir.startsWith(dataDir)).toBe(false);
    expect(await ask(ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
    await stop();
    await rm(socketDir, { recursive: true, force: true });
  });
});
