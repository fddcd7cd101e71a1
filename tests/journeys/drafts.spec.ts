import type { Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { expect, expectSound, test } from "../fixtures";
import { alive } from "./workbench";

/** The day `n` days from today as the county counts it. */
const days = (n: number) => new Date(Date.now() + n * 86_400_000).toLocaleDateString("sv", { timeZone: "Asia/Shanghai" });

/** An item of the housing bureau that is under way and owes its first report. */
async function underWay(owner: pg.Pool, title: string): Promise<string> {
  const id = randomUUID();
  const { rows: [unit] } = await owner.query("select id from app.units where short_name = '住建局'");
  await owner.query(
    `insert into app.tasks (id, number, title, content, kind, task_class, level, source_title, state, lead_unit_id, start_on, due_on, original_due_on, deadline_quality,
       closing_standard, dispatched_at, sign_in_due_on, signed_in_at, planned_at)
     values ($1, $2, $3, '修好十二处渡口，汛前验收。', 'task', 'B', 'county', '全体（扩大）会议', 'in_progress', $4, $5, $6, $6, 'stated', '十二处渡口全部修好；验收单齐全', now() - interval '40 days', $7, now() - interval '39 days', now())`,
    [id, `D-${id.slice(0, 8)}`, title, unit.id, days(-40), days(60), days(-39)]);
  await owner.query("insert into app.responsibilities (task_id, unit_id, slot, sign_in_due_on, due_on, signed_in_at) values ($1, $2, 'lead', $3, $4, now() - interval '39 days')", [id, unit.id, days(-39), days(60)]);
  return id;
}

/** A report of the housing bureau, written beside the screens: what happens there while somebody types. */
async function reported(owner: pg.Pool, id: string, period: string, state: "returned" | "accepted"): Promise<void> {
  await owner.query(
    `insert into app.reports (task_id, unit_id, period, due_on, progress, done, state, submitted_at, checked_at, return_code, return_reason)
     select id, lead_unit_id, $2, $3, 50, '修好六处渡口', $4, now() - interval '1 hour', now(), case when $4 = 'returned' then 'unclear' end, case when $4 = 'returned' then '写明是哪六处' end from app.tasks where id = $1`,
    [id, period, days(0), state]);
}

/** Opens the window of a verb on the page of an item; the verb may stand in the menu. */
async function openVerb(page: Page, id: string, verb: string) {
  await page.goto(`/tasks/${id}`);
  const button = page.getByRole("button", { name: verb, exact: true });
  await alive(page.getByRole("button", { name: "打印" }).first());
  if (!(await button.isVisible())) await page.getByRole("button", { name: "更多操作" }).click();
  await button.or(page.getByRole("menuitem", { name: verb, exact: true })).click();
  const dialog = page.getByRole("dialog", { name: verb });
  await expect(dialog).toBeVisible();
  return dialog;
}

test("in the grid a draft begun before a colleague reported stands beside the newer report, and goes over it only by choice", async ({ as, owner }) => {
  const stamp = Date.now();
  const [east, west, north] = [`东滩渡口 ${stamp}`, `西滩渡口 ${stamp}`, `北滩渡口 ${stamp}`];
  const ids = [await underWay(owner, east), await underWay(owner, west), await underWay(owner, north)];
  // The officer's own draft: other journeys type into the liaison's.
  const page = await as("housingOfficer");
  await page.goto("/today/report");
  const row = (title: string) => page.getByRole("row").filter({ hasText: title });
  const done = (title: string) => row(title).getByRole("textbox", { name: /完成工作/ });
  const mine: Record<string, string> = { [east]: "修好东边三处", [west]: "修好西边三处", [north]: "修好北边三处" };
  for (const title of [east, west, north]) await (await alive(done(title))).fill(mine[title] ?? "");
  await expect(page.getByText(/草稿已存/)).toBeVisible();
  const stored = async () => (await owner.query<{ data: Record<string, { done: string }> }>("select d.data from app.drafts d join app.accounts a on a.user_id = d.user_id where d.key = 'report:batch' and a.username = 'zhujian.chengban'")).rows[0]?.data ?? {};
  await expect.poll(async () => Object.keys(await stored()).filter((key) => ids.some((id) => key.startsWith(id))).length).toBe(3);
  for (const key of Object.keys(await stored())) {
    const [id, period] = key.split(":");
    if (id && period && ids.includes(id)) await reported(owner, id, period, id === ids[2] ? "accepted" : "returned");
  }

  await page.goto("/today/report");
  await alive(done(east));
  const { rows: numbers } = await owner.query<{ id: string; number: string }>("select id, number from app.tasks where id = any($1)", [ids]);
  const offer = (at: number) => page.getByRole("alert").filter({ hasText: numbers.find(({ id }) => id === ids[at])?.number ?? "-" });
  for (const [at, title] of [east, west].entries()) {
    await expect(done(title)).toHaveValue("修好六处渡口");
    await expect(done(title)).toBeDisabled();
    await expect(offer(at)).toContainText(mine[title] ?? "-");
  }
  await expect(page.getByRole("button", { name: "提交 0 项" })).toBeDisabled();
  await expectSound(page);
  // The third was reported and accepted: it has no line, and its draft is not lost unseen.
  await expect(page.getByText(/^另有 \d+ 项草稿/)).toBeVisible();
  await page.getByRole("button", { name: "放弃这些草稿" }).click();
  await expect(page.getByText(/^另有 \d+ 项草稿/)).toHaveCount(0);

  await offer(0).getByRole("button", { name: "用我的草稿" }).click();
  await expect(offer(0)).toHaveCount(0);
  await expect(done(east)).toHaveValue("修好东边三处");
  await offer(1).getByRole("button", { name: "放弃这份草稿" }).click();
  await expect(offer(1)).toHaveCount(0);
  await expect(done(west)).toBeEnabled();
  await expect(done(west)).toHaveValue("修好六处渡口");
  await page.getByRole("button", { name: "提交 1 项" }).click();
  await expect(page.getByText("已提交 1 项").first()).toBeVisible();
  const { rows } = await owner.query("select t.id, r.done from app.reports r join app.tasks t on t.id = r.task_id where t.id = any($1)", [ids.slice(0, 2)]);
  expect(Object.fromEntries(rows.map((one) => [one.id, one.done]))).toEqual({ [ids[0] ?? ""]: "修好东边三处", [ids[1] ?? ""]: "修好六处渡口" });
});

test("what is typed about closing an item and about taking an acceptance back is there again, also in a window opened anew", async ({ as, owner }) => {
  const id = await underWay(owner, `修缮渡口 ${Date.now()}`);
  await reported(owner, id, days(-30).slice(0, 7), "accepted");
  const page = await as("office");
  const close = await openVerb(page, id, "销号");
  await close.getByRole("checkbox", { name: "验收单齐全" }).check();
  await close.getByLabel(/^意见/).fill("已现场核对。");
  await page.keyboard.press("Escape");
  await expect(close).toBeHidden();

  await page.getByRole("button", { name: "撤销通过" }).click();
  const undo = page.getByRole("dialog", { name: "撤销核实通过" });
  await undo.getByLabel(/^撤销原因/).fill("数字与附件不符。");
  await page.keyboard.press("Escape");
  await expect(undo).toBeHidden();

  await page.reload();
  await (await alive(page.getByRole("button", { name: "撤销通过" }))).click();
  await expect(undo.getByText(/已恢复 .+ 的草稿/)).toBeVisible();
  await expect(undo.getByLabel(/^撤销原因/)).toHaveValue("数字与附件不符。");
  await undo.getByRole("button", { name: "放弃草稿" }).click();
  await expect(undo.getByLabel(/^撤销原因/)).toHaveValue("");

  // The point that was ticked is ticked, also where another one came before it.
  await owner.query("update app.tasks set closing_standard = '护栏全部安装；十二处渡口全部修好；验收单齐全' where id = $1", [id]);
  const again = await openVerb(page, id, "销号");
  await expect(again.getByText(/已恢复 .+ 的草稿/)).toBeVisible();
  await expect(again.getByRole("checkbox", { name: "验收单齐全" })).toBeChecked();
  await expect(again.getByRole("checkbox", { name: "护栏全部安装" })).not.toBeChecked();
  await expect(again.getByLabel(/^意见/)).toHaveValue("已现场核对。");
});

test("an edit left half way takes over what others changed meanwhile, and shows both where they changed the same", async ({ as, owner }) => {
  const title = `修缮渡口 ${Date.now()}`;
  const id = await underWay(owner, title);
  const page = await as("office");
  const edit = await openVerb(page, id, "调整事项");
  await edit.getByLabel(/^事项名称/).fill(`${title} 二期`);
  await edit.getByLabel(/^调整原因/).fill("表述");
  await page.keyboard.press("Escape");
  await expect(edit).toBeHidden();
  await owner.query("update app.tasks set title = $2, content = '修好十五处渡口。', version = version + 1 where id = $1", [id, `${title} 甲段`]);

  const again = await openVerb(page, id, "调整事项");
  const both = again.getByRole("table", { name: "别人刚刚保存了另一个版本" });
  await expect(both.getByRole("row", { name: /事项名称/ })).toContainText(`${title} 甲段`);
  await expect(both.getByRole("row", { name: /事项名称/ })).toContainText(`${title} 二期`);
  await expect(again.getByLabel(/^事项名称/)).toHaveValue(`${title} 二期`);
  await expect(again.getByLabel(/^具体内容/)).toHaveValue("修好十五处渡口。");
  await expectSound(page);
  await again.getByRole("button", { name: "以我的为准" }).click();
  await expect(again).toBeHidden();
  await expect.poll(async () => (await owner.query("select title, content from app.tasks where id = $1", [id])).rows).toEqual([{ title: `${title} 二期`, content: "修好十五处渡口。" }]);
});

test("a drawer is not closed unasked over a file on its way; once it has arrived it is kept with the draft", async ({ as, owner }) => {
  const id = await underWay(owner, `修缮渡口 ${Date.now()}`);
  const page = await as("housingLiaison");
  await page.goto(`/tasks/${id}`);
  const open = page.getByRole("button", { name: "反馈进展", exact: true });
  await (await alive(open)).click();
  const drawer = page.getByRole("dialog", { name: /反馈/ });
  let arrive = () => {};
  const held = new Promise<void>((resolve) => { arrive = resolve; });
  await page.route("**/api/files", async (route) => { await held; await route.continue(); }, { times: 1 });
  await drawer.locator("input[type=file]").setInputFiles({ name: "验收单.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 drafts") });
  await expect(drawer.getByText("验收单.pdf")).toBeVisible();
  await page.keyboard.press("Escape");
  const ask = page.getByRole("alertdialog", { name: "有附件还没有传上，现在关闭？" });
  await expect(ask).toBeVisible();
  await expectSound(page);
  await ask.getByRole("button", { name: "取消" }).click();
  await expect(ask).toBeHidden();
  arrive();
  await expect(drawer.getByRole("link", { name: "验收单.pdf" })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await page.reload();
  await (await alive(open)).click();
  await expect(drawer.getByRole("link", { name: "验收单.pdf" })).toBeVisible();
});
