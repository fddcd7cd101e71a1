import pg from "pg";
import { withClient } from "../client";

/** The roles of one database carry its name as prefix, so that several counties share a server. */
export type RoleNames = { login: string; user: string; auth: string; jobs: string };
export const roleNames = (database: string): RoleNames => ({
  login: `${database}_login`, user: `${database}_user`, auth: `${database}_auth`, jobs: `${database}_jobs`,
});

export type Passwords = { login: string; auth: string; jobs: string };
/** Connection strings of the three processes' roles; none of them is the owner. */
export type Credentials = { loginUrl: string; authUrl: string; jobsUrl: string };

/** A role of this database exists and takes another password: the database belongs to another installation. */
export class PasswordRefused extends Error {
  constructor(readonly role: string, cause: unknown) {
    super(`the role ${role} has another password`, { cause });
    this.name = "PasswordRefused";
  }
}

const withUser = (url: string, user: string, password: string) => {
  const next = new URL(url);
  next.username = encodeURIComponent(user);
  next.password = encodeURIComponent(password);
  return next.toString();
};

export const credentialsOf = (ownerUrl: string, names: RoleNames, passwords: Passwords): Credentials => ({
  loginUrl: withUser(ownerUrl, names.login, passwords.login),
  authUrl: withUser(ownerUrl, names.auth, passwords.auth),
  jobsUrl: withUser(ownerUrl, names.jobs, passwords.jobs),
});

/** Signs in with a role's password: an owner who is no superuser has no other way to ask whether it fits. */
async function tryPassword(role: string, connectionString: string): Promise<void> {
  await withClient({ connectionString, application_name: "taizhang prepare" }, async () => undefined).catch((error: unknown) => {
    throw error instanceof pg.DatabaseError && error.code === "28P01" ? new PasswordRefused(role, error) : error;
  });
}

/**
 * Creates the roles or brings them up to date. `login` has no rights of its own and may only become `user`,
 * which is what row level security guards; `auth` may only turn a session token into claims.
 * A role that exists keeps its password, because a running installation may be using it.
 * @param renew set the passwords of existing roles too
 * @throws PasswordRefused, before anything was changed, where a role exists with another password
 */
export async function createRoles(
  client: pg.Client, names: RoleNames, passwords: Passwords, { ownerUrl, serverVersion, renew }: { ownerUrl: string; serverVersion: number; renew: boolean },
): Promise<void> {
  const { rows } = await client.query<{ name: string }>("select rolname as name from pg_roles where rolname = any($1)", [Object.values(names)]);
  const existing = new Set(rows.map(({ name }) => name));
  const { loginUrl, authUrl, jobsUrl } = credentialsOf(ownerUrl, names, passwords);
  const signsIn = ([[names.login, loginUrl], [names.auth, authUrl], [names.jobs, jobsUrl]] as const).filter(([name]) => existing.has(name));
  if (!renew) await Promise.all(signsIn.map(([name, url]) => tryPassword(name, url)));
  for (const key of ["login", "user", "auth", "jobs"] as const) {
    const isNew = !existing.has(names[key]);
    const kind = key === "user" ? "nologin" : "login noinherit";
    const password = key !== "user" && (isNew || renew) ? ` password ${pg.escapeLiteral(passwords[key])}` : "";
    await client.query(`${isNew ? "create" : "alter"} role ${pg.escapeIdentifier(names[key])} ${kind}${password}`);
  }
  const become = serverVersion >= 160000 ? " with inherit false, set true" : "";
  const user = pg.escapeIdentifier(names.user);
  await client.query(`grant ${user} to ${pg.escapeIdentifier(names.login)}${become}`);
  await client.query(`grant ${user} to ${pg.escapeIdentifier(names.jobs)}${become}`);
}

/** Rights outside the business tables. */
export const schemaGrantsSql = `
revoke all on schema public from public;
grant usage on schema public to {{user}};
grant usage on schema app, authz to {{user}};
grant usage on all sequences in schema app to {{user}};
revoke execute on all functions in schema authz from public;
grant execute on all functions in schema authz to {{user}};
revoke execute on function authz.session(text) from {{user}};
grant usage on schema authz to {{auth}};
grant execute on function authz.session(text) to {{auth}};
grant usage on schema graphile_worker to {{jobs}};
grant all on all tables in schema graphile_worker to {{jobs}};
grant all on all sequences in schema graphile_worker to {{jobs}};
grant execute on all functions in schema graphile_worker to {{jobs}};
do $$ declare t record; begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'graphile_worker' and c.relkind = 'r' and c.relrowsecurity loop
    execute format('drop policy if exists jobs on graphile_worker.%I', t.relname);
    execute format('create policy jobs on graphile_worker.%I to {{jobs}} using (true) with check (true)', t.relname);
  end loop;
end $$;
`;
