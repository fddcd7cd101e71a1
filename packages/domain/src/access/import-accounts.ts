import { accounts, unitAliases, units, type Tx } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { inArray, isNull } from "drizzle-orm";
import { conflict } from "../kernel/model";
import { parseTable, type LineFault } from "../kernel/table";
import { command, query } from "../kernel/use-case";
import { unitFinder } from "../organization/rows";
import { ImportAccounts, OpenAccount, roleOf } from "./model";
import { takeOnMany, type HandedOver, type NewStaff } from "./staff";

type Plan = { lines: (NewStaff & { line: number; unit: string })[]; faults: LineFault[] };

async function unitsByWord(tx: Tx): Promise<ReturnType<typeof unitFinder>> {
  const rows = await tx.select({ id: units.id, name: units.name, shortName: units.shortName, code: units.code }).from(units).where(isNull(units.endedOn));
  return unitFinder(rows, await tx.select().from(unitAliases));
}

/** Columns: 账号 姓名 单位 角色 岗位 电话. A first row that names them is skipped. */
async function planAccounts(tx: Tx, text: string): Promise<Plan> {
  const find = await unitsByWord(tx);
  const faults: LineFault[] = [];
  const lines: Plan["lines"] = [];
  for (const { line, cells } of parseTable(text)) {
    const [username = "", name = "", unit = "", role = "", title = "", phone = ""] = cells;
    if (line === 1 && /账号|account|username/i.test(username)) continue;
    const found = find(unit);
    const read = OpenAccount.omit({ unitId: true }).safeParse({ username, name, phone, role: roleOf(role), title });
    if ("fault" in found) faults.push({ line, field: "unit", key: found.fault });
    for (const issue of read.error?.issues ?? []) faults.push({ line, field: String(issue.path[0]), key: issue.code === "custom" ? issue.message : "kernel.invalid" });
    if (read.data) lines.push({ ...read.data, line, unit, unitId: "unitId" in found ? found.unitId : "" });
  }
  const names = lines.map(({ username }) => username);
  const taken = names.length === 0 ? [] : await tx.select({ username: accounts.username }).from(accounts).where(inArray(accounts.username, names));
  const used = new Set(taken.map(({ username }) => username));
  for (const { line, username } of lines) {
    if (used.has(username)) faults.push({ line, field: "username", key: "access.account_exists" });
    used.add(username);
  }
  return { lines, faults: faults.sort((one, other) => one.line - other.line) };
}

/** What an import would open, line by line, and what stands in its way. */
export const previewAccounts = query({
  name: "access.previewAccounts",
  permission: "access.read",
  input: ImportAccounts,
  async run({ tx }, { text }) {
    const { lines, faults } = await planAccounts(tx, text);
    return { lines: lines.map(({ line, username, name, unit, role, title }) => ({ line, username, name, unit, role, title })), faults };
  },
});

/**
 * People with posts and accounts by a table; all of it or nothing. The one-time passwords are in the answer and
 * nowhere else.
 * @throws CONFLICT `organization.import_faulty`
 */
export const importAccounts = command({
  name: "access.importAccounts",
  permission: "access.manage",
  input: ImportAccounts,
  secret: true,
  async run({ tx, now, audit }, { text }): Promise<{ opened: (HandedOver & { unit: string })[] }> {
    const { lines, faults } = await planAccounts(tx, text);
    if (faults.length > 0 || lines.length === 0) throw conflict("organization.import_faulty", { faults: faults.slice(0, 100) });
    const handed = await takeOnMany(tx, lines, today(now));
    const opened = handed.map((person, index) => ({ ...person, unit: lines[index]?.unit ?? "" }));
    audit({ subject: { type: "account", id: "import" }, after: { opened: opened.map(({ userId, username }) => ({ userId, username })) } });
    return { opened };
  },
});

