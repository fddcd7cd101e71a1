import { expect, expectSound, test } from "../fixtures";

/** The 30 June that lies behind today. */
function lastJune(): string {
  const today = new Date().toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  return today > `${year}-06-30` ? `${year}-06-30` : `${year - 1}-06-30`;
}

test("the magistrate asks how the county stood on 30 June, follows a number to an item, and comes back", async ({ as, owner }) => {
  const page = await as("magistrate");
  const june = lastJune();
  await page.goto("/overview");
  await expect(page.getByText(/上月同日/).first()).toBeVisible();
  const day = page.getByRole("textbox", { name: "数据截至" });
  // The field is alive only once its script has come.
  await expect(async () => {
    await day.fill(june);
    await day.press("Enter");
    await expect(page).toHaveURL(new RegExp(`asOf=${june}`), { timeout: 3000 });
  }).toPass();
  await expect(page.getByRole("status").filter({ hasText: `按 ${june} 的情况显示` })).toBeVisible();
  await expect(page.getByRole("button", { name: "批示" })).toHaveCount(0);
  await expectSound(page);

  await test.step("the indicators beside it are those of the day", async () => {
    const { rows: [known] } = await owner.query<{ last: string }>("select max(v.period) as last from app.indicator_values v join app.indicators i on i.id = v.indicator_id where i.number = 'H-01' and v.confirmed_at < ($1::date + 1)::timestamp at time zone 'Asia/Shanghai'", [june]);
    await page.goto(`/indicators?asOf=${june}`);
    await expect(page.getByRole("status").filter({ hasText: `按 ${june} 的情况显示` })).toBeVisible();
    await expect(page.getByRole("link", { name: "设立指标" })).toHaveCount(0);
    await page.getByRole("link", { name: /^细颗粒物/ }).click();
    await expect(page).toHaveURL(new RegExp(`asOf=${june}`));
    await expect(page.getByRole("table", { name: "数据与来源" }).getByRole("row").nth(1)).toContainText(String(Number(known?.last.slice(8))));
    await expect(page.getByRole("button", { name: /更正|年度目标|说明原因/ })).toHaveCount(0);
    await expectSound(page);
    await page.goto(`/overview?asOf=${june}`);
  });

  await page.getByRole("link", { name: /总数/ }).click();
  await expect(page).toHaveURL(new RegExp(`/ledger\\?.*asOf=${june}`));
  await expect(page.getByRole("textbox", { name: "数据截至" })).toHaveValue(june);
  await page.goto(`/ledger?state=all&asOf=${june}`);
  const item = page.locator("tbody a[href^='/tasks/']").first();
  await page.goto(await item.getAttribute("href") ?? "");
  await expect(page).toHaveURL(new RegExp(`asOf=${june}`));
  await expect(page.getByRole("status").filter({ hasText: `按 ${june} 的情况显示` })).toBeVisible();
  // The plan's page knows only today's plan.
  const plan = page.getByRole("link", { name: "横道图、变动和分月计划" });
  await expect(plan).toHaveCount(0);
  await page.getByRole("link", { name: "回到今天" }).click();
  await expect(page).not.toHaveURL(/asOf/);
  await expect(page.getByRole("status").filter({ hasText: "的情况显示" })).toHaveCount(0);
  await expect(plan).toBeVisible();
});
