import type { Page } from "@playwright/test";
import { expect, expectSound, openPage, test, untilLoaded } from "../fixtures";
import { expectAccessible, expectInside } from "../sound";

/** The key is heard once the page is alive. */
const opened = (page: Page) => expect(async () => {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "查找并前往" })).toBeVisible({ timeout: 2_000 });
}).toPass();

test("Ctrl K leads anywhere by keyboard: a page, an item by its number, a unit; where one went stands there next time", async ({ as, owner }) => {
  const { rows: [item] } = await owner.query("select id, number, title from app.tasks where state = 'in_progress' and not restricted and number ~ '^20' order by number limit 1");
  const page = await as("office");
  await openPage(page, "/desk");
  const box = page.getByRole("combobox", { name: "查找并前往" });
  await opened(page);
  await expect(box).toBeFocused();
  await expect(page.getByRole("option", { name: "督查台账" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();

  await page.keyboard.press("Control+k");
  await box.fill(item.number);
  await expect(page.getByRole("option").first()).toContainText(item.title);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: item.title })).toBeVisible();

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("group", { name: "最近去过" }).getByRole("option").first()).toContainText(item.number);
  await box.fill("jtj");
  await page.getByRole("option", { name: /交通/ }).click();
  await expect(page).toHaveURL(/\/ledger\?state=all&unit=/);

  await page.keyboard.press("Control+k");
  await box.fill("没有这样的事项");
  await expect(page.getByText("没有相符的事项、单位或页面")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/ledger\?state=all&q=/);
});

test("a unit finds its own items only; an administrator finds pages and nothing of the county's business", async ({ as, owner }) => {
  const { rows: [other] } = await owner.query(`select t.number from app.tasks t where t.state = 'in_progress' and t.child_count = 0 and not exists (
    select from app.responsibilities r join app.units u on u.id = r.unit_id where r.task_id = t.id and u.short_name = '住建局') order by t.number limit 1`);
  const unit = await as("housingLiaison");
  await openPage(unit, "/today");
  await opened(unit);
  await unit.getByRole("combobox", { name: "查找并前往" }).fill(other.number);
  await expect(unit.getByText("没有相符的事项、单位或页面")).toBeVisible();
  const administrator = await as("auditAdmin");
  await openPage(administrator, "/admin/audit");
  await opened(administrator);
  await administrator.getByRole("combobox", { name: "查找并前往" }).fill("2026");
  await expect(administrator.getByText("没有相符的事项、单位或页面")).toBeVisible();
});

test("a view of one's own: saved with its filter and order, opened by the navigation when it is the usual one, removed again", async ({ as, owner }) => {
  await owner.query("delete from app.ledger_views");
  const page = await as("office");
  await openPage(page, "/ledger?lamp=red&sort=gap&dir=desc");
  await page.getByRole("button", { name: "保存视图" }).click();
  const dialog = page.getByRole("dialog", { name: "保存视图" });
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog.getByText("此项必填。")).toBeVisible();
  await dialog.getByRole("textbox", { name: /^视图名称/ }).fill("最落后的");
  await dialog.getByRole("checkbox", { name: /^设为默认/ }).check();
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  const views = page.getByRole("navigation", { name: "常用视图" });
  await expect(views.getByRole("link", { name: "最落后的" })).toHaveAttribute("aria-current", "page");
  await page.goto("/desk");
  await page.getByRole("navigation", { name: "主导航" }).first().getByRole("link", { name: "督查台账" }).click();
  await expect(page).toHaveURL(/\/ledger\?lamp=red&sort=gap&dir=desc$/);
  await views.getByRole("link", { name: /^在办/ }).click();
  await expect(views.getByRole("link", { name: "最落后的" })).not.toHaveAttribute("aria-current", "page");
  await untilLoaded(page);
  await page.getByRole("button", { name: "保存视图" }).click();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "删除 最落后的" }).click();
  await expect(views.getByRole("link", { name: "最落后的" })).toHaveCount(0);
  const other = await as("governmentOffice");
  await other.goto("/ledger");
  await expect(other.getByRole("navigation", { name: "常用视图" })).not.toContainText("最落后的");
});

for (const [locale, width] of [["zh-CN", 390], ["en", 390], ["en", 1440]] as const) {
  test(`palette and views are sound in ${locale} at ${width} px`, async ({ as }) => {
    const page = await as("office", { locale, width });
    await openPage(page, "/ledger");
    await expectSound(page);
    await page.getByRole("button", { name: /^(查找事项|Find items)/ }).filter({ visible: true }).click();
    await page.getByRole("combobox", { name: /^(查找并前往|Find and go)$/ }).fill("道路");
    await expect(page.getByRole("option").first()).toBeVisible();
    await expectAccessible(page);
    await expectInside(page);
  });
}
