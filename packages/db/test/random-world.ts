import type { Actor, Permission } from "@taizhang/policy";
import { matrix, permissions, roles } from "@taizhang/policy";
import fc from "fast-check";
import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { TestDatabase } from "../testing/index";

export const pick = <T>(list: readonly T[]) => fc.constantFrom(...list);
export const units = [randomUUID(), randomUUID(), randomUUID()] as const;
export const people = [randomUUID(), randomUUID()];
export const posts = [randomUUID(), randomUUID()];
export const fields = [randomUUID(), randomUUID()];

export const setClaims = "select set_config('role', $1, true), set_config('app.user_id', $2, true), set_config('app.post_id', $3, true), set_config('app.unit_id', $4, true), set_config('app.role', $5, true), set_config('app.permission', $6, true)";

/** Who asks, with a portfolio and a permission to write of one domain (`task.`). */
export const asker = (domain: string) => ({
  role: pick(roles), unit: pick(units), user: pick(people), post: pick(posts),
  portfolioUnits: fc.uniqueArray(pick(units), { maxLength: 2 }), portfolioFields: fc.uniqueArray(pick(fields), { maxLength: 1 }),
  permission: pick(permissions.filter((permission) => permission.startsWith(domain) && matrix[permission].kind === "write")),
});
export type Asker = { role: Actor["role"]; unit: string; user: string; post: string; portfolioUnits: string[]; portfolioFields: string[]; permission: Permission };

/** Fields, units, people and posts of every world. */
export async function arrange(client: pg.PoolClient): Promise<void> {
  await client.query("insert into app.fields (id, name) select id, id::text from unnest($1::uuid[]) id", [fields]);
  await client.query("insert into app.units (id, code, name, short_name, kind) select id, id::text, 'u', 'u', 'department' from unnest($1::uuid[]) id", [[...units]]);
  await client.query("insert into app.users (id, name) select id, 'p' from unnest($1::uuid[]) id", [people]);
  await client.query("insert into app.posts (id, unit_id, role, title) select id, $2, 'county_leader', 't' from unnest($1::uuid[]) id", [posts, units[0]]);
}

/** Gives the asker his portfolio and the transaction his claims; of the items named one by one the ids are given. */
export async function become(client: pg.PoolClient, w: Asker, userRole: string, taskIds: readonly string[] = []): Promise<Actor> {
  for (const unit of w.portfolioUnits) await client.query("insert into app.portfolio_entries (post_id, unit_id) values ($1, $2)", [w.post, unit]);
  for (const field of w.portfolioFields) await client.query("insert into app.portfolio_entries (post_id, field_id) values ($1, $2)", [w.post, field]);
  for (const task of taskIds) await client.query("insert into app.portfolio_entries (post_id, task_id) values ($1, $2)", [w.post, task]);
  const system = w.role === "system";
  const actor: Actor = {
    userId: system ? null : w.user, name: "p", postId: system ? null : w.post, role: w.role, unitId: system ? null : w.unit, deputyFor: null,
    portfolio: system ? { unitIds: [], fieldIds: [], taskIds: [] } : { unitIds: w.portfolioUnits, fieldIds: w.portfolioFields, taskIds },
  };
  await client.query(setClaims, [userRole, actor.userId ?? "", actor.postId ?? "", actor.unitId ?? "", actor.role, w.permission]);
  return actor;
}

/** Runs a check in 300 random worlds, each in a transaction of its own that is rolled back. */
export async function inEveryWorld<W>(test: TestDatabase, world: fc.Arbitrary<W>, check: (client: pg.PoolClient, w: W) => Promise<void>): Promise<void> {
  const client = await test.owner.connect();
  await client.query(`grant ${test.db.userRole} to current_user`).catch(() => undefined);
  try {
    await fc.assert(fc.asyncProperty(world, async (w) => {
      await client.query("begin");
      try {
        await arrange(client);
        await check(client, w);
      } finally {
        await client.query("rollback");
      }
    }), { numRuns: 300 });
  } finally {
    client.release();
  }
}

/** The ids of rows, in order. */
export const idsOf = async (client: pg.PoolClient, statement: string): Promise<string[]> => (await client.query<{ id: string }>(statement)).rows.map(({ id }) => id).sort();
