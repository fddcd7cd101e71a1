import { expect, expectSound, openPage, test } from "../fixtures";

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
  await expect(page).toHaveURL(/[?&]item=/);
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(page).not.toHaveURL(/item=/);
});

test("Back closes the item and the list is still there, the choice too; an address with an item opens it", async ({ as }) => {
  const page = await as("magistrate");
  await page.goto("/ledger");
  const grid = page.getByRole("grid", { name: "督查台账" });
  const row = grid.locator("[data-row-id]").first();
  await row.focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("已选 1 项")).toBeVisible();
  await row.getByRole("link").first().click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByRole("link", { name: "在单独页面打开" })).toBeVisible();
  const address = page.url();
  await page.goBack();
  await expect(drawer).toBeHidden();
  await expect(page).toHaveURL(/\/ledger$/);
  await expect(page.getByText("已选 1 项")).toBeVisible();
  await page.goto(address);
  await expect(drawer.getByRole("link", { name: "在单独页面打开" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/ledger$/);
});

test("on a phone the name leads to the page of the item, and Back to the list", async ({ as }) => {
  const page = await as("magistrate", { width: 390 });
  await page.goto("/ledger");
  await page.getByRole("list", { name: "督查台账" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/tasks\//);
  await page.goBack();
  await expect(page).toHaveURL(/\/ledger$/);
});

test("another order and other columns leave choice, focus and the open list of columns alone", async ({ as }) => {
  const page = await as("magistrate");
  await page.goto("/ledger");
  const grid = page.getByRole("grid", { name: "督查台账" });
  await grid.locator("[data-row-id]").first().focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("已选 1 项")).toBeVisible();
  const head = grid.getByRole("columnheader", { name: "编号" });
  await head.getByRole("button").press("Enter");
  await expect(page).toHaveURL(/sort=number/);
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect(head.getByRole("button")).toBeFocused();
  await expect(page.getByText("已选 1 项")).toBeVisible();
  await page.getByRole("button", { name: "列", exact: true }).press("Enter");
  const columns = page.getByRole("dialog", { name: "列" });
  await columns.getByRole("checkbox", { name: "具体负责人" }).click();
  await columns.getByRole("checkbox", { name: "最近反馈" }).click();
  await expect(page).toHaveURL(/cols=/);
  await expect(grid.getByRole("columnheader", { name: "具体负责人" })).toBeHidden();
  await expect(grid.getByRole("columnheader", { name: "最近反馈" })).toBeHidden();
  await columns.getByRole("button", { name: "九栏表" }).click();
  await expect(grid.getByRole("columnheader", { name: "落实举措" })).toBeVisible();
  await columns.getByRole("button", { name: "默认" }).click();
  await expect(page).not.toHaveURL(/cols=/);
  await expect(page.getByText("已选 1 项")).toBeVisible();
});

test("the ledger is narrowed by lamps in its form, and 预警 stands beside 滞后 with its count", async ({ as }) => {
  const page = await as("office");
  await page.goto("/ledger");
  const warned = page.getByRole("navigation", { name: "常用视图" }).getByRole("link", { name: /^预警/ });
  const n = await warned.locator("span").textContent();
  await warned.click();
  await expect(page).toHaveURL(/lamp=yellow$/);
  await expect(page.getByText(`共 ${n} 项`).last()).toBeVisible();
  await page.getByRole("combobox", { name: "亮灯" }).click();
  await page.getByRole("option", { name: "滞后" }).click();
  await expect(page.getByRole("option", { name: "预警" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page).toHaveURL(/lamp=yellow%2Cred$/);
  await expect(page.getByRole("list", { name: "已用条件" }).getByRole("listitem").first()).toContainText("滞后");
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
  expect((await download).suggestedFilename()).toMatch(/^督查台账_亮灯 滞后_\d{4}-\d{2}-\d{2}\.xlsx$/);
  const trail = async () => (await owner.query("select actor_name, after from app.audit_events where use_case = 'ledger.export' and subject_type = 'ledger' order by id desc limit 1")).rows[0];
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
  await expect(page.getByText("筛选：办理状态 在办；亮灯 滞后")).toBeVisible();
  await expect(page.getByRole("cell", { name: /^合计 \d+ 项/ })).toBeVisible();
});

test("printed from the screen the ledger says how much of it is there", async ({ as }) => {
  const page = await as("office");
  await page.goto("/ledger");
  await expect(page.getByText(/仅打印已载入的/)).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/^仅打印已载入的 50 \/ [\d,]+ 项/)).toBeVisible();
  await page.emulateMedia({ media: null });
});

test("an item on paper names who printed it and keeps the grounds that carry a meaning", async ({ as, owner }) => {
  const { rows: [task] } = await owner.query("select t.id from app.tasks t join app.plan_nodes n on n.task_id = t.id where t.state = 'in_progress' and not t.restricted limit 1");
  const page = await as("office");
  await page.goto(`/tasks/${task.id}`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/\d{4}-\d{2}-\d{2} \d{2}:\d{2} 打印$/)).toBeVisible();
  expect(await page.getByRole("list", { name: "办理环节" }).evaluate((steps) => getComputedStyle(steps).getPropertyValue("print-color-adjust"))).toBe("exact");
  await page.emulateMedia({ media: null });
});

for (const width of [1440, 390]) {
  test(`the ledger is sound at ${width} px, in both languages`, async ({ as }) => {
    for (const locale of ["zh-CN", "en"] as const) {
      const page = await as("office", { width, locale });
      await openPage(page, "/ledger?state=all&lamp=red,yellow");
      await expectSound(page);
    }
  });
}
