import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { execute } from "../kernel/execute";
import { discardDraft, getDraft, saveDraft } from "./server";

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
