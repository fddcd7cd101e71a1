import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "../testing/index";

let test: TestDatabase;
let county: TestCounty;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

async function insertTask(parentId: string | null, leadUnitId: string | null): Promise<string> {
  const id = randomUUID();
  await test.owner.query(
    `insert into app.tasks (id, number, title, content, kind, task_class, level, source_title, start_on, state, dispatched_at, parent_id, lead_unit_id)
     values ($1, $4, '清淤', '完成清淤', 'task', 'B', 'county', '会议', '2026-01-01', 'dispatched', now(), $2, $3)`, [id, parentId, leadUnitId, id]);
  return id;
}
const read = async (id: string) => (await test.owner.query("select state, progress, child_count, done_value::float from app.tasks where id = $1", [id])).rows[0];

describe("a parent without a lead unit", () => {
  it("is as far as its children are: counts them, means their progress, follows their state", async () => {
    const parent = await insertTask(null, null);
    const [river, hill] = [await insertTask(parent, county.units.river), await insertTask(parent, county.units.hill)];
    expect(await read(parent)).toEqual({ state: "dispatched", progress: 0, child_count: 2, done_value: null });
    await test.owner.query("update app.tasks set state = 'signed_in' where id = any($1)", [[river, hill]]);
    expect(await read(parent)).toMatchObject({ state: "signed_in" });
    await test.owner.query("update app.tasks set state = 'in_progress', progress = 61, done_value = 3 where id = $1", [river]);
    expect(await read(parent)).toEqual({ state: "in_progress", progress: 31, child_count: 2, done_value: 3 });
    await test.owner.query("update app.tasks set state = 'cancelled' where id = $1", [hill]);
    expect(await read(parent)).toMatchObject({ progress: 61, child_count: 1 });
  });
});

describe("a responsibility", () => {
  it("carries whether its task is open, its date, its lamp and its number, from the first moment and after every change", async () => {
    const task = await insertTask(null, county.units.water);
    await test.owner.query("insert into app.responsibilities (task_id, unit_id, slot) values ($1, $2, 'lead')", [task, county.units.water]);
    const share = async () => (await test.owner.query("select is_open, task_due_on::text, task_lamp, task_number = (select number from app.tasks where id = task_id) as numbered from app.responsibilities where task_id = $1", [task])).rows[0];
    expect(await share()).toEqual({ is_open: true, task_due_on: null, task_lamp: "grey", numbered: true });
    await test.owner.query("update app.tasks set number = number || '-1', due_on = '2026-12-31', lamp = 'red' where id = $1", [task]);
    expect(await share()).toEqual({ is_open: true, task_due_on: "2026-12-31", task_lamp: "red", numbered: true });
    await test.owner.query("update app.tasks set state = 'closed' where id = $1", [task]);
    expect(await share()).toMatchObject({ is_open: false });
  });
});

it("the words of a task are found by number, title and unit", async () => {
  const task = await insertTask(null, county.units.housing);
  const found = async (words: string) => (await test.owner.query("select authz.search_tasks($1) as id", [words])).rows.map(({ id }) => id);
  expect(await found("清淤 住建局")).toEqual([task]);
  expect(await found("100%_没有")).toEqual([]);
});
