import { expect, openPage, test } from "../fixtures";

test("the audit administrator finds an item's history by its number, in words, and its title nowhere", async ({ as, owner }) => {
  const { rows: [item] } = await owner.query(`select t.number, t.title from app.tasks t join app.audit_events e on e.subject_id = t.id::text
    where e.use_case = 'task.dispatch' and e.after ->> 'number' = t.number and t.child_count = 0 and t.parent_id is null order by t.number limit 1`);
  const page = await as("auditAdmin");
  await openPage(page, "/admin/audit");
  await page.getByRole("textbox", { name: "对象" }).fill(item.number);
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page).toHaveURL(/subject=/);
  const row = page.getByRole("row").filter({ hasText: "task.dispatch" }).first();
  await expect(row).toContainText("交办");
  await expect(row).toContainText(`事项 ${item.number}`);
  await expect(page.getByRole("cell", { name: item.title })).toHaveCount(0);
});

test("the audit shows the system as who did it, how a sign-in ended, and sealings only where they are asked for", async ({ as, owner }) => {
  await owner.query(`insert into app.audit_events (actor_name, role, permission, use_case, subject_type, subject_id, after) values
    ('sign-in', 'system', 'access.signIn', 'access.signIn', 'account', 'unknown:0', '{"outcome": "refused"}'),
    ('seal-audit', 'system', 'audit.seal', 'audit.seal', 'audit', 'chain', '{"sealed": 2}')`);
  const page = await as("auditAdmin");
  await openPage(page, "/admin/audit");
  const failed = page.getByRole("row").filter({ hasText: "口令错误" }).first();
  await expect(failed).toContainText("系统");
  await expect(failed).toContainText("登录服务");
  await expect(page.getByRole("row").filter({ hasText: "audit.seal" })).toHaveCount(0);
  await page.getByRole("checkbox", { name: "包括系统封存" }).check();
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page.getByRole("row").filter({ hasText: "audit.seal" }).first()).toContainText("系统");
});
