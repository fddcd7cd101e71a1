import { lamps, taskStates } from "@taizhang/policy";
import fc from "fast-check";
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "../testing/index";

let test: TestDatabase;
let county: TestCounty;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const sums = "sum(tasks)::int as tasks, sum(on_time)::int as on_time, sum(comparable)::int as comparable, sum(progress)::int as progress, sum(expected)::int as expected";
const kept = async () => (await test.owner.query(`select lead_unit_id, field_id, lamp, is_open, ${sums} from app.task_tallies group by 1, 2, 3, 4 having sum(tasks) <> 0 order by 1, 2, 3, 4`)).rows;
/** Counted anew from the tasks, in words of its own. */
const counted = async () => (await test.owner.query(`
  select lead_unit_id, field_id, lamp, is_open, ${sums} from (
    select lead_unit_id, field_id, lamp, state <> 'closed' as is_open, 1 as tasks, case when lamp = 'green' then 1 when state = 'closed' and (due_on is null or closed_on <= due_on) then 1 else 0 end as on_time,
      case when expected is null then 0 else 1 end as comparable, case when expected is null then 0 else progress end as progress, coalesce(expected, 0) as expected
    from app.tasks where child_count = 0 and dispatched_at is not null and not restricted and state not in ('registered', 'cancelled')) t
  group by 1, 2, 3, 4 order by 1, 2, 3, 4`)).rows;

const insert = (values: { lead?: string; restricted?: boolean } = {}) => {
  const id = randomUUID();
  return test.owner.query(`insert into app.tasks (id, number, title, content, kind, task_class, level, source_title, state, lead_unit_id, start_on, dispatched_at, restricted)
    values ($1::uuid, $1::uuid::text, 't', 'c', 'task', 'A', 'county', '会议', 'in_progress', $2, '2026-01-01', now(), $3)`, [id, values.lead ?? county.units.water, values.restricted ?? false]);
};

describe("the sums of the overview", () => {
  it("are what a count of the tasks says, whatever statement changed them", async () => {
    const pick = <T>(...list: T[]) => fc.constantFrom(...list);
    const change = fc.oneof(
      fc.tuple(fc.constant("lamp"), pick(...lamps)), fc.tuple(fc.constant("state"), pick(...taskStates)), fc.tuple(fc.constant("progress"), fc.integer({ min: 0, max: 100 })),
      fc.tuple(fc.constant("expected"), fc.option(fc.integer({ min: 0, max: 100 }))), fc.tuple(fc.constant("restricted"), fc.boolean()), fc.tuple(fc.constant("child_count"), pick(0, 2)),
      fc.tuple(fc.constant("lead_unit_id"), fc.option(pick(county.units.water, county.units.housing))), fc.tuple(fc.constant("field_id"), fc.option(pick(county.fieldId))),
      fc.tuple(fc.constant("due_on"), fc.option(pick("2026-06-01", "2026-12-01"))), fc.tuple(fc.constant("closed_on"), fc.option(pick("2026-07-01"))),
      fc.tuple(fc.constant("dispatched_at"), fc.option(pick("2026-01-05"))), fc.tuple(fc.constant("last_report_text"), fc.string({ maxLength: 3 }).filter((text) => !text.includes("\0"))),
    );
    const step = fc.oneof({ weight: 2, arbitrary: fc.constant("insert" as const) }, { weight: 1, arbitrary: fc.constant("delete" as const) }, { weight: 1, arbitrary: fc.constant("fold" as const) }, { weight: 8, arbitrary: fc.tuple(change, fc.integer({ min: 1, max: 4 })) });
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      for (const one of steps) await apply(one);
      expect(await kept()).toEqual(await counted());
    }), { numRuns: 25 });

    async function apply(one: "insert" | "delete" | "fold" | [(string | number | boolean | null)[], number]): Promise<void> {
      if (one === "insert") await insert();
      else if (one === "delete") await test.owner.query("delete from app.tasks where id in (select id from app.tasks order by id limit 1)");
      else if (one === "fold") await test.owner.query("select authz.fold_tallies()");
      else await test.owner.query(`update app.tasks set ${one[0][0]} = $1 where id in (select id from app.tasks order by md5(id::text) limit $2)`, [one[0][1], one[1]]);
    }
  });
  it("hold nothing of a restricted item", async () => {
    await test.owner.query("delete from app.tasks");
    await insert({ restricted: true });
    expect(await kept()).toEqual([]);
    await test.owner.query("update app.tasks set restricted = false");
    expect(await kept()).toMatchObject([{ tasks: 1 }]);
  });
  it("of last month lose an item when it becomes restricted, and have it back when it is open again", async () => {
    await test.owner.query("delete from app.tasks");
    await insert();
    await test.owner.query("update app.tasks set month_ago_lamp = 'green', month_ago_on = true, month_ago_owed = true");
    await test.owner.query("select authz.recount_month_ago()");
    const lastMonth = async () => (await test.owner.query("select lamp, sum(tasks)::int as tasks, sum(on_time)::int as on_time, sum(owed)::int as owed from app.month_ago_tallies group by 1 having sum(tasks) <> 0")).rows;
    expect(await lastMonth()).toEqual([{ lamp: "green", tasks: 1, on_time: 1, owed: 1 }]);
    await test.owner.query("update app.tasks set restricted = true");
    expect(await lastMonth()).toEqual([]);
    await test.owner.query("update app.tasks set restricted = false");
    expect(await lastMonth()).toEqual([{ lamp: "green", tasks: 1, on_time: 1, owed: 1 }]);
  });
  it("let writers of the same unit pass each other, also while the rows are folded", async () => {
    await test.owner.query("delete from app.tasks");
    for (let index = 0; index < 3; index += 1) await insert();
    const { rows } = await test.owner.query<{ id: string }>("select id from app.tasks");
    const clients: pg.PoolClient[] = [await test.owner.connect(), await test.owner.connect(), await test.owner.connect()];
    try {
      for (const client of clients) await client.query("begin; set local lock_timeout = '2s'");
      for (const [index, client] of clients.entries()) await client.query("update app.tasks set lamp = 'red', progress = 50, expected = 60 where id = $1", [rows[index]?.id]);
      await clients[0]?.query("select authz.fold_tallies()");
      for (const client of clients) await client.query("commit");
    } finally {
      for (const client of clients) client.release();
    }
    expect(await kept()).toEqual(await counted());
    expect(await kept()).toMatchObject([{ lamp: "red", tasks: 3, comparable: 3, progress: 150 }]);
  });
  it("stay few: the rows of many changes are folded without anybody asking", async () => {
    for (let index = 0; index < 600; index += 1) await test.owner.query("update app.tasks set progress = $1, expected = 60", [index % 100]);
    const { rows } = await test.owner.query<{ n: number }>("select count(*)::int as n from app.task_tallies");
    expect(rows[0]?.n).toBeLessThanOrEqual(520);
    expect(await kept()).toEqual(await counted());
  });
});
