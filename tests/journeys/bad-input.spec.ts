import { docx, gb18030, paragraph, passwordTrailer, pdf, table } from "@taizhang/documents/testing";
import type { Page } from "@playwright/test";
import type pg from "pg";
import { expect, openPage, test } from "../fixtures";

const script = "<script>document.title = '被改了'</script><img src=x onerror=\"document.title='被改了'\">";
const words = "同志们：县水务局要在10月底前完成东渠清淤。县住建局负责修好十二处渡口，年底前验收。";
/** The container in which Word keeps a document under a password. */
const encryptedDocx = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504), Buffer.from("EncryptedPackage", "utf16le")]);

const refusedFiles: readonly (readonly [what: string, name: string, bytes: Uint8Array, message: string])[] = [
  ["an empty file", "空.txt", Buffer.alloc(0), "里面没有文字。"],
  ["two megabytes of text", "长.txt", Buffer.from("县水务局要完成清淤。".repeat(70_000)), "太大：文件不超过 5 MB，文字不超过 30 万字。"],
  ["six megabytes", "大.docx", Buffer.alloc(6 * 1024 * 1024, 65), "文件超过 5 MB"],
  ["a binary file", "图.txt", Buffer.from([0, 1, 2, 255, 254, 0, 0, 7, 9]), "这不是文字文件，读不出内容。"],
  ["a .docx under a password", "密.docx", encryptedDocx, "文件有密码，请去掉密码后再选。"],
  ["a PDF under a password", "密.pdf", pdf([[]], { trailer: passwordTrailer }), "文件有密码，请去掉密码后再选。"],
];

async function newText(page: Page): Promise<string> {
  await page.goto("/directives/new");
  await page.getByLabel(/会议（文件）名称/).fill(`坏文件 ${Date.now()}`);
  await page.getByRole("button", { name: "保存" }).click();
  await page.waitForURL(/\/directives\/[0-9a-f-]{36}$/);
  const id = page.url().split("/").at(-1) ?? "";
  await openPage(page, `/directives/${id}/texts/new`);
  await page.getByRole("tab", { name: "选择文件" }).click();
  return id;
}
const choose = (page: Page, name: string, bytes: Uint8Array) => page.getByTestId("text-file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
const texts = async (owner: pg.Pool, id: string) => (await owner.query("select body from app.directive_texts where directive_id = $1", [id])).rows;

test("what cannot be read says why at its field, in the workbench, and leaves nothing behind; the next file is taken", async ({ as, owner }) => {
  const page = await as("office");
  const id = await newText(page);
  await page.getByLabel(/文稿名称/).fill("三季度讲话");
  for (const [what, name, bytes, message] of refusedFiles) {
    await test.step(what, async () => {
      await choose(page, name, bytes);
      await expect(page.getByText(message, { exact: false })).toBeVisible();
      await expect(page.getByLabel(/文稿名称/)).toHaveValue("三季度讲话");
    });
  }
  await page.getByRole("button", { name: "保存并分解" }).click();
  await expect(page.getByText("文件有密码，请去掉密码后再选。")).toBeVisible();
  expect(await texts(owner, id)).toEqual([]);
  await choose(page, "讲话.txt", gb18030(words));
  await expect(page.getByText(/初步识别 2 项任务要求/)).toBeVisible();
  await page.getByRole("button", { name: "保存并分解" }).click();
  await page.waitForURL(/\/texts\/[0-9a-f-]{36}$/);
  expect(await texts(owner, id)).toEqual([{ body: words }]);
  // A salutation in the same line hides no demand.
  await expect(page.getByRole("list", { name: "候选事项" }).locator("[data-candidate-row]")).toHaveCount(2);
});

test("a meeting without a name is refused at its field, in words", async ({ as }) => {
  const page = await as("office");
  await openPage(page, "/directives/new");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("此项必填。")).toBeVisible();
  await expect(page.getByText(/Too small|Invalid/)).toHaveCount(0);
  await expect(page).toHaveURL(/\/directives\/new$/);
});

test("a .docx with tables keeps the words of its cells, in their order", async ({ as, owner }) => {
  const page = await as("office");
  const id = await newText(page);
  const cells = (row: readonly string[]) => row.map((cell) => paragraph(cell));
  await choose(page, "分工.docx", docx(paragraph("一、重点任务") + table([cells(["任务", "牵头单位"]), cells(["完成东渠清淤", "县水务局"])]) + paragraph("县住建局负责修好十二处渡口。")));
  await expect(page.getByText("文件里有任务分解表（1 行）")).toBeVisible();
  await expect(page.getByRole("link", { name: "导入任务分解表（新页面）" })).toHaveAttribute("href", `/directives/${id}/table/new`);
  await page.getByRole("button", { name: "保存并分解" }).click();
  await page.waitForURL(/\/texts\/[0-9a-f-]{36}$/);
  const [text] = await texts(owner, id);
  expect(text.body).toMatch(/重点任务[^]*任务[^]*牵头单位[^]*完成东渠清淤[^]*县水务局[^]*修好十二处渡口/);
});

test("a table pasted between paragraphs is pointed out before the text is stored", async ({ as }) => {
  const page = await as("office");
  const id = await newText(page);
  await page.getByRole("tab", { name: "粘贴文字" }).click();
  const field = page.getByLabel(/文稿全文/);
  await field.fill(`${words}\n修缮东渡口\t水务局\t9月底前\n清淤西渠\t水务局\t年底前\n加固北闸\t水务局\t年底前\n`);
  await field.blur();
  await expect(page.getByText("文字里有表格（3 行）")).toBeVisible();
  await expect(page.getByRole("link", { name: "导入任务分解表（新页面）" })).toHaveAttribute("href", `/directives/${id}/table/new`);
});

test("script in a title and in a report stays text: on the page, in the ledger, in the print", async ({ as, owner }) => {
  const { rows: [unit] } = await owner.query("select id from app.units where short_name = '住建局'");
  const { rows: [task] } = await owner.query(
    `insert into app.tasks (number, title, content, kind, task_class, level, source_title, state, lead_unit_id, start_on, due_on, original_due_on, deadline_quality, dispatched_at, signed_in_at, last_report_at, last_report_text, last_problem)
     values ($1, $2, $2, 'task', 'C', 'county', $2, 'in_progress', $3, current_date - 20, current_date + 40, current_date + 40, 'stated', now() - interval '20 days', now() - interval '19 days', now(), $2, $2) returning id, number`,
    [`X-${Date.now()}`, script, unit.id]);
  await owner.query("insert into app.responsibilities (task_id, unit_id, slot, share) values ($1, $2, 'lead', $3)", [task.id, unit.id, script]);
  const page = await as("office");
  for (const path of [`/tasks/${task.id}`, `/ledger?state=all&q=${task.number}`, `/print/ledger?state=all&q=${task.number}&cols=current,problem`, "/overview"]) {
    await openPage(page, path);
    if (path !== "/overview") await expect(page.getByText("<script>document.title", { exact: false }).first()).toBeVisible();
    expect(await page.title()).not.toBe("被改了");
    expect(await page.locator("img[src=x]").count()).toBe(0);
  }
  await owner.query("update app.tasks set state = 'cancelled' where id = $1", [task.id]);
});

test("an inline script that the server did not write is not run", async ({ as }) => {
  const page = await as("office");
  const response = await page.goto("/desk");
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  const other = await page.context().newPage();
  await other.goto("/desk");
  await other.evaluate(() => {
    const inline = document.createElement("script");
    inline.textContent = "document.documentElement.dataset.ran = 'yes'";
    document.body.append(inline);
  });
  expect(await other.evaluate(() => document.documentElement.dataset["ran"])).toBeUndefined();
});
