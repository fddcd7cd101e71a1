import { canOn, placeIndicator, type IndicatorPlace, type Permission } from "@taizhang/policy";
import fc from "fast-check";
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { tableRules } from "../src/prepare/index";
import { testDatabase, type TestDatabase } from "../testing/index";
import { asker, become, fields, idsOf, inEveryWorld, people, pick, posts, setClaims, units } from "./random-world";

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

const one = fc.record({
  lead: fc.option(pick(units)), data: pick(units), reporting: fc.uniqueArray(pick(units), { maxLength: 2 }), field: fc.option(pick(fields)), leader: fc.option(pick(posts)),
  author: pick(people), restricted: fc.boolean(), listed: fc.uniqueArray(pick(people)),
});
type Wish = typeof one extends fc.Arbitrary<infer T> ? T : never;
const world = fc.record({ ...asker("indicator."), wishes: fc.array(one, { maxLength: 5 }) });

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
  await inEveryWorld(test, world, async (client, w) => {
    const placed: IndicatorPlace[] = [];
    for (const wish of w.wishes) placed.push(await insert(client, wish));
    const actor = await become(client, w, test.db.userRole);
    const allowed = (permission: Permission) => placed.filter((row) => canOn(actor, permission, placeIndicator(row, permission))).map(({ id }) => id).sort();
    const readable = allowed("indicator.read");
    expect(await idsOf(client, "select id from app.indicators")).toEqual(readable);
    expect(await idsOf(client, "select indicator_id as id from app.indicator_values")).toEqual(readable);
    const both = (table: string) => (writersOf(table).includes(w.permission) ? allowed(w.permission).filter((id) => readable.includes(id)) : []);
    expect(await idsOf(client, "update app.indicators set name = 'x' returning id")).toEqual(both("indicators"));
    expect(await idsOf(client, "update app.indicator_values set state = 'confirmed' returning indicator_id as id")).toEqual(both("indicator_values"));
  });
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
