import { randomUUID } from "node:crypto";
import type pg from "pg";
import { expect, expectSound, test } from "../fixtures";

const days = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
const monthsAgo = (n: number) => { const day = new Date(); day.setUTCDate(1); day.setUTCMonth(day.getUTCMonth() - n); return day.toISOString().slice(0, 10); };

/** A task of the housing bureau that was signed in and has no plan yet. */
async function signedIn(owner: pg.Pool, title: string, { startOn = days(-40), dueOn = days(400) } = {}): Promise<string> {
  const id = randomUUID();
  const { rows: [unit] } = await owner.query("select id from app.units where short_name = '住建局'");
  await owner.query(
    `insert into app.tasks (id, number, title, content, kind, task_class, level, source_title, state, lead_unit_id, start_on, due_on, original_due_on, deadline_quality, target_value, target_unit, dispatched_at, signed_in_at)
     values ($1, $2, $3, '按期建成。', 'task', 'B', 'county', '全体（扩大）会议', 'signed_in', $4, $5, $6, $6, 'stated', 120, '户', now() - interval '40 days', now() - interval '39 days')`,
    [id, `P-${id.slice(0, 8)}`, title, unit.id, startOn, dueOn]);
  await owner.query("insert into app.responsibilities (task_id, unit_id, slot, signed_in_at, due_on) values ($1, $2, 'lead', now(), $3)", [id, unit.id, dueOn]);
  return id;
}

test("plans an item backward in under a minute (S41)", async ({ as, owner }) => {
  const title = `文化路改造 ${Date.now()}`;
  const id = await signedIn(owner, title);
  const page = await as("housingLiaison");
  await page.goto(`/tasks/${id}`);
  const began = Date.now();
  await page.getByRole("button", { name: "节点计划" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("combobox").first().click();
  await page.getByRole("option", { name: "城建工程" }).click();
  await expect(drawer.getByRole("table", { name: "倒排节点表" }).getByRole("row")).toHaveCount(10);
  await expect(drawer.getByText(/排得开：机动 \d+ 个工作日/)).toBeVisible();
  await drawer.getByRole("button", { name: "保存计划" }).click();
  await expect(page.getByText("计划已保存")).toBeVisible();
  expect(Date.now() - began).toBeLessThan(60_000);
  const { rows } = await owner.query("select title, due_on::text as due, target_percent as percent, duration, template_id as template from app.plan_nodes where task_id = $1 order by position", [id]);
  expect([rows.length, rows.at(-1)?.percent, rows.at(-1)?.template]).toEqual([9, 100, "city_works"]);
  expect(rows.at(-1)?.due <= days(400)).toBe(true);
  const { rows: kept } = await owner.query("select kind, jsonb_array_length(nodes) as n from app.plan_baselines where task_id = $1", [id]);
  expect(kept).toEqual([{ kind: "first_plan", n: 9 }]);

  await test.step("the plan has a page of its own, for reading and paper", async () => {
    await page.goto(`/tasks/${id}/plan`);
    await expect(page.getByRole("table", { name: "节点、起止日期和进度" }).getByRole("row")).toHaveCount(10);
    await expect(page.getByText(/与.+的基准计划（首次计划）一致/)).toBeVisible();
    await expectSound(page);
  });
});

test("a plan that is short says by how much, and each way out says what it does", async ({ as, owner }) => {
  const id = await signedIn(owner, `广场改造 ${Date.now()}`, { dueOn: days(80) });
  const page = await as("housingLiaison");
  await page.goto(`/tasks/${id}`);
  await page.getByRole("button", { name: "节点计划" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("button", { name: "加一个节点" }).click();
  const cell = (n: number, column: string) => drawer.getByLabel(`第 ${n} 项 ${column}`, { exact: true });
  await cell(1, "节点").evaluate((input, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, "设计\t25\t\t施工图\n招标\t25\t1\t中标通知书\n施工\t25\t2\t");
  await expect(cell(3, "节点")).toHaveValue("施工");
  await expect(drawer.getByText(/^短 \d+ 个工作日/)).toBeVisible();
  await expect(drawer.getByText("拿什么证明办成了？")).toBeVisible();
  await drawer.getByRole("button", { name: "申请延期" }).click();
  const extension = page.getByRole("dialog", { name: /延期/ });
  await expect(extension.getByRole("textbox").last()).toHaveValue(/短 \d+ 个工作日/);
  await extension.getByRole("button", { name: "取消" }).click();
  await drawer.getByRole("button", { name: "先压最长的段" }).click();
  await expect(drawer.getByText(/^排得开/)).toBeVisible();
  await drawer.getByRole("button", { name: "撤销" }).click();
  await expect(drawer.getByText(/^短 \d+ 个工作日/)).toBeVisible();
  await drawer.getByRole("button", { name: "前后搭接" }).click();
  await expect(drawer.getByText(/^排得开/)).toBeVisible();
  await expectSound(page);
});

test("an item whose deadline has passed gets a catch-up plan that goes beyond it; the deadline stays in sight and the lamp red", async ({ as, owner }) => {
  const id = await signedIn(owner, `泵站改造 ${Date.now()}`, { startOn: days(-200), dueOn: days(-30) });
  const page = await as("housingLiaison");
  await page.goto(`/tasks/${id}`);
  await page.getByRole("button", { name: "节点计划" }).click();
  const drawer = page.getByRole("dialog", { name: "制定补救计划" });
  await expect(drawer.getByText(/已过 \d+ 天/)).toBeVisible();
  await drawer.getByRole("button", { name: "加一个节点" }).click();
  await drawer.getByLabel("第 1 项 节点", { exact: true }).fill("补做机组安装");
  await drawer.getByLabel("第 1 项 工作日", { exact: true }).fill("5");
  await expect(drawer.getByText(/^先定补救完成日/)).toBeVisible();
  const until = drawer.getByRole("textbox", { name: /^补救完成日/ });
  await until.fill(days(60));
  await until.press("Tab");
  await expect(drawer.getByText(/^排得开/)).toBeVisible();
  await expectSound(page);
  await drawer.getByRole("button", { name: "保存计划" }).click();
  await expect(page.getByText("计划已保存")).toBeVisible();
  const { rows } = await owner.query("select n.due_on > t.due_on as beyond, t.due_on::text as due, t.lamp from app.tasks t join app.plan_nodes n on n.task_id = t.id where t.id = $1", [id]);
  expect(rows).toEqual([{ beyond: true, due: days(-30), lamp: "red" }]);
  await page.goto(`/tasks/${id}/plan`);
  await expect(page.getByText(/^补救计划：完成时限 .+ 已过/)).toBeVisible();
  await expectSound(page);
});

test("a missed month is asked of the months that are left, and stays visible when it is made up (S42, S64)", async ({ as, owner }) => {
  const id = await signedIn(owner, `危房改造 ${Date.now()}`, { startOn: monthsAgo(2), dueOn: days(120) });
  const page = await as("housingLiaison");
  await page.goto(`/tasks/${id}/plan`);
  await page.getByRole("button", { name: "设定分月计划" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText("分月计划已保存")).toBeVisible();
  const table = page.getByRole("table", { name: "各期指标和完成情况" });
  const enter = async (row: number, amount: string) => {
    const line = table.getByRole("row").nth(row);
    await line.getByRole("textbox").fill(amount);
    await line.getByRole("button", { name: "记下" }).click();
    await expect(page.getByText("已记下").first()).toBeVisible();
  };
  const asked = async (row: number) => Number(await table.getByRole("row").nth(row).getByRole("cell").nth(4).innerText());
  const quota = async (row: number) => Number(await table.getByRole("row").nth(row).getByRole("cell").nth(2).innerText());
  const [first, second, planned] = [await quota(1), await quota(2), await quota(3)];
  await enter(1, String(first));
  await expect(table.getByRole("row").nth(1)).toContainText("完成");
  await enter(2, "1");
  await expect(table.getByRole("row").nth(2)).toContainText("欠账");
  await expect.poll(() => asked(3)).toBeGreaterThan(planned);
  await expect(page.getByText(/每天要完成/)).toBeVisible();
  await expectSound(page);

  await test.step("made up in the next month, the missed one stays missed and nothing is owed in total", async () => {
    // What was asked of the next month first: the months after it are asked for the rest. Then all that was missed.
    for (const amount of [await asked(3), second - 1 + planned]) {
      await enter(3, String(amount));
      await expect(page.getByText(`已完成 ${first + 1 + amount}，`).first()).toBeVisible();
      await expect(table.getByRole("row").nth(2)).toContainText("欠账");
    }
    await expect(page.getByText(/比计划多 \d+ 户/)).toBeVisible();
    await expect(page.getByText(/比计划少/)).toHaveCount(0);
  });

  await test.step("weeks of a quota entered by month say so, and none of them owes", async () => {
    await page.getByRole("tab", { name: "分周" }).click();
    await expect(table.getByText("按月填报").first()).toBeVisible();
    await expect(table.getByText("欠账")).toHaveCount(0);
  });

  await test.step("the unit sees it in its month, by an address", async () => {
    await page.goto("/today/plan?span=month");
    await expect(page.getByText(/危房改造/).first()).toBeVisible();
    await page.getByRole("link", { name: "周", exact: true }).click();
    await expect(page).toHaveURL(/span=week/);
    await expectSound(page);
  });
});

test("money is told where the plan stands, the lamp reads it, and a report starts from what was counted (S42)", async ({ as, owner }) => {
  const id = await signedIn(owner, `渠首改造 ${Date.now()}`, { startOn: monthsAgo(4), dueOn: days(150) });
  await owner.query("update app.tasks set state = 'in_progress', progress = 60 where id = $1", [id]);
  const page = await as("housingLiaison");
  await page.goto(`/tasks/${id}/plan`);
  await page.getByRole("button", { name: "填资金和入统" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^计划资金/).fill("1000");
  await dialog.getByLabel(/^已完成/).fill("10");
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog.getByText("填了已完成额就要填数据截至日")).toBeVisible();
  await dialog.getByLabel(/^数据截至/).fill(days(-1));
  await dialog.getByLabel(/^数据截至/).press("Tab");
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText(/资金：应达 \d+%，实际 1%/)).toBeVisible();
  await page.goto(`/tasks/${id}`);
  await expect(page.getByText(/资金应达 \d+%，实际 1%/).first()).toBeVisible();

  await test.step("a quota that follows the months of past years, and the report that starts from it", async () => {
    await page.goto(`/tasks/${id}/plan`);
    await page.getByRole("button", { name: "设定分月计划" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "保存", exact: true }).click();
    await expect(page.getByText("分月计划已保存")).toBeVisible();
    const line = page.getByRole("table", { name: "各期指标和完成情况" }).getByRole("row").nth(1);
    await line.getByRole("textbox").fill("84");
    await line.getByRole("button", { name: "记下" }).click();
    await expect(page.getByText("已记下").first()).toBeVisible();
    await page.goto(`/tasks/${id}`);
    await page.getByRole("button", { name: /反馈/ }).first().click();
    await expect(page.getByText(/分月计划已记 84 户（共 120 户/)).toBeVisible();
    await expect(page.getByRole("dialog").getByLabel(/^累计完成|完成数/).first()).toHaveValue("84");
  });
});

test("the plan of a restricted item opens for who is on its list, the look is written down, and nobody else learns of it", async ({ as, owner }) => {
  const { rows: [item] } = await owner.query(`select t.id, t.title from app.tasks t join app.task_listed l on l.task_id = t.id join app.accounts a on a.user_id = l.user_id
    where t.restricted and a.username = 'ducha' and exists (select from app.plan_nodes n where n.task_id = t.id) order by t.number limit 1`);
  const looks = async () => Number((await owner.query("select count(*) from app.audit_events where use_case = 'task.view' and subject_id = $1", [item.id])).rows[0].count);
  const before = await looks();
  const page = await as("office");
  await page.goto(`/tasks/${item.id}/plan`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(item.title);
  expect(await looks()).toBeGreaterThan(before);
  const stranger = await as("townLiaison");
  expect((await stranger.goto(`/tasks/${item.id}/plan`))?.status()).toBe(404);
});

test("a plan is compared with an older state that was kept, by an address", async ({ as, owner }) => {
  const id = await signedIn(owner, `绿化提升 ${Date.now()}`);
  await owner.query("insert into app.plan_nodes (task_id, position, title, due_on, target_percent) values ($1, 0, '整地', $2, 40), ($1, 1, '栽植', $3, 100)", [id, days(60), days(200)]);
  const node = (title: string, dueOn: string, targetPercent: number) => ({ title, startOn: null, dueOn, targetPercent, output: null });
  const keep = (kind: string, ago: number, first: string) => owner.query("insert into app.plan_baselines (task_id, kind, nodes, author_name, at) values ($1, $2, $3, '督查室', now() - $4 * interval '1 day')", [id, kind, JSON.stringify([node("整地", first, 40), node("栽植", days(200), 100)]), ago]);
  await keep("first_plan", 40, days(30));
  await keep("month_end", 20, days(60));
  const page = await as("housingLiaison");
  await page.goto(`/tasks/${id}/plan`);
  await expect(page.getByText(/基准计划（首次计划）相比，1 个节点有变动/)).toBeVisible();
  await page.getByRole("list", { name: "留存的计划" }).getByRole("link", { name: "与它比较" }).click();
  await expect(page).toHaveURL(/baseline=/);
  await expect(page.getByText(/与.+的基准计划（月末留存）一致/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/与.+的基准计划（月末留存）一致/)).toBeVisible();
});

for (const locale of ["zh-CN", "en"] as const) {
  for (const width of [1440, 390]) {
    test(`plan, its editor, the unit's month, lamp rules and calendar are sound at ${width} px in ${locale}`, async ({ as, owner }) => {
      const { rows: [item] } = await owner.query<{ id: string }>(
        `select t.id from app.tasks t join app.units u on u.id = t.lead_unit_id join app.quotas q on q.task_id = t.id where u.short_name = '住建局' and t.state = 'in_progress' and exists (select from app.plan_nodes n where n.task_id = t.id)
         order by exists (select from app.task_money m where m.task_id = t.id) desc, t.number limit 1`);
      const page = await as("housingLiaison", { locale, width });
      await page.goto(`/tasks/${item?.id}/plan`);
      await page.getByRole("table").first().waitFor();
      await expectSound(page);
      await page.getByRole("button", { name: locale === "en" ? /Change the plan|Adjust|Edit/ : "调整计划" }).click();
      await page.getByRole("dialog").getByRole("button", { name: locale === "en" ? "Backward" : "倒排", exact: true }).click();
      await page.getByRole("dialog").getByRole("combobox").first().waitFor();
      await expectSound(page);
      await page.goto("/today/plan?span=month");
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expectSound(page);
      await page.goto("/lamps");
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expectSound(page);
      const admin = await as("systemAdmin", { locale, width });
      await admin.goto("/admin/calendar");
      await admin.getByRole("heading", { level: 1 }).waitFor();
      await expectSound(admin);
    });
  }
}

test("the system administrator keeps the calendar: a year's notice, a county day, the seasons", async ({ as, owner }) => {
  const page = await as("systemAdmin");
  await page.goto("/admin/calendar?year=2027");
  await expect(page.getByText(/2027 年放假安排尚未公布/)).toBeVisible();
  await page.getByRole("button", { name: "导入 2027 年通知" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^出处/).fill("国办发明电〔2026〕9号");
  await dialog.getByLabel(/^通知内容/).fill("元旦：1月1日至3日放假。春节：2月5日至12日放假调休，2月14日上班。");
  await expect(dialog.getByText(/缺少法定假日 2027-05-01/)).toBeVisible();
  await dialog.getByLabel(/^通知内容/).fill("元旦：1月1日至3日放假。春节：2月5日至12日放假调休，2月14日上班。劳动节：5月1日至5日放假。国庆节：10月1日至7日放假。");
  await dialog.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByText(/2027 年放假安排已公布/)).toBeVisible();
  await expectSound(page);
  await owner.query("delete from app.calendar_days where origin = 'notice' and source = '2027'");
  await owner.query("delete from app.calendar_years where year = 2027");
});
