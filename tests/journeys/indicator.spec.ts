import { expect, expectSound, test } from "../fixtures";

const environment = { username: "huanjing" };

test("S93 the environment branch enters a day's values and reads the allowance", async ({ as, owner }) => {
  const page = await as(environment);
  await page.goto("/");
  await expect(page).toHaveURL(/\/indicators\/entry/);
  await expect(page.getByText(/条数据待报/)).toBeVisible();
  await page.getByRole("navigation", { name: "频次" }).getByRole("link", { name: "每日" }).click();
  const card = page.getByRole("region", { name: /细颗粒物.*剩余日控制值/ }).or(page.locator("section", { hasText: "细颗粒物（PM2.5）平均浓度：剩余日控制值" })).first();
  const allowance = async () => Number(/([\d.]+)/.exec(await card.getByTestId("allowance H-01").innerText())?.[1]);
  const before = await allowance();
  const cell = page.getByLabel("细颗粒物（PM2.5）平均浓度 本期值");
  // What is typed before the page is alive is not heard: typed again until the button counts it.
  await expect(async () => {
    await cell.fill("");
    await cell.fill("20");
    await expect(page.getByRole("button", { name: "录入并确认（1）" })).toBeEnabled({ timeout: 1_000 });
  }).toPass();
  await cell.press("Enter");
  await expect(page.getByLabel("优良天数 本期值")).toBeFocused();
  await page.getByLabel("优良天数 本期值").fill("1");
  await page.getByLabel("重污染天数 本期值").fill("0");
  await page.getByRole("button", { name: "录入并确认（3）" }).click();
  await expect(page.getByText("已录入 3 条数据。")).toBeVisible();
  // The arithmetic of the page is that of the published formula, on the stored values.
  const { rows: [row] } = await owner.query<{ n: number; total: number; target: number; days: number }>(
    `select count(*)::int as n, sum(v.value)::float8 as total, max(t.value)::float8 as target, (extract(doy from make_date(t.year, 12, 31)))::int as days
     from app.indicators i join app.indicator_targets t on t.indicator_id = i.id and t.year = extract(year from (now() at time zone 'Asia/Shanghai'))
     join app.indicator_values v on v.indicator_id = i.id and v.is_current and v.state = 'confirmed' and v.period like t.year || '-%'
     where i.number = 'H-01' and not exists (select from app.indicator_exclusions x where x.indicator_id = i.id and x.period = v.period and x.state = 'approved') group by t.year`);
  if (!row) throw new Error("the demo county has particulate matter");
  const { rows: [gone] } = await owner.query<{ last: number }>(
    "select extract(doy from max(v.period)::date)::int as last from app.indicators i join app.indicator_values v on v.indicator_id = i.id and v.is_current where i.number = 'H-01'");
  const left = row.days - (gone?.last ?? 0);
  await expect.poll(allowance).toBeCloseTo((row.target * (row.n + left) - row.total) / left, 1);
  expect(await allowance()).toBeGreaterThan(before);
  await expectSound(page);
});

test("a column from Excel fills the grid, a strange value is asked about and stops nothing, a correction leaves the old number", async ({ as, owner }) => {
  const page = await as("statistics");
  await page.goto("/indicators/entry?frequency=month");
  const first = page.getByLabel(/本期值$/).first();
  const name = ((await first.getAttribute("aria-label")) ?? "").replace(" 本期值", "");
  const { rows: [last] } = await owner.query<{ value: number }>("select v.value::float8 as value from app.indicators i join app.indicator_values v on v.indicator_id = i.id and v.is_current where i.name = $1 order by v.period desc limit 1", [name]);
  await expect(async () => {
    await first.fill("");
    await first.fill("1");
    await expect(page.getByRole("button", { name: "录入并确认（1）" })).toBeEnabled({ timeout: 1_000 });
  }).toPass();
  await first.focus();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text", text);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, `${(last?.value ?? 1) * 1000}\t${last?.value ?? 1}\n`);
  await expect(first).toHaveValue(String((last?.value ?? 1) * 1000));
  await page.getByRole("button", { name: "录入并确认（1）" }).click();
  await expect(page.getByText(/系统对 \d+ 条数据有提问，不影响保存/)).toBeVisible();
  await page.getByRole("link", { name, exact: true }).first().click();
  await expect(page.getByRole("heading", { name: "核对提问" })).toBeVisible();
  await page.getByRole("button", { name: "更正" }).first().click();
  const dialog = page.getByRole("dialog", { name: "更正" });
  await dialog.getByLabel(/数值/).first().fill(String(last?.value ?? 1));
  await dialog.getByLabel(/更正原因/).fill("单位误填");
  await dialog.getByRole("button", { name: "更正" }).click();
  await expect(page.getByText("已更正，原数据保留。")).toBeVisible();
  await expect(page.getByText("更正原因：单位误填")).toBeVisible();
  await expect(page.getByText("已被更正").first()).toBeVisible();
});

test("the leader goes from the overview to an indicator, reads why and asks what if", async ({ as }) => {
  const page = await as("leader");
  await page.goto("/overview");
  await page.getByRole("list", { name: "分管指标" }).getByRole("link", { name: /综合指数/ }).click();
  await expect(page.getByText(/一氧化碳取第 95 百分位/)).toBeVisible();
  await page.getByText("怎么算的").nth(2).click();
  await expect(page.getByText(/÷ [\d,]+ = /)).toBeVisible();
  const after = page.locator("dd").filter({ hasText: /余下均值/ }).last();
  const before = await after.innerText();
  await page.getByLabel(/假设$/).first().fill("2");
  await page.getByLabel(/假设$/).first().blur();
  await expect(after).not.toHaveText(before);
  await page.getByRole("button", { name: "表格" }).first().click();
  await expect(page.getByRole("columnheader", { name: "当月值" })).toBeVisible();
});

for (const locale of ["zh-CN", "en"] as const) {
  for (const width of [1440, 390]) {
    test(`board, page and entry are sound at ${width} px in ${locale}`, async ({ as }) => {
      const page = await as(environment, { locale, width });
      await page.goto("/indicators?sort=lamp");
      await page.getByRole("table").first().waitFor();
      await expectSound(page);
      await page.getByRole("table").first().getByRole("link", { name: /PM2.5/ }).first().click();
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expect(page).toHaveURL(/\/indicators\/[0-9a-f-]{36}/);
      await expectSound(page);
      await page.goto("/indicators/entry?frequency=day");
      await page.getByLabel(locale === "en" ? "Source" : "数据来源").waitFor();
      await expectSound(page);
    });
  }
}

test("the office sets an indicator up with units and tasks, the data unit enters ten days with weight and neighbours (S24, S46)", async ({ as, owner }) => {
  const mark = Date.now().toString(36).slice(-6);
  const name = `灌区亩均用水量 ${mark}`;
  const page = await as("office");
  await page.goto("/indicators");
  await page.getByRole("link", { name: "设立指标" }).click();
  await page.getByLabel(/^编号/).fill(`T-${mark}`);
  await page.getByLabel(/^指标名称/).fill(name);
  await page.getByLabel(/^计量单位/).fill("立方米");
  const choose = async (label: string, option: string) => {
    await page.getByRole("combobox", { name: label }).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  };
  await choose("计算方式", "加权平均");
  await choose("报送频次", "每旬");
  await choose("方向", "越低越好");
  const units = async (label: RegExp, ...names: string[]) => {
    await page.getByLabel(label).click();
    for (const unit of names) {
      await page.getByRole("searchbox").or(page.getByPlaceholder(/查找|搜索/)).last().fill(unit);
      await page.getByRole("treeitem", { name: unit }).first().click();
    }
    await page.keyboard.press("Escape");
  };
  await units(/^数据单位/, "统计局");
  await units(/^牵头单位/, "水务局");
  await units(/^报送单位/, "城关镇");
  await page.getByLabel(/^支撑事项编号/).fill("0000-0000");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText(/0000-0000/).last()).toBeVisible();
  const { rows: [task] } = await owner.query<{ number: string; title: string }>("select number, title from app.tasks where state = 'in_progress' and not restricted order by number limit 1");
  await page.getByLabel(/^支撑事项编号/).fill(task?.number ?? "");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page).toHaveURL(/\/indicators\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("link", { name: task?.title ?? "" })).toBeVisible();
  await expect(page.getByText("加权平均 · 越低越好")).toBeVisible();

  await test.step("what was set can be changed, and both versions are kept apart", async () => {
    await page.getByRole("link", { name: "修改定义" }).click();
    await expect(page.getByLabel(/^指标名称/)).toHaveValue(name);
    await page.getByLabel(/^凭证清单/).fill("抄表单");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await expect(page).toHaveURL(/\/indicators\/[0-9a-f-]{36}$/);
    await page.getByRole("button", { name: "年度目标" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(/^目标值/).fill("70");
    await dialog.getByLabel(/^目标依据/).fill("市水务局年度任务");
    await dialog.getByRole("button", { name: "年度目标" }).click();
    await expect(page.getByText("年度目标已保存。")).toBeVisible();
  });

  await test.step("the voucher that is due stands with the unit that owes it and with the data unit, until it is handed in", async () => {
    const town = await as("townLiaison");
    await town.goto("/today");
    const due = town.getByRole("listitem").filter({ hasText: name });
    await expect(town.getByText(/^待交凭证/)).toBeVisible();
    await due.getByRole("link", { name }).click();
    await town.waitForURL(/\/indicators\/[0-9a-f-]{36}$/);
    const statistics = await as("statistics");
    await statistics.goto("/indicators/entry");
    await expect(statistics.getByRole("listitem").filter({ hasText: name })).toContainText("未报齐：城关镇");
    await expectSound(statistics);
  });

  await test.step("the data unit enters it with weight, place and neighbours", async () => {
    const entry = await as("statistics");
    await entry.goto("/indicators/entry?frequency=ten_day");
    const cell = (column: string) => entry.getByLabel(`${name} ${column}`, { exact: true });
    await expect(async () => {
      await cell("本期值").fill("");
      await cell("本期值").fill("72");
      await expect(entry.getByRole("button", { name: "录入并确认（1）" })).toBeEnabled({ timeout: 1_000 });
    }).toPass();
    await cell("权重").fill("3.5");
    await entry.getByText("都填排位和相邻县").click();
    await cell("排位").fill("7/18");
    await cell("相邻县").fill("临川县 6 多");
    await entry.getByRole("button", { name: "录入并确认（1）" }).click();
    await expect(entry.getByText(/相邻县写“县名 排位 数值”/)).toBeVisible();
    await cell("相邻县").fill("临川县 6 71.2；清源县 8 73");
    await entry.getByRole("button", { name: "录入并确认（1）" }).click();
    await expect(entry.getByText("已录入 1 条数据。")).toBeVisible();
    await entry.getByRole("table").getByRole("link", { name, exact: true }).click();
    await expect(entry.getByText("第 7 位，共 18")).toBeVisible();
    await expect(entry.getByText(/第 6 位 临川县 71.2；第 8 位 清源县 73/)).toBeVisible();
    const { rows } = await owner.query("select v.weight::float8 as weight, v.rank_of as of from app.indicator_values v join app.indicators i on i.id = v.indicator_id where i.number = $1", [`T-${mark}`]);
    expect(rows).toEqual([{ weight: 3.5, of: 18 }]);
  });
  await owner.query("update app.indicators set retired_on = '2020-01-01' where number = $1", [`T-${mark}`]);
});
