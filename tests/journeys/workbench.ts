import type { Locator, Page } from "@playwright/test";
import { expect } from "../fixtures";

/** Hydrated: keys and selections are heard. */
export const ready = (page: Page) => page.waitForFunction(() => Object.keys(document.querySelector("[role=document]") ?? {}).some((key) => key.startsWith("__reactFiber")));

export async function recordMeeting(page: Page, title: string): Promise<void> {
  await page.goto("/directives/new");
  await page.getByLabel(/会议（文件）名称/).fill(title);
  await page.getByRole("button", { name: "保存" }).click();
  await page.waitForURL(/\/directives\/[0-9a-f-]{36}$/);
}

/** Stores a text of the meeting that is open, and is in its workbench afterwards. */
export async function addSpeech(page: Page, body: string): Promise<void> {
  await page.getByRole("link", { name: /添加文稿|再添加一篇/ }).first().click();
  await page.getByLabel(/文稿全文/).fill(body);
  await page.getByRole("button", { name: "保存并分解" }).click();
  await page.waitForURL(/\/texts\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("document", { name: "原文" })).toBeVisible();
  await ready(page);
}

export const rows = (page: Page) => page.getByRole("list", { name: "候选事项" }).locator("[data-candidate-row]");
/** Opens a candidate; a second press would close it. */
export async function open(row: Locator): Promise<void> {
  const button = row.getByRole("button").first();
  if ((await button.getAttribute("aria-expanded")) !== "true") await button.click();
}

/** Sentences in all and those decided, as the page says. */
export async function coverage(page: Page): Promise<{ total: number; done: number }> {
  const [, total, done] = /(\d+) 句中 (\d+) 句已处置/.exec(await page.getByText(/\d+ 句中 \d+ 句已处置/).first().innerText()) ?? [];
  return { total: Number(total), done: Number(done) };
}
