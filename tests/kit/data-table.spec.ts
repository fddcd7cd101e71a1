import { expect } from "@playwright/test";
import { openStories, story, test } from "./story";

test.beforeEach(async ({ page }) => {
  await openStories(page, "table");
});

test("↑ ↓ Home End move the row, Space chooses, Enter opens, F2 edits", async ({ page }) => {
  const table = story(page, "data-table");
  const row = (id: number) => table.locator(`[data-row-id="task-${id}"]`);
  await row(1).focus();
  await page.keyboard.press("ArrowDown");
  await expect(row(2)).toBeFocused();
  await page.keyboard.press("Space");
  await expect(row(2)).toHaveAttribute("aria-selected", "true");
  await expect(table.getByText("已选 1 项")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(table.getByText("打开 2026-0002")).toBeVisible();
  await page.keyboard.press("F2");
  await expect(table.getByText("编辑 2026-0002")).toBeVisible();
  await page.keyboard.press("End");
  await expect(row(50)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(row(1)).toBeFocused();
});

test("the bulk bar takes the toolbar's place without moving the table", async ({ page }) => {
  const table = story(page, "data-table");
  const top = () => table.getByRole("grid").evaluate((grid) => grid.getBoundingClientRect().top + window.scrollY);
  const before = await top();
  await table.getByRole("checkbox", { name: "选择 城东污水处理厂二期扩建" }).first().check();
  await expect(table.getByRole("button", { name: "批量催办" })).toBeVisible();
  await expect(table.getByRole("button", { name: "导出" })).toBeHidden();
  expect(await top()).toBe(before);
  await table.getByRole("button", { name: "取消选择" }).click();
  await expect(table.getByRole("button", { name: "导出" })).toBeVisible();
});

test("Shift with the arrows chooses rows on the way and lets them go on the way back", async ({ page }) => {
  const table = story(page, "data-table");
  await table.locator("[data-row-id='task-1']").focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(table.getByText("已选 3 项")).toBeVisible();
  await page.keyboard.press("Shift+ArrowUp");
  await expect(table.getByText("已选 2 项")).toBeVisible();
  await expect(table.locator("[data-row-id='task-2']")).toBeFocused();
});

test("Shift chooses a range, the head all loaded rows with half a tick, and from there every row that matches", async ({ page }) => {
  const table = story(page, "data-table");
  const boxes = table.locator("tbody input[type=checkbox]");
  await boxes.nth(1).click();
  await boxes.nth(4).click({ modifiers: ["Shift"] });
  await expect(table.getByText("已选 4 项")).toBeVisible();
  const all = table.getByRole("checkbox", { name: "选择已加载的全部行" });
  const half = () => all.evaluate((box: HTMLInputElement) => box.indeterminate && !box.checked);
  await all.click();
  await expect(table.getByText("已选本页 50 项")).toBeVisible();
  expect(await half()).toBe(true);
  await table.getByRole("button", { name: "选择全部 400 项" }).click();
  await expect(table.getByText("已选全部 400 项")).toBeVisible();
  await expect(all).toBeChecked();
  await boxes.nth(1).click();
  await expect(table.getByText("已选 49 项")).toBeVisible();
  await all.click();
  await expect(table.getByText("已选本页 50 项")).toBeVisible();
  await all.click();
  await expect(table.getByText(/^已选/)).toBeHidden();
});

test("order: the head says how, and the app is asked", async ({ page }) => {
  const table = story(page, "data-table");
  const head = table.getByRole("columnheader", { name: "编号" });
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await head.getByRole("button").press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(table.locator("tbody [data-row-id]").first()).toContainText("2026-0400");
  await expect(head.getByRole("button")).toBeFocused();
});

test("only the window is drawn, and the next rows come on scrolling", async ({ page }) => {
  const table = story(page, "data-table");
  expect(await table.locator("tbody [data-row-id]").count()).toBeLessThan(45);
  await expect(table.getByRole("grid")).toHaveAttribute("aria-rowcount", "401");
  await table.locator("[data-row-id='task-1']").focus();
  await page.keyboard.press("End");
  await expect(table.locator("[data-row-id='task-50']")).toBeFocused();
  // The last row was in sight, so the next window is on its way.
  await expect(async () => {
    await page.keyboard.press("ArrowDown");
    await expect(table.locator("[data-row-id='task-51']")).toBeVisible({ timeout: 500 });
  }).toPass();
});

test("columns hide and widen by keys; the density changes the rows", async ({ page }) => {
  const table = story(page, "data-table");
  await table.getByRole("button", { name: "列", exact: true }).press("Enter");
  await page.getByRole("dialog").getByText("来源").click();
  await expect(table.getByRole("columnheader", { name: "来源" })).toBeHidden();
  const head = table.getByRole("columnheader", { name: "分管领导" });
  const before = (await head.boundingBox())?.width ?? 0;
  await page.getByRole("button", { name: "调整“分管领导”列宽 +" }).press("Enter");
  expect((await head.boundingBox())?.width).toBe(before + 16);
  // The list stays open for the next tick; a named choice sets all of them.
  await page.getByRole("button", { name: "三栏" }).press("Enter");
  await expect(table.getByRole("columnheader", { name: "分管领导" })).toBeHidden();
  await expect(table.getByRole("columnheader", { name: "编号" })).toBeVisible();
  await expect(table.getByRole("columnheader", { name: "完成时限" })).toBeVisible();
  await page.keyboard.press("Escape");
  await table.getByRole("button", { name: "密度" }).press("Enter");
  await page.getByRole("menuitem", { name: "紧凑" }).press("Enter");
  await expect.poll(async () => (await table.locator("[data-row-id='task-1']").boundingBox())?.height).toBe(32);
});

test("the first columns and the head stay in sight", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 800 });
  const table = story(page, "data-table");
  const scroller = table.locator("div:has(> table)");
  const left = async () => (await table.locator("[data-row-id='task-1'] td").nth(1).boundingBox())?.x;
  const before = await left();
  await scroller.evaluate((element) => element.scrollTo(200, 0));
  expect(await left()).toBe(before);
  const top = (await table.getByRole("columnheader", { name: "编号" }).boundingBox())?.y;
  await scroller.evaluate((element) => element.scrollTo(200, 300));
  expect((await table.getByRole("columnheader", { name: "编号" }).boundingBox())?.y).toBe(top);
});

test("growing columns share what the window leaves; nothing is left over and nothing is cut", async ({ page }) => {
  const table = story(page, "data-table");
  for (const width of [1600, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const scroller = table.locator("div:has(> table)");
    await expect.poll(() => scroller.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    const spare = await scroller.evaluate((box) => box.getBoundingClientRect().right - (box.querySelector("thead th:last-child")?.getBoundingClientRect().right ?? 0));
    // The bar for scrolling stands between.
    expect(spare).toBeLessThan(20);
  }
});

test("dragging the edge of a head widens its column", async ({ page }) => {
  const head = story(page, "data-table").getByRole("columnheader", { name: "来源" });
  await head.scrollIntoViewIfNeeded();
  const box = await head.boundingBox();
  if (box === null) throw new Error("the head is not drawn");
  await page.mouse.move(box.x + box.width - 3, box.y + 18);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 47, box.y + 18, { steps: 5 });
  await page.mouse.up();
  expect((await head.boundingBox())?.width).toBeGreaterThan(box.width + 40);
});

test("on a phone rows are cards and more come on scrolling", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const cards = story(page, "data-table").getByRole("list", { name: "督查台账" }).locator("> li");
  await expect(cards).toHaveCount(50);
  await cards.last().scrollIntoViewIfNeeded();
  await expect.poll(() => cards.count()).toBeGreaterThan(50);
});

test("empty, loading and failed tables say so", async ({ page }) => {
  const states = story(page, "data-table-states");
  await expect(states.getByText("没有符合条件的事项")).toBeVisible();
  await expect(states.getByRole("status", { name: "正在加载" })).toBeVisible();
  await expect(states.getByRole("alert")).toContainText("台账没有读出来");
});
