import { createHash } from "node:crypto";
import type pg from "pg";

/** Statements one connection keeps prepared; the one not used for longest makes room. */
const mostKept = 150;
/** What is worth a plan; begin, set, explain and definitions go as they are. */
const planned = /^\s*(select|with|insert|update|delete)\b/i;

const names = new Map<string, string>();
/** The name of a text, the same in every connection; the table of names is bounded like the statements it serves. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= 20 * mostKept) names.clear();
  const name = `s_${createHash("sha1").update(text).digest("hex").slice(0, 24)}`;
  names.set(text, name);
  return name;
}

/** What the driver keeps of the names its server session knows; it offers no way to forget one. */
type Wire = { parsedStatements: Record<string, string>; submittedNamedStatements: Record<string, string>; close(message: { type: "S"; name: string }): void };
const isWire = (wire: unknown): wire is Wire => typeof wire === "object" && wire !== null && "parsedStatements" in wire && "submittedNamedStatements" in wire && "close" in wire;

/**
 * The statements of one connection, each prepared under a name made from its text: PostgreSQL parses and plans it once per
 * connection (under row level security planning costs more than running). A plan belongs to the role it was made for, and
 * reads the claims when it runs; PostgreSQL plans anew when the role, a policy, a table or an index has changed.
 */
export class Statements {
  readonly #client: pg.PoolClient;
  /** Names in the order of their last use. */
  readonly #kept = new Set<string>();

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  /** As `query` of the driver; only the name is added. */
  query(config: pg.QueryConfig | string, values?: unknown[]): Promise<pg.QueryResult> {
    if (typeof config === "string") return this.#client.query(config, values);
    if (!planned.test(config.text)) return this.#client.query(config, values);
    const name = nameOf(config.text);
    this.#use(name);
    return this.#client.query({ ...config, name }, values);
  }

  #use(name: string): void {
    this.#kept.delete(name);
    this.#kept.add(name);
    const [oldest] = this.#kept;
    if (this.#kept.size > mostKept && oldest !== undefined) this.#forget(oldest);
  }

  #forget(name: string): void {
    const wire: unknown = this.#client.connection;
    if (!isWire(wire)) throw new Error("The driver keeps its statements elsewhere: see packages/db/src/statements.ts");
    this.#kept.delete(name);
    // Not parsed yet means still on its way: it goes with a later one.
    if (wire.parsedStatements[name] === undefined) return;
    wire.close({ type: "S", name });
    delete wire.parsedStatements[name];
    delete wire.submittedNamedStatements[name];
  }

  /** Forgets all of them, for example because a table has got another shape. */
  forgetAll(): void {
    for (const name of this.#kept) this.#forget(name);
  }
}

/** A prepared statement that its connection no longer has, or whose table changed under it. Nothing of it has run. */
export function isStale(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (!("code" in at)) continue;
    if (at.code === "26000" || (at.code === "0A000" && at.message.includes("cached plan"))) return true;
  }
  return false;
}
