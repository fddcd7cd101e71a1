import { testDatabase, type TestDatabase } from "../testing/index";
import { canOn, permissions, reachOf, reaches, roles, type Permission, type Placed } from "@taizhang/policy";
import fc from "fast-check";
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tableRules } from "../src/prepare/index";
import { asker, become, fields, idsOf, inEveryWorld, people, pick, posts, units } from "./random-world";

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

const wish = fc.record({
  lead: fc.option(pick(units)), author: pick(people), helpers: fc.uniqueArray(pick(units), { maxLength: 2 }), field: fc.option(pick(fields)),
  leader: fc.option(pick(posts)), dispatched: fc.boolean(), closed: fc.boolean(), restricted: fc.boolean(), listed: fc.uniqueArray(pick(people)), named: fc.boolean(),
});
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;
const world = fc.record({ ...asker("task."), wishes: fc.array(wish, { maxLength: 6 }) });

async function insert(client: pg.PoolClient, t: Wish): Promise<Placed> {
  const id = randomUUID();
  await client.query(
    `insert into app.tasks (id, number, title, content, kind, task_class, level, source_title, start_on, lead_unit_id, author_id, field_id, leader_post_id, dispatched_at, restricted, state)
     values ($1, $2, 't', 't', 'task', 'B', 'county', 's', '2026-01-01', $3, $4, $5, $6, $7, $8, $9)`,
    [id, id, t.lead, t.author, t.field, t.leader, t.dispatched ? new Date() : null, t.restricted, !t.dispatched ? "registered" : t.closed ? "closed" : "in_progress"],
  );
  const helpers = t.helpers.filter((unit) => unit !== t.lead);
  if (t.lead) await client.query("insert into app.responsibilities (task_id, unit_id, slot) values ($1, $2, 'lead')", [id, t.lead]);
  for (const unit of helpers) await client.query("insert into app.responsibilities (task_id, unit_id, slot) values ($1, $2, 'cooperating')", [id, unit]);
  for (const user of t.listed) await client.query("insert into app.task_listed values ($1, $2)", [id, user]);
  return {
    id, leadUnitId: t.lead, cooperatingUnitIds: helpers, fieldId: t.field, leaderPostId: t.leader, authorId: t.author,
    dispatched: t.dispatched, restricted: t.restricted, listedUserIds: t.listed,
  };
}
const writers = tableRules.find(({ table }) => table === "tasks")?.write.flatMap(({ verbs, permissions: declared }) => (verbs.includes("change") ? declared : [])) ?? [];

describe("parity of service and row level security", () => {
  it("what the database shows and lets change, of tasks, of who answers for them and of their past days, is what canOn allows, row for row, in 300 random worlds", async () => {
    await inEveryWorld(test, world, async (client, w) => {
      const placed: Placed[] = [];
      for (const one of w.wishes) placed.push(await insert(client, one));
      const actor = await become(client, w, test.db.userRole, placed.filter((_, index) => w.wishes[index]?.named).map(({ id }) => id));
      const allowed = (permission: Permission) => placed.filter((task) => canOn(actor, permission, task)).map(({ id }) => id).sort();
      const readable = allowed("task.read");
      expect(await idsOf(client, "select id from app.tasks")).toEqual(readable);
      const answered = placed.filter(({ leadUnitId, cooperatingUnitIds }) => leadUnitId !== null || cooperatingUnitIds.length > 0).map(({ id }) => id);
      expect(await idsOf(client, "select distinct task_id as id from app.responsibilities")).toEqual(readable.filter((id) => answered.includes(id)));
      expect(await idsOf(client, "select distinct task_id as id from app.task_days")).toEqual(readable);
      expect(await idsOf(client, "select distinct task_id as id from app.task_day_texts")).toEqual(readable);
      const expected = writers.includes(w.permission) ? allowed(w.permission).filter((id) => readable.includes(id)) : [];
      expect(await idsOf(client, "update app.tasks set closing_standard = 'x' returning id")).toEqual(expected);
    });
  });
});

it("the login role itself sees nothing at all", async () => {
  await expect(login.query("select * from app.tasks")).rejects.toThrow(/permission denied/);
  await expect(login.query("select * from app.accounts")).rejects.toThrow(/permission denied/);
});
