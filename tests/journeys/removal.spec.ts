import { expect, expectSound, test } from "../fixtures";
import { addSpeech, alive, recordMeeting, registerAll } from "./workbench";

const body = "同志们：\n县水务局要在9月底前完成渠首清淤。\n县应急管理局要在10月底前修订防汛预案。\n";

test("a meeting recorded by mistake is removed from the list, undone by the message, and brought back from what was removed", async ({ as }) => {
  const page = await as("office");
  const title = `误登会议 ${Date.now()}`;
  await recordMeeting(page, title);
  await page.goto("/directives");
  const row = page.getByRole("row").filter({ hasText: title });
  const remove = async () => {
    await (await alive(row.getByRole("button", { name: `移除会议：${title}` }))).click();
    const ask = page.getByRole("alertdialog", { name: `移除“${title}”？` });
    await expect(ask).toContainText("30 天内");
    await ask.getByRole("button", { name: "移除" }).click();
    // The rows behind the question are not there for anybody while it is open.
    await expect(ask).toBeHidden();
    await expect(row).toHaveCount(0);
  };
  await remove();
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect(row).toHaveCount(1);
  await remove();
  await page.getByRole("link", { name: "最近移除" }).click();
  await page.waitForURL(/\/directives\/removed$/);
  await expectSound(page);
  await (await alive(page.getByRole("button", { name: `恢复 ${title}` }))).click();
  await expect(page.getByRole("button", { name: `恢复 ${title}` })).toHaveCount(0);
  await page.goto("/directives");
  await expect(row).toHaveCount(1);
});

test("a text goes from its workbench while nothing of it is registered; afterwards the button says why not and what to do", async ({ as }) => {
  const page = await as("office");
  const meeting = await recordMeeting(page, `误存文稿 ${Date.now()}`);
  await addSpeech(page, body);
  const button = page.getByRole("button", { name: /^移除文稿：/ });
  await (await alive(button)).click();
  const ask = page.getByRole("alertdialog");
  await expect(ask).toContainText("2 项未立项的候选事项");
  await ask.getByRole("button", { name: "移除" }).click();
  await page.waitForURL(meeting);
  await expect(page.getByText("还没有文稿")).toBeVisible();

  const textId = await addSpeech(page, body);
  await registerAll(page, textId);
  await page.reload();
  await (await alive(button)).click();
  const why = page.getByRole("dialog", { name: "不能移除" });
  await expect(why).toContainText(/已有 \d 项立项/);
  await expectSound(page);
  await why.getByRole("link", { name: "打开台账" }).click();
  await page.waitForURL(/\/ledger\?source=/);
});

test("who only reads has no button to remove", async ({ as }) => {
  const page = await as("magistrate");
  await page.goto("/directives");
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  await expect(page.getByRole("button", { name: /^移除/ })).toHaveCount(0);
  await page.goto("/directives/removed");
  await expect(page.getByText("当前岗位没有这项权限", { exact: true })).toBeVisible();
});
