import type { APIRequestContext } from "@playwright/test";
import { expect, test, type Person } from "../fixtures";
import { commandsOn, type ForeignItem } from "./commands-on-an-item";

/**
 * Refusals tried past the screens: another role's cookie straight against the procedures, the pages and the
 * downloads; and beside each that the right person still gets through.
 */
type Answer = { status: number; body: string };

function client(request: APIRequestContext, origin: string) {
  const headers = (cookie: string) => ({ cookie, origin, "content-type": "application/json" });
  const answer = async (response: { status(): number; text(): Promise<string> }): Promise<Answer> => ({ status: response.status(), body: await response.text() });
  return {
    ask: async (cookie: string, procedure: string, input: unknown) =>
      answer(await request.get(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify({ json: input }))}`, { headers: headers(cookie) })),
    tell: async (cookie: string, procedure: string, input: unknown) =>
      answer(await request.post(`/api/trpc/${procedure}`, { headers: headers(cookie), data: { json: input } })),
    get: async (cookie: string, path: string) => answer(await request.get(path, { headers: { cookie }, maxRedirects: 0 })),
    post: async (cookie: string, path: string, data: unknown) => answer(await request.post(path, { headers: headers(cookie), data })),
  };
}

const oneTask = `select t.id, t.version from app.tasks t join app.units u on u.id = t.lead_unit_id
  where u.short_name = '住建局' and t.state = 'in_progress' and not t.restricted
    and not exists (select from app.responsibilities r join app.units c on c.id = r.unit_id where r.task_id = t.id and c.short_name = '城关镇') limit 1`;
/** The same with what hangs on items that the town has no part in; where there is none, an id that nothing has. */
const foreignItem = `with apart as (
    select t.* from app.tasks t where t.dispatched_at is not null and not t.restricted and not exists
      (select from app.responsibilities r join app.units c on c.id = r.unit_id where r.task_id = t.id and c.short_name = '城关镇'))
  select t.id as "taskId", t.version, p.id as "reportId", u.id as "unitId",
    coalesce((select q.id from app.requests q join apart a on a.id = q.task_id limit 1), gen_random_uuid()) as "requestId",
    coalesce((select i.id from app.instructions i join apart a on a.id = i.task_id limit 1), gen_random_uuid()) as "instructionId",
    (select user_id from app.accounts where username = 'chengguan.lianluo') as "userId"
  from apart t join app.units u on u.id = t.lead_unit_id join app.reports p on p.task_id = t.id where u.short_name = '住建局' and t.state = 'in_progress' limit 1`;

test.describe("an item of another unit", () => {
  test("is there for its own unit and the office, and not there for a unit that has no part in it", async ({ request, owner, cookieOf, baseURL }) => {
    const { rows: [task] } = await owner.query(oneTask);
    const api = client(request, baseURL ?? "");
    const expected: [Person, number][] = [["housingLiaison", 200], ["office", 200], ["magistrate", 200], ["townLiaison", 404], ["systemAdmin", 403], ["auditAdmin", 403]];
    for (const [person, status] of expected) expect([person, (await api.ask(await cookieOf(person), "task.get", { taskId: task.id })).status]).toEqual([person, status]);
    expect((await api.get(await cookieOf("townLiaison"), `/tasks/${task.id}`)).status).toBe(404);
    expect((await api.get(await cookieOf("housingLiaison"), `/tasks/${task.id}`)).status).toBe(200);
  });
  test("cannot be changed by who may not: every command answers with a refusal and changes nothing", async ({ request, owner, cookieOf, baseURL }) => {
    const { rows: [item] } = await owner.query<ForeignItem>(foreignItem);
    if (!item) throw new Error("the demo county has no reported item without the town");
    const state = async () => (await owner.query(
      "select t.version, t.state, (select jsonb_agg(r.version order by r.id) from app.reports r where r.task_id = t.id) as reports from app.tasks t where t.id = $1", [item.taskId])).rows[0];
    const before = await state();
    const api = client(request, baseURL ?? "");
    for (const person of ["townLiaison", "townHead", "observer"] as const) {
      const cookie = await cookieOf(person);
      for (const [command, input] of commandsOn(item)) {
        // The observer reads the whole county, and a look at an item is no change.
        if (person === "observer" && command === "task.view") continue;
        const { status } = await api.tell(cookie, command, input);
        expect([person, command, [403, 404].includes(status) ? "refused" : status]).toEqual([person, command, "refused"]);
      }
    }
    expect(await state()).toEqual(before);
  });
  test("that somebody tried to instruct without the right to stands in the audit, and the right person gets through", async ({ request, owner, cookieOf, baseURL }) => {
    const { rows: [task] } = await owner.query(oneTask);
    const api = client(request, baseURL ?? "");
    expect((await api.tell(await cookieOf("housingLiaison"), "task.instruct", { taskId: task.id, text: "抓紧推进" })).status).toBe(403);
    const { rowCount } = await owner.query("select from app.audit_events where use_case = 'task.instruct' and subject_type = 'refusal' and after ->> 'outcome' = 'refused' and after ->> 'taskId' = $1", [task.id]);
    expect(rowCount).toBeGreaterThan(0);
    expect((await api.tell(await cookieOf("magistrate"), "task.instruct", { taskId: task.id, text: "抓紧推进" })).status).toBe(200);
  });
});

test.describe("restricted items", () => {
  test("are hidden from who reaches the whole county, unless on the list, and there for who is on it", async ({ request, owner, cookieOf, baseURL }) => {
    const { rows } = await owner.query("select t.id from app.tasks t where t.restricted and not exists (select from app.task_listed l join app.accounts a on a.user_id = l.user_id where l.task_id = t.id and a.username = 'renda') and exists (select from app.task_listed l join app.accounts a on a.user_id = l.user_id where l.task_id = t.id and a.username = 'xianzhang') limit 1");
    test.skip(rows.length === 0, "the demo county has no restricted item that names the magistrate and not the observer");
    const api = client(request, baseURL ?? "");
    expect((await api.ask(await cookieOf("observer"), "task.get", { taskId: rows[0].id })).status).toBe(404);
    // Who is on the list reads it with the command that writes down who looked.
    expect((await api.ask(await cookieOf("magistrate"), "task.get", { taskId: rows[0].id })).status).toBe(409);
    expect((await api.tell(await cookieOf("magistrate"), "task.view", { taskId: rows[0].id })).status).toBe(200);
  });
});

test.describe("downloads", () => {
  test("an attachment goes to who may see its report, and is not there for others", async ({ request, owner, cookieOf, baseURL }) => {
    const api = client(request, baseURL ?? "");
    const cookie = await cookieOf("housingLiaison");
    const upload = await request.post("/api/files", { headers: { cookie, origin: baseURL ?? "" }, multipart: { file: { name: "佐证.txt", mimeType: "text/plain", buffer: Buffer.from("现场记录") } } });
    expect(upload.status()).toBe(200);
    const { id } = await upload.json();
    const file = await request.get(`/api/files/${id}`, { headers: { cookie } });
    expect([file.status(), file.headers()["content-security-policy"]]).toEqual([200, expect.stringContaining("sandbox")]);
    expect((await api.get(await cookieOf("townLiaison"), `/api/files/${id}`)).status).toBe(404);
    expect((await api.get(await cookieOf("systemAdmin"), `/api/files/${id}`)).status).toBe(403);
    expect((await api.get("", `/api/files/${id}`)).status).toBe(401);
    const { rowCount } = await owner.query("select from app.audit_events where use_case = 'file.download' and subject_id = $1", [id]);
    expect(rowCount).toBe(1);
  });
  test("an export holds what its reader may see, is written down, and is refused to administrators and other sites", async ({ request, owner, cookieOf, baseURL }) => {
    const api = client(request, baseURL ?? "");
    expect((await api.post(await cookieOf("systemAdmin"), "/ledger/export", { query: "" })).status).toBe(403);
    expect((await api.post("", "/ledger/export", { query: "" })).status).toBe(401);
    const cookie = await cookieOf("townLiaison");
    const foreign = await request.post("/ledger/export", { headers: { cookie, origin: "http://example.invalid", "content-type": "application/json" }, data: { query: "" } });
    expect(foreign.status()).toBe(403);
    // Other tests dispatch items meanwhile: what counts is that both are the same at one time.
    await expect(async () => {
      const response = await request.post("/ledger/export", { headers: { cookie, origin: baseURL ?? "", "content-type": "application/json" }, data: { query: "state=all" } });
      expect(response.status()).toBe(200);
      const { rows: [{ visible }] } = await owner.query(`select count(*)::int as visible from app.responsibilities r join app.tasks t on t.id = r.task_id join app.units u on u.id = r.unit_id
        where u.short_name = '城关镇' and t.dispatched_at is not null and t.state <> 'cancelled' and t.child_count = 0 and (not t.restricted
          or exists (select from app.task_listed l join app.accounts a on a.user_id = l.user_id where l.task_id = t.id and a.username = 'chengguan.lianluo'))`);
      expect(visible).toBeGreaterThan(0);
      expect(Number(response.headers()["x-row-count"])).toBe(visible);
    }).toPass({ timeout: 20_000 });
    expect((await owner.query("select from app.audit_events where use_case = 'ledger.export' and subject_type = 'ledger'")).rowCount).toBeGreaterThan(0);
  });
});

test.describe("administrators and visitors", () => {
  test("the three administrators each have their own door and none of the others'", async ({ request, cookieOf, baseURL }) => {
    const api = client(request, baseURL ?? "");
    const status = async (person: Person, procedure: string) => (await api.ask(await cookieOf(person), procedure, {})).status;
    expect(await status("auditAdmin", "audit.list")).toBe(200);
    expect(await status("systemAdmin", "audit.list")).toBe(403);
    expect(await status("systemAdmin", "access.listAccounts")).toBe(200);
    expect(await status("auditAdmin", "access.listAccounts")).toBe(403);
    expect(await status("office", "access.listAccounts")).toBe(403);
  });
  test("without a session every page leads to sign-in and every procedure answers 401", async ({ request, baseURL }) => {
    const api = client(request, baseURL ?? "");
    for (const path of ["/overview", "/ledger", "/today", "/desk", "/directives", "/admin/accounts"]) expect([path, (await api.get("", path)).status]).toEqual([path, 307]);
    expect((await api.ask("", "task.get", { taskId: "00000000-0000-4000-8000-000000000000" })).status).toBe(401);
  });
  test("a call says how long it is, asks no more than a batch holds, and has a key that can be kept", async ({ request, cookieOf, baseURL }) => {
    const origin = baseURL ?? "";
    const headers = { cookie: await cookieOf("office"), origin, "content-type": "application/json" };
    let chunks = 0;
    const unbounded = new ReadableStream({
      pull(controller) {
        if ((chunks += 1) > 200) controller.close();
        else controller.enqueue(new TextEncoder().encode(" ".repeat(65_536)));
      },
    });
    const init: RequestInit & { duplex: "half" } = { method: "POST", headers: { origin, "content-type": "application/json" }, body: unbounded, duplex: "half" };
    const answered = await fetch(`${origin}/api/trpc/ledger.count`, init).then(({ status }) => status, () => "cut off");
    expect([411, "cut off"]).toContain(answered);
    const many = (count: number) => request.post(`/api/trpc/${Array.from({ length: count }, () => "directive.list").join(",")}?batch=1`, { headers, data: Object.fromEntries(Array.from({ length: count }, (_, at) => [at, { json: {} }])) });
    expect((await many(20)).status()).toBe(200);
    expect((await many(21)).status()).toBe(400);
    const long = await request.post("/api/trpc/draft.save", { headers: { ...headers, "x-idempotency-key": "k".repeat(65) }, data: { json: { key: "form:long-key", data: 1 } } });
    expect(long.status()).toBe(400);
  });
  test("a revoked session ends at once", async ({ request, owner, cookieOf, baseURL }) => {
    const api = client(request, baseURL ?? "");
    const cookie = await cookieOf("office");
    expect((await api.ask(cookie, "directive.list", {})).status).toBe(200);
    await owner.query("update app.sessions set revoked_at = now() where id = (select id from app.sessions order by created_at desc limit 1)");
    expect((await api.ask(cookie, "directive.list", {})).status).toBe(401);
  });
});
