import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { execute } from "../kernel/execute";
import { systemActor } from "@taizhang/policy";
import { draftDays, repeatDays } from "./model";
import { discardDraft, getDraft, purge, saveDraft } from "./server";

let test: TestDatabase;
let county: TestCounty;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());
const key = "report:1:2026-11";

it("a draft survives, is replaced by the next one, and belongs to its writer alone", async () => {
  const { waterLiaison, waterHead } = county.actors;
  await execute(test.db, waterLiaison, saveDraft, { key, data: { done: "甲" } });
  await execute(test.db, waterLiaison, saveDraft, { key, data: { done: "乙" } });
  expect(await execute(test.db, waterLiaison, getDraft, { key })).toMatchObject({ data: { done: "乙" } });
  expect(await execute(test.db, waterHead, getDraft, { key })).toBeNull();
  await execute(test.db, waterHead, discardDraft, { key });
  expect(await execute(test.db, waterLiaison, getDraft, { key })).not.toBeNull();
  await execute(test.db, waterLiaison, discardDraft, { key });
  expect(await execute(test.db, waterLiaison, getDraft, { key })).toBeNull();
});
it("more than 64 kB is refused and the audit holds no words of a draft", async () => {
  await expect(execute(test.db, county.actors.office, saveDraft, { key, data: "字".repeat(22_000) }))
    .rejects.toMatchObject({ details: { fields: { data: { key: "draft.too_large" } } } });
  await execute(test.db, county.actors.office, saveDraft, { key, data: "秘而不宣" });
  const { rowCount } = await test.owner.query("select from app.audit_events where after::text like '%秘而不宣%'");
  expect(rowCount).toBe(0);
});
it("the audit says once that a draft was begun, however long it is typed on", async () => {
  const { housingLiaison } = county.actors;
  for (const text of ["一", "一二", "一二三"]) await execute(test.db, housingLiaison, saveDraft, { key: "report:2:2026-11", data: text });
  await execute(test.db, housingLiaison, discardDraft, { key: "report:2:2026-11" });
  const { rows } = await test.owner.query("select use_case from app.audit_events where subject_id = 'report:2:2026-11' order by id");
  expect(rows.map(({ use_case }) => use_case)).toEqual(["draft.save", "draft.discard"]);
});
it("drafts left lying and old results of commands are thrown away, the others stay, and no person may do it", async () => {
  const { office } = county.actors;
  const now = new Date("2026-11-24T02:00:00Z");
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  await test.owner.query("delete from app.drafts");
  for (const [name, days] of [["old", draftDays + 1], ["young", draftDays - 1]] as const) {
    await execute(test.db, office, saveDraft, { key: name, data: 1 }, { now: ago(days) });
  }
  const result = "insert into app.command_results (actor_key, key, use_case, input_hash, created_at) values ($1, $2, 'task.edit', '', $3)";
  await test.owner.query(result, [office.userId, "k-old", ago(repeatDays + 1)]);
  await test.owner.query(result, [office.userId, "k-young", ago(repeatDays - 1)]);
  await expect(execute(test.db, office, purge, {}, { now })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await execute(test.db, systemActor("purge"), purge, {}, { now })).toEqual({ drafts: 1, results: 1, steps: 0 });
  expect(await execute(test.db, systemActor("purge"), purge, {}, { now })).toEqual({ drafts: 0, results: 0, steps: 0 });
  expect((await test.owner.query("select key from app.drafts")).rows).toEqual([{ key: "young" }]);
  expect((await test.owner.query("select key from app.command_results where key like 'k-%'")).rows).toEqual([{ key: "k-young" }]);
  expect((await test.owner.query("select after from app.audit_events where use_case = 'draft.purge' and role = 'system'")).rows).toEqual([{ after: { drafts: 1, results: 1, steps: 0 } }]);
});
