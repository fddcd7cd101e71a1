import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type pg from "pg";
import { expect, openPage, test } from "../fixtures";
import { expectAccessible, expectInside } from "../sound";

/** The day `n` days from today as the county counts it. */
const days = (n: number) => new Date(Date.now() + n * 86_400_000).toLocaleDateString("sv", { timeZone: "Asia/Shanghai" });

let made = 0;
/** An item of the housing bureau that is under way. */
async function underWay(owner: pg.Pool, title: string, reported = false): Promise<string> {
  const id = randomUUID();
  const { rows: [unit] } = await owner.query("select id from app.units where short_name = '住建局'");
  await owner.query(
    `insert into app.tasks (id, number, title, content, kind, task_class, level, source_title, state, lead_unit_id, start_on, due_on, original_due_on, deadline_quality,
       closing_standard, target_value, target_unit, dispatched_at, sign_in_due_on, signed_in_at, planned_at)
     values ($1, $2, $3, '修好十二处渡口，汛前验收。', 'task', 'A', 'county', '全体（扩大）会议', 'in_progress', $4, $5, $6, $6, 'stated', '十二处渡口全部修好；验收单齐全', 12, '处', now() - interval '70 days', $7, now() - interval '69 days', now())`,
    [id, `I-${Date.now()}-${String((made += 1)).padStart(3, "0")}`, title, unit.id, days(-70), days(60), days(-69)]);
  await owner.query("insert into app.responsibilities (task_id, unit_id, slot, sign_in_due_on, due_on, signed_in_at) values ($1, $2, 'lead', $3, $4, now() - interval '69 days')", [id, unit.id, days(-69), days(60)]);
  if (reported) {
    await owner.query(`insert into app.reports (task_id, unit_id, period, due_on, progress, done, state, submitted_at) values ($1, $2, to_char(now() - interval '2 months', 'YYYY-MM'), $3, 20, '修好两处', 'accepted', now() - interval '30 days')`, [id, unit.id, days(-30)]);
  }
  return id;
}

/** The office's window of an edit, from the item page; on a narrow one its verb may stand in the menu. */
async function openEdit(page: Page, id: string) {
  await openPage(page, `/tasks/${id}`);
  const verb = /^(调整事项|Edit item)$/;
  const button = page.getByRole("button", { name: verb });
  if (!(await button.isVisible())) await page.getByRole("button", { name: /^(更多操作|More actions)$/ }).click();
  await button.or(page.getByRole("menuitem", { name: verb })).click();
  const dialog = page.getByRole("dialog", { name: verb });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function fillDate(field: ReturnType<Page["getByRole"]>, day: string): Promise<void> {
  await field.fill(day);
  await field.press("Tab");
}

test("the office corrects an item on its page: every field with its reason, refusals at their fields, the old values in the history", async ({ as, owner }) => {
  const title = `整治渡口 ${Date.now()}`;
  const id = await underWay(owner, title);
  const page = await as("office");
  const dialog = await openEdit(page, id);
  await expectAccessible(page);
  await fillDate(dialog.getByRole("textbox", { name: /^完成时限/ }).first(), days(-100));
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog.getByText("此项必填。")).toBeVisible();
  await dialog.getByLabel(/^调整原因/).fill("按会议要求调整");
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog.getByText("时限不能早于开始日期。")).toBeVisible();
  await fillDate(dialog.getByRole("textbox", { name: /^完成时限/ }).first(), days(90));
  await dialog.getByLabel(/^具体内容/).fill("修好十五处渡口，入冬前验收。");
  await dialog.getByRole("textbox", { name: /^目标值/ }).fill("15");
  await dialog.getByLabel(/^办结标准/).fill("十五处渡口全部修好；验收单齐全");
  await dialog.getByRole("combobox", { name: "添加配合单位" }).click();
  await page.getByRole("searchbox", { name: "搜索" }).last().fill("czj");
  await page.getByRole("treeitem", { name: /财政局/ }).first().click();
  await page.keyboard.press("Escape");
  await dialog.getByRole("textbox", { name: /财政局 承担的工作/ }).fill("保障资金");
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText("已保存").first()).toBeVisible();
  await expect(page.getByText("修好十五处渡口，入冬前验收。").first()).toBeVisible();
  await expect(page.getByText("保障资金").first()).toBeVisible();
  const { rows } = await owner.query("select field, before, after, reason from app.task_changes where task_id = $1 order by field collate \"C\"", [id]);
  expect(rows.map(({ field }) => field)).toEqual(["closingStandard", "content", "cooperatingUnit", "dueOn", "targetValue"]);
  expect(rows.find(({ field }) => field === "targetValue")).toEqual({ field: "targetValue", before: "12", after: "15", reason: "按会议要求调整" });
});

test("two officers save the same item: the second sees both versions and overwrites only what was touched", async ({ as, owner }) => {
  const title = `整治渡口 ${Date.now()}`;
  const id = await underWay(owner, title);
  const [first, second] = [await as("office"), await as("office")];
  const dialogs = [await openEdit(first, id), await openEdit(second, id)] as const;
  await dialogs[0].getByLabel(/^事项名称/).fill(`${title} 甲`);
  await dialogs[0].getByLabel(/^办结标准/).fill("全部验收");
  await dialogs[1].getByLabel(/^事项名称/).fill(`${title} 乙`);
  for (const dialog of dialogs) await dialog.getByLabel(/^调整原因/).fill("表述");
  await dialogs[0].getByRole("button", { name: "保存", exact: true }).click();
  await expect(first.getByText("已保存").first()).toBeVisible();
  await dialogs[1].getByRole("button", { name: "保存", exact: true }).click();
  const both = dialogs[1].getByRole("table", { name: "别人刚刚保存了另一个版本" });
  await expect(both.getByRole("row", { name: /事项名称/ })).toContainText(`${title} 甲`);
  await expect(both.getByRole("row", { name: /事项名称/ })).toContainText(`${title} 乙`);
  await expect(both.getByRole("row", { name: /办结标准/ })).toContainText("（未动）");
  await expectAccessible(second);
  await dialogs[1].getByRole("button", { name: "以我的为准" }).click();
  await expect(second.getByRole("heading", { level: 1, name: `${title} 乙` })).toBeVisible();
  const { rows } = await owner.query("select title, closing_standard from app.tasks where id = $1", [id]);
  expect(rows).toEqual([{ title: `${title} 乙`, closing_standard: "全部验收" }]);
});

test("the office closes an item from its own page against each point of its standard; a unit finds no such button", async ({ as, owner }) => {
  const id = await underWay(owner, `整治渡口 ${Date.now()}`);
  const unit = await as("housingLiaison");
  await unit.goto(`/tasks/${id}`);
  await unit.getByRole("button", { name: "更多操作" }).click();
  await expect(unit.getByRole("menuitem", { name: "申请办结" })).toBeVisible();
  for (const name of ["销号", "调整事项", "限制范围"]) await expect(unit.getByRole("menuitem", { name }).or(unit.getByRole("button", { name, exact: true }))).toHaveCount(0);
  const page = await as("office");
  await page.goto(`/tasks/${id}`);
  await page.getByRole("button", { name: "销号", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "销号" });
  await dialog.getByRole("checkbox", { name: "十二处渡口全部修好" }).check();
  await dialog.getByRole("button", { name: "销号", exact: true }).click();
  await expect(dialog.getByText("办结标准尚未逐条核对：验收单齐全")).toBeVisible();
  await dialog.getByRole("checkbox", { name: "验收单齐全" }).check();
  await dialog.getByRole("button", { name: "销号", exact: true }).click();
  await expect(page.getByText("已销号").first()).toBeVisible();
  expect((await owner.query("select state, closed_on is not null as closed from app.tasks where id = $1", [id])).rows).toEqual([{ state: "closed", closed: true }]);
});

test("the grid reports several items in one go: Enter moves down, a refusal stands in its line and keeps what was typed", async ({ as, owner }) => {
  const stamp = Date.now();
  const ids = [await underWay(owner, `渡口甲 ${stamp}`, true), await underWay(owner, `渡口乙 ${stamp}`, true), await underWay(owner, `渡口丙 ${stamp}`, true)];
  // One below the last that is typed into: numbers follow one another, and Enter has a row to go to.
  await underWay(owner, `渡口丁 ${stamp}`, true);
  await owner.query("delete from app.drafts where key = 'report:batch'");
  const page = await as("housingLiaison");
  await openPage(page, "/today/report");
  const row = (name: string) => page.getByRole("row").filter({ hasText: `${name} ${stamp}` });
  // What is typed before the page is alive would be lost.
  await expect(async () => {
    await row("渡口甲").getByRole("textbox", { name: /进度/ }).fill("41");
    await row("渡口甲").getByRole("textbox", { name: /进度/ }).fill("40");
    await expect(page.getByRole("button", { name: "提交 1 项" })).toBeEnabled({ timeout: 500 });
  }).toPass();
  await row("渡口甲").getByRole("textbox", { name: /完成工作/ }).fill("修好四处渡口");
  await row("渡口乙").getByRole("checkbox", { name: "无变化" }).check();
  const before = row("渡口丙").getByRole("textbox", { name: /进度/ });
  await before.fill("45");
  await before.press("Enter");
  await expect(before).not.toBeFocused();
  await expect(page.getByText(/草稿已存/)).toBeVisible();
  await page.getByRole("button", { name: "提交 3 项" }).click();
  await expect(row("渡口丙").getByRole("alert")).toBeVisible({ timeout: 30_000 });
  await expect(row("渡口丙").getByRole("textbox", { name: /进度/ })).toHaveValue("45");
  await row("渡口丙").getByRole("textbox", { name: /完成工作/ }).fill("修好五处渡口");
  await page.getByRole("button", { name: "提交 1 项" }).click();
  await expect.poll(async () => (await owner.query("select progress, no_change from app.reports where task_id = any($1) and state = 'awaiting_head' order by progress", [ids])).rows)
    .toEqual([{ progress: 20, no_change: true }, { progress: 40, no_change: false }, { progress: 45, no_change: false }]);
});

test("on a phone a returned report is corrected in the grid: fields have their words, the button stands above the tabs, what is not typed stays", async ({ as, owner }) => {
  const title = `渡口戊 ${Date.now()}`;
  const id = await underWay(owner, title);
  await owner.query(
    `insert into app.reports (task_id, unit_id, period, due_on, progress, done, next, help_needed, state, submitted_at, return_code, return_reason)
     select id, lead_unit_id, to_char(now() - interval '1 month', 'YYYY-MM'), $2, 100, '修好两处', '修北岸', '请协调砂石', 'returned', now() - interval '20 days', 'unclear', '写明处数' from app.tasks where id = $1`, [id, days(-30)]);
  await owner.query("delete from app.drafts where key = 'report:batch'");
  const page = await as("housingLiaison", { width: 390 });
  await openPage(page, "/today/report");
  const row = page.getByRole("row").filter({ hasText: title });
  const progress = row.getByRole("textbox", { name: /进度/ });
  const button = page.getByRole("button", { name: "提交 1 项" });
  await expect(row.getByText("总进度", { exact: true })).toBeVisible();
  // What is typed before the page is alive would be lost.
  await expect(async () => {
    await progress.fill("21");
    await progress.fill("20");
    await expect(button).toBeEnabled({ timeout: 500 });
  }).toPass();
  const [mine, tabs] = [await button.boundingBox(), await page.getByRole("navigation").last().boundingBox()];
  expect((mine?.y ?? 0) + (mine?.height ?? 0)).toBeLessThanOrEqual(tabs?.y ?? 0);
  await button.click();
  await expect.poll(async () => (await owner.query("select progress, done, next, help_needed, state from app.reports where task_id = $1", [id])).rows)
    .toEqual([{ progress: 20, done: "修好两处", next: "修北岸", help_needed: "请协调砂石", state: "awaiting_head" }]);
});

for (const [locale, width] of [["zh-CN", 390], ["en", 1440], ["en", 390]] as const) {
  test(`the window of an edit is sound in ${locale} at ${width} px`, async ({ as, owner }) => {
    const id = await underWay(owner, `整治渡口 ${Date.now()}`);
    const page = await as("office", { locale, width });
    await openEdit(page, id);
    await expectAccessible(page);
    await expectInside(page);
  });
}
