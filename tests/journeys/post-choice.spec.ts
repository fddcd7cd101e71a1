import { expect, expectSound, test } from "../fixtures";

const liaisonOf = `select a.user_id as "userId", a.username, p.id as "postId", p.title, u.short_name as unit from app.posts p join app.units u on u.id = p.unit_id
  join app.post_holders h on h.post_id = p.id and h.ends_on is null join app.accounts a on a.user_id = h.user_id where u.short_name = $1 and p.role = 'liaison' limit 1`;

test("who holds several posts chooses one at sign-in, and arrives where one wanted to go as that post", async ({ page, owner }) => {
  const [own, second] = await Promise.all(["司法局", "民政局"].map(async (unit) => (await owner.query(liaisonOf, [unit])).rows[0]));
  await owner.query("insert into app.post_holders (post_id, user_id, starts_on) values ($1, $2, current_date - 1)", [second.postId, own.userId]);
  try {
    await page.goto("/ledger?lamp=red");
    await page.getByLabel("账号").fill(own.username);
    await page.getByLabel("口令", { exact: true }).fill("Taizhang#2026");
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await expect(page.getByRole("heading", { name: "选择岗位" })).toBeVisible();
    await expect(page.getByRole("button", { name: /司法局/ })).toBeVisible();
    await expectSound(page);
    await page.getByRole("button", { name: new RegExp(`${second.unit} · ${second.title}`) }).click();
    await expect(page).toHaveURL(/\/ledger\?lamp=red$/);
    await expect(page.getByRole("banner")).toContainText(`${second.unit} · ${second.title}`);
  } finally {
    await owner.query("delete from app.post_holders where post_id = $1 and user_id = $2", [second.postId, own.userId]);
  }
});
