import { expect, expectSound, openPage, test } from "../fixtures";

test("the magistrate reads one sentence, opens a number as its ledger and instructs; the instruction waits for its answer", async ({ as, owner }) => {
  const page = await as("magistrate");
  await page.goto("/overview");
  await expect(page.getByText(/^全县按期推进率 [\d.]+%，(低于目标 [\d.]+ 个百分点|达到目标)，(比上月同日[高低] [\d.]+ 个百分点|与上月同日持平)；\d+ 项滞后/)).toBeVisible();
  const tile = page.getByRole("region", { name: "亮灯", exact: true }).getByRole("link", { name: /滞后/ });
  const red = /滞后\s*([\d,]+)/.exec((await tile.innerText()).replaceAll("\n", " "))?.[1]?.replaceAll(",", "");
  await tile.click();
  await expect(page.getByText(`共 ${red} 项`).last()).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: /^批示/ }).first().click();
  const dialog = page.getByRole("dialog", { name: "批示" });
  await dialog.getByRole("button", { name: "请说明滞后原因和补救措施。" }).click();
  await expect(dialog.getByLabel(/批示内容/)).toHaveValue("请说明滞后原因和补救措施。");
  await dialog.getByRole("button", { name: "下达" }).click();
  await expect(page.getByText("批示已下达。")).toBeVisible();
  const { rows } = await owner.query("select author_name from app.instructions where text = '请说明滞后原因和补救措施。' order by at desc limit 1");
  expect(rows[0]).toEqual({ author_name: "沈致远" });
  await page.goto("/overview");
  await page.getByRole("link", { name: "全部批示" }).click();
  await expect(page).toHaveURL(/state=open/);
  await expect(page.getByText("请说明滞后原因和补救措施。").first()).toBeVisible();
  // What is counted does not change with what is listed.
  const counted = await page.getByText(/件待答复，\d+ 件已答复/).innerText();
  await page.getByRole("link", { name: "已答复", exact: true }).click();
  await expect(page).toHaveURL(/state=answered/);
  await expect(page.getByText(counted)).toBeVisible();
});

test("a heat cell opens a ledger of exactly that many rows", async ({ as }) => {
  const page = await as("magistrate");
  await page.goto("/overview");
  const cell = page.getByRole("region", { name: "各单位亮灯" }).getByRole("link", { name: /滞后 \d+$/ }).first();
  const count = (await cell.innerText()).trim();
  await cell.click();
  await expect(page.getByText(`共 ${count} 项`).last()).toBeVisible();
});

test("a leader sees the portfolio, not the county", async ({ as }) => {
  const total = async (person: "magistrate" | "leader") => {
    const page = await as(person);
    await page.goto("/overview");
    await page.getByRole("region", { name: "亮灯", exact: true }).waitFor();
    return Number((await page.getByRole("region", { name: "亮灯", exact: true }).getByRole("link").first().innerText()).replaceAll(/\D/g, ""));
  };
  const [county, portfolio] = [await total("magistrate"), await total("leader")];
  expect(portfolio).toBeGreaterThan(0);
  expect(portfolio).toBeLessThan(county);
});

test("a unit has no overview", async ({ as }) => {
  const page = await as("housingLiaison");
  await page.goto("/overview");
  await expect(page.getByText("当前岗位没有这项权限", { exact: true })).toBeVisible();
});

for (const width of [1440, 390]) {
  test(`overview and instructions are sound at ${width} px, in both languages`, async ({ as }) => {
    for (const locale of ["zh-CN", "en"] as const) {
      const page = await as("magistrate", { width, locale });
      for (const path of ["/overview", "/instructions"]) {
        await openPage(page, path);
        await expectSound(page);
      }
    }
  });
}
