import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { openDb, type Db } from "../src/index";
import { provided } from "./provided";
import { withDatabase } from "./cluster";

export { aCounty, type TestCounty } from "./county";

/** A database of one test file: cloned from the template, kept by name if the process dies. */
export type TestDatabase = {
  name: string;
  /** As the application connects: no rights outside `execute`. */
  db: Db;
  /** As the owner, for arranging and looking behind the curtain; row level security does not apply. */
  owner: pg.Pool;
  loginUrl: string;
  authUrl: string;
  jobsUrl: string;
  close(): Promise<void>;
};

/** Clones the prepared template (about 50 ms). Call in `beforeAll`, `close()` in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const ownerUrl = inject(provided.url);
  const { loginUrl, authUrl, jobsUrl } = inject(provided.credentials);
  const template = new URL(ownerUrl).pathname.slice(1);
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  const admin = new pg.Client({ connectionString: withDatabase(ownerUrl, "postgres") });
  await admin.connect();
  await admin.query(`create database ${name} template ${template}`);
  const owner = new pg.Pool({ connectionString: withDatabase(ownerUrl, name), max: 4 });
  const db = openDb(withDatabase(loginUrl, name));
  return {
    name, db, owner,
    loginUrl: withDatabase(loginUrl, name), authUrl: withDatabase(authUrl, name), jobsUrl: withDatabase(jobsUrl, name),
    async close() {
      await Promise.all([db.$client.end(), owner.end()]);
      await untilDisconnected(admin, name);
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

/** A pool resolves its end before the server has seen the last good-bye; a forced drop would then raise an error. */
async function untilDisconnected(admin: pg.Client, database: string): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    const { rowCount } = await admin.query("select from pg_stat_activity where datname = $1", [database]);
    if (!rowCount) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Statements that `work` sends through the pool, so that a query in a loop shows as a number (S-speed). */
export async function countStatements(db: Db, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const original = pg.Client.prototype.query;
  const counted = function (this: pg.Client, ...args: unknown[]) {
    count += 1;
    return Reflect.apply(original, this, args);
  };
  Object.assign(pg.Client.prototype, { query: counted });
  try {
    await work();
  } finally {
    Object.assign(pg.Client.prototype, { query: original });
  }
  return count;
}
