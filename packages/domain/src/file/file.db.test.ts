import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { systemActor } from "@taizhang/policy";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aTask } from "../../testing/a-task";
import { execute } from "../kernel/execute";
import { saveDraft } from "../draft/server";
import { submitReport } from "../report/server";
import { maxFileBytes, unattachedDays, waitingBytes, waitingDays } from "./model";
import { addFile, downloadFile, dropFiles, purgeFiles } from "./server";
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

const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

it("takes only so much from one person that no report carries, within some days", async () => {
  const author = county.actors.hillLiaison;
  await test.owner.query("insert into app.files (sha256, name, media_type, size, author_id, created_at) values (repeat('0', 64), '大.pdf', 'application/pdf', $1, $2, $3)", [waitingBytes, author.userId, now]);
  await expect(add("再.pdf", pdf, author)).rejects.toMatchObject(refusal("file.too_many_waiting"));
  await add("别人.pdf", pdf, county.actors.riverLiaison);
  await execute(test.db, author, addFile, { name: "过后.pdf", content: pdf }, { now: inDays(waitingDays + 1) });
});

it("at night goes what no report and no draft has carried for long, with its content where no other file has the same", async () => {
  const author = county.actors.housingLiaison;
  const store = async (words: string) => {
    const { id } = await add(`${words}.txt`, new TextEncoder().encode(words), author);
    return { id, words, ...(await execute(test.db, author, downloadFile, { fileId: id }, { now })) };
  };
  const [left, drafted, carried, twice] = [await store("闲置"), await store("草稿"), await store("随报"), await store("两份")];
  const taskId = await aTask(test.owner, county, { leadUnitId: county.units.housing, signedInAt: "2026-09-01T03:00:00Z" });
  await execute(test.db, author, submitReport, { noChange: false, taskId, period: "2026-11", progress: 20, done: "附件", fileIds: [carried.id] }, { now });
  await execute(test.db, author, saveDraft, { key: "report:x", data: { fileIds: [drafted.id] } }, { now });
  const later = inDays(unattachedDays + 1);
  await execute(test.db, county.actors.waterOfficer, addFile, { name: "同.txt", content: new TextEncoder().encode("两份") }, { now: later });
  await expect(execute(test.db, author, purgeFiles, {}, { now: later })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const { hashes } = await execute(test.db, systemActor("purge"), purgeFiles, {}, { now: later });
  expect(hashes).toEqual(expect.arrayContaining([left.sha256, twice.sha256]));
  expect(hashes).not.toContain(drafted.sha256);
  expect(hashes).not.toContain(carried.sha256);
  expect(await storedContent(left.sha256)).toBeTruthy();
  await execute(test.db, systemActor("purge"), dropFiles, { hashes }, { now: later });
  await expect(storedContent(left.sha256)).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const { sha256, words } of [drafted, carried, twice]) expect(await new Response(await storedContent(sha256)).text()).toBe(words);
});
