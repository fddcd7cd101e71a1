import { expect } from "@playwright/test";
import { openStories, story, test } from "./story";

test.beforeEach(async ({ page }) => {
  await openStories(page, "controls", "form", "filter");
});

test("select: opens, moves, chooses and closes by keys", async ({ page }) => {
  const select = story(page, "select").getByRole("combobox").first();
  await select.focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(select).toContainText("正常推进");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(select).toBeFocused();
});

test("multi select: stays open while one chooses, says what is chosen, gives it up by the same key", async ({ page }) => {
  const select = story(page, "multi-select").getByRole("combobox", { name: "亮灯" });
  await expect(select).toHaveText("不限");
  await select.focus();
  await page.keyboard.press("ArrowDown");
  const option = (name: string) => page.getByRole("option", { name });
  await option("预警").click();
  await option("正常推进").click();
  await expect(page.getByRole("listbox")).toBeVisible();
  await expect(option("预警")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(select).toHaveText("正常推进、预警");
  await expect(select).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await option("预警").click();
  await page.keyboard.press("Escape");
  await expect(select).toHaveText("正常推进");
});

test("combobox: pinyin initials find, Enter chooses", async ({ page }) => {
  const input = story(page, "combobox").locator("input[role=combobox]");
  await input.focus();
  await page.keyboard.type("wjj");
  await expect(page.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(input).toHaveValue("县卫生健康局");
});

test("number: arrows step, Shift steps by ten, the limit holds", async ({ page }) => {
  const input = story(page, "number-input").getByLabel("本期完成");
  await input.focus();
  await page.keyboard.press("ArrowUp");
  await expect(input).toHaveValue("62");
  await page.keyboard.press("Shift+ArrowUp");
  await expect(input).toHaveValue("72");
  await input.fill("140");
  await page.keyboard.press("Tab");
  await expect(input).toHaveValue("100");
});

test("checkbox, switch and radio cards answer to Space and arrows", async ({ page }) => {
  const box = story(page, "checkbox").getByRole("checkbox", { name: "需要分管领导确认" });
  await box.focus();
  await page.keyboard.press("Space");
  await expect(box).not.toBeChecked();
  await story(page, "checkbox").getByText("需要分管领导确认").click();
  await expect(box).toBeChecked();

  const toggle = story(page, "switch").getByRole("switch", { name: "单位负责人确认后再反馈" });
  await toggle.focus();
  await page.keyboard.press("Space");
  await expect(toggle).toBeChecked();

  const first = story(page, "radio-cards").getByRole("radio").first();
  await first.focus();
  await page.keyboard.press("ArrowRight");
  await expect(story(page, "radio-cards").getByRole("radio").nth(1)).toBeChecked();
});

test("textarea counts what is written", async ({ page }) => {
  await story(page, "textarea").getByLabel("本期进展").fill("共三字");
  await expect(story(page, "textarea")).toContainText("3 / 500");
});

test("form: the first error has the focus and is read with its field", async ({ page }) => {
  const form = story(page, "form");
  await form.getByRole("button", { name: "保存" }).focus();
  await page.keyboard.press("Enter");
  const name = form.getByLabel("事项名称");
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await expect(name).toHaveAccessibleDescription("名称至少 4 个字");
  await expect(form.getByText("请选择牵头单位")).toBeVisible();
});

test("form: an error in a composite control takes the focus too", async ({ page }) => {
  const form = story(page, "form");
  await form.getByLabel("事项名称").fill("城东污水处理厂");
  await page.keyboard.press("Enter");
  await expect(form.getByRole("combobox", { name: "牵头单位" })).toBeFocused();
});

test("form: the server's refusal stands at its field", async ({ page }) => {
  const form = story(page, "form");
  await form.getByLabel("事项名称").fill("重复的事项名称");
  await form.getByLabel("完成比例").fill("40");
  await form.getByRole("combobox", { name: "牵头单位" }).click();
  await page.getByRole("dialog").getByRole("treeitem", { name: "政府部门" }).click();
  await page.getByRole("dialog").getByRole("treeitem", { name: "县财政局" }).click();
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByText("已有同名事项，请改一个名称")).toBeVisible();
  await expect(form.getByRole("alert")).toContainText("没有保存");
  await expect(form.getByLabel("事项名称")).toBeFocused();
  await form.getByLabel("事项名称").fill("另一个事项名称");
  await page.keyboard.press("Enter");
  await expect(page.getByText("已保存")).toBeVisible();
});

test("form: it is not sent over a file that is on its way or failed, and says so at the field", async ({ page }) => {
  const form = story(page, "form");
  await form.getByLabel("事项名称").fill("城东污水处理厂");
  await form.getByLabel("完成比例").fill("40");
  await form.getByRole("combobox", { name: "牵头单位" }).click();
  await page.getByRole("dialog").getByRole("treeitem", { name: "政府部门" }).click();
  await page.getByRole("dialog").getByRole("treeitem", { name: "县财政局" }).click();
  let letGo = () => {};
  const answered = new Promise<void>((resolve) => { letGo = resolve; });
  await page.route("**/dev/ui/upload", async (route) => { await answered; await route.continue(); });
  await form.locator("input[type=file]").setInputFiles({ name: "refuse.pdf", mimeType: "application/pdf", buffer: Buffer.from("1") });
  await expect(form.getByRole("progressbar")).toBeVisible();
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByText("还有 1 个附件没有传完，请稍候再提交")).toBeVisible();
  letGo();
  await expect(form.getByText("有 1 个附件没有传上，请重试或取消后再提交")).toBeVisible();
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByText("有 1 个附件没有传上，请重试或取消后再提交")).toBeVisible();
  await expect(page.getByText("已保存")).toBeHidden();
  await form.getByRole("button", { name: "取消" }).click();
  await expect(form.getByText("有 1 个附件没有传上，请重试或取消后再提交")).toBeHidden();
  await form.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("已保存")).toBeVisible();
});

test("filters: Enter in a field asks, further fields unfold", async ({ page }) => {
  const bar = story(page, "filter-bar");
  await bar.getByLabel("关键字").fill("污水");
  await page.keyboard.press("Enter");
  await expect(bar.getByText("查询 污水")).toBeVisible();
  await bar.getByRole("button", { name: "更多筛选" }).focus();
  await page.keyboard.press("Enter");
  await expect(bar.getByLabel("分管领导")).toBeVisible();
});
