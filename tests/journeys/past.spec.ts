import { expect, expectSound, test } from "../fixtures";

/** The 30 June that lies behind today. */
function lastJune(): string {
  const today = new Date().toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  return today > `${year}-06-30` ? `${year}-06-30` : `${year - 1}-06-30`;
}

test("the magistrate asks how the county stood on 30 June, follows a number to an item, and comes back", async ({ as }) => {
  const page = await as("magistrate");
  const june = lastJune();
  await page.goto("/overview");
  await expect(page.getByText(/上月同日/).first()).toBeVisible();
  const day = page.getByRole("textbox", { name: "截至某日" });
  // The field is alive only once its script has come.
  await expect(async () => {
    await day.fill(june);
    await day.press("Enter");
    await expect(page).toHaveURL(new RegExp(`asOf=${june}`), { timeout: 3000 });
  }).toPass();
  await expect(page.getByRole("status").filter({ hasText: `按 ${june} 的情况显示` })).toBeVisible();
  await expect(page.getByRole("button", { name: "批示" })).toHaveCount(0);
  await expectSound(page);

  await page.getByRole("link", { name: /总数/ }).click();
  await expect(page).toHaveURL(new RegExp(`/ledger\\?.*asOf=${june}`));
  await expect(page.getByText(`数据截至 ${june}`)).toBeVisible();
  await page.goto(`/ledger?state=all&asOf=${june}`);
  const item = page.locator("tbody a[href^='/tasks/']").first();
  await page.goto(await item.getAttribute("href") ?? "");
  await expect(page).toHaveURL(new RegExp(`asOf=${june}`));
  await expect(page.getByRole("status").filter({ hasText: `按 ${june} 的情况显示` })).toBeVisible();
  await page.getByRole("link", { name: "回到今天" }).click();
  await expect(page).not.toHaveURL(/asOf/);
  await expect(page.getByRole("status").filter({ hasText: "的情况显示" })).toHaveCount(0);
});
