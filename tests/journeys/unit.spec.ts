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
  await expect(dialog).toBeHidden();
  // Closed without a question: it is there again, also after the page was opened anew, and can be thrown away.
  await page.goto("/today");
  await (await inQueue(page, `提时限 ${title}`)).click();
  await expect(dialog.getByText(/已恢复 .+ 的草稿/)).toBeVisible();
  await expect(dialog.getByLabel(/理由/)).toHaveValue("按工序测算。");
  await expect(dialog.getByRole("textbox", { name: /^完成时限/ })).toHaveValue(days(90));
  await dialog.getByRole("button", { name: "放弃草稿" }).click();
  await expect(dialog.getByLabel(/理由/)).toHaveValue("");
  await expect(dialog.getByText(/已恢复/)).toBeHidden();
  await dialog.getByRole("textbox", { name: /^完成时限/ }).fill(days(90));
  await dialog.getByLabel(/理由/).fill("按工序和汛期测算。");
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
    const signIn = page.getByRole("dialog", { name: "签收事项" });
    await signIn.getByRole("combobox", { name: /^责任人/ }).click();
    await page.getByRole("option").first().click();
    await signIn.getByRole("button", { name: "签收", exact: true }).click();
    await expect(page.getByText("已签收").first()).toBeVisible();
    await page.goto(`/tasks/${id}`);
    await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
    await expectSound(page);
  });

  await test.step("names another responsible person, beginning with the one of the signature", async () => {
    await expect(page.getByText(/^责任人 /)).toBeVisible();
    await page.getByRole("button", { name: "更多操作" }).click();
    await page.getByRole("menuitem", { name: "明确责任人" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("combobox")).not.toHaveValue("");
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
    await (await inQueue(page, `反馈 ${title}`)).click();
    await page.getByRole("dialog").getByLabel(/^本期完成工作/).fill("修好四处渡口");
    await expect(page.getByText(/草稿已存/)).toBeVisible();
    await page.goto("/today");
    await (await inQueue(page, `反馈 ${title}`)).click();
    await expect(page.getByRole("dialog").getByLabel(/^本期完成工作/)).toHaveValue("修好四处渡口");
    await expect(page.getByRole("dialog").getByText(/已恢复 .+ 的草稿/)).toBeVisible();
  });

  await test.step("reports with number and attachments, and not before each of them has arrived", async () => {
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("textbox", { name: /^总进度/ }).fill("30");
    await drawer.getByRole("textbox", { name: /^累计完成/ }).fill("4");
    const pdf = (name: string) => ({ name, mimeType: "application/pdf", buffer: Buffer.from(`%PDF-1.7 ${name}`) });
    await page.route("**/api/files", (route) => route.fulfill({ status: 401, json: { message: "登录已失效" } }), { times: 1 });
    await drawer.locator("input[type=file]").setInputFiles(pdf("验收单.pdf"));
    await expect(drawer.getByText("登录已失效")).toBeVisible();
    await drawer.getByRole("button", { name: "提交" }).click();
    await expect(drawer.getByText("有 1 个附件没有传上，请重试或取消后再提交")).toBeVisible();
    await drawer.getByRole("button", { name: "重试" }).click();
    await expect(drawer.getByRole("link", { name: "验收单.pdf" })).toBeVisible({ timeout: 30_000 });
    await drawer.locator("input[type=file]").setInputFiles([pdf("东滩.pdf"), pdf("西滩.pdf"), pdf("柳林.pdf")]);
    for (const name of ["东滩.pdf", "西滩.pdf", "柳林.pdf"]) await expect(drawer.getByRole("link", { name })).toBeVisible({ timeout: 30_000 });
    await expectSound(page);
    await drawer.getByRole("button", { name: "提交" }).click();
    await expect(page.getByText("已提交").first()).toBeVisible();
    const sent = await report(owner, id);
    expect(sent).toMatchObject({ state: "awaiting_head", progress: 30 });
    expect((await owner.query("select from app.report_files where report_id = $1", [sent.id])).rowCount).toBe(4);
  });

  await test.step("the unit head lets it go up, the office returns it", async () => {
    const head = await as("housingHead");
    await head.goto("/today");
    await (await inQueue(head, `确认 ${title}`)).click();
    const window = head.getByRole("dialog", { name: "负责人确认" });
    await expect(window.getByRole("link", { name: "验收单.pdf" })).toBeVisible();
    await expect(window.getByText(/^完成数 4 \/ 目标 12处/)).toBeVisible();
    await expectSound(head);
    await window.getByRole("button", { name: "退回承办人" }).click();
    const back = head.getByRole("dialog", { name: "退回承办人" });
    await expect(back.getByLabel(/^退回原因/)).toBeVisible();
    await back.getByRole("button", { name: "取消" }).click();
    await window.getByRole("button", { name: "确认反馈" }).click();
    await expect(head.getByText("已确认反馈")).toBeVisible();
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

test("signing in by keyboard leads on to the next row; the colleague who was slower is told by whom, and has nothing left to do", async ({ as, owner }) => {
  const title = `巡查堤坝 ${Date.now()}`;
  await dispatched(owner, title);
  const [page, colleague] = [await as("housingLiaison"), await as("housingOfficer")];
  await page.goto("/today");
  await colleague.goto("/today");
  await (await inQueue(colleague, `签收 ${title}`)).click();
  const slower = colleague.getByRole("dialog", { name: "签收事项" });
  await expect(slower).toBeVisible();
  await (await inQueue(page, `签收 ${title}`)).press("Enter");
  await page.getByRole("dialog", { name: "签收事项" }).getByRole("button", { name: "签收", exact: true }).press("Enter");
  await expect(page.getByText("已签收").first()).toBeVisible();
  await expect(page.getByRole("button", { name: `签收 ${title}` })).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute("data-row"))).toBe(true);
  await slower.getByRole("button", { name: "签收", exact: true }).click();
  await expect(colleague.getByText(/^本单位已由 .+ 签收/).first()).toBeVisible();
  await expect(slower).toBeHidden();
  await expect(colleague.getByRole("button", { name: `签收 ${title}` })).toHaveCount(0);
});

test("whoever answers an instruction a moment later reads the colleague's answer, and keeps what was typed in sight", async ({ as, owner }) => {
  const title = `加固围堰 ${Date.now()}`;
  const id = await dispatched(owner, title);
  await owner.query("update app.tasks set state = 'signed_in', signed_in_at = now() where id = $1", [id]);
  await owner.query("update app.responsibilities set signed_in_at = now() where task_id = $1", [id]);
  const { rows: [instruction] } = await owner.query<{ id: string }>(
    `insert into app.instructions (id, task_id, unit_id, post_id, author_id, author_name, text, at, answer_due_on)
     select gen_random_uuid(), t.id, t.lead_unit_id, o.post_id, a.user_id, '县长', '三天内加固。', now(), $2::date
     from app.tasks t, app.accounts a join app.post_holders o on o.user_id = a.user_id where t.id = $1 and a.username = 'xianzhang' limit 1 returning id`, [id, days(1)]);
  const [page, colleague] = [await as("housingLiaison"), await as("housingHead")];
  await colleague.goto("/today");
  await page.goto("/today");
  await (await inQueue(page, `答复 ${title}`)).click();
  const dialog = page.getByRole("dialog", { name: "答复批示" });
  await dialog.getByLabel(/^落实情况/).fill("正在调运沙袋。");
  expect(await tell(colleague, "task.answer", { instructionId: instruction?.id, text: "沙袋已到，今晚加固。" })).toBe(200);
  await dialog.getByRole("button", { name: "答复", exact: true }).click();
  const told = page.getByRole("dialog", { name: "这条批示已经答复" });
  await expect(told).toContainText("沙袋已到，今晚加固。");
  await expect(told).toContainText("正在调运沙袋。");
  await expectSound(page);
  await page.keyboard.press("Escape");
  await expect(told).toBeHidden();
  await expect(page.getByRole("button", { name: `答复 ${title}` })).toHaveCount(0);
});

/** A task of the housing bureau that is signed in and was spoken of before, so that a report may say that nothing changed. */
async function underWay(owner: pg.Pool, title: string): Promise<string> {
  const id = await dispatched(owner, title);
  await owner.query("update app.tasks set state = 'in_progress', signed_in_at = now() - interval '30 days', last_report_text = '修好两处渡口' where id = $1", [id]);
  await owner.query("update app.responsibilities set signed_in_at = now() - interval '30 days' where task_id = $1", [id]);
  return id;
}

test("a draft begun before a colleague reported overwrites nothing unseen", async ({ as, owner }) => {
  const title = `修缮渡口 ${Date.now()}`;
  const id = await underWay(owner, title);
  const page = await as("housingLiaison");
  const drawer = page.getByRole("dialog");
  await page.goto("/today");
  await (await inQueue(page, `反馈 ${title}`)).click();
  await drawer.getByLabel(/^本期完成工作/).fill("修好三处渡口");
  await expect(drawer.getByText(/草稿已存/)).toBeVisible();
  const { rows: [draft] } = await owner.query("select key from app.drafts where key like $1", [`report:${id}:%`]);
  const period = String(draft.key).split(":")[2];

  const head = await as("housingHead");
  await head.goto("/today");
  expect(await tell(head, "report.submit", { taskId: id, period, noChange: false, progress: 50, done: "修好六处渡口" })).toBe(200);
  const { id: reportId, version } = await report(owner, id);
  const office = await as("office");
  await office.goto("/desk");
  expect(await tell(office, "report.return", { reportId, version, code: "unclear", reason: "写明是哪六处" })).toBe(200);

  await page.goto("/today");
  await (await inQueue(page, `修改 ${title}`)).click();
  const theirs = drawer.getByRole("alert").filter({ hasText: "别人刚刚保存了另一个版本" });
  await expect(theirs).toContainText("修好六处渡口");
  await expect(drawer.getByLabel(/^本期完成工作/)).toHaveValue("修好三处渡口");
  await expect(drawer.getByRole("button", { name: "以我的为准，提交" })).toBeVisible();
  await drawer.getByRole("button", { name: "放弃草稿" }).click();
  await expect(theirs).toBeHidden();
  await expect(drawer.getByLabel(/^本期完成工作/)).toHaveValue("修好六处渡口");
  await expect(drawer.getByRole("button", { name: "提交", exact: true })).toBeVisible();
});

test("无变化 asks before it throws away what was typed, and is sent once", async ({ as, owner }) => {
  const title = `修缮渡口 ${Date.now()}`;
  const id = await underWay(owner, title);
  const page = await as("housingLiaison");
  const drawer = page.getByRole("dialog");
  await page.goto("/today");
  await (await inQueue(page, `反馈 ${title}`)).click();
  await drawer.getByLabel(/^本期完成工作/).fill("修好三处渡口");
  await drawer.getByRole("button", { name: "无变化" }).click();
  const ask = page.getByRole("alertdialog", { name: "放弃已填内容，按无变化反馈？" });
  await ask.getByRole("button", { name: "取消" }).click();
  await expect(drawer.getByLabel(/^本期完成工作/)).toHaveValue("修好三处渡口");
  await drawer.getByRole("button", { name: "无变化" }).click();
  await ask.getByRole("button", { name: "按无变化反馈" }).click();
  await expect(page.getByText("已提交").first()).toBeVisible();
  const { rows } = await owner.query("select done, no_change from app.reports where task_id = $1", [id]);
  expect(rows).toEqual([{ done: "修好两处渡口", no_change: true }]);
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
