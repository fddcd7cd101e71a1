import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aTask } from "../../testing/a-task";
import { execute } from "../kernel/execute";
import { submitReport } from "../report/server";
import { maxFileBytes } from "./model";
import { addFile, downloadFile } from "./server";
import { storedContent } from "./store";

let test: TestDatabase;
let county: TestCounty;
let folder: string;
const now = new Date("2026-11-23T02:00:00Z");
const pdf = new TextEncoder().encode("%PDF-1.7 小样");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "files-"));
  process.env.TAIZHANG_FILES = folder;
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

const add = (name: string, content: Uint8Array<ArrayBuffer> = pdf, actor = county.actors.waterOfficer) => execute(test.db, actor, addFile, { name, content }, { now });
const refusal = (key: string) => ({ code: "INVALID", details: { fields: { file: { key } } } });

it("content is kept once under its hash, whatever it is called, and nothing half written stays", async () => {
  const one = await add("../../验收单.pdf");
  const two = await add("验收单 副本.pdf");
  expect(one.name).toBe("验收单.pdf");
  expect(two.id).not.toBe(one.id);
  const [shelf] = await readdir(folder);
  expect(await readdir(join(folder, shelf ?? ""))).toHaveLength(1);
});

it("refuses what is empty, too big, of a type that is not allowed, or not what its name says", async () => {
  await expect(add("空.pdf", new Uint8Array())).rejects.toMatchObject(refusal("file.empty"));
  await expect(add("大.pdf", new Uint8Array(maxFileBytes + 1))).rejects.toMatchObject(refusal("file.too_big"));
  await expect(add("脚本.html")).rejects.toMatchObject(refusal("file.type_not_allowed"));
  await expect(add("程序.exe", new Uint8Array([0x4d, 0x5a, 0]))).rejects.toMatchObject(refusal("file.type_not_allowed"));
  await expect(add("图.png")).rejects.toMatchObject(refusal("file.type_mismatch"));
  await expect(execute(test.db, county.actors.observer, addFile, { name: "a.pdf", content: pdf }, { now })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

it("who sees the report gets the file, a stranger gets NOT_FOUND, and every download is in the audit", async () => {
  const file = await add("验收单.pdf");
  const get = (actor: typeof county.actors.office) => execute(test.db, actor, downloadFile, { fileId: file.id }, { now });
  await expect(get(county.actors.office)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const taskId = await aTask(test.owner, county, { signedInAt: "2026-09-01T03:00:00Z" });
  await execute(test.db, county.actors.waterOfficer, submitReport, { noChange: false, taskId, period: "2026-11", progress: 20, done: "见附件", fileIds: [file.id] }, { now });
  const { sha256, mediaType } = await get(county.actors.office);
  expect(mediaType).toBe("application/pdf");
  expect(await new Response(await storedContent(sha256)).text()).toBe("%PDF-1.7 小样");
  await expect(get(county.actors.hillLiaison)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const { rows } = await test.owner.query("select actor_name from app.audit_events where use_case = 'file.download' and subject_id = $1", [taskId]);
  expect(rows).toEqual([{ actor_name: "office" }]);
});

it("a report cannot carry somebody else's file that one may not see", async () => {
  const file = await add("他人.pdf", pdf, county.actors.riverLiaison);
  const taskId = await aTask(test.owner, county, { signedInAt: "2026-09-01T03:00:00Z" });
  await expect(execute(test.db, county.actors.waterOfficer, submitReport, { noChange: false, taskId, period: "2026-11", progress: 20, done: "附件", fileIds: [file.id] }, { now }))
    .rejects.toMatchObject({ details: { fields: { fileIds: { key: "report.file_unknown" } } } });
  expect((await test.owner.query("select from app.reports where task_id = $1", [taskId])).rowCount).toBe(0);
});
