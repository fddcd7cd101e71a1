import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import type { Actor } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { execute } from "../kernel/execute";
import { query } from "../kernel/use-case";
import { countLedger } from "./count-ledger";
import { exportLedger } from "./export-ledger";
import { windowOf } from "./keyset";
import { ledgerOptions } from "./ledger-options";
import { listLedger } from "./list-ledger";
import { ledgerSorts, ListLedger, type LedgerSort } from "./model";
import { printLedger } from "./print-ledger";
import { ledgerSource } from "./rows";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-23T04:00:00Z");
const many = 6_000;

/** A few thousand items over the units; lamp, date, progress and title repeat, so that equal keys are common. */
async function fill() {
  await test.owner.query(`
    insert into app.tasks (number, title, content, kind, task_class, level, source_title, field_id, state, lead_unit_id, start_on, due_on, progress, expected, lamp,
      dispatched_at, signed_in_at, last_report_at, restricted, closed_on)
    select '2026-' || lpad(n::text, 5, '0'), (array['修好城东渠首', '安装路灯', '办好实事', '治理河道'])[1 + n % 4], '内容 ' || n, 'task', (array['A','B','C'])[1 + n % 3], 'county', '全体会议',
      case when n % 5 = 0 then $2::uuid end, (array['in_progress','in_progress','signed_in','dispatched','closed'])[1 + n % 5], ($1::uuid[])[1 + n % 4],
      '2026-01-01', case when n % 7 <> 0 then date '2026-09-01' + (n % 120) end, (n * 13) % 101, case when n % 6 <> 0 then (n * 29) % 101 end,
      (array['green','yellow','red','grey','blue'])[1 + n % 5], now(), now(), case when n % 3 <> 0 then now() - (n % 40) * interval '1 day' end, false, case when n % 5 = 4 then date '2026-09-01' end
    from generate_series(1, ${many}) n`,
  [[county.units.water, county.units.housing, county.units.river, county.units.hill], county.fieldId]);
  await test.owner.query(`insert into app.responsibilities (task_id, unit_id, slot, signed_in_at) select id, lead_unit_id, 'lead', case when state = 'dispatched' then null else now() end from app.tasks`);
  await test.owner.query(`insert into app.responsibilities (task_id, unit_id, slot) select id, $1, 'cooperating' from app.tasks where lead_unit_id = $2 and number < '2026-00100'`, [county.units.statistics, county.units.water]);
  // 100 units more, so that one unit is a small part of the county as in a real one.
  await test.owner.query(`insert into app.units (code, name, short_name, kind) select 'x' || n, '单位' || n, '单位' || n, 'department' from generate_series(1, 60) n`);
  await test.owner.query(`with other as (select id, row_number() over (order by code) as n from app.units where code like 'x%'),
    t as (select id, row_number() over (order by number) as n from app.tasks where number > '2026-01000')
    update app.responsibilities r set unit_id = other.id from t join other on other.n = 1 + t.n % 60 where r.task_id = t.id and r.slot = 'lead'`);
  await test.owner.query("update app.tasks t set lead_unit_id = r.unit_id from app.responsibilities r where r.task_id = t.id and r.slot = 'lead' and t.lead_unit_id <> r.unit_id");
  await test.owner.query("analyze");
}

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  await fill();
}, 120_000);
afterAll(() => test.close());

const list = (actor: Actor, input: z.input<typeof ListLedger> = {}) => execute(test.db, actor, listLedger, input, { now });
const answerOf = (work: Promise<unknown>) => work.then(() => "done", (error: { code?: string }) => error.code);

async function whole(actor: Actor, input: z.input<typeof ListLedger>) {
  const ids: string[] = [];
  let after: string | null | undefined;
  do {
    const window = await list(actor, { ...input, ...(after ? { after } : {}) });
    ids.push(...window.rows.map(({ id }) => id));
    after = window.next;
  } while (after && ids.length < 2_000);
  return ids;
}

describe("windows", () => {
  const orders = ledgerSorts.flatMap((sort) => (["asc", "desc"] as const).map((dir) => ({ sort, dir })));
  it.each(orders)("by $sort $dir give every row once and no row twice, with equal and missing keys", async (order) => {
    const input = { state: "all", lead: county.units.water, ...order } as const;
    const ids = await whole(county.actors.office, input);
    const { rows } = await test.owner.query("select count(*)::int as n from app.tasks where lead_unit_id = $1", [county.units.water]);
    expect(ids).toHaveLength(rows[0].n);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it("are in the order that was asked for; a missing key comes last, both ways", async () => {
    const first = await list(county.actors.office, { state: "all", sort: "gap", dir: "desc" });
    const gaps = first.rows.map((row) => (row.expected ?? 0) - row.progress);
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    for (const dir of ["asc", "desc"] as const) {
      const ids = await whole(county.actors.office, { state: "all", lead: county.units.water, sort: "due", dir });
      const { rows } = await test.owner.query<{ due_on: string | null }>("select t.due_on::text from unnest($1::uuid[]) with ordinality as i(id, n) join app.tasks t on t.id = i.id order by n", [ids]);
      const dates = rows.map((row) => row.due_on);
      const known = dates.filter((date): date is string => date !== null);
      expect(dates.slice(known.length).every((date) => date === null)).toBe(true);
      expect(known).toEqual(dir === "asc" ? [...known].sort() : [...known].sort().reverse());
    }
  });
  it("are by number where keys are equal, so that the parts of one item stand together, both ways", async () => {
    for (const dir of ["asc", "desc"] as const) {
      const ids = await whole(county.actors.office, { state: "all", lead: county.units.water, sort: "due", dir });
      const { rows } = await test.owner.query<{ due_on: string | null; number: string }>("select t.due_on::text, t.number from unnest($1::uuid[]) with ordinality as i(id, n) join app.tasks t on t.id = i.id order by n", [ids]);
      const pairs = rows.slice(1).map((row, index) => [rows[index], row] as const).filter(([one, other]) => one?.due_on === other.due_on);
      expect(pairs.length).toBeGreaterThan(10);
      expect(pairs.every(([one, other]) => ((one?.number ?? "") < other.number) === (dir === "asc"))).toBe(true);
    }
  });
  it("sort titles by pinyin", async () => {
    const first = await list(county.actors.office, { state: "all", sort: "title", dir: "asc" });
    expect(first.rows[0]?.title).toBe("安装路灯");
    const last = await list(county.actors.office, { state: "all", sort: "title", dir: "desc" });
    expect(last.rows[0]?.title).toBe("治理河道");
  });
  it("refuse a cursor of another order and one that is not ours", async () => {
    const first = await list(county.actors.office, { sort: "number" });
    expect(await answerOf(list(county.actors.office, { sort: "title", after: first.next ?? "" }))).toBe("INVALID");
    expect(await answerOf(list(county.actors.office, { after: "x'; drop table" }))).toBe("INVALID");
  });
  it("cost one statement for the rows and one for the totals, the totals with the first window only", async () => {
    // begin, claims, rows, totals, commit
    expect(await countStatements(test.db, () => list(county.actors.office))).toBe(5);
    const { next } = await list(county.actors.office);
    expect(await countStatements(test.db, () => list(county.actors.office, { after: next ?? "" }))).toBe(4);
  });
});

describe("filters", () => {
  const behind = async (where: string, values: unknown[] = []) => {
    const { rows } = await test.owner.query<{ n: number; red: number; mean: number }>(
      `select count(*)::int as n, count(*) filter (where lamp = 'red')::int as red, round(avg(progress), 1)::float8 as mean from app.tasks t where ${where}`, values);
    return { count: rows[0]?.n, red: rows[0]?.red, progress: rows[0]?.mean };
  };
  const open = "state in ('dispatched', 'signed_in', 'in_progress', 'closing')";
  it("each narrows the rows and the totals alike", async () => {
    const { office } = county.actors;
    const totals = async (input: z.input<typeof ListLedger>) => (await list(office, input)).totals;
    expect(await totals({})).toEqual(await behind(open));
    expect(await totals({ state: "all" })).toEqual(await behind("true"));
    expect(await totals({ state: "closed" })).toEqual(await behind("state = 'closed'"));
    expect(await totals({ lamp: ["red", "yellow"] })).toEqual(await behind(`${open} and lamp in ('red', 'yellow')`));
    expect(await totals({ field: county.fieldId, class: "B" })).toEqual(await behind(`${open} and field_id = $1 and task_class = 'B'`, [county.fieldId]));
    expect(await totals({ from: "2026-11-01", to: "2026-11-30" })).toEqual(await behind(`${open} and due_on between '2026-11-01' and '2026-11-30'`));
    expect(await totals({ unit: county.units.statistics })).toEqual(await behind(`${open} and id in (select task_id from app.responsibilities where unit_id = $1)`, [county.units.statistics]));
    expect(await totals({ q: "2026-0001" })).toEqual(await behind(`${open} and number like '2026-0001%'`));
    expect(await totals({ q: "路灯 2026-0002" })).toEqual(await behind(`${open} and number like '2026-0002%' and title = '安装路灯'`));
    expect(await totals({ q: "100%_'" })).toMatchObject({ count: 0, progress: null });
    await test.owner.query("update app.tasks set deployments = 2 where number like '2026-0001_'");
    expect(await totals({ again: true })).toEqual(await behind(`${open} and deployments > 1`));
    expect(await totals({ unsigned: true })).toEqual(await behind("state = 'dispatched'"));
    expect(await totals({ state: "all", schedule: "on" })).toEqual(await behind("lamp = 'green' or (state = 'closed' and (due_on is null or closed_on <= due_on))"));
  });
  it("a parent stands for its children only where asked", async () => {
    const parent = randomUUID();
    await test.owner.query(`insert into app.tasks (id, number, title, content, kind, task_class, level, source_title, state, start_on, dispatched_at) values ($1, '2026-90000', '各乡镇清淤', '清淤', 'task', 'A', 'county', '会议', 'dispatched', '2026-01-01', now())`, [parent]);
    for (const [index, unit] of [county.units.river, county.units.hill].entries()) {
      await test.owner.query(`insert into app.tasks (number, title, content, kind, task_class, level, source_title, state, start_on, dispatched_at, parent_id, lead_unit_id) values ($1, '各乡镇清淤', '清淤', 'task', 'A', 'county', '会议', 'dispatched', '2026-01-01', now(), $2, $3)`, [`2026-90000-${index}`, parent, unit]);
    }
    expect((await list(county.actors.office, { q: "各乡镇清淤" })).rows.map((row) => row.childCount)).toEqual([0, 0]);
    expect((await list(county.actors.office, { q: "各乡镇清淤", fold: true })).rows.map((row) => row.childCount)).toEqual([2]);
    expect((await list(county.actors.office, { parent })).totals?.count).toBe(2);
  });
});

describe("who sees what", () => {
  it("a unit sees what it leads or helps with, a stranger unit and a leader without portfolio nothing", async () => {
    const mine = await list(county.actors.statistics);
    expect(mine.totals?.count).toBeGreaterThan(0);
    const all = (await list(county.actors.office)).totals?.count ?? 0;
    expect(mine.totals?.count).toBeLessThan(all);
    const stranger = { ...county.actors.waterOfficer, unitId: county.units.office };
    expect(await list(stranger)).toMatchObject({ rows: [], totals: { count: 0 } });
    expect(await list(stranger, { unit: county.units.water })).toMatchObject({ rows: [] });
    expect(await list(county.actors.otherLeader)).toMatchObject({ rows: [] });
    expect((await list(county.actors.leader)).totals?.count).toBe((await list(county.actors.office, { lead: county.units.water })).totals?.count);
  });
  it("a restricted item is in no row, count, print or export of who is not listed", async () => {
    const id = randomUUID();
    await test.owner.query(`insert into app.tasks (id, number, title, content, kind, task_class, level, source_title, state, start_on, dispatched_at, lead_unit_id, restricted) values ($1, '2026-91000', '限制线索核查', '线索', 'task', 'A', 'county', '会议', 'in_progress', '2026-01-01', now(), $2, true)`, [id, county.units.water]);
    await test.owner.query("insert into app.responsibilities (task_id, unit_id, slot) values ($1, $2, 'lead')", [id, county.units.water]);
    await test.owner.query("insert into app.task_listed values ($1, $2)", [id, county.actors.waterHead.userId]);
    for (const actor of [county.actors.magistrate, county.actors.office, county.actors.waterLiaison, county.actors.leader]) {
      expect((await list(actor, { q: "限制线索" })).totals?.count).toBe(0);
      expect((await execute(test.db, actor, printLedger, { q: "限制线索" }, { now })).rows).toEqual([]);
      expect((await execute(test.db, actor, exportLedger, { ids: [id] }, { now })).rows).toEqual([]);
    }
    expect((await list(county.actors.waterHead, { q: "限制线索" })).rows.map((row) => row.id)).toEqual([id]);
    const counts = async (actor: Actor) => (await execute(test.db, actor, countLedger, {}, { now })).all;
    expect(await counts(county.actors.waterHead)).toBe((await counts(county.actors.waterLiaison)) + 1);
  });
  it("administrators have no ledger", async () => {
    for (const actor of [county.actors.systemAdmin, county.actors.securityAdmin, county.actors.auditAdmin]) {
      expect(await answerOf(list(actor))).toBe("FORBIDDEN");
      expect(await answerOf(execute(test.db, actor, exportLedger, {}, { now }))).toBe("FORBIDDEN");
    }
  });
  it("units are offered no directives, which they may not read", async () => {
    const options = await execute(test.db, county.actors.waterLiaison, ledgerOptions, {}, { now });
    expect(options.directives).toEqual([]);
    expect(options.units.map((unit) => unit.shortName)).toContain("水务局");
  });
});

it("the quick views count what they open", async () => {
  for (const actor of [county.actors.office, county.actors.waterLiaison, county.actors.leader]) {
    const counts = await execute(test.db, actor, countLedger, {}, { now });
    const total = async (input: z.input<typeof ListLedger>) => (await list(actor, input)).totals?.count;
    expect(counts).toEqual({
      open: await total({}), red: await total({ lamp: ["red"] }), yellow: await total({ lamp: ["yellow"] }), dueThisMonth: await total({ from: "2026-11-01", to: "2026-11-30" }),
      unsigned: await total({ unsigned: true }), closed: await total({ state: "closed" }), all: await total({ state: "all" }),
    });
  }
});

describe("export", () => {
  it("holds the columns, rows and order of the screen and is in the audit with filter and number", async () => {
    const input = { lead: county.units.water, sort: "number", dir: "desc", columns: ["due", "person", "content"] } as const;
    const sheet = await execute(test.db, county.actors.waterLiaison, exportLedger, { ...input, columns: [...input.columns] }, { now });
    expect(sheet.columns).toEqual(["number", "title", "content", "due", "person"]);
    expect(sheet.rows.map((row) => row.id)).toEqual(await whole(county.actors.waterLiaison, { ...input, columns: [...input.columns] }));
    expect(sheet).toMatchObject({ unit: "水务局", by: "waterLiaison", day: "2026-11-23" });
    const { rows } = await test.owner.query("select after from app.audit_events where use_case = 'ledger.export' order by id desc limit 1");
    expect(rows[0].after).toMatchObject({ filter: { lead: county.units.water }, rows: sheet.rows.length, sort: "number" });
  });
  it("takes only the chosen rows, in one statement, and none of another unit", async () => {
    const { rows } = await list(county.actors.office, { lead: county.units.water });
    const ids = rows.slice(0, 3).map((row) => row.id);
    expect((await execute(test.db, county.actors.office, exportLedger, { ids }, { now })).rows).toHaveLength(3);
    expect((await execute(test.db, county.actors.housingLiaison, exportLedger, { ids }, { now })).rows).toEqual([]);
  });
});

describe("plans", () => {
  const Asked = z.object({ filter: ListLedger });
  const explain = query({
    name: "ledger.explain", permission: "task.read", input: Asked,
    async run({ tx, actor }, { filter }) {
      const window = windowOf(ledgerSource({ actor, filter, day: "2026-11-23" }), filter, undefined, 51);
      const { rows } = await tx.execute<{ "QUERY PLAN": string }>(sql`explain (analyze, costs off, timing off, summary off) ${window}`);
      return rows.map((row) => row["QUERY PLAN"]).join("\n");
    },
  });
  const planOf = (actor: Actor, filter: z.input<typeof ListLedger>) => execute(test.db, actor, explain, { filter }, { now });

  it("a unit's open ledger is a scan of responsibilities_open and look-ups by key, under row level security", async () => {
    const plan = await planOf(county.actors.waterLiaison, {});
    expect(plan).toContain("responsibilities_open");
    expect(plan).toContain("Index Scan using tasks_pkey on tasks k");
    expect(plan).not.toMatch(/Seq Scan on responsibilities|Sort/);
  });
  it.each<[LedgerSort, string]>([["due", "tasks_open_due"], ["number", "tasks_number"]])("the county's ledger by %s is a scan of %s that stops after a window", async (sort, index) => {
    const plan = await planOf(county.actors.office, { sort });
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Seq Scan on tasks|->  (Incremental )?Sort/);
  });
});
