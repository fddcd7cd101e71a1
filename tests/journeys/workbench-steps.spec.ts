import { expect, expectSound, test } from "../fixtures";
import { addSpeech, alive, coverage, ready, recordMeeting, rows } from "./workbench";

const speech = "同志们：\n上半年工作不错，群众是满意的。\n要加快推进口袋广场建设，方便群众休闲。要抓好农贸街区整治，还路于民。\n县水务局要在年底前完成5处坑塘清淤。\n";

test("one's own last steps are taken back after the page was loaded again", async ({ as }) => {
  const page = await as("office");
  await recordMeeting(page, `撤销记录 ${Date.now()}`);
  await addSpeech(page, speech);
  const undo = page.getByRole("button", { name: "撤销上一步" });
  await expect(undo).toBeDisabled();
  const before = await coverage(page);
  const pond = rows(page).filter({ hasText: "坑塘清淤" });
  await pond.getByRole("button").first().click();
  await page.keyboard.press("c");
  await expect(pond).toContainText("已确认");
  await expect.poll(async () => (await coverage(page)).done).toBe(before.done + 1);
  await page.reload();
  await ready(page);
  await expect(pond).toContainText("已确认");
  await (await alive(undo)).click();
  await expect(pond).not.toContainText("已确认");
  await expect(undo).toBeDisabled();
  await page.reload();
  await ready(page);
  await expect(undo).toBeDisabled();
});

test("what cannot be confirmed yet is counted by reason, and a reason shows just its items", async ({ as }) => {
  const page = await as("office");
  await recordMeeting(page, `不能确认 ${Date.now()}`);
  await addSpeech(page, speech);
  const all = await rows(page).count();
  await page.getByRole("checkbox", { name: "全选" }).check();
  await page.getByRole("button", { name: "确认所选" }).click();
  const held = page.getByRole("status").filter({ hasText: /项还不能确认/ });
  await expect(held).toContainText("2 项还不能确认");
  const reason = held.getByRole("button", { name: "缺牵头单位 2" });
  await expectSound(page);
  await reason.click();
  await expect(reason).toHaveAttribute("aria-pressed", "true");
  await expect.poll(async () => rows(page).filter({ hasText: "缺牵头单位" }).count()).toBe(2);
  await expect.poll(async () => rows(page).count()).toBeLessThanOrEqual(3);
  await reason.click();
  await expect(rows(page)).toHaveCount(all);
});

test("what would be overdue at once is said before it is handed out, and shown", async ({ as }) => {
  const page = await as("office");
  const year = new Date().getFullYear();
  await page.goto("/directives/new");
  await (await alive(page.getByLabel(/会议（文件）名称/))).fill(`早先的会议 ${Date.now()}`);
  const day = page.getByRole("textbox", { name: /^日期/ });
  await day.fill(`${year - 1}-01-05`);
  await day.press("Tab");
  await page.getByRole("button", { name: "保存" }).click();
  await page.waitForURL(/\/directives\/[0-9a-f-]{36}$/);
  await addSpeech(page, `同志们：\n县水务局要在2月底前完成5处坑塘清淤。\n县住房和城乡建设局要在${year + 1}年6月底前完成管网更新25公里。\n`);
  const late = rows(page).filter({ hasText: "坑塘清淤" });
  await expect(late).toContainText("时限已过");
  await page.getByRole("checkbox", { name: "全选" }).check();
  await page.getByRole("button", { name: "确认所选" }).click();
  await page.getByRole("button", { name: "立项并交办（2）" }).click();
  const dialog = page.getByRole("dialog", { name: "立项并交办" });
  const note = dialog.getByRole("listitem").filter({ hasText: "1 项时限已过，交办即逾期" });
  await expectSound(page);
  await note.getByRole("button", { name: "查看" }).click();
  await expect(dialog).toBeHidden();
  await expect(late).toBeVisible();
  await expect(page.getByRole("combobox", { name: "显示" })).toContainText("时限已过（1）");
});
