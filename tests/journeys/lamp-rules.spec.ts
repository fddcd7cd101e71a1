import { expect, expectSound, test } from "../fixtures";

test("the office tightens a rule: sees which items would change, publishes for tomorrow, and today's lamps stay", async ({ as, owner }) => {
  const page = await as("office");
  await page.goto("/lamps");
  await expect(page.getByRole("heading", { name: "亮灯规则", level: 1 })).toBeVisible();
  await expectSound(page);
  // By item and version, because others work on items of the same county meanwhile.
  const lampsNow = async () => new Map((await owner.query<{ key: string; lamp: string }>("select id || ' ' || version as key, lamp from app.tasks")).rows.map(({ key, lamp }) => [key, lamp]));
  const before = await lampsNow();
  await page.getByRole("link", { name: "修改" }).first().click();
  const row = page.getByRole("listitem", { name: "第 7 条规则" });
  await expect(row).toContainText("比计划落后 10 个百分点及以上，亮“预警”。");
  const bound = row.getByRole("textbox", { name: "界限" });
  await bound.fill("5");
  await bound.press("Tab");
  await expect(row).toContainText("比计划落后 5 个百分点及以上");
  await expect(page.getByRole("button", { name: "发布" })).toBeDisabled();
  await page.getByRole("button", { name: "试算" }).click();
  await expect(page.getByText(/涉及 \d+ 项，其中 [1-9]\d* 项会换灯/)).toBeVisible();
  await page.getByLabel(/理由/).fill("预警提前到差 5 个百分点");
  await page.getByRole("button", { name: "发布" }).click();
  await expect(page.getByText(/已发布/)).toBeVisible();
  await expect(page.getByRole("cell", { name: /第 2 版.*未生效/ })).toBeVisible();
  const still = [...await lampsNow()].filter(([key]) => before.has(key));
  expect(still.length).toBeGreaterThan(1000);
  expect(still.filter(([key, lamp]) => before.get(key) !== lamp)).toEqual([]);
});

test("a unit reads the rules it is judged by and finds nothing to change", async ({ as }) => {
  const page = await as("housingLiaison");
  await page.goto("/lamps");
  await expect(page.getByRole("list").getByText("比计划落后 10 个百分点及以上")).toBeVisible();
  await expect(page.getByRole("link", { name: /修改|新建规则/ })).toHaveCount(0);
  await page.goto("/lamps?edit=new");
  await expect(page.getByRole("button", { name: "发布" })).toHaveCount(0);
});
