import { docx, paragraph, table } from "@taizhang/documents/testing";
import { writeWorkbook } from "@taizhang/documents/write";
import { expect, expectSound, openPage, test } from "../fixtures";

test("the system administrator takes units from an Excel file and accounts from a Word table: first seen, then checked, then all or nothing", async ({ as, owner }) => {
  const mark = Date.now().toString(36);
  const page = await as("systemAdmin");
  await openPage(page, "/admin/organization");
  await page.getByRole("button", { name: "导入", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "导入机构" });
  const choose = (name: string, bytes: Uint8Array) => page.getByTestId("table-file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await choose("坏.xlsx", Buffer.from("PK\u0003\u0004 nothing of the kind"));
  await expect(dialog.getByText("文件已损坏或内容与扩展名不符，读不出来。")).toBeVisible();
  const columns = ["代码", "全称", "简称", "类别", "上级代码", "排序", "别名"].map((header) => ({ header }));
  await choose("机构.xlsx", await writeWorkbook({ sheetName: "机构", columns, rows: [[`x-${mark}`, `云栖${mark}中心`, `云栖${mark}`, "部门", null, 900, null]] }));
  await expect(dialog.getByRole("textbox", { name: /^表格/ })).toHaveValue(new RegExp(`x-${mark}\t云栖${mark}中心`));
  await dialog.getByRole("button", { name: "检查" }).click();
  await expect(dialog.getByText("将新增 1 个机构，修改 0 个。")).toBeVisible();
  await expectSound(page);
  await dialog.getByRole("button", { name: "导入", exact: true }).click();
  await expect(dialog).toBeHidden();

  await openPage(page, "/admin/accounts");
  await page.getByRole("button", { name: "导入", exact: true }).click();
  const people = page.getByRole("dialog", { name: "导入账号" });
  const rows = [["账号", "姓名", "单位", "角色", "岗位", "电话"], [`p.${mark}`, "李试", `云栖${mark}`, "联络员", "联络员", ""]].map((row) => row.map((cell) => paragraph(cell)));
  await choose("人员.docx", docx(table(rows)));
  await expect(people.getByRole("textbox", { name: /^表格/ })).toHaveValue(new RegExp(`p\\.${mark}\t李试`));
  await people.getByRole("button", { name: "检查" }).click();
  await people.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "已开通 1 个账号" })).toBeVisible();
  expect((await owner.query("select must_change_password from app.accounts where username = $1", [`p.${mark}`])).rows).toEqual([{ must_change_password: true }]);
});
