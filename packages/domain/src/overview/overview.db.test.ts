import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import type { Actor } from "@taizhang/policy";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { execute } from "../kernel/execute";
import { listLedger } from "../ledger/list-ledger";
import { getOverview } from "./get-overview";
import { listInstructions } from "./list-instructions";
import { concentration, rateOf } from "./model";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-23T04:00:00Z");

type Sketch = { unit: string; lamp: string; state?: string; due?: string | null; closed?: string; progress?: number; expected?: number | null; restricted?: boolean; title?: string };
let serial = 0;
async function aTask({ unit, lamp, state = "in_progress", due = "2026-12-31", closed, progress = 40, expected = 50, restricted = false, title = "事项" }: Sketch) {
  const id = randomUUID();
  serial += 1;
  await test.owner.query(
    `insert into app.tasks (id, number, title, content, kind, task_class, level, source_title, field_id, state, lead_unit_id, start_on, due_on, progress, expected, lamp, lamp_on, dispatched_at, restricted, closed_on)
     values ($1, $2, $3, 'c', 'task', 'A', 'county', '会议', $4, $5, $6, '2026-01-01', $7, $8, $9, $10, '2026-11-23', now(), $11, $12)`,
    [id, `2026-${serial}`, title, county.fieldId, state, unit, due, progress, expected, lamp, restricted, closed ?? null]);
  await test.owner.query("insert into app.responsibilities (task_id, unit_id, slot) values ($1, $2, 'lead')", [id, unit]);
  return id;
}

let behind: string;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  const { water, housing } = county.units;
  await aTask({ unit: water, lamp: "red", due: "2026-11-11", title: "逾期" });
  behind = await aTask({ unit: water, lamp: "red", progress: 10, expected: 60, title: "落后" });
  await aTask({ unit: water, lamp: "red", progress: 10, expected: 45, title: "落后少" });
  await aTask({ unit: housing, lamp: "green", progress: 60 });
  await aTask({ unit: housing, lamp: "yellow" });
  await aTask({ unit: housing, lamp: "blue", state: "closed", closed: "2026-12-01" });
  await aTask({ unit: housing, lamp: "blue", state: "closed", closed: "2027-01-01", due: "2026-12-31" });
  await aTask({ unit: water, lamp: "grey", state: "cancelled" });
  await aTask({ unit: water, lamp: "red", restricted: true, title: "限制" });
});
afterAll(() => test.close());
const overview = (actor: Actor) => execute(test.db, actor, getOverview, {}, { now });

it("the magistrate sees the county, a leader the portfolio, and every number opens a ledger of that many rows", async () => {
  const { magistrate, leader, otherLeader } = county.actors;
  const all = await overview(magistrate);
  expect(all).toMatchObject({ scope: "county", total: 7, lamps: { red: 3, green: 1, yellow: 1, blue: 2 }, on: 2, owed: 7, rate: 28.6, lampOn: "2026-11-23" });
  const mine = await overview(leader);
  expect(mine).toMatchObject({ scope: "portfolio", total: 3, lamps: { red: 3, green: 0 } });
  expect((await overview(otherLeader)).total).toBe(0);
  for (const [actor, seen] of [[magistrate, all], [leader, mine]] as const) {
    const count = async (filter: Parameters<typeof execute<typeof listLedger.input, unknown>>[3]) =>
      (await execute(test.db, actor, listLedger, filter, { now })).totals?.count;
    expect(await count({ state: "all" })).toBe(seen.total);
    expect(await count({ state: "all", schedule: "on" })).toBe(seen.on);
    expect(await count({ state: "all", schedule: "owed" })).toBe(seen.owed);
    for (const lamp of ["green", "yellow", "red", "blue", "grey", "unreported"] as const) {
      expect(await count({ state: "all", lamp: [lamp] })).toBe(seen.lamps[lamp]);
      for (const unit of seen.units) expect(await count({ state: "all", lamp: [lamp], lead: unit.id })).toBe(unit.lamps[lamp]);
    }
    for (const field of seen.fields) expect(await count({ state: "all", field: field.id })).toBe(field.total);
  }
});

it("a restricted item is in no number and not among what asks for attention", async () => {
  const seen = await overview(county.actors.magistrate);
  expect(seen.attention.map((row) => row.title)).not.toContain("限制");
  await test.owner.query("insert into app.task_listed select id, $1 from app.tasks where restricted", [county.actors.magistrate.userId]);
  const listed = await overview(county.actors.magistrate);
  expect(listed.lamps.red).toBe(seen.lamps.red + 1);
  await test.owner.query("delete from app.task_listed");
});

it("what asks for attention: who asks for help, then overdue, then the largest gap; what waits for the answer to an instruction last", async () => {
  const titles = async () => (await overview(county.actors.magistrate)).attention.map((row) => row.title);
  expect(await titles()).toEqual(["逾期", "落后", "落后少"]);
  const { rows } = await test.owner.query<{ id: string }>("select id from app.tasks where title in ('落后少', '逾期') order by title desc");
  const [late, less] = rows;
  await test.owner.query(`insert into app.reports (task_id, unit_id, period, due_on, progress, done, problem, help_needed, state, submitted_at) values ($1, $2, '2026-11', '2026-11-25', 10, 'd', '管线未迁', '请电力公司迁改', 'accepted', now())`, [less?.id, county.units.water]);
  expect(await titles()).toEqual(["落后少", "逾期", "落后"]);
  expect((await overview(county.actors.magistrate)).attention[0]?.helpNeeded).toBe("请电力公司迁改");
  const { leader } = county.actors;
  const { rows: [said] } = await test.owner.query<{ id: string }>(`insert into app.instructions (task_id, unit_id, post_id, author_id, author_name, text, at, answer_due_on) values ($1, $2, $3, $4, '李县长', '请抓紧', now(), '2026-11-25') returning id`, [late?.id, county.units.water, leader.postId, leader.userId]);
  expect(await titles()).toEqual(["落后少", "落后", "逾期"]);
  await test.owner.query("update app.instructions set answer_due_on = '2026-11-20' where id = $1", [said?.id]);
  expect(await titles()).toEqual(["落后少", "逾期", "落后"]);
  await test.owner.query("delete from app.instructions where id = $1", [said?.id]);
});

it("costs four statements beside the transaction's own", async () => {
  expect(await countStatements(test.db, () => overview(county.actors.magistrate))).toBe(7);
});

it("a leader follows the own instructions, the office all of them; a unit none here", async () => {
  const { leader, otherLeader, office, waterHead } = county.actors;
  await test.owner.query(`insert into app.instructions (task_id, unit_id, post_id, author_id, author_name, text, at, answer_due_on) values ($1, $2, $3, $4, '李县长', '请加快推进', now(), '2026-11-20')`, [behind, county.units.water, leader.postId, leader.userId]);
  expect((await overview(leader)).waiting).toMatchObject({ count: 1, late: 1, rows: [{ text: "请加快推进", unit: "水务局" }] });
  expect((await overview(leader)).attention.find((row) => row.id === behind)?.instructed).toBe(true);
  const listed = async (actor: Actor, state: "open" | "answered") => (await execute(test.db, actor, listInstructions, { state }, { now })).rows.length;
  expect(await listed(leader, "open")).toBe(1);
  expect(await listed(leader, "answered")).toBe(0);
  const asked = async (input: Parameters<typeof execute<typeof listInstructions.input, unknown>>[3]) => execute(test.db, leader, listInstructions, input, { now });
  for (const state of ["all", "open", "answered"] as const) expect((await asked({ state })).counts).toEqual({ open: 1, answered: 0 });
  expect(await asked({ state: "open", asOf: "2026-11-01" })).toMatchObject({ asOf: "2026-11-01", rows: [], counts: { open: 0, answered: 0 } });
  expect(await listed(office, "open")).toBe(1);
  expect(await listed(otherLeader, "open")).toBe(0);
  await expect(overview(waterHead)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

it("counts an item that a portfolio names by itself once, also where its unit is in the portfolio too, and with the day what has not begun yet", async () => {
  const { leader, otherLeader, magistrate } = county.actors;
  await test.owner.query("insert into app.portfolio_entries (post_id, task_id) values ($1, $3), ($2, $3)", [leader.postId, otherLeader.postId, behind]);
  const before = await overview(leader);
  expect(before.total).toBe(3);
  expect(await overview(otherLeader)).toMatchObject({ total: 1, owed: 1, lamps: { red: 1 }, units: [{ id: county.units.water, total: 1 }] });
  await test.owner.query("update app.tasks set start_on = '2026-11-24' where id = $1", [behind]);
  expect(await overview(otherLeader)).toMatchObject({ total: 1, owed: 0, rate: null });
  const midnight = await execute(test.db, otherLeader, getOverview, {}, { now: new Date("2026-11-23T16:00:01Z") });
  expect(midnight).toMatchObject({ day: "2026-11-24", total: 1, owed: 1 });
  expect((await overview(magistrate)).owed).toBe((await overview(magistrate)).total - 1);
  await test.owner.query("delete from app.portfolio_entries where task_id = $1", [behind]);
});

it("a rate of nothing is not a rate, and units are named only where what is behind concentrates", () => {
  expect(rateOf(0, 0)).toBeNull();
  expect(rateOf(2, 3)).toBe(66.7);
  const units = (...red: number[]) => red.map((n, index) => ({ id: String(index), name: `u${index}`, red: n }));
  expect(concentration(units(9, 1, 1)).map(({ id }) => id)).toEqual(["0"]);
  expect(concentration(units(5, 5, 1)).map(({ id }) => id)).toEqual(["0", "1"]);
  expect(concentration(units(...Array.from({ length: 20 }, () => 1)))).toEqual([]);
  expect(concentration([])).toEqual([]);
});
