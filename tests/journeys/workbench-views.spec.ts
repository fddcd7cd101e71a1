import type { Page } from "@playwright/test";
import { expect, expectSound, test, untilLoaded } from "../fixtures";
import { addSpeech, alive, newWord, open, ready, recordMeeting, registerAll, rows } from "./workbench";

const onText = (page: Page) => page.url().replace(/\?.*$/, "");

test.describe("what is missing", () => {
  test("unit, day and value are filled row after row without a mouse, and the next one is in hand", async ({ as }) => {
    const page = await as("office");
    await recordMeeting(page, `补齐缺项 ${Date.now()}`);
    await addSpeech(page, "同志们：\n要加快推进口袋广场建设，方便群众休闲。要抓好农贸街区整治，还路于民。\n县水务局要尽快完成5处坑塘清淤。\n县生态环境分局要把细颗粒物浓度控制在XX以下，年底前见效。\n");
    await page.getByRole("link", { name: /^缺牵头单位 \d/ }).first().click();
    await page.waitForURL(/\/gaps\?kind=lead$/);
    const left = page.getByText(/^还有 \d+ 项/);
    await expect(left).toContainText("还有 2 项");
    await expectSound(page);
    const unit = page.getByRole("combobox").first();
    await (await alive(unit)).focus();
    await page.keyboard.type("chengg");
    await expect(page.getByRole("option").first()).toHaveText(/城市管理/);
    await page.keyboard.press("Enter");
    await expect(left).toContainText("还有 1 项");
    await expect(page.getByText(/^已补：/).first()).toContainText("城管");
    await expect(page.getByRole("combobox").first()).toBeFocused();

    await page.getByRole("tab", { name: /补时限/ }).click();
    await page.waitForURL(/kind=date$/);
    const day = page.getByRole("textbox", { name: /完成时限：.*坑塘清淤/ });
    await (await alive(day)).fill("无此日");
    await day.press("Enter");
    await expect(page.getByText("看不出是哪一天。")).toBeVisible();
    await day.fill("年底");
    await day.press("Enter");
    await expect(page.getByRole("listitem").filter({ hasText: "坑塘清淤" }).getByText(/^已补：\d{4}-12-31/)).toBeVisible();

    // All proposed days in one act, and in one act back.
    const takeAll = page.getByRole("button", { name: /^全部采用建议/ });
    await takeAll.click();
    const days = page.getByRole("dialog", { name: /^全部采用建议/ });
    // Where the text says nothing about when, no day is taken unless it is ticked.
    await expect(days.getByRole("button", { name: "采用 0 项" })).toBeDisabled();
    await days.getByRole("checkbox", { name: /^原文没有写时限，按当年年底/ }).click();
    await expectSound(page);
    await days.getByRole("button", { name: /^采用 \d+ 项$/ }).click();
    await expect(days).toBeHidden();
    await expect(takeAll).toBeHidden();
    await page.keyboard.press("u");
    await expect(takeAll).toBeVisible();

    await page.getByRole("tab", { name: /补数值/ }).click();
    await page.waitForURL(/kind=number$/);
    await (await alive(page.getByRole("textbox", { name: /^数值：/ }))).fill("42");
    await page.getByRole("textbox", { name: "计量单位" }).fill("微克");
    await page.getByRole("textbox", { name: "计量单位" }).press("Enter");
    await expect(page.getByText("已补：42微克")).toBeVisible();
    await expect(page.getByText("这一类已经补齐").first()).toBeVisible();
  });
});

test.describe("numbers against what is listed", () => {
  test("what the text lists is counted by itself; other numbers are tied to items or explained", async ({ as }) => {
    const page = await as("office");
    await recordMeeting(page, `数字对账 ${Date.now()}`);
    await addSpeech(page, "同志们：\n县水务局、县应急管理局、县气象局等4个牵头单位要在9月底前每周会商一次。年初确定的18个重点项目还有4个没有办完手续。\n县自然资源局要在9月底前办完4个项目的用地手续。\n");
    await page.goto(`${onText(page)}/numbers?show=all`);
    const four = page.getByRole("listitem").filter({ hasText: "列出的 3 个" });
    await expect(four).toContainText("文中 4，列出 3 个");
    await expect(four.getByText("差 1")).toBeVisible();
    const eighteen = page.getByRole("listitem").filter({ hasText: "重点项目" }).filter({ hasText: "18个" }).first();
    await (await alive(eighteen.getByRole("button", { name: "对账：18个" }))).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("group", { name: "事项" }).getByRole("checkbox").first()).toBeVisible();
    await expectSound(page);
    await dialog.getByLabel("说明").fill("见重点项目台账");
    await dialog.getByRole("button", { name: "保存" }).click();
    await expect(dialog).toBeHidden();
    await expect(eighteen.getByText("已说明")).toBeVisible();
    await expect(eighteen.getByText("见重点项目台账")).toBeVisible();
    await page.getByRole("tab", { name: /不相符/ }).click();
    await page.waitForURL(/show=differs/);
    await expect(four).toBeVisible();
    await expect(eighteen).toHaveCount(0);
  });
});

test.describe("the same demand again", () => {
  test("inside a text two are merged and both places stay; against the ledger it is the second, then the third deployment", async ({ as, owner }) => {
    const page = await as("office");
    const word = newWord();
    const year = new Date().getFullYear() + 1;
    const stamp = Date.now();
    await recordMeeting(page, `一次部署 ${stamp}`);
    const first = await addSpeech(page, `同志们：\n县水务局要在${year}年12月底前完成${word}闸站改造和管网连通。\n${word}闸站改造和管网连通，县水务局${year}年12月底前必须完成。\n`);
    await test.step("side by side, with the reason; merged", async () => {
      await page.getByRole("link", { name: "相近事项" }).click();
      const pair = page.getByRole("list", { name: "相近事项" }).getByRole("listitem").filter({ hasText: "本文另一处" }).first();
      await expect(pair).toContainText(`${word}闸站改造和管网连通`);
      await expect(pair).toContainText(/共同的词|同一对象/);
      await expectSound(page);
      await alive(pair.getByRole("button", { name: "合并" }));
      await pair.focus();
      await page.keyboard.press("m");
      await expect(pair).toBeHidden();
      await page.keyboard.press("u");
      await expect(pair).toBeVisible();
      await pair.getByRole("button", { name: "合并" }).click();
      await expect(pair).toBeHidden();
      await registerAll(page, first);
    });
    const { rows: [task] } = await owner.query("select t.id, t.due_on::text from app.tasks t join app.task_sources s on s.task_id = t.id where s.text_id = $1 limit 1", [first]);
    expect((await owner.query("select 1 from app.task_sources where task_id = $1 and text_id = $2", [task.id, first])).rowCount).toBe(2);
    for (const [times, due] of [[2, `${year}年9月底`], [3, `${year}年10月底`]] as const) {
      await test.step(`deployment ${times}`, async () => {
        await recordMeeting(page, `第${times}次部署 ${stamp}`);
        await addSpeech(page, `同志们：\n县水务局要抓紧${word}闸站改造和管网连通，${due}前完成。\n`);
        await page.goto(`${onText(page)}/duplicates`);
        const pair = page.getByRole("list", { name: "相近事项" }).getByRole("listitem").filter({ hasText: `第 ${times} 次部署` }).filter({ hasText: `一次部署 ${stamp}` });
        await expect(pair).toContainText(`一次部署 ${stamp}`);
        await (await alive(pair.getByRole("button", { name: "并入该事项" }))).click();
        const dialog = page.getByRole("dialog", { name: `并入已有事项：第 ${times} 次部署` });
        await expectSound(page);
        // The earlier day is offered and taken; the later one of the third meeting is none.
        await expect(dialog.getByRole("checkbox")).toHaveCount(times === 2 ? 1 : 0);
        await dialog.getByRole("button", { name: "并入该事项" }).click();
        await expect(dialog).toBeHidden();
        await expect(pair).toBeHidden();
      });
    }
    const { rows: [now] } = await owner.query("select due_on::text, original_due_on::text, deployments, number from app.tasks where id = $1", [task.id]);
    expect(now).toMatchObject({ due_on: `${year}-09-30`, original_due_on: `${year}-12-31`, deployments: 3 });
    await page.goto(`/tasks/${task.id}`);
    await expect(page.getByRole("link", { name: "已部署 3 次" })).toBeVisible();
    await expect(page.locator("#sources").getByRole("figure")).toHaveCount(4);
    await expectSound(page);
    await page.goto(`/ledger?again=1&state=registered&q=${encodeURIComponent(word)}`);
    await expect(page.getByRole("row").filter({ hasText: word }).getByText("第 3 次部署")).toBeVisible();
    await expectSound(page);
  });
});

test.describe("several texts and several people", () => {
  test("one list per leader over all texts of a meeting; one goes on where one stopped", async ({ as }) => {
    const page = await as("office");
    const directive = await recordMeeting(page, `分领导清单 ${Date.now()}`);
    await addSpeech(page, "同志们：\n县水务局要在9月底前完成5处坑塘清淤。\n县住房和城乡建设局要在11月底前完成管网更新25公里。\n县教育局要在秋季开学前建成3所幼儿园。\n");
    await page.keyboard.press("J");
    await page.keyboard.press("J");
    const selected = rows(page).filter({ has: page.locator("button[aria-expanded=true]") });
    const stopped = (await selected.getByRole("button").first().textContent()) ?? "";
    const followed = page.waitForResponse((response) => response.url().includes("directive.follow") && response.ok());
    await followed;
    await page.goto(directive);
    await addSpeech(page, "同志们：\n县公安局要在9月底前排查整治路口隐患6处。\n");
    await page.goto(directive);
    await expect(page.getByText("2 篇合计")).toBeVisible();
    await page.getByRole("link", { name: "分领导清单" }).click();
    await page.waitForURL(/\/leaders$/);
    const lists = page.getByRole("region");
    expect(await lists.count()).toBeGreaterThan(1);
    await expect(page.getByRole("link", { name: /坑塘清淤/ })).toBeVisible();
    await expect(page.getByRole("link", { name: /路口隐患/ })).toBeVisible();
    await expectSound(page);
    await page.goto(directive);
    await page.getByRole("link", { name: "讲话" }).first().click();
    await ready(page);
    await expect(selected.getByRole("button").first()).toHaveText(stopped);
  });

  test("two people on one text see where the other is and what was decided, within seconds", async ({ as, owner }) => {
    const first = await as("office");
    await recordMeeting(first, `两人同时 ${Date.now()}`);
    await addSpeech(first, "同志们：\n县水务局要在9月底前完成5处坑塘清淤。\n县住房和城乡建设局要在11月底前完成管网更新25公里。\n");
    const { rows: [other] } = await owner.query(`select a.username, u.name from app.accounts a join app.users u on u.id = a.user_id join app.post_holders h on h.user_id = a.user_id and h.ends_on is null
      join app.posts p on p.id = h.post_id where p.role = 'supervision_office' and a.username <> 'ducha' order by a.username limit 1`);
    const second = await as({ username: other.username });
    await second.goto(onText(first));
    await ready(second);
    await open(rows(second).last());
    await expect(first.getByRole("button", { name: new RegExp(`^${other.name}也在`) })).toBeVisible({ timeout: 15_000 });
    await open(rows(first).first());
    await first.keyboard.press("c");
    await expect(rows(first).first().getByText("已确认")).toBeVisible();
    await expect(rows(second).first().getByText("已确认")).toBeVisible({ timeout: 15_000 });
  });
});

for (const locale of ["zh-CN", "en"] as const) {
  for (const width of [1440, 390] as const) {
    test(`every view of a text is sound (${locale}, ${width})`, async ({ as, owner }) => {
      const page = await as("office", { locale, width });
      const { rows: [text] } = await owner.query(`select x.id, x.directive_id from app.directive_texts x join app.directives d on d.id = x.directive_id
        where d.title = '全县重点工作周调度会' order by x.created_at limit 1`);
      const base = `/directives/${text.directive_id}/texts/${text.id}`;
      for (const path of [base, `${base}/gaps?kind=lead`, `${base}/gaps?kind=date`, `${base}/gaps?kind=number`, `${base}/numbers?show=all`, `${base}/duplicates`,
        `/directives/${text.directive_id}`, `/directives/${text.directive_id}/leaders`, `/directives/${text.directive_id}/table/new`, "/directives/learned"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await untilLoaded(page);
        await test.step(path, () => expectSound(page));
      }
    });
  }
}

test("a new text opens at its top with nothing to scroll, and an item is saved and confirmed without leaving its fields", async ({ as }) => {
  const page = await as("office");
  await recordMeeting(page, `键盘保存 ${Date.now()}`);
  await addSpeech(page, "同志们：\n一、抓好水利\n县水务局要在年底前完成5处坑塘清淤。县水务局要在10月底前完成两处低洼路段排水改造。\n");
  expect(await page.evaluate(() => [window.scrollY, document.documentElement.scrollHeight - window.innerHeight])).toEqual([0, 0]);
  await expect(page.getByText("3 句中 0 句已处置")).toBeVisible();
  const pond = rows(page).filter({ hasText: "坑塘清淤" }).first();
  await open(pond);
  await page.keyboard.press("e");
  const title = page.getByRole("textbox", { name: /事项名称/ });
  await title.fill("清理坑塘清淤五处");
  await title.press("Control+Enter");
  await expect(pond).toContainText("已确认");
  await expect(title).toBeHidden();
});
