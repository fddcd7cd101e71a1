import type { Page } from "@playwright/test";
import { expect, expectSound, test } from "../fixtures";

async function addText(page: Page, title: string, body: string): Promise<void> {
  await page.goto("/directives/new");
  await page.getByLabel(/会议（文件）名称/).fill(title);
  await page.getByRole("button", { name: "保存" }).click();
  await page.waitForURL(/\/directives\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: /添加文稿/ }).first().click();
  await page.getByLabel(/文稿全文/).fill(body);
  await page.getByRole("button", { name: "保存并分解" }).click();
  await page.waitForURL(/\/texts\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("document", { name: "原文" })).toBeVisible();
  await page.waitForFunction(() => Object.keys(document.querySelector("[role=document]") ?? {}).some((key) => key.startsWith("__reactFiber")));
}

const firstRow = (page: Page) => page.getByRole("list", { name: "候选事项" }).locator("[data-candidate-row]").first();
async function openFirst(page: Page): Promise<void> {
  const button = firstRow(page).getByRole("button").first();
  if ((await button.getAttribute("aria-expanded")) !== "true") await button.click();
}

test.describe("learning from corrections", () => {
  test("a name that the office gave a unit is read by itself once the administrator accepts it", async ({ as, owner }) => {
    test.setTimeout(180_000);
    const name = `县${String.fromCodePoint(0x4e00 + (Date.now() % 9000))}河管护中心`;
    const office = await as("office");
    await addText(office, `碰头会 ${Date.now()}`, `同志们：\n${name}要在12月底前完成6处险段加固。`);
    await openFirst(office);
    await office.getByRole("combobox", { name: new RegExp(`${name}.*选定单位`) }).click();
    await office.keyboard.type("水务");
    await office.getByRole("treeitem", { name: /水务局/ }).first().click();
    await office.getByRole("button", { name: "牵头", exact: true }).click();
    await expect(firstRow(office).getByText("水务局").first()).toBeVisible();
    await office.getByRole("button", { name: "确认", exact: true }).first().click();
    await expect.poll(async () => (await owner.query("select 1 from app.word_proposals where word = $1", [name])).rowCount).toBe(1);

    await office.goto("/directives/learned");
    const taught = office.getByRole("row", { name: new RegExp(name) });
    await taught.getByRole("button", { name: "看原句" }).click();
    await expect(taught.getByText("险段加固")).toBeVisible();
    await expectSound(office);

    const admin = await as("systemAdmin");
    await admin.goto("/admin/organization?tab=learned");
    const row = admin.getByRole("row", { name: new RegExp(name) });
    await expect(row).toBeVisible();
    await expect(admin.getByText("险段加固")).toHaveCount(0);
    await expectSound(admin);
    await row.focus();
    await admin.keyboard.press("a");
    await expect(row).toBeHidden();
    await admin.getByRole("link", { name: "已采纳" }).click();
    await expect(row).toBeVisible();

    await addText(office, `再次碰头 ${Date.now()}`, `同志们：\n${name}要在明年3月底前完成2处堤防补植。`);
    await expect(firstRow(office).getByText("水务局").first()).toBeVisible();
    await openFirst(office);
    await expect(office.getByText(/推定/)).toHaveCount(0);
  });
  test("the administrator refuses with a reason and chooses the undisputed ones together, on a phone too", async ({ as }) => {
    const page = await as("systemAdmin", { width: 390 });
    await page.goto("/admin/organization?tab=learned");
    await expect(page.getByRole("row", { name: /县数据专班/ })).toHaveCount(2);
    await expectSound(page);
    await page.getByRole("button", { name: /选中无争议/ }).click();
    await expect(page.getByRole("checkbox", { name: "选择“县数据专班”" }).first()).not.toBeChecked();
    const duty = page.getByRole("row", { name: /口袋公园/ });
    await duty.getByRole("button", { name: "不采纳" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "不采纳" }).click();
    await expect(dialog.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
    await dialog.getByRole("textbox").fill("由多个单位分管");
    await expectSound(page);
    await dialog.getByRole("button", { name: "不采纳" }).click();
    await expect(duty).toBeHidden();
    await page.goto("/admin/organization?tab=learned&state=refused");
    await expect(page.getByText("由多个单位分管")).toBeVisible();
  });
});
