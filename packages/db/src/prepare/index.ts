import { grantsSql } from "@taizhang/policy/sql";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { runMigrations } from "graphile-worker";
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { policiesSql } from "./policies";
import { withClient } from "../client";
import { createRoles, credentialsOf, roleNames, schemaGrantsSql, type Credentials, type Passwords } from "./roles";

export { rules as tableRules } from "./policies";
export { PasswordRefused, roleNames, type Credentials } from "./roles";

/** Why a database cannot be used, in a word; the launcher says it in plain language. */
export class UnfitDatabase extends Error {
  constructor(readonly reason: "version" | "icu" | "pg_trgm", detail: string) {
    super(`${reason}: ${detail}`);
    this.name = "UnfitDatabase";
  }
}

export type PreparationPart = "roles" | "migrations" | "jobs" | "rules";

/** A part of the preparation failed; `cause` is what the database or the disk answered. */
export class PreparationFailed extends Error {
  constructor(readonly part: PreparationPart, cause: unknown) {
    super(`${part}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "PreparationFailed";
  }
}

const inPart = <Result>(part: PreparationPart, work: Promise<Result>): Promise<Result> => work.catch((cause: unknown) => { throw new PreparationFailed(part, cause); });

export const newPasswords = (): Passwords => {
  const secret = () => randomBytes(24).toString("base64url");
  return { login: secret(), auth: secret(), jobs: secret() };
};

const root = new URL("../../", import.meta.url);
const file = (name: string) => readFileSync(new URL(`sql/${name}.sql`, root), "utf8");
/** Any two starts of any process on one database take this lock. */
const lockKey = 7_204_001;

async function preflight(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: number; icu: boolean; trgm: boolean }>(
    `select current_setting('server_version_num')::int as version,
      exists (select from pg_collation where collprovider = 'i') as icu,
      exists (select from pg_available_extensions where name = 'pg_trgm') as trgm`,
  );
  const server = rows[0];
  if (!server || server.version < 150000) throw new UnfitDatabase("version", String(server?.version));
  if (!server.icu) throw new UnfitDatabase("icu", "the server was built without ICU");
  if (!server.trgm) throw new UnfitDatabase("pg_trgm", "the contrib extension pg_trgm is not installed");
  return server.version;
}

/** The repeatable part takes strong locks, so it runs only where it differs from what was applied last. */
async function applyOnce(client: pg.Client, parts: string[]): Promise<void> {
  const hash = createHash("sha256").update(parts.join("\n")).digest("hex");
  await client.query("create table if not exists migrations.repeatable (hash text not null)");
  const { rowCount } = await client.query("select from migrations.repeatable where hash = $1", [hash]);
  if (rowCount) return;
  await client.query("begin");
  for (const part of parts) await client.query(part);
  await client.query("delete from migrations.repeatable");
  await client.query("insert into migrations.repeatable values ($1)", [hash]);
  await client.query("commit");
}

/**
 * Brings a database to the state this program expects: roles, migrations, job queue, functions, triggers, the
 * permission matrix, policies and grants. Safe to call from several processes at once and any number of times.
 * @param ownerUrl connection of the owner, who may create roles
 * @param passwords of the three roles that log in; kept by the caller
 * @param options `renewPasswords` sets them also where the roles exist with others, which shuts out whoever uses those
 * @throws UnfitDatabase where the server lacks what is needed, PreparationFailed with the part that failed (its cause a
 *   PasswordRefused where a role exists with another password)
 */
export async function prepareDatabase(ownerUrl: string, passwords: Passwords, { renewPasswords = false } = {}): Promise<Credentials> {
  return withClient({ connectionString: ownerUrl, application_name: "taizhang prepare" }, async (client) => {
    const serverVersion = await preflight(client);
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    const { rows } = await client.query<{ name: string }>("select current_database() as name");
    const names = roleNames(rows[0]?.name ?? "");
    await inPart("roles", createRoles(client, names, passwords, { ownerUrl, serverVersion, renew: renewPasswords }));
    await inPart("migrations", migrate(drizzle({ client }), { migrationsFolder: fileURLToPath(new URL("migrations", root)), migrationsSchema: "migrations" }));
    const jobPool = new pg.Pool({ connectionString: ownerUrl, max: 2 }).on("error", () => undefined);
    await inPart("jobs", runMigrations({ pgPool: jobPool })).finally(() => jobPool.end());
    const fill = (sql: string) =>
      sql.replaceAll("{{user_text}}", pg.escapeLiteral(names.user))
        .replace(/\{\{(user|auth|jobs|login)\}\}/g, (_, key: keyof typeof names) => pg.escapeIdentifier(names[key]));
    const parts = [file("structure"), file("functions"), file("triggers"), file("tallies"), file("history"), grantsSql(), policiesSql(), schemaGrantsSql];
    await inPart("rules", applyOnce(client, parts.map(fill)));
    return credentialsOf(ownerUrl, names, passwords);
  });
}
