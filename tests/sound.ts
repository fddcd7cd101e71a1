import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Until the page is alive: labels find their fields, and keys are heard, only then. */
async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.querySelectorAll("button, input, textarea, [role=radio]")].every((element) => Object.keys(element).some((key) => key.startsWith("__reactFiber"))));
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done, 0)); }));
}

/** Until the page is alive and shows what it had to fetch. Not the quiet of the network: one answer that nobody waits for would hold a test for ever. */
export async function untilLoaded(page: Page): Promise<void> {
  await untilAlive(page);
  await expect(page.locator(".animate-pulse")).toHaveCount(0);
}

/** Opens an address and waits until its page can be used. */
export async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilLoaded(page);
}

/** Nothing serious or critical for people with other senses, on the page or in the given parts of it. */
export async function expectAccessible(page: Page, ...parts: readonly string[]): Promise<void> {
  await untilAlive(page);
  // No frames of others to reach and only violations to tell: a fifth of the time. Focus guards pass the focus on at once: nobody ever rests on one.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] }).exclude("nextjs-portal").exclude("[data-base-ui-focus-guard]");
  for (const part of parts) builder.include(part);
  const { violations } = await builder.analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 5).map((node) => node.html.slice(0, 160)).join(" | ")}`), "axe").toEqual([]);
}

/** No element reaches beyond the right edge, those inside a scrolling box of their own left out. */
export async function expectInside(page: Page): Promise<void> {
  const outside = await page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null && element !== document.body &&
      (/(auto|scroll|hidden|clip)/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.body.querySelectorAll("*")]
      .filter((element) => { const { width, height, right } = element.getBoundingClientRect(); return width > 0 && height > 0 && right > document.documentElement.clientWidth + 0.5; })
      .filter((element) => !scrolls(element.parentElement))
      .slice(0, 5).map((element) => element.outerHTML.slice(0, 160));
  });
  expect(outside, "beyond the right edge").toEqual([]);
}

/** Sound for every reader: accessible, and inside the window. */
export async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectInside(page);
}
