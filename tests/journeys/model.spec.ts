import { spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, expectSound, test, untilLoaded } from "../fixtures";
import { addSpeech, newWord, open, recordMeeting, rows } from "./workbench";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A model server on loopback that answers every question with these items. */
async function modelServer(items: readonly object[]): Promise<{ server: Server; url: string }> {
  const answer = JSON.stringify({ choices: [{ message: { role: "assistant", content: JSON.stringify({ items }) } }] });
  const server = createServer((request, response) => { request.resume().on("end", () => response.setHeader("content-type", "application/json").end(answer)); });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` };
}

/** `npm run suggest -- <text>`, as an operator would run it, against this model server. */
function suggest(textId: string, url: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "apps/worker/src/suggest.ts", textId], {
      cwd: root, env: { ...process.env, TAIZHANG_LOGIN_URL: process.env.TAIZHANG_TEST_OWNER_URL, TAIZHANG_MODEL_URL: url, TAIZHANG_MODEL_NAME: "bendi-7b", TAIZHANG_MODEL_TIMEOUT: "5" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => { output += part.toString(); });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

test("without a model nothing of it is to be seen; with one its suggestions are marked, wait for a person and are taken over as an edit", async ({ as, owner }) => {
  const page = await as("office");
  const word = newWord();
  const year = new Date().getFullYear() + 1;
  const [demand, silent] = [`要抓好${word}片区改造，让群众满意`, `${word}供水站的事，说了三年，今年必须有个结果`];
  await recordMeeting(page, `碰头会 ${Date.now()}`);
  const textId = await addSpeech(page, `同志们：\n县水务局要在12月底前完成6处险段加固。\n${demand}。\n${silent}。\n`);
  await untilLoaded(page);
  await expect(page.getByText("模型")).toHaveCount(0);

  await test.step("a model that is absent is said, and everything else works", async () => {
    const { server, url } = await modelServer([]);
    await new Promise((resolve) => { server.close(resolve); });
    expect(await suggest(textId, url)).toMatchObject({ code: 0 });
    await page.reload();
    await expect(page.getByText("本县模型（bendi-7b）连不上，只有规则的结果。")).toBeVisible();
    await expect(page.getByRole("list", { name: "模型建议" })).toHaveCount(0);
  });

  const { server, url } = await modelServer([
    { quote: demand, title: `${word}片区综合改造`, unit: "住房和城乡建设局", due_on: `${year}-03-31` }, { quote: silent }, { quote: "没有这句话", due_on: `${year}-01-01` },
  ]);
  try {
    expect(await suggest(textId, url)).toMatchObject({ code: 0 });
  } finally {
    server.close();
  }
  await page.reload();
  const row = rows(page).filter({ hasText: `${word}片区` }).first();
  await open(row);
  const beside = page.getByRole("list", { name: "模型建议" });
  await expect(beside.getByRole("listitem").first()).toContainText("模型建议 · bendi-7b");
  await expect(beside.getByText(`${word}片区综合改造`)).toBeVisible();
  await expectSound(page);
  await expect(row.getByText(`${year}-03-31`)).toHaveCount(1);
  const line = (name: string) => beside.getByRole("listitem").filter({ hasText: name });
  await line("完成时限").getByRole("button", { name: "采用" }).click();
  await expect(line("完成时限")).toHaveCount(0);
  await line("牵头单位").getByRole("button", { name: "采用" }).click();
  await expect(row.getByText("住建局").first()).toBeVisible();
  await line("事项名称").getByRole("button", { name: "忽略" }).click();
  await expect(beside).toHaveCount(0);
  const { rows: edits } = await owner.query("select after->>'dueOn' as due from app.audit_events where use_case = 'directive.editCandidate' and after->>'dueOn' = $1 order by id desc limit 1", [`${year}-03-31`]);
  expect(edits).toEqual([{ due: `${year}-03-31` }]);

  for (const { locale, width } of [{ locale: "zh-CN", width: 390 }, { locale: "en", width: 390 }, { locale: "en", width: 1440 }] as const) {
    const other = await as("office", { locale, width });
    await other.goto(page.url());
    await untilLoaded(other);
    await test.step(`sound (${locale}, ${width})`, () => expectSound(other));
  }
});
