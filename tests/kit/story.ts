import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";

/** Opens the story page and fails the test on any console error from then on. */
export async function openStories(page: Page): Promise<string[]> {
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto("/dev/ui");
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

/** Nothing serious or critical on the page, or in the given parts of it. */
export async function expectAccessible(page: Page, ...parts: readonly string[]): Promise<void> {
  // Focus guards pass the focus on at once: nobody ever rests on one.
  const builder = new AxeBuilder({ page }).exclude("nextjs-portal").exclude("[data-base-ui-focus-guard]");
  for (const part of parts) builder.include(part);
  const { violations } = await builder.analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)).toEqual([]);
}

/** Elements that reach beyond the right edge, those inside a scrolling box of their own left out. */
export function beyondRightEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null && element !== document.body &&
      (/(auto|scroll|hidden|clip)/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
      .filter((element) => !scrolls(element.parentElement))
      .map((element) => element.outerHTML.slice(0, 160));
  });
}
