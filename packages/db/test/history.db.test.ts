import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "../testing/index";

let test: TestDatabase;
let county: TestCounty;
let client: pg.PoolClient;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  client = await test.owner.connect();
});
afterAll(async () => {
  client.release();
  await test.close();
});

const on = (day: string) => client.query("select set_config('app.day', $1, false)", [day]);
async function aTaskOn(day: string): Promise<string> {
  const id = randomUUID();
  await on(day);
  await client.query(`insert into app.tasks (id, number, title, content, kind, task_class, level, source_title, start_on, due_on, state, dispatched_at, lead_unit_id)
    values ($1, $2, '清淤', '完成清淤', 'task', 'B', 'county', '会议', $3, '2026-12-31', 'dispatched', now(), $4)`, [id, id, day, county.units.water]);
  await client.query("insert into app.responsibilities (task_id, unit_id, slot) values ($1, $2, 'lead')", [id, county.units.water]);
  return id;
}
const days = async (id: string) => (await client.query("select from_day::text as day, texts_day::text as texts, progress, lamp, state from app.task_days where task_id = $1 order by from_day", [id])).rows;

describe("the days of a task", () => {
  it("begin on the day it is made; the last state of a day wins and a day without change makes no row", async () => {
    const id = await aTaskOn("2026-05-04");
    await client.query("update app.tasks set progress = 10 where id = $1", [id]);
    await client.query("update app.tasks set progress = 12, lamp = 'yellow' where id = $1", [id]);
    await on("2026-05-05");
    await client.query("update app.tasks set lamp_on = '2026-05-05' where id = $1", [id]);
    await on("2026-06-30");
    await client.query("update app.tasks set progress = 60, lamp = 'green', last_report_text = '已完成一半' where id = $1", [id]);
    expect(await days(id)).toEqual([
      { day: "2026-05-04", texts: "2026-05-04", progress: 12, lamp: "yellow", state: "dispatched" },
      { day: "2026-06-30", texts: "2026-06-30", progress: 60, lamp: "green", state: "dispatched" },
    ]);
  });

  it("keep who led and helped, by the names of the day, and follow a signature and a plan", async () => {
    const id = await aTaskOn("2026-05-04");
    await on("2026-05-20");
    await client.query("insert into app.plan_nodes (task_id, position, title, due_on, target_percent) values ($1, 0, '开工', '2026-06-30', 30)", [id]);
    await client.query("update app.responsibilities set signed_in_at = now() where task_id = $1", [id]);
    await on("2026-07-01");
    await client.query("update app.units set short_name = '水利局' where id = $1", [county.units.water]);
    await client.query("update app.responsibilities set unit_id = $2 where task_id = $1", [id, county.units.housing]);
    await client.query("update app.tasks set lead_unit_id = $2 where id = $1", [id, county.units.housing]);
    const { rows } = await client.query("select d.unit_ids[1] as unit, x.texts->>'leadUnit' as name, jsonb_array_length(x.texts->'nodes') as nodes, x.texts->'shares'->0->>'signedInAt' is not null as signed from app.task_days d join app.task_day_texts x on x.task_id = d.task_id and x.from_day = d.texts_day where d.task_id = $1 order by d.from_day", [id]);
    expect(rows).toEqual([
      { unit: county.units.water, name: "水务局", nodes: 0, signed: false },
      { unit: county.units.water, name: "水务局", nodes: 1, signed: true },
      { unit: county.units.housing, name: "住建局", nodes: 1, signed: true },
    ]);
  });

  it("do not change once they are past, not even by their owner", async () => {
    const id = await aTaskOn("2026-05-04");
    await on("2026-05-05");
    await expect(client.query("update app.task_days set lamp = 'red' where task_id = $1", [id])).rejects.toThrow(/past day does not change/);
    await expect(client.query("update app.task_day_texts set texts = '{}' where task_id = $1", [id])).rejects.toThrow(/past day does not change/);
  });

  it("of many tasks changed in one statement are kept in one call, also where a parent follows its children", async () => {
    const parent = await aTaskOn("2026-05-04");
    const children = [await aTaskOn("2026-05-04"), await aTaskOn("2026-05-04")];
    await client.query("update app.tasks set parent_id = $2 where id = any ($1)", [children, parent]);
    await on("2026-05-06");
    await client.query("update app.tasks set progress = 50 where id = any ($1)", [children]);
    for (const id of [parent, ...children]) expect((await days(id)).at(-1)).toMatchObject({ day: "2026-05-06", progress: 50 });
  });
});

it("the application writes no history of its own", async () => {
  const login = await test.db.$client.connect();
  try {
    await login.query("begin");
    await login.query("select set_config('role', $1, true), set_config('app.role', 'supervision_office', true), set_config('app.permission', 'task.edit', true)", [test.db.userRole]);
    await expect(login.query("update app.task_days set lamp = 'green'")).rejects.toThrow(/permission denied/);
  } finally {
    await login.query("rollback");
    login.release();
  }
});
