import type { Page } from "@playwright/test";
import { expect, expectSound, test } from "../fixtures";
import { addSpeech, coverage, recordMeeting, rows } from "./workbench";

/** Short, of our own words: two headings, a review, demands with and without owner and date, an appeal. */
const speech = `在全县重点工作推进会上的讲话

同志们：
一、前段工作
上半年，全县工作总体平稳，三条农村公路提前通车。
二、下步任务
（一）抓项目。县发展和改革局牵头，年底前固定资产投资必须完成30亿元。要加快老旧小区改造，尽快完成主体工程，同步做好管网更新。
（二）抓水利。县水务局要在8月底前完成5处坑塘清淤。各乡镇要排查辖区内河道，建立问题台账。
同志们，让我们振奋精神，扎实工作！
`;

const place = (page: Page) => page.locator("[data-place]");
/** A window that takes keys; a message that passes by is none. */
const modal = (page: Page) => page.locator("[role=dialog]:not([data-type])");
const isHeld = (page: Page) => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);

/** A key, after which the focus is somewhere. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect.poll(() => isHeld(page), { message: `the focus after ${key}` }).toBe(true);
}

/** A key that opens a field in a window of its own, which takes the letters that follow. */
async function ask(page: Page, key: string, words: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(modal(page).locator("input:not([aria-hidden])")).toBeFocused();
  await page.keyboard.type(words);
}

/** Enter in such a window: it saves and closes, and the keys are the page's again. */
async function done(page: Page): Promise<void> {
  await page.keyboard.press("Enter");
  await expect(modal(page)).toBeHidden();
  await expect.poll(() => isHeld(page)).toBe(true);
}

async function openedBench(page: Page, title: string): Promise<void> {
  await recordMeeting(page, `${title} ${Date.now()}`);
  await addSpeech(page, speech);
  await expect.poll(() => isHeld(page)).toBe(true);
}

test.describe("the workbench without a mouse", () => {
  test("a text is decided from its first sentence to its last by keys alone, the focus is never lost", async ({ as }) => {
    const page = await as("office");
    await openedBench(page, "键盘分解");
    const items = await rows(page).count();
    expect(items).toBeGreaterThan(3);

    await test.step("what is missing is set by one key each: unit by pinyin, day as it is said, leader, field, class", async () => {
      const row = rows(page).filter({ hasText: "老旧小区" }).first();
      for (let i = 0; i < 30 && (await row.getByRole("button").first().getAttribute("aria-expanded")) !== "true"; i += 1) await press(page, "J");
      await ask(page, "l", "czj");
      await expect(page.getByRole("option").first()).toHaveText(/财政局/);
      await done(page);
      await expect(row.getByText("财政局").first()).toBeVisible();
      await ask(page, "t", "10月底");
      await expect(modal(page).locator("output")).toContainText("-10-31");
      await done(page);
      await expect(row.getByText(/-10-31|10月31日/).first()).toBeVisible();
      await ask(page, "t", "无此日");
      await page.keyboard.press("Enter");
      await expect(page.getByText("看不出是哪一天。")).toBeVisible();
      await press(page, "Escape");
      await expect(modal(page)).toBeHidden();
      await ask(page, "g", "");
      await page.keyboard.press("ArrowDown");
      await expect(page.getByRole("option").first()).toBeVisible();
      await page.keyboard.press("ArrowDown");
      await done(page);
      await press(page, "A");
      await expect(row.getByText(/A 类/)).toBeVisible();
      await press(page, "u");
      await expect(row.getByText(/B 类/)).toBeVisible();
      await press(page, "U");
      await expect(row.getByText(/A 类/)).toBeVisible();
    });

    await test.step("merge, split, undo and redo", async () => {
      await press(page, "m");
      await expect(rows(page)).toHaveCount(items - 1);
      await press(page, "u");
      await expect(rows(page)).toHaveCount(items);
      await press(page, "U");
      await expect(rows(page)).toHaveCount(items - 1);
      await press(page, "Control+z");
      await expect(rows(page)).toHaveCount(items);
      await press(page, "s");
      await expect(page.getByRole("dialog", { name: "拆分事项" })).toBeVisible();
      await press(page, "Escape");
      await expect(modal(page)).toBeHidden();
    });

    await test.step("letters typed into a field or composed are no keys", async () => {
      await press(page, "e");
      const title = page.getByRole("textbox", { name: /事项名称/ });
      await expect(title).toBeFocused();
      const before = await title.inputValue();
      await page.keyboard.type("cdmsnj1");
      await expect(title).toHaveValue(`${before}cdmsnj1`);
      await page.evaluate(() => document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "c", isComposing: true, bubbles: true })));
      await expect(title).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(title).toBeHidden();
      await expect(rows(page)).toHaveCount(items);
    });

    await test.step("then on from place to place until nothing is left", async () => {
      await expect(page.getByText("未保存")).toBeVisible();
      for (let i = 0; i < 60; i += 1) {
        const { total, done } = await coverage(page);
        if (done === total) break;
        await press(page, "n");
        const here = await place(page).getAttribute("data-place");
        if (here === null) { await page.keyboard.press("N"); continue; }
        const isItem = await page.locator(`[data-candidate-row="${here}"]`).count();
        const text = isItem ? await page.locator(`[data-candidate-row="${here}"]`).innerText() : "";
        await press(page, isItem && !text.includes("缺牵头单位") ? "c" : "2");
        // An item shares its sentence with others: it shows itself that it is decided.
        if (isItem) await expect(page.locator(`[data-candidate-row="${here}"]`).getByRole("button").first()).toContainText(/已确认|不立项|不是任务要求|号召/);
        else await expect.poll(async () => (await coverage(page)).done).toBeGreaterThan(done);
      }
      await expect.poll(async () => { const { total, done } = await coverage(page); return total - done; }).toBe(0);
    });
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "快捷键" })).toBeVisible();
    await expectSound(page);
  });

  test("all of a kind are ticked and set in one step, and taken back in one", async ({ as }) => {
    const page = await as("office");
    await openedBench(page, "批量设置");
    await page.getByRole("button", { name: "按条件勾选" }).click();
    await page.getByRole("menuitem", { name: /^缺时限（[2-9]/ }).click();
    await expect(page.getByRole("menu")).toBeHidden();
    const without = await rows(page).filter({ hasText: "缺时限" }).count();
    expect(without).toBeGreaterThan(1);
    await ask(page, "t", "年底");
    await done(page);
    await expect(rows(page).filter({ hasText: "缺时限" })).toHaveCount(0);
    await press(page, "u");
    await expect(rows(page).filter({ hasText: "缺时限" })).toHaveCount(without);
  });
});
