import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { isStale, Statements } from "./statements";

/** What a use case reads and writes with. It is inside its transaction already and opens none of its own. */
export type Tx = Omit<NodePgDatabase, "transaction">;

/** Who acts, with which permission, for one transaction; "" where there is none. */
export type Claims = {
  userId: string; postId: string; unitId: string; role: string; permission: string;
  /** The day (YYYY-MM-DD) on which the history keeps what is changed; left out: the clock of the server. */
  day?: string;
};

export type Db = {
  $client: pg.Pool;
  /** The role that `execute` becomes; row level security guards it. */
  userRole: string;
  /**
   * Runs `run` in one transaction as the application's user with these claims, commits, and gives its result; rolls back
   * where it throws. `run` may be called twice: once more where a table changed its shape since a statement was prepared.
   */
  asUser<T>(claims: Claims, kind: "read" | "write", run: (tx: Tx) => Promise<T>): Promise<T>;
};

type Connection = { client: pg.PoolClient; statements: Statements; tx: Tx };
const connections = new WeakMap<pg.PoolClient, Connection>();

/** The query builder over one connection. Its session asks nothing of the client but `query`, which `Statements` has. */
const builderOver = (statements: Statements): Tx => drizzle({ client: statements as unknown as pg.PoolClient });

async function connectionOf(pool: pg.Pool): Promise<Connection> {
  const client = await pool.connect();
  const known = connections.get(client);
  if (known) return known;
  const statements = new Statements(client);
  const made = { client, statements, tx: builderOver(statements) };
  connections.set(client, made);
  return made;
}

// Estimates under row level security are high, and compiling a plan costs more than running it ever does here.
const become = `select set_config('role', $1, true), set_config('jit', 'off', true), set_config('app.user_id', $2, true), set_config('app.post_id', $3, true),
  set_config('app.unit_id', $4, true), set_config('app.role', $5, true), set_config('app.permission', $6, true),
  set_config('app.day', $7, true)`;

/**
 * `begin` and the claims are sent ahead and the first statement right behind them, in one flight. Should they fail, what
 * follows fails too: in a broken transaction, or as the login role, which may do nothing.
 */
async function attempt<T>({ client, statements, tx }: Connection, begin: string, claims: string[], run: (tx: Tx) => Promise<T>): Promise<T> {
  const opened = Promise.all([client.query(begin), statements.query({ text: become }, claims)]);
  const outcome = await Promise.allSettled([opened, run(tx)]);
  const [opening, running] = outcome;
  if (opening.status === "rejected") throw opening.reason;
  if (running.status === "rejected") throw running.reason;
  return running.value;
}

async function asUser<T>(db: Db, { userId, postId, unitId, role, permission, day = "" }: Claims, kind: "read" | "write", run: (tx: Tx) => Promise<T>): Promise<T> {
  const connection = await connectionOf(db.$client);
  const { client, statements } = connection;
  let broken = false;
  const end = (how: "commit" | "rollback") => client.query(how).then(() => undefined, (error: unknown) => { broken = true; if (how === "commit") throw error; });
  const once = async (): Promise<T> => {
    try {
      const result = await attempt(connection, kind === "read" ? "begin read only" : "begin", [db.userRole, userId, postId, unitId, role, permission, day], run);
      await end("commit");
      return result;
    } catch (error) {
      await end("rollback");
      throw error;
    }
  };
  try {
    return await once().catch((error: unknown) => {
      if (broken || !isStale(error)) throw error;
      statements.forgetAll();
      return once();
    });
  } finally {
    client.release(broken);
  }
}

/**
 * Opens a pool as the login role, which can do nothing until `execute` makes it the application's user.
 * @param url connection string of `<database>_login` (or `_jobs`)
 * @param size most connections at once
 */
export function openDb(url: string, size = 10): Db {
  const client = new pg.Pool({ connectionString: url, max: size, application_name: "taizhang", statement_timeout: 30_000, pipeline: true });
  // A connection that breaks while idle (server restarted) leaves the pool; the next query opens another.
  client.on("error", () => undefined);
  const userRole = decodeURIComponent(new URL(url).username).replace(/_(login|jobs)$/, "_user");
  const db: Db = { $client: client, userRole, asUser: (claims, kind, run) => asUser(db, claims, kind, run) };
  return db;
}
