import { canOn, matrix, permissions, placeIndicator, roles, type Actor, type IndicatorPlace, type Permission } from "@taizhang/policy";
import fc from "fast-check";
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { tableRules } from "../src/prepare/index";
import { testDatabase, type TestDatabase } from "../testing/index";

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

const setClaims = "select set_config('role', $1, true), set_config('app.user_id', $2, true), set_config('app.post_id', $3, true), set_config('app.unit_id', $4, true), set_config('app.role', $5, true), set_config('app.permission', $6, true)";
const units = [randomUUID(), randomUUID(), randomUUID()] as const;
const people = [randomUUID(), randomUUID()];
const posts = [randomUUID(), randomUUID()];
const fields = [randomUUID(), randomUUID()];
const pick = <T>(list: readonly T[]) => fc.constantFrom(...list);
const one = fc.record({
  lead: fc.option(pick(units)), data: pick(units), reporting: fc.uniqueArray(pick(units), { maxLength: 2 }), field: fc.option(pick(fields)), leader: fc.option(pick(posts)),
  author: pick(people), restricted: fc.boolean(), listed: fc.uniqueArray(pick(people)),
});
type Wish = typeof one extends fc.Arbitrary<infer T> ? T : never;
const world = fc.record({
  role: pick(roles), unit: pick(units), user: pick(people), post: pick(posts), wishes: fc.array(one, { maxLength: 5 }),
  portfolioUnits: fc.uniqueArray(pick(units), { maxLength: 2 }), portfolioFields: fc.uniqueArray(pick(fields), { maxLength: 1 }),
  permission: pick(permissions.filter((permission) => permission.startsWith("indicator.") && matrix[permission].kind === "write")),
});

async function arrange(client: pg.PoolClient) {
  await client.query("insert into app.fields (id, name) select id, id::text from unnest($1::uuid[]) id", [fields]);
  await client.query("insert into app.units (id, code, name, short_name, kind) select id, id::text, 'u', 'u', 'department' from unnest($1::uuid[]) id", [[...units]]);
  await client.query("insert into app.users (id, name) select id, 'p' from unnest($1::uuid[]) id", [people]);
  await client.query("insert into app.posts (id, unit_id, role, title) select id, $2, 'county_leader', 't' from unnest($1::uuid[]) id", [posts, units[0]]);
}

async function insert(client: pg.PoolClient, w: Wish): Promise<IndicatorPlace> {
  const id = randomUUID();
  await client.query(
    `insert into app.indicators (id, number, name, unit, direction, aggregation, data_unit_id, lead_unit_id, field_id, leader_post_id, author_id, restricted)
     values ($1::uuid, $1::text, 'i', '%', 'higher', 'sum', $2, $3, $4, $5, $6, $7)`, [id, w.data, w.lead, w.field, w.leader, w.author, w.restricted]);
  for (const unit of w.reporting) await client.query("insert into app.indicator_units values ($1, $2)", [id, unit]);
  for (const user of w.listed) await client.query("insert into app.indicator_listed values ($1, $2)", [id, user]);
  await client.query("insert into app.indicator_values (indicator_id, period, value, source, entered_at) values ($1, '2026-10', 1, 's', now())", [id]);
  return { id, leadUnitId: w.lead, dataUnitId: w.data, reportingUnitIds: w.reporting, fieldId: w.field, leaderPostId: w.leader, authorId: w.author, restricted: w.restricted, listedUserIds: w.listed };
}

const writersOf = (table: string) => tableRules.find((rule) => rule.table === table)?.write.flatMap(({ verbs, permissions: declared }) => (verbs.includes("change") ? declared : [])) ?? [];

it("what the database shows and lets change of indicators and their values is what canOn allows, row for row, in 300 random worlds", async () => {
  const client = await test.owner.connect();
  const user = test.db.userRole;
  await client.query(`grant ${user} to current_user`).catch(() => undefined);
  try {
    await fc.assert(fc.asyncProperty(world, async (w) => {
      await client.query("begin");
      try {
        await arrange(client);
        const placed: IndicatorPlace[] = [];
        for (const wish of w.wishes) placed.push(await insert(client, wish));
        for (const unit of w.portfolioUnits) await client.query("insert into app.portfolio_entries (post_id, unit_id) values ($1, $2)", [w.post, unit]);
        for (const field of w.portfolioFields) await client.query("insert into app.portfolio_entries (post_id, field_id) values ($1, $2)", [w.post, field]);
        const system = w.role === "system";
        const actor: Actor = {
          userId: system ? null : w.user, name: "p", postId: system ? null : w.post, role: w.role, unitId: system ? null : w.unit, deputyFor: null,
          portfolio: system ? { unitIds: [], fieldIds: [], taskIds: [] } : { unitIds: w.portfolioUnits, fieldIds: w.portfolioFields, taskIds: [] },
        };
        const allowed = (permission: Permission) => placed.filter((row) => canOn(actor, permission, placeIndicator(row, permission))).map(({ id }) => id).sort();
        await client.query(setClaims, [user, actor.userId ?? "", actor.postId ?? "", actor.unitId ?? "", actor.role, w.permission]);
        const readable = allowed("indicator.read");
        expect((await client.query<{ id: string }>("select id from app.indicators")).rows.map(({ id }) => id).sort()).toEqual(readable);
        expect((await client.query<{ id: string }>("select indicator_id as id from app.indicator_values")).rows.map(({ id }) => id).sort()).toEqual(readable);
        const both = (table: string) => (writersOf(table).includes(w.permission) ? allowed(w.permission).filter((id) => readable.includes(id)) : []);
        const defined = await client.query<{ id: string }>("update app.indicators set name = 'x' returning id");
        expect(defined.rows.map(({ id }) => id).sort()).toEqual(both("indicators"));
        const confirmed = await client.query<{ id: string }>("update app.indicator_values set state = 'confirmed' returning indicator_id as id");
        expect(confirmed.rows.map(({ id }) => id).sort()).toEqual(both("indicator_values"));
      } finally {
        await client.query("rollback");
      }
    }), { numRuns: 300 });
  } finally {
    client.release();
  }
});

it("S46 S94 nobody, whatever the permission, edits a value or what an exclusion says", async () => {
  const client = await test.owner.connect();
  try {
    await client.query("begin");
    await client.query(`grant ${test.db.userRole} to current_user`).catch(() => undefined);
    await client.query(setClaims, [test.db.userRole, "", "", "", "data_unit", "indicator.enter"]);
    for (const statement of ["update app.indicator_values set value = 1", "update app.indicator_values set source = 'x'", "update app.indicator_exclusions set original = 1", "update app.indicator_exclusions set adjusted = 1"]) {
      await client.query("savepoint before");
      await expect(client.query(statement)).rejects.toThrow(/permission denied/);
      await client.query("rollback to before");
    }
    await expect(client.query("delete from app.indicator_values")).rejects.toThrow(/permission denied/);
  } finally {
    await client.query("rollback");
    client.release();
  }
});
