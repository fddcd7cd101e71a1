import type { Locator, Page } from "@playwright/test";
import { expect } from "../fixtures";

/** A control that the page answers to: before that a field takes letters that are lost, and a press is not heard. */
export async function alive(control: Locator): Promise<Locator> {
  await expect.poll(() => control.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__reactProps")))).toBe(true);
  return control;
}

/** Hydrated: keys and selections are heard. */
export async function ready(page: Page): Promise<void> {
  await alive(page.locator("[role=document]"));
}

/** Records a meeting by its name; resolves to its address. */
export async function recordMeeting(page: Page, title: string): Promise<string> {
  await page.goto("/directives/new");
  await (await alive(page.getByLabel(/会议（文件）名称/))).fill(title);
  await page.getByRole("button", { name: "保存" }).click();
  await page.waitForURL(/\/directives\/[0-9a-f-]{36}$/);
  return page.url();
}

/** Stores a text of the meeting that is open, and is in its workbench afterwards; resolves to the text's id. */
export async function addSpeech(page: Page, body: string): Promise<string> {
  await page.getByRole("link", { name: /添加文稿|再添加一篇/ }).first().click();
  await (await alive(page.getByLabel(/文稿全文/))).fill(body);
  await page.getByRole("button", { name: "保存并分解" }).click();
  await page.waitForURL(/\/texts\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("document", { name: "原文" })).toBeVisible();
  await ready(page);
  return page.url().split("/").at(-1) ?? "";
}

export const rows = (page: Page): Locator => page.getByRole("list", { name: "候选事项" }).locator("[data-candidate-row]");

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

type Ref = { id: string; version: number };
type TextAnswer = { candidates: (Ref & { content: string; state: string; leadUnitId: string | null; groupId: string | null })[] };

/** Confirms and registers what of a text has an owner, past its screen, which has a journey of its own. */
export async function registerAll(page: Page, textId: string): Promise<void> {
  const result = async (answer: { ok: () => boolean; text: () => Promise<string> }) => {
    const body = await answer.text();
    expect(answer.ok(), body).toBe(true);
    return (JSON.parse(body) as { result: { data: { json: TextAnswer } } }).result.data.json;
  };
  const tell = async (path: string, candidates: readonly Ref[]) => result(await page.request.post(`/api/trpc/${path}`, { data: { json: { candidates: candidates.map(({ id, version }) => ({ id, version })) } }, headers: { origin: new URL(page.url()).origin } }));
  const { candidates } = await result(await page.request.get(`/api/trpc/directive.text?input=${encodeURIComponent(JSON.stringify({ json: { id: textId } }))}`));
  const confirmed = await tell("directive.confirmCandidates", candidates.filter(({ state, leadUnitId, groupId }) => state !== "dropped" && (leadUnitId !== null || groupId !== null)));
  await tell("task.register", confirmed.candidates);
}

/** Three characters that no other text of the county holds. */
export const newWord = (): string => Array.from({ length: 3 }, (_, at) => String.fromCodePoint(0x4e00 + (Math.floor(Date.now() / 7 ** at) + Math.floor(Math.random() * 5000)) % 9000)).join("");
