import { existsSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { speech as demoSpeech } from "@taizhang/demo/speech";
import { expect, expectSound, test, untilLoaded } from "../fixtures";
import { addSpeech, alive, coverage, open, ready, recordMeeting, rows } from "./workbench";

/** The real speech where it lies beside the project; elsewhere the demonstration's own takes its place, and the report says so. */
function speechText(): string {
  const real = new URL("../../../shared/data/speech/county-plenary.txt", import.meta.url);
  if (existsSync(real)) return readFileSync(real, "utf8");
  const description = "county-plenary.txt does not lie beside the project: its place is taken by the speech of the demo county";
  test.info().annotations.push({ type: "skipped", description });
  console.log(description);
  return demoSpeech;
}

const decided = async (page: Page) => (await coverage(page)).done;

/** Marks words in the text as a mouse would. */
async function mark(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector("[role=document]") ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? "").indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const selection = window.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      node.parentElement?.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
      return;
    }
    throw new Error(`the text does not hold ${wanted}`);
  }, words);
}

test.describe("from the speech to dispatched items", () => {
  test("the supervision office records a meeting, takes its speech apart and dispatches", async ({ as, owner }) => {
    const page = await as("office");
    const body = speechText();
    await recordMeeting(page, `全体（扩大）会议 ${Date.now()}`);
    await addSpeech(page, body);
    const count = await rows(page).count();
    expect(count).toBeGreaterThan(20);
    await expectSound(page);

    // Sentences that are no demands, all at once.
    const before = await decided(page);
    await page.getByRole("button", { name: "批量处置语句" }).click();
    const sentences = page.getByRole("dialog", { name: "批量处置语句" });
    // The sentences behind a count are seen, and one of them is kept.
    const leave = sentences.getByRole("button", { name: /^不立项 \d+ 句$/ });
    const inAll = Number(/\d+/.exec(await leave.innerText())?.[0]);
    await sentences.getByRole("button", { name: /^展开/ }).first().click();
    await sentences.getByRole("listitem").first().getByRole("checkbox").click();
    await expect(leave).toHaveText(`不立项 ${inAll - 1} 句`);
    await expectSound(page);
    await leave.click();
    await expect(sentences).toBeHidden();
    await expect.poll(() => decided(page)).toBeGreaterThan(before);

    // Edit with the keyboard: a title, a date before the meeting is refused at its field.
    await open(rows(page).nth(2));
    await page.keyboard.press("e");
    const title = page.getByRole("textbox", { name: /事项名称/ });
    await title.fill("修改后的事项名称");
    const due = page.getByRole("textbox", { name: /^完成时限/ }).first();
    await due.fill("2020-01-01");
    await due.press("Tab");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await expect(page.getByText("时限早于会议日期。")).toBeVisible();
    await due.fill("2027-06-30");
    await due.press("Tab");
    // A class of units: one child each, the first two with targets of their own.
    await page.getByRole("combobox", { name: /^下达到一类单位/ }).click();
    await page.getByRole("option", { name: /^各乡镇/ }).click();
    const targets = page.getByRole("group", { name: "各单位目标" }).getByRole("textbox");
    const members = await targets.count();
    await targets.nth(0).fill("12");
    await targets.nth(1).fill("8");
    await page.getByRole("textbox", { name: /^办结标准/ }).fill("清单齐全；逐项验收");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await expect(page.getByText("修改后的事项名称").first()).toBeVisible();
    await expect(title).toBeHidden();

    // Merge with the one before, take it back, then split and drop.
    await page.keyboard.press("m");
    await expect(rows(page)).toHaveCount(count - 1);
    await page.getByRole("button", { name: "撤销上一步" }).click();
    await expect(rows(page)).toHaveCount(count);
    const whole = rows(page).filter({ hasText: "，" }).first();
    await open(whole);
    await page.keyboard.press("s");
    await page.getByRole("dialog", { name: "拆分事项" }).getByRole("button", { name: /从这里断开/ }).first().click();
    await expect(rows(page)).toHaveCount(count + 1);
    await page.getByRole("button", { name: "撤销上一步" }).click();
    await expect(rows(page)).toHaveCount(count);
    await open(rows(page).nth(8));
    await page.keyboard.press("d");
    const reason = page.getByRole("dialog", { name: "不立项" });
    await reason.getByRole("button", { name: "不立项" }).click();
    await expect(reason).toBeHidden();
    await expect(rows(page)).toHaveCount(count);
    await page.getByRole("button", { name: "撤销上一步" }).click();

    // Add by selecting words.
    await mark(page, "同志们");
    await page.getByRole("button", { name: "加为事项" }).click();
    await expect(rows(page)).toHaveCount(count + 1);
    await page.getByRole("button", { name: "撤销上一步" }).click();
    await expect(rows(page)).toHaveCount(count);

    // Confirm all that have an owner, and dispatch them.
    await page.getByLabel("全选").check();
    await page.getByRole("button", { name: "确认所选" }).click();
    await expect(page.getByRole("button", { name: /立项并交办（\d+）/ })).toBeVisible({ timeout: 20_000 });
    await page.getByRole("button", { name: /立项并交办（\d+）/ }).click();
    const summary = page.getByRole("dialog", { name: "立项并交办" });
    await expect(summary.getByText(/项立项编号/)).toBeVisible();
    await expectSound(page);
    await summary.getByRole("button", { name: "立项并交办" }).click();
    await expect(page.getByText(/已立项并交办 \d+ 项/)).toBeVisible({ timeout: 20_000 });
    const textId = page.url().split("/").at(-1) ?? "";
    const { rows: made } = await owner.query("select count(distinct t.id)::int as tasks, count(distinct t.id) filter (where t.dispatched_at is null)::int as waiting from app.task_sources s join app.tasks t on t.id = s.task_id where s.text_id = $1", [textId]);
    expect(made[0].tasks).toBeGreaterThan(10);
    expect(made[0].waiting).toBe(0);
    const { rows: [parent] } = await owner.query(`select p.id, count(c.id)::int as children, array_agg(c.target_value::int order by c.target_value desc) filter (where c.target_value is not null) as targets
      from app.tasks p join app.task_sources s on s.task_id = p.id join app.tasks c on c.parent_id = p.id where s.text_id = $1 and p.title = '修改后的事项名称' group by p.id`, [textId]);
    expect(parent).toMatchObject({ children: members, targets: [12, 8] });
    await page.goto(`/tasks/${parent.id}`);
    await expect(page.getByRole("table", { name: `下级事项 ${members} 项，已销号 0 项` }).getByRole("row")).toHaveCount(members + 1);

    // One of the items goes on: unit, desk, leader, unit.
    const { rows: [item] } = await owner.query(`select t.id, t.title, a.username from app.task_sources s join app.tasks t on t.id = s.task_id and t.child_count = 0 and t.parent_id is null
      join app.units u on u.id = t.lead_unit_id and not u.confirms_reports join app.posts p on p.unit_id = u.id and p.role = 'liaison'
      join app.post_holders h on h.post_id = p.id and h.ends_on is null join app.accounts a on a.user_id = h.user_id where s.text_id = $1 order by t.number limit 1`, [textId]);
    const unit = await as({ username: item.username });
    await test.step("the lead unit reads its sentence, signs in and reports", async () => {
      await unit.goto(`/tasks/${item.id}`);
      await expect(unit.getByRole("heading", { name: item.title, level: 1 })).toBeVisible();
      await expect(unit.locator("mark").first()).toBeVisible();
      await unit.getByRole("button", { name: "签收", exact: true }).first().click();
      await unit.getByRole("dialog").getByRole("button", { name: "签收", exact: true }).click();
      await expect(unit.getByText("已签收").first()).toBeVisible();
      await unit.getByRole("button", { name: "反馈进展" }).click();
      const drawer = unit.getByRole("dialog", { name: /反馈/ });
      await drawer.getByRole("textbox", { name: /^总进度/ }).fill("15");
      await drawer.getByLabel(/^本期完成工作/).fill("已摸清底数，列出清单。");
      await drawer.getByRole("button", { name: "提交" }).click();
      await expect(unit.getByText("已提交").first()).toBeVisible();
    });
    await test.step("the desk finds the report in its inbox and accepts it", async () => {
      const { rows: [sent] } = await owner.query("select id from app.reports where task_id = $1 and state = 'submitted'", [item.id]);
      await page.goto(`/desk?queue=reports&id=${sent.id}`);
      await expect(page.getByRole("heading", { name: item.title })).toBeVisible();
      await page.getByRole("button", { name: "通过并下一条" }).click();
      await expect.poll(async () => (await owner.query("select state from app.reports where id = $1", [sent.id])).rows[0].state).toBe("accepted");
    });
    await test.step("the magistrate instructs, the unit answers", async () => {
      const magistrate = await as("magistrate");
      await magistrate.goto(`/tasks/${item.id}`);
      await magistrate.getByRole("button", { name: /^批示/ }).first().click();
      await magistrate.getByRole("dialog").getByRole("textbox").fill("一周内拿出时间表。");
      await magistrate.getByRole("dialog").getByRole("button", { name: "下达", exact: true }).click();
      await expect(magistrate.getByRole("dialog")).toBeHidden();
      await expect(magistrate.getByText("一周内拿出时间表。").first()).toBeVisible();
      await unit.goto(`/tasks/${item.id}`);
      await unit.getByRole("button", { name: "答复批示" }).first().click();
      await unit.getByRole("dialog").getByRole("textbox").first().fill("时间表已排好，本周报送。");
      await unit.getByRole("dialog").getByRole("button", { name: "答复", exact: true }).click();
      await expect(unit.getByRole("list", { name: "进展与留痕" })).toContainText("时间表已排好，本周报送。");
    });
    await test.step("the unit asks for closing, the desk closes, the overview counts it", async () => {
      await unit.getByRole("button", { name: "更多操作" }).click();
      await unit.getByRole("menuitem", { name: "申请办结" }).click();
      await unit.getByRole("dialog").getByLabel(/^完成情况/).fill("已全部完成。");
      await unit.getByRole("dialog").getByRole("button", { name: "提交申请" }).click();
      await expect(unit.getByText("办结申请已提交")).toBeVisible();
      const { rows: [asked] } = await owner.query("select id from app.requests where task_id = $1 and kind = 'closing' and state = 'pending'", [item.id]);
      await page.goto(`/desk?queue=closings&id=${asked.id}`);
      await expect(page.getByRole("heading", { name: item.title })).toBeVisible();
      for (const point of await page.getByRole("group", { name: "对照办结标准逐项核对" }).getByRole("checkbox").all()) await point.click();
      await page.getByLabel(/^意见/).fill("已逐项核对。");
      await page.getByRole("button", { name: "销号", exact: true }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "销号", exact: true }).click();
      await expect.poll(async () => (await owner.query("select state from app.tasks where id = $1", [item.id])).rows[0].state).toBe("closed");
    });
  });

  test("two officers: the second sees both versions", async ({ as }) => {
    const first = await as("office");
    await recordMeeting(first, `同时修改 ${Date.now()}`);
    await addSpeech(first, demoSpeech);
    const second = await as("office");
    await second.goto(first.url());
    await ready(second);
    const both = [[first, "先保存的名称"], [second, "后保存的名称"]] as const;
    for (const [page, title] of both) {
      await open(rows(page).first());
      await page.keyboard.press("e");
      await page.getByRole("textbox", { name: /事项名称/ }).fill(title);
    }
    for (const [page] of both) await page.getByRole("button", { name: "保存", exact: true }).click();
    const dialog = second.getByRole("dialog", { name: "已有人先保存了这一项" });
    await expect(dialog.getByText("先保存的名称")).toBeVisible();
    await expect(dialog.getByText("后保存的名称")).toBeVisible();
    await dialog.getByRole("button", { name: "仍用我的内容" }).click();
    await expect(rows(second).first().getByText("后保存的名称")).toBeVisible();
  });

  test("a file is looked into before it is stored; what cannot be read is said at its field", async ({ as }) => {
    const page = await as("office");
    await recordMeeting(page, "<script>alert(1)</script>");
    await expect(page.getByRole("heading", { name: "<script>alert(1)</script>" })).toBeVisible();
    await page.getByRole("link", { name: /添加文稿/ }).first().click();
    await (await alive(page.getByRole("tab", { name: "选择文件" }))).click();
    await page.getByTestId("text-file").setInputFiles({ name: "讲话.docx", mimeType: "application/octet-stream", buffer: Buffer.from("nothing of the kind") });
    await expect(page.getByText("文件已损坏或内容与扩展名不符，读不出来。")).toBeVisible();
    await page.getByTestId("text-file").setInputFiles({ name: "空.txt", mimeType: "text/plain", buffer: Buffer.from(" ") });
    await expect(page.getByText("里面没有文字。")).toBeVisible();
    await page.getByTestId("text-file").setInputFiles({ name: "讲话.txt", mimeType: "text/plain", buffer: Buffer.from(demoSpeech) });
    await expect(page.getByText(/初步识别 \d+ 项任务要求/)).toBeVisible();
    await expectSound(page);
    await page.getByRole("button", { name: "保存并分解" }).click();
    await page.waitForURL(/\/texts\/[0-9a-f-]{36}$/);
  });

  for (const locale of ["zh-CN", "en"] as const) {
    test(`fits a phone and has no serious fault of access (${locale})`, async ({ as, owner }) => {
      const page = await as("office", { width: 390, locale });
      await page.goto("/directives");
      const heading = page.getByRole("heading", { level: 1 });
      await expect(heading).toBeVisible();
      await untilLoaded(page);
      await expectSound(page);
      const { rows: [text] } = await owner.query("select directive_id, id from app.directive_texts where length(body) between 1500 and 5000 order by created_at limit 1");
      await page.goto(`/directives/${text.directive_id}`);
      await expect(heading).toBeVisible();
      await untilLoaded(page);
      await expectSound(page);
      await page.goto(`/directives/${text.directive_id}/texts/${text.id}`);
      await expect(heading).toBeVisible();
      await ready(page);
      await expectSound(page);
      await page.getByRole("tab").nth(1).click();
      await expectSound(page);
    });
  }

  test("a department reaches none of it", async ({ as }) => {
    const page = await as("housingLiaison");
    await page.goto("/directives");
    await expect(page.getByText(/没有.*权限|无权/).first()).toBeVisible();
    await expect(page.getByRole("link", { name: /登记/ })).toHaveCount(0);
  });
});
