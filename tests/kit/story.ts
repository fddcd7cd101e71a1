import { type BrowserContext, expect, type Locator, type Page, test as base } from "@playwright/test";

type Group = "basics" | "reading" | "controls" | "pickers" | "form" | "filter" | "table" | "floating";

/** Pages of one context per worker: what the browser has fetched and read once is there for the next test. For stories that leave nothing behind. */
export const test = base.extend<object, { stories: BrowserContext }>({
  stories: [async ({ browser }, use, { project }) => {
    const { baseURL, locale, timezoneId, viewport } = project.use;
    const context = await browser.newContext({ ...(baseURL && { baseURL }), ...(locale && { locale }), ...(timezoneId && { timezoneId }), ...(viewport && { viewport }) });
    await use(context);
    await context.close();
  }, { scope: "worker" }],
  page: async ({ stories }, use) => {
    const page = await stories.newPage();
    await use(page);
    await page.close();
  },
});

/** Opens the story page, whole or with these groups alone, and collects every console error from then on. */
export async function openStories(page: Page, ...groups: readonly Group[]): Promise<string[]> {
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`/dev/ui?${new URLSearchParams(groups.map((group) => ["story", group]))}`);
  // Keys and clicks before hydration would be lost: the page says when its effects have run.
  await expect(page.locator("[data-hydrated]")).toBeAttached({ timeout: 30_000 });
  return errors;
}

/** One component of the page. */
export function story(page: Page, id: string): Locator {
  return page.locator(`section#${id}`);
}

/** Waits until what moves has come to rest: colours and positions in between are nobody's. Endless movement is left out. */
export async function untilStill(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() =>
    document.getAnimations().filter((one) => one.playState === "running" && one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY).length)).toBe(0);
}
