import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectInside } from "../sound";
import { openStories, story, test, untilStill } from "./story";

/** What opens something, and how; everything else is checked with the page as a whole. */
const opened: readonly (readonly [group: Parameters<typeof openStories>[1], id: string, open: (page: Page) => Promise<void>])[] = [
  ["form", "form", async (page) => { await story(page, "form").getByRole("button", { name: "保存" }).click(); }],
  ["controls", "select", async (page) => { await story(page, "select").getByRole("combobox").first().click(); }],
  ["controls", "multi-select", async (page) => { await story(page, "multi-select").getByRole("combobox").click(); }],
  ["controls", "combobox", async (page) => { await story(page, "combobox").locator("input[role=combobox]").fill("局"); }],
  ["pickers", "date-picker", async (page) => { await story(page, "date-picker").getByRole("button").first().click(); }],
  ["pickers", "date-range-picker", async (page) => { await story(page, "date-range-picker").getByRole("combobox").click(); }],
  ["pickers", "month-picker", async (page) => { await story(page, "month-picker").getByRole("combobox").click(); }],
  ["pickers", "tree-select", async (page) => { await story(page, "tree-select").getByRole("combobox").nth(1).click(); }],
  ["floating", "dialog", async (page) => { await story(page, "dialog").getByRole("button").click(); }],
  ["floating", "confirm", async (page) => { await story(page, "confirm").getByRole("button").click(); }],
  ["floating", "drawer", async (page) => { await story(page, "drawer").getByRole("button").click(); }],
  ["floating", "menu", async (page) => { await story(page, "menu").getByRole("button").click(); }],
  ["floating", "popover", async (page) => { await story(page, "popover").getByRole("button").click(); }],
  ["floating", "tooltip", async (page) => { await story(page, "tooltip").getByRole("button").focus(); }],
  ["floating", "toast", async (page) => { await story(page, "toast").getByRole("button", { name: "出错" }).click(); }],
];

for (const width of [1440, 390]) {
  test.describe(`${width} px`, () => {
    test.beforeEach(async ({ page }) => { await page.setViewportSize({ width, height: 900 }); });

    test("every component at rest, with the shell", async ({ page }) => {
      const errors = await openStories(page);
      await expectAccessible(page);
      await expectInside(page);
      expect(errors).toEqual([]);
    });

    for (const [group, id, open] of opened) {
      test(`${id}, opened: nothing serious or critical, nothing beyond the edge, no errors`, async ({ page }) => {
        const errors = await openStories(page, group);
        await open(page);
        await untilStill(page);
        await expectAccessible(page, `#${id}`, "[data-base-ui-portal]");
        await expectInside(page);
        expect(errors).toEqual([]);
      });
    }
  });
}

test("dark theme: nothing serious or critical", async ({ page }) => {
  await openStories(page);
  await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
  await untilStill(page);
  await expectAccessible(page);
});
