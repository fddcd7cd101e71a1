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

/** One row of each table that hangs on a task, for all tasks at once: ids, units and authors beside each other, and a post. */
const hangOn = `
  with t as (select * from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as t(id, unit, author)),
    directive as (insert into app.directives (type, level, title, held_on) values ('special', 'county', 'd', '2026-01-01') returning id),
    body as (insert into app.directive_texts (directive_id, title, body, sha256) select id, 't', 'b', 's' from directive returning id),
    source as (insert into app.task_sources (task_id, text_id, start, "end", quote, context_before, context_after, directive_title, held_on)
      select t.id, body.id, 0, 1, 'q', '', '', 'd', '2026-01-01' from t, body),
    report as (insert into app.reports (task_id, unit_id, period, due_on, progress, done, state, submitted_at)
      select id, unit, '2026-10', '2026-10-25', 0, 'd', 'submitted', now() from t returning id),
    file as (insert into app.files (sha256, name, media_type, size, author_id) select 's', 'f', 'text/plain', 1, author from t limit 1 returning id),
    attached as (insert into app.report_files (report_id, file_id) select report.id, file.id from report, file),
    asked as (insert into app.requests (task_id, unit_id, kind, reason, requested_by, requested_at, decide_due_on) select id, unit, 'extension', 'r', author, now(), '2026-12-01' from t),
    told as (insert into app.instructions (task_id, unit_id, post_id, author_id, author_name, text, at, answer_due_on) select id, unit, $4, author, 'p', 'i', now(), '2026-12-01' from t)
  insert into app.plan_nodes (task_id, position, title, due_on, target_percent) select id, 0, 'n', '2026-12-01', 100 from t`;
const unitOf = ({ leadUnitId, cooperatingUnitIds }: Placed) => leadUnitId ?? cooperatingUnitIds[0] ?? units[0];

const hanging = ["task_sources", "reports", "requests", "instructions", "plan_nodes", "report_files f join app.reports r on r.id = f.report_id"];
/** Of which tasks each of these tables shows its row. */
const shownOf = hanging.map((table) => `select array(select task_id::text from app.${table} order by task_id::text) as ids`).join(" union all ");

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
  it("what the database shows and lets change, of tasks, of who answers for them, of what hangs on them and of their past days, is what canOn allows, row for row, in 300 random worlds", async () => {
    await inEveryWorld(test, world, async (client, w) => {
      const placed: Placed[] = [];
      for (const one of w.wishes) placed.push(await insert(client, one));
      await client.query(hangOn, [placed.map(({ id }) => id), placed.map(unitOf), placed.map(({ authorId }) => authorId), posts[0]]);
      const actor = await become(client, w, test.db.userRole, placed.filter((_, index) => w.wishes[index]?.named).map(({ id }) => id));
      const allowed = (permission: Permission) => placed.filter((task) => canOn(actor, permission, task)).map(({ id }) => id).sort();
      const readable = allowed("task.read");
      expect(await idsOf(client, "select id from app.tasks")).toEqual(readable);
      const answered = placed.filter(({ leadUnitId, cooperatingUnitIds }) => leadUnitId !== null || cooperatingUnitIds.length > 0).map(({ id }) => id);
      expect(await idsOf(client, "select distinct task_id as id from app.responsibilities")).toEqual(readable.filter((id) => answered.includes(id)));
      expect(await idsOf(client, "select distinct task_id as id from app.task_days")).toEqual(readable);
      expect(await idsOf(client, "select distinct task_id as id from app.task_day_texts")).toEqual(readable);
      expect((await client.query<{ ids: string[] }>({ name: "shown of", text: shownOf })).rows.map(({ ids }) => ids)).toEqual(hanging.map(() => readable));
      expect((await client.query("select from app.report_files")).rowCount).toBe(readable.length);
      const expected = writers.includes(w.permission) ? allowed(w.permission).filter((id) => readable.includes(id)) : [];
      expect(await idsOf(client, "update app.tasks set closing_standard = 'x' returning id")).toEqual(expected);
    });
  }, 180_000);
});

it("the login role itself sees nothing at all", async () => {
  await expect(login.query("select * from app.tasks")).rejects.toThrow(/permission denied/);
  await expect(login.query("select * from app.accounts")).rejects.toThrow(/permission denied/);
});
