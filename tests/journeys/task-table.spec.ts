import { readFileSync } from "node:fs";
import type { Download } from "@playwright/test";
import { readDocument, readTables, recogniseTaskTable } from "@taizhang/documents";
import { docx, gb18030, paragraph, passwordTrailer, pdf, table } from "@taizhang/documents/testing";
import { writeWorkbook } from "@taizhang/documents/write";
import { expect, expectSound, test } from "../fixtures";
import { alive, recordMeeting, registerAll } from "./workbench";

const due = `${new Date().getFullYear() + 1}-06-30`;
/** An office's table in our own words: a category over two rows, two units in a cell, a unit nobody knows, no date. */
const workbook = () => writeWorkbook({
  sheetName: "分解表", title: "春季重点工作任务分解表",
  columns: [{ header: "序号" }, { header: "领域", merged: true }, { header: "工作内容" }, { header: "牵头单位" }, { header: "配合单位" }, { header: "完成时限", kind: "date" }, { header: "责任股室" }],
  rows: [
    [1, "城乡建设", "改造背街小巷12条", "住房和城乡建设局牵头，水务局、财政局配合", null, due, "建设股"],
    [2, "城乡建设", "新增口袋公园6处", "园林绿化办", null, due, null],
    [3, "水利", "清淤排水沟30公里", "水务局", "各乡镇", "待定", null],
    ["合计", null, "3项", null, null, null, null],
  ],
});
/** The beginning of any Office file that is kept under a password. */
const encrypted = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]);
const fileOf = async (download: Download) => new Uint8Array(readFileSync(await download.path()));

test.describe("a breakdown of tasks comes in and goes out", () => {
  test("an office's table: doubtful cells mended, confirmed, registered, published and read again", async ({ as }) => {
    const page = await as("office");
    const directive = await recordMeeting(page, `春季工作推进会 ${Date.now()}`);
    await page.getByRole("link", { name: "导入任务分解表" }).click();
    await page.waitForURL(/\/table\/new$/);
    await alive(page.getByRole("tab", { name: "粘贴表格" }));
    await page.getByTestId("text-file").setInputFiles({ name: "加密.xlsx", mimeType: "application/octet-stream", buffer: encrypted });
    await expect(page.getByText(/文件有密码/)).toBeVisible();
    await page.getByTestId("text-file").setInputFiles({ name: "分解表.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(await workbook()) });
    await expect(page.getByText("识别出 3 项任务，2 项有疑点")).toBeVisible();
    await expect(page.getByText("第 6 行 合计行")).toBeVisible();
    await expect(page.getByLabel("责任股室")).toHaveText(/不导入|牵头/);
    await expectSound(page);

    const doubt = page.getByRole("button", { name: /不认识的单位：园林绿化办/ });
    await doubt.click();
    const dialog = page.getByRole("dialog", { name: "第 4 行" });
    await dialog.getByRole("combobox", { name: "牵头单位" }).click();
    await page.keyboard.type("住房和城乡");
    await page.getByRole("treeitem", { name: /住房和城乡建设局/ }).first().click();
    await dialog.getByRole("button", { name: "确定" }).click();
    await expect(doubt).toBeHidden();
    await page.getByRole("button", { name: /读不出日期：待定/ }).click();
    const third = page.getByRole("dialog", { name: "第 5 行" });
    await third.getByRole("textbox", { name: /完成时限/ }).fill(due);
    await third.getByRole("textbox", { name: /完成时限/ }).press("Tab");
    await third.getByRole("button", { name: "确定" }).click();
    await expect(page.getByText("识别出 3 项任务，0 项有疑点")).toBeVisible();

    // A row that is left out and taken in again; nothing is stored before the confirmation.
    await page.getByRole("checkbox", { name: "导入第 5 行" }).click();
    await expect(page.getByRole("button", { name: "确认导入 2 项" })).toBeVisible();
    await page.getByRole("checkbox", { name: "导入第 5 行" }).click();
    await page.getByRole("button", { name: "确认导入 3 项" }).click();
    await page.waitForURL(/\/texts\/[0-9a-f-]{36}$/);
    const rows = page.getByRole("list", { name: "候选事项" }).locator("[data-candidate-row]");
    await expect(rows).toHaveCount(3);
    await expect(page.getByRole("document", { name: "原文" })).toContainText("改造背街小巷12条");

    const textId = page.url().split("/").at(-1) ?? "";
    await registerAll(page, textId);
    await page.goto(directive);
    await page.getByRole("button", { name: "发布任务分解表" }).click();
    const excel = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "Excel（A4 横向）" }).click();
    const download = await excel;
    expect(download.suggestedFilename()).toMatch(/^春季工作推进会 \d+任务分解表_\d{4}-\d{2}-\d{2}\.xlsx$/);
    const [grid] = await readTables(await fileOf(download));
    expect(recogniseTaskTable(grid ?? { name: "", rows: [], merges: [] })?.rows.map(({ cells }) => [cells.content, cells.due])).toEqual([
      ["改造背街小巷12条", due], ["新增口袋公园6处", due], ["清淤排水沟30公里", due],
    ]);
    await page.getByRole("button", { name: "发布任务分解表" }).click();
    const word = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "Word（A3 横向，含办理情况）" }).click();
    const document = await fileOf(await word);
    expect((await readTables(document))[0]?.rows[0]).toContain("当前进展");
    expect((await readDocument(document, "a.docx")).text).toContain("新增口袋公园6处");
    await page.goto(directive.replace("/directives/", "/print/directives/"));
    await expect(page.getByRole("cell", { name: "清淤排水沟30公里" })).toBeVisible();
    await expectSound(page);
  });

  test("a doubt that many rows share is mended once, can be taken back, and a table that comes back ties to its items", async ({ as, owner }) => {
    const page = await as("office");
    const directive = await recordMeeting(page, `同一疑点 ${Date.now()}`);
    const { rows: [item] } = await owner.query("select number from app.tasks where parent_id is null and state <> 'cancelled' order by number limit 1");
    const shared = [1, 2, 3].map((at) => `整治河段${at}处\t水务局\t副县长查无此人\t长期坚持\t`);
    await page.goto(`${directive}/table/new`);
    await (await alive(page.getByRole("tab", { name: "粘贴表格" }))).click();
    const field = page.getByLabel(/复制后粘贴到这里/);
    await field.fill(["工作内容\t牵头单位\t牵头领导\t完成时限\t备注（台账编号）", ...shared, `已在台账的一项\t水务局\t\t年底\t${item.number}`].join("\n"));
    await field.blur();
    await expect(page.getByText("识别出 4 项任务，3 项有疑点")).toBeVisible();
    const repeated = page.getByRole("region", { name: /多行都有的疑点/ });
    const leader = repeated.getByRole("listitem").filter({ hasText: "不认识的领导：副县长查无此人（3 行）" });
    await leader.getByRole("combobox").click();
    await page.getByRole("option").first().click();
    await expect(page.getByRole("button", { name: /不认识的领导/ })).toHaveCount(0);
    await leader.getByRole("button", { name: "撤回" }).click();
    await expect(page.getByRole("button", { name: /不认识的领导/ })).toHaveCount(3);
    await leader.getByRole("combobox").click();
    await page.getByRole("option").first().click();
    await repeated.getByRole("button", { name: "长期、无固定时限" }).click();
    await expect(page.getByText("识别出 4 项任务，0 项有疑点")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: "1 项已在台账：全部并入" })).toBeChecked();
    await expectSound(page);
    await page.getByRole("button", { name: "确认导入 4 项" }).click();
    await page.waitForURL(/\/texts\/[0-9a-f-]{36}$/);
    const { rows: [tied] } = await owner.query("select count(*)::int as n from app.task_sources where text_id = $1", [page.url().split("/").at(-1)]);
    expect(tied.n).toBe(1);
  });

  test("a pasted table on a phone, in English, with nothing beyond the edge", async ({ as, owner }) => {
    const page = await as("office", { width: 390, locale: "en" });
    const { rows: [directive] } = await owner.query("select id from app.directives order by held_on desc, id limit 1");
    await page.goto(`/directives/${directive.id}/table/new`);
    await (await alive(page.getByRole("tab", { name: "Paste a table" }))).click();
    const field = page.getByLabel(/copy it and paste it here/);
    await field.fill("事项\t责任单位\t时限\n开展安全检查\t应急局、公安局\t年底");
    await field.blur();
    await expect(page.getByText("1 items found, 0 with doubts")).toBeVisible();
    await expectSound(page);
  });
});

test.describe("documents of every kind in the workbench", () => {
  const sentence = "县水务局要在9月底前完成5处坑塘清淤，不得拖延。";

  test("a .docx with tables, a GB18030 .txt and a .pdf are previewed and read; an encrypted and a scanned file say why not", async ({ as }) => {
    const page = await as("office");
    const directive = await recordMeeting(page, `文稿格式 ${Date.now()}`);
    const choose = async (name: string, buffer: Uint8Array) => {
      await page.goto(`${directive}/texts/new`);
      await (await alive(page.getByRole("tab", { name: "选择文件" }))).click();
      await page.getByTestId("text-file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) });
    };
    const store = async (name: string, buffer: Uint8Array, words: string) => {
      await choose(name, buffer);
      await expect(page.getByText(/初步识别 \d+ 项任务要求/)).toBeVisible();
      await page.getByRole("button", { name: "保存并分解" }).click();
      await page.waitForURL(/\/texts\/[0-9a-f-]{36}$/);
      await expect(page.getByRole("document", { name: "原文" })).toContainText(words);
    };
    await store("表格.docx", docx(paragraph("重点工作") + paragraph(sentence) + table([[paragraph("事项"), paragraph("单位")], [paragraph("清淤"), paragraph("水务局")]])), "清淤");
    await store("讲话.txt", gb18030(`${sentence}\n县住建局要加快推进老旧小区改造。`), "老旧小区改造");
    await store("讲话.pdf", pdf([[{ x: 80, y: 700, text: "县交通运输局要在十月底前修通三条" }, { x: 80, y: 671, text: "农村公路。" }]]), "农村公路");
    for (const [name, buffer, why] of [
      ["加密.docx", encrypted, /文件有密码/], ["加密.pdf", pdf([[]], { trailer: passwordTrailer }), /文件有密码/],
      ["扫描.pdf", pdf([[], []]), /扫描的图片/], ["损坏.pdf", Buffer.from("%PDF-1.7 x"), /已损坏/],
    ] as const) {
      await choose(name, buffer);
      await expect(page.getByText(why)).toBeVisible();
    }
  });
});
