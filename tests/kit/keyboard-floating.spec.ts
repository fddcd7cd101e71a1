import { expect } from "@playwright/test";
import { openStories, story, test } from "./story";

test.beforeEach(async ({ page }) => {
  await openStories(page, "floating", "reading");
});

for (const [id, role] of [["dialog", "dialog"], ["drawer", "dialog"], ["confirm", "alertdialog"]] as const) {
  test(`${id}: keeps the focus inside, Escape closes, the focus returns`, async ({ page }) => {
    const opener = story(page, id).getByRole("button");
    await opener.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole(role);
    await expect(panel).toBeVisible();
    // A guard at the edge passes the focus on in the next task: asked where it comes to rest.
    const inside = () => panel.evaluate((element) => element.contains(document.activeElement));
    await expect.poll(inside).toBe(true);
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press("Tab");
      await expect.poll(inside).toBe(true);
    }
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await expect(opener).toBeFocused();
  });
}

test("menu: arrows move, disabled entries refuse, Enter acts", async ({ page }) => {
  const opener = story(page, "menu").getByRole("button");
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "申请延期" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(story(page, "menu").getByRole("status")).toHaveText("转办");
  await expect(opener).toBeFocused();
});

test("popover and tooltip open by keys", async ({ page }) => {
  await story(page, "popover").getByRole("button").press("Enter");
  await expect(page.getByRole("dialog", { name: "滞后的原因" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(story(page, "popover").getByRole("button")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByText("按工作日计算，不含节假日")).toBeVisible();
});

test("tabs: arrows move, the panel follows", async ({ page }) => {
  const tabs = story(page, "tabs").getByRole("tab");
  await tabs.first().focus();
  await page.keyboard.press("ArrowRight");
  // The focus moves after the key's own event; Enter before that would choose the first tab again.
  await expect(tabs.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  // The panel that goes stays for the length of its movement.
  await expect(story(page, "tabs").getByRole("tabpanel", { name: "我配合" })).toHaveText("配合的事项");
});

test("toast: shows, and its button acts by key", async ({ page }) => {
  await story(page, "toast").getByRole("button", { name: "通知" }).press("Enter");
  await expect(page.getByText("有新批示").first()).toBeVisible();
  await page.getByRole("button", { name: "查看", exact: true }).press("Enter");
  await expect(story(page, "menu").getByRole("status")).toHaveText("查看批示");
});

test("shell: the first Tab offers to skip to the content, the current page is marked", async ({ page }) => {
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "跳到正文" });
  await expect(skip).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await expect(page.getByRole("navigation").first().getByRole("link", { name: /督查台账/ })).toHaveAttribute("aria-current", "page");
});

test("shell: posts are switched from the account menu", async ({ page }) => {
  await page.getByRole("banner").getByRole("button", { name: /周倩/ }).press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("banner").getByRole("button")).toContainText("政府办 · 代理主任");
});

test("line chart: the numbers are one key away", async ({ page }) => {
  await story(page, "line-chart").getByRole("button", { name: "表格" }).press("Enter");
  await expect(story(page, "line-chart").getByRole("row", { name: /11月 95 84/ })).toBeVisible();
});
