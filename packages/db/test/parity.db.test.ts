import { testDatabase, type TestDatabase } from "../testing/index";
import { canOn, matrix, permissions, reachOf, reaches, roles, type Actor, type Permission, type Placed } from "@taizhang/policy";
import fc from "fast-check";
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let test: TestDatabase;
let login: pg.PoolClient;
beforeAll(async () => {
  test = await testDatabase();
  login = await test.db.$client.connect();
});
afterAll(async () => {
  login.release();
  await test.close();
});

const setClaims = "select set_config('role', $1, true), set_config('app.user_id', $2, true), set_config('app.post_id', $3, true), set_config('app.unit_id', $4, true), set_config('app.role', $5, true), set_config('app.permission', $6, true)";

describe("the matrix in the database", () => {
  it("decides every permission × role × reach as the matrix in TypeScript does", async () => {
    const client = await test.owner.connect();
    try {
      for (const role of roles) {
        await client.query("begin");
        await client.query("select set_config('app.role', $1, true)", [role]);
        const { rows } = await client.query<{ p: string; r: string; may: boolean }>(
          "select p, r, authz.may(p, r) as may from unnest($1::text[]) p, unnest($2::text[]) r", [permissions, [...reaches]],
        );
        for (const { p, r, may } of rows) expect([role, p, r, may]).toEqual([role, p, r, reachOf(p as Permission, role) === r]);
        await client.query("rollback");
      }
    } finally {
      client.release();
    }
  });
});

const units = [randomUUID(), randomUUID(), randomUUID()];
const people = [randomUUID(), randomUUID()];
const posts = [randomUUID(), randomUUID()];
const fields = [randomUUID(), randomUUID()];
const pick = <T>(list: readonly T[]) => fc.constantFrom(...list);
const taskArbitrary = fc.record({
  lead: fc.option(pick(units)), author: pick(people), helpers: fc.uniqueArray(pick(units), { maxLength: 2 }), field: fc.option(pick(fields)),
  leader: fc.option(pick(posts)), dispatched: fc.boolean(), restricted: fc.boolean(), listed: fc.uniqueArray(pick(people)), named: fc.boolean(),
});
type RandomTask = typeof taskArbitrary extends fc.Arbitrary<infer T> ? T : never;
const world = fc.record({
  role: pick(roles), unit: pick(units), user: pick(people), post: pick(posts), tasks: fc.array(taskArbitrary, { maxLength: 6 }),
  portfolioUnits: fc.uniqueArray(pick(units), { maxLength: 2 }), portfolioFields: fc.uniqueArray(pick(fields), { maxLength: 1 }),
  permission: pick(permissions.filter((permission) => permission.startsWith("task.") && matrix[permission].kind === "write")),
});

async function arrange(client: pg.PoolClient) {
  await client.query("insert into app.fields (id, name) select id, id::text from unnest($1::uuid[]) id", [fields]);
  await client.query("insert into app.units (id, code, name, short_name, kind) select id, id::text, 'u', 'u', 'department' from unnest($1::uuid[]) id", [units]);
  await client.query("insert into app.users (id, name) select id, 'p' from unnest($1::uuid[]) id", [people]);
  await client.query("insert into app.posts (id, unit_id, role, title) select id, $2, 'county_leader', 't' from unnest($1::uuid[]) id", [posts, units[0]]);
}

async function insertTask(client: pg.PoolClient, t: RandomTask, post: string): Promise<Placed> {
  const id = randomUUID();
  await client.query(
    `insert into app.tasks (id, number, title, content, kind, task_class, level, source_title, start_on, lead_unit_id, author_id, field_id, leader_post_id, dispatched_at, restricted)
     values ($1, $2, 't', 't', 'task', 'B', 'county', 's', '2026-01-01', $3, $4, $5, $6, $7, $8)`,
    [id, id, t.lead, t.author, t.field, t.leader, t.dispatched ? new Date() : null, t.restricted],
  );
  const helpers = t.helpers.filter((unit) => unit !== t.lead);
  for (const unit of helpers) await client.query("insert into app.responsibilities (task_id, unit_id, slot) values ($1, $2, 'cooperating')", [id, unit]);
  for (const user of t.listed) await client.query("insert into app.task_listed values ($1, $2)", [id, user]);
  if (t.named) await client.query("insert into app.portfolio_entries (post_id, task_id) values ($1, $2)", [post, id]);
  return {
    id, leadUnitId: t.lead, cooperatingUnitIds: helpers, fieldId: t.field, leaderPostId: t.leader, authorId: t.author,
    dispatched: t.dispatched, restricted: t.restricted, listedUserIds: t.listed,
  };
}

describe("parity of service and row level security", () => {
  it("what the database shows and lets change is what canOn allows, row for row, in 300 random worlds", async () => {
    const client = await test.owner.connect();
    const user = test.db.userRole;
    await client.query(`grant ${user} to current_user`).catch(() => undefined);
    try {
      await fc.assert(fc.asyncProperty(world, async (w) => {
        await client.query("begin");
        try {
          await arrange(client);
          const placed: Placed[] = [];
          for (const task of w.tasks) placed.push(await insertTask(client, task, w.post));
          for (const unit of w.portfolioUnits) await client.query("insert into app.portfolio_entries (post_id, unit_id) values ($1, $2)", [w.post, unit]);
          for (const field of w.portfolioFields) await client.query("insert into app.portfolio_entries (post_id, field_id) values ($1, $2)", [w.post, field]);
          const system = w.role === "system";
          const actor: Actor = {
            userId: system ? null : w.user, name: "p", postId: system ? null : w.post, role: w.role, unitId: system ? null : w.unit, deputyFor: null,
            portfolio: system ? { unitIds: [], fieldIds: [], taskIds: [] }
              : { unitIds: w.portfolioUnits, fieldIds: w.portfolioFields, taskIds: placed.filter((_, index) => w.tasks[index]?.named).map((task) => task.id) },
          };
          const allowed = (permission: Permission) => placed.filter((task) => canOn(actor, permission, task)).map((task) => task.id).sort();
          await client.query(setClaims, [user, actor.userId ?? "", actor.postId ?? "", actor.unitId ?? "", actor.role, w.permission]);
          const seen = await client.query<{ id: string }>("select id from app.tasks");
          expect(seen.rows.map(({ id }) => id).sort()).toEqual(allowed("task.read"));
          const touched = await client.query<{ id: string }>("update app.tasks set closing_standard = 'x' returning id");
          const writers = await import("../src/prepare/index").then(({ tableRules }) => tableRules.find(({ table }) => table === "tasks")?.write.flatMap(({ verbs, permissions: declared }) => (verbs.includes("change") ? declared : [])) ?? []);
          const expected = writers.includes(w.permission) ? allowed(w.permission).filter((id) => allowed("task.read").includes(id)) : [];
          expect(touched.rows.map(({ id }) => id).sort()).toEqual(expected);
        } finally {
          await client.query("rollback");
        }
      }), { numRuns: 300 });
    } finally {
      client.release();
    }
  });
});

it("the login role itself sees nothing at all", async () => {
  await expect(login.query("select * from app.tasks")).rejects.toThrow(/permission denied/);
  await expect(login.query("select * from app.accounts")).rejects.toThrow(/permission denied/);
});
