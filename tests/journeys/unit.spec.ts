import type { Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { expect, expectSound, test } from "../fixtures";

/** The day `n` days from today as the county counts it. */
const days = (n: number) => new Date(Date.now() + n * 86_400_000).toLocaleDateString("sv", { timeZone: "Asia/Shanghai" });

/** The button of one row of the queue; on the day of the monthly report its group is long and folded. */
async function inQueue(page: Page, name: string) {
  const row = page.getByRole("button", { name });
  const folded = page.getByRole("button", { name: /^显示其余/ });
  await expect(row.or(folded).first()).toBeVisible();
  while (!(await row.isVisible())) await folded.first().click();
  return row;
}

/** A task handed to the housing bureau today, as the dispatch leaves it. */
async function dispatched(owner: pg.Pool, title: string): Promise<string> {
  const id = randomUUID();
  const { rows: [unit] } = await owner.query("select id from app.units where short_name = '住建局'");
  await owner.query(
    `insert into app.tasks (id, number, title, content, kind, task_class, level, source_title, state, lead_unit_id, start_on, due_on, original_due_on, deadline_quality,
       closing_standard, target_value, target_unit, dispatched_at, sign_in_due_on)
     values ($1, $2, $3, '修好十二处渡口，汛前验收。', 'task', 'B', 'county', '全体（扩大）会议', 'dispatched', $4, $5, $6, $6, 'stated', '十二处渡口全部修好；验收单齐全', 12, '处', now() - interval '40 days', $7)`,
    [id, `J-${id.slice(0, 8)}`, title, unit.id, days(-40), days(60), days(1)]);
  await owner.query("insert into app.responsibilities (task_id, unit_id, slot, sign_in_due_on, due_on) values ($1, $2, 'lead', $3, $4)", [id, unit.id, days(1), days(60)]);
  return id;
}

/** A command past the screens, with the cookie of this page; the checking screens have their own journey. */
const tell = (page: Page, path: string, input: unknown) =>
  page.evaluate(async ([route, json]) => {
    const key = Math.random().toString(36).slice(2);
    const answer = await fetch(`/api/trpc/${route}`, { method: "POST", headers: { "content-type": "application/json", "x-idempotency-key": key }, body: JSON.stringify({ json }) });
    return answer.status;
  }, [path, input] as const);

const report = (owner: pg.Pool, taskId: string) => owner.query("select id, version, state, progress, done from app.reports where task_id = $1", [taskId]).then(({ rows }) => rows[0]);

test("the queue asks the lead unit for a deadline where there is none, and its number stands beside the page's name", async ({ as, owner }) => {
  const title = `修缮码头 ${Date.now()}`;
  const id = await dispatched(owner, title);
  await owner.query("update app.tasks set due_on = null, original_due_on = null, state = 'signed_in', signed_in_at = now() - interval '30 days' where id = $1", [id]);
  await owner.query("update app.responsibilities set signed_in_at = now() - interval '30 days' where task_id = $1", [id]);
  const page = await as("housingLiaison");
  await page.goto("/today");
  const [, now] = /今天要办 (\d+) 件/.exec(await page.getByText(/今天要办 \d+ 件/).first().innerText()) ?? [];
  await expect(page.getByRole("link", { name: /今日事项/ }).first()).toContainText(Number(now) > 99 ? "99+" : now ?? "");
  await (await inQueue(page, `提时限 ${title}`)).click();
  const dialog = page.getByRole("dialog", { name: "提出完成时限" });
  await dialog.getByRole("textbox", { name: /^完成时限/ }).fill(days(90));
  await dialog.getByLabel(/理由/).fill("按工序测算。");
  await page.keyboard.press("Escape");
  await page.getByRole("alertdialog").getByRole("button", { name: "取消" }).click();
  await dialog.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByText(/完成时限已提出/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: `提时限 ${title}` })).toHaveCount(0);
});

test("a unit takes a task from sign-in to the request for closing", async ({ as, owner }) => {
  const title = `修缮渡口 ${Date.now()}`;
  const id = await dispatched(owner, title);
  const page = await as("housingLiaison");

  await test.step("the queue asks to sign in, and the item page follows", async () => {
    await page.goto("/today");
    await (await inQueue(page, `签收 ${title}`)).click();
    await page.getByRole("dialog").getByRole("button", { name: "提出职责异议" }).click();
    await expect(page.getByRole("dialog", { name: "提出职责异议" }).getByLabel(/理由/)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await (await inQueue(page, `签收 ${title}`)).click();
    await page.getByRole("dialog").getByRole("button", { name: "签收", exact: true }).click();
    await expect(page.getByText("已签收").first()).toBeVisible();
    await page.goto(`/tasks/${id}`);
    await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
    await expectSound(page);
  });

  await test.step("names the responsible person", async () => {
    await page.getByRole("button", { name: "更多操作" }).click();
    await page.getByRole("menuitem", { name: "明确责任人" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox").click();
    await page.getByRole("option").first().click();
    await dialog.getByRole("button", { name: "确定" }).click();
    await expect(page.getByText("责任人已明确")).toBeVisible();
    await expect(page.getByText(/^责任人 /)).toBeVisible();
  });

  await test.step("sets the plan; what is wrong stands at its cell", async () => {
    await page.getByRole("button", { name: "节点计划" }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("button", { name: "手工定日期" }).click();
    await drawer.getByLabel(/^节点 1/).fill("完成设计");
    await drawer.getByRole("button", { name: "按工作日平均分配" }).click();
    await drawer.getByRole("button", { name: "保存计划" }).click();
    await expect(drawer.getByText("此项必填。")).toBeVisible();
    await drawer.getByLabel(/^节点 2/).fill("全部修好");
    await drawer.getByRole("button", { name: "保存计划" }).click();
    await expect(page.getByText("计划已保存")).toBeVisible();
    await expect(page.getByRole("list", { name: "节点计划" })).toContainText("完成设计");
  });

  await test.step("a report that is being typed survives a closed tab", async () => {
    await page.goto("/today");
    await (await inQueue(page, `填报 ${title}`)).click();
    await page.getByRole("dialog").getByLabel(/^本期完成工作/).fill("修好四处渡口");
    await expect(page.getByText(/草稿已存/)).toBeVisible();
    await page.goto("/today");
    await (await inQueue(page, `填报 ${title}`)).click();
    await expect(page.getByRole("dialog").getByLabel(/^本期完成工作/)).toHaveValue("修好四处渡口");
  });

  await test.step("reports with number and attachment", async () => {
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("textbox", { name: /^总进度/ }).fill("30");
    await drawer.getByRole("textbox", { name: /^累计完成/ }).fill("4");
    await drawer.locator("input[type=file]").setInputFiles({ name: "验收单.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 验收") });
    await expect(drawer.getByRole("link", { name: "验收单.pdf" })).toBeVisible({ timeout: 30_000 });
    await expectSound(page);
    await drawer.getByRole("button", { name: "提交" }).click();
    await expect(page.getByText("已提交").first()).toBeVisible();
    expect(await report(owner, id)).toMatchObject({ state: "awaiting_head", progress: 30 });
  });

  await test.step("the unit head lets it go up, the office returns it", async () => {
    const head = await as("housingHead");
    await head.goto("/today");
    await (await inQueue(head, `确认 ${title}`)).click();
    await head.getByRole("dialog").getByRole("button", { name: "确认上报" }).click();
    await expect(head.getByText("已确认上报")).toBeVisible();
    const { id: reportId, version } = await report(owner, id);
    const office = await as("office");
    await office.goto(`/tasks/${id}`);
    const link = office.getByRole("link", { name: "验收单.pdf" });
    await expect(link).toBeVisible();
    const file = await office.request.get((await link.getAttribute("href")) ?? "");
    expect(file.headers()).toMatchObject({ "content-type": "application/pdf", "x-content-type-options": "nosniff", "content-disposition": expect.stringMatching(/^attachment;/) });
    expect((await (await as("townLiaison")).request.get((await link.getAttribute("href")) ?? "")).status()).toBe(404);
    expect(await tell(office, "report.return", { reportId, version, code: "unclear", reason: "写明是哪四处" })).toBe(200);
  });

  await test.step("corrects and submits again", async () => {
    await page.goto("/today");
    await expect(page.getByText(/写明是哪四处/)).toBeVisible();
    await (await inQueue(page, `修改 ${title}`)).click();
    const drawer = page.getByRole("dialog");
    await expect(drawer.getByText("写明是哪四处")).toBeVisible();
    await drawer.getByLabel(/^本期完成工作/).fill("修好东滩、西滩、柳林、石桥四处渡口");
    await drawer.getByRole("button", { name: "提交" }).click();
    await expect(page.getByText("已提交").first()).toBeVisible();
    expect(await report(owner, id)).toMatchObject({ done: "修好东滩、西滩、柳林、石桥四处渡口", state: "awaiting_head" });
  });

  await test.step("asks for closing, and it is in the stream", async () => {
    await page.goto(`/tasks/${id}`);
    await page.getByRole("button", { name: "更多操作" }).click();
    await page.getByRole("menuitem", { name: "申请办结" }).click();
    await page.getByRole("dialog").getByLabel(/^完成情况/).fill("十二处渡口已修好，验收单齐全。");
    await page.getByRole("dialog").getByRole("button", { name: "提交申请" }).click();
    await expect(page.getByText("办结申请已提交")).toBeVisible();
    await expect(page.getByRole("list", { name: "进展与留痕" })).toContainText("办结申请");
  });
});

test("another unit learns nothing of a task and gets none of its files", async ({ as, owner }) => {
  const id = await dispatched(owner, `修缮渡口 ${Date.now()}`);
  const stranger = await as("townLiaison");
  await stranger.goto(`/tasks/${id}`);
  await expect(stranger.getByText("没有这个页面")).toBeVisible();
  await expect(stranger.getByText("修缮渡口")).toHaveCount(0);
  const { rows: [file] } = await owner.query("select f.id from app.files f where not exists (select from app.report_files r where r.file_id = f.id) limit 1");
  expect((await stranger.request.get(`/api/files/${file?.id ?? randomUUID()}`)).status()).toBe(404);
  expect(await tell(stranger, "task.signIn", { taskId: id })).toBe(404);
});

for (const [locale, width] of [["zh-CN", 390], ["en", 1440], ["en", 390]] as const) {
  test(`workbench, grid and item page are sound in ${locale} at ${width} px`, async ({ as, owner }) => {
    const { rows: [task] } = await owner.query(`select t.id from app.tasks t join app.units u on u.id = t.lead_unit_id where u.short_name = '住建局' and t.state = 'in_progress' order by t.number limit 1`);
    const page = await as("housingLiaison", { locale, width });
    for (const path of ["/today", "/today/report", `/tasks/${task.id}`]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      await expectSound(page);
    }
  });
}
