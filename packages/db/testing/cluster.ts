import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startEmbedded } from "../src/embedded/index";

/** A PostgreSQL for one run of the tests. */
export interface TestCluster {
  /** The owner's connection string of the run's first database, which holds nothing yet. */
  readonly ownerUrl: string;
  /** Every database of the run is named with this prefix. */
  readonly prefix: string;
  stop(): Promise<void>;
}

// A test cluster is thrown away: nothing in it needs to survive a power failure.
const FAST = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", shared_buffers: "128MB", max_connections: "200" };

/**
 * Starts a temporary cluster of its own, or with `TEST_DATABASE_URL` (an owner who may create databases and
 * roles) uses that server with databases of its own prefix. `stop` removes what the run made and nothing else.
 */
export async function startTestCluster(env: NodeJS.ProcessEnv = process.env): Promise<TestCluster> {
  const prefix = `tz_test_${randomBytes(4).toString("hex")}`;
  const given = env.TEST_DATABASE_URL;
  if (given) return onGivenServer(given, prefix);
  const parent = await mkdtemp(join(tmpdir(), "taizhang-test-"));
  // The database's own user must be able to pass.
  if (process.getuid?.() === 0) execFileSync("chmod", ["755", parent]);
  const server = await startEmbedded({ dataDir: parent, settings: FAST, temporary: true });
  const ownerUrl = withDatabase(server.ownerUrl, prefix);
  await execute(server.ownerUrl, `create database ${prefix}`);
  return { ownerUrl, prefix, stop: () => server.stop() };
}

async function onGivenServer(given: string, prefix: string): Promise<TestCluster> {
  await execute(given, `create database ${prefix}`);
  return { ownerUrl: withDatabase(given, prefix), prefix, stop: () => dropAll(given, prefix) };
}

/** Drops the databases of one run and the roles that were named after them. */
async function dropAll(given: string, prefix: string): Promise<void> {
  const client = new Client({ connectionString: given });
  await client.connect();
  try {
    const like = `${prefix.replaceAll("_", "\\_")}%`;
    const databases = await client.query<{ name: string }>("select datname as name from pg_database where datname like $1", [like]);
    for (const { name } of databases.rows) await client.query(`drop database if exists "${name}" with (force)`);
    const roles = await client.query<{ name: string }>("select rolname as name from pg_roles where rolname like $1", [like]);
    for (const { name } of roles.rows) await client.query(`drop role if exists "${name}"`);
  } finally {
    await client.end();
  }
}

/** The same server and login, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
