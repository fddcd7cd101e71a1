import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDb, type Claims, type Db, type Tx } from "../src/index";
import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "../testing/index";

let test: TestDatabase;
let county: TestCounty;
/** A pool of one connection: whoever comes next gets the statements of who came before. */
let db: Db;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  db = openDb(test.loginUrl, 1);
  const task = `insert into app.tasks (number, title, content, kind, task_class, level, source_title, state, lead_unit_id, start_on, dispatched_at, restricted)
    values ($1, $1, 'c', 'task', 'A', 'county', '会议', 'in_progress', $2, '2026-01-01', now(), $3)`;
  await test.owner.query(task, ["水一", county.units.water, false]);
  await test.owner.query(task, ["水密", county.units.water, true]);
  await test.owner.query(task, ["房一", county.units.housing, false]);
  await test.owner.query("insert into app.task_listed select id, $1 from app.tasks where restricted", [county.actors.waterHead.userId]);
});
afterAll(async () => {
  await db.$client.end();
  await test.close();
});

const claims = (name: keyof TestCounty["actors"], permission = "task.read"): Claims => {
  const { userId, postId, unitId, role } = county.actors[name];
  return { userId: userId ?? "", postId: postId ?? "", unitId: unitId ?? "", role, permission };
};
const titles = async (tx: Tx): Promise<string> => {
  const { rows } = await tx.execute<{ title: string }>(sql`select title from app.tasks where start_on >= ${"2020-01-01"}::date order by title`);
  return rows.map(({ title }) => title).sort().join(" ");
};
const read = (name: keyof TestCounty["actors"]) => db.asUser(claims(name), "read", titles);

describe("one prepared statement on one connection", () => {
  it("shows each who comes after the other what that one may see, before and after PostgreSQL keeps a general plan", async () => {
    const seen = { office: "房一 水一", waterLiaison: "水一", housingLiaison: "房一", waterHead: "水一 水密", leader: "水一", otherLeader: "", systemAdmin: "", magistrate: "房一 水一" } as const;
    for (let round = 0; round < 4; round += 1) {
      for (const name of Object.keys(seen) as (keyof typeof seen)[]) expect([name, await read(name)]).toEqual([name, seen[name]]);
    }
    const { rows } = await db.$client.query("select generic_plans > 0 as kept from pg_prepared_statements where statement like '%start_on >=%'");
    expect(rows).toEqual([{ kept: true }]);
  });
  it("gives the login role nothing, although the application's user has just run it", async () => {
    await read("office");
    const { rows: [known] } = await db.$client.query<{ name: string; text: string }>("select name, statement as text from pg_prepared_statements where statement like '%start_on >=%'");
    await expect(db.$client.query({ name: known?.name ?? "", text: known?.text ?? "", values: ["2020-01-01"] })).rejects.toThrow(/permission denied/);
  });
  it("follows a right, a policy and a table that changed since", async () => {
    await test.owner.query("update authz.grants set reach = 'own' where permission = 'task.read' and role = 'supervision_office'");
    expect(await read("office")).toBe("");
    await test.owner.query("update authz.grants set reach = 'county' where permission = 'task.read' and role = 'supervision_office'");
    await test.owner.query("create policy none on app.tasks as restrictive for select using (lead_unit_id is null)");
    expect(await read("office")).toBe("");
    await test.owner.query("drop policy none on app.tasks");
    const fields = () => db.asUser(claims("office"), "read", async (tx) => Object.keys((await tx.execute(sql`select * from app.fields where id = ${county.fieldId}::uuid`)).rows[0] ?? {}));
    const before = await fields();
    await test.owner.query("alter table app.fields add column grown text");
    expect(await fields()).toEqual([...before, "grown"]);
    await test.owner.query("alter table app.fields drop column grown");
    expect(await fields()).toEqual(before);
  });
  it("makes room: however many texts there are, a connection keeps a bounded number and each still runs", async () => {
    const texts = Array.from({ length: 400 }, (_, index) => index);
    const count = (index: number) => db.asUser(claims("office"), "read", async (tx) => (await tx.execute<{ n: number }>(sql`select ${7}::int + ${sql.raw(String(index))} as n`)).rows[0]?.n);
    for (const index of [...texts, 0, 1]) expect(await count(index)).toBe(7 + index);
    const { rows } = await db.$client.query<{ n: number }>("select count(*)::int as n from pg_prepared_statements");
    expect(rows[0]?.n).toBeLessThanOrEqual(151);
  });
});

describe("begin, claims and the first statement in one flight", () => {
  it("runs nothing where the claims are refused, says so, and leaves the connection sound", async () => {
    const other = openDb(test.loginUrl, 1);
    other.userRole = "nobody_of_this_name";
    await expect(other.asUser(claims("office"), "write", titles)).rejects.toThrow(/nobody_of_this_name/);
    other.userRole = db.userRole;
    expect(await other.asUser(claims("office"), "read", titles)).toBe("房一 水一");
    await other.$client.end();
  });
  it("rolls back what came before a failure", async () => {
    const failing = db.asUser(claims("systemAdmin", "organization.manage"), "write", async (tx) => {
      await tx.execute(sql`update app.fields set name = ${"verloren"} where id = ${county.fieldId}::uuid`);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect((await test.owner.query("select from app.fields where name = 'verloren'")).rowCount).toBe(0);
  });
});
