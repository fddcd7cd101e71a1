import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { verify } from "@taizhang/domain/audit/server";
import { saveDraft } from "@taizhang/domain/draft/server";
import { execute, openDb, type Db } from "@taizhang/domain/server";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { sealAudit } from "./jobs/seal-audit";
import { startJobs } from "./schedule";

let test: TestDatabase;
let county: TestCounty;
let db: Db;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  db = openDb(test.jobsUrl, 3);
});
afterAll(async () => {
  await db.$client.end();
  await test.close();
});

it("the jobs role runs the queue, seals the audit and brings yesterday's lamps to today", async () => {
  await test.owner.query(
    `insert into app.tasks (number, title, content, kind, task_class, level, source_title, state, lead_unit_id, start_on, due_on, lamp, lamp_on, dispatched_at)
     values ('T-1', '清淤', '清淤三公里', 'task', 'C', 'county', '调度会', 'signed_in', $1, '2020-01-01', '2020-06-30', 'green', '2020-06-30', '2020-01-01')`,
    [county.units.water],
  );
  await execute(test.db, county.actors.office, saveDraft, { key: "a", data: 1 });
  await test.owner.query("select graphile_worker.add_job('refresh-lamps', '{}'::json)");
  const stop = await startJobs(test.jobsUrl, db, pino({ level: "silent" }));
  try {
    await vi.waitFor(async () => {
      const { rows } = await test.owner.query("select lamp, lamp_on > '2020-06-30' as today from app.tasks");
      expect(rows).toEqual([{ lamp: "red", today: true }]);
      const { rows: waiting } = await test.owner.query("select count(*)::int as jobs from graphile_worker.jobs");
      expect(waiting).toEqual([{ jobs: 0 }]);
      expect((await execute(test.db, county.actors.auditAdmin, verify, {})).sealed).toBeGreaterThan(0);
    }, { timeout: 15_000, interval: 200 });
  } finally {
    await stop();
  }
  const { rows } = await test.owner.query("select distinct actor_name from app.audit_events where role = 'system' order by 1");
  expect(rows.map(({ actor_name }) => actor_name)).toEqual(["refresh-indicators", "refresh-lamps"]);
});

it("sealing leaves no entry of its own, and keeps the end of the chain outside the database", async () => {
  const folder = await mkdtemp(join(tmpdir(), "data-"));
  process.env["TAIZHANG_FILES"] = join(folder, "files");
  const count = async () => (await test.owner.query("select count(*)::int as n from app.audit_events")).rows[0].n as number;
  await execute(test.db, county.actors.office, saveDraft, { key: "b", data: 1 });
  const before = await count();
  for (let turn = 0; turn < 3; turn += 1) await sealAudit.run(db);
  expect(await count()).toBe(before);
  const kept: unknown = JSON.parse(await readFile(join(folder, "audit-head.json"), "utf8"));
  const { sealed, head } = await execute(test.db, county.actors.auditAdmin, verify, {});
  expect(kept).toMatchObject({ position: sealed, head });
  await rm(folder, { recursive: true });
});
