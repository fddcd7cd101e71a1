import { expect, expectSound, test } from "../fixtures";

test("the ledger answers from its address: quick views, filters as chips, order, and back", async ({ as }) => {
  const page = await as("office");
  await page.goto("/ledger");
  const views = page.getByRole("navigation", { name: "常用视图" });
  const red = Number(await views.getByRole("link", { name: /^滞后/ }).locator("span").textContent());
  await views.getByRole("link", { name: /^滞后/ }).click();
  await expect(page).toHaveURL(/lamp=red/);
  await expect(page.getByText(`共 ${red} 项`).last()).toBeVisible();
  await page.getByLabel("关键字").fill("2026-00");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page).toHaveURL(/q=2026-00/);
  const chips = page.getByRole("list", { name: "已用条件" });
  await expect(chips.getByRole("listitem")).toHaveCount(3);
  await chips.getByRole("link", { name: /移除亮灯/ }).click();
  await expect(page).not.toHaveURL(/lamp=/);
  await page.goBack();
  await expect(page).toHaveURL(/lamp=red/);
  await page.goto("/ledger?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E6%A0%B7%E7%9A%84%E4%BA%8B%E9%A1%B9");
  await expect(page.getByText("没有符合条件的事项", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "清除条件" }).click();
  await expect(page).toHaveURL(/\/ledger$/);
});

test("words that are too long stay in the field, which says so; nothing is dropped silently", async ({ as }) => {
  const page = await as("office");
  const long = "渡口".repeat(60);
  await page.goto(`/ledger?q=${encodeURIComponent(long)}`);
  const field = page.getByLabel("关键字");
  await expect(field).toHaveValue(long);
  await expect(page.getByText(/^最多 100 字，现在 120 字/)).toBeVisible();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(field).toHaveValue(long);
  await expectSound(page);
  await field.fill("渡口");
  await expect(page.getByText(/^最多 100 字/)).toHaveCount(0);
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page).toHaveURL(/q=%E6%B8%A1%E5%8F%A3$/);
});

test("windows follow on scroll, no row twice; the name opens the drawer; keys move, choose and open", async ({ as }) => {
  const page = await as("magistrate");
  await page.goto("/ledger?sort=number");
  const grid = page.getByRole("grid", { name: "督查台账" });
  const seen = new Set<string>();
  const collect = async () => {
    for (const id of await grid.locator("[data-row-id]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-row-id")))) if (id) seen.add(id);
  };
  await expect.poll(async () => {
    await collect();
    await grid.locator("..").evaluate((scroller) => { scroller.scrollTop += 500; });
    return seen.size;
  }, { intervals: [150] }).toBeGreaterThan(100);
  await page.goto("/ledger");
  await grid.locator("[data-row-id]").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(page.getByText("已选 1 项")).toBeVisible();
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog");
  await expect(drawer).toBeVisible();
  await expect(drawer.getByRole("link", { name: "在单独页面打开" })).toHaveAttribute("href", /\/tasks\//);
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
});

test("F2 opens the window of changes for who may change the item, and only the item for who may not", async ({ as }) => {
  const press = async (role: "office" | "magistrate") => {
    const page = await as(role);
    await page.goto("/ledger");
    await expect(async () => {
      await page.locator("[data-row-id]").first().press("F2");
      await expect(page.getByRole("dialog").first()).toBeVisible({ timeout: 2_000 });
    }).toPass();
    return page;
  };
  await expect((await press("office")).getByRole("dialog", { name: "调整事项" })).toBeVisible();
  const page = await press("magistrate");
  await expect(page.getByRole("dialog").getByRole("button", { name: "打印" })).toBeVisible();
  await expect(page.getByRole("dialog", { name: "调整事项" })).toBeHidden();
});

test("the export holds what the screen shows and is in the audit; the chosen rows alone where some are chosen", async ({ as, owner }) => {
  const page = await as("housingLiaison");
  await page.goto("/ledger?lamp=red");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出" }).click();
  expect((await download).suggestedFilename()).toMatch(/^督查台账_\d{4}-\d{2}-\d{2}\.xlsx$/);
  const trail = async () => (await owner.query("select actor_name, after from app.audit_events where use_case = 'ledger.export' order by id desc limit 1")).rows[0];
  expect(await trail()).toMatchObject({ actor_name: "邱晓敏", after: { filter: { lamp: ["red"] } } });
  await page.getByRole("checkbox", { name: /^选择 / }).first().check();
  const second = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出所选" }).click();
  await second;
  expect((await trail()).after).toMatchObject({ rows: 1, chosen: 1 });
});

test("an export asked for from another site, without a session or by an administrator is refused", async ({ request, cookieOf, baseURL }) => {
  const ask = (headers: Record<string, string>) => request.post("/ledger/export", { headers: { "content-type": "application/json", ...headers }, data: { query: "" } });
  const origin = new URL(baseURL ?? "http://localhost:3000").origin;
  expect((await ask({ cookie: await cookieOf("office"), origin: "http://elsewhere.example" })).status()).toBe(403);
  expect((await ask({ cookie: await cookieOf("systemAdmin"), origin })).status()).toBe(403);
  expect((await ask({ cookie: await cookieOf("office"), origin })).status()).toBe(200);
});

test("the print sheet repeats its head and names who printed it", async ({ as }) => {
  const page = await as("leader");
  await page.goto("/print/ledger?lamp=red&paper=A3");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("重点工作台账");
  await expect(page.getByRole("columnheader", { name: "完成时限" })).toBeVisible();
  await expect(page.getByText("陆明川", { exact: false }).last()).toBeVisible();
});

for (const width of [1440, 390]) {
  test(`the ledger is sound at ${width} px, in both languages`, async ({ as }) => {
    for (const locale of ["zh-CN", "en"] as const) {
      const page = await as("office", { width, locale });
      await page.goto("/ledger?state=all&lamp=red,yellow", { waitUntil: "networkidle" });
      await expectSound(page);
    }
  });
}
