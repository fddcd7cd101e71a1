import type { Page } from "@playwright/test";
import type pg from "pg";
import { expect, expectSound, test } from "../fixtures";
import { addSpeech, newWord, open, recordMeeting, rows } from "./workbench";

async function addText(page: Page, title: string, body: string): Promise<void> {
  await recordMeeting(page, title);
  await addSpeech(page, body);
}

/** What confirmed sentences would have taught: a name that went to two units, and the matter of a duty. */
async function taught(owner: pg.Pool): Promise<{ disputed: string; duty: string }> {
  const word = newWord();
  const [disputed, duty] = [`县${word}专班`, `${word}公园`];
  for (const [kind, name, unit] of [["alias", disputed, "水务局"], ["alias", disputed, "住建局"], ["duty", duty, "城管局"]]) {
    const { rowCount } = await owner.query("insert into app.word_proposals (kind, word, unit_id, evidence) select $1, $2, id, 3 from app.units where short_name = $3 limit 1", [kind, name, unit]);
    if (!rowCount) throw new Error(`the demo county has no ${unit}`);
  }
  return { disputed, duty };
}

const firstRow = (page: Page) => rows(page).first();

test.describe("learning from corrections", () => {
  test("a name that the office gave a unit is read by itself once the administrator accepts it", async ({ as, owner }) => {
    const name = `县${newWord()}河管护中心`;
    const office = await as("office");
    await addText(office, `碰头会 ${Date.now()}`, `同志们：\n${name}要在12月底前完成6处险段加固。`);
    await open(firstRow(office));
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
    await expect(firstRow(office).getByText("水务局（推断）")).toHaveCount(0);
  });
  test("the administrator refuses with a reason and chooses the undisputed ones together, on a phone too", async ({ as, owner }) => {
    const { disputed, duty: matter } = await taught(owner);
    const page = await as("systemAdmin", { width: 390 });
    await page.goto("/admin/organization?tab=learned");
    await expect(page.getByRole("row", { name: new RegExp(disputed) })).toHaveCount(2);
    await expectSound(page);
    await page.getByRole("button", { name: /选中无争议/ }).click();
    await expect(page.getByRole("checkbox", { name: `选择“${disputed}”` }).first()).not.toBeChecked();
    const duty = page.getByRole("row", { name: new RegExp(matter) });
    await duty.getByRole("button", { name: "不采纳" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "不采纳" }).click();
    await expect(dialog.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
    await dialog.getByRole("textbox").fill("由多个单位分管");
    await expectSound(page);
    await dialog.getByRole("button", { name: "不采纳" }).click();
    await expect(duty).toBeHidden();
    await page.goto("/admin/organization?tab=learned&state=refused");
    await expect(duty.getByText("由多个单位分管")).toBeVisible();
  });
});
