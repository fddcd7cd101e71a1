import { unitAliases, units, type Tx } from "@taizhang/db";
import type { UnitKind } from "@taizhang/policy";
import { eq } from "drizzle-orm";
import { conflict } from "../kernel/model";
import { pinyinWords } from "../kernel/pinyin";
import { parseTable, type LineFault } from "../kernel/table";
import { command, query } from "../kernel/use-case";
import { ImportTable, kindOf } from "./model";

type Line = { line: number; code: string; name: string; shortName: string; kind: UnitKind; parentCode: string; sortOrder: number; aliases: string[] };
type Plan = { lines: (Line & { action: "add" | "change" })[]; faults: LineFault[] };

/** Columns: 代码 全称 简称 类别 上级代码 排序 别名. A first row that names them is skipped. */
function readLines(text: string): { lines: Line[]; faults: LineFault[] } {
  const faults: LineFault[] = [];
  const lines: Line[] = [];
  for (const { line, cells } of parseTable(text)) {
    const [code = "", name = "", shortName = "", kindWord = "", parentCode = "", order = "", aliases = ""] = cells;
    if (line === 1 && /代码|code/i.test(code)) continue;
    const kind = kindOf(kindWord);
    const fault = (field: string, key: string): void => { faults.push({ line, field, key }); };
    if (!/^[\w.-]{1,40}$/.test(code)) fault("code", code === "" ? "kernel.required" : "kernel.invalid");
    if (name === "") fault("name", "kernel.required");
    if (!kind) fault("kind", "kernel.invalid");
    if (!/^\d{0,5}$/.test(order)) fault("sortOrder", "kernel.invalid");
    lines.push({ line, code, name, shortName: shortName || name, kind: kind ?? "external", parentCode, sortOrder: order === "" ? line : Number(order), aliases: aliases.split(/[、，,;；\s]+/).filter(Boolean) });
  }
  return { lines, faults };
}

async function planUnits(tx: Tx, text: string): Promise<Plan> {
  const { lines, faults } = readLines(text);
  const known = new Set((await tx.select({ code: units.code }).from(units)).map(({ code }) => code));
  const aliasOf = new Map((await tx.select({ alias: unitAliases.alias, code: units.code }).from(unitAliases).innerJoin(units, eq(units.id, unitAliases.unitId))).map(({ alias, code }) => [alias, code]));
  const seen = new Set<string>();
  for (const { line, code, parentCode, aliases } of lines) {
    if (seen.has(code)) faults.push({ line, field: "code", key: "organization.unit_code_taken" });
    // Upper units stand above lower ones, so no unit can end up below itself.
    if (parentCode !== "" && !seen.has(parentCode) && (!known.has(parentCode) || parentCode === code)) faults.push({ line, field: "parentCode", key: "organization.unit_not_found" });
    for (const alias of aliases) {
      if ((aliasOf.get(alias) ?? code) !== code) faults.push({ line, field: "aliases", key: "organization.alias_taken" });
      aliasOf.set(alias, code);
    }
    seen.add(code);
  }
  return { lines: lines.map((one) => ({ ...one, action: known.has(one.code) ? "change" : "add" })), faults };
}

/** What an import would do, line by line, and what stands in its way. */
export const previewUnits = query({
  name: "organization.previewUnits",
  permission: "organization.read",
  input: ImportTable,
  run: ({ tx }, { text }) => planUnits(tx, text),
});

/**
 * Units by a table, added or changed by code; all of it or nothing.
 * @throws CONFLICT `organization.import_faulty`
 */
export const importUnits = command({
  name: "organization.importUnits",
  permission: "organization.manage",
  input: ImportTable,
  async run({ tx, audit }, { text }) {
    const { lines, faults } = await planUnits(tx, text);
    if (faults.length > 0 || lines.length === 0) throw conflict("organization.import_faulty", { faults: faults.slice(0, 100) });
    const ids = new Map((await tx.select({ id: units.id, code: units.code }).from(units)).map(({ id, code }) => [code, id]));
    for (const { code, name, shortName, kind, parentCode, sortOrder } of lines) {
      const values = { name, shortName, kind, sortOrder, parentId: ids.get(parentCode) ?? null, keywords: `${pinyinWords(name)} ${pinyinWords(shortName)}` };
      const [saved] = await tx.insert(units).values({ code, ...values }).onConflictDoUpdate({ target: units.code, set: values }).returning({ id: units.id });
      if (saved) ids.set(code, saved.id);
    }
    const aliases = lines.flatMap((one) => one.aliases.map((alias) => ({ alias, unitId: ids.get(one.code) ?? "" })));
    if (aliases.length > 0) await tx.insert(unitAliases).values(aliases).onConflictDoNothing();
    const added = lines.filter(({ action }) => action === "add").length;
    audit({ subject: { type: "unit", id: "import" }, after: { added, changed: lines.length - added, codes: lines.map(({ code }) => code) } });
    return { added, changed: lines.length - added };
  },
});
