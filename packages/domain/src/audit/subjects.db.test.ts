import { aCounty, countStatements, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { systemActor } from "@taizhang/policy";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "../access/passwords";
import { signIn } from "../access/server";
import { saveDraft } from "../draft/server";
import { execute } from "../kernel/execute";
import { exportEvents, list } from "./server";

let test: TestDatabase;
let county: TestCounty;
let accountId: string;
const ids = { open: randomUUID(), hidden: randomUUID(), text: randomUUID(), opened: randomUUID() };
const write = (useCase: string, subjectType: string, subjectId: string, after: object) => test.owner.query(
  "insert into app.audit_events (actor_name, role, permission, use_case, subject_type, subject_id, after) values ('甲', 'supervision_office', 'task.dispatch', $1, $2, $3, $4)", [useCase, subjectType, subjectId, after]);
const aTask = (id: string, number: string, title: string, restricted: boolean) => test.owner.query(
  `insert into app.tasks (id, number, title, content, kind, task_class, level, source_title, lead_unit_id, start_on, restricted)
   values ($1, $2, $3, $3, 'task', 'A', 'county', '会议', $4, '2026-01-01', $5)`, [id, number, title, county.units.water, restricted]);
const read = (filter: Parameters<typeof list.run>[1] | object = {}, actor = county.actors.auditAdmin) => execute(test.db, actor, list, filter);
const subjectsOf = async (subject: string) => [...new Set((await read({ subject })).rows.map(({ subjectId }) => subjectId))];

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  accountId = county.actors.waterHead.userId ?? "";
  await test.owner.query("insert into app.accounts (user_id, username, password_hash) values ($1, 'r4.test', $2)", [accountId, await hashPassword("any")]);
  await aTask(ids.open, "2026-0101", "修渠", false);
  await aTask(ids.hidden, "2026-0102", "不宜公开的事", true);
  await write("task.dispatch", "task", ids.open, { state: "dispatched", number: "2026-0101" });
  await write("task.edit", "task", ids.open, { reason: "更正" });
  await write("task.dispatch", "task", ids.hidden, { state: "dispatched", number: "2026-0102" });
  await write("directive.addText", "directive_text", ids.text, { title: "春灌会讲话" });
  await write("directive.reconcileNumber", "directive_text", ids.text, { number: "三万亩" });
  await write("organization.changeUnit", "unit", county.units.river, { name: "清河镇" });
  await write("organization.changePost", "post", county.actors.riverHead.postId ?? "", {});
  await write("access.importAccounts", "account", "import", { opened: [{ userId: ids.opened, username: "pasted.one" }] });
  await write("access.unlock", "account", ids.opened, { outcome: "unlocked" });
  await write("draft.save", "draft", "form:1", { saved: true });
  await write("audit.seal", "audit", "chain", { sealed: 4 });
});
afterAll(() => test.close());

describe("what an event is about", () => {
  it("is named for the audit administrator by number alone where it is business, and by name where it is the organization's", async () => {
    const { rows } = await read();
    const named = (id: string) => rows.find(({ subjectId }) => subjectId === id)?.subject;
    expect(named(ids.open)).toEqual({ key: "2026-0101", name: null });
    expect(named(ids.hidden)).toEqual({ key: "2026-0102", name: null });
    expect(named(ids.text)).toEqual({ key: null, name: "春灌会讲话" });
    expect(named(county.units.river)).toEqual({ key: null, name: "清河镇" });
    expect(named(county.actors.riverHead.postId ?? "")).toEqual({ key: null, name: "清河镇 · riverHead" });
    expect(named("form:1")).toEqual({ key: null, name: null });
  });
  it("carries the title where the reader's own rights show the item", async () => {
    const { rows } = await read({ subject: "2026-0101" }, systemActor("ops"));
    expect(rows.map(({ subject }) => subject)).toEqual([{ key: "2026-0101", name: "修渠" }, { key: "2026-0101", name: "修渠" }]);
  });
  it("takes as many statements for a page of events as for one, in the file as well", async () => {
    const count = (filter: object) => countStatements(test.db, () => read(filter));
    const one = await count({ useCase: "organization.changeUnit" });
    expect(await count({})).toBe(one);
    const file = (useCase: string) => countStatements(test.db, () => execute(test.db, county.actors.auditAdmin, exportEvents, { useCase }));
    expect(await file("task.dispatch")).toBe(await file("organization.changeUnit"));
  });
});

describe("the filter by subject", () => {
  it("finds an item by its number, with every event of it, though the reader sees no items; its title finds nothing", async () => {
    expect((await read({ subject: "2026-0101" })).rows.map(({ useCase }) => useCase)).toEqual(["task.edit", "task.dispatch"]);
    expect(await subjectsOf("不宜公开")).toEqual([]);
  });
  it("finds units by name and anything by its id", async () => {
    expect(await subjectsOf("清河")).toEqual(expect.arrayContaining([county.units.river]));
    expect(await subjectsOf("form:1")).toEqual(["form:1"]);
    expect(await subjectsOf("%")).toEqual([]);
  });
  it("finds sign-ins by the account's name for who sees accounts, by a name that nobody has, and accounts opened by a table", async () => {
    const attempt = (username: string) => execute(test.db, systemActor("sign-in"), signIn, { username, password: "wrong" });
    await attempt("r4.test");
    await attempt("Nobody.Here");
    expect((await read({ subject: "r4.test" }, county.actors.securityAdmin)).rows).toMatchObject([{ subjectId: accountId, subject: { key: "r4.test", name: "waterHead" } }]);
    expect((await read({ subject: "Nobody.Here" })).rows).toMatchObject([{ useCase: "access.signIn", after: { outcome: "refused" } }]);
    expect(await subjectsOf("pasted.one")).toEqual([ids.opened]);
  });
  it("finds a person's deeds and sign-ins by the user name, where people are asked for", async () => {
    await execute(test.db, county.actors.waterHead, saveDraft, { key: "form:2", data: { text: "甲" } });
    const { rows } = await read({ person: "r4.test" }, county.actors.securityAdmin);
    expect(rows.map(({ useCase }) => useCase)).toEqual(["draft.save", "access.signIn"]);
    expect((await read({ person: "pasted.one" })).rows.map(({ useCase }) => useCase)).toEqual(["access.unlock"]);
  });
  it("leaves the system's sealings out unless they are asked for", async () => {
    const sealings = async (filter: object) => (await read(filter)).rows.filter(({ useCase }) => useCase === "audit.seal").length;
    expect([await sealings({}), await sealings({ sealings: true }), await sealings({ useCase: "audit.seal" })]).toEqual([0, 1, 1]);
  });
});
