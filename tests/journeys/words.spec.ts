import { readFileSync } from "node:fs";
import { readTables } from "@taizhang/documents";
import { writeWorkbook } from "@taizhang/documents/write";
import type { Page } from "@playwright/test";
import { expect, expectSound, openPage, test } from "../fixtures";
import { addSpeech, alive, newWord, recordMeeting, rows } from "./workbench";

const words = "/admin/organization?tab=words";
/** The list, searched for a unit or a word. */
async function search(page: Page, query: string): Promise<void> {
  await (await alive(page.getByRole("searchbox", { name: "机构、别名、职责词或拼音首字母" }))).fill(query);
}
/** The names and duty words of one unit, opened from the list. */
async function edit(page: Page, shortName: string, name: string) {
  await (await alive(page.getByRole("button", { name: `修改${shortName}的别名和职责词` }))).click();
  const drawer = page.getByRole("dialog", { name, exact: true });
  await expect(drawer).toBeVisible();
  return drawer;
}

test.describe("names and duty words of units", () => {
  test("a duty typed by the administrator finds the owner of the next text, marked as inferred; what cannot be a duty says why at its field", async ({ as }) => {
    const duty = `${newWord()}绿廊`;
    const page = await as("systemAdmin");
    await page.goto(words);
    await search(page, "zfhcxjsj");
    await expect(page.getByRole("row", { name: /住房和城乡建设局/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /财政局/ })).toHaveCount(0);
    await expectSound(page);
    const drawer = await edit(page, "住建局", "住房和城乡建设局");
    const field = drawer.getByRole("textbox", { name: "添加职责词" });
    for (const [typed, why] of [["水", "只有一个字"], ["项目建设", "太宽泛"], ["停车泊位", "已属于城管局"], ["财政局", "财政局的全称或简称"]] as const) {
      await field.fill(typed);
      await field.press("Enter");
      await expect(drawer.getByText(why)).toBeVisible();
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(field).toHaveValue(typed);
    }
    await expectSound(page);
    await field.fill(`${duty}、${duty}二期`);
    await field.press("Enter");
    await expect(drawer.getByRole("row", { name: new RegExp(`${duty}二期.*手工添加`) })).toBeVisible();
    await expect(field).toHaveValue("");

    await drawer.getByRole("button", { name: `修改“${duty}二期”` }).click();
    const form = page.getByRole("dialog", { name: `修改职责词“${duty}二期”` });
    await form.getByRole("textbox", { name: /职责词/ }).fill("停车泊位");
    await form.getByRole("button", { name: "保存" }).click();
    await expect(form.getByText("已属于城管局")).toBeVisible();
    await form.getByRole("textbox", { name: /职责词/ }).fill(`${duty}三期`);
    await form.getByRole("button", { name: "保存" }).click();
    await expect(drawer.getByRole("row", { name: new RegExp(`${duty}三期`) })).toBeVisible();
    await drawer.getByRole("button", { name: `删除“${duty}三期”` }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "删除" }).click();
    await expect(drawer.getByRole("row", { name: new RegExp(`${duty}三期`) })).toBeHidden();

    const office = await as("office");
    await recordMeeting(office, `碰头会 ${Date.now()}`);
    await addSpeech(office, `同志们：\n要全力推进${duty}贯通，12月底前完成2处。`);
    await expect(rows(office).first().getByRole("button").filter({ hasText: "住建局（推断）" })).toBeVisible();
  });

  test("a table is taken in line by line: conflicts and unknown units first, then all or nothing; the export is the same table", async ({ as, owner }) => {
    const duty = `${newWord()}湿地`;
    const page = await as("systemAdmin");
    await openPage(page, words);
    await page.getByRole("button", { name: "导入", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "导入别名和职责词" });
    const columns = ["单位", "职责词", "别名"].map((header) => ({ header }));
    const file = async (cells: string[][]) => ({ name: "职责.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(await writeWorkbook({ sheetName: "职责", columns, rows: cells })) });
    await page.getByTestId("table-file").setInputFiles(await file([["水务局", `${duty}、停车泊位`, ""], ["没有的局", duty, ""]]));
    await dialog.getByRole("button", { name: "检查" }).click();
    await expect(dialog.getByText("“停车泊位”已属于城管局。")).toBeVisible();
    await expect(dialog.getByText("没有找到这个机构。")).toBeVisible();
    await expect(dialog.getByRole("button", { name: "导入", exact: true })).toBeDisabled();
    await page.getByTestId("table-file").setInputFiles(await file([["水务局", `${duty}、水库`, ""]]));
    await dialog.getByRole("button", { name: "检查" }).click();
    await expect(dialog.getByText("将添加 1 个词；另有 1 个词已有，不变。")).toBeVisible();
    await expectSound(page);
    expect((await owner.query("select from app.duties where keyword = $1", [duty])).rowCount).toBe(0);
    await dialog.getByRole("button", { name: "导入", exact: true }).click();
    await expect(dialog).toBeHidden();
    await search(page, duty);
    await expect(page.getByRole("row", { name: new RegExp(`水务局.*导入.*${duty}`) })).toBeVisible();

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出", exact: true }).click();
    const [grid] = await readTables(new Uint8Array(readFileSync(await (await download).path())));
    expect(grid?.rows[0]).toEqual(["单位", "职责词", "别名"]);
    expect(grid?.rows.find(([unit]) => unit === "水务局")?.[1]).toContain(duty);
  });

  test("a learned word shows from how many sentences and goes only with a reason, on a phone too", async ({ as, owner }) => {
    const duty = `${newWord()}驿站`;
    await owner.query("insert into app.word_proposals (kind, word, unit_id, evidence, state, decided_at) select 'duty', $1, id, 3, 'accepted', now() from app.units where short_name = '文旅局'", [duty]);
    await owner.query("insert into app.duties (keyword, unit_id, origin) select $1, id, 'learned' from app.units where short_name = '文旅局'", [duty]);
    const page = await as("systemAdmin", { width: 390 });
    await page.goto(`${words}&q=${encodeURIComponent(duty)}`);
    await expect(page.getByText(`${duty} · 3 句`)).toBeVisible();
    await expectSound(page);
    const drawer = await edit(page, "文旅局", "文化广电和旅游局");
    await expectSound(page);
    await expect(drawer.getByRole("button", { name: `修改“${duty}”` })).toHaveCount(0);
    await drawer.getByRole("button", { name: `删除“${duty}”` }).click();
    const form = page.getByRole("dialog", { name: `删除职责词“${duty}”？` });
    await form.getByRole("button", { name: "删除" }).click();
    await expect(form.getByRole("textbox", { name: /理由/ })).toHaveAttribute("aria-invalid", "true");
    await form.getByRole("textbox", { name: /理由/ }).fill("驿站已移交乡镇");
    await form.getByRole("button", { name: "删除" }).click();
    await expect(drawer.getByText(duty)).toHaveCount(0);
    await page.goto("/admin/organization?tab=learned&state=refused");
    await expect(page.getByRole("row", { name: new RegExp(duty) }).getByText("驿站已移交乡镇")).toBeVisible();
  });

  test("the usual duties are seen with the units they would go to, and nothing is taken over before it is confirmed", async ({ as, owner }) => {
    const usual = async () => (await owner.query("select from app.duties where origin = 'usual'")).rowCount;
    const before = await usual();
    const page = await as("systemAdmin");
    await openPage(page, words);
    await page.getByRole("button", { name: "采用常用职责" }).click();
    const dialog = page.getByRole("dialog", { name: "采用常用职责" });
    await expect(dialog.getByRole("combobox", { name: "住建局：对应的机构" })).toContainText("住房和城乡建设局");
    await expect(dialog.getByText("老旧小区（住建局已有）")).toBeVisible();
    const plan = dialog.getByText(/^将给 \d+ 个机构添加 \d+ 个职责词。$/);
    const planned = await plan.innerText();
    await expectSound(page);
    await dialog.getByRole("listitem").filter({ has: page.getByRole("combobox", { name: "教体局：对应的机构" }) }).getByRole("button", { name: "清除" }).click();
    await expect(plan).not.toHaveText(planned);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    expect(await usual()).toBe(before);
  });
});
