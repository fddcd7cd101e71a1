import { expect } from "@playwright/test";
import { expectInside } from "../sound";
import { openStories, story, test } from "./story";

for (const width of [390, 768, 1024, 1440, 1920]) {
  test(`nothing reaches beyond the right edge at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const errors = await openStories(page);
    await expectInside(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(errors).toEqual([]);
  });
}

test("touch targets are 44 px and inputs 16 px on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openStories(page);
  const small = await page.locator("main button:visible, main [role=combobox]:visible, main input:visible").evaluateAll((elements) =>
    elements
      .filter((element) => element.closest("table") === null && getComputedStyle(element).position !== "fixed")
      .map((element) => ({ box: element.getBoundingClientRect(), size: Number.parseFloat(getComputedStyle(element).fontSize), element }))
      // Parts of a framed control (number and its steps) are 44 px with the frame's two lines. A box that is only the mark of a label is as large as its line.
      .filter(({ box, element }) => box.height < 42 && box.width > 1 && element.closest("label, span:has(> label)") === null && !["checkbox", "radio", "switch"].includes(element.getAttribute("role") ?? element.getAttribute("type") ?? ""))
      .map(({ element }) => element.outerHTML.slice(0, 140)),
  );
  expect(small).toEqual([]);
  const letters = await page.locator("main input:visible, main textarea:visible").evaluateAll((elements) =>
    elements.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)).filter((size) => size < 16),
  );
  expect(letters).toEqual([]);
});

test("print: chrome is gone, the loaded rows are there, the head repeats", async ({ page }) => {
  await openStories(page);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("header").first()).toBeHidden();
  await expect(page.getByRole("navigation").first()).toBeHidden();
  await expect(page.locator("#data-table tbody tr[data-row-id]")).not.toHaveCount(0);
  expect(await page.locator("#data-table tbody tr[data-row-id]").count()).toBeGreaterThanOrEqual(50);
  expect(await page.locator("#data-table thead").evaluate((head) => getComputedStyle(head).display)).toBe("table-header-group");
});

test("print: an open drawer stands alone, whole and upright", async ({ page }) => {
  await openStories(page, "floating");
  await story(page, "drawer").getByRole("button").click();
  const lines = page.getByRole("dialog").getByRole("listitem");
  await expect(lines.last()).not.toBeInViewport();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("main")).toBeHidden();
  await expect(page.getByRole("dialog").getByRole("button")).toHaveCount(0);
  expect(await lines.last().evaluate((line) => {
    const bottom = line.getBoundingClientRect().bottom + window.scrollY;
    const cutting: string[] = [];
    for (let box = line.parentElement; box; box = box.parentElement) {
      if (getComputedStyle(box).overflowY !== "visible" && box.scrollHeight > box.clientHeight) cutting.push(box.className);
    }
    return { cutting, within: bottom <= document.documentElement.scrollHeight };
  })).toEqual({ cutting: [], within: true });
  // What the printer gets: several pages, higher than wide.
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sizes = [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => Number(width) < Number(height));
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes).not.toContain(false);
});

test("no motion where the reader wants none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openStories(page);
  const spin = await page.locator("#button svg.animate-spin").evaluate((ring) => getComputedStyle(ring).animationDuration);
  expect(Number.parseFloat(spin)).toBeLessThan(0.001);
});

test("texts follow the reader's language", async ({ page, stories, baseURL }) => {
  await stories.addCookies([{ name: "locale", value: "en", url: baseURL ?? "http://localhost" }]);
  await openStories(page);
  await stories.clearCookies();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("#filter-bar").getByRole("button", { name: "Reset" })).toBeVisible();
});
