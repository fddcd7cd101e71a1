import { expect } from "@playwright/test";
import { openStories, story, test } from "./story";

test.beforeEach(async ({ page }) => {
  await openStories(page, "pickers");
});

test("date: typed in any usual way", async ({ page }) => {
  const input = story(page, "date-picker").getByLabel("完成时限");
  await input.fill("2026年3月5日");
  await page.keyboard.press("Tab");
  await expect(input).toHaveValue("2026-03-05");
  await input.fill("没有这一天");
  await page.keyboard.press("Tab");
  await expect(input).toHaveValue("2026-03-05");
  await input.fill("");
  await page.keyboard.press("Tab");
  await expect(input).toHaveValue("");
});

test("date: Alt+↓ opens the calendar, arrows move by day and week, Enter takes, Escape gives back", async ({ page }) => {
  const input = story(page, "date-picker").getByLabel("完成时限");
  await input.focus();
  await page.keyboard.press("Alt+ArrowDown");
  const grid = page.getByRole("grid", { name: "2026年11月" });
  await expect(grid).toBeVisible();
  await expect(grid.locator("th").first()).toHaveText("一");
  await expect(page.getByRole("button", { name: /2026年11月23日/ })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(input).toHaveValue("2026-11-17");
  await expect(grid).toBeHidden();
  await story(page, "date-picker").getByRole("button").first().press("Enter");
  await page.keyboard.press("Escape");
  await expect(grid).toBeHidden();
});

test("date: a day outside the limits is refused", async ({ page }) => {
  const input = story(page, "date-picker").getByLabel("签收期限");
  await input.fill("2026-12-01");
  await page.keyboard.press("Tab");
  await expect(input).toHaveValue("");
});

test("range: two days by keys, in either order; presets; clear", async ({ page }) => {
  const range = story(page, "date-range-picker").getByRole("combobox");
  await range.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "本年" }).click();
  await expect(range).toContainText(/^\d{4}-01-01 至 \d{4}-12-31$/);
  await story(page, "date-range-picker").getByRole("button", { name: "清除" }).click();
  await expect(range).toContainText("选择起止日期");
  await range.click();
  const days = page.getByRole("dialog").getByRole("gridcell").getByRole("button");
  await days.nth(9).press("Enter");
  await days.nth(4).press("Enter");
  await expect(range).toContainText(/-05 至 \d{4}-\d{2}-10$/);
});

test("month: arrows move, Enter takes, the year turns", async ({ page }) => {
  const month = story(page, "month-picker").getByRole("combobox");
  await month.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "上一年" }).click();
  await page.getByRole("button", { name: "1月", exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(month).toContainText("2025年2月");
  await expect(month).toBeFocused();
});

test("tree select, one: initials find, arrows and Enter choose, the whole path shows", async ({ page }) => {
  const lead = story(page, "tree-select").getByRole("combobox", { name: "牵头单位" });
  await lead.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("searchbox", { name: "搜索" })).toBeFocused();
  await page.keyboard.type("jtj");
  await expect(page.getByRole("tree").last().getByRole("treeitem")).toHaveCount(2);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(lead).toHaveText("政府部门 / 县交通运输局");
  await expect(lead).toBeFocused();
});

test("tree select, many: a parent takes its children, some of them show as mixed", async ({ page }) => {
  const units = story(page, "tree-select").getByRole("combobox", { name: "配合单位" });
  await units.focus();
  await page.keyboard.press("Enter");
  const towns = page.getByRole("dialog").getByRole("treeitem", { name: "乡镇" });
  await expect(towns).toHaveAttribute("aria-checked", "mixed");
  await page.getByRole("searchbox").press("ArrowDown");
  await page.keyboard.press("End");
  await expect(page.getByRole("dialog").getByRole("treeitem", { name: "政府部门" })).not.toBeFocused();
  await page.keyboard.press("Home");
  await expect(page.getByRole("dialog").getByRole("treeitem", { name: "政府部门" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByRole("dialog").getByRole("treeitem", { name: "政府部门" })).toHaveAttribute("aria-checked", "true");
  await expect(page.getByRole("dialog").getByText("已选 6 项")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("dialog").getByRole("treeitem", { name: "县财政局" })).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(units).toContainText("等 6 个");
});

test("tree: arrows open, move and choose", async ({ page }) => {
  const tree = story(page, "tree").getByRole("tree");
  await tree.getByRole("treeitem", { name: "议事协调机构" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(tree.getByRole("treeitem", { name: "防汛抗旱指挥部" })).toHaveAttribute("aria-selected", "true");
});

test("upload: chosen file arrives, a refused one says why and can be tried again or dropped", async ({ page }) => {
  const upload = story(page, "upload");
  const chooser = page.waitForEvent("filechooser");
  await upload.getByRole("button", { name: /佐证材料|点击选择/ }).press("Enter");
  await (await chooser).setFiles([
    { name: "资金台账.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("1") },
    { name: "refuse.pdf", mimeType: "application/pdf", buffer: Buffer.from("2") },
  ]);
  await expect(upload.getByRole("link", { name: "资金台账.xlsx" })).toBeVisible();
  await expect(upload.getByText("文件无法读取，请另存后再传")).toBeVisible();
  await upload.getByRole("button", { name: "重试" }).press("Enter");
  await expect(upload.getByText("文件无法读取，请另存后再传")).toBeVisible();
  await upload.getByRole("button", { name: "取消" }).press("Enter");
  await expect(upload.getByText("refuse.pdf")).toBeHidden();
  await upload.getByRole("button", { name: "移除资金台账.xlsx" }).press("Enter");
  await expect(upload.getByText("资金台账.xlsx")).toBeHidden();
});

test("upload: of several files that arrive at the same moment none is lost", async ({ page }) => {
  const upload = story(page, "upload");
  const names = ["一标段.pdf", "二标段.pdf", "三标段.pdf", "四标段.pdf"];
  let letGo = () => {};
  const together = new Promise<void>((resolve) => { letGo = resolve; });
  let asked = 0;
  await page.route("**/dev/ui/upload", async (route) => {
    asked += 1;
    const id = `together-${asked}`;
    if (asked === names.length) letGo();
    await together;
    await route.fulfill({ json: { id } });
  });
  await upload.locator("input[type=file]").setInputFiles(names.map((name) => ({ name, mimeType: "application/pdf", buffer: Buffer.from(name) })));
  for (const name of names) await expect(upload.getByRole("link", { name })).toBeVisible();
});

test("upload: progress shows and cancelling stops it", async ({ page }) => {
  await page.route("**/dev/ui/upload", () => undefined);
  const upload = story(page, "upload");
  await upload.locator("input[type=file]").setInputFiles({ name: "大文件.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(1000) });
  await expect(upload.getByRole("progressbar")).toBeVisible();
  await upload.getByRole("button", { name: "取消" }).click();
  await expect(upload.getByText("大文件.pdf")).toBeHidden();
});

test("upload: a file too large is refused before it is sent", async ({ page }) => {
  const upload = story(page, "upload");
  await upload.locator("input[type=file]").setInputFiles({ name: "录像.mp4", mimeType: "video/mp4", buffer: Buffer.alloc(6 * 1024 * 1024) });
  await expect(upload.getByRole("alert")).toContainText("录像.mp4：文件超过 5 MB");
});
