import pg from "pg";

/** The roles of one database carry its name as prefix, so that several counties share a server. */
export type RoleNames = { login: string; user: string; auth: string; jobs: string };
export const roleNames = (database: string): RoleNames => ({
  login: `${database}_login`, user: `${database}_user`, auth: `${database}_auth`, jobs: `${database}_jobs`,
});

export type Passwords = { login: string; auth: string; jobs: string };

/**
 * Creates the roles or brings them up to date. `login` has no rights of its own and may only become `user`,
 * which is what row level security guards; `auth` may only turn a session token into claims.
 */
export async function createRoles(client: pg.Client, names: RoleNames, passwords: Passwords, serverVersion: number): Promise<void> {
  const kinds: Record<keyof RoleNames, string> = {
    login: `login noinherit password ${pg.escapeLiteral(passwords.login)}`,
    user: "nologin",
    auth: `login noinherit password ${pg.escapeLiteral(passwords.auth)}`,
    jobs: `login noinherit password ${pg.escapeLiteral(passwords.jobs)}`,
  };
  for (const key of ["login", "user", "auth", "jobs"] as const) {
    const name = pg.escapeIdentifier(names[key]);
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [names[key]]);
    await client.query(`${rowCount ? "alter" : "create"} role ${name} ${kinds[key]}`);
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
