import type { Locator } from "@playwright/test";
import type pg from "pg";
import { expect, expectSound, openPage, test } from "../fixtures";

/** Not counted: other journeys send to the same desk meanwhile. */
const gone = (items: Locator, ...texts: readonly string[]) =>
  expect.poll(async () => (await items.allInnerTexts()).filter((one) => texts.some((text) => one.includes(text)))).toEqual([]);

/** Words of a row that the desk looks at twice. */
const flags = /进度比此前下降|20 点以上|与按数量测算相差/;
const isFlagged = (text: string) => flags.test(text);

test("all that nothing speaks against are chosen at once; accepting a flagged one among them is asked about", async ({ as, owner }) => {
  // Below what it is compared with, be that the last accepted report or, without one, the progress on record.
  await owner.query(`update app.reports p set progress = case when p.id = o.id then 10 else 90 end, previous_progress = 90
    from (select * from app.reports where state = 'submitted' order by submitted_at, id limit 1) o
    where p.id = o.id or (p.task_id = o.task_id and p.unit_id = o.unit_id and p.state = 'accepted')`);
  const page = await as("office");
  await page.goto("/desk");
  const items = page.getByRole("list", { name: "待核实列表" }).getByRole("listitem");
  await page.getByRole("button", { name: /^选中无异常的/ }).click();
  for (const item of await items.all()) await expect(item.getByRole("checkbox")).toBeChecked({ checked: !isFlagged(await item.innerText()) });
  await items.filter({ hasText: flags }).first().getByRole("checkbox").check();
  await page.getByRole("button", { name: "批量通过" }).click();
  await page.getByRole("alertdialog", { name: "其中 1 份有异常提示" }).getByRole("button", { name: "取消" }).click();
  await expect(page.getByText(/^已选/)).toBeVisible();
});

test("a queue is narrowed to one unit of all that wait, in its address, also after a reload; a unit with nothing leads to the others", async ({ as }) => {
  const page = await as("office");
  await page.goto("/desk");
  const items = page.getByRole("list", { name: "待核实列表" }).getByRole("listitem");
  await page.getByRole("combobox", { name: "按单位筛选" }).click();
  const option = page.getByRole("option").nth(1);
  const [, unit = ""] = /^(.+)（\d+）$/.exec((await option.innerText()).trim()) ?? [];
  await option.click();
  await expect(page).toHaveURL(/[?&]unit=[\da-f-]{36}/);
  const isNarrowed = async () => {
    await expect(items.filter({ hasNotText: unit })).toHaveCount(0);
    await expect(items.first()).toContainText(unit);
    await expect(page.getByRole("combobox", { name: "按单位筛选" })).toContainText(unit);
  };
  await isNarrowed();
  await page.reload();
  await isNarrowed();
  await page.goto("/desk?queue=reports&unit=00000000-0000-4000-8000-000000000000");
  await expect(page.getByText("待核实：这个单位没有待处理的")).toBeVisible();
  await page.getByRole("link", { name: /^全部单位（/ }).click();
  await expect(page.getByRole("combobox", { name: "按单位筛选" })).toContainText("全部单位");
  await expect(items.first()).toBeVisible();
});

test("a link to what no longer waits, or waits with another unit, says so and opens nothing in its place", async ({ as, owner }) => {
  const page = await as("office");
  const list = page.getByRole("list", { name: "待核实列表" });
  const opensNothing = async () => {
    await expect(list.getByRole("listitem").first()).toBeVisible();
    await expect(list.locator("[aria-current=true]")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "通过并下一条" })).toHaveCount(0);
  };
  const { rows: [settled] } = await owner.query(
    "select p.id, p.task_id, t.number from app.reports p join app.tasks t on t.id = p.task_id where p.state = 'accepted' and not t.restricted order by p.submitted_at limit 1");
  await page.goto(`/desk?queue=reports&id=${settled.id}`);
  await expect(page.getByText("链接所指的这一件已经处理或撤回")).toBeVisible();
  await expect(page.getByRole("link", { name: `打开事项 ${settled.number}` })).toHaveAttribute("href", `/tasks/${settled.task_id}`);
  await opensNothing();
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(list.locator("[aria-current=true]")).toHaveCount(1, { timeout: 1000 });
  }).toPass();
  await expect(page.getByText("链接所指的这一件已经处理或撤回")).toHaveCount(0);
  const { rows: [first, other] } = await owner.query(
    "select distinct on (p.unit_id) p.id, p.unit_id, t.title from app.reports p join app.tasks t on t.id = p.task_id where p.state = 'submitted' and not t.restricted order by p.unit_id, p.submitted_at desc limit 2");
  await page.goto(`/desk?queue=reports&unit=${first.unit_id}&id=${other.id}`);
  await expect(page.getByText("不在所选单位之内")).toBeVisible();
  await opensNothing();
  await page.getByRole("link", { name: "在全部单位中打开" }).click();
  await expect(page.getByRole("region", { name: other.title, exact: true })).toBeVisible();
  await expect(list.locator("[aria-current=true]")).toContainText(other.title);
});

for (const [locale, navigation] of [["zh-CN", "主导航"], ["en", "Main navigation"]] as const) {
  test(`on a phone no place of the frame has its name cut off (${locale})`, async ({ as }) => {
    for (const person of ["office", "magistrate", "housingHead"] as const) {
      const page = await as(person, { width: 390, locale });
      await page.goto("/account");
      const links = page.getByRole("navigation", { name: navigation }).getByRole("link");
      await expect(links.first()).toBeVisible();
      expect(await links.evaluateAll((all) => all.filter((link) => [...link.children].some((part) => part.scrollWidth > part.clientWidth + 1)).map((link) => link.textContent))).toEqual([]);
    }
  });
}

test("on a phone a tap on a row leads to what it opens", async ({ as }) => {
  const page = await as("office", { width: 390 });
  await page.goto("/desk");
  const items = page.getByRole("list", { name: "待核实列表" }).getByRole("listitem");
  const title = await items.nth(1).locator("[title]").innerText();
  const top = async () => (await page.getByRole("region", { name: title, exact: true }).boundingBox())?.y ?? Infinity;
  await items.nth(1).getByRole("button").click();
  await expect.poll(top).toBeLessThan(100);
});

test("reports: J and K move, Enter accepts and goes on, R returns with a coded reason", async ({ as, owner }) => {
  const page = await as("office");
  await page.goto("/desk");
  const list = page.getByRole("list", { name: "待核实列表" });
  const items = list.getByRole("listitem");
  const before = await items.count();
  const current = () => list.locator("[aria-current=true]").innerText();
  const first = await current();
  await expect(async () => {
    await page.keyboard.press("j");
    expect(await current()).not.toBe(first);
  }).toPass();
  for (let step = 0; step < before && (await current()) !== first; step += 1) await page.keyboard.press("k");
  await expect.poll(current).toBe(first);
  await expect(page.getByRole("heading", { name: /^本期/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("已通过。").first()).toBeVisible();
  await gone(items, first);
  const second = await current();
  await expect(page.getByRole("button", { name: "退回" })).toBeVisible();
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog", { name: "退回反馈" });
  await dialog.getByRole("radio", { name: "缺少佐证" }).click();
  await expect(dialog.getByLabel(/说明/)).toHaveValue(/补充/);
  await dialog.getByRole("button", { name: "退回" }).click();
  await expect(page.getByText(/^已退回/).first()).toBeVisible();
  await expect(dialog).toBeHidden();
  await gone(items, second);
  const { rows } = await owner.query("select return_code from app.reports where state = 'returned' and checked_at <= now() order by checked_at desc nulls last limit 1");
  expect(rows[0]).toEqual({ return_code: "no_evidence" });
});

test("keys go on after a row was clicked and a box was ticked; Enter accepts the row that is open, not the first one", async ({ as }) => {
  const page = await as("office");
  await page.goto("/desk");
  const items = page.getByRole("list", { name: "待核实列表" }).getByRole("listitem");
  const row = items.nth(2).getByRole("button");
  const opened = await row.innerText();
  await row.click();
  await expect(page.getByRole("button", { name: "通过并下一条" })).toBeVisible();
  await items.nth(1).getByRole("checkbox").check();
  await page.keyboard.press("k");
  await expect(items.nth(1).getByRole("button")).toBeFocused();
  await page.keyboard.press("j");
  await expect(row).toBeFocused();
  await expect(page.getByRole("button", { name: "通过并下一条" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("已通过。").first()).toBeVisible();
  await gone(items, opened);
  await expect(items.nth(1).getByRole("checkbox")).toBeChecked();
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/^已撤销通过/).first()).toBeVisible();
});

test("an acceptance is undone at once by its message or Ctrl Z, and later on the item with a reason", async ({ as }) => {
  const page = await as("office");
  await page.goto("/desk");
  const items = page.getByRole("list", { name: "待核实列表" }).getByRole("listitem");
  const first = items.filter({ has: page.locator("[aria-current=true]") });
  const title = await first.locator("[title]").innerText();
  const named = items.filter({ hasText: title });
  await page.keyboard.press("Enter");
  await expect(page.getByText("已通过。").first()).toBeVisible();
  await expect(named).toHaveCount(0);
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect(page.getByText(/^已撤销通过/).first()).toBeVisible();
  await expect(named).toHaveCount(1);
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await page.getByRole("button", { name: "通过并下一条" }).click();
  await expect(named).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(named).toHaveCount(1);
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  const item = await page.getByRole("link", { name: "打开事项" }).getAttribute("href");
  await page.getByRole("button", { name: "通过并下一条" }).click();
  await expect(named).toHaveCount(0);
  await page.goto(item ?? "");
  await page.getByRole("button", { name: "撤销通过" }).first().click();
  const dialog = page.getByRole("dialog", { name: "撤销核实通过" });
  await dialog.getByRole("button", { name: "撤销通过" }).click();
  await expect(dialog.getByText("此项必填")).toBeVisible();
  await dialog.getByLabel(/撤销原因/).fill("数字与附件不符。");
  await dialog.getByRole("button", { name: "撤销通过" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("数字与附件不符。")).toBeVisible();
});

test("what was typed for a return is asked about before it goes, and stays when the session has ended", async ({ as }) => {
  const page = await as("office");
  await page.goto("/desk");
  await page.getByRole("button", { name: "退回" }).click();
  const dialog = page.getByRole("dialog", { name: "退回反馈" });
  await dialog.getByLabel(/说明/).fill("请补三处断面的测量表。");
  await page.keyboard.press("Escape");
  const ask = page.getByRole("alertdialog", { name: "放弃已填的内容？" });
  await ask.getByRole("button", { name: "取消" }).click();
  await page.context().clearCookies({ name: "authjs.session-token" });
  await dialog.getByRole("button", { name: "退回" }).click();
  await expect(dialog.getByRole("link", { name: "去登录（新标签页）" })).toBeVisible();
  await expect(dialog.getByLabel(/说明/)).toHaveValue("请补三处断面的测量表。");
});

test("several reports are accepted together", async ({ as }) => {
  const page = await as("office");
  await page.goto("/desk");
  const items = page.getByRole("list", { name: "待核实列表" }).getByRole("listitem");
  const chosen = [await items.nth(0).innerText(), await items.nth(1).innerText()];
  await items.nth(0).getByRole("checkbox").check();
  await items.nth(1).getByRole("checkbox").check();
  await page.getByRole("button", { name: "批量通过" }).click();
  if (chosen.some(isFlagged)) await page.getByRole("alertdialog", { name: /有异常提示/ }).getByRole("button", { name: "仍然通过" }).click();
  await expect(page.getByText("已通过 2 份。").first()).toBeVisible();
  await gone(items, ...chosen);
});

test("several reports are returned together for one reason", async ({ as, owner }) => {
  const page = await as("office");
  await page.goto("/desk");
  const items = page.getByRole("list", { name: "待核实列表" }).getByRole("listitem");
  const chosen = [await items.nth(0).innerText(), await items.nth(1).innerText()];
  for (const index of [0, 1]) await items.nth(index).getByRole("checkbox").check();
  await page.getByRole("button", { name: "批量退回" }).click();
  const dialog = page.getByRole("dialog", { name: "退回 2 份反馈" });
  await dialog.getByLabel(/说明/).fill("请按项目逐个列出完成数。");
  await dialog.getByRole("button", { name: "退回", exact: true }).click();
  await expect(page.getByText("已退回 2 份。").first()).toBeVisible();
  await gone(items, ...chosen);
  const { rows } = await owner.query("select count(*)::int as n from app.reports where state = 'returned' and return_reason = '请按项目逐个列出完成数。'");
  expect(rows[0]).toEqual({ n: 2 });
});

test("what was typed about a request is there again after another row and after a reload", async ({ as }) => {
  const page = await as("office");
  await page.goto("/desk?queue=extensions");
  const rows = page.getByRole("list", { name: "延期申请列表" }).getByRole("button");
  const opinion = page.getByLabel(/^意见/);
  await rows.nth(0).click();
  await opinion.fill("请先说明增加的工序。");
  await rows.nth(1).click();
  await expect(opinion).toHaveValue("");
  await rows.nth(0).click();
  await expect(opinion).toHaveValue("请先说明增加的工序。");
  await page.reload();
  await expect(opinion).toHaveValue("请先说明增加的工序。");
});

test("an extension is granted until a day; the first date stays", async ({ as, owner }) => {
  const page = await as("office");
  await page.goto("/desk?queue=extensions");
  const items = page.getByRole("list", { name: "延期申请列表" }).getByRole("listitem");
  const first = await items.first().innerText();
  await page.getByRole("button", { name: "同意延期" }).click();
  await expect(page.getByText(/已同意延期至/).first()).toBeVisible();
  await gone(items, first);
  const { rows } = await owner.query("select t.due_on > t.original_due_on as later from app.requests q join app.tasks t on t.id = q.task_id where q.kind = 'extension' and q.state = 'granted' order by q.decided_at desc limit 1");
  expect(rows[0]).toEqual({ later: true });
});

/** A pending closing request, with the standard that its item has. */
const askedClosing = async (owner: pg.Pool, standard: string) => (await owner.query(
  `select q.id, q.task_id from app.requests q join app.tasks t on t.id = q.task_id where q.kind = 'closing' and q.state = 'pending' and ${standard} order by q.requested_at limit 1`)).rows[0];

test("an item is closed only when each point of its standard is ticked, with all evidence in view, after a question", async ({ as, owner }) => {
  const page = await as("office");
  const { id } = await askedClosing(owner, "t.closing_standard like '%；%'");
  await page.goto(`/desk?queue=closings&id=${id}`);
  await expect(page.getByRole("heading", { name: /^佐证材料（/ })).toBeVisible();
  const close = page.getByRole("button", { name: "销号", exact: true });
  const points = page.getByRole("group", { name: "对照办结标准逐项核对" }).getByRole("checkbox");
  await expect(close).toBeDisabled();
  expect(await points.count()).toBeGreaterThan(1);
  for (const point of await points.all()) await point.click();
  await close.click();
  await page.getByRole("alertdialog").getByRole("button", { name: "销号", exact: true }).click();
  await expect(page.getByText("已销号。").first()).toBeVisible();
});

test("an item without a standard is closed only with an opinion", async ({ as, owner }) => {
  const page = await as("office");
  const { id, task_id: taskId } = await askedClosing(owner, "true");
  await owner.query("update app.tasks set closing_standard = null where id = $1", [taskId]);
  await page.goto(`/desk?queue=closings&id=${id}`);
  const close = page.getByRole("button", { name: "销号", exact: true });
  await expect(close).toBeDisabled();
  await page.getByLabel(/^意见/).fill("现场看过，验收单在案。");
  await close.click();
  await page.getByRole("alertdialog").getByRole("button", { name: "销号", exact: true }).click();
  await expect(page.getByText("已销号。").first()).toBeVisible();
});

test("a dispute is adjudicated with an opinion", async ({ as }) => {
  const page = await as("governmentOffice");
  await page.goto("/desk?queue=disputes");
  await expect(page.getByRole("button", { name: "作出裁定" })).toBeDisabled();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.getByRole("radio", { name: /维持原单位/ }).click();
  await page.getByRole("button", { name: "作出裁定" }).click();
  await expect(page.getByText("已裁定。")).toHaveCount(0);
  await page.getByLabel(/意见/).fill("按职责清单由原单位承担。");
  await page.getByRole("button", { name: "作出裁定" }).click();
  await expect(page.getByText("已裁定。").first()).toBeVisible();
});

test("what was settled is listed under today", async ({ as }) => {
  const page = await as("office");
  await page.goto("/desk");
  const title = await page.getByRole("heading", { level: 2 }).innerText();
  await page.getByRole("button", { name: "通过并下一条" }).click();
  await expect(page.getByText("已通过。").first()).toBeVisible();
  await page.getByRole("link", { name: /^今日已处理/ }).click();
  await expect(page.getByRole("row", { name: /核实通过/ }).filter({ hasText: title }).first()).toBeVisible();
});

test("units, leaders and observers have no desk", async ({ as }) => {
  for (const person of ["housingHead", "magistrate", "observer"] as const) {
    const page = await as(person);
    await page.goto("/desk");
    await expect(page.getByText("当前岗位没有这项权限", { exact: true })).toBeVisible();
    await expect(page.getByText("待核实")).toHaveCount(0);
  }
});

for (const width of [1440, 390]) {
  test(`every queue is sound at ${width} px`, async ({ as }) => {
    const page = await as("office", { width });
    for (const queue of ["reports", "disputes", "extensions", "closings", "signins", "handled"]) {
      await openPage(page, `/desk?queue=${queue}`);
      await expectSound(page);
    }
  });
}
